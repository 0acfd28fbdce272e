// The scalars of the schema that GraphQL does not have: texts that keep a promise.
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { Resolvers } from './generated.js';

export const scalarResolvers: Resolvers = {
  DateTime: textScalar('DateTime', isDateTime, 'an RFC 3339 time in UTC like 2026-01-31T09:30:00.000Z'),
  Markdown: textScalar('Markdown', () => true, 'a text'),
};

function textScalar(name: string, isValid: (text: string) => boolean, expected: string) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new GraphQLError(`${name} must be ${expected}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

function isDateTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
