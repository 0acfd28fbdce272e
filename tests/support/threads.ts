// The threads that are running: counted from when this module is loaded.
import type { Worker } from 'node:worker_threads';

const running = new Set<Worker>();

process.on('worker', (worker: Worker) => {
  running.add(worker);
  worker.once('exit', () => running.delete(worker));
});

export function threads(): number {
  return running.size;
}
