// `litgraph export`: writes a bibliography of some papers, a reading list or the whole library.
import { writeFile } from 'node:fs/promises';
import { readConfig } from '../../config.js';
import type { BibliographyFormat } from '../../graphql/generated.js';
import { badInput, LitgraphError } from '../../model/errors.js';
import { withClient, type Client } from '../client.js';
import { defineCommand, jsonOption } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { defineOperation } from '../operation.js';
import { papersByKeys } from '../paper-keys.js';
import { note, plural, print, printJson } from '../terminal.js';

const exportPapers = defineOperation<
  { export: { text: string; count: number; mediaType: string } },
  { papers: string[] | null; list: string | null; where: object | null; format: BibliographyFormat }
>(`
  query Export($papers: [ID!], $list: ID, $where: PaperWhere, $format: BibliographyFormat!) {
    export(papers: $papers, list: $list, where: $where, format: $format) { text count mediaType }
  }
`);

const ownLists = defineOperation<{ viewer: { readingLists: { id: string; name: string }[] } | null }>(`
  query OwnLists { viewer { readingLists { id name } } }
`);

const formats = {
  bibtex: 'BIBTEX',
  ris: 'RIS',
  'csl-json': 'CSL_JSON',
  'reading-list': 'READING_LIST',
  'json-lines': 'JSON_LINES',
} as const;

export const exportCommand = defineCommand({
  name: 'export',
  summary: 'Write a bibliography: of some papers, a reading list, a filter, or everything.',
  usage: '[KEY…]',
  arity: [0, 100],
  options: {
    list: { type: 'string', value: 'NAME', describe: 'The papers of this reading list, by name or id.' },
    where: { type: 'string', value: 'JSON', describe: 'The papers that fit, as PaperWhere of the schema.' },
    format: { type: 'string', choices: Object.keys(formats), describe: 'bibtex when left out.' },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      describe: 'Write there instead of standard output.',
    },
    ...jsonOption,
  },
  notes: 'KEY is an id, DOI, arXiv id, citation key or title. Without any, the whole library.',
  examples: [
    ['litgraph export -o library.bib', 'everything'],
    ['litgraph export --list "Deep Metric Learning reading list"', 'one reading list, in its order'],
    ['litgraph export --where \'{"annotation":{"interest":["UP"]}}\'', 'what you gave a thumbs up'],
    ['litgraph export wang2019ranked 1909.05235', 'two papers'],
  ],
  run: async ({ values, positionals, signal }) => {
    const ways = [positionals.length > 0, values.list !== undefined, values.where !== undefined];
    if (ways.filter(Boolean).length > 1)
      throw badInput('Give keys, --list or --where, not several of them.', []);
    const where = values.where === undefined ? null : parseWhere(values.where);
    const format = formats[(values.format ?? 'bibtex') as keyof typeof formats];
    return withClient(readConfig(), signal, async (client) => {
      const papers = await papersByKeys(client, positionals);
      const data = await client.run(exportPapers, {
        papers: papers.length === 0 ? null : papers.map(({ id }) => id),
        list: values.list === undefined ? null : await listId(client, values.list),
        where,
        format,
      });
      if (values.json === true) printJson(data);
      else if (values.output === undefined) print(data.export.text);
      else {
        await writeFile(values.output, data.export.text);
        note(`${plural(data.export.count, 'paper')} written to ${values.output}.`);
      }
      return exitCodes.ok;
    });
  },
});

async function listId(client: Client, nameOrId: string): Promise<string> {
  const { viewer } = await client.run(ownLists, {});
  const lists = viewer?.readingLists ?? [];
  const found = lists.filter(({ id, name }) => id === nameOrId || name === nameOrId);
  if (found.length > 1) {
    throw new LitgraphError('AMBIGUOUS', `Several reading lists are named “${nameOrId}”; use the id.`, {
      candidates: found.map(({ id }) => id),
    });
  }
  if (found[0] !== undefined) return found[0].id;
  const names = lists.map(({ name }) => `“${name}”`).join(', ');
  throw new LitgraphError(
    'NOT_FOUND',
    `There is no reading list “${nameOrId}”; there ${names === '' ? 'are none' : `is ${names}`}.`,
  );
}

function parseWhere(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below.
  }
  throw badInput('--where must be a JSON object, such as {"year":{"from":2019}}.', ['where']);
}
