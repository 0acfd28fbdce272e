// Real files through GraphQL: on either engine, what becomes of their entries is what becomes of them in the library alone.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';
import { noSharedData, sharedData } from '../support/shared-data.js';
import { takeIntoEmptyLibrary } from '../support/taken-in.js';

const files = ['censorbib.bib', 'libraries/acl-thamme.bib', 'libraries/dblp-crossref-nutan.bib'];
const mutation = `mutation ($text: String!) {
  importBibliography(input: { text: $text }) { entries created updated unchanged failed import { id } }
}`;
const undo = 'mutation ($id: ID!) { undoImport(id: $id) { problems { message } } }';

interface Counted {
  readonly importBibliography: { readonly import: { readonly id: string } } & Readonly<
    Record<string, unknown>
  >;
}

describe.each(pairs)('through GraphQL, on $engine and $provider', (pair) => {
  let library: Library;
  beforeAll(async () => {
    library = await newLibrary(pair);
  });
  afterAll(() => library?.close());

  it.each(files)(`%s comes in with the same counts (${noSharedData})`, async (name) => {
    const path = sharedData('bib', ...name.split('/'));
    if (path === null) return;
    const bytes = readFileSync(path);
    const viewer = await localPerson(library.annotations);
    const answer = await ask(library, { query: mutation, variables: { text: bytes.toString() } }, viewer);
    const { import: brought, ...counts } = (answer.data as unknown as Counted).importBibliography;
    const { entries, created, updated, unchanged, failed } = (await takeIntoEmptyLibrary(bytes)).report;
    expect(counts).toEqual({ entries, created, updated, unchanged, failed });
    const undone = await ask(library, { query: undo, variables: { id: brought.id } }, viewer);
    expect(undone.data).toEqual({ undoImport: { problems: [] } });
  });
});
