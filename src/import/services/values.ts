// Safe ways into the JSON of services: a value of the wrong kind is none.
import type { EntryFields } from '../../model/entry.js';
import { normalArxivId, normalDoi } from '../../model/keys.js';
import { plainOfCsl } from '../csl/markup.js';
import { readingLimits } from '../limits.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with nothing in it where there is none. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** One line without markup; the first where there are several. */
export function textOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return String(one);
  return typeof one === 'string' ? plainOfCsl(one.slice(0, readingLimits.fieldLength)) || null : null;
}

export function intOf(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : null;
}

export function doiOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= readingLimits.identifierLength
    ? normalDoi(value)
    : null;
}

export function arxivIdOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= readingLimits.identifierLength
    ? normalArxivId(value)
    : null;
}

export function orcidOf(value: unknown): string | null {
  return typeof value === 'string'
    ? (/\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.exec(value)?.[0].toUpperCase() ?? null)
    : null;
}

/** What a service's work says of a paper, and the names by which works of the same file refer to it. */
export interface ServiceWork {
  readonly fields: EntryFields;
  readonly names: readonly string[];
  /** Keys of the object that the fields say whole. */
  readonly held: readonly string[];
}
