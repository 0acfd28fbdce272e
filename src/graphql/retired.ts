// Retired ids in arguments: all that one tick asks about are looked up in one trip.
import { resolveRetired } from '../graph/retired.js';
import type { Context } from './context.js';

/** Each of `ids` in its place, a retired one as what it became; ids that are unknown stay as they are. */
export function resolveIds(context: Context, ids: readonly string[]): Promise<string[]> {
  const loader = context.loaders.get<string, string>('retired ids', async (asked) => {
    const became = await resolveRetired(context.graph, asked, { signal: context.signal });
    return asked.map((id) => became.get(id) ?? id);
  });
  return Promise.all(ids.map((id) => loader.load(id)));
}

export async function resolveId(context: Context, id: string): Promise<string> {
  const [resolved = id] = await resolveIds(context, [id]);
  return resolved;
}

/** The same of an argument that may be left out. */
export async function resolveGiven(context: Context, id: string | null | undefined): Promise<string | null> {
  return id == null ? null : resolveId(context, id);
}

/**
 * What `load` finds for `ids`; what it does not find is looked for once more under what the id became, and put under the id that was
 * asked for. Where all are found, this costs no trip.
 */
export async function foundOrBecame<T>(
  { graph, signal }: Context,
  ids: readonly string[],
  load: (ids: readonly string[]) => Promise<Map<string, T>>,
): Promise<Map<string, T>> {
  const found = await load(ids);
  const missing = ids.filter((id) => !found.has(id));
  const became = await resolveRetired(graph, missing, { signal });
  if (became.size === 0) return found;
  const survivors = await load([...new Set(became.values())]);
  for (const [id, survivor] of became) {
    const node = survivors.get(survivor);
    if (node !== undefined) found.set(id, node);
  }
  return found;
}
