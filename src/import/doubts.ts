// How an entry was identified → what the report says of it where that was a close call.
import type { ImportProblem } from '../model/bibliography.js';
import { problem } from '../model/problems.js';
import type { ParsedEntry } from './entries.js';
import type { Identity } from './identity.js';

export function doubtsOf(identity: Identity, entry: ParsedEntry): ImportProblem[] {
  const { line, fields } = entry;
  const doubts: ImportProblem[] = [];
  if (identity.doubtful) {
    const field = identity.by === 'doi' ? 'doi' : 'arxivId';
    const message = `${identifiersOf(fields, [field])} is that of ${identity.paperId ?? ''}, which has another title; it was joined.`;
    doubts.push(problem('DOUBTFUL_IDENTIFIER', line, message, field));
  }
  if (identity.apart.length > 0) {
    const message = `${identifiersOf(fields, ['doi', 'arxivId'])} is that of ${named(identity.apart)} too, with another title and first author; they were kept apart.`;
    doubts.push(problem('SHARED_IDENTIFIER', line, message, fields?.doi == null ? 'arxivId' : 'doi'));
  }
  if (identity.lookalikes.length > 0) {
    const message = `This may be the same paper as ${named(identity.lookalikes)}; it was not joined.`;
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

function named(ids: readonly string[]): string {
  return ids.slice(0, 5).join(', ');
}
