// How commands ask: one GraphQL operation at a time, to the server that runs on the library folder, or in this process
// where none runs. What comes back is the same.
import type { Config } from '../config.js';
import type { ImportStep } from '../import/apply.js';
import type { QueryExportArgs } from '../graphql/generated.js';
import type { MirrorCheck } from '../graph/mirror-faults.js';
import type { ImportFormat } from '../model/bibliography.js';
import { LitgraphError } from '../model/errors.js';
import { connectOverHttp } from './over-http.js';
import type { Operation } from './operation.js';
import { runningServer } from './running-server.js';
import { note } from './terminal.js';

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[] | undefined;
}

export interface Request {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
}

/** A bibliography as it lies on the disk. */
export interface Upload {
  readonly bytes: Uint8Array;
  /** Null where it is no file: nothing that comes later is a version of it. */
  readonly name: string | null;
  /** Found from the text where null. */
  readonly format: ImportFormat | null;
  readonly dryRun: boolean;
}

/** What is asked for: the arguments of `Query.export`. */
export type ExportRequest = QueryExportArgs;

/** A bibliography that comes while it is written. */
export interface Exported {
  /** How many papers were chosen. */
  readonly papers: number;
  readonly mediaType: string;
  /** Keys of `citedKeys` that name no one paper. */
  readonly unresolved: readonly {
    readonly citekey: string;
    readonly candidates: readonly { readonly id: string; readonly title: string }[];
  }[];
  /** Keys of `citedKeys` that name one and the same paper. */
  readonly synonyms: readonly (readonly string[])[];
  /** Whole entries. Throws where the rest does not come. */
  readonly chunks: AsyncIterable<{ readonly text: string; readonly count: number }>;
}

export type OnImportStep = (step: ImportStep) => void;

/** A way to a library. Throws where no answer comes at all. */
export interface Connection {
  /** `onImportStep` is told how far an import is, by those that know. */
  ask(request: Request, signal: AbortSignal, onImportStep?: OnImportStep): Promise<Answer>;
  /** The answers to a subscription, until the server ends it; left out by a connection that has no server. */
  readonly subscribe?: (request: Request, signal: AbortSignal) => AsyncIterable<Answer>;
  /** Looks through the graph itself; left out by a connection that has none. */
  readonly checkMirrors?: (signal: AbortSignal) => Promise<MirrorCheck>;
  /** Writes an archive of the whole library to a file that is not there yet, readable by its owner alone. */
  backUp(file: string, signal: AbortSignal): Promise<void>;
  openExport(request: ExportRequest, signal: AbortSignal): Promise<Exported>;
  /** Takes a file in and gives the id of its report; `onStep` is told how far it is. */
  takeIn(upload: Upload, signal: AbortSignal, onStep: OnImportStep): Promise<string>;
  close(): Promise<void>;
}

export interface Client {
  /** The data of an operation. Throws the first error there is. */
  run<Data, Variables extends object>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    onImportStep?: OnImportStep,
  ): Promise<Data>;
  /** What a subscription gives, until the server ends it. Throws the first error there is. Null where no server runs. */
  subscribe<Data, Variables extends object>(
    operation: Operation<Data, Variables>,
    variables: Variables,
  ): AsyncIterable<Data> | null;
  /** The whole answer, errors too. */
  ask(request: Request): Promise<Answer>;
  /** Compares claims with what mirrors them; null where a server has the graph. */
  checkMirrors(): Promise<MirrorCheck | null>;
  /** Writes an archive of the whole library to a file that is not there yet, readable by its owner alone. */
  backUp(file: string): Promise<void>;
  openExport(request: ExportRequest): Promise<Exported>;
  takeIn(upload: Upload, onStep: OnImportStep): Promise<string>;
}

/** Hands a client to `work` and closes what it opened, whatever happens. */
export async function withClient<T>(
  config: Config,
  signal: AbortSignal,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const connection = await connect(config);
  try {
    return await work(clientOf(connection, signal));
  } finally {
    await connection.close();
  }
}

export function clientOf(connection: Connection, signal: AbortSignal): Client {
  return {
    ask: (request) => connection.ask(request, signal),
    backUp: (file) => connection.backUp(file, signal),
    openExport: (request) => connection.openExport(request, signal),
    takeIn: (upload, onStep) => connection.takeIn(upload, signal, onStep),
    checkMirrors: async () => (await connection.checkMirrors?.(signal)) ?? null,
    subscribe: <Data, Variables extends object>(
      { name, text }: Operation<Data, Variables>,
      variables: Variables,
    ) => {
      const request = { query: text, variables, operationName: name };
      const answers = connection.subscribe?.(request, signal);
      return answers === undefined ? null : dataOf<Data>(answers);
    },
    run: async <Data, Variables extends object>(
      { name, text }: Operation<Data, Variables>,
      variables: Variables,
      onImportStep?: OnImportStep,
    ) => {
      const request = { query: text, variables, operationName: name };
      const answer = await connection.ask(request, signal, onImportStep);
      const [error] = answer.errors ?? [];
      if (error !== undefined) throw asLitgraphError(error);
      return answer.data as Data;
    },
  };
}

async function* dataOf<Data>(answers: AsyncIterable<Answer>): AsyncGenerator<Data, undefined> {
  for await (const { data, errors = [] } of answers) {
    const [error] = errors;
    if (error !== undefined) throw asLitgraphError(error);
    yield data as Data;
  }
  return undefined;
}

/** An error of an answer as the error it was where it was made. */
export function asLitgraphError({ message, extensions }: AnswerError): LitgraphError {
  const { code, ...details } = extensions ?? {};
  return new LitgraphError(code as LitgraphError['code'], message, details);
}

async function connect(config: Config): Promise<Connection> {
  const server = await runningServer(config.home);
  if (server === null) {
    // Loaded only here: asking a server must not cost the time it takes to load one.
    const { connectInProcess } = await import('./in-process.js');
    return connectInProcess(config);
  }
  note(`Asking the server at ${server.graphql.href} (process ${server.pid}).`);
  return connectOverHttp(server.graphql, config.token);
}
