// `litgraph import`: takes bibliographies in and says what became of their entries.
import { basename } from 'node:path';
import { readConfig } from '../../config.js';
import type { ImportProblem } from '../../model/bibliography.js';
import { LitgraphError } from '../../model/errors.js';
import { withClient, type Client, type Upload } from '../client.js';
import { defineCommand, jsonOption } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { readInput } from '../input-files.js';
import { defineOperation } from '../operation.js';
import { plural, print, printJson, progress } from '../terminal.js';

/** How many problems are shown; the report has the others. */
const problemsShown = 10;

interface Item {
  readonly line: number;
  readonly citekey: string | null;
  readonly status: string;
  readonly problems: readonly ImportProblem[];
}

interface Report {
  readonly id: string;
  readonly import: { readonly id: string } | null;
  readonly entries: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly problems: readonly ImportProblem[];
  readonly items: { readonly nodes: readonly Item[] };
}

const reportOf = defineOperation<{ importReport: Report | null }, { id: string }>(`
  query ImportReport($id: ID!) {
    importReport(id: $id) {
      id
      import { id }
      entries created updated unchanged failed
      problems { severity code message field line }
      items(first: 100) { nodes { line citekey status problems { severity code message field line } } }
    }
  }
`);

const failedEntries = defineOperation<
  { importReport: { items: { nodes: Item[] } } | null },
  { id: string; first: number }
>(`
  query FailedEntries($id: ID!, $first: Int!) {
    importReport(id: $id) {
      items(first: $first, status: [FAILED]) {
        nodes { line citekey status problems { severity code message field line } }
      }
    }
  }
`);

const formats = {
  bibtex: 'BIBTEX',
  biblatex: 'BIBLATEX',
  ris: 'RIS',
  'csl-json': 'CSL_JSON',
  'reading-list': 'READING_LIST',
  'json-lines': 'JSON_LINES',
} as const;

export const importCommand = defineCommand({
  name: 'import',
  summary:
    'Take bibliographies in: BibTeX, RIS, CSL-JSON, reading lists in Markdown, JSON Lines with references.',
  usage: 'FILE…',
  arity: [1, Infinity],
  options: {
    format: {
      type: 'string',
      choices: Object.keys(formats),
      describe: 'What the files are written in; found from the text when left out.',
    },
    name: { type: 'string', describe: 'Name in the list of imports; the file’s when left out.' },
    'dry-run': { type: 'boolean', describe: 'Say what would happen and write nothing.' },
    ...jsonOption,
  },
  notes:
    'FILE may be - for standard input. The same file again changes nothing; one that was corrected meanwhile, under the same name, corrects the papers. With --json, one answer a file.',
  examples: [
    ['litgraph import refs.bib', 'takes refs.bib in'],
    ['litgraph import --dry-run *.bib', 'says what that would do'],
    [
      'curl -s https://example.org/refs.bib | litgraph import - --name refs',
      'takes in what comes through a pipe',
    ],
  ],
  run: async ({ values, positionals, signal }) => {
    const config = readConfig();
    const format = values.format === undefined ? null : formats[values.format as keyof typeof formats];
    return withClient(config, signal, async (client) => {
      let failed = 0;
      for (const file of positionals) {
        const bytes = await readInput(file, config.limits.maxUploadBytes, signal);
        const name = values.name ?? (file === '-' ? null : basename(file));
        const upload = { bytes, name, format, dryRun: values['dry-run'] ?? false };
        failed += await importFile(client, file, upload, values.json ?? false);
      }
      return failed > 0 ? exitCodes.failed : exitCodes.ok;
    });
  },
});

/** Resolves to the number of entries that failed. */
async function importFile(client: Client, file: string, upload: Upload, json: boolean): Promise<number> {
  const busy = progress(`Importing ${file}`);
  const id = await client
    .takeIn(upload, ({ phase, done, total }) => busy.update(`${done} of ${total} ${phase}`))
    .finally(busy.done);
  const { importReport: report } = await client.run(reportOf, { id });
  if (report === null)
    throw new LitgraphError('NOT_FOUND', `The report ${id} is gone; the import was undone.`);
  if (json) printJson({ importBibliography: report });
  else print(describe(file, report, upload.dryRun, await failures(client, report)));
  return report.failed;
}

/** Those that failed: the first page may not have them. */
async function failures(client: Client, { id, failed, items }: Report): Promise<readonly Item[]> {
  const seen = items.nodes.filter((item) => item.status === 'FAILED');
  if (seen.length >= Math.min(failed, problemsShown)) return seen;
  const { importReport } = await client.run(failedEntries, { id, first: problemsShown });
  return importReport?.items.nodes ?? seen;
}

function describe(file: string, report: Report, dryRun: boolean, failed: readonly Item[]): string {
  const { entries, created, updated, unchanged } = report;
  const counts = [
    `${created.toLocaleString('en-GB')} new`,
    `${updated.toLocaleString('en-GB')} updated`,
    `${unchanged.toLocaleString('en-GB')} unchanged`,
    `${report.failed.toLocaleString('en-GB')} failed`,
  ].join(', ');
  const head = `${file}: ${plural(entries, 'entry', 'entries')}: ${counts}${dryRun ? ' (dry run, nothing written)' : ''}`;
  const warned = report.items.nodes.filter((item) => item.status !== 'FAILED');
  const problems = [
    ...report.problems.map((problem) => ({ problem, citekey: null })),
    ...[...failed, ...warned].flatMap(({ problems, citekey }) =>
      problems.map((problem) => ({ problem, citekey })),
    ),
  ];
  const lines = problems
    .slice(0, problemsShown)
    .map(
      ({ problem, citekey }) =>
        `  ${file}:${problem.line}: ${problem.severity.toLowerCase()}: ${problem.message}${citekey === null ? '' : ` (${citekey})`}`,
    );
  const more =
    problems.length > problemsShown ? [`  … and more: litgraph query '${reportQuery(report.id)}'`] : [];
  return [head, ...lines, ...more].join('\n');
}

function reportQuery(id: string): string {
  return `{ importReport(id: "${id}") { items(first: 100) { nodes { line citekey problems { message } } } } }`;
}
