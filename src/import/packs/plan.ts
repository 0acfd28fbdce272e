// A pack and what the library has of it → what shall be written, and each thing that the pack says as a line of text. Throws
// for what makes no sense there; writes nothing.
import type { ConceptDefinition } from '../../graph/define-concepts.js';
import { definedByPacks } from '../../graph/packs.js';
import { keyOfName, resolveNames } from '../../graph/resolve-names.js';
import type { GraphTransaction } from '../../graph/store.js';
import { idsForResults } from '../../graph/write-results.js';
import { isLitgraphError } from '../../model/errors.js';
import { stableId } from '../../model/ids.js';
import type { Protocol } from '../../model/protocol.js';
import { relationKeyText } from '../../model/relation-ids.js';
import { checkRelation } from '../../model/relation-rules.js';
import type { NewEvidence, RelationKey } from '../../model/relation.js';
import type { NewResult } from '../../model/result.js';
import { disagreements } from './agree.js';
import { lineOfConcept, lineOfEvidence, lineOfPaper, lineOfRelation, lineOfResult } from './lines.js';
import type {
  Pack,
  PackConcept,
  PackEnd,
  PackEvidence,
  PackProtocol,
  PackRelation,
  PackResult,
} from './pack.js';
import { packRefused, type PackProblem } from './problems.js';

/** Ids of a pack's papers in the library, by citation key. */
export type PaperIds = ReadonlyMap<string, string>;

export interface PackPlan {
  readonly definitions: readonly ConceptDefinition[];
  readonly results: readonly { readonly id: string; readonly result: NewResult }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly key: RelationKey;
    readonly evidence: NewEvidence;
  }[];
  /** Each thing it says, under an id that the same thing always has: evidence and results under their own. */
  readonly says: ReadonlyMap<string, string>;
}

/**
 * `former` are the imports of this pack that the new one will replace. Throws BAD_USER_INPUT, with file and line, where
 * another pack says otherwise and where two ends of a relation are one thing in this library.
 */
export async function planPack(
  tx: GraphTransaction,
  pack: Pack,
  { papers, former }: { readonly papers: PaperIds; readonly former: readonly string[] },
): Promise<PackPlan> {
  const concepts = await conceptIds(tx, pack.concepts);
  const others = await definedByPacks((query, params) => tx.run(query, params), former);
  const problems: PackProblem[] = disagreements(pack, concepts, others);
  const ids: Ids = { papers, concepts };

  const drafts = pack.results.map((result) => draftResult(result, ids));
  const resultIds = await idsForResults(tx, drafts);
  const figures = new Map(pack.results.map((result, index) => [result, resultIds[index] ?? '']));
  const results = drafts.map((draft, index) => {
    const original = pack.results[index]?.copiedFrom ?? null;
    const copiedFrom = original === null ? null : (figures.get(original) ?? null);
    return { id: resultIds[index] ?? '', result: { ...draft, copiedFrom } };
  });

  const says = new Map<string, string>();
  for (const { citekey, fields } of pack.entries) {
    says.set(`paper ${papers.get(citekey ?? '') ?? ''}`, lineOfPaper(citekey, fields?.title ?? null));
  }
  for (const concept of pack.concepts) {
    const line = lineOfConcept(concept);
    says.set(`concept ${idOf(concept, ids)} ${line}`, line);
  }
  for (const result of pack.results) says.set(figures.get(result) ?? '', lineOfResult(result));

  const evidence: PackPlan['evidence'][number][] = [];
  for (const relation of pack.relations) {
    const key = keyOf(relation, ids);
    const complaint = complaintAbout(key, relation);
    if (complaint !== null) problems.push(complaint);
    says.set(relationKeyText(key), lineOfRelation(relation));
    for (const one of relation.evidence) {
      const made = evidenceOf(relation, one, { ...ids, figures });
      const id = stableId('evidence', JSON.stringify([relationKeyText(key), Object.entries(made).sort()]));
      evidence.push({ id, key, evidence: made });
      says.set(id, lineOfEvidence(relation, one));
    }
  }
  if (problems.length > 0) throw packRefused(problems);
  return { definitions: definitionsOf(pack, ids), results, evidence, says };
}

