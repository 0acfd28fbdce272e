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
