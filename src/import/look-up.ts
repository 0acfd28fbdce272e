// Asks the store, in four trips for a batch, what it knows of the entries' records and papers.
import { groupBy } from '../model/group-by.js';
import { paperIdentities } from '../graph/paper-identities.js';
import { papersOfRecords, recordsInPapers, type Run } from '../graph/records.js';
import { resolveRetiredBy } from '../graph/retired.js';
import { arxivIdOfDoi, placeKeys } from './identity.js';
import type { Assignment, Knowledge, PreparedEntry } from './plan.js';

/** Adds to `knowledge` what planning the batch needs, and assigns its entries to papers. */
export async function learn(
  run: Run,
  batch: readonly PreparedEntry[],
  knowledge: Knowledge,
  assign: (batch: readonly PreparedEntry[], knowledge: Knowledge) => Assignment[],
): Promise<Assignment[]> {
  await learnRecords(run, batch, knowledge);
  const inStore = await learnPapers(run, batch, knowledge);
  const assignments = assign(batch, knowledge);
  const joined = assignments
    .filter(({ how, paperId }) => how === 'joined' && paperId !== null && inStore.has(paperId))
    .map(({ paperId }) => paperId ?? '');
  await learnRecordsOf(run, [...new Set(joined)], knowledge);
  return assignments;
}

async function learnRecords(run: Run, batch: readonly PreparedEntry[], knowledge: Knowledge): Promise<void> {
  const ids = batch.flatMap(({ candidate }) => (candidate === null ? [] : [candidate.recordId]));
  const unknown = ids.filter((id) => !knowledge.paperOfRecord.has(id));
  if (unknown.length === 0) return;
  for (const [record, paper] of await papersOfRecords(run, [...new Set(unknown)])) {
    knowledge.paperOfRecord.set(record, paper);
  }
}

/** The papers of the store that entries without a record there may belong to; returns their ids. */
async function learnPapers(
  run: Run,
  batch: readonly PreparedEntry[],
  knowledge: Knowledge,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const dois = new Set<string>();
  const arxivIds = new Set<string>();
  const titleKeys = new Set<string>();
  for (const { candidate } of batch) {
    if (candidate === null || knowledge.paperOfRecord.has(candidate.recordId)) continue;
    const { keys, paperId } = candidate;
    ids.add(paperId);
    if (keys.doi !== null) dois.add(keys.doi);
    if (keys.arxivId !== null) arxivIds.add(keys.arxivId);
    if (keys.titleKey !== null) titleKeys.add(keys.titleKey);
  }
  if (ids.size === 0) return ids;
  const merged = await resolveRetiredBy(run, [...ids]);
  for (const [id, survivor] of merged) {
    knowledge.became.set(id, survivor);
    ids.add(survivor);
  }
  const lookup = { ids: [...ids], dois: [...dois], arxivIds: [...arxivIds], titleKeys: [...titleKeys] };
  const papers = await paperIdentities(run, lookup);
  for (const { id, ...paper } of papers) {
    const ofPreprint = paper.doi !== null && arxivIdOfDoi(paper.doi) !== null;
    knowledge.index.remember(id, { ...paper, ...placeKeys(paper), doi: ofPreprint ? null : paper.doi });
  }
  return new Set(papers.map(({ id }) => id));
}

async function learnRecordsOf(run: Run, paperIds: readonly string[], knowledge: Knowledge): Promise<void> {
  const unknown = paperIds.filter((id) => !knowledge.recordsOf.has(id));
  if (unknown.length === 0) return;
  const byPaper = groupBy(await recordsInPapers(run, unknown), ({ paperId }) => paperId);
  for (const [paper, records] of byPaper) knowledge.recordsOf.set(paper, records);
}
