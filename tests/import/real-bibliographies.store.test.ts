// A real bibliography goes in, comes again, is annotated meanwhile, and is taken back whole.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, describe, it } from 'vitest';
import { annotate, annotationsOn } from '../../src/annotations/annotations.js';
import { localPerson } from '../../src/annotations/people.js';
import { listItems } from '../../src/graph/import-items.js';
import { importBibliography } from '../../src/import/apply.js';
import { importLimits } from '../../src/import/import-limits.js';
import { undoImport } from '../../src/import/undo.js';
import type { Library } from '../../src/library.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { noSharedData, sharedData } from '../support/shared-data.js';
import { snapshot } from '../support/snapshot.js';

const own = new URL('../fixtures/refs.bib', import.meta.url).pathname;
const bibliographies = [
  { name: 'the project’s own fixture', file: own, entries: 6 },
  { name: `censorbib (${noSharedData})`, file: sharedData('bib', 'censorbib.bib'), entries: 378 },
];

describe.each(pairs)('on $engine and $provider', (pair) => {
  let library: Library;
  beforeAll(async () => {
    library = await newLibrary(pair);
  });
  afterAll(() => library?.close());

  for (const { name, file, entries } of bibliographies) {
    it.skipIf(file === null)(
      `${name} goes in, comes again unchanged, and both undone the graph is as before`,
      async () => {
        const { graph, annotations } = library;
        const person = await localPerson(annotations);
        const take = () => importBibliography({ graph }, { text: readFileSync(file ?? ''), person });
        const before = await snapshot(graph);

        const first = await take();
        expect(first).toMatchObject({ entries, failed: 0 });
        const again = await take();
        expect(again).toMatchObject({ entries, created: 0, updated: 0, unchanged: entries, failed: 0 });

        const items = await listItems(graph, first.importId ?? '', null, {
          first: importLimits.batch.neo4j,
          after: null,
        });
        const paper = items.items[0]?.node.paperId ?? '';
        await annotate(annotations, person.id, { targetId: paper, label: 'Read it', change: { stars: 5 } });
        await undoImport(graph, first.importId ?? '');
        await undoImport(graph, again.importId ?? '');
        expect(await snapshot(graph)).toEqual(before);

        const back = await take();
        const ids = (
          await listItems(graph, back.importId ?? '', null, { first: 500, after: null })
        ).items.map(({ node }) => node.paperId ?? '');
        expect((await annotationsOn(annotations, person.id, ids)).get(paper)).toMatchObject({ stars: 5 });
        await undoImport(graph, back.importId ?? '');
      },
    );
  }
});
