// A sign of relatedness in words a person reads ("cited together by 12 papers"), with the ids of the things it names.
import { bounds } from '../graph/related-bounds.js';
import type { LineageRelation, NamedNode } from '../graph/related-lineage.js';
import type { PaperWords, Seed } from '../graph/related.js';
import { kindOfId } from '../model/ids.js';
import type { Evidence } from './evidence.js';
import type { AvoidedSign, Sign } from './score.js';
import type { SeedSign, SharedKind } from './signs.js';
import { termsIn } from './terms.js';
import type { ReasonKind } from './weights.js';

export interface Reason {
  readonly kind: ReasonKind;
  readonly contribution: number;
  readonly text: string;
  readonly viaIds: readonly string[];
}

/** What sentences name: the papers one starts from, those beside them, and the words of a likeness. */
export interface Named {
  readonly seeds: readonly Seed[];
  readonly leanings: readonly Seed[];
  readonly terms: readonly string[];
}

export function namedIn({ seeds, leanings }: Evidence, terms: readonly string[]): Named {
  const { avoided, ratedDown, ratedUp } = leanings;
  return { seeds, leanings: [...avoided.seeds, ...ratedDown.seeds, ...ratedUp.seeds], terms };
}

export const nouns: Readonly<Record<SharedKind, readonly [one: string, several: string]>> = {
  SHARED_METHOD: ['method', 'methods'],
  SHARED_DATASET: ['dataset', 'datasets'],
  SHARED_BACKBONE: ['backbone', 'backbones'],
  SHARED_TASK: ['task', 'tasks'],
  SHARED_TOPIC: ['topic', 'topics'],
  SHARED_AUTHOR: ['author', 'authors'],
};

const verbs: Readonly<Record<LineageRelation['type'], string>> = {
  EXTENDS: 'extends',
  INSPIRED_BY: 'was inspired by',
  ANALOGOUS_TO: 'is analogous to',
};

/** Things a sentence names before it says "and … more". */
export const namedThings = 3;

/** Signs that say why something is close to a paper to avoid. */
const namedSigns = 2;

/** `paper` is the related one; null where its words are not known (it is being removed). */
export function reason(sign: Sign, paper: PaperWords | null, about: Named): Reason {
  const { kind, contribution } = sign;
  if (kind === 'AVOIDED') return { kind, contribution, ...avoided(sign, about) };
  if (sign.rated === true) return { kind, contribution, ...ratedUp(sign, about) };
  const naming = { name: (ids: Ids) => theSeeds(ids, about.seeds), several: about.seeds.length > 1 };
  const text =
    sign.kind === 'TEXT'
      ? textSentence(paper === null ? [] : termsIn(paper, about.terms))
      : sentence(sign, naming);
  return { kind, contribution, text, viaIds: via(sign) };
}

type Ids = readonly string[];
type Told = Pick<Reason, 'text' | 'viaIds'>;

function avoided({ avoidedId, because, rated }: AvoidedSign, about: Named): Told {
  if (because.length === 0) return { text: 'you rated it down', viaIds: [avoidedId] };
  const told = because.slice(0, namedSigns);
  const why = told.map((sign) => sentence(sign, { name: () => 'it', several: false })).join('; ');
  return {
    text: `close to ${titled(avoidedId, about.leanings)}, which you ${rated ? 'rated down' : 'avoid'}: ${why}`,
    viaIds: [...new Set([avoidedId, ...told.flatMap(via)])].slice(0, bounds.via),
  };
}

function ratedUp(sign: SeedSign, about: Named): Told {
  const [first = '', ...others] = sign.seedIds;
  const several = others.length > 0;
  const whom = several
    ? `${titled(first, about.leanings)} and ${counted(others.length, 'other paper', 'other papers')} that you rated up`
    : `${titled(first, about.leanings)}, which you rated up`;
  const why = sentence(sign, { name: (ids) => (several ? `${ids.length} of them` : 'it'), several });
  return {
    text: `close to ${whom}: ${why}`,
    viaIds: [...new Set([first, ...via(sign)])].slice(0, bounds.via),
  };
}

/** How a sentence names the papers that another is near to. */
interface Naming {
  readonly name: (ids: Ids) => string;
  /** Whether there is more than one, so that it must be said which are meant. */
  readonly several: boolean;
}

function sentence(sign: SeedSign, { name, several }: Naming): string {
  switch (sign.kind) {
    case 'CITATION':
      return [
        ...(sign.cites.length === 0 ? [] : [`cites ${name(sign.cites)}`]),
        ...(sign.citedBy.length === 0 ? [] : [`is cited by ${name(sign.citedBy)}`]),
      ].join(' and ');
    case 'CO_CITATION':
      return several
        ? `cited together with ${name(sign.seedIds)}, ${counted(sign.shared, 'time', 'times')} in all`
        : `cited together by ${counted(sign.shared, 'paper', 'papers')}`;
    case 'BIBLIOGRAPHIC_COUPLING':
      return several
        ? `shares ${counted(sign.shared, 'reference', 'references')} with ${name(sign.seedIds)}`
        : `both cite ${sign.shared === 1 ? 'the same paper' : `the same ${sign.shared} papers`}`;
    case 'LINEAGE':
      return sign.steps.map(relationSentence).join(', and ');
    case 'TEXT':
      return textSentence([]);
    default:
      return sharedSentence(sign.kind, sign.things);
  }
}

function relationSentence({ type, from, to }: LineageRelation): string {
  return `${quoted(from)} ${verbs[type]} ${quoted(to)}`;
}

/** Papers by their titles in quotation marks, methods by their names. */
function quoted({ id, name }: NamedNode): string {
  return kindOfId(id) === 'paper' ? `“${name}”` : name;
}

function textSentence(shared: readonly string[]): string {
  if (shared.length === 0) return 'title and abstract are alike';
  return `uses the same ${shared.length === 1 ? 'word' : 'words'}: ${shared.slice(0, bounds.via).join(', ')}`;
}

function sharedSentence(kind: SharedKind, things: readonly { readonly name: string }[]): string {
  const [one, several] = nouns[kind];
  return `shares the ${things.length === 1 ? one : several} ${enumerate(things.map((thing) => thing.name))}`;
}

function via(sign: SeedSign): readonly string[] {
  switch (sign.kind) {
    case 'CITATION':
      return [...new Set([...sign.cites, ...sign.citedBy])].slice(0, bounds.via);
    case 'CO_CITATION':
    case 'BIBLIOGRAPHIC_COUPLING':
      return sign.viaIds;
    case 'LINEAGE':
      return [...new Set(sign.steps.flatMap(({ from, to }) => [from.id, to.id]))];
    case 'TEXT':
      return [];
    default:
      return sign.things.slice(0, namedThings).map((thing) => thing.id);
  }
}

/** One seed by its title, several by their number. */
export function theSeeds(ids: Ids, seeds: readonly Seed[]): string {
  return ids.length > 1 ? `${ids.length} of the ${seeds.length} papers` : titled(ids[0] ?? '', seeds);
}

function titled(id: string, papers: readonly Seed[]): string {
  const title = papers.find((paper) => paper.id === id)?.title;
  return title === undefined ? 'one of the papers' : `“${title}”`;
}

/** "A", "A and B", "A, B and C", "A, B, C and 2 more". */
export function enumerate(names: readonly string[]): string {
  const shown = names.slice(0, namedThings);
  const parts = names.length > shown.length ? [...shown, `${names.length - shown.length} more`] : shown;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
