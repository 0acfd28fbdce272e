// Papers and the methods they propose: what is said of the one is said of the other. And the methods of a topic.
import { kindOfId } from '../model/ids.js';
import { defineQuery } from './query.js';
import { text, texts } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** A paper with the methods it proposes, or a method with the papers that propose it. */
export interface Work {
  readonly id: string;
  readonly methods: readonly string[];
  readonly papers: readonly string[];
}

/** Most methods that an answer about one topic takes in, by name. */
export const mostMethodsOfTopic = 500;

/** In one trip; ids that name neither a paper nor a method are left out. */
export async function worksByIds(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, Work>> {
  const ofKind = (kind: string) => [...new Set(ids)].filter((id) => kindOfId(id) === kind);
  const params = { papers: ofKind('paper'), methods: ofKind('method') };
  if (params.papers.length + params.methods.length === 0) return new Map();
  const works = await store.read(byIds, params, options);
  return new Map(works.map((work) => [work.id, work]));
}

/**
 * Ids of the methods that papers about a topic propose or use, and of those that are about it themselves, by name; at most
 * `mostMethodsOfTopic`.
 */
export function methodsOfTopic(
  store: GraphStore,
  topic: string,
  options: ReadOptions = {},
): Promise<string[]> {
  return store.read(ofTopic, { topic, limit: mostMethodsOfTopic }, options);
}

const byIds = defineQuery({
  name: 'works.byIds',
  cypher: `
UNWIND $papers AS id
MATCH (paper:Paper {id: id})
CALL (paper) {
  MATCH (paper)-[:PROPOSES]->(method:Method)
  WITH method ORDER BY method.id
  RETURN collect(method.id) AS others
}
RETURN id, others
UNION ALL
UNWIND $methods AS id
MATCH (method:Method {id: id})
CALL (method) {
  MATCH (method)<-[:PROPOSES]-(paper:Paper)
  WITH paper ORDER BY paper.id
  RETURN collect(paper.id) AS others
}
RETURN id, others`,
  row: (raw): Work => {
    const [id, others] = [text(raw, 'id'), texts(raw, 'others')];
    return kindOfId(id) === 'paper'
      ? { id, methods: others, papers: [id] }
      : { id, methods: [id], papers: others };
  },
});

const ofTopic = defineQuery({
  name: 'works.methodsOfTopic',
  cypher: `
CALL () {
  MATCH (:Topic {id: $topic})<-[:ABOUT]-(paper:Paper)
  MATCH (paper)-[:PROPOSES|USES]->(method:Method)
  RETURN method
  UNION
  MATCH (:Topic {id: $topic})<-[:ABOUT]-(method:Method)
  RETURN method
}
WITH DISTINCT method
RETURN method.id AS id
ORDER BY method.nameKey, id
LIMIT $limit`,
  row: (raw) => text(raw, 'id'),
});
