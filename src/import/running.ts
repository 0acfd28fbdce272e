// Which imports this process is carrying out: one that is not among them and not DONE was cut short.
import type { GraphStore } from '../graph/store.js';

const running = new WeakMap<GraphStore, Set<string>>();

export function beginRunning(store: GraphStore, importId: string): void {
  const ids = running.get(store) ?? new Set();
  running.set(store, ids.add(importId));
}

export function endRunning(store: GraphStore, importId: string): void {
  running.get(store)?.delete(importId);
}

export function isRunning(store: GraphStore, importId: string): boolean {
  return running.get(store)?.has(importId) === true;
}
