// Over GraphQL: who may import, and who sees what an entry says beyond its paper.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library.js';
import type { Person, Role } from '../../src/model/annotation.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const someone = (name: string, role: Role): Person => ({ id: `person_${name}`, name, role });
const [ada, ben, carol, dora] = [
  someone('ada', 'EDITOR'),
  someone('ben', 'EDITOR'),
  someone('carol', 'READER'),
  someone('dora', 'ADMIN'),
];

const text = `@article{lovelace1843, title={Notes}, author={Lovelace, Ada}, year={1843}, note={my private remark}, file={/home/ada/notes.pdf}}`;
const importing =
  'mutation ($input: ImportInput!) { importBibliography(input: $input) { id import { id name createdBy } created failed entries items(first: 1, status: [CREATED]) { totalCount nodes { status citekey paper { title } } } } }';
const reading =
  '{ papers(first: 1) { nodes { id records { citekey line raw unmapped { name } imports { createdBy } } } } }';

describe.each(pairs)('entries on $engine and $provider', (pair) => {
  let library: Library;
  beforeAll(async () => {
    library = await newLibrary(pair);
    await take(ada);
  });
  afterAll(() => library?.close());

  const take = (person: Person | null, more: object = {}) =>
    ask(library, { query: importing, variables: { input: { text, name: 'ada.bib', ...more } } }, person);
  const rawFor = async (person: Person | null) => {
    const { data, errors } = await ask(library, { query: reading }, person);
    expect(errors).toBeUndefined();
    const papers = data?.papers as {
      nodes: { records: { raw: string | null; unmapped: unknown[] | null }[] }[];
    };
    return papers.nodes[0]?.records[0];
  };

  it('are seen as written by whoever imported them, and by administrators', async () => {
    expect((await rawFor(ada))?.raw).toBe(text);
    expect((await rawFor(dora))?.raw).toBe(text);
    expect((await rawFor(ada))?.unmapped).not.toHaveLength(0);
  });

  it('are hidden from everybody else', async () => {
    for (const other of [ben, carol, null]) {
      expect(await rawFor(other)).toMatchObject({ citekey: 'lovelace1843', raw: null, unmapped: null });
    }
  });

  it('are seen by one who imported the same entry, until that import is undone', async () => {
    const { data } = await take(ben);
    expect(data?.importBibliography).toMatchObject({ created: 0, entries: 1, items: { totalCount: 0 } });
    expect((await rawFor(ben))?.raw).toBe(text);
    const { id } = (data?.importBibliography as { import: { id: string } }).import;
    const undo = {
      query: 'mutation ($id: ID!) { undoImport(id: $id) { import { undoneAt } problems { code } } }',
      variables: { id },
    };
    expect((await ask(library, undo, ben)).data?.undoImport).toMatchObject({ problems: [] });
    expect((await rawFor(ben))?.raw).toBeNull();
    expect((await ask(library, undo, ben)).data?.undoImport).toMatchObject({
      import: null,
      problems: [{ code: 'ALREADY_UNDONE' }],
    });
  });

  it('are taken in from editors alone', async () => {
    expect((await take(carol)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await take(null)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('are refused beyond the limit, with a sentence that says so', async () => {
    const maxImportBytes = 10;
    const limits = { ...library.config.limits, maxImportBytes };
    const small = { ...library, config: { ...library.config, limits } };
    const { errors } = await ask(small, { query: importing, variables: { input: { text } } }, ada);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'PAYLOAD_TOO_LARGE', limit: maxImportBytes } });
  });

  it('of a dry run are told for as long as its report is kept', async () => {
    const { data } = await take(ada, {
      dryRun: true,
      text: text.replaceAll('Notes', 'Other notes').replace('lovelace', 'other'),
    });
    expect(data?.importBibliography).toMatchObject({
      import: null,
      created: 1,
      items: { totalCount: 1, nodes: [{ status: 'CREATED', paper: null }] },
    });
    const { id } = data?.importBibliography as { id: string };
    const report = await ask(
      library,
      { query: `{ importReport(id: "${id}") { created import { id } } }` },
      ada,
    );
    expect(report.data?.importReport).toEqual({ created: 1, import: null });
  });

  it('are listed with the import that brought them, the newest first', async () => {
    const query =
      '{ imports(first: 1) { totalCount pageInfo { hasNextPage } nodes { name createdBy undoneAt report { entries items(first: 5) { nodes { line } } } } } }';
    const { data } = await ask(library, { query }, ada);
    expect(data?.imports).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ createdBy: 'ben', report: { entries: 1, items: { nodes: [{ line: 1 }] } } }],
    });
  });
});
