import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { examples } from '../../src/web/examples.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

describe('the example queries', () => {
  it('are eight, each with a name of its own', () => {
    expect(new Set(examples.map(({ name }) => name)).size).toBe(8);
  });

  it.each(examples)('$name fits the schema, and its operation has the name of its tab', ({ name, query }) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    expect(document.definitions).toMatchObject([{ kind: 'OperationDefinition', name: { value: name } }]);
  });
});
