// One record of a text → what it changes of its paper, beside what the records before it changed.
import type { SourceText } from '../model/bibliography.js';
import { conceptKeys, differs, respellings, type PaperChange } from './changes.js';
import { decidePaper, type DecidedPaper, type DecidingRecord } from './decide.js';
import type { Knowledge } from './plan.js';

/** Adds a record to its paper, notes what that changes, and says what became of the entry. */
export function join(
  record: DecidingRecord,
  paperId: string,
  knowledge: Knowledge,
  changes: Map<string, PaperChange>,
): 'CREATED' | 'UPDATED' | 'UNCHANGED' {
  const known = knowledge.recordsOf.get(paperId) ?? [];
  const records = [...known, record];
  knowledge.recordsOf.set(paperId, records);
  const change = changes.get(paperId);
  const shown = change === undefined ? decideOrNone(known) : change.after;
  const after = decidePaper(records);
  changes.set(paperId, { id: paperId, before: change === undefined ? shown : change.before, after });
  if (shown === null) return 'CREATED';
  const concepts = new Set([...conceptKeys(shown.concepts), ...(knowledge.conceptsOf.get(paperId) ?? [])]);
  const namesAnother = conceptKeys(record.fields).some((key) => !concepts.has(key));
  return namesAnother || differs(shown, after) ? 'UPDATED' : 'UNCHANGED';
}

/**
 * A record that stands in a text once more may be the last version of its entry again. Of a paper whose records were not asked for
 * there is but this one.
 */
export function standAgain(
  recordId: string,
  text: SourceText,
  paperId: string,
  knowledge: Knowledge,
  changes: Map<string, PaperChange>,
): 'UPDATED' | 'UNCHANGED' {
  const known = knowledge.recordsOf.get(paperId);
  if (known === undefined) return 'UNCHANGED';
  const records = known.map((record) =>
    record.id === recordId ? { ...record, texts: [...record.texts, text] } : record,
  );
  knowledge.recordsOf.set(paperId, records);
  const change = changes.get(paperId);
  const shown = change === undefined ? decideOrNone(known) : change.after;
  const after = decidePaper(records);
  if (shown === null) return 'UNCHANGED';
  const isOther = differs(shown, after);
  if (isOther || respellings({ id: paperId, before: shown, after }).length > 0)
    changes.set(paperId, { id: paperId, before: change === undefined ? shown : change.before, after });
  return isOther ? 'UPDATED' : 'UNCHANGED';
}

function decideOrNone(records: readonly DecidingRecord[]): DecidedPaper | null {
  return records.length === 0 ? null : decidePaper(records);
}
