// Questions to a graph of papers: each as Cypher, and with its answer from the plain model.
import type { Params, Query, RawRow } from '../../src/graph/query.js';
import type { Model } from './plain-model.js';

export function cypher<Row = RawRow>(name: string, text: string, row?: (raw: RawRow) => Row): Query<Row> {
  return { name: `test.${name}`, cypher: text, row: row ?? ((raw) => raw as Row) };
}
interface Question {
  readonly query: Query<unknown>;
  readonly params: Params;
  readonly answer: (model: Model) => unknown[];
}

const hops = (model: Model, starts: readonly string[]) =>
  starts.flatMap((id) => [...model.citations.values()].filter(({ from }) => from === id).map(({ to }) => to));

/** Each with its answer from the model; rows in any order. */
export const questions: readonly ((id: string, year: number) => Question)[] = [
  () => ({
    query: cypher('papers', 'MATCH (p:Paper) RETURN properties(p) AS p', (raw) => raw.p),
    params: {},
    answer: ({ papers }) => [...papers.values()],
  }),
  () => ({
    query: cypher(
      'citations',
      'MATCH (a:Paper)-[c:CITES]->(b:Paper) RETURN a.id AS from, b.id AS to, c.imports AS imports',
    ),
    params: {},
    answer: ({ citations }) => [...citations.values()],
  }),
  (id) => ({
    query: cypher(
      'byId',
      'UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN p{.id, .title, .year} AS p',
      (raw) => raw.p,
    ),
    params: { ids: [id, 'unknown'] },
    answer: ({ papers }) =>
      [papers.get(id)].flatMap((p) =>
        p === undefined ? [] : [{ id: p.id, title: p.title ?? null, year: p.year ?? null }],
      ),
  }),
  (_, year) => ({
    query: cypher('since', 'MATCH (p:Paper) WHERE p.year >= $year RETURN p.id AS id', (raw) => raw.id),
    params: { year },
    answer: ({ papers }) =>
      [...papers.values()].filter((p) => typeof p.year === 'number' && p.year >= year).map((p) => p.id),
  }),
  (_, year) => ({
    query: cypher(
      'notSince',
      'MATCH (p:Paper) WHERE NOT coalesce(p.year >= $year, false) RETURN p.id AS id',
      (raw) => raw.id,
    ),
    params: { year },
    answer: ({ papers }) =>
      [...papers.values()].filter((p) => !(typeof p.year === 'number' && p.year >= year)).map((p) => p.id),
  }),
  () => ({
    query: cypher('years', 'MATCH (p:Paper) RETURN p.year AS year, count(p) AS n'),
    params: {},
    answer: ({ papers }) => {
      const counts = new Map<unknown, number>();
      for (const p of papers.values()) counts.set(p.year ?? null, (counts.get(p.year ?? null) ?? 0) + 1);
      return [...counts].map(([year, n]) => ({ year, n }));
    },
  }),
  () => ({
    query: cypher(
      'counts',
      `MATCH (p:Paper)
RETURN p.id AS id, COUNT { (p)<-[:CITES]-() } AS cited, EXISTS { MATCH (p)-[:CITES]->(q:Paper) WHERE q.year = p.year } AS sameYear`,
    ),
    params: {},
    answer: (model) =>
      [...model.papers.values()].map((p) => ({
        id: p.id,
        cited: [...model.citations.values()].filter(({ to }) => to === p.id).length,
        sameYear: hops(model, [String(p.id)]).some(
          (to) => p.year !== undefined && model.papers.get(to)?.year === p.year,
        ),
      })),
  }),
  (id) => ({
    query: cypher(
      'coCited',
      `MATCH (p:Paper {id: $id})<-[:CITES]-(x)
MATCH (x)-[:CITES]->(q)
WHERE q <> p
RETURN q.id AS id, count(x) AS n`,
    ),
    params: { id },
    answer: ({ citations }) => {
      const citing = [...citations.values()].filter(({ to }) => to === id).map(({ from }) => from);
      const counts = new Map<string, number>();
      for (const { from, to } of citations.values()) {
        if (to !== id && citing.includes(from)) counts.set(to, (counts.get(to) ?? 0) + 1);
      }
      return [...counts].map(([other, n]) => ({ id: other, n }));
    },
  }),
  (id) => ({
    query: cypher(
      'within',
      'MATCH (p:Paper {id: $id})-[:CITES*1..2]->(q) RETURN DISTINCT q.id AS id',
      (raw) => raw.id,
    ),
    params: { id },
    answer: (model) => {
      const near = hops(model, [id]);
      return [...new Set([...near, ...hops(model, near)])];
    },
  }),
  (id) => ({
    query: cypher(
      'lists',
      `MATCH (p:Paper {id: $id})
CALL (p) {
  MATCH (p)-[c:CITES]->(q)
  WITH c, q ORDER BY q.id
  RETURN collect({id: q.id, imports: c.imports}) AS cites
}
RETURN p.id AS id, cites`,
    ),
    params: { id },
    answer: ({ papers, citations }) =>
      papers.has(id)
        ? [
            {
              id,
              cites: [...citations.values()]
                .filter(({ from }) => from === id)
                .map(({ to, imports }) => ({ id: to, imports }))
                .sort((a, b) => (a.id < b.id ? -1 : 1)),
            },
          ]
        : [],
  }),
];
