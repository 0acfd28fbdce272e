// CSL-JSON → entries: a list of items as Zotero, Better BibTeX and citeproc tools write it. An item that is no object fails
// alone; a value of the wrong kind costs its field.
import { problem } from '../../model/problems.js';
import type { Bibliography, ParsedEntry } from '../entries.js';
import { readingLimits } from '../limits.js';
import { fieldsOfCsl } from './fields.js';
import { jsonItems, type JsonItem } from './items.js';

export function readCslJson(text: string): Bibliography {
  const items = jsonItems(text);
  return {
    format: 'CSL_JSON',
    total: items.length,
    entries: { [Symbol.iterator]: () => walk(items) },
    problems: items.length === 0 && text.trim() !== '' ? [problem('NO_ENTRIES', 1, 'the list is empty')] : [],
  };
}

function* walk(items: readonly JsonItem[]): Generator<ParsedEntry, undefined> {
  for (const item of items) yield readItem(item);
  return undefined;
}

function readItem({ raw, line }: JsonItem): ParsedEntry {
  const failed = (code: 'BAD_JSON' | 'LINE_TOO_LONG' | 'UNREADABLE_ENTRY', message: string): ParsedEntry => {
    return { raw, line, citekey: null, fields: null, unmapped: [], problems: [problem(code, line, message)] };
  };
  if (raw.length > readingLimits.lineLength) return failed('LINE_TOO_LONG', 'the item is too long');
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    return failed('BAD_JSON', `the item is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failed('BAD_JSON', 'the item is not a JSON object');
  }
  const read = fieldsOfCsl(value as Readonly<Record<string, unknown>>, line);
  if (read.fields === null) return failed('UNREADABLE_ENTRY', 'the item has no field that can be read');
  const { personal, ...rest } = read;
  return { raw, line, citekey: read.fields.citekey, ...rest, ...(personal !== null && { personal }) };
}
