// Bibliographies people use → a table of what became of their entries. Who takes a file in is given, so
// that a test can as well as the script.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Around the table in docs/import.md. */
export const marks = { from: '<!-- written by scripts/import-table.mjs -->', to: '<!-- until here -->' };

/** Every bibliography of the folder: censorbib, the libraries, the files of reported problems. */
export async function bibliographiesIn(folder) {
  const libraries = await namesIn(join(folder, 'libraries'));
  const reported = await namesIn(join(folder, 'reported-problems'));
  return [join(folder, 'censorbib.bib'), ...libraries, ...reported];
}

async function namesIn(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.bib'));
  return names.sort((a, b) => (a < b ? -1 : 1)).map((name) => join(folder, name));
}

/** How many entries each file has by another count than ours. */
export async function countsIn(folder) {
  const lines = (await readFile(join(folder, 'libraries/MANIFEST.tsv'), 'utf8')).trim().split('\n');
  const columns = lines.map((line) => line.split('\t'));
  const [file, entries] = ['file', 'entries'].map((name) => columns[0].indexOf(name));
  return new Map(columns.slice(1).map((row) => [row[file], Number(row[entries])]));
}

/** Takes the file into an empty library: `take(bytes)` resolves to the report and the items of it. */
export async function rowOf(path, take) {
  const bytes = await readFile(path);
  const start = performance.now();
  const { report, items } = await take(bytes);
  const problems = [...report.problems, ...items.flatMap((item) => item.problems)];
  return {
    file: basename(path),
    entries: report.entries,
    created: report.created,
    joined: report.updated,
    unchanged: report.unchanged,
    failed: report.failed,
    warnings: problems.filter(({ severity }) => severity === 'WARNING').length,
    failures: problems.filter(({ severity }) => severity === 'ERROR'),
    seconds: (performance.now() - start) / 1000,
  };
}

const columns = ['entries', 'created', 'joined', 'unchanged', 'failed', 'warnings'];

/** Markdown. Without `seconds`, what two runs have in common. */
export function tableOf(rows, counts, { seconds = true } = {}) {
  const head = ['file', 'counted', ...columns, ...(seconds ? ['seconds'] : [])];
  const total = Object.fromEntries(
    [...columns, 'seconds'].map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]),
  );
  const lines = [...rows, { file: 'all', ...total }].map((row) => [
    row.file === 'all' ? '**all**' : `\`${row.file}\``,
    counts.get(row.file) ?? '',
    ...columns.map((name) => row[name]),
    ...(seconds ? [row.seconds.toFixed(2)] : []),
  ]);
  const rule = head.map((name) => (name === 'file' ? '---' : '--:'));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** One sentence for each entry that did not come in. */
export function failuresOf(rows) {
  const failures = rows.flatMap(({ file, failures: all }) => all.map((problem) => ({ file, ...problem })));
  if (failures.length === 0) return 'No entry failed.';
  return failures
    .map(({ file, line, code, message }) => `- \`${file}\`, line ${line}: ${message} (${code})`)
    .join('\n');
}

/** The page with the text between the marks replaced. */
export function withTable(page, text) {
  const [from, to] = [page.indexOf(marks.from), page.indexOf(marks.to)];
  if (from < 0 || to < from) throw new Error('The page has no place for the table.');
  return `${page.slice(0, from + marks.from.length)}\n\n${text}\n\n${page.slice(to)}`;
}

/** The page without what a run measures: the last cell of each row. */
export function withoutSeconds(page) {
  return page
    .replace(/(^\|.*\|)[^|\n]*\|$/gm, '$1')
    .replace(/ +/g, ' ')
    .replace(/-+/g, '-');
}
