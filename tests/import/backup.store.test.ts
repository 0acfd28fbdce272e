// A library goes into an archive and comes out of it, into other stores than it came from: everything is there again, and
// every question is answered alike.
import { createWriteStream, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readRows, type RowLine } from '../../src/annotations/backup.js';
import { addPerson, localPerson, personByToken } from '../../src/annotations/people.js';
import { graphLines } from '../../src/graph/backup.js';
import { readChanges } from '../../src/graph/changes.js';
import { checkArchive } from '../../src/import/backup/archive.js';
import { backUp } from '../../src/import/backup/backup.js';
import { refuseHalfRestored, restore } from '../../src/import/backup/restore.js';
import { readSeedsMemory, writeSeedsMemory } from '../../src/import/backup/seeds-memory.js';
import { readPackIn } from '../../src/import/packs/folder.js';
import { loadPack } from '../../src/import/packs/load.js';
import type { Library } from '../../src/library.js';
import { loadConformanceGraph } from '../conformance/graph.js';
import { newLibrary, pairs, type Pair } from '../support/request-libraries.js';
import { ask, comparable, type Request } from '../support/request.js';
import { snapshot } from '../support/snapshot.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'litgraph-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;
let files = 0;

async function backedUp({ graph, annotations }: Library, home = folder): Promise<string> {
  const file = join(folder, `${files++}.litgraph`);
  await backUp({ graph, annotations, home }, () => createWriteStream(file), { litgraph: '0.0.1', signal });
  return file;
}

async function restoreInto(
  { graph, annotations }: Library,
  file: string,
  { home = folder, replace = false, signal: stop = signal, onStep = (_: number) => {} } = {},
): Promise<void> {
  const archive = await checkArchive(file, signal);
  await restore({ graph, annotations, home }, archive, { replace, signal: stop, onStep });
}

/** Everything in both stores, in one order. */
async function everything(library: Library): Promise<string[]> {
  const lines: object[] = [];
  for await (const batch of graphLines(library.graph)) lines.push(...batch);
  await readRows(library.annotations, (rows: readonly RowLine[]) =>
    Promise.resolve(void lines.push(...rows)),
  );
  return lines.map((line) => JSON.stringify(sorted(line))).sort();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null || value instanceof Date)
    return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, sorted(item)]));
}

/** To the stores of the other kind; to new ones of the same where there are no others. */
const ways = pairs.map((from, index) => ({ from, to: pairs[pairs.length - 1 - index] ?? from }));
const nameOf = ({ engine, provider }: Pair) => `${engine} and ${provider}`;

const requestFolder = new URL('../requests/', import.meta.url);
const requestFiles = readdirSync(requestFolder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''));

describe.each(ways.map((way) => ({ ...way, name: `from ${nameOf(way.from)} to ${nameOf(way.to)}` })))(
  'a backup $name',
  ({ from, to }) => {
    test('brings back both packs, persons and their tokens, ratings, lists and merges', async () => {
      const source = await newLibrary(from);
      const token = await fill(source);
      const file = await backedUp(source);
      const before = { all: await everything(source), shown: await snapshot(source.graph) };
      await source.close();
      expect(before.all.length).toBeGreaterThan(1000);
      const copy = await newLibrary(to);
      await restoreInto(copy, file);
      expect(await everything(copy)).toEqual(before.all);
      expect(await snapshot(copy.graph)).toEqual(before.shown);
      expect(await personByToken(copy.annotations, token)).toMatchObject({ name: 'Ada', role: 'ADMIN' });
      await copy.close();
    });

    test('leaves out what changed when: who kept up with the library is told to read it again', async () => {
      const library = await newLibrary(from);
      await loadConformanceGraph(library.graph);
      await localPerson(library.annotations);
      const file = await backedUp(library);
      const { newestCursor: cursor } = await readChanges(library.graph, { cursor: null, first: 100 });
      await restoreInto(library, file, { replace: true });
      expect(await readChanges(library.graph, { cursor: null, first: 1 })).toMatchObject({
        changes: [],
        hasMore: false,
      });
      await expect(readChanges(library.graph, { cursor, first: 1 })).rejects.toMatchObject({
        code: 'CHANGES_FORGOTTEN',
      });
      await library.close();
    });

    describe('of the conformance library', () => {
      let file: string;
      beforeAll(async () => {
        const source = await newLibrary(from);
        await loadConformanceGraph(source.graph);
        await localPerson(source.annotations);
        file = await backedUp(source);
        await source.close();
      });

      it.each(requestFiles)('answers the requests about %s as it did', { timeout: 240_000 }, async (noun) => {
        const { requests } = (await import(new URL(`${noun}.ts`, requestFolder).href)) as {
          requests: Readonly<Record<string, Request>>;
        };
        const copy = await newLibrary(to);
        await restoreInto(copy, file);
        const startedAt = new Date().toISOString();
        for (const [name, request] of Object.entries(requests)) {
          const viewer = request.viewer === 'nobody' ? null : await localPerson(copy.annotations);
          const kept = new URL(`answers/${noun}/${name.replaceAll(/[^\w-]+/g, '-')}.json`, requestFolder);
          const answer = comparable(await ask(copy, request, viewer), startedAt);
          expect(answer, name).toEqual(JSON.parse(await readFile(kept, 'utf8')));
        }
        await copy.close();
      });
    });
  },
);

