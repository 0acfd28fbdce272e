// The words of every node as the graph has them: what full text is made from, and the number that says how new it is.
import { labels, searchableKinds, type SearchableKind } from '../../../model/kinds.js';
import { defineQuery, type Params, type Query, type RawRow } from '../../query.js';
import type { TextDocument } from '../../store.js';

/** Nodes read at a time: some megabytes of abstracts. */
const batchOfNodes = 5_000;

/**
 * The number of commits that changed words; none where there was none. This and the next are the embedded engine's
 * alone, so not among the queries that both engines must answer alike.
 */
export const textSequence: Query<number> = {
  name: 'text.sequence',
  cypher: `
MATCH (text:TextState {id: 'text'})
RETURN text.sequence AS sequence`,
  row: (raw) => Number(raw.sequence),
};

export const nextTextSequence: Query<number> = {
  name: 'text.nextSequence',
  cypher: `
MERGE (text:TextState {id: 'text'})
ON CREATE SET text.sequence = 1
ON MATCH SET text.sequence = text.sequence + 1
RETURN text.sequence AS sequence`,
  row: (raw) => Number(raw.sequence),
};

const sources = searchableKinds.map((kind) => ({ ids: idsQuery(kind), documents: documentsQuery(kind) }));

function idsQuery(kind: SearchableKind): Query<string> {
  return defineQuery({
    name: `text.idsOf.${kind}`,
    cypher: `
MATCH (node:${labels[kind]})
RETURN node.id AS id`,
    row: (raw) => String(raw.id),
  });
}

function documentsQuery(kind: SearchableKind): Query<TextDocument> {
  return defineQuery({
    name: `text.documentsOf.${kind}`,
    cypher: `
UNWIND $ids AS id
MATCH (node:${labels[kind]} {id: id})
RETURN id, coalesce(node.title, node.name, '') AS title, node.abstract AS abstract, node.aliases AS aliases`,
    row: (raw) => ({ id: String(raw.id), kind, title: String(raw.title), body: bodyOf(raw) }),
  });
}

function bodyOf({ abstract, aliases }: RawRow): string {
  const names = Array.isArray(aliases) ? aliases.filter((name) => typeof name === 'string') : [];
  return [...(typeof abstract === 'string' ? [abstract] : []), ...names].join('\n');
}

/** Every document in the graph, a batch at a time. */
export async function* allDocuments(
  read: <Row>(query: Query<Row>, params: Params) => Promise<Row[]>,
): AsyncGenerator<TextDocument[]> {
  for (const { ids, documents } of sources) {
    const all = await read(ids, {});
    for (let start = 0; start < all.length; start += batchOfNodes) {
      yield await read(documents, { ids: all.slice(start, start + batchOfNodes) });
    }
  }
}
