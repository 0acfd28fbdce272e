// What is said of a paper and its methods → sentences that tell who says so, whether it is disputed and by whom, and what comparable
// figures say to it. "Outperforms" is said only where these do.
import type { DraftSentence, Phrase } from '../model/draft.js';
import { groupBy } from '../model/group-by.js';
import type { Relation, RelationType } from '../model/relation.js';
import { standingOf } from './draft-comparisons.js';
import { draftLimits } from './draft-limits.js';
import { oneLine, type Mentions } from './draft-mentions.js';
import { opponents, supporters, type Sayers } from './draft-sayers.js';
import { clause, phrase, sentence, several } from './draft-words.js';

const lineage: readonly RelationType[] = ['INSPIRED_BY', 'EXTENDS', 'ANALOGOUS_TO'];
const comparative: readonly RelationType[] = ['OUTPERFORMS', 'NOT_BETTER_THAN'];
const plain: readonly RelationType[] = ['REPRODUCES', 'COMPARES_WITH', 'DISPUTES', 'REBUTS'];

/** Whether a draft tells a relation in a sentence of its own. */
export function isTold({ type, status }: Relation): boolean {
  return status === 'DISPUTED' || [...lineage, ...comparative, ...plain].includes(type);
}

/** `relations` belong to one paper; ancestry is told first, then comparisons, then who doubts what and who answers. */
export function claimSentences(mentions: Mentions, relations: readonly Relation[]): DraftSentence[] {
  const told = relations.filter((one) => isTold(one) && !isRepeated(one, relations));
  const isDisputed = ({ status }: Relation) => status === 'DISPUTED';
  const of = (types: readonly RelationType[]) =>
    types.flatMap((type) => told.filter((one) => one.type === type && !isDisputed(one)));
  const objections = told.filter(({ type }) => type === 'DISPUTES');
  const doubted = told.filter((one) => isDisputed(one) && one.type !== 'DISPUTES');
  const each = <T>(some: readonly T[], tell: (mentions: Mentions, one: T) => DraftSentence) =>
    some.slice(0, draftLimits.claims).map((one) => tell(mentions, one));
  return [
    ...each(alike(mentions, of(lineage)), lineageSentence),
    ...each(alike(mentions, of(['REPRODUCES', 'COMPARES_WITH'])), joinedSentence),
    ...each(of(comparative), comparativeSentence),
    ...each(doubted, disputedSentence),
    ...each(objections, (_, one) => (isDisputed(one) ? disputedSentence : objectionSentence)(mentions, one)),
    ...each(of(['REBUTS']), objectionSentence),
  ];
}

/** That two things are compared goes without saying where more is said of the two. */
function isRepeated({ type, from, to }: Relation, all: readonly Relation[]): boolean {
  return (
    type === 'COMPARES_WITH' &&
    all.some((other) => other.type !== type && other.from === from && other.to === to)
  );
}

/** Relations that one sentence can tell: of one thing with several, or of several with one, said by the same with the same reserve. */
function alike(mentions: Mentions, relations: readonly Relation[]): Relation[][] {
  const key = (one: Relation) =>
    JSON.stringify([one.type, one.qualifier, one.dataset, one.metric, supporters(mentions, one).words]);
  const byFrom = [...groupBy(relations, (one) => `${key(one)} ${one.from}`).values()];
  const single = byFrom.filter((some) => some.length === 1).flat();
  const byTo = [...groupBy(single, (one) => `${key(one)} ${one.to}`).values()];
  const at = ([first]: Relation[]) => (first === undefined ? 0 : relations.indexOf(first));
  return [...byFrom.filter((some) => some.length > 1), ...byTo].sort((a, b) => at(a) - at(b));
}

function lineageSentence(mentions: Mentions, some: readonly Relation[]): DraftSentence {
  const [first] = some;
  if (first === undefined) return sentence([], []);
  const subjects = [...new Set(some.map(({ from }) => from))];
  const objects = [...new Set(some.map(({ to }) => to))];
  const words = subjects.length > 1 ? severally(verb(first)) : verb(first);
  return sentence(
    capital(
      phrase`${attributed(supporters(mentions, first))}${things(mentions, subjects)} ${words} ${things(mentions, objects)}${reserve(first)}`,
    ),
    some,
  );
}

/** "is inspired by" → "are inspired by", "extends" → "extend". */
function severally(words: string): string {
  return words.startsWith('is ') ? `are ${words.slice(3)}` : words.replace(/s$/, '');
}

function joinedSentence(mentions: Mentions, some: readonly Relation[]): DraftSentence {
  const [first] = some;
  if (first === undefined) return sentence([], []);
  const said = supporters(mentions, first);
  const words = phrase`${said.isOwnPaper ? '' : attributed(said)}${subject(mentions, first)} ${things(
    mentions,
    some.map(({ to }) => to),
  )}${place(mentions, first)}${reserve(first)}`;
  return sentence(capital(words), some);
}

function things(mentions: Mentions, ids: readonly string[]): Phrase {
  return several(ids.map((id) => mentions.thing(id)));
}

function comparativeSentence(mentions: Mentions, claim: Relation): DraftSentence {
  const [a, b] = [mentions.thing(claim.from), mentions.thing(claim.to)];
  const said = supporters(mentions, claim);
  const where = place(mentions, claim);
  const { borneOut, words, relations } = standingOf(mentions, claim);
  const isBetter = claim.type === 'OUTPERFORMS';
  const head =
    isBetter && borneOut
      ? phrase`${a} outperforms ${b}${where}${said.isNobody ? '' : phrase`, as ${who(said)} ${said.areSeveral ? 'report' : 'reports'}`}`
      : said.isNobody
        ? phrase`${a} is said to do ${isBetter ? 'better' : 'no better'} than ${b}${where}`
        : phrase`${who(said)} ${said.areSeveral ? 'report' : 'reports'} that ${a} does ${isBetter ? 'better' : 'no better'} than ${b}${where}`;
  return sentence(capital(phrase`${head}${reserve(claim)}; ${words}`), [claim, ...relations]);
}

