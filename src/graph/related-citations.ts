// What citations know about the papers around some papers: who cites whom, what is cited together, what cites the same.
import type { RawRow } from './query.js';
import type { Signal } from './related-signals.js';
import { int, list, text } from './rows.js';

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

/** The papers that the seeds cite or that cite them. */
export const citations: Signal<CitationLink> = {
  cypher: (only) => `
UNWIND $seeds AS seedId
MATCH (seed:Paper {id: seedId})
WITH seed, seedId, COUNT { (seed)-[:CITES]->() } AS references, COUNT { (seed)<-[:CITES]-() } AS cited
CALL (seed) {
  MATCH (seed)-[:CITES]->(paper${only})
  WITH paper
  LIMIT $scan
  WITH paper, COUNT { (paper)<-[:CITES]-() } AS degree
  ORDER BY degree, paper.id
  LIMIT $neighbours
  RETURN paper.id AS paperId, degree, 'CITED' AS role
  UNION ALL
  MATCH (seed)<-[:CITES]-(paper${only})
  WITH paper
  LIMIT $scan
  WITH paper
  ORDER BY coalesce(paper.year, 0) DESC, paper.id
  LIMIT $neighbours
  RETURN paper.id AS paperId, COUNT { (paper)-[:CITES]->() } AS degree, 'CITING' AS role
}`,
  columns: {
    seedId: 'seedId',
    paperId: 'paperId',
    role: 'role',
    degree: "degree + CASE role WHEN 'CITED' THEN references ELSE cited END",
  },
  row: (raw): CitationLink => ({
    seedId: text(raw, 'seedId'),
    paperId: text(raw, 'paperId'),
    role: raw.role === 'CITED' ? 'CITED' : 'CITING',
    degree: int(raw, 'degree'),
  }),
};

const overlapColumns = { paperId: 'paper.id', degree: 'degree', seeds: 'seeds' };

/** The papers that are cited together with the seeds. They are chosen by the root of what `explore/` scores: its order is the same. */
export const coCitation: Signal<Overlap> = {
  cypher: (only) => `
UNWIND $seeds AS seedId
MATCH (seed:Paper {id: seedId})
CALL (seed) {
  MATCH (seed)<-[:CITES]-(citing)
  WITH citing
  LIMIT $scan
  WITH citing
  ORDER BY coalesce(citing.year, 0) DESC, citing.id
  LIMIT $neighbours
  WITH citing
  WHERE COUNT { (citing)-[:CITES]->() } <= $references
  RETURN collect(citing) AS citers
}
WITH seed, citers, size(citers) AS of
UNWIND citers AS citing
MATCH (citing)-[:CITES]->(paper${only})
WHERE paper <> seed
WITH paper, seed.id AS seedId, of, count(*) AS shared, collect(citing.id) AS via
WITH paper,
  collect([seedId, shared, of, via[..$via]]) AS seeds,
  sum(sqrt(shared / sqrt(of + $doubt))) AS strength
WITH paper, seeds, strength
ORDER BY strength DESC, paper.id
LIMIT $weighed
WITH paper, seeds, strength, COUNT { (paper)<-[:CITES]-() } AS degree
ORDER BY strength / sqrt(sqrt(degree + $doubt)) DESC, paper.id
LIMIT $candidates`,
  columns: overlapColumns,
  row: overlap,
};

/** The papers that cite what the seeds cite. */
export const coupling: Signal<Overlap> = {
  cypher: (only) => `
UNWIND $seeds AS seedId
MATCH (seed:Paper {id: seedId})
CALL (seed) {
  MATCH (seed)-[:CITES]->(reference)
  WITH reference
  LIMIT $scan
  WITH reference, COUNT { (reference)<-[:CITES]-() } AS cited
  WHERE cited <= $commonplace
  WITH reference, cited
  ORDER BY cited, reference.id
  LIMIT $neighbours
  RETURN collect(reference) AS references
}
WITH seed, references, size(references) AS of
UNWIND references AS reference
MATCH (reference)<-[:CITES]-(paper${only})
WHERE paper <> seed
WITH paper, seed.id AS seedId, of, count(*) AS shared, collect(reference.id) AS via
WITH paper,
  collect([seedId, shared, of, via[..$via]]) AS seeds,
  sum(sqrt(shared / sqrt(of + $doubt))) AS strength
WITH paper, seeds, strength, COUNT { (paper)-[:CITES]->() } AS degree
ORDER BY strength / sqrt(sqrt(degree + $doubt)) DESC, paper.id
LIMIT $candidates`,
  columns: overlapColumns,
  row: overlap,
};

function overlap(raw: RawRow): Overlap {
  return {
    paperId: text(raw, 'paperId'),
    degree: int(raw, 'degree'),
    seeds: list(raw, 'seeds').map((seed) => {
      const [seedId, shared, of, viaIds] = seed as [string, number, number, string[]];
      return { seedId, shared, of, viaIds };
    }),
  };
}
