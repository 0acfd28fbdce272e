// `litgraph search`: full text over papers and everything that has a name.
import { readConfig } from '../../config.js';
import type { NodeKind } from '../../graphql/generated.js';
import { withClient } from '../client.js';
import { defineCommand, jsonOption, wholeNumber } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { defineOperation } from '../operation.js';
import { paperLine, type PaperSummary } from '../paper-line.js';
import { columns, note, print, printJson } from '../terminal.js';

type Found = {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string;
} & Partial<PaperSummary>;

const searchAll = defineOperation<
  { search: { edges: { score: number; node: Found }[] } },
  { query: string; first: number; kinds: NodeKind[] | null }
>(`
  query Search($query: String!, $first: Int!, $kinds: [NodeKind!]) {
    search(query: $query, first: $first, kinds: $kinds) {
      edges {
        score
        node {
          __typename
          id
          ... on Paper { title year citekey venue { name } }
          ... on Author { name }
          ... on Venue { name }
          ... on Concept { name }
        }
      }
    }
  }
`);

const kinds = ['paper', 'author', 'venue', 'method', 'dataset', 'backbone', 'task', 'metric', 'topic'];

export const search = defineCommand({
  name: 'search',
  summary: 'Find papers, authors, venues and concepts by words.',
  usage: 'WORDS…',
  arity: [1, Infinity],
  options: {
    first: { type: 'string', short: 'n', value: 'N', describe: 'How many, 1 to 100; 20 when left out.' },
    kind: { type: 'string', multiple: true, choices: kinds, describe: 'Only this kind.' },
    ...jsonOption,
  },
  notes: 'The last word may be unfinished; words in (shell-quoted) double quotes are a phrase.',
  examples: [
    ['litgraph search metric learn', 'finds “Deep Metric Learning”'],
    ['litgraph search \'"ranked list"\' --kind paper', 'finds papers with just this phrase'],
  ],
  run: async ({ values, positionals, signal }) => {
    const variables = {
      query: positionals.join(' '),
      first: wholeNumber('first', values.first ?? '20', 1, 100),
      kinds: values.kind?.map((kind) => kind.toUpperCase() as NodeKind) ?? null,
    };
    return withClient(readConfig(), signal, async (client) => {
      const data = await client.run(searchAll, variables);
      const found = data.search.edges.map(({ node }) => node);
      if (values.json === true) printJson(data);
      else if (found.length === 0) note('Nothing found.');
      else print(columns(found.map((node) => [node.__typename.toLowerCase(), describe(node)])));
      return exitCodes.ok;
    });
  },
});

function describe(node: Found): string {
  return node.title === undefined ? (node.name ?? node.id) : paperLine({ ...node, title: node.title });
}
