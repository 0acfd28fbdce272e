// GET /backup: the whole library as one archive, for administrators. It is written to a file without a name first: those who
// wait for their turn to write wait for a disk, never for a client, and a failure is told before a byte of it is sent.
import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireRole } from '../graphql/roles.js';
import { backUp } from '../import/backup/backup.js';
import type { Library } from '../library.js';
import type { Person } from '../model/annotation.js';
import { isLitgraphError, LitgraphError } from '../model/errors.js';
import { version } from '../version.js';
import type { Deadlines } from './deadline.js';
import { errorAnswer } from './errors.js';

export function serveBackup(
  http: FastifyInstance,
  library: Library,
  deadlines: Deadlines,
  identify: (request: FastifyRequest) => Promise<Person | null>,
): void {
  const { graph, annotations, config } = library;
  http.get('/backup', async (request, reply) => {
    try {
      refuseOtherPages(request);
      requireRole({ viewer: await identify(request) }, 'ADMIN');
    } catch (error) {
      if (!isLitgraphError(error, 'FORBIDDEN')) throw error;
      return await reply.code(403).send(errorAnswer(error));
    }
    const deadline = deadlines.start(reply, config.limits.importTimeoutMs);
    const file = await namelessFile(config.home);
    try {
      const output = () => file.createWriteStream({ autoClose: false });
      const { signal } = deadline;
      await deadline.over(
        backUp({ graph, annotations, home: config.home }, output, { litgraph: version, signal }),
      );
    } catch (error) {
      await file.close();
      throw error;
    }
    const { size } = await file.stat();
    return await reply
      .type('application/gzip')
      .header('content-length', size)
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="litgraph.backup"')
      .send(file.createReadStream({ start: 0 }));
  });
}

/** A page of another site may not make the server read everything, though it could not see the answer. */
function refuseOtherPages({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  throw new LitgraphError('FORBIDDEN', 'Another site asks for a backup of this library.');
}

/** Open, and gone from its folder already: nothing is left of it, however this process ends. */
async function namelessFile(home: string): Promise<FileHandle> {
  const path = join(home, `.backup-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}
