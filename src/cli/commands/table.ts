// `litgraph table`: how many papers two axes share.
import { readConfig } from '../../config.js';
import type { Axis } from '../../graph/cross-tab.js';
import { badInput } from '../../model/errors.js';
import { withClient } from '../client.js';
import { defineCommand, jsonOption, orList } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { defineOperation } from '../operation.js';
import { columns as inColumns, note, print, printJson } from '../terminal.js';
import { parseWhere } from '../which-papers.js';

interface Head {
  readonly label: string;
  readonly count: number;
}
interface Table {
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  readonly cells: readonly (readonly number[])[];
  readonly moreRows: boolean;
  readonly moreColumns: boolean;
}

const crossTab = defineOperation<{ crossTab: Table }, { where: object | null; rows: Axis; columns: Axis }>(`
  query CrossTab($where: PaperWhere, $rows: Axis!, $columns: Axis!) {
    crossTab(where: $where, rows: $rows, columns: $columns) {
      rows { label count node { id } }
      columns { label count node { id } }
      cells
      moreRows
      moreColumns
    }
  }
`);

const axes: readonly Axis[] = ['METHOD', 'DATASET', 'BACKBONE', 'TASK', 'TOPIC', 'VENUE', 'YEAR'];

export const table = defineCommand({
  name: 'table',
  summary: 'Count papers over two axes: methods by datasets, topics by years, …',
  usage: 'ROWS COLUMNS',
  arity: [2, 2],
  options: {
    where: { type: 'string', value: 'JSON', describe: 'The papers that fit, as PaperWhere of the schema.' },
    ...jsonOption,
  },
  notes:
    'ROWS and COLUMNS are method, dataset, backbone, task, topic, venue or year. Each shows the 50 with most papers; the last column counts the papers of the row.',
  examples: [
    ['litgraph table method dataset', 'which methods are evaluated on, or used with, which datasets'],
    ['litgraph table topic year --where \'{"annotation":{"status":["READ"]}}\'', 'what you read, by year'],
  ],
  run: async ({ values, positionals: [rows = '', columns = ''], signal }) => {
    const where = values.where === undefined ? null : parseWhere(values.where);
    const asked = { where, rows: axis('ROWS', rows), columns: axis('COLUMNS', columns) };
    return withClient(readConfig(), signal, async (client) => {
      const data = await client.run(crossTab, asked);
      if (values.json === true) printJson(data);
      else describe(data.crossTab);
      return exitCodes.ok;
    });
  },
});

function axis(argument: string, typed: string): Axis {
  const found = axes.find((name) => name === typed.toUpperCase());
  if (found !== undefined) return found;
  const names = orList(axes.map((name) => name.toLowerCase()));
  throw badInput(`${argument} is ${typed}; it must be ${names}.`, [argument]);
}

function describe({ rows, columns, cells, moreRows, moreColumns }: Table): void {
  if (rows.length === 0 || columns.length === 0) {
    note('No paper here has both.');
    return;
  }
  const heading = ['', ...columns.map(({ label }) => label), 'papers'];
  const lines = rows.map(({ label, count }, row) => [
    label,
    ...(cells[row] ?? []).map((cell) => (cell === 0 ? '·' : String(cell))),
    String(count),
  ]);
  print(inColumns([heading, ...lines]));
  if (moreRows) note(`There are more rows; these ${rows.length} have the most papers.`);
  if (moreColumns) note(`There are more columns; these ${columns.length} have the most papers.`);
}
