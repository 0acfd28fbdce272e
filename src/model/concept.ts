// What papers talk about (methods, datasets, backbones, tasks, metrics, topics) and how a paper is joined to it.
import type { ConceptKind } from './kinds.js';

export interface Concept {
  readonly kind: ConceptKind;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
}

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
