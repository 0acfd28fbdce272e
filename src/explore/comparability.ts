// Two results → whether they may be compared, and if not, why: a code for everything that differs, then one for everything
// that is not known. The same for the protocols of two setups.
import { nameKey } from '../model/keys.js';
import { comparedFields, type ComparedField, type Protocol } from '../model/protocol.js';
import type { Result } from '../model/result.js';

export type ComparabilityValue = 'COMPARABLE' | 'NOT_COMPARABLE' | 'UNKNOWN';

export interface Comparability {
  readonly comparability: ComparabilityValue;
  /** DIFFERENT_BACKBONE, …, then UNKNOWN_CROP, …; empty where they are COMPARABLE. */
  readonly reasons: readonly string[];
}

/** What a field is called in the codes. */
const codes: Readonly<Record<ComparedField | 'dataset' | 'metric', string>> = {
  dataset: 'DATASET',
  metric: 'METRIC',
  backbone: 'BACKBONE',
  embeddingDim: 'EMBEDDING_DIM',
  imageSize: 'IMAGE_SIZE',
  crop: 'CROP',
  boundingBoxes: 'BOUNDING_BOXES',
  pretraining: 'PRETRAINING',
};

/** Every code, in the order in which they are told. */
export const reasonCodes: readonly string[] = [
  'NO_RESULTS',
  'NO_COMMON_DATASET',
  'NO_COMMON_METRIC',
  ...Object.values(codes).map((code) => `DIFFERENT_${code}`),
  ...comparedFields.map((field) => `UNKNOWN_${codes[field]}`),
];

type Compared = Pick<Result, 'dataset' | 'metric' | 'protocol'>;

export function comparability(a: Compared, b: Compared): Comparability {
  const ends = (['dataset', 'metric'] as const).filter((end) => a[end] !== b[end]);
  return judge(
    ends.map((end) => codes[end]),
    a.protocol,
    b.protocol,
  );
}

/** Whether figures under these protocols could be compared. */
export function comparableProtocols(a: Protocol, b: Protocol): Comparability {
  return judge([], a, b);
}

/** Whether no field that decides is unknown. */
export function isComplete(protocol: Protocol): boolean {
  return comparedFields.every((field) => protocol[field] !== null);
}

/** Equal for figures whose dataset, metric and protocol are identical, unknown fields included. */
export function groupKey({ dataset, metric, protocol }: Compared): string {
  return JSON.stringify([dataset, metric, ...comparedFields.map((field) => normal(protocol, field))]);
}

function judge(differentEnds: readonly string[], a: Protocol, b: Protocol): Comparability {
  const pairs = comparedFields.map((field) => [codes[field], normal(a, field), normal(b, field)] as const);
  const unknown = pairs.filter(([, one, other]) => one === null || other === null);
  const different = pairs.filter(([, one, other]) => one !== null && other !== null && one !== other);
  const differences = [...differentEnds, ...different.map(([code]) => code)].map(
    (code) => `DIFFERENT_${code}`,
  );
  const reasons = [...differences, ...unknown.map(([code]) => `UNKNOWN_${code}`)];
  if (differences.length > 0) return { comparability: 'NOT_COMPARABLE', reasons };
  return { comparability: reasons.length > 0 ? 'UNKNOWN' : 'COMPARABLE', reasons };
}

/** A field as it is compared: texts without case and punctuation, "centre" as "center". */
function normal(protocol: Protocol, field: ComparedField): string | number | boolean | null {
  const value = protocol[field];
  if ((field !== 'crop' && field !== 'pretraining') || value === null) return value;
  return nameKey(String(value)).replace(/centre/g, 'center');
}

/** Codes of several comparisons, each once, in their order. */
export function unitedReasons(lists: readonly (readonly string[])[]): string[] {
  const all = new Set(lists.flat());
  return reasonCodes.filter((code) => all.has(code));
}
