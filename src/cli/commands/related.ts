// `litgraph related`: papers related to some papers, each with its reasons.
import { readConfig } from '../../config.js';
import { LitgraphError } from '../../model/errors.js';
import { withClient } from '../client.js';
import { defineCommand, jsonOption, wholeNumber } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { defineOperation } from '../operation.js';
import { papersByKeys } from '../paper-keys.js';
import { paperLine, type PaperSummary } from '../paper-line.js';
import { note, print, printJson } from '../terminal.js';

interface Edge {
  readonly score: number;
  readonly node: PaperSummary;
  readonly reasons: readonly {
    readonly kind: string;
    readonly contribution: number;
    readonly text: string;
  }[];
}

const relatedPapers = defineOperation<
  { relatedPapers: { edges: Edge[] } | null },
  { to: string[]; first: number }
>(`
  query RelatedPapers($to: [ID!]!, $first: Int!) {
    relatedPapers(to: $to, first: $first) {
      edges {
        score
        node { id title year citekey venue { name } }
        reasons { kind contribution text }
      }
    }
  }
`);

export const related = defineCommand({
  name: 'related',
  summary: 'Show the papers related to one or several papers, and why.',
  usage: 'KEY…',
  arity: [1, 20],
  options: {
    first: { type: 'string', short: 'n', value: 'N', describe: 'How many, 1 to 100; 10 when left out.' },
    ...jsonOption,
  },
  notes: 'KEY is an id, DOI, arXiv id, citation key or title.',
  examples: [
    ['litgraph related wang2019ranked', 'the ten papers closest to that one'],
    ['litgraph related 1903.03238 10.1109/CVPR.2019.00016 -n 5', 'papers close to both'],
  ],
  run: async ({ values, positionals, signal }) => {
    const first = wholeNumber('first', values.first ?? '10', 1, 100);
    return withClient(readConfig(), signal, async (client) => {
      const papers = await papersByKeys(client, positionals);
      const data = await client.run(relatedPapers, { to: papers.map(({ id }) => id), first });
      if (data.relatedPapers === null) {
        throw new LitgraphError('NOT_FOUND', 'One of the papers is no longer there; ask again.');
      }
      const { edges } = data.relatedPapers;
      if (values.json === true) printJson(data);
      else if (edges.length === 0) note('Nothing here is related to that.');
      else print(edges.map(describe).join('\n'));
      return exitCodes.ok;
    });
  },
});

function describe({ score, node, reasons }: Edge, index: number): string {
  const rank = String(index + 1).padStart(3);
  const why = reasons.map((reason) => `${reason.contribution.toFixed(2)} ${reason.text}`).join('; ');
  return `${rank}. ${score.toFixed(2)}  ${paperLine(node)}\n            ${why}`;
}
