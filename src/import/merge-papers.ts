// Several papers become one: their records describe the survivor, which is decided anew from all of them, and all that is
// said of them, cited, reported and taken from them is of the survivor. Each goes with a journal of what that changed.
import { retireNamed } from '../graph/merged-concepts.js';
import { moveRecords, nameSource } from '../graph/merged-papers.js';
import { recordsInPapers, type RecordInPaper } from '../graph/records.js';
import { relationshipsOf, type Relationship } from '../graph/relationships.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { refreshMirrors } from '../graph/write-mirrors.js';
import { writePapers } from '../graph/write-papers.js';
import type { Person } from '../model/annotation.js';
import type { Kind } from '../model/kinds.js';
import { paperWrites } from './changes.js';
import { decidePaper } from './decide.js';
import { claimsIn, mergeInto, moveClaimsOf, moveRelationships, type OneMerge } from './merge-into.js';
import type { PaperJournal } from './merge-journal.js';
import { tellOrcidsAnew } from './orcids.js';

/** What is decided from records, and the records. */
const ofRecords = ['AUTHORED', 'EDITED', 'PUBLISHED_IN', 'DESCRIBES'];

/** What may join two papers that are found to be one, and is drawn again when they are two again. */
const drawnBetween = ['CITES', 'DISTINCT_FROM'];

/**
 * Gives the id of the one that stays. Throws BAD_USER_INPUT and NOT_FOUND with the path of the id. A retired id means what it
 * became.
 */
export function mergePapers(
  graph: GraphStore,
  keep: string,
  merge: readonly string[],
  person: Person | null,
): Promise<string> {
  return mergeInto(graph, { keep, merge, person }, { what: 'paper', isKind: isPaper, mergeOne });
}

export function isPaper(kind: Kind | null): kind is 'paper' {
  return kind === 'paper';
}

async function mergeOne(tx: GraphTransaction, merge: OneMerge<'paper'>): Promise<void> {
  const { kind, keep, id, props, place, mergedAt, person } = merge;
  const records = await recordsInPapers((query, params) => tx.run(query, params), [keep, id]);
  const leaving = records.filter(({ paperId }) => paperId === id);
  const claims = await moveClaimsOf(tx, merge);
  const between = (await relationshipsOf(tx, id)).filter((it) => joins(it, keep));
  const slots = await moveRelationships(tx, merge, ofRecords);
  const journal: PaperJournal = {
    props,
    slots,
    claims,
    between,
    records: leaving.map((record) => record.id),
  };

  await nameSource(tx, sourcedIn(slots), keep);
  await moveRecords(tx, journal.records, { from: id, to: keep });
  await decideAnew(tx, { keep, id, records, leaving });
  await retireNamed(tx, {
    id,
    kind,
    name: String(props['title']),
    nameKey: null,
    names: [],
    into: keep,
    mergedAt,
    place,
    mergedBy: person?.name ?? null,
    mergedById: person?.id ?? null,
    journal: JSON.stringify(journal),
  });
  await tellOrcidsAnew(tx, leaving);
  await refreshMirrors(tx, claimsIn(claims, slots));
}

/** Evidence whose source it is, among what joins it to other things. */
export function sourcedIn(places: readonly Pick<Relationship, 'type' | 'other'>[]): string[] {
  return places.filter(({ type }) => type === 'SOURCE').map(({ other }) => other);
}

function joins({ type, other }: Relationship, keep: string): boolean {
  return other === keep && drawnBetween.includes(type);
}

async function decideAnew(
  tx: GraphTransaction,
  papers: {
    readonly keep: string;
    readonly id: string;
    readonly records: readonly RecordInPaper[];
    readonly leaving: readonly RecordInPaper[];
  },
): Promise<void> {
  const { keep, id, records, leaving } = papers;
  const kept = records.filter(({ paperId }) => paperId === keep);
  await writePapers(
    tx,
    paperWrites([
      { id: keep, before: decidePaper(kept), after: decidePaper(records) },
      { id, before: decidePaper(leaving), after: null },
    ]),
  );
}
