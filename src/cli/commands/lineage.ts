// `litgraph lineage`: what a paper or method goes back to, and what goes back to it.
import { readConfig } from '../../config.js';
import type { LineageDirection } from '../../graphql/generated.js';
import { LitgraphError } from '../../model/errors.js';
import { withClient } from '../client.js';
import { defineCommand, jsonOption, wholeNumber } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import {
  relationFields,
  relationLine,
  thingFields,
  thingLine,
  type Said,
  type Thing,
} from '../knowledge-lines.js';
import { defineOperation } from '../operation.js';
import { columns, note, print, printJson } from '../terminal.js';
import { thingsByKeys } from '../thing-keys.js';

interface Lineage {
  readonly nodes: readonly Thing[];
  readonly relations: readonly Said[];
  readonly truncated: boolean;
}

const lineageOf = defineOperation<
  { lineage: Lineage | null },
  { of: string; direction: LineageDirection; depth: number }
>(`
  query Lineage($of: ID!, $direction: LineageDirection!, $depth: Int!) {
    lineage(of: $of, direction: $direction, depth: $depth) {
      truncated
      nodes { ${thingFields} }
      relations { ${relationFields} }
    }
  }
`);

const directions = ['ancestors', 'descendants', 'both'];

export const lineage = defineCommand({
  name: 'lineage',
  summary: 'Show what a paper or method goes back to, and what goes back to it.',
  usage: 'THING',
  arity: [1, 1],
  options: {
    direction: {
      type: 'string',
      value: 'WAY',
      choices: directions,
      describe: 'ancestors, descendants or both; both when left out.',
    },
    depth: { type: 'string', value: 'N', describe: 'How many steps, 1 to 10; 3 when left out.' },
    ...jsonOption,
  },
  notes: 'THING is the name, an alias or the id of a method, or what names a paper.',
  examples: [['litgraph lineage DAMLRRM --direction ancestors', 'what inspired it, and what inspired that']],
  run: async ({ values, positionals: [key = ''], signal }) => {
    const depth = wholeNumber('depth', values.depth ?? '3', 1, 10);
    const direction = (values.direction ?? 'both').toUpperCase() as LineageDirection;
    return withClient(readConfig(), signal, async (client) => {
      const [of] = await thingsByKeys(client, [{ key, kinds: ['method', 'paper'] }]);
      const data = await client.run(lineageOf, { of: of.id, direction, depth });
      if (data.lineage === null) {
        throw new LitgraphError('NOT_FOUND', `${of.name} is no longer there; ask again.`);
      }
      if (values.json === true) printJson(data);
      else if (data.lineage.nodes.length < 2)
        note(`Nothing is said of where ${of.name} comes from or leads.`);
      else print(describe(data.lineage));
      if (values.json !== true && data.lineage.truncated) note('There is more than is shown.');
      return exitCodes.ok;
    });
  },
});

/** What there is, nearest first, then how it hangs together. */
function describe({ nodes, relations }: Lineage): string {
  const things = columns(nodes.map((node) => [node.__typename.toLowerCase(), thingLine(node)]));
  return `${things}\n\n${relations.map(relationLine).join('\n')}`;
}
