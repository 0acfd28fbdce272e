// A reading list names papers by their titles: it means those that a bibliography has brought, or brings later.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../../src/annotations/people.js';
import { takeIn } from '../../src/import/take-in.js';
import { undoImport } from '../../src/import/undo.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import type { ImportFormat } from '../../src/model/bibliography.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const bibliography = `@inproceedings{duan2019embedding,
  title = {Deep Embedding Learning with Discriminative Sampling Policy},
  author = {Duan, Yueqi and Chen, Lei},
  booktitle = {CVPR},
  year = 2019
}
`;
const list = `# Reading

* Deep Embedding Learning With Discriminative Sampling Policy :-1:
    * Backbone: ResNet-50
`;

describe.each(pairs)('what a reading list mentions on $engine and $provider', (pair) => {
  let library: Library;
  let reader: Person;
  beforeEach(async () => {
    await library?.close();
    library = await newLibrary(pair);
    reader = (await addPerson(library.annotations, { name: 'reader', role: 'EDITOR' })).person;
  });
  afterAll(() => library.close());

  const take = (text: string, format: ImportFormat) =>
    takeIn(library, { text, format, name: null, person: reader });
  const papers = async () => {
    const query =
      '{ papers(first: 9) { nodes { year citekey authors { author { name } } annotation { interest } } } }';
    const { data, errors } = await ask(library, { query }, reader);
    expect(errors).toBeUndefined();
    return (data?.['papers'] as { nodes: unknown[] }).nodes;
  };
  const read = {
    year: 2019,
    citekey: 'duan2019embedding',
    authors: [{ author: { name: 'Yueqi Duan' } }, { author: { name: 'Lei Chen' } }],
    annotation: { interest: 'DOWN' },
  };

  it('is the paper that a bibliography brought', async () => {
    await take(bibliography, 'BIBTEX');
    const { importId } = await take(list, 'READING_LIST');
    expect(await papers()).toEqual([read]);
    expect(await take(list, 'READING_LIST')).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    await undoImport(library.graph, importId ?? '');
    expect(await papers()).toMatchObject([{ citekey: 'duan2019embedding' }]);
  });

  it('is filled in by a bibliography that comes later', async () => {
    await take(list, 'READING_LIST');
    expect(await papers()).toMatchObject([{ year: null, authors: [] }]);
    expect(await take(bibliography, 'BIBTEX')).toMatchObject({ created: 0, updated: 1 });
    expect(await papers()).toEqual([read]);
    const later = bibliography.replaceAll(/Duan, Yueqi and |2019/g, '');
    expect(await take(later, 'BIBTEX')).toMatchObject({ created: 1, updated: 0 });
  });
});
