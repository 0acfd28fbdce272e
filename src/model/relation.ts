// What is said of two things: typed relations between them, and the evidence each rests on.
import type { Protocol } from './protocol.js';

export const relationTypes = [
  'CITES',
  'INSPIRED_BY',
  'EXTENDS',
  'ANALOGOUS_TO',
  'OUTPERFORMS',
  'NOT_BETTER_THAN',
  'COMPARES_WITH',
  'DISPUTES',
  'REBUTS',
  'REPRODUCES',
  'PROPOSES',
  'USES',
  'EVALUATED_ON',
  'USES_BACKBONE',
  'ADDRESSES',
  'ABOUT',
] as const;
export type RelationType = (typeof relationTypes)[number];

export type Direction = 'OUTGOING' | 'INCOMING' | 'BOTH';
export type Basis = 'CLAIMED' | 'MEASURED';
export type Stance = 'SUPPORTS' | 'DISPUTES' | 'QUALIFIES';
export type Asserter = 'AUTHOR' | 'THIRD_PARTY' | 'READER';
export type RelationStatus = 'SUPPORTED' | 'DISPUTED' | 'UNSOURCED' | 'RETRACTED';

/** One relation for one key: saying it again adds evidence. The ids are of nodes; dataset and metric may be null. */
export interface RelationKey {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly dataset: string | null;
  readonly metric: string | null;
}

export interface Relation extends RelationKey {
  readonly id: string;
  readonly basis: Basis;
  /** EVALUATED_ON: the setup, as the first standing evidence that tells one has it. */
  readonly protocol: Protocol | null;
  /** "partially"; as the first standing evidence that has one tells it. */
  readonly qualifier: string | null;
  readonly status: RelationStatus;
  /** Standing evidence in the order it came in; of a RETRACTED relation, all that was ever said. */
  readonly evidence: readonly Evidence[];
}

export interface Evidence {
  readonly id: string;
  readonly stance: Stance;
  readonly asserter: Asserter;
  readonly asserterName: string | null;
  /** The asserter speaks about work of their own. */
  readonly ownWork: boolean;
  /** Id of the paper that says so. */
  readonly source: string | null;
  readonly sourceUrl: string | null;
  /** "Table 3", "Section 4.2", "p. 5" */
  readonly locator: string | null;
  /** In the asserter's gist, not copied. */
  readonly note: string | null;
  /** Ids, when figures are the evidence. */
  readonly results: readonly string[];
  readonly qualifier: string | null;
  readonly protocol: Protocol | null;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly retractedAt: string | null;
  /** Id of the newest import that brought it; null where a person entered it here. */
  readonly import: string | null;
}

/** Evidence to be made. */
export type NewEvidence = Omit<Evidence, 'id' | 'createdAt' | 'createdBy' | 'retractedAt' | 'import'>;

/**
 * What a relation's status is, by the evidence that stands: none, RETRACTED; some that disputes, DISPUTED; none that
 * names a source (a paper, an address, figures, an import), UNSOURCED; else SUPPORTED.
 */
export function statusOf(standing: readonly Evidence[]): RelationStatus {
  if (standing.length === 0) return 'RETRACTED';
  if (standing.some(({ stance }) => stance === 'DISPUTES')) return 'DISPUTED';
  return standing.some(namesSource) ? 'SUPPORTED' : 'UNSOURCED';
}

function namesSource({ asserter, source, sourceUrl, results }: Evidence): boolean {
  return asserter !== 'READER' || source !== null || sourceUrl !== null || results.length > 0;
}
