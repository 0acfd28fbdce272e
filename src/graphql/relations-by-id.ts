// Relations and evidence by id, whatever they rest on: claims, imports or figures.
import type DataLoader from 'dataloader';
import { measuredByIds, measuredEvidenceByIds } from '../explore/measured.js';
import { evidenceByIds, relationsByIds } from '../graph/relations.js';
import type { Evidence, Relation } from '../model/relation.js';
import type { Context } from './context.js';

/** RETRACTED ones too; null for ids that name none. */
export function relationLoader(context: Context): DataLoader<string, Relation | null> {
  return context.loaders.get('relations', async (ids: readonly string[]) => {
    const found = await allRelationsByIds(context, ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** RETRACTED ones too; ids that name none are left out. */
export async function allRelationsByIds(
  { graph, signal }: Context,
  ids: readonly string[],
): Promise<Map<string, Relation>> {
  const [claimed, measured] = await Promise.all([
    relationsByIds(graph, ids, { signal }),
    measuredByIds(graph, ids, { signal }),
  ]);
  return new Map([...claimed, ...measured]);
}

/** Retracted evidence too; ids that name none are left out. */
export async function allEvidenceByIds(
  { graph, signal }: Context,
  ids: readonly string[],
): Promise<Map<string, Evidence>> {
  const [said, measured] = await Promise.all([
    evidenceByIds(graph, ids, { signal }),
    measuredEvidenceByIds(graph, ids, { signal }),
  ]);
  return new Map([...said, ...measured]);
}
