// Which paper is this entry? Its DOI decides, else its arXiv id, else title, year and first author together. What is
// merely alike is never joined: it is named, for a person to look at (docs/how-papers-are-decided.md).
import type { EntryFields } from '../model/entry.js';
import { normalArxivId, personKey, titleKey } from '../model/keys.js';

/** What tells one paper from another, in normal form. Null: the entry or paper does not say. */
export interface IdentityKeys {
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly titleKey: string | null;
  readonly year: number | null;
  readonly firstAuthorKey: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly firstPage: string | null;
}

export interface KnownPaper extends IdentityKeys {
  readonly id: string;
}

export interface Identity {
  /** The paper that the entry belongs to; null: a new one. */
  readonly paperId: string | null;
  readonly by: 'doi' | 'arxivId' | 'title' | null;
  /** Joined by an identifier, though title and first author both say otherwise. */
  readonly doubtful: boolean;
  /** Papers that may be the same but were not joined, in the order of their ids. */
  readonly lookalikes: readonly string[];
}

/** How far apart the years of one paper's entries may lie: a preprint in December, its publication in January. */
const yearTolerance = 1;

export function identityKeys(fields: EntryFields): IdentityKeys {
  const fromDoi = fields.doi === null ? null : arxivIdOfDoi(fields.doi);
  const first = fields.authors[0];
  return {
    doi: fromDoi === null ? fields.doi : null,
    arxivId: fields.arxivId ?? fromDoi,
    titleKey: fields.title === null ? null : titleKey(fields.title) || null,
    year: fields.year,
    firstAuthorKey: first === undefined ? null : familyKey(first.family),
    ...placeKeys(fields),
  };
}

/** Where it was printed: "No. 03" and "3" are one issue, "12–19" and "12" one first page. */
export function placeKeys(printed: {
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
}): Pick<IdentityKeys, 'volume' | 'issue' | 'firstPage'> {
  return {
    volume: numberIn(printed.volume),
    issue: numberIn(printed.issue),
    firstPage: numberIn(printed.pages),
  };
}

function numberIn(text: string | null): string | null {
  return /\d+/.exec(text ?? '')?.[0].replace(/^0+(?=\d)/, '') ?? null;
}

/** The arXiv id inside a DOI that arXiv itself registered: such a DOI names the preprint, not a publication. */
export function arxivIdOfDoi(doi: string): string | null {
  return doi.startsWith('10.48550/arxiv.') ? normalArxivId(doi) : null;
}

/** The last word of a family name, so that "van der Maaten" and "Maaten" are one. Null where nothing is left. */
export function familyKey(family: string): string | null {
  return personKey(family).split(' ').at(-1) || null;
}

/**
 * What the id of a paper is made from by the entry that first brings it; null where the entry says too little, so that
 * only its own text can tell it from others.
 */
export function paperKey(keys: IdentityKeys): string | null {
  if (keys.doi !== null) return `doi:${keys.doi}`;
  if (keys.arxivId !== null) return `arxiv:${keys.arxivId}`;
  if (keys.titleKey === null) return null;
  return `title:${keys.titleKey}:${keys.year ?? ''}:${keys.firstAuthorKey ?? ''}`;
}

/** The papers that entries may belong to; grows while a text is read, so that its own duplicates meet. */
export class PaperIndex {
  readonly #papers = new Map<string, KnownPaper>();
  readonly #byDoi = new Map<string, Set<string>>();
  readonly #byArxivId = new Map<string, Set<string>>();
  readonly #byTitle = new Map<string, Set<string>>();

  has(id: string): boolean {
    return this.#papers.has(id);
  }

