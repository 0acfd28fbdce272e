// The records of a paper → which of them each thing that the paper shows was taken from, by the order in which it is decided.
import { paperConceptFields } from '../model/concept.js';
import { plainFields, type EntryFields } from '../model/entry.js';
import {
  citekeyRecord,
  doiRecord,
  inOrder,
  linkRecords,
  monthRecord,
  speakerOf,
  venueRecord,
  type DecidingRecord,
} from './decide.js';
import { arxivIdOfDoi } from './identity-keys.js';

export interface FieldSource<Record extends DecidingRecord = DecidingRecord> {
  /** As the paper calls it. */
  readonly field: string;
  readonly record: Record;
}

type Name = keyof EntryFields;

/** Taken whole from the first record that has it. */
const fromFirst = [
  'title',
  'abstract',
  'year',
  'type',
  ...plainFields,
  'url',
  'citekey',
  'authors',
  'editors',
] as const satisfies readonly Name[];

/**
 * What is shown as nothing has no source. A field that all records add to has several, the first record's first. Where a paper has
 * no title of its own, that which stands for it is its source.
 */
export function fieldSources<Record extends DecidingRecord>(
  records: readonly Record[],
): FieldSource<Record>[] {
  const own = new Map(records.map((record) => [record.id, record]));
  const order = inOrder(records);
  const year = first(order, 'year')?.fields.year ?? null;
  const doi = doiRecord(order);
  const single: (readonly [string, DecidingRecord | undefined])[] = [
    ...fromFirst.map(
      (name) => [name, name === 'citekey' ? citekeyRecord(order) : first(order, name)] as const,
    ),
    ['venue', venueRecord(order)],
    ['month', monthRecord(order, year)],
    ['doi', doi],
    ['arxivId', arxivRecord(order, doi)],
  ];
  const standsForTitle = first(order, 'containerTitle') ?? first(order, 'citekey');
  const shown = single.map(([field, record]) => {
    const speaks = field === 'title' && record?.fields.title == null ? standsForTitle : record;
    return [field, speaks] as const;
  });
  const concepts = paperConceptFields.flatMap((name) =>
    order.filter(({ fields }) => fields[name].length > 0).map((record) => [name, record] as const),
  );
  const added = [...linkRecords(order).map((record) => ['links', record] as const), ...concepts];
  return [...shown, ...added].flatMap(([field, record]) => {
    const source = record === undefined ? undefined : own.get(record.id);
    return source === undefined ? [] : [{ field, record: source }];
  });
}

/** The record that speaks of it, unless that cleared it. */
function first(order: readonly DecidingRecord[], name: Name): DecidingRecord | undefined {
  const speaking = speakerOf(order, name);
  const said = speaking?.fields[name];
  return said == null || (Array.isArray(said) && said.length === 0) ? undefined : speaking;
}

/** An arXiv DOI says the id too. */
function arxivRecord(
  order: readonly DecidingRecord[],
  doi: DecidingRecord | undefined,
): DecidingRecord | undefined {
  const speaking = speakerOf(order, 'arxivId');
  if (speaking?.fields.arxivId != null) return speaking;
  const inDoi = doi?.fields.doi == null ? null : arxivIdOfDoi(doi.fields.doi);
  return inDoi === null ? undefined : doi;
}
