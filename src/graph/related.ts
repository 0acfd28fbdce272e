// What the graph knows about the papers around some papers: citations, papers cited together, papers that cite the same,
// things in common. One query for each signal, whatever the number of seeds; what counts for how much is decided in
// explore/related.ts.
import { defineQuery } from './query.js';
import type { GraphStore, ReadOptions } from './store.js';
import { kindOfId } from '../model/ids.js';
import type { Kind } from '../model/kinds.js';

/** How far a search for related papers goes, so that a paper with 20,000 citations costs what any other costs. */
export const bounds = {
  /** Papers citing one seed that are looked at to choose the newest: choosing reads no further than one step. */
  scan: 20_000,
  /**
   * Papers next to one seed that are walked through (citing: newest first; cited: least cited first, which says most).
   * `total` is shared out among the seeds: beyond it more neighbours move few papers into the first twenty.
   */
  neighbours: { total: 2_000, least: 20, most: 200 },
  /** A paper with more references (a survey of surveys, proceedings) says nothing about any two of them. */
  references: 500,
  /** A reference with more citing papers is common ground of a whole field. Shared out like `neighbours`. */
  commonplace: { total: 20_000, least: 100, most: 1_000 },
  /** Papers that one signal puts forward: ten times the largest page that is read with any care. */
  candidates: 300,
  /** Authors, topics, methods and datasets of the seeds that are followed, rarest first. */
  things: 100,
  /** Papers of one such thing, newest first. */
  papersOfThing: 200,
  /** Papers named as evidence of one link. */
  via: 5,
  /**
   * Added to both counts under the root of the cosine, here to choose candidates and in `explore/weights.ts` to score
   * them: one shared neighbour of two papers that have hardly any is weak evidence, not certainty.
   */
  doubt: 5,
} as const;

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
  readonly kind: Kind;
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
    id: raw.id as string,
    title: raw.title as string,
    abstract: (raw.abstract as string | null | undefined) ?? null,
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
    seedId: raw.seedId as string,
    paperId: raw.paperId as string,
    role: raw.role as CitationLink['role'],
    degree: raw.degree as number,
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
WITH thing, seedIds, COUNT { (thing)<-[:ABOUT|PROPOSES|USES|EVALUATED_ON]-() } AS degree
WHERE degree > 1
WITH thing, seedIds, degree
ORDER BY degree, thing.id
LIMIT $things
CALL (thing) {
  MATCH (thing)<-[:ABOUT|PROPOSES|USES|EVALUATED_ON]-(paper)
  WITH DISTINCT paper
  LIMIT $scan
  WITH paper
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
WHERE degree > 1
WITH thing, seedIds, degree
ORDER BY degree, thing.id
LIMIT $things
CALL (thing) {
  MATCH (thing)-[:AUTHORED]->(paper)
  WITH DISTINCT paper
  LIMIT $scan
  WITH paper
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

function boundsFor(seeds: readonly string[]) {
  const share = (of: { total: number; least: number; most: number }): number =>
    Math.max(of.least, Math.min(of.most, Math.floor(of.total / Math.max(1, seeds.length))));
  return {
    seeds: [...new Set(seeds)],
    scan: bounds.scan,
    neighbours: share(bounds.neighbours),
    references: bounds.references,
    commonplace: share(bounds.commonplace),
    // Seeds may turn up among the candidates; they are taken out later.
    candidates: bounds.candidates + seeds.length,
    things: bounds.things,
    papersOfThing: bounds.papersOfThing,
    via: bounds.via,
    doubt: bounds.doubt,
  };
}

function overlap(raw: Readonly<Record<string, unknown>>): Overlap {
  return {
    paperId: raw.paperId as string,
    degree: raw.degree as number,
    seeds: raw.seeds as Overlap['seeds'],
  };
}

function sharedThing(raw: Readonly<Record<string, unknown>>): SharedThing {
  const id = raw.id as string;
  return {
    id,
    kind: kindOfId(id) ?? 'topic',
    name: raw.name as string,
    degree: raw.degree as number,
    seedIds: raw.seedIds as string[],
    paperIds: raw.paperIds as string[],
  };
}
