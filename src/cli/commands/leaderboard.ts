// `litgraph leaderboard`: the figures on a dataset, ranked among those that are comparable.
import { readConfig } from '../../config.js';
import { badInput } from '../../model/errors.js';
import { withClient } from '../client.js';
import { defineCommand, jsonOption, wholeNumber } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import {
  figure,
  figureFields,
  origin,
  protocolFields,
  protocolLine,
  type Setup,
  type Shown,
} from '../knowledge-lines.js';
import { defineOperation } from '../operation.js';
import { columns, note, plural, print, printJson } from '../terminal.js';
import { optionalKey, thingsByKeys } from '../thing-keys.js';

interface Group {
  readonly protocol: Setup;
  readonly complete: boolean;
  readonly rows: readonly {
    readonly rank: number;
    readonly result: Shown;
    readonly independent: Shown | null;
  }[];
}
interface Board {
  readonly dataset: { readonly name: string };
  readonly metric: { readonly name: string; readonly higherIsBetter: boolean };
  readonly groups: readonly Group[];
}

const boardOf = defineOperation<
  { leaderboard: Board | null },
  { dataset: string; metric: string | null; protocol: object; asOf: string | null }
>(`
  query Leaderboard($dataset: ID!, $metric: ID, $protocol: ProtocolWhere, $asOf: DateTime) {
    leaderboard(dataset: $dataset, metric: $metric, protocol: $protocol, asOf: $asOf) {
      dataset { id name }
      metric { id name higherIsBetter }
      groups {
        complete
        protocol { ${protocolFields} }
        rows { rank result { ${figureFields} } independent { ${figureFields} } }
      }
    }
  }
`);

export const leaderboard = defineCommand({
  name: 'leaderboard',
  summary: 'Rank the figures on a dataset, those together that are comparable.',
  usage: 'DATASET',
  arity: [1, 1],
  options: {
    metric: {
      type: 'string',
      value: 'METRIC',
      describe: 'In this; the one with most figures when left out.',
    },
    backbone: { type: 'string', value: 'BACKBONE', describe: 'Only with this network.' },
    dim: { type: 'string', value: 'N', describe: 'Only with embeddings of so many dimensions.' },
    'as-of': {
      type: 'string',
      value: 'DATE',
      describe: 'As it stood on that day, or at the end of that year.',
    },
    ...jsonOption,
  },
  notes: 'Names, aliases and ids will do. Figures of different groups are not comparable.',
  examples: [
    ['litgraph leaderboard SOP', 'in the metric with most figures'],
    ['litgraph leaderboard SOP --metric R@1 --as-of 2018-12-31', 'as it stood then'],
  ],
  run: async ({ values, positionals: [dataset = ''], signal }) => {
    const dim = values.dim === undefined ? null : wholeNumber('dim', values.dim, 1, 1_000_000);
    const asOf = values['as-of'] === undefined ? null : endOf(values['as-of']);
    return withClient(readConfig(), signal, async (client) => {
      const [on, metric, backbone] = await thingsByKeys(client, [
        { key: dataset, kinds: ['dataset'] },
        optionalKey(values.metric, 'metric'),
        optionalKey(values.backbone, 'backbone'),
      ]);
      const protocol = { backbone: backbone?.id ?? null, embeddingDim: dim };
      const question = { dataset: on.id, metric: metric?.id ?? null, protocol, asOf };
      const data = await client.run(boardOf, question);
      if (values.json === true) printJson(data);
      else if (data.leaderboard === null || data.leaderboard.groups.length === 0)
        note(`No figures on ${on.name}.`);
      else print(describe(data.leaderboard));
      return exitCodes.ok;
    });
  },
});

function describe({ dataset, metric, groups }: Board): string {
  const direction = metric.higherIsBetter ? 'higher is better' : 'lower is better';
  const heading = `${metric.name} on ${dataset.name}, ${direction}`;
  return [heading, ...groups.map(describeGroup)].join('\n\n');
}

function describeGroup({ protocol, complete, rows }: Group): string {
  const caution = complete ? '' : '\nWhat is not known may differ.';
  const lines = rows.flatMap(({ rank, result, independent }) => [
    [`${rank}.`.padStart(4), figure(result), result.method.name, origin(result)],
    ...(independent === null ? [] : [['', figure(independent), '  run again', origin(independent)]]),
  ]);
  return `${plural(rows.length, 'method')}: ${protocolLine(protocol)}${caution}\n${columns(lines)}`;
}

/** The last moment of a day (2018-12-31) or year (2018). Throws BAD_USER_INPUT. */
function endOf(date: string): string {
  const [, year, rest = '-12-31'] = /^(\d{4})(-\d\d-\d\d)?$/.exec(date) ?? [];
  const end = `${year}${rest}T23:59:59.999Z`;
  // A day that is none (31 June) comes out as another one.
  const isDay = year !== undefined && new Date(Date.parse(end) || 0).toISOString() === end;
  if (!isDay) throw badInput(`--as-of is ${date}; it must be a day like 2018-12-31 or a year.`, ['as-of']);
  return end;
}
