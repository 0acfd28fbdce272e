// Packs in the store: imports that know what they are called, what their files said, and what they brought, each thing in a
// line of text.
import type { Import } from '../model/bibliography.js';
import type { PackTitle } from '../model/pack.js';
import { importOf } from './imports.js';
import { defineQuery, type RawRow } from './query.js';
import type { Run } from './records.js';
import { map, text, textOrNull, texts } from './rows.js';
import type { GraphStore, GraphTransaction, ReadOptions } from './store.js';

/** An import of a pack that was not undone. One that was cut short has neither title nor hash. */
export interface StandingPack {
  readonly import: Import;
  readonly title: PackTitle | null;
  /** Of the files it was loaded from. */
  readonly hash: string | null;
}

/** Whole ones only, by name; of two imports of one pack, the newer. */
export function listPacks(store: GraphStore, options?: ReadOptions): Promise<StandingPack[]> {
  return listPacksBy((query, params) => store.read(query, params, options));
}

/** The same within a transaction. */
export async function listPacksBy(run: Run): Promise<StandingPack[]> {
  const byName = new Map<string, StandingPack>();
  for (const pack of await run(wholePacks, {})) {
    if (pack.title !== null) byName.set(pack.title.name, pack);
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pack]) => pack);
}

/** Imports of these names that were not undone, whole or not, oldest first. */
export function standingImports(run: Run, names: readonly string[]): Promise<StandingPack[]> {
  return run(importsByName, { names });
}

/** What makes an import a pack that is loaded. */
export interface PackMark {
  readonly title: PackTitle;
  readonly hash: string;
  /** What it says, each statement's own id with a line of text. */
  readonly says: ReadonlyMap<string, string>;
}

export async function markAsPack(tx: GraphTransaction, importId: string, mark: PackMark): Promise<void> {
  const props = { packName: mark.title.name, packTitle: JSON.stringify(mark.title), packHash: mark.hash };
  await tx.run(markImport, { id: importId, props, says: JSON.stringify([...mark.says]) });
}

/** What an import that is undone said is of no use any more. */
export async function forgetSayings(tx: GraphTransaction, importId: string): Promise<void> {
  await tx.run(forget, { id: importId });
}

/** What these imports said when they were loaded; nothing for those that are no packs. */
export async function saidBy(run: Run, importIds: readonly string[]): Promise<Map<string, string>> {
  return new Map((await run(sayings, { ids: importIds })).flat());
}

