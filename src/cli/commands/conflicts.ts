// `litgraph conflicts`: claims and numbers that contradict each other.
import { readConfig } from '../../config.js';
import { kindOfAnyId } from '../../model/relation-ids.js';
import { withClient, type Client } from '../client.js';
import { defineCommand, jsonOption, wholeNumber } from '../command.js';
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
import { columns, note, print, printJson } from '../terminal.js';
import { thingsByKeys } from '../thing-keys.js';

interface Conflict {
  readonly kind: string;
  readonly summary: string;
  readonly certain: boolean;
  readonly results: readonly Shown[];
  readonly relations: readonly (Said & { readonly evidence: readonly SaidBy[] })[];
}

const findConflicts = defineOperation<
  { conflicts: { totalCount: number; nodes: Conflict[] } },
  { about: string | null; first: number }
>(`
  query Conflicts($about: ID, $first: Int!) {
    conflicts(about: $about, first: $first) {
      totalCount
      nodes {
        kind
        summary
        certain
        spread
        results { ${figureFields} }
        relations { ${relationFields} evidence { ${evidenceFields} } }
      }
    }
  }
`);

export const conflicts = defineCommand({
  name: 'conflicts',
  summary: 'Show claims and numbers that contradict each other.',
  usage: '',
  arity: [0, 0],
  options: {
    about: {
      type: 'string',
      value: 'THING',
      describe: 'Only about this method, dataset, metric, paper or relation.',
    },
    first: { type: 'string', short: 'n', value: 'N', describe: 'How many, 1 to 100; 10 when left out.' },
    ...jsonOption,
  },
  notes: 'THING is a name, alias or id, or what names a paper; a relation is named by its id.',
  examples: [
    ['litgraph conflicts', 'the first ten there are'],
    ['litgraph conflicts --about RLL', 'disputed claims, and figures that differ'],
  ],
  run: async ({ values, signal }) => {
    const first = wholeNumber('first', values.first ?? '10', 1, 100);
    return withClient(readConfig(), signal, async (client) => {
      const about = values.about === undefined ? null : await idOf(client, values.about);
      const data = await client.run(findConflicts, { about, first });
      const { nodes, totalCount } = data.conflicts;
      if (values.json === true) printJson(data);
      else if (nodes.length === 0) note('Nothing contradicts anything.');
      else print(nodes.map(describe).join('\n\n'));
      if (values.json !== true && totalCount > nodes.length)
        note(`${totalCount - nodes.length} more; -n shows more.`);
      return exitCodes.ok;
    });
  },
});

async function idOf(client: Client, key: string): Promise<string> {
  if (kindOfAnyId(key) === 'relation') return key;
  const [thing] = await thingsByKeys(client, [{ key, kinds: ['method', 'dataset', 'metric', 'paper'] }]);
  return thing.id;
}

function describe({ kind, summary, certain, results, relations }: Conflict): string {
  const figures = results.map((result) => [`  ${figure(result)}`, result.method.name, origin(result)]);
  const claims = relations.flatMap((claim) => [
    `  ${relationLine(claim)}`,
    ...claim.evidence.map((said) => `      ${evidenceLine(said)}`),
  ]);
  const heading = `${kind}${certain ? '' : ' (perhaps: not all of the setup is known)'}\n${summary}`;
  return [heading, ...(figures.length === 0 ? [] : [columns(figures)]), ...claims].join('\n');
}
