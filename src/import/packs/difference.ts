// What a pack shall say, against what its former version says in the library → the difference, in lines of text.
import { heldAloneBy, knownStatements, restingOnlyOn, saidBy } from '../../graph/packs.js';
import { recordsInPapers, type Run } from '../../graph/records.js';
import type { GraphTransaction } from '../../graph/store.js';
import { papersOfImport } from '../../graph/undo.js';
import { groupBy } from '../../model/group-by.js';
import { lineOfPaper } from './lines.js';
import type { PackPlan } from './plan.js';

export interface PackDifference {
  readonly changed: boolean;
  readonly added: readonly string[];
  /** What nobody else says either. */
  readonly removed: readonly string[];
}

/** `former`: the imports that the new one replaces. `papers`: lines about those that come in or change. */
export async function differenceOf(
  tx: GraphTransaction,
  plan: PackPlan,
  { former, papers }: { readonly former: readonly string[]; readonly papers: readonly string[] },
): Promise<PackDifference> {
  const run: Run = (query, params) => tx.run(query, params);
  const before = await saidBy(run, former);
  const ids = [...plan.says.keys()];
  const there = await knownStatements(run, {
    claims: ids.filter((id) => isClaim(id)),
    evidence: ids.filter((id) => id.startsWith('evidence_')),
    results: ids.filter((id) => id.startsWith('result_')),
  });
  const added = [...plan.says].filter(([id]) =>
    isPaper(id) ? false : isConcept(id) ? !before.has(id) : !there.has(id),
  );
  const goes = await whatGoes(run, former, before, plan);
  const gonePapers = await papersThatGo(run, former, plan);
  return {
    changed: true,
    added: [...papers, ...added.map(([, line]) => line)],
    removed: [...gonePapers, ...[...before].filter(([id]) => goes.has(id)).map(([, line]) => line)],
  };
}

/** Of what was said before: what the plan leaves out and nobody else says. */
async function whatGoes(
  run: Run,
  former: readonly string[],
  before: ReadonlyMap<string, string>,
  plan: PackPlan,
): Promise<ReadonlySet<string>> {
  const alone = former.length === 0 ? new Set<string>() : await heldAloneBy(run, former);
  const said = [...alone].filter((id) => !plan.says.has(id));
  const claims = await restingOnlyOn(
    run,
    said.filter((id) => id.startsWith('evidence_')),
  );
  const concepts = [...before.keys()].filter((id) => isConcept(id));
  return new Set([...said, ...claims, ...concepts].filter((id) => !plan.says.has(id)));
}

async function papersThatGo(run: Run, former: readonly string[], plan: PackPlan): Promise<string[]> {
  const ids = new Set<string>();
  for (const id of former) (await run(papersOfImport, { id })).forEach((paper) => ids.add(paper));
  const left = [...ids].filter((id) => !plan.says.has(`paper ${id}`));
  if (left.length === 0) return [];
  const held = new Set(former);
  return [...groupBy(await recordsInPapers(run, left), ({ paperId }) => paperId).values()]
    .filter((records) =>
      records.every(({ edited, texts }) => !edited && texts.every(({ importId }) => held.has(importId))),
    )
    .map(([record]) => lineOfPaper(record?.fields.citekey ?? null, record?.fields.title ?? null));
}

function isPaper(id: string): boolean {
  return id.startsWith('paper ');
}

function isConcept(id: string): boolean {
  return id.startsWith('concept ');
}

/** The key of a claim begins with its type. */
function isClaim(id: string): boolean {
  return /^[A-Z]/.test(id);
}
