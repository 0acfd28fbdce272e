// Who may write now: one batch at a time for each store, first come, first served. A long import lets others in between
// its batches, and what a batch has read still holds when it writes.
import type { GraphStore } from '../graph/store.js';

const lastTurns = new WeakMap<GraphStore, Promise<unknown>>();

export function inTurn<T>(store: GraphStore, work: () => Promise<T>): Promise<T> {
  const before = lastTurns.get(store) ?? Promise.resolve();
  const turn = before.then(work, work);
  lastTurns.set(
    store,
    turn.catch(() => undefined),
  );
  return turn;
}
