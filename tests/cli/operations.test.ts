import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands.js';
import { definedOperations } from '../../src/cli/operation.js';

await loadCommands(); // each defines its operations
const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

describe('every operation of the command line fits the schema', () => {
  test.each([...definedOperations()])('%s', (_name, text) => {
    expect(validate(schema, parse(text))).toEqual([]);
  });
});
