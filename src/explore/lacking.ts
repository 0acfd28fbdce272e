// The reasons that a paper has → what it lacks: a sentence for every signal that does not speak for it. Pure.
import type { Standing } from '../graph/related-standing.js';
import type { Seed } from '../graph/related.js';
import { textMatches } from './gather.js';
import { counted, enumerate, namedThings, nouns, type Reason } from './reasons.js';
import { sharedKinds, type SharedKind } from './signs.js';
import { signals, type SignalKind } from './weights.js';

/** In the order of the signals, each with a contribution of 0. */
export function lacking(reasons: readonly Reason[], seeds: readonly Seed[], standing: Standing): Reason[] {
  const there = new Set(reasons.map(({ kind }) => kind));
  return signals
    .filter((kind) => !there.has(kind))
    .map((kind) => ({ kind, contribution: 0, ...missing(kind, seeds, standing) }));
}

type Told = Pick<Reason, 'text' | 'viaIds'>;

function missing(kind: SignalKind, seeds: readonly Seed[], standing: Standing): Told {
  const [only] = seeds.length === 1 ? seeds : [];
  const them = only === undefined ? `any of the ${seeds.length} papers` : `“${only.title}”`;
  const told = (text: string): Told => ({ text, viaIds: only === undefined ? [] : [only.id] });
  switch (kind) {
    case 'CITATION':
      return told(`no citation joins it with ${them}`);
    case 'CO_CITATION':
      return told(`not cited together with ${them}; ${citedBy(standing)}`);
    case 'BIBLIOGRAPHIC_COUPLING':
      return told(`shares no telling reference with ${them}; ${references(standing)}`);
    case 'LINEAGE':
      return told(`no lineage of one or two steps was found to join it with ${them}`);
    case 'TEXT':
      return { text: `not among the ${textMatches} papers that share enough of their words`, viaIds: [] };
    default:
      return missingThing(kind, standing);
  }
}

function citedBy({ citedBy: count }: Standing): string {
  return count === 0
    ? 'no paper here cites it'
    : `${counted(count, 'paper here cites', 'papers here cite')} it`;
}

function references({ references: count }: Standing): string {
  return count === 0
    ? 'none of its references is here'
    : `it cites ${counted(count, 'paper', 'papers')} here`;
}

function missingThing(kind: SharedKind, { things }: Standing): Told {
  const [one, several] = nouns[kind];
  const own = things.filter((thing) => thing.kind !== null && kindsOf[kind] === thing.kind);
  const known =
    own.length === 0 ? `no ${one} of it is known` : `it has ${enumerate(own.map(({ name }) => name))}`;
  return {
    text: `shares no telling ${several}: ${known}`,
    viaIds: own.slice(0, namedThings).map(({ id }) => id),
  };
}

const kindsOf = Object.fromEntries(
  Object.entries(sharedKinds).map(([thing, kind]) => [kind, thing]),
) as Readonly<Record<SharedKind, string>>;
