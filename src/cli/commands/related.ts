// `litgraph related`: papers related to some papers, each with its reasons.
import { readConfig } from '../../config.js';
import { badInput, LitgraphError } from '../../model/errors.js';
import { withClient, type Client } from '../client.js';
import { defineCommand, jsonOption, wholeNumber, type Values } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { defineOperation } from '../operation.js';
import { papersByKeys } from '../paper-keys.js';
import { paperLine, type PaperSummary } from '../paper-line.js';
import { note, print, printJson } from '../terminal.js';

/** A line has room for these. */
const reasonsShown = 5;

interface Edge {
  readonly score: number;
  readonly node: PaperSummary;
  readonly reasons: readonly {
    readonly kind: string;
    readonly contribution: number;
    readonly text: string;
  }[];
}

const edge = `
  score
  node { id title year citekey venue { name } }
  reasons { kind contribution text }`;

const relatedPapers = defineOperation<
  { relatedPapers: { edges: Edge[] } | null },
  { to: readonly string[]; avoid: readonly string[]; first: number; personal: boolean }
>(`
  query RelatedPapers($to: [ID!]!, $avoid: [ID!], $first: Int!, $personal: Boolean) {
    relatedPapers(to: $to, avoid: $avoid, first: $first, personal: $personal) {
      edges { ${edge} }
    }
  }
`);

const whyNotRelated = defineOperation<
  { whyNotRelated: Edge | null },
  { to: readonly string[]; paper: string }
>(`
  query WhyNotRelated($to: [ID!]!, $paper: ID!) {
    whyNotRelated(to: $to, paper: $paper) { ${edge} }
  }
`);

const options = {
  first: { type: 'string', short: 'n', value: 'N', describe: 'How many, 1 to 100; 10 when left out.' },
  avoid: {
    type: 'string',
    multiple: true,
    value: 'KEY',
    describe: 'A paper to keep away from.',
  },
  personal: { type: 'boolean', describe: 'Let your ratings have a say.' },
  'why-not': {
    type: 'string',
    value: 'KEY',
    describe: 'Show what joins this paper with them, and what it lacks.',
  },
  ...jsonOption,
} as const;

export const related = defineCommand({
  name: 'related',
  summary: 'Show the papers related to one or several papers, and why.',
  usage: 'KEY…',
  arity: [1, 20],
  options,
  notes: 'KEY is an id, DOI, arXiv id, citation key or title.',
  examples: [
    ['litgraph related wang2019ranked', 'the ten papers closest to that one'],
    ['litgraph related 1903.03238 10.1109/CVPR.2019.00016 -n 5', 'papers close to both'],
    ['litgraph related wang2019ranked --avoid sun2020circle', 'papers close to the one and not to the other'],
    ['litgraph related wang2019ranked --personal', 'the same in the light of your ratings'],
    [
      'litgraph related wang2019ranked --why-not sun2020circle',
      'how the other is related to it, and how not',
    ],
  ],
  run: async ({ values, positionals, signal }) => {
    const first = wholeNumber('first', values.first ?? '10', 1, 100);
    const { avoid = [], 'why-not': other } = values;
    if (other !== undefined && (avoid.length > 0 || values.personal === true)) {
      throw badInput('--why-not goes without --avoid and --personal: it tells of the signals alone.', [
        'why-not',
      ]);
    }
    return withClient(readConfig(), signal, async (client) => {
      const keys = [...positionals, ...avoid, ...(other === undefined ? [] : [other])];
      const ids = (await papersByKeys(client, keys)).map(({ id }) => id);
      const to = ids.slice(0, positionals.length);
      const others = ids.slice(positionals.length);
      if (other !== undefined) await showWhyNot(client, { to, paper: others.at(-1) ?? '' }, values);
      else await showList(client, { to, avoid: others, first, personal: values.personal ?? false }, values);
      return exitCodes.ok;
    });
  },
});

type Given = Values<typeof options>;

async function showList(
  client: Client,
  asked: { to: readonly string[]; avoid: readonly string[]; first: number; personal: boolean },
  { json }: Given,
): Promise<void> {
  const data = await client.run(relatedPapers, asked);
  if (data.relatedPapers === null) throw gone();
  const { edges } = data.relatedPapers;
  if (json === true) printJson(data);
  else if (edges.length === 0) note('Nothing here is related to that.');
  else print(edges.map(describe).join('\n'));
}

async function showWhyNot(
  client: Client,
  asked: { to: readonly string[]; paper: string },
  { json }: Given,
): Promise<void> {
  const data = await client.run(whyNotRelated, asked);
  if (data.whyNotRelated === null) throw gone();
  const { score, node, reasons } = data.whyNotRelated;
  const line = ({ contribution, text }: Edge['reasons'][number]) =>
    `  ${contribution.toFixed(2).padStart(6)}  ${text}`;
  if (json === true) printJson(data);
  else print([`${score.toFixed(2)}  ${paperLine(node)}`, ...reasons.map(line)].join('\n'));
}

function gone(): LitgraphError {
  return new LitgraphError('NOT_FOUND', 'One of the papers is no longer there; ask again.');
}

function describe({ score, node, reasons }: Edge, index: number): string {
  const rank = String(index + 1).padStart(3);
  const why = weightiest(reasons).map((reason) => `${reason.contribution.toFixed(2)} ${reason.text}`);
  const more = reasons.length - why.length;
  const told = [...why, ...(more > 0 ? [`${more} more (--json)`] : [])].join('; ');
  return `${rank}. ${score.toFixed(2)}  ${paperLine(node)}\n            ${told}`;
}

/** Those that move the score most, up or down, in the order of the answer. */
function weightiest(reasons: Edge['reasons']): Edge['reasons'] {
  const sizes = reasons.map(({ contribution }) => Math.abs(contribution)).sort((a, b) => b - a);
  const least = sizes[reasonsShown - 1] ?? 0;
  return reasons.filter(({ contribution }) => Math.abs(contribution) >= least).slice(0, reasonsShown);
}
