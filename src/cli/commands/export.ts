// `litgraph export`: writes a bibliography of some papers, a reading list, what a text cites, or the whole library.
import { readConfig } from '../../config.js';
import { badInput } from '../../model/errors.js';
import { readCited } from '../cited-in.js';
import { withClient, type Client, type Exported, type ExportRequest } from '../client.js';
import { defineCommand, jsonOption } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { writeToFile, writeToStandardOutput } from '../export-output.js';
import { noteSynonyms, noteUnresolved, noteUntranslated } from '../export-notes.js';
import { defineOperation } from '../operation.js';
import { inStyle, ownStyle } from '../own-style.js';
import { packNameFor, writePackFolder } from '../pack-folder.js';
import { papersByKeys } from '../paper-keys.js';
import { note, plural, printJson, progress } from '../terminal.js';
import { listId, parseWhere } from '../which-papers.js';

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

const encodings = { utf8: 'UTF8', latex: 'LATEX' } as const;

export const exportCommand = defineCommand({
  name: 'export',
  summary:
    'Write a bibliography: of some papers, a reading list, a filter, what a text cites, or everything.',
  usage: '[KEY…]',
  arity: [0, 100],
  options: {
    list: { type: 'string', value: 'NAME', describe: 'The papers of this reading list, by name or id.' },
    where: { type: 'string', value: 'JSON', describe: 'The papers that fit, as PaperWhere of the schema.' },
    format: { type: 'string', choices: Object.keys(formats), describe: 'bibtex when left out.' },
    'cited-in': {
      type: 'string',
      multiple: true,
      value: 'FILE',
      describe: 'What this .tex or .aux file cites, and the files that it reads in.',
    },
    encoding: {
      type: 'string',
      choices: Object.keys(encodings),
      describe: 'Of bibtex and biblatex: utf8 (when left out), or latex for commands of LaTeX.',
    },
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
  notes:
    'KEY is an id, DOI, arXiv id, citation key or title. Without any, the whole library. With --cited-in each paper is written under the key that the text cites; a key that names no paper, or several, is told, the others are written, and the exit code is 1. A file gets its name only when all of it is written.',
  examples: [
    ['litgraph export -o library.bib', 'everything'],
    ['litgraph export --list "Deep Metric Learning reading list"', 'one reading list, in its order'],
    ['litgraph export --where \'{"annotation":{"interest":["UP"]}}\'', 'what you gave a thumbs up'],
    ['litgraph export wang2019ranked 1909.05235', 'two papers'],
    ['litgraph export --cited-in thesis.tex -o thesis.bib', 'what a thesis cites, chapters and all'],
    ['litgraph export --cited-in paper.aux --encoding latex', 'for a BibTeX that knows no UTF-8'],
    ['litgraph export --format text --style vancouver', 'references in words'],
    ['litgraph export --pack my-pack', 'the whole library as a folder that `litgraph load` reads'],
  ],
  run: async ({ values, positionals, signal }) => {
    const { list, output, json = false, locale, encoding, pack, 'cited-in': files } = values;
    refuseSeveral([positionals[0], list, values.where, files], pack !== undefined && files !== undefined);
    const where = values.where === undefined ? null : parseWhere(values.where);
    const format = formats[(values.format ?? 'bibtex') as keyof typeof formats];
    const packName = pack === undefined ? null : await packNameFor(pack);
    const own = await ownStyle(values.style, format, signal);
    const citedKeys = files === undefined ? null : await readCited(files, signal);
    return withClient(readConfig(), signal, async (client) => {
      const papers = await papersByKeys(client, positionals);
      const choice = {
        papers: papers.length === 0 ? null : papers.map(({ id }) => id),
        list: list === undefined ? null : await listId(client, list),
        where,
      };
      if (pack !== undefined && packName !== null)
        return writePack(client, { folder: pack, name: packName, ...choice }, json);
      const exported = await client.openExport({
        ...choice,
        citedKeys,
        format: own === null ? format : 'CSL_JSON',
        style: own === null ? (values.style ?? null) : null,
        locale: locale ?? null,
        encoding: encodings[(encoding ?? 'utf8') as keyof typeof encodings],
      } satisfies ExportRequest);
      const written = own === null ? exported : await inStyle(exported, { ...own, locale });
      await deliver(written, { output, json, encoding });
      noteSynonyms(exported.synonyms);
      noteUnresolved(exported.unresolved, files ?? []);
      return exported.unresolved.length > 0 ? exitCodes.failed : exitCodes.ok;
    });
  },
});

function refuseSeveral(ways: readonly unknown[], citedPack: boolean): void {
  if (ways.filter((way) => way !== undefined).length > 1)
    throw badInput('Give keys, --list, --where or --cited-in, not several of them.', []);
  if (citedPack)
    throw badInput('A pack is of keys, --list, --where or everything; --cited-in goes with a format.', []);
}

/** To a file, to standard output, or as JSON, which holds all of the text unless a file has it. */
async function deliver(
  exported: Exported,
  { output, json, encoding }: { output: string | undefined; json: boolean; encoding: string | undefined },
): Promise<void> {
  const { papers, mediaType, unresolved, synonyms } = exported;
  const showsProgress = output !== undefined || !process.stdout.isTTY;
  const busy = showsProgress ? progress('Writing the bibliography') : null;
  let count = 0;
  const untranslated = new Set<string>();
  const texts = async function* () {
    for await (const chunk of exported.chunks) {
      count += chunk.count;
      busy?.update(`${count.toLocaleString('en-GB')} of ${plural(papers, 'paper')}`);
      if (encoding === 'latex')
        for (const [char] of chunk.text.matchAll(/[^\0-\x7f]/gu)) untranslated.add(char);
      yield chunk.text;
    }
  };
  try {
    if (output !== undefined) await writeToFile(output, texts());
    else if (!json) await writeToStandardOutput(texts());
    else {
      const all: string[] = [];
      for await (const text of texts()) all.push(text);
      return printJson({ export: { text: all.join(''), count, mediaType, unresolved, synonyms } });
    }
  } finally {
    busy?.done();
  }
  if (json) printJson({ export: { file: output, count, mediaType, unresolved, synonyms } });
  else if (output !== undefined) note(`${plural(count, 'paper')} written to ${output}.`);
  noteUntranslated(untranslated);
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
