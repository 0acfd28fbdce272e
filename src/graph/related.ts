// What the graph knows about the papers around some papers: citations, papers cited together, papers that cite the same,
// things in common. One query for each signal, whatever the number of seeds; what counts for how much is decided in
// explore/related.ts.
import { kindOfId } from '../model/ids.js';
import type { Kind } from '../model/kinds.js';
import { defineQuery, type RawRow } from './query.js';
import { boundsFor } from './related-bounds.js';
import { int, maps, text, textOrNull, texts } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

export interface Seed {
  readonly id: string;
  readonly title: string;
  readonly abstract: string | null;
}

/** One citation between a seed and another paper. */
export interface CitationLink {
  readonly seedId: string;
  readonly paperId: string;
  /** CITED: the seed cites the paper; CITING: the paper cites the seed. */
  readonly role: 'CITED' | 'CITING';
  /** References of the citing paper and citations of the cited one, together. */
  readonly degree: number;
}

/** How the citations of a paper and of some seeds overlap. */
export interface Overlap {
  readonly paperId: string;
  /** All citations (or references) of the paper. */
  readonly degree: number;
  readonly seeds: readonly {
    readonly seedId: string;
    readonly shared: number;
    /** Citations (or references) of the seed that were walked through. */
    readonly of: number;
    readonly viaIds: readonly string[];
  }[];
}

/** An author or concept of some seeds, and further papers that have it. */
export interface SharedThing {
  readonly id: string;
  readonly kind: Kind | null;
  readonly name: string;
  /** Papers that have it, seeds among them. */
  readonly degree: number;
  readonly seedIds: readonly string[];
  readonly paperIds: readonly string[];
}

export interface PaperWords {
  readonly id: string;
  readonly title: string;
  readonly abstract: string | null;
}

const wordsOf = defineQuery({
  name: 'related.words',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})
RETURN paper.id AS id, paper.title AS title, paper.abstract AS abstract
`,
  row: (raw): PaperWords => ({
    id: text(raw, 'id'),
    title: text(raw, 'title'),
    abstract: textOrNull(raw, 'abstract'),
  }),
});

/** Title and abstract of those of the papers that are in the graph, in the order of `ids`. */
export async function paperWords(
  store: GraphStore,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<PaperWords[]> {
  const found = new Map(
    (await store.read(wordsOf, { ids: [...new Set(ids)] }, options)).map((paper) => [paper.id, paper]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

const citations = defineQuery({
  name: 'related.citations',
  cypher: `
UNWIND $seeds AS seedId
MATCH (seed:Paper {id: seedId})
WITH seed, seedId, COUNT { (seed)-[:CITES]->() } AS references, COUNT { (seed)<-[:CITES]-() } AS cited
CALL (seed) {
  MATCH (seed)-[:CITES]->(paper)
  WITH paper, COUNT { (paper)<-[:CITES]-() } AS degree
  ORDER BY degree, paper.id
  LIMIT $neighbours
  RETURN paper.id AS paperId, degree, 'CITED' AS role
  UNION ALL
  MATCH (seed)<-[:CITES]-(paper)
  WITH paper
  LIMIT $scan
  WITH paper
  ORDER BY coalesce(paper.year, 0) DESC, paper.id
  LIMIT $neighbours
  RETURN paper.id AS paperId, COUNT { (paper)-[:CITES]->() } AS degree, 'CITING' AS role
}
RETURN seedId, paperId, role, degree + CASE role WHEN 'CITED' THEN references ELSE cited END AS degree
`,
  row: (raw): CitationLink => ({
    seedId: text(raw, 'seedId'),
    paperId: text(raw, 'paperId'),
    role: raw.role === 'CITED' ? 'CITED' : 'CITING',
    degree: int(raw, 'degree'),
  }),
});

/** The papers that the seeds cite or that cite them. */
export function citationLinks(
  store: GraphStore,
  seeds: readonly string[],
  options?: ReadOptions,
): Promise<CitationLink[]> {
  return store.read(citations, boundsFor(seeds), options);
}

const coCitation = defineQuery({
  name: 'related.coCitation',
  cypher: `
UNWIND $seeds AS seedId
MATCH (seed:Paper {id: seedId})
CALL (seed) {
  MATCH (seed)<-[:CITES]-(citing)
  WITH citing
  LIMIT $scan
  WITH citing
  WHERE COUNT { (citing)-[:CITES]->() } <= $references
  WITH citing
  ORDER BY coalesce(citing.year, 0) DESC, citing.id
  LIMIT $neighbours
  RETURN collect(citing) AS citers
}
WITH seed, citers, size(citers) AS of
UNWIND citers AS citing
MATCH (citing)-[:CITES]->(paper)
WHERE paper <> seed
WITH paper, seed.id AS seedId, of, count(*) AS shared, collect(citing.id) AS via
WITH paper,
  collect({seedId: seedId, shared: shared, of: of, viaIds: via[..$via]}) AS seeds,
  sum(shared / sqrt(of + $doubt)) AS strength
