// Readers of the plain values in a raw row: each takes what a store returned to the type the model wants. Absent
// properties come back as null or not at all; both are null here. Another type than promised is a mistake in a query.
import type { Concept, MetricScale, MetricUnit } from '../model/concept.js';
import type { ConceptKind, NamedKind } from '../model/kinds.js';
import type { Author, Venue } from '../model/paper.js';
import type { RawRow } from './query.js';

export function text(raw: RawRow, key: string): string {
  const value = raw[key];
  if (typeof value !== 'string') throw wrong(raw, key, 'a text');
  return value;
}

export function textOrNull(raw: RawRow, key: string): string | null {
  return raw[key] == null ? null : text(raw, key);
}

export function int(raw: RawRow, key: string): number {
  const value = raw[key];
  if (typeof value !== 'number') throw wrong(raw, key, 'a number');
  return value;
}

export function intOrNull(raw: RawRow, key: string): number | null {
  return raw[key] == null ? null : int(raw, key);
}

export function map(raw: RawRow, key: string): RawRow {
  const value = raw[key];
  if (!isMap(value)) throw wrong(raw, key, 'a map');
  return value;
}

/** An absent list is an empty one. */
export function texts(raw: RawRow, key: string): string[] {
  return list(raw, key).map((value) => {
    if (typeof value !== 'string') throw wrong(raw, key, 'a list of texts');
    return value;
  });
}

/** An absent list is an empty one. */
export function maps(raw: RawRow, key: string): RawRow[] {
  return list(raw, key).map((value) => {
    if (!isMap(value)) throw wrong(raw, key, 'a list of maps');
    return value;
  });
}

/** An absent list is an empty one. */
export function list(raw: RawRow, key: string): readonly unknown[] {
  const value = raw[key] ?? [];
  if (!Array.isArray(value)) throw wrong(raw, key, 'a list');
  return value;
}

export function concept(kind: ConceptKind, raw: RawRow): Concept {
  return {
    kind,
    id: text(raw, 'id'),
    name: text(raw, 'name'),
    aliases: texts(raw, 'aliases'),
    description: textOrNull(raw, 'description'),
    scale: raw['higherIsBetter'] == null ? null : scale(raw),
  };
}

/** The scale of a metric, from the properties of its node. */
function scale(raw: RawRow): MetricScale {
  return {
    higherIsBetter: raw['higherIsBetter'] === true,
    unit: textOrNull(raw, 'unit') as MetricUnit | null,
    min: intOrNull(raw, 'min'),
    max: intOrNull(raw, 'max'),
  };
}

export function author(raw: RawRow): Author {
  return { id: text(raw, 'id'), name: text(raw, 'name'), orcid: textOrNull(raw, 'orcid') };
}

export function venue(raw: RawRow): Venue {
  return { id: text(raw, 'id'), name: text(raw, 'name'), aliases: texts(raw, 'aliases') };
}

/** Anything that has a name, with its kind. */
export type NamedNode =
  Concept | (Venue & { readonly kind: 'venue' }) | (Author & { readonly kind: 'author' });

export function namedNode(kind: NamedKind, raw: RawRow): NamedNode {
  if (kind === 'author') return { kind, ...author(raw) };
  return kind === 'venue' ? { kind, ...venue(raw) } : concept(kind, raw);
}

function isMap(value: unknown): value is RawRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(raw: RawRow, key: string, expected: string): Error {
  return new Error(`column ${key} is ${JSON.stringify(raw[key]) ?? 'absent'}, not ${expected}`);
}