function objectionSentence(mentions: Mentions, relation: Relation): DraftSentence {
  const said = supporters(mentions, relation);
  return sentence(
    capital(
      phrase`${said.isOwnPaper ? '' : attributed(said)}${objection(mentions, relation)}${inBrackets(said.notes)}`,
    ),
    [relation],
  );
}

function objection(mentions: Mentions, relation: Relation): Phrase {
  const to = mentions.paper(relation.to);
  const object = to === null ? mentions.thing(relation.to) : mentions.authors(to);
  return phrase`${subject(mentions, relation)} ${object}${place(mentions, relation)}${reserve(relation)}`;
}

/** What somebody says and somebody else denies. */
function disputedSentence(mentions: Mentions, relation: Relation): DraftSentence {
  const [said, denied] = [supporters(mentions, relation), opponents(mentions, relation)];
  const deny = denied.areSeveral ? 'dispute' : 'disputes';
  const by = denied.isNobody ? phrase`others dispute` : phrase`${who(denied)} ${deny}`;
  if (plain.includes(relation.type)) {
    const head = phrase`${said.isOwnPaper || said.isNobody ? '' : attributed(said)}${objection(mentions, relation)}${inBrackets(said.notes)}`;
    return sentence(capital(phrase`${head}, which ${by}${inBrackets(denied.notes)}`), [relation]);
  }
  const saying = said.areSeveral ? 'hold' : 'holds';
  const holder = said.isNobody ? '' : phrase`, as ${who(said)} ${saying}${inBrackets(said.notes)}`;
  const denial = phrase`is disputed by ${denied.isNobody ? 'others' : denied.words}${denied.ownWork ? ownWork : ''}${inBrackets(denied.notes)}`;
  const comma = said.isNobody ? '' : ',';
  const claimed = phrase`that ${mentions.thing(relation.from)} ${verb(relation)} ${mentions.thing(relation.to)}${place(mentions, relation)}${reserve(relation)}`;
  const standing = comparative.includes(relation.type) ? standingOf(mentions, relation) : null;
  const tail = standing === null ? '' : `; ${standing.words}`;
  return sentence(capital(phrase`${claimed}${holder}${comma} ${denial}${tail}`), [
    relation,
    ...(standing?.relations ?? []),
  ]);
}

const ownWork = ', speaking of their own work';

function who({ words, ownWork: isOwn, isOwnPaper }: Sayers): Phrase {
  return isOwn ? phrase`${words}${isOwnPaper ? ' of their own work' : `${ownWork},`}` : words;
}

/** "According to …, ": what follows is theirs. */
function attributed(said: Sayers): Phrase {
  if (said.isNobody) return [];
  if (said.isOwnPaper) return phrase`By its authors’ own account, `;
  return phrase`According to ${said.words}${said.ownWork ? ownWork : ''}, `;
}

/** What a relation says of its ends, where both are told as works. */
const verbs: Readonly<Record<RelationType, string>> = {
  CITES: 'cites',
  INSPIRED_BY: 'is inspired by',
  EXTENDS: 'extends',
  ANALOGOUS_TO: 'is analogous to',
  OUTPERFORMS: 'does better than',
  NOT_BETTER_THAN: 'does no better than',
  COMPARES_WITH: 'is compared with',
  DISPUTES: 'questions',
  REBUTS: 'answers',
  REPRODUCES: 'reproduces',
  PROPOSES: 'proposes',
  USES: 'uses',
  EVALUATED_ON: 'is evaluated on',
  USES_BACKBONE: 'uses',
  ADDRESSES: 'addresses',
  ABOUT: 'is about',
};

/** "is partially inspired by": a qualifier that is an adverb goes before what it qualifies. */
function verb({ type, qualifier }: Relation): string {
  const words = verbs[type];
  if (!isAdverb(qualifier)) return words;
  return words.startsWith('is ') ? `is ${qualifier} ${words.slice(3)}` : `${qualifier} ${words}`;
}

function isAdverb(qualifier: string | null): boolean {
  return qualifier !== null && /^(?:\p{L}+ly|in (?:\w+ )?part)$/u.test(qualifier);
}

function reserve({ qualifier }: Relation): string {
  return qualifier === null || isAdverb(qualifier) ? '' : ` (${clause(oneLine(qualifier))})`;
}

/** Of papers the authors do something, of methods the method does. */
function subject(mentions: Mentions, { type, from }: Relation): Phrase {
  const paper = mentions.paper(from);
  const words = verbs[type];
  if (paper === null || words.startsWith('is ')) return phrase`${mentions.thing(from)} ${words}`;
  return phrase`${mentions.authors(paper)} ${mentions.areSeveral(paper) ? words.replace(/s$/, '') : words}`;
}

function place({ name }: Mentions, { dataset, metric }: Relation): string {
  return `${dataset === null ? '' : ` on ${name(dataset)}`}${metric === null ? '' : ` in ${name(metric)}`}`;
}

function inBrackets(notes: string): string {
  return notes === '' ? '' : ` (${notes})`;
}

/** Our own words at the front begin in upper case; names stay as they are. */
function capital(words: Phrase): Phrase {
  const [first, ...rest] = words.filter((part) => part !== '');
  if (typeof first !== 'string') return words;
  const own = /^(?:the work of|that |a reader|its authors|others )/.test(first);
  return own ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : [first, ...rest];
}
