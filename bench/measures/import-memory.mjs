// The most memory a process holds while it imports 10 times the entries, against itself. The embedded engine keeps its graph
// in the same memory: what a process holds that only opens the library afterwards is told apart, and taken off.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { syntheticBibtex } from '../lib/bibtex.mjs';
import { emptied } from '../lib/copy.mjs';
import { plainWriter } from '../lib/peers.mjs';

export const name = 'import-memory';
export const onRequest = true;
const small = 7_000;
const child = fileURLToPath(new URL('../lib/import-child.mjs', import.meta.url));

export async function measure(stage) {
  const fileOf = async (entries, options) => {
    const file = join(await stage.folder(), 'library.bib');
    await writeFile(file, syntheticBibtex(entries, options));
    return file;
  };
  const embedded = async (entries, options) => {
    const env = { LITGRAPH_HOME: await stage.folder() };
    const whole = await peakOf(env, await fileOf(entries, options));
    return { whole, graph: await peakOf(env) };
  };
  const inheriting = { inheriting: true };
  const [few, many, none] = [
    await embedded(small),
    await embedded(10 * small),
    await peakOf({ LITGRAPH_HOME: await stage.folder() }),
  ];
  const [fewHeirs, manyHeirs] = [await embedded(small, inheriting), await embedded(10 * small, inheriting)];
  const own = ({ whole, graph }) => whole - (graph - none);
  const server = await stage.neo4j();
  const run = plainWriter(stage, server);
  const neo4j = async (entries) => {
    await emptied(run);
    const { uri, username, password } = server;
    const env = {
      LITGRAPH_HOME: await stage.folder(),
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    };
    return peakOf(env, await fileOf(entries));
  };
  const [fewOnNeo4j, manyOnNeo4j] = [await neo4j(small), await neo4j(10 * small)];
  const what = `peak memory (MB) of an import of ${10 * small} entries`;
  const note = `the graph itself holds ${mb(few.graph - none)} and ${mb(many.graph - none)}`;
  return [
    row(`${what}, embedded, the graph taken off`, own(many), own(few), 1.5, note),
    row(`${what}, some with a crossref, embedded, the graph taken off`, own(manyHeirs), own(fewHeirs), 1.5),
    row(`${what}, embedded, with its graph`, many.whole, few.whole, null),
    row(`${what}, Neo4j`, manyOnNeo4j, fewOnNeo4j, 1.5),
  ];
}

async function peakOf(env, ...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [child, ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...env },
  });
  return Number(stdout);
}

function row(what, ours, theirs, atMost, note = '') {
  const ratio = ours / theirs;
  return {
    what,
    against: `${small} entries`,
    ours: mb(ours),
    theirs: mb(theirs),
    ratio: `${ratio.toFixed(2)} ×`,
    budget: atMost === null ? '–' : `≤ ${atMost} ×`,
    met: atMost === null ? null : ratio <= atMost,
    note,
  };
}

function mb(bytes) {
  return (bytes / 1e6).toFixed(0);
}
