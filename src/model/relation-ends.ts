// Which things a relation of each type may join: the table that messages quote.
import type { Kind } from './kinds.js';
import type { RelationType } from './relation.js';

/** What may stand at either end. */
export const endKinds = [
  'paper',
  'method',
  'dataset',
  'backbone',
  'task',
  'metric',
  'topic',
] as const satisfies Kind[];
export type EndKind = (typeof endKinds)[number];

export interface RelationEnds {
  readonly from: readonly EndKind[];
  readonly to: readonly EndKind[];
  /** Whether it may be said of one dataset or metric. */
  readonly where: boolean;
}

const works = ['paper', 'method'] as const;

export const relationEnds: Readonly<Record<RelationType, RelationEnds>> = {
  CITES: { from: ['paper'], to: ['paper'], where: false },
  INSPIRED_BY: { from: works, to: works, where: false },
  EXTENDS: { from: works, to: works, where: false },
  ANALOGOUS_TO: { from: works, to: works, where: false },
  OUTPERFORMS: { from: works, to: works, where: true },
  NOT_BETTER_THAN: { from: works, to: works, where: true },
  COMPARES_WITH: { from: works, to: works, where: true },
  DISPUTES: { from: ['paper'], to: works, where: true },
  REBUTS: { from: ['paper'], to: works, where: true },
  REPRODUCES: { from: ['paper'], to: works, where: true },
  PROPOSES: { from: ['paper'], to: ['method', 'dataset', 'backbone', 'task', 'metric'], where: false },
  USES: { from: works, to: ['method', 'metric'], where: false },
  EVALUATED_ON: { from: works, to: ['dataset'], where: false },
  USES_BACKBONE: { from: works, to: ['backbone'], where: false },
  ADDRESSES: { from: works, to: ['task'], where: false },
  ABOUT: { from: ['paper', 'method', 'dataset', 'backbone', 'task', 'metric'], to: ['topic'], where: false },
};
