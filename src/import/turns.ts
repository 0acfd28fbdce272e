// Who may write now: one batch at a time for each store, first come, first served. A long import lets others in between
// its batches, and what a batch has read still holds when it writes.
import { changeBounds } from '../graph/change-bounds.js';
import { numberChanges } from '../graph/number-changes.js';
import type { GraphStore } from '../graph/store.js';
import { wroteTo } from '../graph/watch-changes.js';

const lastTurns = new WeakMap<GraphStore, Promise<unknown>>();
const turnsTaken = new WeakMap<GraphStore, number>();

export function inTurn<T>(store: GraphStore, work: () => Promise<T>): Promise<T> {
  const before = lastTurns.get(store) ?? Promise.resolve();
  const turn = before.then(work, work);
  lastTurns.set(
    store,
    turn.then(() => tellOf(store)).catch(() => undefined),
  );
  return turn;
}

/** Those who watch are woken; and now and then what changed is numbered though nobody does. */
async function tellOf(store: GraphStore): Promise<void> {
  wroteTo(store);
  const taken = (turnsTaken.get(store) ?? 0) + 1;
  turnsTaken.set(store, taken);
  if (taken % changeBounds.turnsBetweenNumbering === 0) await numberChanges(store);
}
