// Papers and what stands next to them, as plain records. Lists that need a walk through the graph are not here.
import type { Concept } from './concept.js';
import type { Link, PlainFields } from './entry.js';

export interface Paper extends PlainFields {
  readonly id: string;
  readonly title: string;
  readonly titleKey: string;
  readonly abstract: string | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly type: string;
  readonly url: string | null;
  readonly links: readonly Link[];
  readonly citekey: string | null;
  readonly addedAt: string;
}

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly orcid: string | null;
}

export interface Authorship {
  /** From 1. */
  readonly position: number;
  readonly author: Author;
}

export interface Venue {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The lists of a paper that take a walk through the graph; each is fetched only where somebody asks for it. */
export interface PaperLists {
  readonly authors: readonly Authorship[];
  readonly editors: readonly Author[];
  readonly venue: Venue | null;
  readonly topics: readonly Concept[];
  readonly tasks: readonly Concept[];
  readonly proposes: readonly Concept[];
  readonly uses: readonly Concept[];
  readonly datasets: readonly Concept[];
  readonly backbones: readonly Concept[];
  readonly citationCount: number;
}

export type PaperPart = keyof PaperLists;

/** Everything by which a paper is named, sorted and cited: all that a bibliography or a text about papers says of it. */
export const describingParts: ReadonlySet<PaperPart> = new Set<PaperPart>([
  'authors',
  'editors',
  'venue',
  'topics',
  'tasks',
  'proposes',
  'uses',
  'datasets',
  'backbones',
]);

/** A paper with those of its lists that were asked for. */
export type HydratedPaper = Paper & Partial<PaperLists>;
