// `litgraph export`: writes a bibliography of some papers, a reading list or the whole library.
import { writeFile } from 'node:fs/promises';
import { readConfig } from '../../config.js';
import type { BibliographyFormat } from '../../graphql/generated.js';
import { badInput } from '../../model/errors.js';
import { withClient, type Client } from '../client.js';
import { defineCommand, jsonOption } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { defineOperation } from '../operation.js';
import { readInput } from '../input-files.js';
import { packNameFor, writePackFolder } from '../pack-folder.js';
import { papersByKeys } from '../paper-keys.js';
import { note, plural, print, printJson } from '../terminal.js';
import { listId, parseWhere } from '../which-papers.js';

const exportPapers = defineOperation<
  { export: { text: string; count: number; mediaType: string } },
  {
    papers: string[] | null;
    list: string | null;
    where: object | null;
    format: BibliographyFormat;
    style: string | null;
    locale: string | null;
  }
>(`
  query Export(
    $papers: [ID!], $list: ID, $where: PaperWhere, $format: BibliographyFormat!, $style: String, $locale: String
  ) {
    export(papers: $papers, list: $list, where: $where, format: $format, style: $style, locale: $locale) {
      text count mediaType
    }
  }
`);

const exportPackFiles = defineOperation<
  { exportPack: { files: { name: string; text: string }[] } },
  { name: string; papers: string[] | null; list: string | null; where: object | null }
>(`
  query ExportPack($name: String!, $papers: [ID!], $list: ID, $where: PaperWhere) {
    exportPack(name: $name, papers: $papers, list: $list, where: $where) { files { name text } }
  }
`);

const formats = {
  bibtex: 'BIBTEX',
  biblatex: 'BIBLATEX',
  ris: 'RIS',
  'csl-json': 'CSL_JSON',
  'reading-list': 'READING_LIST',
  'json-lines': 'JSON_LINES',
  text: 'FORMATTED_TEXT',
  html: 'FORMATTED_HTML',
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
    style: {
      type: 'string',
      value: 'NAME|FILE',
      describe: 'Of text and html: apa (when left out), vancouver, harvard1, or a CSL file.',
    },
    locale: { type: 'string', value: 'CODE', describe: 'Of text and html: en-US (when left out), de-DE, …' },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      describe: 'Write there instead of standard output.',
    },
    pack: {
      type: 'string',
      value: 'FOLDER',
      describe: 'Write a pack there: papers, all that is said of them, your ratings and list.',
    },
    ...jsonOption,
  },
  notes: 'KEY is an id, DOI, arXiv id, citation key or title. Without any, the whole library.',
  examples: [
    ['litgraph export -o library.bib', 'everything'],
    ['litgraph export --list "Deep Metric Learning reading list"', 'one reading list, in its order'],
    ['litgraph export --where \'{"annotation":{"interest":["UP"]}}\'', 'what you gave a thumbs up'],
    ['litgraph export wang2019ranked 1909.05235', 'two papers'],
    ['litgraph export --format text --style vancouver', 'references in words'],
    ['litgraph export --pack my-pack', 'the whole library as a folder that `litgraph load` reads'],
  ],
  run: async ({ values, positionals, signal }) => {
    const ways = [positionals.length > 0, values.list !== undefined, values.where !== undefined];
    if (ways.filter(Boolean).length > 1)
      throw badInput('Give keys, --list or --where, not several of them.', []);
    const where = values.where === undefined ? null : parseWhere(values.where);
    const format = formats[(values.format ?? 'bibtex') as keyof typeof formats];
    const packName = values.pack === undefined ? null : await packNameFor(values.pack);
    return withClient(readConfig(), signal, async (client) => {
      const papers = await papersByKeys(client, positionals);
      if (values.pack !== undefined && packName !== null) {
        const choice = {
          papers: papers.length === 0 ? null : papers.map(({ id }) => id),
          list: values.list === undefined ? null : await listId(client, values.list),
          where,
        };
        return writePack(client, { folder: values.pack, name: packName, ...choice }, values.json === true);
      }
      const own = await ownStyle(values.style, format, signal);
      const data = await client.run(exportPapers, {
        papers: papers.length === 0 ? null : papers.map(({ id }) => id),
        list: values.list === undefined ? null : await listId(client, values.list),
        where,
        format: own === null ? format : 'CSL_JSON',
        style: own === null ? (values.style ?? null) : null,
        locale: values.locale ?? null,
      });
      if (own !== null) data.export = await inStyle(data.export, { ...own, locale: values.locale });
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

/** Bytes: the longest style in the CSL repository has 150,000. */
const longestStyle = 1_000_000;

interface OwnStyle {
  readonly xml: string;
  readonly format: 'text' | 'html';
}

/** A CSL file is read and run in this process alone: a style is a program. Null where `style` is a name. */
async function ownStyle(
  style: string | undefined,
  format: BibliographyFormat,
  signal: AbortSignal,
): Promise<OwnStyle | null> {
  if (style === undefined) return null;
  if (format !== 'FORMATTED_TEXT' && format !== 'FORMATTED_HTML')
    throw badInput('--style goes with --format text or html.', ['style']);
  if (!/[./\\]/.test(style)) return null;
  const xml = new TextDecoder().decode(await readInput(style, longestStyle, signal));
  return { xml, format: format === 'FORMATTED_TEXT' ? 'text' : 'html' };
}

async function inStyle(
  { text, count }: { text: string; count: number },
  { xml, format, locale }: OwnStyle & { locale: string | undefined },
): Promise<{ text: string; count: number; mediaType: string }> {
  // Loaded only here: it brings along a whole engine for styles.
  const { formatReferences, readStyle, references } = await import('../../import/write/formatted.js');
  const how = { ...references({ locale }, format), style: readStyle(xml) };
  const lines = formatReferences(JSON.parse(text) as Record<string, unknown>[], how);
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    count,
    mediaType: `text/${format === 'text' ? 'plain' : 'html'}`,
  };
}

async function writePack(
  client: Client,
  {
    folder,
    ...choice
  }: { folder: string; name: string; papers: string[] | null; list: string | null; where: object | null },
  json: boolean,
): Promise<number> {
  const { exportPack } = await client.run(exportPackFiles, choice);
  await writePackFolder(folder, exportPack.files);
  const files = exportPack.files.map(({ name }) => name);
  if (json) printJson({ name: choice.name, folder, files });
  else note(`${files.join(', ')} written to ${folder}.`);
  if (files.includes('ratings.yaml')) {
    note(
      'ratings.yaml holds your own ratings and notes; remove it before you share the folder, if they are private.',
    );
  }
  return exitCodes.ok;
}
