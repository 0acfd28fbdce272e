// Ids of relations and of evidence that follow from something else, and so have no node of their own: they are made of the
// ids of what they follow from, and resolve by being taken apart.
//
//   proposes_<paper><method>            what a paper's imports say of it (CITES and the joins to concepts)
//   proposes_<paper><method><import>    the evidence of it that one import is
//   measured_<result><result>           an OUTPERFORMS that two comparable results show
//   figures_<result><result>            the evidence of it
import { kindOfId, restOfId, stableId } from './ids.js';
import type { Kind } from './kinds.js';
import type { RelationKey, RelationType } from './relation.js';

/** Relations that papers bring along when they are imported: the prefix of their ids, and the kind at the other end. */
export const plainRelations = {
  cites: { type: 'CITES', to: 'paper' },
  about: { type: 'ABOUT', to: 'topic' },
  addresses: { type: 'ADDRESSES', to: 'task' },
  proposes: { type: 'PROPOSES', to: 'method' },
  uses: { type: 'USES', to: 'method' },
  evaluatedon: { type: 'EVALUATED_ON', to: 'dataset' },
  usesbackbone: { type: 'USES_BACKBONE', to: 'backbone' },
} as const satisfies Record<string, { type: RelationType; to: Kind }>;

/**
 * The id that the relation with this key is made with. A paper's citations and joins to concepts have ids made of their
 * ends', whether an import or a person says so. After a merge a relation keeps its id, whatever this says of its new ends.
 */
export function relationId(key: RelationKey): string {
  const [prefix] =
    Object.entries(plainRelations).find(([, { type, to }]) => type === key.type && to === kindOfId(key.to)) ??
    [];
  const isPlain = prefix !== undefined && kindOfId(key.from) === 'paper';
  if (isPlain) return `${prefix}_${restOfId(key.from)}${restOfId(key.to)}`;
  return stableId('relation', relationKeyText(key));
}

/** What two relations must share to be one. */
export function relationKeyText({ type, from, to, dataset, metric }: RelationKey): string {
  return [type, from, to, dataset ?? '', metric ?? ''].join(' ');
}

/** Of the relation that a paper's imports make: `import` is the id of one that says so. */
export function importEvidenceId(relation: string, importId: string): string {
  return `${relation}${restOfId(importId)}`;
}

export function measuredId(better: string, worse: string): string {
  return `measured_${restOfId(better)}${restOfId(worse)}`;
}

export function measuredEvidenceId(better: string, worse: string): string {
  return `figures_${restOfId(better)}${restOfId(worse)}`;
}

export type CompositeId =
  | { readonly of: 'plain relation'; readonly key: RelationKey }
  | { readonly of: 'import evidence'; readonly key: RelationKey; readonly import: string }
  | {
      readonly of: 'measured relation' | 'measured evidence';
      readonly better: string;
      readonly worse: string;
    };

/** What a composite id is made of, or null where `id` is none. Says nothing about existence. */
export function partsOfId(id: string): CompositeId | null {
  const [, prefix = '', first, second, third] =
    /^([a-z]+)_([0-9a-z]{20})([0-9a-z]{20})([0-9a-z]{20})?$/.exec(id) ?? [];
  if (first === undefined || second === undefined) return null;
  if (prefix === 'measured' || prefix === 'figures') {
    if (third !== undefined) return null;
    const of = prefix === 'measured' ? 'measured relation' : 'measured evidence';
    return { of, better: `result_${first}`, worse: `result_${second}` };
  }
  if (!Object.hasOwn(plainRelations, prefix)) return null;
  const { type, to } = plainRelations[prefix as keyof typeof plainRelations];
  const key = { type, from: `paper_${first}`, to: `${to}_${second}`, dataset: null, metric: null };
  return third === undefined
    ? { of: 'plain relation', key }
    : { of: 'import evidence', key, import: `import_${third}` };
}

/** The kind of node that `id` would name, composite ids among them, or null where it cannot be one of ours. */
export function kindOfAnyId(id: string): Kind | null {
  const parts = partsOfId(id);
  if (parts === null) return kindOfId(id);
  return parts.of === 'plain relation' || parts.of === 'measured relation' ? 'relation' : 'evidence';
}
