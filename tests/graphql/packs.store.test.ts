// Packs in the API: mistakes come back as data, each with its place; loading is for editors; a pack can be asked for.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import { readPack } from '../../src/import/packs/read.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { smallFiles, type Changes } from '../support/packs.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const loadPack = `mutation Load($files: [PackFileInput!]!, $dryRun: Boolean) {
  loadPack(input: { files: $files, dryRun: $dryRun }) {
    pack { name title author import { name } }
    difference { changed added removed }
    problems { code message path }
  }
}`;

describe.each(pairs)('packs on $engine', (pair) => {
  let library: Library;
  let viewer: Person;
  beforeEach(async () => {
    library = await newLibrary(pair);
    viewer = await localPerson(library.annotations);
  });
  afterEach(() => library.close());

  const load = (changes: Changes = {}, dryRun = false, person: Person | null = viewer) =>
    ask(library, { query: loadPack, variables: { files: smallFiles(changes), dryRun } }, person);

  test('each mistake is a problem whose path is file and line', async () => {
    const { data } = await load({
      'relations.yaml': [['type: PROPOSES', 'type: PROPOSE']],
      'ratings.yaml': [['interest: UP', 'interest: HIGH']],
    });
    expect(data).toMatchObject({
      loadPack: {
        pack: null,
        difference: null,
        problems: [
          { code: 'BAD_USER_INPUT', path: ['input', 'files', 'ratings.yaml:2'] },
          {
            path: ['input', 'files', 'relations.yaml:6'],
            message: expect.stringContaining('did you mean “PROPOSES”?') as string,
          },
        ],
      },
    });
  });

  test('one is loaded, listed, written and taken out', async () => {
    const rehearsed = await load({}, true);
    expect(rehearsed.data).toMatchObject({ loadPack: { pack: null, problems: [] } });
    const loaded = await load();
    const shown = {
      name: 'small-pack',
      title: 'Small pack',
      author: 'Ada',
      import: { name: 'packs/small-pack' },
    };
    expect(loaded.data).toMatchObject({
      loadPack: { pack: shown, difference: { changed: true }, problems: [] },
    });
    expect((await load()).data).toMatchObject({ loadPack: { pack: shown, difference: { changed: false } } });

    const query =
      '{ packs { name import { undoneAt } } exportPack(name: "small-pack") { name files { name text } } }';
    const { data } = await ask(library, { query }, viewer);
    expect(data?.['packs']).toEqual([{ name: 'small-pack', import: { undoneAt: null } }]);
    const { files } = data?.['exportPack'] as { files: { name: string; text: string }[] };
    expect(readPack(files)).toMatchObject({ title: 'Small pack', author: 'Ada', relations: { length: 5 } });

    const unload = { query: 'mutation { unloadPack(name: "small-pack") { name problems { code path } } }' };
    expect((await ask(library, unload, viewer)).data).toEqual({
      unloadPack: { name: 'small-pack', problems: [] },
    });
    expect((await ask(library, unload, viewer)).data).toEqual({
      unloadPack: { name: null, problems: [{ code: 'NOT_FOUND', path: ['name'] }] },
    });
  });

  test('only some papers are written, with what is said of them', async () => {
    await load();
    const { data: found } = await ask(
      library,
      { query: '{ paper(by: { citekey: "ranked" }) { id } }' },
      viewer,
    );
    const { id } = found?.['paper'] as { id: string };
    const query = `query ($papers: [ID!]) { exportPack(name: "one", papers: $papers) { files { name text } } }`;
    const { data } = await ask(library, { query, variables: { papers: [id] } }, viewer);
    const pack = readPack((data?.['exportPack'] as { files: { name: string; text: string }[] }).files);
    expect(pack.relations.map(({ type }) => type)).toEqual(['NOT_BETTER_THAN', 'PROPOSES', 'ABOUT']);
    expect(pack.results).toHaveLength(2);
  });

  test('who may only read is refused, and who is nobody', async () => {
    const reader = await load({}, false, { ...viewer, role: 'READER' });
    expect(reader.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const nobody = await load({}, false, null);
    expect(nobody.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
