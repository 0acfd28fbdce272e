// What Prisma's own command line reads. `npx prisma migrate status` looks at the SQLite file of the library folder; with
// DATABASE_URL=postgresql://… it looks at that database, through the derived schema and its own migrations.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { defineConfig } from 'prisma/config';

const here = fileURLToPath(new URL('.', import.meta.url));
const url = process.env['DATABASE_URL'] ?? '';
const postgresql = /^postgres(ql)?:/.test(url);

// Prisma's command line is a shell around a native engine that it downloads. scripts/prisma-engine.mjs does the same job
// out of node_modules; PRISMA_SCHEMA_ENGINE_BINARY set by hand goes before it.
const engine = join(here, 'scripts/prisma-engine.mjs');
if (process.env['PRISMA_SCHEMA_ENGINE_BINARY'] === undefined && existsSync(engine)) {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] = engine;
}
process.env['CHECKPOINT_DISABLE'] ??= '1';

export default defineConfig({
  schema: postgresql ? 'prisma/postgresql/schema.prisma' : 'prisma/schema.prisma',
  migrations: { path: postgresql ? 'prisma/postgresql/migrations' : 'prisma/migrations' },
  datasource: {
    url: postgresql ? url : `file:${resolve(process.env['LITGRAPH_HOME'] ?? '.litgraph', 'annotations.db')}`,
  },
});
