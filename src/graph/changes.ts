// The log of changes → a page of it, from a place on. The log is told by import/ and graph/ where they write
// (note-changes.ts); it says which things changed, never what anybody thinks of them.
import {
  changeCursor,
  placeOfCursor,
  type Change,
  type ChangeKind,
  type ChangePlace,
} from '../model/change.js';
import { badInput, LitgraphError } from '../model/errors.js';
import { currentLog, type ChangeLog } from './number-changes.js';
import { defineQuery } from './query.js';
import { int, text, textOrNull, texts } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

export interface ChangePage {
  readonly changes: readonly Change[];
  /** Go on from here; where nothing is left, it stays good for what comes. */
  readonly endCursor: string;
  /** Behind everything there was when the page was read. */
  readonly newestCursor: string;
  readonly hasMore: boolean;
  /** As it was when the page was read. */
  readonly log: ChangeLog;
}

/**
 * At most `first` changes behind the cursor, in the order in which they were committed; from the oldest that is kept where it
 * is null. Two trips, and a write where entries have no number yet. Throws BAD_USER_INPUT for what is no cursor, and
 * CHANGES_FORGOTTEN for one of another log or from before what is kept.
 */
export async function readChanges(
  graph: GraphStore,
  { cursor, first }: { readonly cursor: string | null; readonly first: number },
  options: ReadOptions = {},
): Promise<ChangePage> {
  const from = cursor === null ? null : readCursor(cursor);
  const log = await currentLog(graph, options);
  const place = from ?? { log: log.log, number: log.oldest, seen: 0 };
  refuseForgotten(place, log);
  if (place.number > log.newest) return pageOf([], place, log);
  const entries = await graph.read(
    entriesFrom,
    {
      from: place.number,
      // Each entry tells of one thing at least, but the first may have been read to its end.
      to: Math.min(log.newest, place.number + first),
      seen: place.seen,
      most: first,
    },
    options,
  );
  if (entries[0]?.number !== place.number) throw forgotten();
  return pageOf(entries.flatMap((entry) => thingsOf(entry, place)).slice(0, first), place, log);
}

interface Entry extends Omit<Change, 'cursor' | 'targetId'> {
  readonly number: number;
  /** Of all things it tells of. */
  readonly count: number;
  /** From the place on, as many as a page holds. */
  readonly ids: readonly string[];
}

interface Told {
  readonly change: Change;
  readonly after: ChangePlace;
}

function thingsOf({ number, count, ids, ...entry }: Entry, place: ChangePlace): Told[] {
  const seen = number === place.number ? Math.min(place.seen, count) : 0;
  return ids.map((targetId, at) => {
    const told = seen + at + 1;
    const after =
      told === count
        ? { log: place.log, number: number + 1, seen: 0 }
        : { log: place.log, number, seen: told };
    const { at: when, kind, otherIds, importId } = entry;
    return { change: { cursor: changeCursor(after), at: when, kind, targetId, otherIds, importId }, after };
  });
}

function pageOf(told: readonly Told[], from: ChangePlace, log: ChangeLog): ChangePage {
  const last = told.at(-1)?.after ?? from;
  const end = { log: log.log, number: log.newest + 1, seen: 0 };
  return {
    changes: told.map(({ change }) => change),
    endCursor: changeCursor(last),
    newestCursor: changeCursor(end),
    hasMore: last.number < end.number,
    log,
  };
}

function readCursor(cursor: string): ChangePlace {
  const place = placeOfCursor(cursor);
  if (place !== null) return place;
  throw badInput(
    'The cursor is none of a page of changes. Leave it out to begin with the oldest change that is kept.',
    ['cursor'],
  );
}

/** A place behind the newest is of a log that went on elsewhere: of a copy of this library. */
function refuseForgotten(place: ChangePlace, { log, oldest, newest }: ChangeLog): void {
  const isKept = place.number >= oldest && place.number <= newest + 1;
  if (place.log !== log || !isKept || (place.number > newest && place.seen > 0)) throw forgotten();
}

function forgotten(): LitgraphError {
  return new LitgraphError(
    'CHANGES_FORGOTTEN',
    'What came after this cursor is no longer told: it is too old, or of another library, or the library was restored. Ask for newestCursor, read the whole library again, then go on from there.',
    { path: ['cursor'] },
  );
}

const entriesFrom = defineQuery({
  name: 'changes.from',
  cypher: `
UNWIND range($from, $to) AS number
MATCH (change:Change {number: number})
WITH number, change, CASE WHEN number = $from THEN $seen ELSE 0 END AS skipped
RETURN number, change.at AS at, change.kind AS kind, change.importId AS importId, change.others AS others,
  size(change.ids) AS count, change.ids[skipped..skipped + $most] AS ids
ORDER BY number`,
  row: (raw): Entry => ({
    number: int(raw, 'number'),
    at: text(raw, 'at'),
    kind: text(raw, 'kind') as ChangeKind,
    importId: textOrNull(raw, 'importId'),
    otherIds: texts(raw, 'others'),
    count: int(raw, 'count'),
    ids: texts(raw, 'ids'),
  }),
});
