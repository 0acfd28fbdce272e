// Texts to damage: the bibliographies people use, and what our own writers make of the papers of a fixture.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBibliography } from '../../src/import/entries.js';
import { cslWriter } from '../../src/import/write/csl-json.js';
import type { ExportPaper } from '../../src/import/write/export-paper.js';
import { writeJsonLines } from '../../src/import/write/json-lines.js';
import { readingListWriter } from '../../src/import/write/reading-list.js';
import { risWriter } from '../../src/import/write/ris.js';
import { displayName, type EntryFields } from '../../src/model/entry.js';
import { titleKey } from '../../src/model/keys.js';
import { sharedData } from '../support/shared-data.js';

const folders = ['libraries', 'reported-problems'].map((name) => sharedData('bib', name));

/** Paths, always in the same order. */
export const realFiles: readonly string[] = folders.flatMap((folder) =>
  folder === null
    ? []
    : readdirSync(folder)
        .filter((name) => name.endsWith('.bib'))
        .sort()
        .map((name) => join(folder, name)),
);

const fixtures = new URL('../fixtures/', import.meta.url);

/** One text in each format that has a writer but BibTeX. */
export function writtenTexts() {
  const texts = ['refs.bib', ...readdirSync(new URL('bib/', fixtures)).map((name) => `bib/${name}`)];
  const entries = texts
    .filter((name) => name.endsWith('.bib'))
    .flatMap((name) => Array.from(readBibliography(readFileSync(new URL(name, fixtures))).entries));
  const papers = entries.flatMap(({ fields }, at) => (fields === null ? [] : [paperOf(fields, at)]));
  const readingList = readingListWriter(({ id }) => ({
    section: `Part ${String(id.length)}`,
    interest: 'UP',
    note: 'Read again.\nAnd compare.',
  }));
  return {
    RIS: written(papers, risWriter()).join('\r\n'),
    CSL_JSON: `[\n${written(papers, cslWriter()).join(',\n')}\n]\n`,
    JSON_LINES: writeJsonLines(papers),
    READING_LIST: papers.map(readingList).join(''),
  } as const;
}

function written(papers: readonly ExportPaper[], write: (paper: ExportPaper) => string): string[] {
  return papers.map((paper) => write(paper));
}

function paperOf(fields: EntryFields, at: number): ExportPaper {
  const title = fields.title ?? 'Untitled';
  return {
    id: `paper_${String(at)}`,
    title,
    titleKey: titleKey(title),
    abstract: fields.abstract,
    year: fields.year,
    month: fields.month,
    doi: fields.doi,
    arxivId: fields.arxivId,
    type: fields.type,
    containerTitle: fields.containerTitle,
    volume: fields.volume,
    issue: fields.issue,
    pages: fields.pages,
    publisher: fields.publisher,
    isbn: fields.isbn,
    url: fields.url,
    links: fields.links,
    citekey: fields.citekey,
    addedAt: '2026-01-01T00:00:00.000Z',
    authors: fields.authors.map((author, position) => {
      const name = displayName(author);
      return { position: position + 1, author: { id: name, name, orcid: null } };
    }),
  };
}
