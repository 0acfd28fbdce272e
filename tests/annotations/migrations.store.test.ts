// Migrations at start: applied once, by one process, in the form that Prisma's own command line reads.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from '@libsql/client';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { migrationsOf } from '../../src/annotations/migrate.js';
import { openAnnotations } from '../../src/annotations/open.js';
import { localPerson } from '../../src/annotations/people.js';
import {
  annotationProviders,
  newAnnotationPlace,
  type AnnotationPlace,
} from '../support/annotation-stores.js';

const schemas = { sqlite: 'prisma/schema.prisma', postgresql: 'prisma/postgresql/schema.prisma' };

async function openAndClose(place: AnnotationPlace): Promise<void> {
  await (await openAnnotations(place)).close();
}

async function runSql(place: AnnotationPlace, sql: string): Promise<readonly object[]> {
  if (place.postgresUrl === null) {
    const client = createClient({ url: pathToFileURL(join(place.home, 'annotations.db')).href });
    const { rows } = await client.execute(sql);
    client.close();
    return rows;
  }
  const client = new pg.Client({ connectionString: place.postgresUrl });
  await client.connect();
  const { rows } = await client.query<object>(sql);
  await client.end();
  return rows;
}

/** Prisma's own command line; its output, or the error with its output. */
async function prisma(place: AnnotationPlace, ...args: string[]): Promise<string> {
  const env = { ...process.env, LITGRAPH_HOME: place.home, DATABASE_URL: place.postgresUrl ?? '' };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/prisma/build/index.js', ...args],
    { env },
  );
  return stdout;
}

describe.each(annotationProviders)('migrations on %s', (provider) => {
  it('are applied once, whatever the number of starts', async () => {
    const place = await newAnnotationPlace(provider);
    await openAndClose(place);
    const before = await runSql(place, 'SELECT * FROM "_prisma_migrations"');
    await openAndClose(place);
    expect(await runSql(place, 'SELECT * FROM "_prisma_migrations"')).toEqual(before);
    expect(before).toHaveLength(migrationsOf(provider).length);
  });

  it('are applied by one of several that start at once', async () => {
    const place = await newAnnotationPlace(provider);
    await Promise.all(Array.from({ length: 4 }, () => openAndClose(place)));
    expect(await runSql(place, 'SELECT "id" FROM "_prisma_migrations"')).toHaveLength(
      migrationsOf(provider).length,
    );
  });

  it('make what Prisma’s own command line takes for up to date, and exactly the schema', async () => {
    const place = await newAnnotationPlace(provider);
    await openAndClose(place);
    expect(await prisma(place, 'migrate', 'status')).toContain('Database schema is up to date');
    const difference = ['--from-config-datasource', '--to-schema', schemas[provider], '--exit-code'];
    expect(await prisma(place, 'migrate', 'diff', ...difference)).toContain('No difference detected');
  });

  it('find nothing to do after Prisma’s own command line has applied them', async () => {
    const place = await newAnnotationPlace(provider);
    if (provider === 'sqlite') mkdirSync(place.home, { recursive: true });
    await prisma(place, 'migrate', 'deploy');
    const store = await openAnnotations(place);
    expect(await localPerson(store)).toMatchObject({ name: 'local' });
    await store.close();
    expect(await runSql(place, 'SELECT "id" FROM "_prisma_migrations"')).toHaveLength(
      migrationsOf(provider).length,
    );
  });

  it.each([
    [
      'was edited after',
      `UPDATE "_prisma_migrations" SET "checksum" = 'other'`,
      'CONFIGURATION',
      /was edited after/,
    ],
    [
      'failed half-way',
      `UPDATE "_prisma_migrations" SET "finished_at" = NULL`,
      'STORE_DAMAGED',
      /failed half-way/,
    ],
    [
      'this version does not know',
      `UPDATE "_prisma_migrations" SET "migration_name" = '2999_later'`,
      'CONFIGURATION',
      /newer/,
    ],
  ])('refuse a store with a migration that %s', async (_what, sql, code, message) => {
    const place = await newAnnotationPlace(provider);
    await openAndClose(place);
    await runSql(place, sql);
    await expect(openAnnotations(place)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
  });
});

describe('a store that cannot be opened', () => {
  it('says that a file that is no database is damaged, and leaves it alone', async () => {
    const place = await newAnnotationPlace('sqlite');
    const file = join(place.home, 'annotations.db');
    const text = 'this was never a database\n'.repeat(1000);
    writeFileSync(file, text);
    await expect(openAnnotations(place)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('says that nobody answers at an address', async () => {
    const place = { home: '/nowhere', postgresUrl: 'postgresql://127.0.0.1:9/none' };
    await expect(openAnnotations(place)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('says that the folder cannot be made', async () => {
    const place = { home: '/dev/null/litgraph', postgresUrl: null };
    await expect(openAnnotations(place)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
