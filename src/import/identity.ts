// Which paper is this entry? Its DOI decides, else its arXiv id, else title, year and first author together; an item of a reading
// list means the paper of its title. What is merely alike is never joined: it is named, for a person to look at
// (docs/how-papers-are-decided.md).
import { isCorrectionOf } from './corrected.js';
import { isOfPublication, type IdentityKeys } from './identity-keys.js';
import {
  areOneByTitle,
  areOtherWorks,
  contradictNowhere,
  contradicts,
  haveOtherTitles,
  mayBeMeant,
  mayBeOne,
} from './same-work.js';

export interface KnownPaper extends IdentityKeys {
  readonly id: string;
}

export interface Identity {
  /** The paper that the entry belongs to; null: a new one. */
  readonly paperId: string | null;
  readonly by: 'doi' | 'arxivId' | 'title' | null;
  /** Joined by an identifier, though the title is clearly another. */
  readonly doubtful: boolean;
  /** Papers that may be the same but were not joined, in the order of their ids. */
  readonly lookalikes: readonly string[];
  /** Papers that have its DOI or arXiv id and are other works, in the order of their ids. */
  readonly apart: readonly string[];
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

  /** Its id, with key and year where they are known: "paper_1 (wang2019ranked, 2019)". */
  called(id: string): string {
    const { writtenKey = null, year = null } = this.#papers.get(id) ?? {};
    const known = [writtenKey, year].filter((said) => said !== null);
    return known.length === 0 ? id : `${id} (${known.join(', ')})`;
  }

  /** Adds a paper, or what an entry that joined it says and the paper did not yet. */
  remember(id: string, keys: IdentityKeys): void {
    const known = this.#papers.get(id);
    const paper = known === undefined ? { id, ...keys } : withMore(known, keys);
    this.#papers.set(id, paper);
    for (const said of [keys, paper]) {
      put(this.#byDoi, said.doi, id);
      put(this.#byArxivId, said.arxivId, id);
      put(this.#byTitle, said.titleKey, id);
    }
  }

  identify(keys: IdentityKeys): Identity {
    const other = (paper: KnownPaper) => areOtherWorks(paper, keys);
    const [ofOthers, byDoi] = split(this.#under(this.#byDoi, keys.doi), other);
    const [alsoOfOthers, byArxivId] = split(this.#under(this.#byArxivId, keys.arxivId), other);
    const apart = [...ofOthers, ...alsoOfOthers];
    if (byDoi.length > 0) return joined('doi', best(byDoi, keys), keys, { others: byArxivId, apart });

    const [otherDoi, sameWork] = split(byArxivId, (paper) => contradicts(paper.doi, keys.doi));
    if (sameWork.length > 0)
      return joined('arxivId', best(sameWork, keys), keys, { others: otherDoi, apart });

    const byTitle = this.#under(this.#byTitle, keys.titleKey);
    const found = onlyOneByTitle(byTitle, keys);
    if (found !== null) return joined('title', found, keys, { others: otherDoi, apart });
    const alike = byTitle.filter((paper) => mayBeOne(paper, keys));
    const mentioned = onlyOneMentioned(alike, keys);
    if (mentioned !== null) return joined('title', mentioned, keys, { others: otherDoi, apart });
    const lookalikes = idsOf([...otherDoi, ...alike]);
    return { paperId: null, by: null, doubtful: false, lookalikes, apart: idsOf(apart) };
  }

  /** Whether an entry that names this paper by its id may be it: what it says itself is heard first. */
  canBe(id: string, keys: IdentityKeys): boolean {
    const paper = this.#papers.get(id);
    return paper !== undefined && contradictNowhere(paper, keys);
  }

  /** Whether an entry that stands in its file where one of this paper stood is that entry, corrected. */
  mayBeCorrected(id: string, keys: IdentityKeys): boolean {
    const paper = this.#papers.get(id);
    return paper !== undefined && isCorrectionOf(keys, paper);
  }

  #under(map: ReadonlyMap<string, ReadonlySet<string>>, key: string | null): KnownPaper[] {
    const ids = key === null ? undefined : map.get(key);
    return ids === undefined
      ? []
      : [...ids].map((id) => this.#papers.get(id)).filter((it) => it !== undefined);
  }
}

/** Of several, the one of the same year before one of a neighbouring year, then the one under the same key; null where two fit. */
function onlyOneByTitle(papers: readonly KnownPaper[], keys: IdentityKeys): KnownPaper | null {
  const fitting = papers.filter((paper) => areOneByTitle(paper, keys));
  const sameYear = fitting.filter((paper) => paper.year === keys.year);
  const nearest = sameYear.length > 0 ? sameYear : fitting;
  const sameKey = nearest.filter((paper) => paper.citekey !== null && paper.citekey === keys.citekey);
  const [first, ...others] = sameKey.length > 0 ? sameKey : nearest;
  return others.length === 0 ? (first ?? null) : null;
}

/**
 * What an item of a reading list means, or what is meant by a paper that such items alone have made: the only one that it may be. A
 * work counts before what other items made.
 */
function onlyOneMentioned(alike: readonly KnownPaper[], keys: IdentityKeys): KnownPaper | null {
  const works = alike.filter((paper) => !paper.listed);
  const [only, ...others] = works.length > 0 ? works : alike;
  if (only === undefined || others.length > 0 || !(keys.listed || only.listed)) return null;
  return mayBeMeant(only, keys) ? only : null;
}

function joined(
  by: 'doi' | 'arxivId' | 'title',
  paper: KnownPaper,
  keys: IdentityKeys,
  { others, apart }: { readonly others: readonly KnownPaper[]; readonly apart: readonly KnownPaper[] },
): Identity {
  return {
    paperId: paper.id,
    by,
    doubtful: haveOtherTitles(paper, keys),
    lookalikes: idsOf(others.filter((other) => other.id !== paper.id)),
    apart: idsOf(apart),
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

/** A publication is heard before a preprint, and what came first before what came later, as where a paper is decided. */
function withMore(paper: KnownPaper, keys: IdentityKeys): KnownPaper {
  const later = isOfPublication(paper) || !isOfPublication(keys);
  const [first, second]: IdentityKeys[] = later ? [paper, keys] : [keys, paper];
  const missing = Object.entries(second ?? {}).filter(
    ([name]) => first?.[name as keyof IdentityKeys] === null,
  );
  const listed = paper.listed && keys.listed;
  return { ...paper, ...first, ...Object.fromEntries(missing), id: paper.id, listed };
}

/** Those for which it holds, and the others. */
function split<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

function put(map: Map<string, Set<string>>, key: string | null, id: string): void {
  if (key === null) return;
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
}
