// Gives the tests that touch real stores a Neo4j: the one in NEO4J_TEST_URI, or one of their own that is fetched by
// Maven and thrown away afterwards. Whoever has neither skips these tests; CI does not.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

export interface TestNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null: there is none, for the reason given. */
    neo4j: TestNeo4j | null;
    neo4jMissing: string;
  }
}

interface Neo4jScript {
  startNeo4j(options: {
    home: string;
    say: (line: string) => void;
  }): Promise<TestNeo4j & { stop(): Promise<void> }>;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const inCi = process.env.CI === 'true';
  const wanted = inCi ? undefined : process.env.LITGRAPH_TEST_ENGINES || undefined;
  const given = process.env.NEO4J_TEST_URI;
  project.provide('neo4jMissing', '');
  if (wanted !== undefined && !wanted.includes('neo4j')) {
    project.provide('neo4j', null);
    project.provide('neo4jMissing', `LITGRAPH_TEST_ENGINES is ${wanted}`);
    return () => Promise.resolve();
  }
  if (given !== undefined) {
    const { NEO4J_TEST_USERNAME: username = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;
    project.provide('neo4j', { uri: given, username, password });
    return () => Promise.resolve();
  }
  try {
    return await startOne(project);
  } catch (error) {
    if (inCi) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Tests on Neo4j are skipped: ${reason}\n`);
    project.provide('neo4j', null);
    project.provide('neo4jMissing', reason);
    return () => Promise.resolve();
  }
}

async function startOne(project: TestProject): Promise<() => Promise<void>> {
  const script = (await import(new URL('../../scripts/lib/neo4j.mjs', import.meta.url).href)) as Neo4jScript;
  const home = await mkdtemp(join(tmpdir(), 'litgraph-neo4j-'));
  const server = await script.startNeo4j({ home, say: (line) => process.stderr.write(`${line}\n`) });
  const { uri, username, password } = server;
  project.provide('neo4j', { uri, username, password });
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