describe.each(pairs.slice(0, 1))('an archive of $engine and $provider', (pair) => {
  let source: Library;
  let file: string;
  let text: string;
  beforeAll(async () => {
    source = await newLibrary(pair);
    await loadConformanceGraph(source.graph);
    await localPerson(source.annotations);
    file = await backedUp(source);
    text = gunzipSync(await readFile(file)).toString();
  });
  afterAll(() => source.close());

  async function refusal(bytes: Uint8Array): Promise<string> {
    const damaged = join(folder, `${files++}.litgraph`);
    await writeFile(damaged, bytes);
    return checkArchive(damaged, signal).then(
      () => 'none',
      (error: Error) => error.message.replace(damaged, 'FILE'),
    );
  }
  const cut = 'FILE is damaged or was cut short; nothing was taken from it. Use another backup.';
  const foreign = 'FILE is no backup of litgraph; `litgraph backup FILE` writes one.';
  const newer =
    'FILE was written by litgraph 0.0.1, in a form that this version does not know. Restore it with that version, or a newer one.';

  test.each([
    ['cut in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), cut],
    ['without its last byte', (bytes: Buffer) => bytes.subarray(0, -1), cut],
    ['with a byte flipped', (bytes: Buffer) => bytes.map((byte, at) => (at === 500 ? byte ^ 4 : byte)), cut],
    ['that is no archive', () => Buffer.from('@article{key, title = {A title}}'), foreign],
    ['that is another gzip file', () => gzipSync('{"title":"A paper"}\n{"title":"Another"}\n'), foreign],
    ['that is empty', () => Buffer.from(''), cut],
    ['with a line left out', () => gzipSync(text.replace(/\n\{"node":"Topic".*/, '')), cut],
    ['with another word', () => gzipSync(text.replace('FaceNet', 'FakeNet')), cut],
    ['without its last line', () => gzipSync(text.replace(/.*\n$/, '')), cut],
    ['of a later format', () => gzipSync(text.replace('"format":1', '"format":2')), newer],
    ['of a later graph', () => gzipSync(text.replace(/"graph":\d+/, '"graph":1000')), newer],
  ])('%s is refused in one sentence', async (_, change, message) => {
    expect(await refusal(change(await readFile(file)))).toBe(message);
  });

  test('is no place for queries: a label it makes up is refused', async () => {
    const label = text.replace('"node":"Topic"', '"node":"Topic) DETACH DELETE (n"');
    expect(await refusal(gzipSync(label))).toBe(cut);
  });

  test('goes into an empty library only, unless what is there shall be replaced', async () => {
    const before = await everything(source);
    await expect(restoreInto(source, file)).rejects.toThrow('This library is not empty.');
    expect(await everything(source)).toEqual(before);
    await addPerson(source.annotations, { name: 'Eve', role: 'READER' });
    await restoreInto(source, file, { replace: true });
    expect(await everything(source)).toEqual(before);
  });

  test('that was half restored leaves a library that says so, until it is restored anew', async () => {
    const before = await everything(source);
    const stop = new AbortController();
    const onStep = () => stop.abort(new Error('stopped'));
    const half = restoreInto(source, file, { replace: true, signal: stop.signal, onStep });
    await expect(half).rejects.toThrow('stopped');
    await expect(refuseHalfRestored(source.graph)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    await expect(restoreInto(source, file)).rejects.toThrow('--replace');
    await restoreInto(source, file, { replace: true });
    await refuseHalfRestored(source.graph);
    expect(await everything(source)).toEqual(before);
  });

  test('is of one moment: who writes while it is made waits', async () => {
    const ends: string[] = [];
    const begun = new Promise<void>((resolve) => source.graph.onQuery(() => resolve()));
    const backup = backedUp(source).then((made) => {
      ends.push('backup');
      return made;
    });
    await begun;
    const person = await localPerson(source.annotations);
    const query = 'mutation { saveConcept(input: { kind: TOPIC, name: "Later" }) { problems { message } } }';
    const { errors } = await ask(source, { query }, person);
    ends.push('change');
    expect(errors).toBeUndefined();
    expect(ends).toEqual(['backup', 'change']);
    expect(gunzipSync(await readFile(await backup)).toString()).not.toContain('"Later"');
    expect((await everything(source)).join()).toContain('"Later"');
  });

  test('remembers for whom packs were loaded', async () => {
    const [home, other] = [join(folder, 'home'), join(folder, 'other')];
    await writeSeedsMemory(home, ['deep-metric-learning for somebody']);
    const seeded = await backedUp(source, home);
    await restoreInto(source, seeded, { home: other, replace: true });
    expect(await readSeedsMemory(other)).toEqual(['deep-metric-learning for somebody']);
  });
});

/** Both packs, a rating, a list, a merge; the token of an administrator. */
async function fill(library: Library): Promise<string> {
  const person = await localPerson(library.annotations);
  for (const name of ['deep-metric-learning', 'metric-learning-results']) {
    const { pack } = await readPackIn(fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url)));
    await loadPack(library.graph, pack, { person, dryRun: false });
  }
  const told = async (query: string) => {
    const { data, errors } = await ask(library, { query }, person);
    expect(errors).toBeUndefined();
    return data as Record<string, { nodes: { id: string }[] }>;
  };
  const { papers, topics } = await told(
    '{ papers(first: 2) { nodes { id } } topics(first: 2) { nodes { id } } }',
  );
  const [paper = '', another = ''] = papers?.nodes.map(({ id }) => id) ?? [];
  const [keep = '', merged = ''] = topics?.nodes.map(({ id }) => id) ?? [];
  await told(
    `mutation { annotate(input: { target: "${paper}", stars: 5, note: "ü “quoted”\\nline", tags: ["a", "b"] }) { problems { message } } }`,
  );
  await told(
    `mutation { saveReadingList(input: { name: "First", items: [{ paper: "${another}", section: "One" }] }) { problems { message } } }`,
  );
  await told(`mutation { mergeConcepts(keep: "${keep}", merge: ["${merged}"]) { problems { message } } }`);
  return (await addPerson(library.annotations, { name: 'Ada', role: 'ADMIN' })).token;
}
