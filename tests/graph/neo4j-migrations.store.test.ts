// Several processes that start on one empty Neo4j make its indexes at the same time.
import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { openNeo4jStore } from '../../src/graph/engines/neo4j/store.js';
import { engines, newEmptyStore, testNeo4j } from '../support/graph-stores.js';

describe.runIf(engines.includes('neo4j'))('an empty Neo4j', () => {
  it('is made ready by several processes at once, none of which fails', async () => {
    const at = testNeo4j();
    const bare = await newEmptyStore('neo4j');
    await bare.close();
    await dropSchema();

    const stores = await Promise.all(
      Array.from({ length: 4 }, () => openNeo4jStore({ ...at, database: null })),
    );
    await Promise.all(stores.map((store) => store.migrate()));
    await Promise.all(stores.map((store) => store.close()));

    expect(await names('SHOW CONSTRAINTS YIELD name')).not.toEqual([]);
    expect(await names('SHOW FULLTEXT INDEXES YIELD name')).toEqual(['litgraph_text']);
  });
});

async function dropSchema(): Promise<void> {
  for (const name of await names('SHOW CONSTRAINTS YIELD name')) await names(`DROP CONSTRAINT \`${name}\``);
  const indexes = await names("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
  for (const name of indexes) await names(`DROP INDEX \`${name}\``);
  await names('MATCH (done:Migration) DELETE done');
}

async function names(cypher: string): Promise<string[]> {
  const { uri, username, password } = testNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  try {
    const { records } = await session.run<{ name: string }>(cypher);
    return records.map((record) => record.get('name'));
  } finally {
    await session.close();
    await driver.close();
  }
}
