// A person says that two papers are two, however alike they look: they are not proposed as duplicates again.
import { keepApart, lockPapers } from '../graph/duplicates.js';
import { resolveRetiredBy } from '../graph/retired.js';
import type { GraphStore } from '../graph/store.js';
import type { Person } from '../model/annotation.js';
import { badInput, LitgraphError } from '../model/errors.js';
import { inTurn } from './turns.js';

/** Gives the ids of both, as they are now. Throws NOT_FOUND and BAD_USER_INPUT with the path of the id. */
export function markDistinct(
  graph: GraphStore,
  asked: { readonly a: string; readonly b: string },
  person: Person | null,
): Promise<{ readonly a: string; readonly b: string }> {
  return inTurn(graph, () =>
    graph.write(async (tx) => {
      const became = await resolveRetiredBy((query, params) => tx.run(query, params), [asked.a, asked.b]);
      const a = became.get(asked.a) ?? asked.a;
      const b = became.get(asked.b) ?? asked.b;
      if (a === b) throw badInput('These are one paper. Take the merge apart first (unmergePaper).', ['b']);
      const [first, second] = a < b ? [a, b] : [b, a];
      const there = await lockPapers(tx, [first, second]);
      for (const [name, id] of Object.entries({ a, b })) {
        if (there.includes(id)) continue;
        throw new LitgraphError('NOT_FOUND', `There is no paper ${JSON.stringify(id.slice(0, 100))}.`, {
          path: [name],
        });
      }
      const said = { at: new Date().toISOString(), by: person?.name ?? null, byId: person?.id ?? null };
      await keepApart(tx, { a: first, b: second }, said);
      return { a, b };
    }),
  );
}
