// Papers → RIS, as EndNote, Zotero and Mendeley read it: UTF-8, one value a line however long, CR LF as its specification has it.
import type { PersonName } from '../../model/entry.js';
import { nameIn } from './name-parts.js';
import { risTypeOfCsl, typeOfWork } from '../ris/types.js';
import { seriesOf } from '../series.js';
import { citekeyChooser } from './citekey.js';
import { keywordOf } from '../noted.js';
import type { ExportPaper } from './export-paper.js';

/** For papers that come one by one: keeps the keys unique, but for a `key` that one must have. Each record ends in an empty line. */
export function risWriter(): (paper: ExportPaper, key?: string | null) => string {
  const citekeyOf = citekeyChooser();
  return (paper, key = null) => risRecord(paper, citekeyOf(paper, null, key));
}

function risRecord(paper: ExportPaper, citekey: string): string {
  const lines: readonly (readonly [string, string | null])[] = [
    ['TY', risTypeOfCsl(paper.type)],
    ['ID', citekey],
    ['TI', paper.title],
    ...(paper.authors ?? []).map(({ author }) => ['AU', risName(nameIn(paper, author.name))] as const),
    ...(paper.editors ?? []).map(({ name }) => ['ED', risName(nameIn(paper, name))] as const),
    ['PY', paper.year === null ? null : String(paper.year)],
    ['DA', dateOf(paper)],
    ['T2', paper.containerTitle ?? paper.venue?.name ?? null],
    ['T3', seriesOf(paper)],
    ['VL', paper.volume],
    ['IS', paper.issue],
    ...pagesOf(paper),
    ['PB', paper.publisher],
    ['SN', paper.isbn],
    ['DO', paper.doi],
    ['M1', paper.arxivId === null ? null : `arXiv:${paper.arxivId}`],
    [
      'M3',
      typeOfWork(paper.type, { ...paper, containerTitle: paper.containerTitle ?? paper.venue?.name ?? null }),
    ],
    ['UR', paper.url],
    ...paper.links.map(({ kind, url }) => [kind === 'pdf' ? 'L1' : 'L2', url] as const),
    ['AB', paper.abstract],
    ...(paper.noted?.tags ?? []).map((tag) => ['KW', keywordOf(tag, ';')] as const),
    ['RN', paper.noted?.note ?? null],
  ];
  const written = lines
    .filter((line): line is readonly [string, string] => line[1] !== null && line[1] !== '')
    .map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`);
  return `${written.join('')}ER  - \r\n`;
}

function dateOf({ year, month }: ExportPaper): string | null {
  return year === null || month === null ? null : `${String(year)}/${String(month).padStart(2, '0')}//`;
}

/** "5-5" stays together: the same in both tags is how others write "5". */
function pagesOf({ pages }: ExportPaper): (readonly [string, string | null])[] {
  const [, start, end] = /^(\w+)\s*[-–—]+\s*(\w+)$/.exec(pages ?? '') ?? [];
  return start === undefined || end === undefined || start === end
    ? [['SP', pages]]
    : [
        ['SP', start],
        ['EP', end],
      ];
}

/** "Family, Given, Suffix"; an institution ends in a comma, so that it is not taken apart. */
function risName({ family, given, suffix }: PersonName): string {
  if (given === null) return family.includes(' ') ? `${family},` : family;
  return suffix === null ? `${family}, ${given}` : `${family}, ${given}, ${suffix}`;
}
