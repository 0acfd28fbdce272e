// Turns plain values into what Bolt carries: a whole number into an integer (JavaScript has none of its own), an
// undefined value into null.
import neo4j from 'neo4j-driver';
import type { Params } from '../../query.js';

export function toParameters(params: Params): Record<string, unknown> {
  return convertMap(params);
}

function convertMap(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const key of Object.keys(map)) converted[key] = convert(map[key]);
  return converted;
}

function convert(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(convert);
  return typeof value === 'object' ? convertMap(value as Record<string, unknown>) : value;
}
