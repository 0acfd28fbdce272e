// Under which conditions something was measured. What a source does not say is null: unknown, not "none".
import type { Field } from './entry.js';

export interface Protocol {
  /** Id of the network. */
  readonly backbone: string | null;
  readonly embeddingDim: number | null;
  /** Pixels, after the crop. */
  readonly imageSize: number | null;
  /** How images are cut at test time: "single centre crop". */
  readonly crop: string | null;
  readonly boundingBoxes: boolean | null;
  readonly pretraining: string | null;
  readonly optimizer: string | null;
  /** Whatever else was fixed, each under its name: frozen batch norm, number of clusters, batch size. */
  readonly settings: readonly Field[];
  readonly notes: string | null;
}

export const unknownProtocol: Protocol = Object.freeze({
  backbone: null,
  embeddingDim: null,
  imageSize: null,
  crop: null,
  boundingBoxes: null,
  pretraining: null,
  optimizer: null,
  settings: [],
  notes: null,
});

/** What two results must share to be compared, in the order in which differences are told. */
export const comparedFields = [
  'backbone',
  'embeddingDim',
  'imageSize',
  'crop',
  'boundingBoxes',
  'pretraining',
] as const satisfies (keyof Protocol)[];
export type ComparedField = (typeof comparedFields)[number];
