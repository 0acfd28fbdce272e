// Documents → rows of the full-text index, and the tables they go into.
import type { Client, InStatement } from '@libsql/client/sqlite3';
import type { TextDocument } from '../../store.js';
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

/** In characters, ids among them. */
export function sizeOf({ index, drop }: TextChange): number {
  const texts = index.reduce((sum, { id, title, body }) => sum + id.length + title.length + body.length, 0);
  return drop.reduce((sum, id) => sum + id.length, texts);
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

/** Runs `work`, whole or not at all. Nothing else may write over this connection meanwhile. */
export async function inTransaction(client: Client, work: () => Promise<unknown>): Promise<void> {
  await client.execute('BEGIN IMMEDIATE');
  try {
    await work();
    await client.execute('COMMIT');
  } catch (error) {
    // What failed may have ended the transaction already; its own error is the one to tell.
    await client.execute('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Takes a change in, within a transaction, so many documents in a statement; the last word on each id counts. */
export async function write(client: Client, { index, drop }: TextChange, atOnce: number): Promise<void> {
  for (const ids of inBatches(drop, atOnce)) await remove(client, ids);
  const documents = [...new Map(index.map((document) => [document.id, document])).values()];
  for (const some of inBatches(documents, atOnce)) {
    const first = await place(client, some);
    await client.execute({
      sql: `INSERT INTO words (rowid, title, body)
            SELECT ? + key, value ->> 0, value ->> 1 FROM json_each(?)`,
      args: [first, JSON.stringify(some.map(({ title, body }) => [indexed(title), indexed(body)]))],
    });
  }
}

/**
 * Gives documents their places, one after another, and says which is the first. Most are new, and an index of random ids
 * is slow to look into: it is asked once, by the rows that it does not let in. Only where there are such, what was known
 * of these documents goes.
 */
async function place(client: Client, documents: readonly TextDocument[]): Promise<bigint> {
  const insert: InStatement = {
    sql: 'INSERT OR IGNORE INTO documents (id, kind) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
    args: [JSON.stringify(documents.map(({ id, kind }) => [id, kind]))],
  };
  let { rowsAffected, lastInsertRowid } = await client.execute(insert);
  if (rowsAffected < documents.length) {
    await remove(
      client,
      documents.map(({ id }) => id),
    );
    ({ rowsAffected, lastInsertRowid } = await client.execute(insert));
  }
  if (lastInsertRowid === undefined || rowsAffected !== documents.length) {
    throw new Error(`Of ${documents.length} documents of full text only ${rowsAffected} went in.`);
  }
  return lastInsertRowid - BigInt(documents.length - 1);
}

async function remove(client: Client, ids: readonly string[]): Promise<void> {
  const args = [JSON.stringify(ids)];
  await client.execute({
    sql: 'DELETE FROM words WHERE rowid IN (SELECT place FROM documents WHERE id IN (SELECT value FROM json_each(?)))',
    args,
  });
  await client.execute({
    sql: 'DELETE FROM documents WHERE id IN (SELECT value FROM json_each(?))',
    args,
  });
}

export function inBatches<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, n) => items.slice(n * size, (n + 1) * size));
}

/** What stands in the index for a stop word: it keeps its place, so that a phrase knows its gaps. */
export const gap = '_';

function indexed(text: string): string {
  return wordsOf(text)
    .map((word) => (isStopWord(word) ? gap : word))
    .join(' ');
}