  /** Adds a paper, or what an entry that joined it says and the paper did not yet. */
  remember(id: string, keys: IdentityKeys): void {
    const known = this.#papers.get(id);
    this.#papers.set(id, {
      id,
      doi: known?.doi ?? keys.doi,
      arxivId: known?.arxivId ?? keys.arxivId,
      titleKey: known?.titleKey ?? keys.titleKey,
      year: known?.year ?? keys.year,
      firstAuthorKey: known?.firstAuthorKey ?? keys.firstAuthorKey,
      volume: known?.volume ?? keys.volume,
      issue: known?.issue ?? keys.issue,
      firstPage: known?.firstPage ?? keys.firstPage,
    });
    put(this.#byDoi, known?.doi ?? keys.doi, id);
    put(this.#byArxivId, known?.arxivId ?? keys.arxivId, id);
    put(this.#byTitle, known?.titleKey ?? keys.titleKey, id);
  }

  identify(keys: IdentityKeys): Identity {
    const byDoi = this.#under(this.#byDoi, keys.doi);
    const byArxivId = this.#under(this.#byArxivId, keys.arxivId);
    if (byDoi.length > 0) return joined('doi', best(byDoi, keys), keys, byArxivId);

    const [sameWork, otherDoi] = split(byArxivId, (paper) => !contradicts(paper.doi, keys.doi));
    if (sameWork.length > 0) return joined('arxivId', best(sameWork, keys), keys, otherDoi);

    const byTitle = this.#under(this.#byTitle, keys.titleKey);
    const found = onlyOneByTitle(byTitle, keys);
    if (found !== null) return joined('title', found, keys, otherDoi);
    const alike = byTitle.filter((paper) => mayBeSame(paper, keys));
    return { paperId: null, by: null, doubtful: false, lookalikes: idsOf([...otherDoi, ...alike]) };
  }

  #under(map: ReadonlyMap<string, ReadonlySet<string>>, key: string | null): KnownPaper[] {
    const ids = key === null ? undefined : map.get(key);
    return ids === undefined
      ? []
      : [...ids].map((id) => this.#papers.get(id)).filter((it) => it !== undefined);
  }
}

/** The paper with the same title and first author, of the same year before one of a neighbouring year; null where two fit. */
function onlyOneByTitle(papers: readonly KnownPaper[], keys: IdentityKeys): KnownPaper | null {
  const fitting = papers.filter(
    (paper) =>
      !hasOtherIdentifier(paper, keys) &&
      !isPrintedElsewhere(paper, keys) &&
      keys.firstAuthorKey !== null &&
      paper.firstAuthorKey === keys.firstAuthorKey &&
      yearsApart(paper, keys) <= yearTolerance,
  );
  const sameYear = fitting.filter((paper) => paper.year === keys.year);
  const [first, ...others] = sameYear.length > 0 ? sameYear : fitting;
  return others.length === 0 ? (first ?? null) : null;
}

/** Same title, and nothing known of authors says that they differ. */
function mayBeSame(paper: KnownPaper, keys: IdentityKeys): boolean {
  return (
    !contradicts(paper.firstAuthorKey, keys.firstAuthorKey) &&
    !farApart(paper, keys) &&
    !isPrintedElsewhere(paper, keys)
  );
}

/** Columns keep their title and author from issue to issue ("Editorial comments"): each is a paper of its own. */
function isPrintedElsewhere(paper: IdentityKeys, keys: IdentityKeys): boolean {
  if (contradicts(paper.volume, keys.volume) || contradicts(paper.issue, keys.issue)) return true;
  return (
    paper.volume !== null && paper.volume === keys.volume && contradicts(paper.firstPage, keys.firstPage)
  );
}

/** Known years that far apart with an author unknown are two papers ("Introduction", 1998 and 2014). */
function farApart(paper: KnownPaper, keys: IdentityKeys): boolean {
  const authorKnown = paper.firstAuthorKey !== null && keys.firstAuthorKey !== null;
  const yearsKnown = paper.year !== null && keys.year !== null;
  return !authorKnown && yearsKnown && yearsApart(paper, keys) > yearTolerance;
}

function hasOtherIdentifier(paper: KnownPaper, keys: IdentityKeys): boolean {
  return contradicts(paper.doi, keys.doi) || contradicts(paper.arxivId, keys.arxivId);
}

/** Infinite where a year is not known. */
function yearsApart(a: IdentityKeys, b: IdentityKeys): number {
  return a.year === null || b.year === null ? Infinity : Math.abs(a.year - b.year);
}

function contradicts(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function joined(
  by: 'doi' | 'arxivId' | 'title',
  paper: KnownPaper,
  keys: IdentityKeys,
  others: readonly KnownPaper[],
): Identity {
  const doubtful =
    contradicts(paper.titleKey, keys.titleKey) && contradicts(paper.firstAuthorKey, keys.firstAuthorKey);
  return {
    paperId: paper.id,
    by,
    doubtful,
    lookalikes: idsOf(others.filter((other) => other.id !== paper.id)),
  };
}

/** Of several papers under one identifier: the one of that title, else the first by id, so that the answer is stable. */
function best(papers: readonly KnownPaper[], keys: IdentityKeys): KnownPaper {
  const sorted = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.find((paper) => paper.titleKey === keys.titleKey) ?? (sorted[0] as KnownPaper);
}

function idsOf(papers: readonly KnownPaper[]): string[] {
  return [...new Set(papers.map((paper) => paper.id))].sort();
}

function split<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

function put(map: Map<string, Set<string>>, key: string | null, id: string): void {
  if (key === null) return;
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
}
