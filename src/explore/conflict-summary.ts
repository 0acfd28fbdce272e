// A conflict → a sentence that names the values, where they are from and how far apart they are.
import type { Evidence, Relation, RelationType } from '../model/relation.js';
import type { Figure } from '../model/result.js';
import type { Conflict } from './conflicts.js';

/** Ids of all that the sentence names. */
export function namedIn({ results, relations }: Conflict): string[] {
  const ids = [
    ...results.flatMap(({ method, dataset, metric, reportedIn }) => [method, dataset, metric, reportedIn]),
    ...relations.flatMap(({ from, to, dataset, metric, evidence }) => [
      from,
      to,
      dataset,
      metric,
      ...evidence.map(({ source }) => source),
    ]),
  ];
  return [...new Set(ids.filter((id) => id !== null))];
}

/** `nameOf` gives the name of a thing and the title of a paper. */
export function conflictSummary(conflict: Conflict, nameOf: (id: string) => string): string {
  const sentence = sentences[conflict.kind](conflict, nameOf);
  return conflict.certain ? `${sentence}.` : `${sentence}; not all of the protocol is known.`;
}

type Sentence = (conflict: Conflict, nameOf: (id: string) => string) => string;

const sentences: Readonly<Record<Conflict['kind'], Sentence>> = {
  DIFFERENT_VALUES: ({ results, spread }, nameOf) =>
    `${measured(results[0], nameOf)} is reported at ${values(results, nameOf)}, ${spread} apart`,
  REPRODUCTION_GAP: ({ results, spread }, nameOf) => {
    const own = results.filter(({ kind }) => kind === 'SELF_REPORTED');
    const runs = results.filter(({ kind }) => kind !== 'SELF_REPORTED');
    const apart = runs.length === 1 ? `${spread} apart` : `up to ${spread} apart`;
    const said = `${measured(own[0] ?? runs[0], nameOf)} is reported at ${values(own, nameOf)}`;
    return `${said} and came out at ${values(runs, nameOf)} when others ran it again, ${apart}`;
  },
  CLAIM_AGAINST_RESULTS: ({ results, relations: [claim], spread }, nameOf) => {
    const said =
      claim === undefined
        ? 'A claim'
        : `That ${claimed(claim, nameOf)}, as ${sayers(claim.evidence, nameOf)} has it,`;
    const apart = spread === null ? '' : `, ${spread} apart`;
    const figures = listed(results.map((one) => `${nameOf(one.method)} ${shown(one, nameOf)}`));
    return `${said} is not what comparable figures say: ${figures}${apart}`;
  },
  DISPUTED_CLAIM: ({ relations: [claim] }, nameOf) => {
    if (claim === undefined) return 'A claim is disputed';
    const against = claim.evidence.filter(({ stance }) => stance === 'DISPUTES');
    const rest = claim.evidence.filter(({ stance }) => stance !== 'DISPUTES');
    const said = rest.length === 0 ? '' : ` is said by ${sayers(rest, nameOf)} and`;
    return `That ${claimed(claim, nameOf)}${said} is disputed by ${sayers(against, nameOf)}`;
  },
};

/** How many values or speakers a sentence names. */
const most = 5;
/** Characters of a title that a sentence has room for. */
const titleLength = 80;

function measured(figure: Figure | undefined, nameOf: (id: string) => string): string {
  if (figure === undefined) return 'A method';
  return `${nameOf(figure.method)} on ${nameOf(figure.dataset)} in ${nameOf(figure.metric)}`;
}

function values(figures: readonly Figure[], nameOf: (id: string) => string): string {
  return listed(figures.map((figure) => shown(figure, nameOf)));
}

function shown(figure: Figure, nameOf: (id: string) => string): string {
  return `${figure.printed ?? figure.value} (${sourceOf(figure, nameOf)})`;
}

interface Place {
  readonly reportedIn: string | null;
  readonly sourceUrl: string | null;
  readonly locator: string | null;
}

function sourceOf({ reportedIn, sourceUrl, locator }: Place, nameOf: (id: string) => string): string {
  const where = reportedIn === null ? sourceUrl : titled(nameOf(reportedIn));
  return [where, locator].filter((part) => part !== null).join(', ') || 'no source named';
}

/** "A outperforms B on C in D": the types as people say them. */
function claimed({ type, from, to, dataset, metric }: Relation, nameOf: (id: string) => string): string {
  const place = [
    dataset === null ? '' : ` on ${nameOf(dataset)}`,
    metric === null ? '' : ` in ${nameOf(metric)}`,
  ];
  return `${nameOf(from)} ${verbs[type]} ${nameOf(to)}${place.join('')}`;
}

const verbs: Readonly<Record<RelationType, string>> = {
  CITES: 'cites',
  INSPIRED_BY: 'is inspired by',
  EXTENDS: 'extends',
  ANALOGOUS_TO: 'is analogous to',
  OUTPERFORMS: 'outperforms',
  NOT_BETTER_THAN: 'is not better than',
  COMPARES_WITH: 'compares with',
  DISPUTES: 'disputes',
  REBUTS: 'rebuts',
  REPRODUCES: 'reproduces',
  PROPOSES: 'proposes',
  USES: 'uses',
  EVALUATED_ON: 'is evaluated on',
  USES_BACKBONE: 'uses the backbone',
  ADDRESSES: 'addresses',
  ABOUT: 'is about',
};

function sayers(evidence: readonly Evidence[], nameOf: (id: string) => string): string {
  return listed([...new Set(evidence.map((one) => sayer(one, nameOf)))]) || 'somebody';
}

function sayer(
  { asserter, asserterName, source, sourceUrl, locator }: Evidence,
  nameOf: (id: string) => string,
) {
  const unnamed = { AUTHOR: 'its authors', THIRD_PARTY: 'others', READER: 'a reader' }[asserter];
  const where = source === null && sourceUrl === null && locator === null;
  const place = where ? '' : ` (${sourceOf({ reportedIn: source, sourceUrl, locator }, nameOf)})`;
  return `${asserterName ?? unnamed}${place}`;
}

function titled(title: string): string {
  return `“${title.length <= titleLength ? title : `${title.slice(0, titleLength - 1).trimEnd()}…`}”`;
}

/** "a, b and c"; what is too much for a sentence is counted. */
function listed(parts: readonly string[]): string {
  const named =
    parts.length <= most ? parts : [...parts.slice(0, most - 1), `${parts.length - most + 1} more`];
  if (named.length < 2) return named.join();
  return `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
