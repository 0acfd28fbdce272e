// A connection that opens the library itself: for when no server runs.
import { createWriteStream } from 'node:fs';
import { graphql, type GraphQLError } from 'graphql';
import { localPerson, personByToken, usersExist } from '../annotations/people.js';
import type { Config } from '../config.js';
import { contextFor, openLibrary, type Library } from '../library.js';
import { exportArguments } from '../graphql/export-arguments.js';
import { openExport } from '../graphql/export.js';
import { requireRole } from '../graphql/roles.js';
import { backUp } from '../import/backup/backup.js';
import { takeIn } from '../import/take-in.js';
import { checkMirrors } from '../graph/mirror-faults.js';
import type { Person } from '../model/annotation.js';
import { LitgraphError, type ErrorCode } from '../model/errors.js';
import { version } from '../version.js';
import type { Answer, AnswerError, Connection } from './client.js';

export async function connectInProcess(config: Config): Promise<Connection> {
  const library = await openLibrary(config);
  try {
    return connectionTo(library, await personAt(library, config.token), () => library.close());
  } catch (error) {
    await library.close();
    throw error;
  }
}

/** A connection to a library that somebody else opened, and closes. */
export function connectionTo(
  library: Library,
  viewer: Person,
  close: () => Promise<void> = () => Promise.resolve(),
): Connection {
  return {
    ask: async (request, signal, onImportStep): Promise<Answer> => {
      const result = await graphql({
        schema: library.schema,
        source: request.query,
        contextValue: { ...contextFor(library, viewer, signal), onImportStep },
        ...(request.variables === undefined ? {} : { variableValues: { ...request.variables } }),
        ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
      });
      if (signal.aborted) throw new LitgraphError('CANCELLED', 'Stopped.');
      return { data: result.data, errors: result.errors?.map(answerError) };
    },
    openExport: (request, signal) => {
      const args = exportArguments(library.schema, request);
      return openExport(contextFor(library, viewer, signal), args);
    },
    takeIn: async ({ bytes, name, format, dryRun }, signal, onProgress) => {
      const person = requireRole({ viewer }, 'EDITOR');
      const asked = { text: bytes, name, format: format ?? undefined, dryRun, person };
      return (await takeIn(library, { ...asked, signal, onProgress })).id;
    },
    backUp: async (file, signal) => {
      requireRole({ viewer }, 'ADMIN');
      const output = () => createWriteStream(file, { flags: 'wx', mode: 0o600 });
      const { graph, annotations, config } = library;
      await backUp({ graph, annotations, home: config.home }, output, { litgraph: version, signal });
    },
    checkMirrors: (signal) => checkMirrors(library.graph, { signal }),
    close,
  };
}

async function personAt({ annotations }: Library, token: string | null): Promise<Person> {
  if (token === null) {
    if (!(await usersExist(annotations))) return localPerson(annotations);
    throw new LitgraphError('UNAUTHENTICATED', 'This library has users: set LITGRAPH_TOKEN to your token.');
  }
  const person = await personByToken(annotations, token);
  if (person !== null) return person;
  throw new LitgraphError('UNAUTHENTICATED', 'LITGRAPH_TOKEN is unknown here or revoked.');
}

function answerError(error: GraphQLError): AnswerError {
  return {
    message: error.message,
    path: error.path,
    extensions: { ...error.extensions, ...detailsOf(error), code: codeOf(error) },
  };
}

function detailsOf({ originalError }: GraphQLError) {
  return originalError instanceof LitgraphError ? originalError.details : {};
}

function codeOf(error: GraphQLError): ErrorCode {
  const { originalError } = error;
  if (originalError instanceof LitgraphError) return originalError.code;
  if (originalError != null) return 'INTERNAL';
  return error.path === undefined ? 'GRAPHQL_VALIDATION_FAILED' : 'BAD_USER_INPUT';
}
