// An entry on its way from one thread to another: its fields are in it once, as the JSON that its record will keep. A copy of the
// object beside it would take either thread half as long again.
import { readFields } from '../graph/record-fields.js';
import type { ParsedEntry } from './entries.js';
import type { PreparedEntry } from './plan.js';

export interface PackedEntry extends Omit<PreparedEntry, 'entry'> {
  readonly entry: Omit<ParsedEntry, 'fields'>;
}

export function packed({ entry, ...prepared }: PreparedEntry): PackedEntry {
  const { fields: _, ...rest } = entry;
  return { ...prepared, entry: rest };
}

export function unpacked({ entry, position, candidate }: PackedEntry): PreparedEntry {
  const fields = candidate === null ? null : readFields(candidate.fieldsJson);
  return { entry: { ...entry, fields }, position, candidate };
}