interface Ids {
  readonly papers: PaperIds;
  readonly concepts: ReadonlyMap<string, string>;
}

/**
 * The id of each thing of the pack, by kind and name: what has the name in the library, or one of its aliases as its own name
 * (so that what an import called by an alias becomes known by its name), else a new one.
 */
async function conceptIds(
  tx: GraphTransaction,
  concepts: readonly PackConcept[],
): Promise<ReadonlyMap<string, string>> {
  const byName = await resolveNames(tx, concepts);
  const taken = new Set(byName.filter((id) => id !== null));
  const aliases = concepts.flatMap((concept, index) =>
    byName[index] === null ? concept.aliases.map((name) => ({ kind: concept.kind, name, index })) : [],
  );
  const byAlias = aliases.length === 0 ? [] : await resolveNames(tx, aliases);
  const ids = [...byName];
  aliases.forEach(({ kind, name, index }, at) => {
    const made = stableId(kind, keyOfName(kind, name));
    if (ids[index] !== null || byAlias[at] !== made || taken.has(made)) return;
    ids[index] = made;
    taken.add(made);
  });
  return new Map(
    concepts.map(({ kind, name }, index) => [
      placeOf(kind, name),
      ids[index] ?? stableId(kind, keyOfName(kind, name)),
    ]),
  );
}

function placeOf(kind: string, name: string): string {
  return `${kind} ${name}`;
}

function idOf(end: PackEnd | PackConcept, { papers, concepts }: Ids): string {
  const id = end.kind === 'paper' ? papers.get(end.citekey) : concepts.get(placeOf(end.kind, end.name));
  if (id !== undefined) return id;
  throw new Error(`a pack that was checked names ${JSON.stringify(end)}, which it does not have`);
}

function paperIdOf(citekey: string | null, ids: Ids): string | null {
  return citekey === null ? null : idOf({ kind: 'paper', citekey }, ids);
}

function definitionsOf(pack: Pack, ids: Ids): ConceptDefinition[] {
  return pack.concepts.map((concept) => {
    const { kind, name, aliases, description, scale } = concept;
    return { id: idOf(concept, ids), kind, name, aliases, description, scale };
  });
}

/** What it was copied from is known when all of them have ids. */
function draftResult(result: PackResult, ids: Ids): NewResult {
  return {
    method: idOf(result.method, ids),
    dataset: idOf(result.dataset, ids),
    metric: idOf(result.metric, ids),
    value: result.value,
    printed: result.printed,
    protocol: protocolOf(result.protocol, ids),
    kind: result.kind,
    reportedIn: paperIdOf(result.reportedIn, ids),
    sourceUrl: result.sourceUrl,
    locator: result.locator,
    copiedFrom: null,
    date: result.date,
  };
}

function protocolOf(protocol: PackProtocol, ids: Ids): Protocol {
  return { ...protocol, backbone: protocol.backbone === null ? null : idOf(protocol.backbone, ids) };
}

function keyOf({ type, from, to, dataset, metric }: PackRelation, ids: Ids): RelationKey {
  return {
    type,
    from: idOf(from, ids),
    to: idOf(to, ids),
    dataset: dataset === null ? null : idOf(dataset, ids),
    metric: metric === null ? null : idOf(metric, ids),
  };
}

/** Two things of a pack may be one here: papers with one DOI, methods that somebody merged. */
function complaintAbout(key: RelationKey, { file, line }: PackRelation): PackProblem | null {
  try {
    checkRelation(key, []);
    return null;
  } catch (error) {
    if (!isLitgraphError(error)) throw error;
    return { file, line, message: `In this library: ${error.message}` };
  }
}

function evidenceOf(
  { qualifier, protocol }: PackRelation,
  { source, results, ...said }: PackEvidence,
  ids: Ids & { readonly figures: ReadonlyMap<PackResult, string> },
): NewEvidence {
  return {
    ...said,
    source: paperIdOf(source, ids),
    results: results.map((result) => ids.figures.get(result) ?? '').sort(),
    qualifier,
    protocol: protocol === null ? null : protocolOf(protocol, ids),
  };
}
