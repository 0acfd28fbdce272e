// The plan of a batch → what others are told of it: who watches the library, the keeper of the text, and editors.
import type { NewChange } from '../graph/note-changes.js';
import type { BatchPlan, PreparedEntry } from './plan.js';
import type { PersonalRemark } from './personal.js';
import type { ProposedOfPaper } from './proposals.js';

/** A record that comes to a paper of its own batch is part of what was added. */
export function changesOf(
  { createdPapers, newRecords, revertedPapers }: BatchPlan,
  importId: string,
): NewChange[] {
  const created = new Set(createdPapers);
  const joined = newRecords.map(({ paper }) => paper).filter((paper) => !created.has(paper));
  return [
    { kind: 'PAPER_ADDED', ids: createdPapers, importId },
    { kind: 'PAPER_JOINED', ids: joined, importId },
    { kind: 'PAPER_CHANGED', ids: revertedPapers, importId },
  ];
}

export function personalRemarks(plan: BatchPlan, batch: readonly PreparedEntry[]): PersonalRemark[] {
  return batch.flatMap(({ entry }, at) => {
    const paperId = plan.items[at]?.paperId ?? null;
    if (entry.personal === undefined || paperId === null) return [];
    return [{ paperId, title: entry.fields?.title ?? paperId, personal: entry.personal }];
  });
}

export function proposedOf(plan: BatchPlan, batch: readonly PreparedEntry[]): ProposedOfPaper[] {
  return batch.flatMap(({ entry }, at) => {
    const paperId = plan.items[at]?.paperId ?? null;
    if (entry.proposals === undefined || paperId === null) return [];
    return [{ paperId, section: entry.personal?.section ?? null, proposals: entry.proposals }];
  });
}
