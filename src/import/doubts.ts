// How an entry was identified → what the report says of it where that was a close call.
import type { ImportProblem } from '../model/bibliography.js';
import { problem } from '../model/problems.js';
import type { ParsedEntry } from './entries.js';
import type { Identity } from './identity.js';

/** `called`: how to name a paper to somebody who does not know its id. */
export function doubtsOf(
  identity: Identity,
  entry: ParsedEntry,
  called: (paperId: string) => string,
): ImportProblem[] {
  const { line, fields } = entry;
  const named = (ids: readonly string[]) => ids.slice(0, 5).map(called).join(', ');
  const doubts: ImportProblem[] = [];
  if (identity.doubtful) {
    const field = identity.by === 'doi' ? 'doi' : 'arxivId';
    const message = `${identifiersOf(fields, [field])} is that of ${called(identity.paperId ?? '')}, which has another title; it was joined.`;
    doubts.push(problem('DOUBTFUL_IDENTIFIER', line, message, field));
  }
  if (identity.apart.length > 0) {
    const message = `${identifiersOf(fields, ['doi', 'arxivId'])} is that of ${named(identity.apart)} too, with another title and first author; they were kept apart.`;
    doubts.push(problem('SHARED_IDENTIFIER', line, message, fields?.doi == null ? 'arxivId' : 'doi'));
  }
  if (identity.lookalikes.length > 0) {
    const message = `This may be the same paper as ${named(identity.lookalikes)}; it was not joined. If it is, mergePapers makes them one; if not, markDistinct keeps that in mind.`;
    doubts.push(problem('POSSIBLE_DUPLICATE', line, message));
  }
  return doubts;
}

function identifiersOf(fields: ParsedEntry['fields'], names: readonly ('doi' | 'arxivId')[]): string {
  const said = names.filter((name) => fields?.[name] != null);
  return said
    .map((name) => `The ${name === 'doi' ? 'DOI' : 'arXiv id'} ${fields?.[name] ?? ''}`)
    .join(' or ');
}
