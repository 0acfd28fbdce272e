// How the papers around some papers go back to the same: one or two steps over INSPIRED_BY, EXTENDS and ANALOGOUS_TO. A
// paper and a method that it proposes count as one: what is said of the one is found from the other.
import type { RawRow } from './query.js';
import type { Signal } from './related-signals.js';
import { int, text } from './rows.js';

export interface NamedNode {
  readonly id: string;
  readonly name: string;
}

/** One relation as it reads: `from` extends `to`, whichever way it was walked. */
export interface LineageRelation {
  readonly type: 'INSPIRED_BY' | 'EXTENDS' | 'ANALOGOUS_TO';
  readonly from: NamedNode;
  readonly to: NamedNode;
}

/** A way of one or two relations from a seed to a paper. */
export interface LineageLink {
  readonly seedId: string;
  readonly paperId: string;
  readonly steps: readonly LineageRelation[];
  /** Of the second step: relations of this kind that its beginning has. 0 where there is no second step. */
  readonly degree: number;
}

const relations = 'INSPIRED_BY|EXTENDS|ANALOGOUS_TO';

/** Binds `to` to a thing, to the methods it proposes and to the papers that propose it: they count as one. */
const counted = (from: string, to: string): string => `
CALL (${from}) {
  RETURN ${from} AS ${to}
  UNION ALL
  MATCH (${from})-[:PROPOSES]-(${to})
  RETURN ${to}
  LIMIT $steps
}`;

/** Ways of one step first, then those over what few go back to. */
export const lineageWays: Signal<LineageLink> = {
  cypher: (only) => `
UNWIND $seeds AS seedId
MATCH (seed:Paper {id: seedId})${counted('seed', 'work')}
CALL (work) {
  MATCH (work)-[step:${relations}]-(near)
  WITH work, step, near
  LIMIT $scan
  WITH work, step, near
  ORDER BY near.id, type(step)
  LIMIT $steps
  RETURN near, type(step) AS type, startNode(step) = work AS leaves
}${counted('near', 'middle')}
CALL (middle) {
  RETURN middle AS far, '' AS nextType, false AS nextLeaves, 0 AS degree
  UNION ALL
  MATCH (middle)-[step:${relations}]-(far)
  WITH middle, step, far
  LIMIT $scan
  WITH middle, step, far
  ORDER BY far.id, type(step)
  LIMIT $steps
  RETURN far, type(step) AS nextType, startNode(step) = middle AS nextLeaves,
    COUNT { (middle)-[:${relations}]-() } AS degree
}${counted('far', 'paper')}
WITH seed, work, type, leaves, near, middle, nextType, nextLeaves, degree, far, paper
WHERE paper:Paper AND paper <> seed${only === '' ? '' : ' AND paper.id = $only'}
WITH DISTINCT seed.id AS seedId, paper.id AS paperId, type, leaves, nextType, nextLeaves, degree,
  work.id AS workId, coalesce(work.name, work.title) AS workName,
  near.id AS nearId, coalesce(near.name, near.title) AS nearName,
  middle.id AS middleId, coalesce(middle.name, middle.title) AS middleName,
  far.id AS farId, coalesce(far.name, far.title) AS farName
ORDER BY degree, seedId, paperId, workId, nearId, type, middleId, farId, nextType
LIMIT $ways`,
  columns: Object.fromEntries(
    ['seedId', 'paperId', 'type', 'leaves', 'nextType', 'nextLeaves', 'degree']
      .concat(['work', 'near', 'middle', 'far'].flatMap((at) => [`${at}Id`, `${at}Name`]))
      .map((name) => [name, name]),
  ),
  row: lineageLink,
};

function lineageLink(raw: RawRow): LineageLink {
  const [work, near, middle, far] = (['work', 'near', 'middle', 'far'] as const).map((name) => ({
    id: text(raw, `${name}Id`),
    name: text(raw, `${name}Name`),
  })) as [NamedNode, NamedNode, NamedNode, NamedNode];
  const first = relation(text(raw, 'type'), raw['leaves'] === true, work, near);
  const nextType = text(raw, 'nextType');
  const next = nextType === '' ? [] : [relation(nextType, raw['nextLeaves'] === true, middle, far)];
  return {
    seedId: text(raw, 'seedId'),
    paperId: text(raw, 'paperId'),
    steps: [first, ...next],
    degree: int(raw, 'degree'),
  };
}

function relation(type: string, leaves: boolean, at: NamedNode, to: NamedNode): LineageRelation {
  return { type: type as LineageRelation['type'], from: leaves ? at : to, to: leaves ? to : at };
}
