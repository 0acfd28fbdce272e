// The things that a draft talks about → how a sentence names them, and which papers it cites with them.
import type { Phrase } from '../model/draft.js';
import { groupBy } from '../model/group-by.js';
import { kindOfId } from '../model/ids.js';
import type { HydratedPaper } from '../model/paper.js';
import type { Relation } from '../model/relation.js';
import type { Figure } from '../model/result.js';
import type { DraftFacts } from './draft-facts.js';
import { cite, phrase } from './draft-words.js';

/** The family name in a person's name as it stands in the library. */
export type FamilyOf = (name: string) => string;

/** What sentences are made with. */
export interface Mentions {
  readonly facts: DraftFacts;
  /** "Wang et al." with their citation; for a paper without authors its title. */
  readonly authors: (paper: HydratedPaper) => Phrase;
  /** Whether what `authors` names takes a plural. */
  readonly areSeveral: (paper: HydratedPaper) => boolean;
  readonly paper: (id: string) => HydratedPaper | null;
  /** A method's name with the papers that propose it, a paper as "the work of …"; anything else by its name. */
  readonly thing: (id: string) => Phrase;
  readonly name: (id: string) => string;
  /** What is said of any of these works. */
  readonly relationsFrom: (works: readonly string[]) => readonly Relation[];
  readonly figuresOf: (methods: readonly string[]) => readonly Figure[];
  /** The paper asked for that a relation is told with: of an answer the one that is answered. */
  readonly homeOf: (relation: Relation) => string | null;
}

/** Papers that one mention of a method cites: the first of those that propose it. */
const mostProposers = 2;

export function mentionsOf(facts: DraftFacts, familyOf: FamilyOf): Mentions {
  const asked = new Map(facts.papers.map((paper) => [paper.id, paper]));
  const rank = new Map(facts.papers.map(({ id }, index) => [id, index]));
  const paper = (id: string) => asked.get(id) ?? facts.others.get(id) ?? null;
  const label = (of: HydratedPaper) => authorLabel(of, familyOf);
  const name = (id: string) => oneLine(facts.named.get(id)?.name ?? paper(id)?.title ?? id);
  const homesOf = (id: string) => {
    const works = kindOfId(id) === 'paper' ? [id] : (facts.proposers.get(id) ?? []);
    return works.filter((work) => rank.has(work)).sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  };
  const saidOf = groupBy(facts.relations, ({ from }) => from);
  const measured = groupBy(facts.figures, ({ method }) => method);
  const authors = (of: HydratedPaper) => phrase`${label(of)}${cite([of.id])}`;
  return {
    facts,
    authors,
    areSeveral: ({ authors: all = [] }) => all.length > 1,
    paper,
    thing: (id) => {
      const found = paper(id);
      if (found !== null) {
        const hasAuthors = (found.authors ?? []).length > 0;
        return hasAuthors ? phrase`the work of ${authors(found)}` : authors(found);
      }
      const own = homesOf(id);
      const proposers =
        own.length > 0 ? own : (facts.proposers.get(id) ?? []).filter((one) => paper(one) !== null);
      return phrase`${name(id)}${cite(proposers.slice(0, mostProposers))}`;
    },
    name,
    relationsFrom: (works) => [...new Set(works)].flatMap((id) => saidOf.get(id) ?? []),
    figuresOf: (methods) => [...new Set(methods)].flatMap((id) => measured.get(id) ?? []),
    homeOf: ({ type, from, to }) => {
      const [first, second] = type === 'REBUTS' ? [to, from] : [from, to];
      return homesOf(first)[0] ?? homesOf(second)[0] ?? null;
    },
  };
}

/** "Wang", "Wang and Hua", "Wang et al."; “Title” where nobody is named. */
function authorLabel({ authors = [], title }: HydratedPaper, familyOf: FamilyOf): string {
  const [first, second, ...more] = authors.map(({ author }) => oneLine(familyOf(author.name)));
  if (first === undefined) return quoted(title);
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} et al.`;
}

/** A title in quotation marks; those within it are single ones. */
export function quoted(title: string): string {
  return `“${oneLine(title).replace(/“/g, '‘').replace(/”/g, '’')}”`;
}

export function oneLine(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, ' ').trim();
}
