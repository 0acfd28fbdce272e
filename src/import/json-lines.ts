// JSON Lines → entries: one paper a line, as docs/json-lines.md describes. A line that is no object fails alone; a
// value of the wrong kind costs its field.
import type { ImportProblem } from '../model/bibliography.js';
import { emptyEntry, type EntryFields, type Field } from '../model/entry.js';
import { kindOfId } from '../model/ids.js';
import { problem } from '../model/problems.js';
import type { Bibliography, ParsedEntry } from './entries.js';
import { jsonItems, type JsonItem } from './csl/items.js';
import { jsonValues, type Write } from './json-values.js';
import { readingLimits } from './limits.js';
import { looksLikeService, serviceWork } from './services/read.js';
import type { ServiceWork } from './services/values.js';
import { isPreprintServer } from './venue.js';

/** One object a line; or the list, or answer, that a service gave as a whole. */
export function readJsonLines(text: string): Bibliography {
  const lines = isWhole(text) ? jsonItems(text) : findLines(text);
  return {
    format: 'JSON_LINES',
    total: lines.length,
    entries: { [Symbol.iterator]: () => walk(lines) },
    problems:
      lines.length === 0 && text !== '' ? [problem('NO_ENTRIES', 1, 'there is no line in this text')] : [],
  };
}

/** A list, or an object over several lines: no line of it is an object alone. */
function isWhole(text: string): boolean {
  const start = text.trimStart();
  if (start.startsWith('[')) return true;
  const [line = ''] = start.split('\n', 1);
  const wraps = /^\{\s*"(?:meta|status|total|offset|results|data|message)[\w-]*"/.test(line.slice(0, 200));
  return /^\{\s*$/.test(line) || (wraps && looksLikeService(start.slice(0, 20_000)));
}

function findLines(text: string): JsonItem[] {
  const lines: JsonItem[] = [];
  for (let start = 0, line = 1; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const raw = text.slice(start, end).trim();
    if (raw !== '') lines.push({ raw, line });
    start = end + 1;
  }
  return lines;
}

function* walk(lines: readonly JsonItem[]): Generator<ParsedEntry, undefined> {
  for (const { raw, line } of lines) yield readLine(raw, line);
  return undefined;
}

function readLine(raw: string, line: number): ParsedEntry {
  const failed = (code: 'BAD_JSON' | 'LINE_TOO_LONG' | 'UNREADABLE_ENTRY', message: string): ParsedEntry => {
    return { raw, line, citekey: null, fields: null, unmapped: [], problems: [problem(code, line, message)] };
  };
  if (raw.length > readingLimits.lineLength)
    return failed('LINE_TOO_LONG', `line ${String(line)} is too long`);
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    return failed(
      'BAD_JSON',
      `line ${String(line)} is not JSON: ${error instanceof Error ? error.message : ''}`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failed('BAD_JSON', `line ${String(line)} is not a JSON object`);
  }
  const object = value as Readonly<Record<string, unknown>>;
  const work = serviceWork(object);
  if (work !== null) return readWork(raw, line, object, work);
  const { id, ...others } = object;
  const paperId = typeof id === 'string' && kindOfId(id) === 'paper' ? id : null;
  const { fields, unmapped, problems } = readObject(paperId === null ? object : others, line);
  if (fields === null) return failed('UNREADABLE_ENTRY', `line ${String(line)} names no paper`);
  const { citekey } = fields;
  return { raw, line, citekey, fields, unmapped, problems, ...(paperId !== null && { paperId }) };
}

/** A work of a service, which has no citation key but names of its own. */
function readWork(
  raw: string,
  line: number,
  object: Readonly<Record<string, unknown>>,
  work: ServiceWork,
): ParsedEntry {
  const { fields, names, held } = work;
  const problems = fields.title === null ? [problem('NO_TITLE', line, 'the work has no title', 'title')] : [];
  const title =
    fields.title ?? fields.containerTitle ?? fields.doi ?? fields.arxivId ?? names[0] ?? '(no title)';
  const unmapped = Object.entries(object)
    .filter(([name, value]) => !held.includes(name) && value !== null)
    .map(([name, value]) => ({ name, value: asText(value) }));
  return { raw, line, citekey: null, fields: { ...fields, title }, unmapped, problems, names };
}

interface Read {
  readonly fields: EntryFields | null;
  readonly unmapped: readonly Field[];
  readonly problems: readonly ImportProblem[];
}

function readObject(object: Readonly<Record<string, unknown>>, line: number): Read {
  const unmapped: Field[] = [];
  const problems: ImportProblem[] = [];
  const read: { -readonly [Key in keyof EntryFields]?: EntryFields[Key] } = {};
  const write: Write = (values) => Object.assign(read, values);
  for (const [name, value] of Object.entries(object)) {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    const reader = jsonValues.get(name);
    const wanted = reader?.(value, write) ?? null;
    if (reader !== undefined && wanted === null) continue;
    unmapped.push({ name, value: asText(value) });
    if (wanted !== null && problems.length < readingLimits.problemsPerEntry) {
      problems.push(problem('BAD_VALUE', line, `${name} must be ${wanted}`, name));
    }
  }
  if (Object.keys(read).length === 0) return { fields: null, unmapped, problems };
  const fields: EntryFields = { ...emptyEntry, ...read };
  const title =
    fields.title ?? fields.containerTitle ?? fields.citekey ?? fields.doi ?? fields.arxivId ?? fields.url;
  if (fields.title === null) problems.push(problem('NO_TITLE', line, 'the line has no title', 'title'));
  return { fields: { ...fields, title, type: read.type ?? typeOf(fields) }, unmapped, problems };
}

/** Where the line does not say: by where it was published. */
function typeOf(fields: EntryFields): string {
  const place = fields.containerTitle ?? fields.venue;
  if (place === null) return fields.arxivId === null ? 'document' : 'article';
  if (isPreprintServer(place)) return 'article';
  return journals.test(place) ? 'article-journal' : 'paper-conference';
}

const journals =
  /\b(?:journal|transactions|letters|review|annals|magazine|nature|science|PAMI|TPAMI|IJCV|JMLR|TMLR|TIP|TNNLS|PLOS)\b/i;

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value);
  } catch {
    return '(nested too deeply to be kept)';
  }
}
