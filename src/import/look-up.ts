// Asks the store, in a few trips for a batch, what it knows of the entries' records and papers.
import { groupBy } from '../model/group-by.js';
import { papersUnderKeysIn } from '../graph/file-history.js';
import { conceptNamesOf } from '../graph/paper-concepts.js';
import { paperIdentities, type IdentityLookup } from '../graph/paper-identities.js';
import { papersOfRecords, recordsInPapers, type Run } from '../graph/records.js';
import { resolveRetiredBy, retiredIntoBy } from '../graph/retired.js';
import { conceptKey, conceptKeys } from './changes.js';
import { storedKeys } from './identity-keys.js';
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
  const joined = assignments.flatMap(({ how, paperId, prepared: { entry } }) =>
    how === 'joined' && paperId !== null && inStore.has(paperId) ? [{ paperId, fields: entry.fields }] : [],
  );
  const naming = joined.filter(({ fields }) => fields !== null && conceptKeys(fields).length > 0);
  const again = assignments.flatMap(({ how, paperId }) =>
    how === 'same record' && paperId !== null && knowledge.ofSeveral.has(paperId) ? [{ paperId }] : [],
  );
  await learnRecordsOf(run, idsOf([...joined, ...again]), knowledge);
  await learnConceptsOf(run, idsOf(naming), knowledge);
  return assignments;
}

async function learnRecords(run: Run, batch: readonly PreparedEntry[], knowledge: Knowledge): Promise<void> {
  const ids = batch.flatMap(({ candidate }) => (candidate === null ? [] : [candidate.recordId]));
  const unknown = ids.filter((id) => !knowledge.paperOfRecord.has(id));
  if (unknown.length === 0) return;
  for (const { record, paper, others } of await papersOfRecords(run, [...new Set(unknown)])) {
    knowledge.paperOfRecord.set(record, paper);
    if (others) knowledge.ofSeveral.add(paper);
  }
}

type Candidate = NonNullable<PreparedEntry['candidate']>;

/** The papers of the store that entries without a record there may belong to; returns their ids. */
async function learnPapers(
  run: Run,
  batch: readonly PreparedEntry[],
  knowledge: Knowledge,
): Promise<ReadonlySet<string>> {
  const candidates = batch
    .map(({ candidate }) => candidate)
    .filter((it) => it !== null)
    .filter(({ recordId }) => !knowledge.paperOfRecord.has(recordId));
  if (candidates.length === 0) return new Set();
  const inStore = await remember(run, knowledge, {
    ids: [
      ...candidates.flatMap(({ paperId, namedId }) => (namedId === null ? [paperId] : [paperId, namedId])),
      ...sharing(candidates).map(({ apartId }) => apartId),
    ],
    dois: candidates.flatMap(({ keys }) => keys.doi ?? []),
    arxivIds: candidates.flatMap(({ keys }) => keys.arxivId ?? []),
    titleKeys: candidates.flatMap(({ keys }) => keys.titleKey ?? []),
  });
  const found = candidates.map((candidate) => ({
    ...knowledge.index.identify(candidate.keys),
    ownId: candidate.paperId,
    apartId: candidate.apartId,
  }));
  await learnSurvivors(run, found, knowledge);
  const former = await learnFormer(run, batch, found, knowledge);
  const apart = found.filter((entry) => entry.apart.length > 0).map(({ apartId }) => apartId);
  const known = new Set([...inStore, ...former]);
  if (apart.length === 0) return known;
  const others = await remember(run, knowledge, { ids: apart, dois: [], arxivIds: [], titleKeys: [] });
  return new Set([...known, ...others]);
}

/**
 * A paper that others were merged into may show nothing of its own any more, since the import that brought it was undone: the
 * same entry belongs to it all the same, by its id.
 */
async function learnSurvivors(
  run: Run,
  found: readonly { readonly paperId: string | null; readonly ownId: string }[],
  { index, became }: Knowledge,
): Promise<void> {
  const taken = found.filter(({ paperId, ownId }) => paperId === null && index.has(ownId));
  const ids = taken.map(({ ownId }) => ownId);
  for (const { survivor } of await retiredIntoBy(run, ids)) became.set(survivor, survivor);
}

