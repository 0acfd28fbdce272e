// The shared data → entries that pairs are drawn from, each with where it stands.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readBibliography } from '../../src/import/entries.js';
import type { EntryFields } from '../../src/model/entry.js';
import { sharedData } from './shared-data.js';

export interface SourcedEntry {
  /** Its file, and its key or line there. */
  readonly from: string;
  readonly fields: EntryFields;
}

/** Every entry of the bibliographies, the seed, the papers of conferences and the citation graph, in the order of files. */
export function sourcedEntries(): SourcedEntry[] {
  return [
    ...bibliographies(),
    ...jsonLines('seed/papers.json', seed),
    ...jsonLines('scale/papers.jsonl.gz', (text) => text.split('\n')),
    ...jsonLines('citations/arxiv-2023.jsonl.gz', (text) => text.split('\n').map(withoutReferences)),
  ];
}

/** Files whose entries name parents (`crossref`) that stand in another. */
const parents: Readonly<Record<string, string>> = { 'aibasel-literatur.bib': 'aibasel-crossref.bib' };

function bibliographies(): SourcedEntry[] {
  return ['.', 'libraries', 'reported-problems'].flatMap((folder) => {
    const path = required('bib', folder);
    const files = readdirSync(path).filter((name) => name.endsWith('.bib'));
    return files.sort().flatMap((name) => {
      const parent = parents[name];
      const more = parent === undefined ? [] : [Buffer.from('\n'), readFileSync(join(path, parent))];
      return entriesOf(
        `bib/${folder === '.' ? '' : `${folder}/`}${name}`,
        readFileSync(join(path, name)),
        more,
      );
    });
  });
}

/** Of the bytes themselves, not of the parents that stand behind them. */
function entriesOf(file: string, own: Uint8Array, parents: readonly Uint8Array[]): SourcedEntry[] {
  const lines = parents.length === 0 ? Infinity : own.filter((byte) => byte === newline).length;
  return [...readBibliography(Buffer.concat([own, ...parents])).entries].flatMap(
    ({ fields, citekey, line }) =>
      fields === null || line > lines
        ? []
        : [{ from: `${file} ${citekey ?? ''}:${String(line)}`, fields: { ...fields, citekey: null } }],
  );
}

const newline = 10;

function jsonLines(file: string, lines: (text: string) => readonly string[]): SourcedEntry[] {
  const bytes = readFileSync(required(...file.split('/')));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const read = readBibliography(
    lines(text)
      .filter((line) => line !== '')
      .join('\n'),
    'JSON_LINES',
  );
  return [...read.entries].flatMap(({ fields, line }) =>
    fields === null ? [] : [{ from: `${file} :${line}`, fields }],
  );
}

function seed(text: string): string[] {
  const papers = JSON.parse(text) as Readonly<Record<string, unknown>>[];
  return papers.map(({ title, authors, venue, year, arxiv, doi }) =>
    JSON.stringify({ title, authors, venue, year, arxivId: arxiv, doi }),
  );
}

function withoutReferences(line: string): string {
  if (line === '') return '';
  const { title, arxivId } = JSON.parse(line) as { title: string; arxivId?: string };
  return JSON.stringify({ title, arxivId });
}

function required(...path: string[]): string {
  const found = sharedData(...path);
  if (found === null) throw new Error(`The shared data has no ${path.join('/')}.`);
  return found;
}
