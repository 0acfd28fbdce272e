// The fields of an entry ↔ the JSON that a record's node keeps. What says nothing is left out: most entries have few fields.
import { emptyEntry, type EntryFields } from '../model/entry.js';

export function writeFields(fields: EntryFields): string {
  return JSON.stringify(saying(fields));
}

/** What says something of a value: no nulls and no empty lists in it, however deep. */
function saying(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  // A list keeps its places: what says nothing in one is null in its JSON.
  if (Array.isArray(value)) return value.map((item) => (saysNothing(item) ? null : saying(item)));
  const said: Record<string, unknown> = {};
  const parts = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(parts)) if (!saysNothing(parts[name])) said[name] = saying(parts[name]);
  return said;
}

function saysNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

export function readFields(json: string): EntryFields {
  const said = JSON.parse(json) as Partial<EntryFields>;
  return { ...emptyEntry, ...said, authors: people(said.authors), editors: people(said.editors) };
}

function people(names: EntryFields['authors'] | undefined): EntryFields['authors'] {
  return (names ?? []).map(({ family, given = null, suffix = null, orcid = null }) => ({
    given,
    family,
    suffix,
    orcid,
  }));
}
