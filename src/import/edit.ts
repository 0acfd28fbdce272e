// A person's correction of a paper → a record of its own, which comes before what was imported; and removing a paper.
import type { Person } from '../model/annotation.js';
import { badInput, LitgraphError } from '../model/errors.js';
import { emptyEntry, type EntryFields, type PlainField } from '../model/entry.js';
import { stableId } from '../model/ids.js';
import { normalArxivId, normalDoi } from '../model/keys.js';
import { noteChanges } from '../graph/note-changes.js';
import { paperIdentities } from '../graph/paper-identities.js';
import { writeFields } from '../graph/record-fields.js';
import { recordsInPapers, type RecordInPaper, type Run } from '../graph/records.js';
import { removeRecords, saveEdit } from '../graph/write-records.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { writePapers } from '../graph/write-papers.js';
import { paperWrites } from './changes.js';
import { decidePaper, type DecidedPaper } from './decide.js';
import { tellOrcidsAnew } from './orcids.js';
import { parseName } from './person-names.js';
import { inTurn } from './turns.js';
import { changesWithout } from './undo.js';

/** Fields left out stay as they are; null, or a text of blanks, clears one. */
export interface PaperEdit extends Partial<Record<PlainField, string | null | undefined>> {
  readonly title?: string | null | undefined;
  readonly abstract?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly month?: number | null | undefined;
  readonly doi?: string | null | undefined;
  readonly arxivId?: string | null | undefined;
  readonly type?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly citekey?: string | null | undefined;
  readonly venue?: string | null | undefined;
  readonly authors?: readonly string[] | null | undefined;
}

type Change = Partial<EntryFields>;

/** Throws NOT_FOUND, BAD_USER_INPUT with the path of the field, and IDENTIFIER_TAKEN. */
export async function editPaper(
  graph: GraphStore,
  paperId: string,
  edit: PaperEdit,
  person: Person | null,
): Promise<void> {
  const change = readEdit(edit);
  if (Object.keys(change).length === 0) return;
  await inTurn(graph, () => graph.write((tx) => writeEdit(tx, paperId, change, person)));
}

/** Throws NOT_FOUND. */
export async function removePaper(graph: GraphStore, paperId: string): Promise<void> {
  await inTurn(graph, () =>
    graph.write(async (tx) => {
      const records = await recordsOf(tx, paperId);
      await removeRecords(
        tx,
        records.map(({ id }) => id),
      );
      await writePapers(tx, paperWrites(changesWithout(records, new Set(records))));
      await tellOrcidsAnew(tx, records);
      await noteChanges(tx, [{ kind: 'PAPER_REMOVED', ids: [paperId] }]);
    }),
  );
}

/** The record that holds all that persons changed about a paper: the newest word on each field. */
async function writeEdit(
  tx: GraphTransaction,
  paperId: string,
  change: Change,
  person: Person | null,
): Promise<void> {
  const records = await recordsOf(tx, paperId);
  await refuseTaken(tx, paperId, change);
  const before = decidePaper(records);
  const id = stableId('record', `edit of ${paperId}`);
  const earlier = records.find((record) => record.id === id);
  const changed = [...new Set([...(earlier?.changed ?? []), ...Object.keys(change)])].sort();
  const fields: EntryFields = { ...shownFields(before), ...change };
  const edit: RecordInPaper = {
    paperId,
    id,
    format: 'JSON_LINES',
    fields,
    edited: true,
    changed,
    addedAt: new Date().toISOString(),
    position: 0,
    texts: [],
  };
  const after = decidePaper([...records.filter((record) => record !== earlier), edit]);
  await saveEdit(tx, paperId, {
    id,
    format: 'JSON_LINES',
    raw: JSON.stringify(Object.fromEntries(changed.map((name) => [name, fields[name as keyof EntryFields]]))),
    fields: writeFields(fields),
    edited: true,
    changed,
    addedAt: edit.addedAt,
    line: 0,
    position: 0,
    editedById: person?.id ?? null,
  });
  await writePapers(tx, paperWrites([{ id: paperId, before, after }]));
  await noteChanges(tx, [{ kind: 'PAPER_CHANGED', ids: [paperId] }]);
}

async function recordsOf(tx: GraphTransaction, paperId: string): Promise<RecordInPaper[]> {
  const run: Run = (query, params) => tx.run(query, params);
  const records = await recordsInPapers(run, [paperId]);
  if (records.length > 0) return records;
  throw new LitgraphError('NOT_FOUND', `There is no paper ${JSON.stringify(paperId)}.`, { path: ['id'] });
}

async function refuseTaken(tx: GraphTransaction, paperId: string, change: Change): Promise<void> {
  const run: Run = (query, params) => tx.run(query, params);
  const lookup = {
    ids: [],
    dois: change.doi == null ? [] : [change.doi],
    arxivIds: change.arxivId == null ? [] : [change.arxivId],
    titleKeys: [],
  };
  if (lookup.dois.length + lookup.arxivIds.length === 0) return;
  const other = (await paperIdentities(run, lookup)).find(({ id }) => id !== paperId);
  if (other === undefined) return;
  const field = change.doi != null && other.doi === change.doi ? 'doi' : 'arxivId';
  throw new LitgraphError(
    'IDENTIFIER_TAKEN',
    `The paper ${other.id} has this ${field === 'doi' ? 'DOI' : 'arXiv id'} already. Correct or remove one of the two.`,
    { path: ['input', field] },
  );
}

/** What a paper shows, as an entry would say it. */
function shownFields(paper: DecidedPaper): EntryFields {
  const {
    titleKey: _titleKey,
    firstAuthorKey: _key,
    addedAt: _addedAt,
    addedPosition: _position,
    concepts,
    ...shown
  } = paper;
  return { ...emptyEntry, ...shown, ...concepts };
}

function readEdit({ authors, year, month, doi, arxivId, ...texts }: PaperEdit): Change {
  const change: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(texts)) {
    if (value !== undefined) change[name] = value?.trim() || null;
  }
  for (const name of ['title', 'type']) {
    if (name in change && change[name] === null)
      throw badInput(`A paper has a ${name}; it cannot be cleared.`, ['input', name]);
  }
  if (year !== undefined) change.year = within(year, 'year', 1, 2200);
  if (month !== undefined) change.month = within(month, 'month', 1, 12);
  if (doi !== undefined) change.doi = identifier(doi, 'doi', normalDoi, 'a DOI (10.1109/CVPR.2016.434)');
  if (arxivId !== undefined) {
    change.arxivId = identifier(arxivId, 'arxivId', normalArxivId, 'an arXiv id (1511.06452)');
  }
  if (authors !== undefined) change.authors = names(authors ?? []);
  return change;
}

function within(value: number | null, field: string, from: number, to: number): number | null {
  if (value === null || (value >= from && value <= to)) return value;
  throw badInput(`${field} is ${value}; it must be between ${from} and ${to}.`, ['input', field]);
}

function identifier(
  text: string | null,
  field: string,
  normal: (text: string) => string | null,
  what: string,
): string | null {
  if (text === null || text.trim() === '') return null;
  const found = normal(text);
  if (found === null)
    throw badInput(`${JSON.stringify(text.slice(0, 100))} is not ${what}.`, ['input', field]);
  return found;
}

function names(authors: readonly string[]): EntryFields['authors'] {
  return authors.map((text, at) => {
    const name = parseName(text);
    if (name.family === '') throw badInput(`Author ${at + 1} has no name.`, ['input', 'authors', String(at)]);
    return name;
  });
}
