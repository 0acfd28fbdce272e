// Whatever has an id, by its id: the kind in front of an id says where to look, so mixed ids take a constant number of trips.
import { kindOfId } from '../model/ids.js';
import type { HydratedPaper, PaperPart } from '../model/paper.js';
import { namedByIds } from './named.js';
import { hydratePapers } from './papers.js';
import type { NamedNode } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

export type GraphNode = NamedNode | (HydratedPaper & { readonly kind: 'paper' });

/** Papers (with `parts`) and named things among `ids`, in two trips; other ids are left out. */
export async function nodesByIds(
  store: GraphStore,
  ids: readonly string[],
  parts: ReadonlySet<PaperPart>,
  options: ReadOptions = {},
): Promise<Map<string, GraphNode>> {
  const [papers, named] = await Promise.all([
    hydratePapers(
      store,
      ids.filter((id) => kindOfId(id) === 'paper'),
      parts,
      options,
    ),
    namedByIds(store, ids, options),
  ]);
  const nodes = new Map<string, GraphNode>(named);
  for (const [id, paper] of papers) nodes.set(id, { kind: 'paper', ...paper });
  return nodes;
}