WITH paper, seeds, strength, COUNT { (paper)<-[:CITES]-() } AS degree
ORDER BY strength / sqrt(degree + $doubt) DESC, paper.id
LIMIT $candidates
RETURN paper.id AS paperId, degree, seeds
`,
  row: overlap,
});

/** The papers that are cited together with the seeds. */
export function coCited(
  store: GraphStore,
  seeds: readonly string[],
  options?: ReadOptions,
): Promise<Overlap[]> {
  return store.read(coCitation, boundsFor(seeds), options);
}

const coupling = defineQuery({
  name: 'related.coupling',
  cypher: `
UNWIND $seeds AS seedId
MATCH (seed:Paper {id: seedId})
CALL (seed) {
  MATCH (seed)-[:CITES]->(reference)
  WITH reference, COUNT { (reference)<-[:CITES]-() } AS cited
  WHERE cited <= $commonplace
  WITH reference, cited
  ORDER BY cited, reference.id
  LIMIT $neighbours
  RETURN collect(reference) AS references
}
WITH seed, references, size(references) AS of
UNWIND references AS reference
MATCH (reference)<-[:CITES]-(paper)
WHERE paper <> seed
WITH paper, seed.id AS seedId, of, count(*) AS shared, collect(reference.id) AS via
WITH paper,
  collect({seedId: seedId, shared: shared, of: of, viaIds: via[..$via]}) AS seeds,
  sum(shared / sqrt(of + $doubt)) AS strength
WITH paper, seeds, strength, COUNT { (paper)-[:CITES]->() } AS degree
ORDER BY strength / sqrt(degree + $doubt) DESC, paper.id
LIMIT $candidates
RETURN paper.id AS paperId, degree, seeds
`,
  row: overlap,
});

/** The papers that cite what the seeds cite. */
export function coupled(
  store: GraphStore,
  seeds: readonly string[],
  options?: ReadOptions,
): Promise<Overlap[]> {
  return store.read(coupling, boundsFor(seeds), options);
}

const sharedConcepts = defineQuery({
  name: 'related.sharedConcepts',
  cypher: `
UNWIND $seeds AS seedId
MATCH (seed:Paper {id: seedId})
MATCH (seed)-[:ABOUT|PROPOSES|USES|EVALUATED_ON]->(thing)
WITH DISTINCT thing, seedId
ORDER BY seedId
WITH thing, collect(seedId) AS seedIds
WITH thing, seedIds, COUNT { (thing)<-[:ABOUT|PROPOSES|USES|EVALUATED_ON]-() } AS joined
WHERE joined > 1 AND joined <= $commonplace
WITH thing, seedIds, COUNT { (thing)<-[:ABOUT|PROPOSES|USES|EVALUATED_ON]-(:Paper) } AS degree
WHERE degree > 1
WITH thing, seedIds, degree
ORDER BY degree, thing.id
LIMIT $things
CALL (thing) {
  MATCH (thing)<-[:ABOUT|PROPOSES|USES|EVALUATED_ON]-(paper:Paper)
  WITH DISTINCT paper
  ORDER BY coalesce(paper.year, 0) DESC, paper.id
  LIMIT $papersOfThing
  RETURN collect(paper.id) AS paperIds
}
RETURN thing.id AS id, thing.name AS name, degree, seedIds, paperIds
`,
  row: sharedThing,
});

const sharedAuthors = defineQuery({
  name: 'related.sharedAuthors',
  cypher: `
UNWIND $seeds AS seedId
MATCH (seed:Paper {id: seedId})
MATCH (seed)<-[:AUTHORED]-(thing)
WITH DISTINCT thing, seedId
ORDER BY seedId
WITH thing, collect(seedId) AS seedIds
WITH thing, seedIds, COUNT { (thing)-[:AUTHORED]->() } AS degree
WHERE degree > 1 AND degree <= $commonplace
WITH thing, seedIds, degree
ORDER BY degree, thing.id
LIMIT $things
CALL (thing) {
  MATCH (thing)-[:AUTHORED]->(paper)
  WITH DISTINCT paper
  ORDER BY coalesce(paper.year, 0) DESC, paper.id
  LIMIT $papersOfThing
  RETURN collect(paper.id) AS paperIds
}
RETURN thing.id AS id, thing.name AS name, degree, seedIds, paperIds
`,
  row: sharedThing,
});

/** The authors, topics, methods and datasets of the seeds that other papers have too. Two trips. */
export async function sharedThings(
  store: GraphStore,
  seeds: readonly string[],
  options?: ReadOptions,
): Promise<SharedThing[]> {
  const found = await Promise.all([
    store.read(sharedConcepts, boundsFor(seeds), options),
    store.read(sharedAuthors, boundsFor(seeds), options),
  ]);
  return found.flat();
}

function overlap(raw: RawRow): Overlap {
  return {
    paperId: text(raw, 'paperId'),
    degree: int(raw, 'degree'),
    seeds: maps(raw, 'seeds').map((seed) => ({
      seedId: text(seed, 'seedId'),
      shared: int(seed, 'shared'),
      of: int(seed, 'of'),
      viaIds: texts(seed, 'viaIds'),
    })),
  };
}

function sharedThing(raw: RawRow): SharedThing {
  const id = text(raw, 'id');
  return {
    id,
    kind: kindOfId(id),
    name: text(raw, 'name'),
    degree: int(raw, 'degree'),
    seedIds: texts(raw, 'seedIds'),
    paperIds: texts(raw, 'paperIds'),
  };
}
