// Two projects: `plain` tests are pure and run side by side; `stores` tests (*.store.test.ts, *.browser.test.ts) talk to
// real databases and run one file at a time, since Neo4j Community has one database and each file empties it first.
import { defineConfig } from 'vitest/config';

const storeTests = ['tests/**/*.store.test.ts', 'tests/**/*.browser.test.ts'];

/** One copy of graphql: what Node itself resolves for the packages around it, not the module that bundlers prefer. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'plain', include: ['tests/**/*.test.ts'], exclude: storeTests } },
      {
        resolve,
        test: {
          name: 'stores',
          include: storeTests,
          globalSetup: ['tests/support/neo4j.setup.ts', 'tests/support/postgres.setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
