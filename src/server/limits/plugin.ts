// A limit as a plugin of Apollo Server: a function that throws, run when a valid document's operation is known and before
// anything is fetched.
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../request.js';

export interface LimitedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function limit(check: (request: LimitedRequest) => void): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    didResolveOperation: ({ schema, document, operation, request: { variables = {} } }) =>
      Promise.resolve().then(() => {
        if (operation !== undefined) check({ schema, document, operation, variables });
      }),
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

/** A limit on the text alone: a document that passed once is not looked at again. */
export function documentLimit(check: (document: DocumentNode) => void): ApolloServerPlugin<RequestContext> {
  const passed = new WeakSet<DocumentNode>();
  return limit(({ document }) => {
    if (passed.has(document)) return;
    check(document);
    passed.add(document);
  });
}
