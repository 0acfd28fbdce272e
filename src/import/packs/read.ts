// The files of a pack → the pack, checked as a whole before anything is loaded: all its mistakes are told at once.
import { hash } from 'node:crypto';
import { readBibliography, type Bibliography } from '../entries.js';
import { packLimits } from './limits.js';
import { didYouMean } from './nearest.js';
import type { PackTitle } from '../../model/pack.js';
import type { Pack, PackFile } from './pack.js';
import { PackProblems } from './problems.js';
import { readConcepts, type PackNames } from './read-concepts.js';
import { readList, readRatings } from './read-personal.js';
import { readRelations } from './read-relations.js';
import { readResults } from './read-results.js';
import { packFile, yamlFiles } from './schemas.js';
import { readYaml } from './yaml-text.js';

export const packFileNames = [
  'pack.yaml',
  'papers.bib',
  'concepts.yaml',
  'relations.yaml',
  'results.yaml',
  'list.yaml',
  'ratings.yaml',
] as const;

/** Throws BAD_USER_INPUT with file and line of everything that is wrong. */
export function readPack(files: readonly PackFile[]): Pack {
  const problems = new PackProblems();
  checkFiles(files, problems);
  problems.throwIfAny();
  const textOf = (name: string) => files.find((file) => file.name === name)?.text ?? '';

  const titled = readYaml({ name: 'pack.yaml', text: textOf('pack.yaml') }, packFile, problems).value;
  const title: PackTitle | null = titled === null ? null : { ...titled, url: titled.url ?? '' };
  const papers = readPapers(textOf('papers.bib'), problems);
  const names = readConcepts(textOf('concepts.yaml'), problems);
  const results = readResults(textOf('results.yaml'), { names, papers, problems });
  const relations = readRelations(textOf('relations.yaml'), { names, papers, results, problems });
  const list = readList(textOf('list.yaml'), { names, papers, title, problems });
  const ratings = readRatings(textOf('ratings.yaml'), { papers, problems });
  problems.throwIfAny();
  // Without a problem there is a title; this tells the compiler.
  if (title === null) throw new Error('a pack without pack.yaml was taken for sound');
  return {
    ...title,
    hash: hashOf(files),
    bibliography: papers.bibliography,
    entries: papers.bibliography === null ? [] : [...papers.bibliography.entries],
    concepts: names.concepts,
    relations: [...relations, ...(list?.relations ?? [])],
    results: results.results,
    list: list?.list ?? null,
    ratings,
  };
}

function checkFiles(files: readonly PackFile[], problems: PackProblems): void {
  const seen = new Set<string>();
  for (const { name, text } of files) {
    if (!(packFileNames as readonly string[]).includes(name)) {
      const hint = didYouMean(name, packFileNames) || `; allowed: ${packFileNames.join(', ')}`;
      problems.add(name.slice(0, 100), 1, `is no file of a pack${hint}`);
    } else if (seen.has(name)) problems.add(name, 1, 'is given twice');
    seen.add(name);
    const bytes = Buffer.byteLength(text);
    if (bytes > packLimits.fileBytes) {
      problems.add(name, 1, `has ${bytes} bytes; at most ${packLimits.fileBytes} are read`);
    }
  }
  if (!seen.has('pack.yaml')) {
    const keys = Object.keys(yamlFiles['pack.yaml'].shape).join(', ');
    problems.add('pack.yaml', 1, `is missing: every pack has one, with ${keys}`);
  }
}

/** The papers of a pack by their citation keys. */
export interface PackPapers {
  readonly bibliography: Bibliography | null;
  readonly citekeys: ReadonlySet<string>;
  /** What to tell of a key that no entry has; null where one has it. */
  complaint(citekey: string): string | null;
}

function readPapers(text: string, problems: PackProblems): PackPapers {
  const file = 'papers.bib';
  const citekeys = new Map<string, number>();
  const bibliography = text.trim() === '' ? null : readBibliography(text, 'BIBTEX');
  const total = bibliography?.total ?? 0;
  if (total > packLimits.papers) {
    problems.add(file, 1, `has ${total} entries; at most ${packLimits.papers} are read`);
  }
  for (const { line, citekey, fields, problems: found } of total > packLimits.papers
    ? []
    : (bibliography?.entries ?? [])) {
    const first = citekey === null ? undefined : citekeys.get(citekey);
    if (fields === null) problems.add(file, line, found[0]?.message ?? 'the entry cannot be read');
    else if (citekey === null) problems.add(file, line, 'the entry has no citation key');
    else if (first !== undefined)
      problems.add(file, line, `the entry of line ${first} has the key “${citekey}” already`);
    if (citekey !== null && first === undefined) citekeys.set(citekey, line);
  }
  return {
    bibliography,
    citekeys: new Set(citekeys.keys()),
    complaint: (citekey) =>
      citekeys.has(citekey)
        ? null
        : `papers.bib has no entry “${citekey}”${didYouMean(citekey, citekeys.keys())}`,
  };
}

/** What every reader of a file with names in it is given. */
export interface Reading {
  readonly names: PackNames;
  readonly papers: PackPapers;
  readonly problems: PackProblems;
}

/** Of what goes into the library: ratings are a person's, and written apart. */
function hashOf(files: readonly PackFile[]): string {
  const shared = files
    .filter(({ name }) => name !== 'ratings.yaml')
    .map(({ name, text }) => [name, text.replace(/\r\n?/g, '\n')])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify(shared));
}
