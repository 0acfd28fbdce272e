import { describe, expect, it } from 'vitest';
import type { EntryFields } from '../../src/model/entry.js';
import { assignPapers, Knowledge, planBatch, prepareEntry } from '../../src/import/plan.js';
import { identityKeys } from '../../src/import/identity-keys.js';
import { lookupsFor, resolveReferences, TextKeys } from '../../src/import/references.js';
import { byKey, entry, fields, person } from '../support/entries.js';

const text = { importId: 'import_1', name: null, createdById: null, createdAt: '2024-01-01T00:00:00.000Z' };
const how = { format: 'BIBTEX', text } as const;

function plan(entries: (Partial<EntryFields> | null)[], knowledge = new Knowledge()) {
  const batch = entries.map((said, at) => prepareEntry('BIBTEX', entry(said, at + 1), at + 1));
  return planBatch(assignPapers(batch, knowledge), knowledge, how);
}

const paper = {
  title: 'One',
  doi: '10.1/one',
  authors: [person('Ada Lovelace')],
  venue: 'CVPR',
  topics: ['Proxies'],
};

describe('a batch', () => {
  it('makes one paper of two entries with one DOI, the second adding what it knows', () => {
    const { items, writes, newRecords } = plan([paper, { doi: '10.1/one', abstract: 'New.' }]);
    expect(items.map(({ status }) => status)).toEqual(['CREATED', 'UPDATED']);
    expect(writes.created).toHaveLength(1);
    expect(writes.created[0]).toMatchObject({ title: 'One', abstract: 'New.' });
    expect(newRecords).toHaveLength(2);
  });

  it('keeps the very same entry once', () => {
    const { items, newRecords, heldRecords } = plan([paper, paper]);
    expect(items.map(({ status }) => status)).toEqual(['CREATED', 'UNCHANGED']);
    expect(newRecords).toHaveLength(1);
    expect(heldRecords).toHaveLength(0);
  });

  it('knows a paper by the id that its line was written with, where nothing says otherwise', () => {
    const said = fields({ title: 'About us', url: 'https://example.org/' });
    const prepared = (more: Partial<EntryFields>, line: number, paperId?: string) =>
      prepareEntry(
        'JSON_LINES',
        { ...entry({ ...said, ...more }, line), ...(paperId !== undefined && { paperId }) },
        line,
      );
    const knowledge = new Knowledge();
    const [first] = assignPapers([prepared({}, 1)], knowledge);
    const named = (more: Partial<EntryFields>, line: number) =>
      assignPapers([prepared(more, line, first?.paperId ?? '')], knowledge)[0]?.paperId;
    expect(named({ abstract: 'We are.' }, 2)).toBe(first?.paperId);
    expect(named({ title: 'About them' }, 3)).not.toBe(first?.paperId);
    expect(named({ url: 'https://example.com/' }, 4)).not.toBe(first?.paperId);
    expect(assignPapers([prepared({ abstract: 'Or not.' }, 5)], knowledge)[0]?.how).toBe('new paper');
  });

  it('counts every entry once', () => {
    expect(plan([paper, null, { doi: '10.1/one' }, paper]).counts).toEqual({
      entries: 4,
      created: 1,
      updated: 0,
      unchanged: 2,
      failed: 1,
    });
  });

  it('writes nothing but who has them for entries that are known', () => {
    const knowledge = new Knowledge();
    plan([paper], knowledge);
    const { writes, newRecords, heldRecords, conceptLinks } = plan([paper], knowledge);
    expect([...writes.created, ...writes.changed, ...newRecords]).toEqual([]);
    expect(heldRecords).toHaveLength(1);
    expect(conceptLinks).toHaveLength(1);
  });

  it('changes only the fields that differ', () => {
    const knowledge = new Knowledge();
    plan([paper], knowledge);
    const { writes } = plan([{ doi: '10.1/one', abstract: 'New.', year: 2020 }], knowledge);
    expect(writes.changed.map(({ props }) => props)).toEqual([{ abstract: 'New.', year: 2020 }]);
    expect([...writes.authored, ...writes.clearAuthors, ...writes.publishedIn]).toEqual([]);
  });

  it('replaces the authors whole and lets those go whom nobody else names', () => {
    const knowledge = new Knowledge();
    plan([{ title: 'One', arxivId: '1511.06452', authors: [person('A. Lovelace')] }], knowledge);
    const { writes } = plan([{ ...paper, arxivId: '1511.06452' }], knowledge);
    expect(writes.clearAuthors).toHaveLength(1);
    expect(writes.authored).toHaveLength(1);
    expect(writes.orphans.map(({ name }) => name)).toEqual(['A. Lovelace']);
  });

  it('names the paper that an entry resembles but was not joined to', () => {
    const { items } = plan([
      { ...paper, citekey: 'One', year: 2020 },
      { ...paper, doi: '10.1/two', year: 2020 },
    ]);
    expect(items[1]?.problems.map(({ code }) => code)).toEqual(['POSSIBLE_DUPLICATE']);
    expect(items[1]?.problems[0]?.message).toContain(`${items[0]?.paperId ?? '?'} (One, 2020)`);
  });

  it('gives a paper the same id wherever it is imported', () => {
    expect(plan([paper]).items[0]?.paperId).toBe(plan([null, paper]).items[1]?.paperId);
  });

  it('gives another paper another id where its own is taken', () => {
    const knowledge = new Knowledge();
    const id = plan([paper]).items[0]?.paperId ?? '';
    knowledge.index.remember(id, identityKeys(fields({ doi: '10.1/corrected' })));
    expect(plan([paper], knowledge).items[0]).toMatchObject({ status: 'CREATED' });
    expect(plan([paper], knowledge).items[0]?.paperId).not.toBe(id);
  });
});

describe('a reference', () => {
  const keys = new TextKeys();
  keys.add({ citekey: 'a', line: 1, names: [], paperId: 'pA' });
  keys.add({ citekey: 'b', line: 2, names: [], paperId: 'pB' });
  keys.add({ citekey: 'b', line: 3, names: [], paperId: 'pC' });
  const citing = (references: EntryFields['references']) => ({
    position: 1,
    line: 1,
    citekey: 'a',
    names: [],
    paperId: 'pA',
    references,
  });
  const resolve = (references: EntryFields['references'], found = new Map<string, string[]>()) =>
    resolveReferences(citing(references), keys, found);

  it('leads to the first entry of the text with that key, or to its line', () => {
    expect(resolve(byKey('b', '3')).citations.map(({ to }) => to)).toEqual(['pB', 'pC']);
  });

  it('is looked up in the library only where the text has no answer', () => {
    expect(lookupsFor([citing([...byKey('b', 'x'), { by: 'doi', value: '10.1/d' }])], keys)).toEqual({
      dois: ['10.1/d'],
      arxivIds: [],
      ids: [],
      citekeys: ['x'],
    });
  });

  it('that leads nowhere, to several papers or to its own is told, and costs no other', () => {
    const found = new Map([['key twice', ['p1', 'p2']]]);
    const { citations, problems } = resolve(byKey('b', 'nowhere', 'twice', 'a'), found);
    expect(citations.map(({ to }) => to)).toEqual(['pB', 'pA']);
    expect(problems.map(({ code }) => code)).toEqual([
      'UNRESOLVED_REFERENCE',
      'UNRESOLVED_REFERENCE',
      'SELF_CITATION',
    ]);
  });

  it('among a thousand that lead nowhere is counted, not told', () => {
    const { problems } = resolve(byKey(...Array.from({ length: 1000 }, (_, at) => `unknown ${at}`)));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.message).toContain('980');
  });
});
