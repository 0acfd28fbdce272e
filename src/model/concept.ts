// What papers talk about (methods, datasets, backbones, tasks, metrics, topics) and how a paper is joined to it.
import type { ConceptKind } from './kinds.js';

export interface Concept {
  readonly kind: ConceptKind;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  /** Of a metric; null for everything else and for a metric nobody has described yet. */
  readonly scale: MetricScale | null;
}

/** How the values of a metric are read. */
export interface MetricScale {
  readonly higherIsBetter: boolean;
  readonly unit: MetricUnit | null;
  /** The least and greatest value that makes sense, in `unit`; null: open. */
  readonly min: number | null;
  readonly max: number | null;
}

/** The units a metric may be printed in. */
export const metricUnits = [
  'percent',
  'fraction',
  'count',
  'points',
  'bits',
  'bytes',
  'parameters',
  'flops',
  'milliseconds',
  'seconds',
  'hours',
  'days',
] as const;
export type MetricUnit = (typeof metricUnits)[number];

/** What a metric is taken for while nobody has said: most are scores. */
export const usualScale: MetricScale = Object.freeze({
  higherIsBetter: true,
  unit: null,
  min: null,
  max: null,
});

/** The relationship that leads from a paper to a concept, by the field of a paper that shows it. */
export const paperConcepts = {
  topics: { kind: 'topic', relationship: 'ABOUT' },
  tasks: { kind: 'task', relationship: 'ADDRESSES' },
  proposes: { kind: 'method', relationship: 'PROPOSES' },
  uses: { kind: 'method', relationship: 'USES' },
  datasets: { kind: 'dataset', relationship: 'EVALUATED_ON' },
  backbones: { kind: 'backbone', relationship: 'USES_BACKBONE' },
} as const satisfies Record<string, { kind: ConceptKind; relationship: string }>;

export type PaperConceptField = keyof typeof paperConcepts;
export const paperConceptFields = Object.keys(paperConcepts) as PaperConceptField[];
