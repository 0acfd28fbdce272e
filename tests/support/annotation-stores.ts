// Empty annotation stores for tests, on each database: a folder or a database of their own every time.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Config } from '../../src/config.js';
import { openAnnotations } from '../../src/annotations/open.js';
import type { AnnotationStore } from '../../src/annotations/store.js';

export type AnnotationProvider = AnnotationStore['provider'];

const postgres = inject('postgres');

if (postgres.url === null) {
  process.stderr.write(`Tests on PostgreSQL are skipped: ${postgres.reason}\n`);
}

/** The providers that this run can test, for `describe.each`. */
export const annotationProviders: AnnotationProvider[] =
  postgres.url === null ? ['sqlite'] : ['sqlite', 'postgresql'];

export type AnnotationPlace = Pick<Config, 'home' | 'postgresUrl'>;

const cleanUps: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A place where no store was opened yet; removed after the tests of the file. */
export async function newAnnotationPlace(provider: AnnotationProvider): Promise<AnnotationPlace> {
  const home = mkdtempSync(join(tmpdir(), 'litgraph-annotations-'));
  cleanUps.push(() => Promise.resolve(rmSync(home, { recursive: true, force: true })));
  return { home, postgresUrl: provider === 'sqlite' ? null : await newDatabase() };
}

/** An open, empty store, closed and removed after the tests of the file. */
export async function newEmptyAnnotations(provider: AnnotationProvider): Promise<AnnotationStore> {
  const store = await openAnnotations(await newAnnotationPlace(provider));
  cleanUps.push(() => store.close());
  return store;
}

async function newDatabase(): Promise<string> {
  if (postgres.url === null) throw new Error(postgres.reason);
  const { url } = postgres;
  const name = `litgraph_${randomBytes(8).toString('hex')}`;
  await administer(url, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  cleanUps.push(() => administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
