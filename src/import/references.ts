// What the entries of a text cite → pairs of papers, and a warning for each reference that leads nowhere. Pure; runs
// when all papers of the text are in.
import type { BibliographyFormat, ImportProblem } from '../model/bibliography.js';
import type { Reference } from '../model/entry.js';
import { problem } from '../model/problems.js';
import { importLimits } from './import-limits.js';

/** Formats whose entries can cite: of the others nothing need be remembered until the text is in. */
export const citingFormats: ReadonlySet<BibliographyFormat> = new Set(['JSON_LINES']);

/** What one entry cites. */
export interface PendingReferences {
  readonly position: number;
  readonly line: number;
  readonly citekey: string | null;
  /** Other names that the text has for it. */
  readonly names: readonly string[];
  readonly paperId: string;
  readonly references: readonly Reference[];
}

/** Where the entries of the text went: by citation key (the first that has it) and by line. */
export class TextKeys {
  readonly #byKey = new Map<string, string>();
  readonly #byLine = new Map<string, string>();

  add({
    citekey,
    line,
    names,
    paperId,
  }: Pick<PendingReferences, 'citekey' | 'line' | 'names' | 'paperId'>): void {
    for (const name of names) if (!this.#byKey.has(name)) this.#byKey.set(name, paperId);
    if (citekey !== null && !this.#byKey.has(citekey)) this.#byKey.set(citekey, paperId);
    this.#byLine.set(String(line), paperId);
  }

  paperUnder(key: string): string | null {
    return this.#byKey.get(key) ?? this.#byLine.get(key) ?? null;
  }
}

/** What must be looked up in the library: everything that the text itself does not answer. */
export interface Lookups {
  readonly dois: readonly string[];
  readonly arxivIds: readonly string[];
  readonly ids: readonly string[];
  readonly citekeys: readonly string[];
}

/** Papers of the library under what was looked up: `by` and value to the ids that have it. */
export type Found = ReadonlyMap<string, readonly string[]>;

export interface Citation {
  readonly from: string;
  readonly to: string;
}

export interface ResolvedReferences {
  readonly position: number;
  readonly citations: readonly Citation[];
  readonly problems: readonly ImportProblem[];
}

export function foundKey(by: Reference['by'], value: string): string {
  return `${by} ${value}`;
}

export function lookupsFor(entries: readonly PendingReferences[], keys: TextKeys): Lookups {
  const values = {
    doi: new Set<string>(),
    arxivId: new Set<string>(),
    id: new Set<string>(),
    key: new Set<string>(),
  };
  for (const { by, value } of entries.flatMap((entry) => entry.references)) {
    if (by !== 'key' || keys.paperUnder(value) === null) values[by].add(value);
  }
  return {
    dois: [...values.doi],
    arxivIds: [...values.arxivId],
    ids: [...values.id],
    citekeys: [...values.key],
  };
}

export function resolveReferences(
  entry: PendingReferences,
  keys: TextKeys,
  found: Found,
): ResolvedReferences {
  const targets = new Set<string>();
  const problems: ImportProblem[] = [];
  for (const reference of entry.references) {
    const own = reference.by === 'key' ? keys.paperUnder(reference.value) : null;
    const papers = own === null ? (found.get(foundKey(reference.by, reference.value)) ?? []) : [own];
    const [only, ...others] = papers;
    if (only === undefined)
      problems.push(unresolved(entry.line, reference, 'is neither in the text nor in the library'));
    else if (others.length > 0)
      problems.push(unresolved(entry.line, reference, `fits ${papers.length} papers of the library`));
    else {
      targets.add(only);
      if (only === entry.paperId) problems.push(selfCitation(entry.line, reference));
    }
  }
  return {
    position: entry.position,
    citations: [...targets].map((to) => ({ from: entry.paperId, to })),
    problems: capped(problems, entry.line),
  };
}

const names = { doi: 'DOI', arxivId: 'arXiv id', key: 'key', id: 'id' } as const;

function unresolved(line: number, { by, value }: Reference, why: string): ImportProblem {
  return problem(
    'UNRESOLVED_REFERENCE',
    line,
    `The cited paper with the ${names[by]} ${value} ${why}.`,
    'references',
  );
}

function selfCitation(line: number, { by, value }: Reference): ImportProblem {
  return problem('SELF_CITATION', line, `The ${names[by]} ${value} is this paper's own.`, 'references');
}

/** A paper with a thousand unknown references needs no thousand sentences. */
function capped(problems: readonly ImportProblem[], line: number): ImportProblem[] {
  const told = problems.slice(0, importLimits.referenceProblems);
  const rest = problems.length - told.length;
  if (rest === 0) return told;
  const more = problem(
    'UNRESOLVED_REFERENCE',
    line,
    `${rest} more references like these were left out.`,
    'references',
  );
  return [...told, more];
}
