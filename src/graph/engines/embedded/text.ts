// Full text beside the embedded engine: an FTS5 index in `search.db` that holds nothing but words and ids. It is made
// from the graph and can be made again at any time; a sequence number tells whether it saw the graph's last commit.
import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type Client } from '@libsql/client/sqlite3';
import type { TextDocument, TextHit, TextSearch } from '../../store.js';
import { limits } from '../limits.js';
import { isDamage } from './errors.js';
import { termsOf, type Term } from '../text-terms.js';
import { TextThread } from './text-beside.js';
import {
  formatVersion,
  gap,
  inBatches,
  inTransaction,
  pragmas,
  schema,
  stateStatement,
  write,
  type TextChange,
} from './text-writing.js';

/** Titles and names count five times as much as the rest; the id not at all. */
const searchSql = (kinds: number) => `
SELECT documents.id AS id, -bm25(words, 0, 5, 1) AS score
FROM words JOIN documents ON documents.place = words.rowid
WHERE words MATCH ? AND documents.kind IN (${Array(kinds).fill('?').join(', ')})
ORDER BY score DESC, documents.id
LIMIT ?`;

export class TextIndex {
  readonly #client: Client;
  /** Takes large changes in, so that nobody waits for them here. */
  readonly #thread: TextThread;

  private constructor(client: Client, thread: TextThread) {
    this.#client = client;
    this.#thread = thread;
  }

  /** A file that is no database, or a damaged one, is thrown away: what it held is made anew. */
  static async open(home: string, script?: URL): Promise<TextIndex> {
    const file = join(home, 'search.db');
    try {
      return await TextIndex.#openFile(file, script);
    } catch (error) {
      if (!isDamage(error)) throw error;
      for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
      return TextIndex.#openFile(file, script);
    }
  }

  static async #openFile(file: string, script?: URL): Promise<TextIndex> {
    const client = createClient({ url: pathToFileURL(file).href, intMode: 'number' });
    try {
      for (const pragma of pragmas) await client.execute(pragma);
      await client.execute(
        'CREATE TABLE IF NOT EXISTS state (one INTEGER PRIMARY KEY CHECK (one = 1), format INTEGER NOT NULL, sequence INTEGER NOT NULL)',
      );
      return new TextIndex(client, new TextThread(file, script));
    } catch (error) {
      client.close();
      throw error;
    }
  }

  /** The graph's sequence number that this index has seen; null where it must be made anew. */
  async sequence(): Promise<number | null> {
    const { rows } = await this.#client.execute('SELECT format, sequence FROM state');
    const state = rows[0];
    return state === undefined || Number(state.format) !== formatVersion ? null : Number(state.sequence);
  }

  /**
   * Takes in one commit, a large one in a thread of its own, a small one a few documents at a time, so that others get their
   * turn. Ended in the middle, it has not seen the commit, and is made anew.
   */
  async apply(change: TextChange, sequence: number): Promise<void> {
    if (await this.#thread.takes(change, sequence)) return;
    const { index, drop } = change;
    await this.#write({ index: [], drop });
    for (const few of inBatches(index, limits.textBatch)) {
      await setImmediate();
      await this.#write({ index: few, drop: [] });
    }
    await this.#client.batch([stateStatement(sequence)], 'write');
  }

  /** Makes the index anew from the batches of documents; it counts as unmade until the last is in. */
  async rebuild(batches: AsyncIterable<readonly TextDocument[]>, sequence: number): Promise<void> {
    await this.#client.batch(['DELETE FROM state', ...schema], 'write');
    for await (const index of batches) await this.#write({ index, drop: [] });
    await this.#client.batch([stateStatement(sequence)], 'write');
  }

  #write(change: TextChange): Promise<void> {
    return inTransaction(this.#client, () => write(this.#client, change, limits.textBatch));
  }

  async search(search: TextSearch): Promise<TextHit[]> {
    const terms = search.anyWord === true ? await this.#rarest(termsOf(search)) : termsOf(search);
    const query = toFts(terms, search.anyWord ?? false);
    if (query === '' || search.kinds.length === 0) return [];
    const { rows } = await this.#client.execute({
      sql: searchSql(search.kinds.length),
      args: [query, ...search.kinds, search.limit],
    });
    return rows.map((row) => ({ id: row.id as string, score: row.score as number }));
  }

  /**
   * Those of the terms that are in few documents, as many as are weighed together at most: FTS5 weighs every document
   * that any word finds, and the common words add least to a likeness.
   */
  async #rarest(terms: readonly Term[]): Promise<readonly Term[]> {
    if (terms.length < 2) return terms;
    const count = 'SELECT count(*) AS count FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)';
    const { rows } = await this.#client.execute({
      sql: terms.map(() => count).join(' UNION ALL '),
      args: terms.flatMap((term) => [ftsTerm(term), limits.likenessDocuments + 1]),
    });
    const found = terms.map((term, index) => ({ term, count: Number(rows[index]?.count) }));
    found.sort((a, b) => a.count - b.count);
    let documents = 0;
    const kept = found.filter(({ count: more }) => (documents += more) <= limits.likenessDocuments);
    return (kept.length === 0 ? found.slice(0, 1) : kept).map(({ term }) => term);
  }

  async close(): Promise<void> {
    await this.#thread.close();
    this.#client.close();
  }
}

/** An FTS5 query; every word is a quoted string, so that none is an operator. */
export function toFts(terms: readonly Term[], anyWord: boolean): string {
  return terms.map(ftsTerm).join(anyWord ? ' OR ' : ' AND ');
}

function ftsTerm(term: Term): string {
  switch (term.kind) {
    case 'word':
      return quoted(term.word);
    case 'prefix':
      return `${quoted(term.word)} *`;
    case 'phrase':
      return quoted(term.words.map((word) => word ?? gap).join(' '));
  }
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
