// A pack as it was read and checked: everything under names, nothing of the library it goes into yet. Each part knows the
// line it stands on, for what only shows when it meets a library.
import type { MetricScale } from '../../model/concept.js';
import type { Asserter, RelationType, Stance } from '../../model/relation.js';
import type { EndKind } from '../../model/relation-ends.js';
import type { PackTitle } from '../../model/pack.js';
import type { NamedKind } from '../../model/kinds.js';
import type { Protocol } from '../../model/protocol.js';
import type { ResultKind } from '../../model/result.js';
import type { Bibliography, ParsedEntry } from '../entries.js';

/** A file of a pack's folder. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
}

export interface Pack extends PackTitle {
  /** Of the text of all its files: two packs with one hash say the same. */
  readonly hash: string;
  /** Null where it has no papers. */
  readonly bibliography: Bibliography | null;
  readonly entries: readonly ParsedEntry[];
  readonly concepts: readonly PackConcept[];
  /** In the order of relations.yaml, then what the sections of list.yaml are about. */
  readonly relations: readonly PackRelation[];
  /** Each behind the one it was copied from. */
  readonly results: readonly PackResult[];
  readonly list: PackList | null;
  readonly ratings: readonly PackRating[];
}

interface Placed {
  readonly file: string;
  readonly line: number;
}

export interface PackConcept extends Placed {
  readonly kind: NamedKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly scale: MetricScale | null;
}

export interface PackPaper {
  readonly kind: 'paper';
  readonly citekey: string;
}

export type PackEnd = PackPaper | (PackConcept & { readonly kind: EndKind });

/** As the model's, the backbone by the pack's own word for it. */
export interface PackProtocol extends Omit<Protocol, 'backbone'> {
  readonly backbone: PackConcept | null;
}

export interface PackRelation extends Placed {
  readonly type: RelationType;
  readonly from: PackEnd;
  readonly to: PackEnd;
  readonly dataset: PackConcept | null;
  readonly metric: PackConcept | null;
  readonly qualifier: string | null;
  readonly protocol: PackProtocol | null;
  readonly evidence: readonly PackEvidence[];
}

export interface PackEvidence {
  readonly stance: Stance;
  readonly asserter: Asserter;
  readonly asserterName: string | null;
  readonly ownWork: boolean;
  /** A citation key. */
  readonly source: string | null;
  readonly sourceUrl: string | null;
  readonly locator: string | null;
  readonly note: string | null;
  readonly results: readonly PackResult[];
}

export interface PackResult extends Placed {
  readonly key: string | null;
  readonly method: PackConcept;
  readonly dataset: PackConcept;
  readonly metric: PackConcept;
  readonly printed: string | null;
  readonly value: number;
  readonly kind: ResultKind;
  readonly protocol: PackProtocol;
  /** A citation key. */
  readonly reportedIn: string | null;
  readonly sourceUrl: string | null;
  readonly locator: string | null;
  readonly copiedFrom: PackResult | null;
  readonly date: string | null;
}

export interface PackList {
  readonly name: string;
  readonly description: string | null;
  readonly items: readonly {
    readonly paper: string;
    readonly section: string;
    readonly note: string | null;
  }[];
}

/** What is left out is null (no tags: empty). */
export interface PackRating {
  readonly paper: string;
  readonly interest: 'UP' | 'DOWN' | null;
  readonly stars: number | null;
  readonly status: 'TO_READ' | 'READING' | 'READ' | null;
  readonly tags: readonly string[];
  readonly note: string | null;
}
