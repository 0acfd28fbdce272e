// Configuration: environment variables, read once. Every setting is in `settings`, which the README and `litgraph doctor` list.
import { resolve } from 'node:path';
import { z } from 'zod';
import { LitgraphError } from './model/errors.js';

const port = z.coerce.number().int().min(0).max(65535);
const count = z.coerce.number().int().positive();

const settings = z.object({
  LITGRAPH_HOME: z
    .string()
    .min(1)
    .default('.litgraph')
    .describe('Folder for everything litgraph keeps on this machine.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address to listen on. Any but loopback needs users.'),
  PORT: port.default(4000).describe('Port to listen on; 0 picks a free one.'),
  LITGRAPH_ALLOWED_HOSTS: z
    .string()
    .default('')
    .describe('Host names this server answers to, comma-separated, beside loopback and HOST.'),
  LITGRAPH_ANONYMOUS_READ: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether those without a token may read the graph, once users exist.'),
  LITGRAPH_TOKEN: z.string().optional().describe('Bearer token that the command line signs in with.'),
  NEO4J_URI: z
    .string()
    .optional()
    .describe('bolt:// or neo4j:// address; the embedded store is used when unset.'),
  NEO4J_USERNAME: z.string().default('neo4j').describe('User of the graph database.'),
  NEO4J_PASSWORD: z.string().default('').describe('Password of the graph database.'),
  NEO4J_DATABASE: z.string().optional().describe('Database of the graph; the server’s default when unset.'),
  DATABASE_URL: z
    .string()
    .optional()
    .describe('postgresql://… for annotations; a SQLite file in LITGRAPH_HOME when unset.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('warn')
    .describe('How much goes to standard error.'),
  LITGRAPH_REQUEST_TIMEOUT_MS: count.default(30_000).describe('Deadline of a request.'),
  LITGRAPH_IMPORT_TIMEOUT_MS: count
    .default(600_000)
    .describe('Deadline of a request that imports or takes an import back.'),
  LITGRAPH_MAX_BODY_BYTES: count.default(22 * 1024 * 1024).describe('Largest body of a request.'),
  LITGRAPH_MAX_IMPORT_BYTES: count.default(20 * 1024 * 1024).describe('Largest text of an import.'),
  LITGRAPH_UPLOAD_TIMEOUT_MS: count
    .default(3_600_000)
    .describe('Deadline of an upload to /import, and of an export from /export.'),
  LITGRAPH_MAX_UPLOAD_BYTES: count
    .default(200 * 1024 * 1024)
    .describe('Largest file of an upload to /import, and of the command line.'),
  LITGRAPH_MAX_DEPTH: count.default(12).describe('Deepest nesting of a query.'),
  LITGRAPH_MAX_ALIASES: count.default(50).describe('Most aliases in a query.'),
  LITGRAPH_MAX_TOKENS: count.default(4_000).describe('Most lexical tokens in a query.'),
  LITGRAPH_MAX_COST: count
    .default(50_000)
    .describe('Dearest query; a field costs 1, a list as much as its rows.'),
  LITGRAPH_RATE_LIMIT: count.default(3_000).describe('Requests a minute from one address.'),
});

/** Names whose values are never shown. */
const secret: ReadonlySet<string> = new Set(['LITGRAPH_TOKEN', 'NEO4J_PASSWORD', 'DATABASE_URL']);

export interface Config {
  readonly home: string;
  readonly host: string;
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly anonymousRead: boolean;
  readonly token: string | null;
  /** Null: the embedded store under `home`. */
  readonly neo4j: {
    readonly uri: string;
    readonly username: string;
    readonly password: string;
    readonly database: string | null;
  } | null;
  /** Null: a SQLite file under `home`. */
  readonly postgresUrl: string | null;
  readonly logLevel: string;
  readonly limits: Limits;
}

export interface Limits {
  readonly requestTimeoutMs: number;
  readonly importTimeoutMs: number;
  readonly maxBodyBytes: number;
  readonly maxImportBytes: number;
  readonly uploadTimeoutMs: number;
  readonly maxUploadBytes: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxTokens: number;
  readonly maxCost: number;
  /** A minute, from one address. */
  readonly rateLimit: number;
}

/** Reads the configuration; empty variables count as unset. Throws CONFIGURATION naming each variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new LitgraphError('CONFIGURATION', `The configuration does not make sense. ${wrong.join('; ')}.`);
  }
  const it = parsed.data;
  if (it.DATABASE_URL !== undefined && !/^postgres(ql)?:\/\//.test(it.DATABASE_URL)) {
    throw new LitgraphError(
      'CONFIGURATION',
      'DATABASE_URL must begin with postgresql://; leave it unset for SQLite.',
    );
  }
  return {
    home: resolve(it.LITGRAPH_HOME),
    host: it.HOST,
    port: it.PORT,
    allowedHosts: it.LITGRAPH_ALLOWED_HOSTS.split(',')
      .map((host) => host.trim())
      .filter(Boolean),
    anonymousRead: it.LITGRAPH_ANONYMOUS_READ === 'true',
    token: it.LITGRAPH_TOKEN ?? null,
    neo4j:
      it.NEO4J_URI === undefined
        ? null
        : {
            uri: it.NEO4J_URI,
            username: it.NEO4J_USERNAME,
            password: it.NEO4J_PASSWORD,
            database: it.NEO4J_DATABASE ?? null,
          },
    postgresUrl: it.DATABASE_URL ?? null,
    logLevel: it.LOG_LEVEL,
    limits: {
      requestTimeoutMs: it.LITGRAPH_REQUEST_TIMEOUT_MS,
      importTimeoutMs: it.LITGRAPH_IMPORT_TIMEOUT_MS,
      maxBodyBytes: it.LITGRAPH_MAX_BODY_BYTES,
      maxImportBytes: it.LITGRAPH_MAX_IMPORT_BYTES,
      uploadTimeoutMs: it.LITGRAPH_UPLOAD_TIMEOUT_MS,
      maxUploadBytes: it.LITGRAPH_MAX_UPLOAD_BYTES,
      maxDepth: it.LITGRAPH_MAX_DEPTH,
      maxAliases: it.LITGRAPH_MAX_ALIASES,
      maxTokens: it.LITGRAPH_MAX_TOKENS,
      maxCost: it.LITGRAPH_MAX_COST,
      rateLimit: it.LITGRAPH_RATE_LIMIT,
    },
  };
}

/** Every setting with its meaning and present value, secrets masked: for `litgraph doctor` and the README. */
export function describeSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): { name: string; meaning: string; value: string }[] {
  return Object.entries(settings.shape).map(([name, schema]) => {
    const set = env[name];
    const fallback = schema.safeParse(undefined);
    const value = set !== undefined && set !== '' ? set : fallback.success ? String(fallback.data ?? '') : '';
    return {
      name,
      meaning: schema.description ?? '',
      value: secret.has(name) && value !== '' ? '(set)' : value,
    };
  });
}
