// The body of a request for an export → the arguments of `Query.export`, checked by the schema as if GraphQL had asked.
import { coerceInputValue, isRequiredArgument, type GraphQLArgument, type GraphQLSchema } from 'graphql';
import { badInput } from '../model/errors.js';
import type { QueryExportArgs } from './generated.js';

/** Throws BAD_USER_INPUT naming the argument that is missing, unknown or no value of its type. */
export function exportArguments(schema: GraphQLSchema, body: unknown): QueryExportArgs {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badInput('The body must be a JSON object with the arguments of the field export.', []);
  }
  const known = schema.getQueryType()?.getFields()['export']?.args ?? [];
  const unknown = Object.keys(body).find((name) => !known.some((argument) => argument.name === name));
  if (unknown !== undefined) {
    const names = known.map(({ name }) => name).join(', ');
    throw badInput(
      `${JSON.stringify(unknown.slice(0, 100))} is no argument of an export; it takes ${names}.`,
      [unknown.slice(0, 100)],
    );
  }
  const given = body as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    known
      .filter((argument) => given[argument.name] !== undefined || isRequiredArgument(argument))
      .map((argument) => [argument.name, valueOf(argument, given[argument.name])]),
  ) as unknown as QueryExportArgs;
}

function valueOf({ name, type }: GraphQLArgument, value: unknown): unknown {
  return coerceInputValue(value, type, (path, _value, error) => {
    throw badInput(`${[name, ...path].join('.')}: ${error.message}`, [name, ...path.map(String)]);
  });
}
