// A thread that begins to read a bibliography and dies at the first batch it is asked for.
import { parentPort } from 'node:worker_threads';

parentPort.once('message', () => {
  parentPort.on('message', () => {
    throw new Error('died');
  });
  parentPort.postMessage({ kind: 'head', format: 'BIBTEX', total: 2, problems: [] });
});
parentPort.postMessage({ kind: 'ready' });
