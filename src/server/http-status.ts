// The HTTP status of a GraphQL answer. Errors beside data are 200; where nothing was had, the status is the catalogue's.
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { catalogue } from '../model/errors.js';
import { codeOf } from './errors.js';
import type { RequestContext } from './request.js';

const listener: GraphQLRequestListener<RequestContext> = {
  willSendResponse: ({ errors = [], response: { body, http } }) => {
    if (body.kind === 'single' && errors.length > 0) {
      const status = Math.max(...errors.map((error) => catalogue[codeOf(error)].status));
      if (!nothingHad(body.singleResult)) http.status = 200;
      else if (status > 200 && (http.status ?? 0) !== 405) http.status = status;
    }
    return Promise.resolve();
  },
};

export function httpStatuses(): ApolloServerPlugin<RequestContext> {
  return { requestDidStart: () => Promise.resolve(listener) };
}

/** A nullable field that failed leaves null: where all did, the request as a whole failed. */
function nothingHad({ data }: FormattedExecutionResult): boolean {
  return data == null || Object.values(data).every((value) => value === null);
}
