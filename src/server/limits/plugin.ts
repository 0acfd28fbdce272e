// A limit is a function that throws, run when a valid document's operation is known and before anything is fetched: here as a
// plugin of Apollo Server; subscriptions.ts calls it itself.
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../request.js';

export interface LimitedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type Limit = (request: LimitedRequest) => void;

export function asPlugin(limit: Limit): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    didResolveOperation: ({ schema, document, operation, request: { variables = {} } }) =>
      Promise.resolve().then(() => {
        if (operation !== undefined) limit({ schema, document, operation, variables });
      }),
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

/** A limit on the text alone: a document that passed once is not looked at again. */
export function documentLimit(check: (document: DocumentNode) => void): Limit {
  const passed = new WeakSet<DocumentNode>();
  return ({ document }) => {
    if (passed.has(document)) return;
    check(document);
    passed.add(document);
  };
}
