// GraphQL requests executed in process, and their answers in a form that two engines, or two runs, can be compared by.
import { graphql, type GraphQLError } from 'graphql';
import { contextFor, type Library } from '../../src/library.js';
import { isLitgraphError } from '../../src/model/errors.js';
import type { Person } from '../../src/model/annotation.js';

export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The local person where left out. */
  readonly viewer?: 'local' | 'nobody';
}

export interface Answer {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: unknown;
    readonly path?: unknown;
  }[];
}

export async function ask(
  library: Library,
  { query, variables = {} }: Request,
  viewer: Person | null,
): Promise<Answer> {
  const { data, errors } = await graphql({
    schema: library.schema,
    source: query,
    variableValues: variables,
    contextValue: contextFor(library, viewer, new AbortController().signal),
  });
  // Data has no prototype as graphql-js makes it; a comparison is of values alone.
  const plain = JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown> | null;
  return errors === undefined ? { data: plain } : { data: plain, errors: errors.map(shown) };
}

function shown(error: GraphQLError) {
  const { originalError: cause, message, path } = error;
  const extensions = isLitgraphError(cause) ? { code: cause.code, ...cause.details } : error.extensions;
  return { message, extensions, ...(path !== undefined && { path }) };
}

/** What differs from run to run: ids made for one occasion, and the time. */
const ofOneRun: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, '(time)'],
  [/^[0-9a-f]{8}-[0-9a-f-]{27}$/, '(id)'],
  [/^c[a-z0-9]{24}$/, '(id)'],
  [/^(import|annotation|list|person)_[0-9a-z-]+$/, '($1)'],
];

/** The answer without what no two runs have in common: times of this run, and ids made in it. */
export function comparable(value: unknown, startedAt: string): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(item, startedAt));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, comparable(item, startedAt)]));
  }
  if (typeof value !== 'string') return value;
  const found = ofOneRun.find(([pattern]) => pattern.test(value));
  if (found === undefined || (found[1] === '(time)' && value < startedAt)) return value;
  return value.replace(...found);
}
