// The stores that measures run on, opened when the first measure asks for them and taken down at the end: an embedded
// library and a Neo4j one in temporary folders, both holding the same synthetic papers.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { readConfig } from '../../dist/config.js';
import { openLibrary } from '../../dist/library.js';
import { startNeo4j } from '../../scripts/lib/neo4j.mjs';
import { generatedLibrary } from './generated.mjs';
import { load, requirePapers } from './load.mjs';
import { syntheticLibrary } from './synthetic.mjs';

export class Stage {
  #made = new Map();
  #undo = [];

  constructor({ papers, say, bib = null, sizes = [], plot = null }) {
    this.papers = papers;
    this.bib = bib;
    /** Of the libraries that growth compares, and where to draw it. */
    this.sizes = sizes;
    this.plot = plot;
    this.say = say;
  }

  /** The rows of a library of `size` papers. */
  rows(size = this.papers) {
    return this.#once(`rows ${size}`, async () => syntheticLibrary(size));
  }

  /** An open library with `size` papers: `embedded` or `neo4j` (which holds one at a time: the default size only). */
  loadedLibrary(engine, size = this.papers) {
    return this.#once(`${engine} ${size}`, async () => {
      const library = await this.emptyLibrary(engine);
      const rows = await this.rows(size);
      const start = performance.now();
      await load(library.graph, rows);
      await requirePapers(library.graph, size);
      this.say(`${engine}: ${size} papers, ${rows.links.cites.length} citations in ${seconds(start)} s`);
      return library;
    });
  }

  /** An open library of real titles and a network like a real one; each size has a Neo4j of its own. */
  generated(engine, size) {
    return this.#once(`${engine}, generated ${size}`, async () => {
      const library = await this.emptyLibrary(engine, `generated ${size}`, size);
      // For each engine anew: what it loads can be walked once.
      const rows = generatedLibrary(size);
      const start = performance.now();
      await load(library.graph, rows);
      await requirePapers(library.graph, size);
      this.say(`${engine}: ${size} papers, ${rows.network.targets.length} citations in ${seconds(start)} s`);
      return { library, rows };
    });
  }

  /** `server`: which Neo4j, of those that a name was given; `size`: papers that it shall hold. */
  async emptyLibrary(engine, server = 'only', size = this.papers) {
    const neo4j = engine === 'neo4j' ? await this.neo4j(server, size) : null;
    const library = await openLibrary(
      readConfig({
        LITGRAPH_HOME: await this.folder(),
        PORT: '0',
        LOG_LEVEL: 'silent',
        LITGRAPH_RATE_LIMIT: '100000000',
        ...(neo4j && {
          NEO4J_URI: neo4j.uri,
          NEO4J_USERNAME: neo4j.username,
          NEO4J_PASSWORD: neo4j.password,
        }),
      }),
    );
    this.#undo.push(() => library.close());
    return library;
  }

  neo4j(name = 'only', size = this.papers) {
    return this.#once(`neo4j ${name}`, async () => {
      // A graph that does not fit into the page cache measures the disk.
      const memory =
        size > 500_000
          ? { heap: '4g', pageCache: '3g' }
          : size > 50_000
            ? { heap: '2g', pageCache: '512m' }
            : { heap: '1g', pageCache: '128m' };
      const server = await startNeo4j({ home: await this.folder(), ...memory, say: this.say });
      this.#undo.push(() => server.stop());
      await firstAnswer(server);
      return server;
    });
  }

  async folder() {
    const folder = await mkdtemp(join(tmpdir(), 'litgraph-bench-'));
    this.#undo.push(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }

  /** Undone in the opposite order when the stage is taken down. */
  onClose(undo) {
    this.#undo.push(undo);
  }

  async close() {
    for (const undo of this.#undo.reverse()) await undo();
  }

  async #once(name, make) {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name);
  }
}

/** Compiling its first query takes a cold server on a busy machine longer than a store waits for an answer. */
async function firstAnswer({ uri, username, password }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  await driver.executeQuery('RETURN 1');
  await driver.close();
}

export function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}
