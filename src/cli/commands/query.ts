// `litgraph query`: any GraphQL operation.
import { readConfig } from '../../config.js';
import { badInput } from '../../model/errors.js';
import { asLitgraphError, withClient } from '../client.js';
import { defineCommand } from '../command.js';
import { exitCodeOf, exitCodes } from '../exit-codes.js';
import { readInput } from '../input-files.js';
import { note, printJson } from '../terminal.js';

export const query = defineCommand({
  name: 'query',
  summary: 'Run a GraphQL query or mutation and print its data.',
  usage: '[QUERY]',
  arity: [0, 1],
  options: {
    file: {
      type: 'string',
      short: 'f',
      value: 'FILE',
      describe: 'Read the query from there; - for standard input.',
    },
    variables: { type: 'string', value: 'JSON', describe: 'Its variables, as a JSON object.' },
    operation: {
      type: 'string',
      value: 'NAME',
      describe: 'Which operation to run, where there are several.',
    },
    json: { type: 'boolean', describe: 'Accepted and without effect: the answer is JSON anyway.' },
  },
  notes:
    'QUERY may be - for standard input. Errors go to standard error and make the exit code 1; data beside them is still printed.',
  examples: [
    [
      "litgraph query '{ papers(first: 3) { totalCount nodes { title } } }'",
      'three papers and how many there are',
    ],
    [
      'litgraph query -f query.graphql --variables \'{"id":"paper_…"}\'',
      'a query from a file, with variables',
    ],
  ],
  run: async ({ values, positionals, signal }) => {
    const config = readConfig();
    const text = await queryText(positionals[0], values.file, config.limits.maxBodyBytes, signal);
    const variables = values.variables === undefined ? null : parseVariables(values.variables);
    return withClient(config, signal, async (client) => {
      const answer = await client.ask({
        query: text,
        ...(variables === null ? {} : { variables }),
        ...(values.operation === undefined ? {} : { operationName: values.operation }),
      });
      if (answer.data != null) printJson(answer.data);
      const errors = answer.errors ?? [];
      for (const error of errors)
        note(`${error.path === undefined ? '' : `${error.path.join('.')}: `}${error.message}`);
      if (errors[0] === undefined) return exitCodes.ok;
      return answer.data == null ? exitCodeOf(asLitgraphError(errors[0])) : exitCodes.failed;
    });
  },
});

async function queryText(
  argument: string | undefined,
  file: string | undefined,
  limit: number,
  signal: AbortSignal,
): Promise<string> {
  if ((argument === undefined) === (file === undefined)) {
    throw badInput('Give a query, or --file with one; `litgraph query --help` shows how.', ['query']);
  }
  const source = file ?? (argument === '-' ? '-' : null);
  return source === null
    ? (argument ?? '')
    : new TextDecoder().decode(await readInput(source, limit, signal));
}

function parseVariables(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Told below.
  }
  throw badInput('--variables must be a JSON object, such as {"first":3}.', ['variables']);
}
