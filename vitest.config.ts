// Two projects: `plain` tests are pure and run side by side; `stores` tests (*.store.test.ts, *.browser.test.ts) talk to
// real databases and run one file at a time, since Neo4j Community has one database and each file empties it first.
import { defineConfig } from 'vitest/config';

const storeTests = ['tests/**/*.store.test.ts', 'tests/**/*.browser.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'plain', include: ['tests/**/*.test.ts'], exclude: storeTests } },
      {
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
