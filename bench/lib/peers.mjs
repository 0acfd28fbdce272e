// Those litgraph is measured against on the same Neo4j: the plain driver with hand-written Cypher, and @neo4j/graphql.
// Each GraphQL document is parsed and validated once, as servers do, and executed many times.
import { createRequire } from 'node:module';
import { Neo4jGraphQL } from '@neo4j/graphql';
import * as theirGraphql from 'graphql';
import neo4jOfTheirs from 'neo4j-driver';
import { localPerson } from '../../dist/annotations/people.js';
import { contextFor } from '../../dist/library.js';

// litgraph's own graphql and driver: each schema must be executed by the module that made it.
const require = createRequire(new URL('../../package.json', import.meta.url));
const ourGraphql = require('graphql');
const neo4j = require('neo4j-driver');

/** Asks litgraph in process, as the server does for every request. */
export async function ourselves(library, source) {
  const viewer = await localPerson(library.annotations);
  const document = checked(ourGraphql, library.schema, source);
  return async (variableValues) =>
    answered(
      await ourGraphql.execute({
        schema: library.schema,
        document,
        variableValues,
        contextValue: contextFor(library, viewer, new AbortController().signal),
      }),
    );
}

/** Runs a Cypher text as one auto-commit query in READ mode: the least a driver can do. */
export function plainDriver(stage, server) {
  return autoCommit(stage, server, neo4j.session.READ);
}

/** The same in WRITE mode. */
export function plainWriter(stage, server) {
  return autoCommit(stage, server, neo4j.session.WRITE);
}

function autoCommit(stage, { uri, username, password }, defaultAccessMode) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  stage.onClose(() => driver.close());
  return async (cypher, params) => {
    const session = driver.session({ defaultAccessMode });
    try {
      const { records } = await session.run(cypher, params);
      return records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
}

export async function neo4jGraphql(stage, { uri, username, password }, source) {
  const driver = neo4jOfTheirs.driver(uri, neo4jOfTheirs.auth.basic(username, password));
  stage.onClose(() => driver.close());
  const schema = await new Neo4jGraphQL({ typeDefs: theirTypes, driver }).getSchema();
  const document = checked(theirGraphql, schema, source);
  return async (variableValues) =>
    answered(await theirGraphql.execute({ schema, document, variableValues, contextValue: { driver } }));
}

const theirTypes = `
type Paper @node {
  id: ID!
  title: String!
  year: Int
  authors: [Author!]! @relationship(type: "AUTHORED", direction: IN)
  venue: [Venue!]! @relationship(type: "PUBLISHED_IN", direction: OUT)
  uses: [Method!]! @relationship(type: "USES", direction: OUT)
  datasets: [Dataset!]! @relationship(type: "EVALUATED_ON", direction: OUT)
}
type Author @node { id: ID! name: String! }
type Venue @node { id: ID! name: String! }
type Method @node { id: ID! name: String! papers: [Paper!]! @relationship(type: "USES", direction: IN) }
type Dataset @node { id: ID! name: String! }
`;

function checked(graphql, schema, source) {
  const document = graphql.parse(source);
  const errors = graphql.validate(schema, document);
  if (errors.length > 0) throw errors[0];
  return document;
}

function answered({ data, errors }) {
  if (errors !== undefined) throw errors[0];
  return data;
}
