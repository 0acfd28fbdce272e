// `litgraph compare`: is one method or paper better than another, by their figures and by what is said of them?
import { readConfig } from '../../config.js';
import type { Verdict } from '../../graphql/generated.js';
import { LitgraphError } from '../../model/errors.js';
import { withClient } from '../client.js';
import { defineCommand, jsonOption } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import {
  evidenceFields,
  evidenceLine,
  figure,
  figureFields,
  origin,
  relationFields,
  relationLine,
  type Said,
  type SaidBy,
  type Shown,
} from '../knowledge-lines.js';
import { defineOperation } from '../operation.js';
import { print, printJson } from '../terminal.js';
import { optionalKey, thingsByKeys } from '../thing-keys.js';

type Figure = Shown & {
  readonly dataset: { readonly name: string };
  readonly metric: { readonly name: string };
};
interface Comparison {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly pairs: readonly {
    readonly comparability: string;
    readonly reasons: readonly string[];
    readonly a: Figure;
    readonly b: Figure;
  }[];
  readonly claims: readonly (Said & { readonly evidence: readonly SaidBy[] })[];
}

const compareTwo = defineOperation<
  { compare: Comparison | null },
  { a: string; b: string; dataset: string | null; metric: string | null }
>(`
  query Compare($a: ID!, $b: ID!, $dataset: ID, $metric: ID) {
    compare(a: $a, b: $b, dataset: $dataset, metric: $metric) {
      verdict
      reasons
      pairs {
        comparability
        reasons
        a { dataset { name } metric { name } ${figureFields} }
        b { dataset { name } metric { name } ${figureFields} }
      }
      claims { ${relationFields} evidence { ${evidenceFields} } }
    }
  }
`);

/** Pairs that a terminal shows; `--json` has all. */
const shownPairs = 10;

export const compare = defineCommand({
  name: 'compare',
  summary: 'Compare two methods or papers: figures, setups, and what is said of them.',
  usage: 'A B',
  arity: [2, 2],
  options: {
    dataset: { type: 'string', value: 'DATASET', describe: 'Only on this.' },
    metric: { type: 'string', value: 'METRIC', describe: 'Only in this.' },
    ...jsonOption,
  },
  notes:
    'A and B are names, aliases or ids of methods, or what names a paper (id, DOI, arXiv id, citation key or title): a paper stands for the methods it proposes.',
  examples: [
    ['litgraph compare "Circle Loss" RLL --dataset SOP', 'who says what, and whether figures agree'],
  ],
  run: async ({ values, positionals: [one = '', other = ''], signal }) =>
    withClient(readConfig(), signal, async (client) => {
      const [a, b, dataset, metric] = await thingsByKeys(client, [
        { key: one, kinds: ['method', 'paper'] },
        { key: other, kinds: ['method', 'paper'] },
        optionalKey(values.dataset, 'dataset'),
        optionalKey(values.metric, 'metric'),
      ]);
      const place = { dataset: dataset?.id ?? null, metric: metric?.id ?? null };
      const data = await client.run(compareTwo, { a: a.id, b: b.id, ...place });
      if (data.compare === null) {
        throw new LitgraphError('NOT_FOUND', 'One of the two is no longer there; ask again.');
      }
      if (values.json === true) printJson(data);
      else print(describe(a.name, b.name, data.compare));
      return exitCodes.ok;
    }),
});

const verdicts: Readonly<Record<Verdict, (a: string, b: string) => string>> = {
  BETTER: (a, b) => `${a} is better than ${b} wherever figures are comparable.`,
  WORSE: (a, b) => `${a} is worse than ${b} wherever figures are comparable.`,
  EQUAL: (a, b) => `${a} and ${b} are equal wherever figures are comparable.`,
  MIXED: (a, b) => `${a} is better than ${b} here and worse there.`,
  NOT_COMPARABLE: (a, b) => `No figures of ${a} and ${b} may be compared.`,
  UNKNOWN: (a, b) => `Too little is known to compare ${a} and ${b}.`,
};

function describe(a: string, b: string, { verdict, reasons, pairs, claims }: Comparison): string {
  const why = reasons.length === 0 ? '' : ` ${reasons.join(', ')}`;
  const more = pairs.length > shownPairs ? [`  … and ${pairs.length - shownPairs} more pairs`] : [];
  const sections = [
    ['Figures', [...pairs.slice(0, shownPairs).map(pairLine), ...more]],
    ['Claims', claims.map(claimLines)],
  ] as const;
  return [
    `${verdicts[verdict](a, b)}${why}`,
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .map(([name, lines]) => `${name}\n${lines.join('\n')}`),
  ].join('\n\n');
}

function pairLine({ comparability, reasons, a, b }: Comparison['pairs'][number]): string {
  const comparable = comparability.toLowerCase().replaceAll('_', ' ');
  const why = reasons.length === 0 ? '' : `: ${reasons.join(', ')}`;
  return [
    `  ${a.metric.name} on ${a.dataset.name}: ${figure(a)} against ${figure(b)} (${comparable}${why})`,
    ...[a, b].map((one) => `      ${one.method.name}: ${origin(one)}`),
  ].join('\n');
}

function claimLines(claim: Comparison['claims'][number]): string {
  return [`  ${relationLine(claim)}`, ...claim.evidence.map((said) => `      ${evidenceLine(said)}`)].join(
    '\n',
  );
}
