// Documents → statements that write them into the full-text index, and the tables they go into.
import type { InStatement } from '@libsql/client';
import type { TextDocument } from '../../store.js';
import { limits } from '../limits.js';
import { isStopWord, wordsOf } from '../words.js';

/** Of a connection that writes. Made anew after a crash, so it need not survive one: the graph is what must not lose a thing. */
export const pragmas = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = OFF',
  'PRAGMA busy_timeout = 5000',
];

export interface TextChange {
  readonly index: readonly TextDocument[];
  readonly drop: readonly string[];
}

/** Raised when the words or the tables change: an older index is then made anew. */
export const formatVersion = 1;

/** `words` holds words that are cut already (words.ts); the tokenizer has only to part them at spaces. */
export const schema = [
  'DROP TABLE IF EXISTS words',
  'DROP TABLE IF EXISTS documents',
  'CREATE TABLE documents (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL)',
  `CREATE VIRTUAL TABLE words USING fts5(
     id UNINDEXED, title, body,
     content = '', contentless_delete = 1,
     tokenize = "unicode61 remove_diacritics 2 tokenchars '''_.,:;·'", prefix = '2 3')`,
];

export function stateStatement(sequence: number): InStatement {
  return {
    sql: 'INSERT OR REPLACE INTO state (one, format, sequence) VALUES (1, ?, ?)',
    args: [formatVersion, sequence],
  };
}

/** The last word on each id counts. Statements over JSON lists: one for a batch, not one for a document. */
export function changeStatements({ index, drop }: TextChange): InStatement[] {
  const statements: InStatement[] = [];
  const gone = [...drop, ...index.map(({ id }) => id)];
  for (const ids of inBatches(gone)) {
    const list = JSON.stringify(ids);
    statements.push(
      {
        sql: 'DELETE FROM words WHERE rowid IN (SELECT place FROM documents WHERE id IN (SELECT value FROM json_each(?)))',
        args: [list],
      },
      { sql: 'DELETE FROM documents WHERE id IN (SELECT value FROM json_each(?))', args: [list] },
    );
  }
  const documents = [...new Map(index.map((document) => [document.id, document])).values()];
  for (const batch of inBatches(documents)) {
    const list = JSON.stringify(
      batch.map(({ id, kind, title, body }) => ({ id, kind, title: indexed(title), body: indexed(body) })),
    );
    statements.push(
      {
        sql: "INSERT INTO documents (id, kind) SELECT value ->> 'id', value ->> 'kind' FROM json_each(?)",
        args: [list],
      },
      {
        sql: `INSERT INTO words (rowid, title, body)
              SELECT documents.place, value ->> 'title', value ->> 'body'
              FROM json_each(?) JOIN documents ON documents.id = value ->> 'id'`,
        args: [list],
      },
    );
  }
  return statements;
}

export function inBatches<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / limits.textBatch);
  return Array.from({ length: count }, (_, n) =>
    items.slice(n * limits.textBatch, (n + 1) * limits.textBatch),
  );
}

/** What stands in the index for a stop word: it keeps its place, so that a phrase knows its gaps. */
export const gap = '_';

function indexed(text: string): string {
  return wordsOf(text)
    .map((word) => (isStopWord(word) ? gap : word))
    .join(' ');
}
