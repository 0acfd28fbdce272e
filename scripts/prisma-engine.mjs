#!/usr/bin/env node
// Stands in for the native schema engine that Prisma's command line would download: JSON-RPC lines come in, one
// `@prisma/schema-engine-wasm` answers, over the same database adapters that litgraph uses. prisma.config.ts points there.
// A shadow database (`migrate dev`, `migrate diff --from-migrations`) is a SQLite one in memory, or on PostgreSQL a
// schema of its own in the same database, emptied before use.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The schema of a PostgreSQL database that migrations are rehearsed in. */
const shadowSchema = 'prisma_shadow';

const [flags, isProbe] = [process.argv.slice(2), process.argv.includes('cli')];

if (flags.includes('--version')) {
  console.log(`schema-engine-cli ${glue.version?.() ?? 'wasm'}`);
} else if (isProbe) {
  await probe();
} else {
  serve();
}

function flag(name) {
  const at = flags.indexOf(name);
  return at < 0 ? undefined : flags[at + 1];
}

function databaseUrl() {
  return JSON.parse(flag('--datasource') ?? '{}').url;
}

/** The adapter of whatever database the command line was pointed at; SQLite in memory where it was pointed at none. */
async function adapterFactory() {
  const url = databaseUrl();
  if (!/^postgres(ql)?:/.test(url ?? '')) {
    const { PrismaLibSql } = await import('@prisma/adapter-libsql');
    return new PrismaLibSql({ url: url ?? ':memory:' }, { timestampFormat: 'unixepoch-ms' });
  }
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const schema = new URL(url).searchParams.get('schema') ?? 'public';
  const main = new PrismaPg({ connectionString: url, options: `-c search_path=${schema}` }, { schema });
  const shadow = new PrismaPg(
    { connectionString: url, options: `-c search_path=${shadowSchema}` },
    { schema: shadowSchema },
  );
  return {
    provider: 'postgres',
    adapterName: main.adapterName,
    connect: async () => withTextForChar(await main.connect()),
    connectToShadowDb: async () => {
      const connection = withTextForChar(await shadow.connect());
      await connection.executeScript(
        `DROP SCHEMA IF EXISTS "${shadowSchema}" CASCADE; CREATE SCHEMA "${shadowSchema}"`,
      );
      return connection;
    },
  };
}

/** Even where only schema files are compared the engine asks PostgreSQL for its version: any supported one will do. */
function withoutDatabase({ provider, adapterName }) {
  const [boolean, text, int32] = [5, 7, 0];
  const answer = { columnTypes: [boolean, text, int32], rows: [[true, 'PostgreSQL 15.0', 150_000]] };
  const connection = {
    provider,
    adapterName,
    queryRaw: async () => ({ columnNames: ['exists', 'version', 'numeric_version'], ...answer }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    dispose: async () => {},
  };
  return {
    provider,
    adapterName,
    connect: async () => connection,
    connectToShadowDb: async () => connection,
  };
}

/** The engine reads PostgreSQL's one-byte "char" columns as text; the adapter hands them out as a type of their own. */
function withTextForChar(connection) {
  const char = 18;
  const text = 25;
  const perform = connection.performIO;
  connection.performIO = async (query) => {
    const result = await perform.call(connection, query);
    for (const field of result.fields ?? []) if (field.dataTypeID === char) field.dataTypeID = text;
    return result;
  };
  const start = connection.startTransaction?.bind(connection);
  if (start) connection.startTransaction = async (...args) => withTextForChar(await start(...args));
  return connection;
}

/** Whether a request is answered out of schema files alone, with no database behind the engine. */
function needsNoDatabase({ method, params }) {
  const offline = ['empty', 'schemaDatamodel'];
  return method === 'diff' && [params.from, params.to].every((side) => offline.includes(side.tag));
}

async function startEngine(connected) {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = await WebAssembly.compile(await readFile(path.replace(/\.js$/, '.wasm')));
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const adapters = await adapterFactory();
  const factory = connected ? adapters : withoutDatabase(adapters);
  return glue.SchemaEngine.new({}, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

/** `cli can-connect-to-database` and its like: exit status 0 where the database answers. */
async function probe() {
  try {
    const connection = await (await adapterFactory()).connect();
    await connection.queryRaw({ sql: 'SELECT 1', args: [], argTypes: [] });
    process.exit(0);
  } catch (error) {
    const fields = { message: String(error.message), error_code: 'P1001' };
    console.error(JSON.stringify({ ...fields, is_panic: false, meta: null, level: 'ERROR', fields }));
    process.exit(1);
  }
}

function serve() {
  let engine;
  let work = Promise.resolve();
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const answer = async (request) => {
    const { id, method, params } = request;
    try {
      engine ??= await startEngine(!needsNoDatabase(request));
      const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params);
      if (method === 'diff' && result?.stdout)
        send({ id: 'print', method: 'print', params: { content: result.stdout } });
      send({ id, result: result ?? null });
    } catch (error) {
      const data = {
        is_panic: false,
        message: String(error.message ?? error),
        meta: null,
        error_code: error.code ?? '',
      };
      send({
        id,
        error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
      });
    }
  };
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    if (line.trim() !== '') work = work.then(() => answer(JSON.parse(line)));
  });
  lines.on('close', () => void work.then(() => process.exit(0)));
}
