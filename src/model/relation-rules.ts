// What may be said of two things, and how much of it: the rules that relations and their evidence keep to before anything is
// written. The table of ends is in relation-ends.ts.
import { badInput } from './errors.js';
import { kindOfId } from './ids.js';
import { labels, type Kind } from './kinds.js';
import { endKinds, relationEnds, type EndKind } from './relation-ends.js';
import { partsOfId, relationId } from './relation-ids.js';
import { relationTypes, type NewEvidence, type RelationKey } from './relation.js';

/** How much one relation may hold. Lengths are in UTF-16 code units. */
export const relationLimits = {
  /** Pieces of evidence in one call: a survey that gathers what others say has a dozen. */
  evidence: 50,
  /** Figures that one piece of evidence rests on: the rows of a long table. */
  results: 100,
  /** "partially", "in part, on small batches": a clause, not a paragraph. */
  qualifier: 500,
  /** The name of a person, a group, a site. */
  asserterName: 200,
  /** "Section 4.2, third paragraph, and Table 3". */
  locator: 500,
  /** The gist in a few sentences. */
  note: 10_000,
  /** The longest addresses that browsers take along. */
  sourceUrl: 2_000,
} as const;

/** Throws BAD_USER_INPUT, below `path`, where a relation of this type does not join such ends or is not said of a dataset or metric. */
export function checkRelation(key: RelationKey, path: readonly string[]): void {
  const { from, to, where } = relationEnds[key.type];
  const [fromKind, toKind] = [kindOfId(key.from), kindOfId(key.to)];
  for (const [end, kind] of [
    ['from', fromKind],
    ['to', toKind],
  ] as const) {
    if (!isEndKind(kind)) {
      const rule = `A relation joins ${oneOf(endKinds)}.`;
      throw badInput(`${JSON.stringify(key[end].slice(0, 100))} names none of these. ${rule}`, [
        ...path,
        end,
      ]);
    }
  }
  const fromFits = isOneOf(fromKind, from);
  if (!fromFits || !isOneOf(toKind, to)) {
    throw badInput(
      `${key.type} cannot lead from ${a(fromKind)} to ${a(toKind)}; it joins ${oneOf(from)} to ${oneOf(to)}.`,
      [...path, fromFits ? 'to' : 'from'],
    );
  }
  if (key.from === key.to) {
    throw badInput(`${key.type} joins two things; these are one and the same.`, [...path, 'to']);
  }
  for (const name of ['dataset', 'metric'] as const) checkWhere(key, name, where, path);
}

function checkWhere(
  key: RelationKey,
  name: 'dataset' | 'metric',
  allowed: boolean,
  path: readonly string[],
): void {
  const id = key[name];
  if (id === null) return;
  if (!allowed) {
    const such = relationTypes.filter((type) => relationEnds[type].where);
    throw badInput(`${key.type} is said of no ${name}; ${listed(such, 'and')} may be.`, [...path, name]);
  }
  if (kindOfId(id) !== name) {
    throw badInput(`${JSON.stringify(id.slice(0, 100))} is not the id of a ${name}.`, [...path, name]);
  }
}

/** Throws BAD_USER_INPUT, below `path`, where a piece of evidence is too long, or its source no paper or no address of the web. */
export function checkEvidence(evidence: NewEvidence, path: readonly string[]): void {
  for (const name of ['asserterName', 'locator', 'note', 'sourceUrl'] as const) {
    checkLength(evidence[name], relationLimits[name], [...path, name]);
  }
  if (evidence.results.length > relationLimits.results) {
    throw badInput(
      `results has ${evidence.results.length} entries; at most ${relationLimits.results} are allowed.`,
      [...path, 'results'],
    );
  }
  if (evidence.source !== null && kindOfId(evidence.source) !== 'paper') {
    throw badInput(`The source of evidence is a paper; ${JSON.stringify(evidence.source)} is none.`, [
      ...path,
      'source',
    ]);
  }
  if (evidence.sourceUrl !== null && !isWebAddress(evidence.sourceUrl)) {
    throw badInput(
      `${JSON.stringify(evidence.sourceUrl.slice(0, 100))} is no address of the web: it must begin with http:// or https://.`,
      [...path, 'sourceUrl'],
    );
  }
}

/** Throws BAD_USER_INPUT at `path` where the text is longer than allowed. */
export function checkLength(text: string | null, most: number, path: readonly string[]): void {
  if (text === null || text.length <= most) return;
  throw badInput(
    `${path.at(-1) ?? 'This'} has ${text.length} characters; at most ${most} are allowed.`,
    path,
  );
}

/**
 * Whether an import may say the same by joining a paper to another thing: then claim and imports share one relationship
 * between the two ends.
 */
export function isPlain(key: RelationKey): boolean {
  return partsOfId(relationId(key)) !== null;
}

function isEndKind(kind: Kind | null): kind is EndKind {
  return (endKinds as readonly (Kind | null)[]).includes(kind);
}

function isOneOf(kind: Kind | null, kinds: readonly EndKind[]): boolean {
  return (kinds as readonly (Kind | null)[]).includes(kind);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]\S*$/i.test(text) && URL.canParse(text);
}

function a(kind: Kind | null): string {
  return kind === null ? 'nothing known' : `a ${labels[kind]}`;
}

function oneOf(kinds: readonly EndKind[]): string {
  return a(kinds[0] ?? null) + listed(['', ...kinds.slice(1).map((kind) => labels[kind])], 'or');
}

/** "x, y and z" */
function listed(words: readonly string[], last: 'and' | 'or'): string {
  const [first = '', ...more] = words;
  const end = more.pop();
  return end === undefined ? first : `${[first, ...more].join(', ')} ${last} ${end}`;
}
