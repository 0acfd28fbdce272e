// Figures for tests: all of one method on one dataset in one metric unless a test says otherwise.
import { stableId } from '../../src/model/ids.js';
import { unknownProtocol, type Protocol } from '../../src/model/protocol.js';
import type { Figure, NewResult } from '../../src/model/result.js';
import { paperId, thing } from './fixture-graph.js';

export const figures = {
  method: thing('method', 'RLL').id,
  other: thing('method', 'Circle Loss').id,
  dataset: thing('dataset', 'SOP').id,
  metric: thing('metric', 'Recall@1').id,
  backbone: thing('backbone', 'BN-Inception').id,
  paper: paperId('rll'),
} as const;

/** Nothing about it is unknown. */
export const knownProtocol: Protocol = {
  ...unknownProtocol,
  backbone: figures.backbone,
  embeddingDim: 512,
  imageSize: 224,
  crop: 'single centre crop',
  boundingBoxes: false,
  pretraining: 'ImageNet',
};

export function newResult(more: Partial<NewResult> = {}): NewResult {
  return {
    method: figures.method,
    dataset: figures.dataset,
    metric: figures.metric,
    value: 70,
    printed: null,
    protocol: unknownProtocol,
    kind: 'SELF_REPORTED',
    reportedIn: null,
    sourceUrl: null,
    locator: null,
    copiedFrom: null,
    date: null,
    ...more,
  };
}

/** A figure under a wholly known protocol. Its id follows from `name`. */
export function figure(name: string, more: Partial<Figure> = {}): Figure {
  return {
    ...newResult({ protocol: knownProtocol }),
    id: stableId('result', name),
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: null,
    retractedAt: null,
    higherIsBetter: true,
    paperYear: null,
    paperMonth: null,
    ...more,
  };
}
