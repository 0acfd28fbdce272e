// Reason codes of a comparison → words: "the backbones differ (GoogLeNet and ResNet-50), and crop is not known for both".
import type { ComparedField, Protocol } from '../model/protocol.js';
import { enumerated } from './draft-words.js';

/** One and several of what a code speaks about. */
const nouns: Readonly<Record<string, readonly [field: ComparedField | null, one: string, several: string]>> =
  {
    DATASET: [null, 'dataset', 'datasets'],
    METRIC: [null, 'metric', 'metrics'],
    BACKBONE: ['backbone', 'backbone', 'backbones'],
    EMBEDDING_DIM: ['embeddingDim', 'embedding size', 'embedding sizes'],
    IMAGE_SIZE: ['imageSize', 'image size', 'image sizes'],
    CROP: ['crop', 'crop', 'crops'],
    BOUNDING_BOXES: ['boundingBoxes', 'use of bounding boxes', 'uses of bounding boxes'],
    PRETRAINING: ['pretraining', 'pretraining', 'ways of pretraining'],
  };

/** Values that one bracket names. */
const mostValues = 4;

/**
 * What keeps setups from being compared, as a clause without a full stop; empty where nothing does. `protocols` are those that
 * were compared: the values that differ are theirs.
 */
export function differences(
  reasons: readonly string[],
  protocols: readonly Protocol[],
  nameOf: (id: string) => string,
): string {
  const differ = reasons.flatMap((code) => noun(code, 'DIFFERENT_', protocols, nameOf));
  const unknown = reasons.flatMap((code) => noun(code, 'UNKNOWN_', [], nameOf));
  return [
    differ.length === 0 ? '' : `the ${enumerated(differ)} differ`,
    unknown.length === 0
      ? ''
      : `${unknown.length === 1 ? 'the ' : ''}${enumerated(unknown)} ${unknown.length === 1 ? 'is' : 'are'} not known on all sides`,
  ]
    .filter((part) => part !== '')
    .join(', and ');
}

/** What else there is to say why no figures meet. */
export function missing(reasons: readonly string[]): string | null {
  if (reasons.includes('NO_COMMON_METRIC')) return 'no metric is reported for both';
  if (reasons.includes('NO_COMMON_DATASET')) return 'no dataset is known on which both were measured';
  if (reasons.includes('NO_RESULTS')) return 'no figures of both are at hand';
  return null;
}

function noun(
  code: string,
  prefix: string,
  protocols: readonly Protocol[],
  nameOf: (id: string) => string,
): string[] {
  if (!code.startsWith(prefix)) return [];
  const found = nouns[code.slice(prefix.length)];
  if (found === undefined) return [];
  const [field, one, several] = found;
  if (prefix === 'UNKNOWN_') return [one];
  const values = field === null ? [] : valuesOf(field, protocols, nameOf);
  return [values.length < 2 || values.length > mostValues ? several : `${several} (${enumerated(values)})`];
}

function valuesOf(
  field: ComparedField,
  protocols: readonly Protocol[],
  nameOf: (id: string) => string,
): string[] {
  const values = protocols.flatMap((protocol) => protocol[field] ?? []);
  const words = values.map((value) => (field === 'backbone' ? nameOf(String(value)) : shown(value)));
  return [...new Set(words)];
}

function shown(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'with' : 'without';
  return String(value);
}

/** A wholly known setup in words: "with ResNet-50, 512 dimensions, …". */
export function setupWords(protocol: Protocol, nameOf: (id: string) => string): string {
  const { backbone, embeddingDim, imageSize, crop, boundingBoxes, pretraining } = protocol;
  const words = [
    backbone === null ? [] : [nameOf(backbone)],
    embeddingDim === null ? [] : [`${embeddingDim} dimensions`],
    imageSize === null ? [] : [`images of ${imageSize} pixels`],
    crop === null ? [] : [crop],
    boundingBoxes === null ? [] : [`${boundingBoxes ? '' : 'no '}bounding boxes`],
    pretraining === null
      ? []
      : [/^(?:no|none)$/i.test(pretraining) ? 'no pretraining' : `pretraining on ${pretraining}`],
  ];
  return enumerated(words.flat());
}
