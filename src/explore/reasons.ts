// A sign of relatedness in words a person reads ("cited together by 12 papers"), with the ids of the things it names.
import { bounds } from '../graph/related-bounds.js';
import type { PaperWords, Seed } from '../graph/related.js';
import type { SharedKind, Sign } from './score.js';
import { termsIn } from './terms.js';
import type { ReasonKind } from './weights.js';

export interface Reason {
  readonly kind: ReasonKind;
  readonly contribution: number;
  readonly text: string;
  readonly viaIds: readonly string[];
}

/** What the words of a likeness are taken from. */
export interface Likeness {
  readonly seeds: readonly Seed[];
  readonly terms: readonly string[];
}

const nouns: Readonly<Record<SharedKind, readonly [string, string]>> = {
  SHARED_METHOD: ['method', 'methods'],
  SHARED_DATASET: ['dataset', 'datasets'],
  SHARED_TOPIC: ['topic', 'topics'],
  SHARED_AUTHOR: ['author', 'authors'],
};

/** Things a sentence names before it says "and … more". */
const named = 3;

/** `paper` is the related one; null where its words are not known (it is being removed). */
export function reason(sign: Sign, paper: PaperWords | null, likeness: Likeness): Reason {
  return {
    kind: sign.kind,
    contribution: sign.contribution,
    text: sentence(sign, paper, likeness),
    viaIds: via(sign),
  };
}

function sentence(sign: Sign, paper: PaperWords | null, { seeds, terms }: Likeness): string {
  switch (sign.kind) {
    case 'CITATION':
      return [
        ...(sign.cites.length === 0 ? [] : [`cites ${theSeeds(sign.cites, seeds)}`]),
        ...(sign.citedBy.length === 0 ? [] : [`is cited by ${theSeeds(sign.citedBy, seeds)}`]),
      ].join(' and ');
    case 'CO_CITATION':
      return seeds.length === 1
        ? `cited together by ${counted(sign.shared, 'paper', 'papers')}`
        : `cited together with ${theSeeds(sign.seedIds, seeds)}, ${counted(sign.shared, 'time', 'times')} in all`;
    case 'BIBLIOGRAPHIC_COUPLING':
      return seeds.length === 1
        ? `both cite ${sign.shared === 1 ? 'the same paper' : `the same ${sign.shared} papers`}`
        : `shares ${counted(sign.shared, 'reference', 'references')} with ${theSeeds(sign.seedIds, seeds)}`;
    case 'TEXT':
      return textSentence(paper === null ? [] : termsIn(paper, terms));
    default:
      return sharedSentence(sign.kind, sign.things);
  }
}

function textSentence(shared: readonly string[]): string {
  if (shared.length === 0) return 'title and abstract are alike';
  return `uses the same ${shared.length === 1 ? 'word' : 'words'}: ${shared.slice(0, bounds.via).join(', ')}`;
}

function sharedSentence(kind: SharedKind, things: readonly { readonly name: string }[]): string {
  const [one, several] = nouns[kind];
  return `shares the ${things.length === 1 ? one : several} ${enumerate(things.map((thing) => thing.name))}`;
}

function via(sign: Sign): readonly string[] {
  switch (sign.kind) {
    case 'CITATION':
      return [...new Set([...sign.cites, ...sign.citedBy])].slice(0, bounds.via);
    case 'CO_CITATION':
    case 'BIBLIOGRAPHIC_COUPLING':
      return sign.viaIds;
    case 'TEXT':
      return [];
    default:
      return sign.things.slice(0, named).map((thing) => thing.id);
  }
}

/** One seed by its title, several by their number. */
function theSeeds(ids: readonly string[], seeds: readonly Seed[]): string {
  if (ids.length > 1) return `${ids.length} of the ${seeds.length} papers`;
  return `“${seeds.find((seed) => seed.id === ids[0])?.title ?? 'one of the papers'}”`;
}

/** "A", "A and B", "A, B and C", "A, B, C and 2 more". */
function enumerate(names: readonly string[]): string {
  const shown = names.slice(0, named);
  const parts = names.length > named ? [...shown, `${names.length - named} more`] : shown;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
