// Stops a process in good order: no new requests, those under way finished or cancelled, both stores closed.
import type { Library } from '../library.js';
import type { RunningServer } from './start.js';

/** Stores that do not close in this time are left as they are: both bear a kill. */
const storesMs = 10_000;

/** On SIGTERM and SIGINT: stops the server, closes the library and exits 0. A second signal exits at once. */
export function stopOnSignals(server: RunningServer, library: Library): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(130);
    stopping = true;
    void stopAll(server, library).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`litgraph did not stop in good order: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function stopAll(server: RunningServer, library: Library): Promise<void> {
  await server.close();
  setTimeout(() => process.exit(1), storesMs).unref();
  await library.close();
}
