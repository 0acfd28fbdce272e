// Papers → the concepts that imports say they have, each link with the imports that hold it; and the links let go again.
import { paperConcepts } from '../model/concept.js';
import { groupBy } from '../model/group-by.js';
import { kindOfId } from '../model/ids.js';
import { isNamedKind, labels } from '../model/kinds.js';
import { defineQuery } from './query.js';
import { text } from './rows.js';
import type { GraphTransaction } from './store.js';
import { refreshMirrors } from './write-mirrors.js';
import { sweepOrphans, type Redirects } from './write-named.js';
import type { ConceptLink } from './write-papers.js';

/** Joins papers to concepts in the name of an import; what is joined already gets the import's id added. */
export async function linkConcepts(
  tx: GraphTransaction,
  links: readonly ConceptLink[],
  importId: string,
  elsewhere: Redirects = new Map(),
): Promise<void> {
  for (const [key, rows] of groupBy(links, (link) => `${link.relationship} ${link.kind}`)) {
    const query = conceptLinkQueries.get(key);
    if (query === undefined) throw new Error(`no query joins a paper by ${key}`);
    await tx.run(query, {
      rows: rows.map((row) => ({ ...row, concept: elsewhere.get(row.concept) ?? row.concept })),
      import: importId,
    });
  }
}

/**
 * Takes the import's id off what leads from these papers to concepts and to other papers; what nobody holds or claims goes.
 * Gives the papers that lost something so.
 */
export async function releaseLinks(
  tx: GraphTransaction,
  paperIds: readonly string[],
  importId: string,
): Promise<string[]> {
  await tx.run(releaseHeld, { ids: paperIds, import: importId });
  const dropped = await tx.run(dropReleased, { ids: paperIds });
  await refreshMirrors(tx, await tx.run(leaveToClaims, { ids: paperIds }));
  // Not by what the papers call them: an alias that led there may be gone.
  await sweepOrphans(
    tx,
    [...new Set(dropped.map(({ other }) => other))].flatMap((id) => {
      const kind = kindOfId(id);
      return isNamedKind(kind) ? [{ kind, id }] : [];
    }),
  );
  return [...new Set(dropped.map(({ paper }) => paper))];
}

const nothing = () => undefined;

const held = Object.values(paperConcepts).map(({ relationship }) => relationship);
const heldTypes = ['CITES', ...new Set(held)].join('|');

const releaseHeld = defineQuery({
  name: 'papers.releaseLinks',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[link:${heldTypes}]->(other)
WHERE $import IN link.imports
SET link.imports = [holder IN link.imports WHERE holder <> $import]`,
  row: nothing,
});

const dropReleased = defineQuery({
  name: 'papers.dropReleasedLinks',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[link:${heldTypes}]->(other)
WHERE size(link.imports) = 0 AND link.claim IS NULL
WITH link, id AS paper, other.id AS other
DELETE link
RETURN DISTINCT paper, other`,
  row: (raw) => ({ paper: text(raw, 'paper'), other: text(raw, 'other') }),
});

/** What no import holds any more, and a claim may. */
const leaveToClaims = defineQuery({
  name: 'papers.leaveLinksToClaims',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[link:${heldTypes}]->(other)
WHERE size(link.imports) = 0
SET link.imports = null
RETURN link.claim AS claim`,
  row: (raw) => text(raw, 'claim'),
});

const conceptLinkQueries = new Map(
  Object.values(paperConcepts).map(({ kind, relationship }) => [
    `${relationship} ${kind}`,
    defineQuery({
      name: `papers.link${relationship}`,
      cypher: `
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
MATCH (concept:${labels[kind]} {id: row.concept})
MERGE (paper)-[link:${relationship}]->(concept)
ON CREATE SET link.imports = [$import]
ON MATCH SET link.imports = CASE
  WHEN $import IN link.imports THEN link.imports
  ELSE coalesce(link.imports, []) + [$import]
END`,
      row: nothing,
    }),
  ]),
);
