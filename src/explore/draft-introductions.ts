// What each paper of a group brings → its introduction: papers of which more is known one by one, the others several in a
// sentence.
import type { NamedNode } from '../graph/rows.js';
import type { DraftSentence, Phrase } from '../model/draft.js';
import type { HydratedPaper } from '../model/paper.js';
import type { Relation } from '../model/relation.js';
import { draftLimits } from './draft-limits.js';
import { oneLine, quoted, type Mentions } from './draft-mentions.js';
import {
  descriptionOf,
  enumerated,
  inSentence,
  isSaidBy,
  listed,
  phrase,
  sentence,
  several,
  type Description,
} from './draft-words.js';

export interface Introduction {
  /** The papers that it introduces. */
  readonly papers: readonly string[];
  readonly sentence: DraftSentence;
}

/** Where papers are introduced. */
export interface Setting {
  readonly heading: string;
  /** Papers that something is said of behind their introduction: each has its own. */
  readonly singly: ReadonlySet<string>;
  /** How many papers were introduced before: verbs take turns. */
  readonly before: number;
}

/**
 * Those of which more than a name is known first; then the ones that propose something, the ones that address a task, and the
 * rest by their titles.
 */
export function introductions(
  mentions: Mentions,
  papers: readonly HydratedPaper[],
  { heading, singly, before }: Setting,
): Introduction[] {
  const brought = papers.map((paper) => bringing(mentions, paper, heading));
  const isAlone = ({ paper, methods, isDescribed }: Bringing) =>
    isDescribed || (singly.has(paper.id) && methods.length > 0);
  const alone = brought.filter(isAlone);
  const rest = brought.filter((one) => !isAlone(one));
  const proposing = inTurn(rest.filter(({ methods }) => methods.length > 0));
  const addressing = inTurn(rest.filter(({ methods, tasks }) => methods.length === 0 && tasks.length > 0));
  const titled = inTurn(rest.filter(({ methods, tasks }) => methods.length === 0 && tasks.length === 0));
  const opening = alone.length + proposing.length + addressing.length === 0 ? 0 : 1;
  return [
    ...alone.map((one, index) => introduced([one], ownProposal(mentions, one, before + index))),
    ...proposing.map((some, index) =>
      introduced(some, proposals(mentions, some, before + alone.length + index)),
    ),
    ...addressing.map((some) => introduced(some, addressed(mentions, some))),
    ...titled.map((some, index) => introduced(some, contributions(mentions, some, opening + index))),
  ];
}

/** What a paper is introduced with, and what says so. */
interface Bringing {
  readonly paper: HydratedPaper;
  readonly methods: readonly ProposedMethod[];
  readonly isDescribed: boolean;
  readonly tasks: readonly string[];
  readonly uses: readonly string[];
  readonly relations: readonly Relation[];
}

interface ProposedMethod {
  readonly name: string;
  readonly shown: string;
  readonly description: Description | null;
}

function bringing({ facts, name, relationsFrom }: Mentions, paper: HydratedPaper, heading: string): Bringing {
  const isMethod = (id: string) => facts.named.get(id)?.kind === 'method';
  const said = undisputed(relationsFrom([paper.id]));
  const proposed = said.filter(({ type, to }) => type === 'PROPOSES' && isMethod(to));
  const works = [paper.id, ...proposed.map(({ to }) => to)];
  const ofWorks = undisputed(relationsFrom(works));
  const methods = proposed
    .map(({ to: id }) => methodOf(facts, id))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const addresses = ofWorks.filter(({ type }) => type === 'ADDRESSES');
  const particular = addresses.filter(
    ({ to }) => !isSaidBy(name(to), [heading, ...methods.map((one) => one.name)]),
  );
  const told = methods.length > 0 ? particular : addresses;
  const uses = ofWorks.filter(({ type, to }) => type === 'USES' && isMethod(to) && !works.includes(to));
  const using = methods.length > 0 ? uses : [];
  return {
    paper,
    methods,
    isDescribed: methods.some(({ description }) => description !== null) || using.length > 0,
    tasks: [...new Set(told.map(({ to }) => inSentence(name(to))))],
    uses: [...new Set(using.map(({ to }) => to))],
    relations: [...proposed, ...told, ...using],
  };
}

function methodOf({ named }: Mentions['facts'], id: string): ProposedMethod {
  const thing = named.get(id);
  const description = thing !== undefined && 'description' in thing ? thing.description : null;
  const name = oneLine(thing?.name ?? id);
  return { name, shown: withAlias(name, thing), description: descriptionOf(description) };
}

function undisputed(relations: readonly Relation[]): Relation[] {
  return relations.filter(({ status }) => status !== 'DISPUTED');
}

function introduced(some: readonly Bringing[], words: Phrase): Introduction {
  const relations = some.flatMap((one) => one.relations);
  return { papers: some.map(({ paper }) => paper.id), sentence: sentence(words, relations) };
}

