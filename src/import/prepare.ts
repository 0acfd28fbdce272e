// Entries, one after the other → batches of them with all that can be worked out before a store is asked.
import type { BibliographyFormat } from '../model/bibliography.js';
import type { ParsedEntry } from './entries.js';
import { importLimits } from './import-limits.js';
import { prepareEntry, type PreparedEntry } from './plan.js';

/** Stands where others may have their turn. */
export const pause = Symbol('others may have their turn');

/** Between its batches it pauses every few entries. */
export function* inBatches(
  format: BibliographyFormat,
  entries: Iterable<ParsedEntry>,
  size: number,
): Generator<readonly PreparedEntry[] | typeof pause, undefined> {
  let batch: PreparedEntry[] = [];
  let position = 0;
  for (const entry of entries) {
    position += 1;
    batch.push(prepareEntry(format, entry, position));
    if (position % importLimits.readAhead === 0) yield pause;
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
  return undefined;
}