/**
 * The papers that the file had before under the keys of entries that fit no paper otherwise: they may be what became of those. A
 * key that two entries have tells nothing. Returns the ids.
 */
async function learnFormer(
  run: Run,
  batch: readonly PreparedEntry[],
  found: readonly { readonly paperId: string | null; readonly ownId: string }[],
  knowledge: Knowledge,
): Promise<ReadonlySet<string>> {
  const { file, formerly } = knowledge;
  if (file.earlier.length === 0) return new Set();
  const fresh = new Set(found.filter(({ paperId }) => paperId === null).map(({ ownId }) => ownId));
  const ofKey = groupBy(batch, ({ entry }) => entry.citekey ?? '');
  const keys = [...ofKey]
    .filter(
      ([key, entries]) =>
        key !== '' && entries.length === 1 && fresh.has(entries[0]?.candidate?.paperId ?? ''),
    )
    .map(([key]) => key);
  if (keys.length === 0) return new Set();
  const rows = await papersUnderKeysIn(run, { keys, imports: file.earlier, importId: file.importId });
  for (const [key, papers] of groupBy(rows, ({ citekey }) => citekey))
    formerly.set(key, new Set(papers.map(({ paper }) => paper)));
  const ids = rows.map(({ paper }) => paper);
  return remember(run, knowledge, { ids, dois: [], arxivIds: [], titleKeys: [] });
}

/** Adds the papers to what is known, those too that retired ids became; returns their ids. */
async function remember(run: Run, knowledge: Knowledge, lookup: IdentityLookup): Promise<Set<string>> {
  const merged = await resolveRetiredBy(run, lookup.ids);
  for (const [id, survivor] of merged) knowledge.became.set(id, survivor);
  const papers = await paperIdentities(run, {
    ids: [...new Set([...lookup.ids, ...merged.values()])],
    dois: [...new Set(lookup.dois)],
    arxivIds: [...new Set(lookup.arxivIds)],
    titleKeys: [...new Set(lookup.titleKeys)],
  });
  for (const paper of papers) knowledge.index.remember(paper.id, storedKeys(paper));
  return new Set(papers.map(({ id }) => id));
}

/** Those of one identifier and several titles: they may come to be papers of their own. */
function sharing(candidates: readonly Candidate[]): Candidate[] {
  const identified = candidates.filter(({ paperId, apartId }) => paperId !== apartId);
  return [...groupBy(identified, ({ paperId }) => paperId).values()]
    .filter((group) => new Set(group.map(({ keys }) => keys.titleKey)).size > 1)
    .flat();
}

async function learnRecordsOf(run: Run, paperIds: readonly string[], knowledge: Knowledge): Promise<void> {
  const unknown = paperIds.filter((id) => !knowledge.recordsOf.has(id));
  if (unknown.length === 0) return;
  const byPaper = groupBy(await recordsInPapers(run, unknown), ({ paperId }) => paperId);
  for (const [paper, records] of byPaper) knowledge.recordsOf.set(paper, records);
}

/** Packs and people join papers to concepts as well: an entry that names one of those says nothing new. */
async function learnConceptsOf(
  run: Run,
  paperIds: readonly string[],
  { conceptsOf }: Knowledge,
): Promise<void> {
  const unknown = paperIds.filter((id) => !conceptsOf.has(id));
  if (unknown.length === 0) return;
  const byPaper = groupBy(await conceptNamesOf(run, unknown), ({ paperId }) => paperId);
  for (const id of unknown) {
    const keys = (byPaper.get(id) ?? []).flatMap(({ relationship, nameKeys }) =>
      nameKeys.map((key) => conceptKey(relationship, key)),
    );
    conceptsOf.set(id, new Set(keys));
  }
}

function idsOf(papers: readonly { readonly paperId: string }[]): string[] {
  return [...new Set(papers.map(({ paperId }) => paperId))];
}
