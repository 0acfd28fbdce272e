// RIS → entries: records as EndNote, Zotero, Mendeley, PubMed and publishers write them.
import type { ImportProblem } from '../../model/bibliography.js';
import { problem } from '../../model/problems.js';
import type { Bibliography, ParsedEntry } from '../entries.js';
import { fieldsOfRis } from './fields.js';
import { splitRis, type RisRecord } from './split.js';

export function readRis(text: string): Bibliography {
  const records = splitRis(text);
  return {
    format: 'RIS',
    total: records.length,
    entries: { [Symbol.iterator]: () => walk(records) },
    problems:
      records.length === 0 && text.trim() !== ''
        ? [problem('NO_ENTRIES', 1, 'there is no line that begins with "TY  - " in this text')]
        : [],
  };
}

function* walk(records: readonly RisRecord[]): Generator<ParsedEntry, undefined> {
  for (const record of records) yield readRecord(record);
  return undefined;
}

function readRecord(record: RisRecord): ParsedEntry {
  const { raw, line, closed } = record;
  const problems: ImportProblem[] = closed
    ? []
    : [problem('UNCLOSED_ENTRY', line, 'the record has no ER line; it ends where the next one begins')];
  const read = fieldsOfRis(record);
  if (read.fields === null) {
    problems.push(problem('UNREADABLE_ENTRY', line, 'the record has no field that can be read'));
    return { raw, line, citekey: null, fields: null, unmapped: [], problems };
  }
  return {
    raw,
    line,
    citekey: read.fields.citekey,
    fields: read.fields,
    unmapped: read.unmapped,
    problems: [...problems, ...read.problems],
    ...(read.personal !== null && { personal: read.personal }),
  };
}
