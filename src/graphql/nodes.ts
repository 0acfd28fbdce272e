// Anything by its id. Ids of all kinds may be mixed: each kind that is there costs one trip, however many ids.
import type DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { importsByIds } from '../graph/imports.js';
import { nodesByIds as graphNodesByIds } from '../graph/nodes.js';
import { proposalsByIds } from '../graph/proposals.js';
import { recordsByIds } from '../graph/records.js';
import { resultsByIds } from '../graph/results.js';
import { mayActAs } from '../model/annotation.js';
import { badInput } from '../model/errors.js';
import { labels, type Kind } from '../model/kinds.js';
import type { PaperPart } from '../model/paper.js';
import { kindOfAnyId } from '../model/relation-ids.js';
import type { Context } from './context.js';
import type { Resolvers } from './generated.js';
import type { NodeParent } from './parents.js';
import { allEvidenceByIds, allRelationsByIds } from './relations-by-id.js';
import { foundOrBecame } from './retired.js';
import { partsBelow, type Path } from './selection.js';

/** As many ids as one `nodes` may ask for. */
const mostIds = 100;

export const nodeResolvers: Resolvers = {
  Query: {
    node: (_query, { id }, context, info) => nodeLoader(context, info, []).load(id),
    nodes: (_query, { ids }, context, info) => {
      if (ids.length > mostIds) {
        throw badInput(`ids has ${ids.length} entries; at most ${mostIds} are allowed.`, ['ids']);
      }
      const loader = nodeLoader(context, info, []);
      return Promise.all(ids.map((id) => loader.load(id)));
    },
  },
  Node: { __resolveType: (node) => node.__typename },
  RelationEnd: { __resolveType: (node) => node.__typename as RelationEndName },
};

/** A relation was made between such nodes only: the table in model/relation-ends.ts. */
type RelationEndName = 'Paper' | 'Method' | 'Dataset' | 'Backbone' | 'Task' | 'Metric' | 'Topic';

/** Loads anything by id, papers with the lists that the query asks for below any of `paths`; null for unknown ids. */
export function nodeLoader(
  context: Context,
  info: GraphQLResolveInfo,
  ...paths: readonly Path[]
): DataLoader<string, NodeParent | null> {
  const parts = partsBelow(info, ...paths);
  return context.loaders.get(`nodes with ${[...parts].sort().join()}`, async (ids: readonly string[]) => {
    const nodes = await nodesByIds(context, ids, parts);
    return ids.map((id) => nodes.get(id) ?? null);
  });
}

export async function nodeById(context: Context, id: string): Promise<NodeParent | null> {
  return (await nodesByIds(context, [id])).get(id) ?? null;
}

/** The nodes with these ids, papers with `parts`; a retired id has what it became; ids that name nothing are left out. */
export function nodesByIds(
  context: Context,
  ids: readonly string[],
  parts: ReadonlySet<PaperPart> = new Set(),
): Promise<Map<string, NodeParent>> {
  return foundOrBecame(context, ids, (some) => nodesThere(context, some, parts));
}

async function nodesThere(
  context: Context,
  ids: readonly string[],
  parts: ReadonlySet<PaperPart>,
): Promise<Map<string, NodeParent>> {
  const { graph, signal } = context;
  const ofKind = (kind: Kind) => ids.filter((id) => kindOfAnyId(id) === kind);
  const [recordIds, importIds] = [ofKind('record'), ofKind('import')];
  const [relationIds, evidenceIds] = [ofKind('relation'), ofKind('evidence')];
  const resultIds = ofKind('result');
  const proposalIds = mayDecide(context) ? ofKind('proposal') : [];
  const [nodes, records, imports, relations, evidence, results, proposals] = await Promise.all([
    graphNodesByIds(graph, ids, parts, { signal }),
    recordIds.length === 0 ? [] : recordsByIds(graph, recordIds, { signal }),
    importIds.length === 0 ? [] : importsByIds(graph, importIds, { signal }),
    relationIds.length === 0 ? [] : allRelationsByIds(context, relationIds),
    evidenceIds.length === 0 ? [] : allEvidenceByIds(context, evidenceIds),
    resultsByIds(graph, resultIds, { signal }),
    proposalIds.length === 0 ? [] : proposalsByIds(graph, proposalIds, { signal }),
  ]);
  const found = new Map<string, NodeParent>();
  for (const [id, node] of nodes) found.set(id, { __typename: labels[node.kind], ...node } as NodeParent);
  for (const [id, record] of records) found.set(id, { ...record, __typename: 'BibliographicRecord' });
  for (const [id, it] of imports) found.set(id, { ...it, __typename: 'Import' });
  for (const [id, relation] of relations) found.set(id, { ...relation, __typename: 'Relation' });
  for (const [id, piece] of evidence) found.set(id, { ...piece, __typename: 'Evidence' });
  for (const [id, result] of results) found.set(id, { ...result, __typename: 'Result' });
  for (const [id, proposal] of proposals) found.set(id, { ...proposal, __typename: 'Proposal' });
  return found;
}

/** Words of a person's own list stand in proposals: those see them who decide on them. */
function mayDecide({ viewer }: Context): boolean {
  return viewer !== null && mayActAs(viewer.role, 'EDITOR');
}
