// `npm run neo4j [-- --port 7687]`: a Neo4j on this machine with its data under .litgraph/neo4j, until Ctrl-C.
import './lib/require-node.mjs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePackages } from './lib/project.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '7687' } } });
const home = fileURLToPath(new URL('../.litgraph/neo4j/', import.meta.url)).replace(/\/$/, '');
const stopRequested = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
});

try {
  await ensurePackages();
  // Which needs the driver's package.
  const { startNeo4j, version } = await import('./lib/neo4j.mjs');
  const neo4j = await startNeo4j({ home, port: Number(values.port), say: console.error });
  console.log(
    `Neo4j ${version} answers; its data is in ${home}. Ctrl-C stops it. To use it, in another terminal:`,
  );
  console.log(
    `export NEO4J_URI=${neo4j.uri} NEO4J_USERNAME=${neo4j.username} NEO4J_PASSWORD=${neo4j.password}`,
  );
  const first = await Promise.race([stopRequested, neo4j.exited.then(() => 'exited')]);
  if (first === 'exited') throw new Error(`Neo4j stopped by itself: see ${home}/logs/neo4j.log.`);
  await neo4j.stop();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