export interface DefinedByPack {
  readonly pack: string;
  /** Id of the thing. */
  readonly concept: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly higherIsBetter: boolean | null;
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** What the packs that are loaded say of things, but for these imports. */
export async function definedByPacks(run: Run, except: readonly string[]): Promise<DefinedByPack[]> {
  return run(definitions, { except });
}

/** Which of these claims (by key), pieces of evidence and results (by id) are there. */
export async function knownStatements(
  run: Run,
  sought: {
    readonly claims: readonly string[];
    readonly evidence: readonly string[];
    readonly results: readonly string[];
  },
): Promise<Set<string>> {
  return new Set(await run(known, { ...sought }));
}

/** Evidence and results that no import but these holds, and no person. */
export async function heldAloneBy(run: Run, importIds: readonly string[]): Promise<Set<string>> {
  return new Set(await run(heldAlone, { imports: importIds }));
}

/** The claims that rest on nothing but this evidence, by key. */
export async function restingOnlyOn(run: Run, evidence: readonly string[]): Promise<Set<string>> {
  if (evidence.length === 0) return new Set();
  const given = new Set(evidence);
  const claims = await run(restingOnly, { evidence });
  return new Set(claims.filter(({ ids }) => ids.every((id) => given.has(id))).map(({ key }) => key));
}

function standingPack(raw: RawRow): StandingPack {
  const node = map(raw, 'import');
  const title = textOrNull(node, 'packTitle');
  return {
    import: importOf(node),
    title: title === null ? null : (JSON.parse(title) as PackTitle),
    hash: textOrNull(node, 'packHash'),
  };
}

const wholePacks = defineQuery({
  name: 'packs.all',
  cypher: `
MATCH (import:Import)
WHERE import.packName IS NOT NULL AND import.undoneAt IS NULL
RETURN properties(import) AS import
ORDER BY import.createdAt, import.id`,
  row: standingPack,
});

const importsByName = defineQuery({
  name: 'packs.imports',
  cypher: `
MATCH (import:Import)
WHERE import.name IN $names AND import.undoneAt IS NULL
RETURN properties(import) AS import
ORDER BY import.createdAt, import.id`,
  row: standingPack,
});

const markImport = defineQuery({
  name: 'packs.mark',
  cypher: `
MATCH (import:Import {id: $id})
SET import += $props
MERGE (import)-[:SAID]->(said:PackSayings {import: $id})
SET said.says = $says`,
  row: () => undefined,
});

const forget = defineQuery({
  name: 'packs.forget',
  cypher: `
MATCH (:Import {id: $id})-[:SAID]->(said:PackSayings)
DETACH DELETE said`,
  row: () => undefined,
});

const sayings = defineQuery({
  name: 'packs.sayings',
  cypher: `
UNWIND $ids AS id
MATCH (:Import {id: id})-[:SAID]->(said:PackSayings)
RETURN said.says AS says`,
  row: (raw) => JSON.parse(text(raw, 'says')) as [string, string][],
});

const definitions = defineQuery({
  name: 'packs.definitions',
  cypher: `
MATCH (import:Import)-[defined:DEFINED]->(concept)
WHERE import.packName IS NOT NULL AND import.undoneAt IS NULL AND NOT import.id IN $except
RETURN import.packName AS pack, concept.id AS concept, properties(defined) AS defined
ORDER BY pack, concept`,
  row: (raw): DefinedByPack => {
    const defined = map(raw, 'defined');
    return {
      pack: text(raw, 'pack'),
      concept: text(raw, 'concept'),
      name: text(defined, 'name'),
      aliases: texts(defined, 'aliases'),
      description: textOrNull(defined, 'description'),
      higherIsBetter: (defined['higherIsBetter'] ?? null) as boolean | null,
      unit: textOrNull(defined, 'unit'),
      min: (defined['min'] ?? null) as number | null,
      max: (defined['max'] ?? null) as number | null,
    };
  },
});

const known = defineQuery({
  name: 'packs.known',
  cypher: `
UNWIND $claims AS id
MATCH (:Claim {key: id})
RETURN id
UNION ALL
UNWIND $evidence AS id
MATCH (:Evidence {id: id})
RETURN id
UNION ALL
UNWIND $results AS id
MATCH (:Result {id: id})
RETURN id`,
  row: (raw) => text(raw, 'id'),
});

const heldAlone = defineQuery({
  name: 'packs.heldAlone',
  cypher: `
MATCH (held:Evidence)
WHERE held.createdById IS NULL AND size([holder IN held.imports WHERE holder IN $imports]) > 0
  AND size([holder IN held.imports WHERE NOT holder IN $imports]) = 0
RETURN held.id AS id
UNION ALL
MATCH (held:Result)
WHERE held.createdById IS NULL AND size([holder IN held.imports WHERE holder IN $imports]) > 0
  AND size([holder IN held.imports WHERE NOT holder IN $imports]) = 0
RETURN held.id AS id`,
  row: (raw) => text(raw, 'id'),
});

const restingOnly = defineQuery({
  name: 'packs.restingOnly',
  cypher: `
UNWIND $evidence AS id
MATCH (:Evidence {id: id})<-[:RESTS_ON]-(claim:Claim)
WITH DISTINCT claim
CALL (claim) { MATCH (claim)-[:RESTS_ON]->(one:Evidence) RETURN collect(one.id) AS ids }
RETURN claim.key AS key, ids`,
  row: (raw) => ({ key: text(raw, 'key'), ids: texts(raw, 'ids') }),
});
