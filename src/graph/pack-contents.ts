// What a pack of some papers, or of the whole library, must hold: the ids of what is said of them, and things with all that
// they show. What stands is decided by those who hydrate the ids.
import { groupBy } from '../model/group-by.js';
import { kindOfId } from '../model/ids.js';
import { labels, namedKinds, type NamedKind } from '../model/kinds.js';
import { paperConcepts } from '../model/concept.js';
import { relationId } from '../model/relation-ids.js';
import type { RelationType } from '../model/relation.js';
import { defineQuery, variantOf, type RawRow } from './query.js';
import { text, textOrNull, texts } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** A concept, venue or author as a pack tells of it. */
export interface Thing {
  readonly kind: NamedKind;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly higherIsBetter: boolean | null;
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** Ids that name none are left out. */
export async function thingsByIds(
  store: GraphStore,
  ids: Iterable<string>,
  options?: ReadOptions,
): Promise<Map<string, Thing>> {
  const things = new Map<string, Thing>();
  for (const [kind, ofKind] of groupBy(new Set(ids), (id) => kindOfId(id))) {
    if (!isNamed(kind)) continue;
    const query = variantOf(someThings, thingsCypher(kind));
    for (const thing of await store.read(query, { ids: ofKind }, options)) things.set(thing.id, thing);
  }
  return things;
}

/** Every concept, and the venues and authors that have more than their name. */
export async function allThings(store: GraphStore, options?: ReadOptions): Promise<Map<string, Thing>> {
  const things = new Map<string, Thing>();
  for (const kind of namedKinds) {
    const query = variantOf(everyThing, everyThingCypher(kind));
    for (const thing of await store.read(query, {}, options)) things.set(thing.id, thing);
  }
  return things;
}

/** What these papers propose. */
export function proposedBy(
  store: GraphStore,
  paperIds: readonly string[],
  options?: ReadOptions,
): Promise<string[]> {
  return store.read(proposed, { ids: paperIds }, options);
}

/** Ids of the relations that lead from or to these papers and things, or of all; at most `limit`. Retracted ones among them. */
export async function relationIdsOf(
  store: GraphStore,
  nodeIds: readonly string[] | null,
  limit: number,
  options?: ReadOptions,
): Promise<string[]> {
  const [claims, links] =
    nodeIds === null
      ? [await store.read(allClaims, { limit }, options), await store.read(allLinks, { limit }, options)]
      : [
          await store.read(claimsOf, { ids: nodeIds, limit }, options),
          await store.read(
            linksOf,
            { ids: nodeIds.filter((id) => kindOfId(id) === 'paper'), limit },
            options,
          ),
        ];
  const plain = links.map((link) => relationId({ ...link, dataset: null, metric: null }));
  return [...new Set([...claims, ...plain])].slice(0, limit);
}

/** Ids of the results of these methods and those that these papers print, or of all; at most `limit`. */
export function resultIdsOf(
  store: GraphStore,
  nodeIds: readonly string[] | null,
  limit: number,
  options?: ReadOptions,
): Promise<string[]> {
  if (nodeIds === null) return store.read(allResults, { limit }, options);
  const methods = nodeIds.filter((id) => kindOfId(id) === 'method');
  const papers = nodeIds.filter((id) => kindOfId(id) === 'paper');
  return store.read(resultsOf, { methods, papers, limit }, options);
}

function isNamed(kind: string | null): kind is NamedKind {
  return (namedKinds as readonly (string | null)[]).includes(kind);
}

const shown = `n.id AS id, n.name AS name, n.aliases AS aliases, n.description AS description,
  n.higherIsBetter AS higherIsBetter, n.unit AS unit, n.min AS min, n.max AS max`;

function thingOf(raw: RawRow): Thing {
  const id = text(raw, 'id');
  return {
    kind: kindOfId(id) as NamedKind,
    id,
    name: text(raw, 'name'),
    aliases: texts(raw, 'aliases'),
    description: textOrNull(raw, 'description'),
    higherIsBetter: (raw['higherIsBetter'] ?? null) as boolean | null,
    unit: textOrNull(raw, 'unit'),
    min: (raw['min'] ?? null) as number | null,
    max: (raw['max'] ?? null) as number | null,
  };
}

function thingsCypher(kind: NamedKind): string {
  return `
UNWIND $ids AS id
MATCH (n:${labels[kind]} {id: id})
RETURN ${shown}`;
}

/** Stands for its family: the same for other kinds. */
const someThings = defineQuery({ name: 'packs.things', cypher: thingsCypher('metric'), row: thingOf });

function everyThingCypher(kind: NamedKind): string {
  const more =
    kind === 'venue' || kind === 'author' ? '\nWHERE n.aliases IS NOT NULL OR n.description IS NOT NULL' : '';
  return `
MATCH (n:${labels[kind]})${more}
RETURN ${shown}
ORDER BY id`;
}

/** Stands for its family: the same for other kinds. */
const everyThing = defineQuery({ name: 'packs.everyThing', cypher: everyThingCypher('venue'), row: thingOf });

const proposed = defineQuery({
  name: 'packs.proposed',
  cypher: `
UNWIND $ids AS id
MATCH (:Paper {id: id})-[:PROPOSES]->(thing)
RETURN DISTINCT thing.id AS id
ORDER BY id`,
  row: (raw) => text(raw, 'id'),
});

const claimsOf = defineQuery({
  name: 'packs.claimsOf',
  cypher: `
UNWIND $ids AS id
MATCH (claim:Claim {fromId: id})
RETURN claim.id AS id
LIMIT $limit
UNION
UNWIND $ids AS id
MATCH (claim:Claim {toId: id})
RETURN claim.id AS id
LIMIT $limit`,
  row: (raw) => text(raw, 'id'),
});

const allClaims = defineQuery({
  name: 'packs.allClaims',
  cypher: `
MATCH (claim:Claim)
RETURN claim.id AS id
LIMIT $limit`,
  row: (raw) => text(raw, 'id'),
});

const linkTypes = [
  'CITES',
  ...new Set(Object.values(paperConcepts).map(({ relationship }) => relationship)),
].join('|');

const linksOf = defineQuery({
  name: 'packs.linksOf',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[link:${linkTypes}]->(other)
WHERE link.imports IS NOT NULL
RETURN type(link) AS type, paper.id AS from, other.id AS to
LIMIT $limit`,
  row: linkOf,
});

const allLinks = defineQuery({
  name: 'packs.allLinks',
  cypher: `
MATCH (paper:Paper)-[link:${linkTypes}]->(other)
WHERE link.imports IS NOT NULL
RETURN type(link) AS type, paper.id AS from, other.id AS to
LIMIT $limit`,
  row: linkOf,
});

function linkOf(raw: RawRow) {
  return { type: text(raw, 'type') as RelationType, from: text(raw, 'from'), to: text(raw, 'to') };
}

const resultsOf = defineQuery({
  name: 'packs.resultsOf',
  cypher: `
UNWIND $methods AS id
MATCH (:Method {id: id})<-[:OF_METHOD]-(result:Result)
RETURN result.id AS id
LIMIT $limit
UNION
UNWIND $papers AS id
MATCH (:Paper {id: id})<-[:REPORTED_IN]-(result:Result)
RETURN result.id AS id
LIMIT $limit`,
  row: (raw) => text(raw, 'id'),
});

const allResults = defineQuery({
  name: 'packs.allResults',
  cypher: `
MATCH (result:Result)
RETURN result.id AS id
LIMIT $limit`,
  row: (raw) => text(raw, 'id'),
});