/** One and several, in turn. */
const proposeVerbs = [
  ['proposes', 'propose'],
  ['introduces', 'introduce'],
  ['presents', 'present'],
  ['puts forward', 'put forward'],
] as const;

function ownProposal(mentions: Mentions, { paper, methods, tasks, uses }: Bringing, turn: number): Phrase {
  const propose = proposing(mentions, paper, turn);
  const authors = mentions.authors(paper);
  const names = enumerated(
    methods.map(({ shown, description }) => withNature(shown, description, methods.length)),
  );
  const using =
    uses.length === 0 ? '' : phrase`; the work also uses ${several(uses.map((id) => mentions.thing(id)))}`;
  const [only, ...more] = methods;
  if (only !== undefined && only.description !== null && more.length === 0) {
    const ahead = tasks.length === 0 ? '' : `For ${enumerated(tasks)}, `;
    const { text, isDeed } = only.description;
    return phrase`${ahead}${authors} ${propose} ${names}${isDeed ? `, which ${text}` : `: ${text}`}${using}`;
  }
  const deeds = methods.flatMap(({ name, description }) =>
    description?.isDeed === true ? [`; ${name} ${description.text}`] : [],
  );
  return phrase`${authors} ${propose} ${names}${aimedAt(tasks)}${deeds.join('')}${using}`;
}

/** Of several methods, what each is stands in brackets. */
function withNature(shown: string, description: Description | null, count: number): string {
  return count === 1 || description === null || description.isDeed ? shown : `${shown} (${description.text})`;
}

function proposing(mentions: Mentions, paper: HydratedPaper, turn: number): string {
  const [is, are] = proposeVerbs[turn % proposeVerbs.length] ?? proposeVerbs[0];
  return mentions.areSeveral(paper) ? are : is;
}

function aimedAt(tasks: readonly string[]): string {
  return tasks.length === 0 ? '' : ` for ${enumerated(tasks)}`;
}

/** "A proposes X for t, B Y, and C Z": the verb once, and the aim too where all have the same. */
function proposals(mentions: Mentions, some: readonly Bringing[], turn: number): Phrase {
  const aims = new Set(some.map(({ tasks }) => enumerated(tasks)));
  const [aim = ''] = aims;
  const isCommon = some.length > 1 && aims.size === 1 && aim !== '';
  const each = some.map(({ paper, methods, tasks }, index) => {
    const verb = index > 0 ? '' : ` ${proposing(mentions, paper, turn)}`;
    const names = enumerated(methods.map(({ shown }) => shown));
    return phrase`${mentions.authors(paper)}${verb} ${names}${isCommon ? '' : aimedAt(tasks)}`;
  });
  return phrase`${isCommon ? `For ${aim}, ` : ''}${listed(each, ', and ')}`;
}

function addressed(mentions: Mentions, some: readonly Bringing[]): Phrase {
  return listed(
    some.map(({ paper, tasks }, index) => {
      const verb = index > 0 ? '' : mentions.areSeveral(paper) ? ' address' : ' addresses';
      return phrase`${mentions.authors(paper)}${verb} ${enumerated(tasks)}`;
    }),
    ', and ',
  );
}

/** All that is known of them is what they are called. */
function contributions(mentions: Mentions, some: readonly Bringing[], turn: number): Phrase {
  const works = listed(
    some.map(({ paper }) => {
      const authors = mentions.authors(paper);
      return (paper.authors ?? []).length === 0 ? authors : phrase`${quoted(paper.title)} by ${authors}`;
    }),
  );
  const isOne = some.length === 1;
  if (turn === 0) return phrase`${isOne ? 'One contribution is' : 'Contributions include'} ${works}`;
  if (turn % 2 === 0) return phrase`There ${isOne ? 'is' : 'are'} also ${works}`;
  return phrase`${isOne ? 'A further contribution is' : 'Further contributions are'} ${works}`;
}

/** In sentences of equal length. */
function inTurn<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / draftLimits.together);
  return Array.from({ length: count }, (_, at) =>
    all.slice(Math.round((at * all.length) / count), Math.round(((at + 1) * all.length) / count)),
  );
}

/** "Ranked List Loss (RLL)", "MIC (Mining Interclass Characteristics)": where the one is made of the other's initials. */
function withAlias(name: string, thing: NamedNode | undefined): string {
  const aliases = thing !== undefined && 'aliases' in thing ? thing.aliases.map(oneLine) : [];
  const capitals = (text: string) => text.replace(/[^\p{Lu}]/gu, '');
  const isShort = (text: string) => /^\p{Lu}{2,6}$/u.test(text);
  const other = aliases.find((alias) => {
    const [short, long] = isShort(name) ? [name, alias] : [alias, name];
    return isShort(short) && long.includes(' ') && capitals(long) === short;
  });
  return other === undefined ? name : `${name} (${other})`;
}
