// Entries of the log that have no number yet → numbered ones, under the lock of the one node that counts them; and the oldest
// ones, forgotten.
import { randomUUID } from 'node:crypto';
import { changeBounds } from './change-bounds.js';
import { defineQuery, type RawRow } from './query.js';
import { int, text, textOrNull } from './rows.js';
import type { GraphStore, GraphTransaction, ReadOptions } from './store.js';

export interface ChangeLog {
  /** Another one after a restore, and in another library. */
  readonly log: string;
  /** Numbers of the oldest entry that is kept and of the newest; the newest is one less than the oldest where there are none. */
  readonly oldest: number;
  readonly newest: number;
}

/** The log with everything numbered that was committed before. Writes only where there is something to number. */
export async function currentLog(graph: GraphStore, options: ReadOptions = {}): Promise<ChangeLog> {
  const [{ log, waiting } = nothingThere] = await graph.read(stateOfLog, {}, options);
  return log !== null && waiting === 0 ? log : numberChanges(graph, options);
}

/** Numbers all there is to number. */
export async function numberChanges(graph: GraphStore, options: ReadOptions = {}): Promise<ChangeLog> {
  for (;;) {
    const { log, left } = await graph.write(numberSome, options);
    if (!left) return log;
  }
}

/** How many entries wait for a number. */
export async function countWaitingChanges(graph: GraphStore, options: ReadOptions = {}): Promise<number> {
  const [state] = await graph.read(stateOfLog, {}, options);
  return state?.waiting ?? 0;
}

async function numberSome(tx: GraphTransaction): Promise<{ log: ChangeLog; left: boolean }> {
  const now = new Date().toISOString();
  const [before] = await tx.run(lockLog, { log: randomUUID(), now });
  if (before === undefined) throw new Error('the log of changes could not be locked');
  const waiting = await tx.run(waitingChanges, { most: changeBounds.numberedAtOnce });
  let { newest, told } = before;
  const rows = waiting.map(({ id, count }) => ({ id, number: (newest += 1), told: (told += count) }));
  if (rows.length > 0) await tx.run(giveNumbers, { rows, now });
  const oldest = await forgetOldest(tx, { ...before, newest, told }, now);
  await tx.run(saveLog, { oldest, newest, told });
  return { log: { log: before.log, oldest, newest }, left: waiting.length === changeBounds.numberedAtOnce };
}

/** Gives the number of the oldest that stays. Never the newest entry goes. */
async function forgetOldest(
  tx: GraphTransaction,
  { oldest, newest, told }: LockedLog,
  now: string,
): Promise<number> {
  const most = Math.min(newest - 1, oldest + changeBounds.forgottenAtOnce - 1);
  if (most < oldest) return oldest;
  const before = new Date(Date.parse(now) - changeBounds.keptDays * 86_400_000).toISOString();
  const old = await tx.run(oldChanges, { oldest, most, told: told - changeBounds.kept, before });
  const gone = old.filter((number, at) => number === oldest + at);
  if (gone.length > 0) await tx.run(dropChanges, { numbers: gone });
  return oldest + gone.length;
}

interface LockedLog extends ChangeLog {
  /** Things in all entries there ever were. */
  readonly told: number;
}

const nothingThere = { log: null, waiting: 0 };

function readLog(raw: RawRow): ChangeLog {
  return { log: text(raw, 'log'), oldest: int(raw, 'oldest'), newest: int(raw, 'newest') };
}

const stateOfLog = defineQuery({
  name: 'changes.state',
  cypher: `
OPTIONAL MATCH (log:ChangeLog {name: 'changes'})
RETURN log.log AS log, log.oldest AS oldest, log.newest AS newest, COUNT { MATCH (waiting:NewChange) } AS waiting`,
  row: (raw) => ({
    log: textOrNull(raw, 'log') === null ? null : readLog(raw),
    waiting: int(raw, 'waiting'),
  }),
});

/** Written to, so that its lock is held before anything is counted. */
const lockLog = defineQuery({
  name: 'changes.lock',
  cypher: `
MERGE (log:ChangeLog {name: 'changes'})
ON CREATE SET log.log = $log, log.oldest = 1, log.newest = 0, log.told = 0
SET log.numberedAt = $now
RETURN log.log AS log, log.oldest AS oldest, log.newest AS newest, log.told AS told`,
  row: (raw): LockedLog => ({ ...readLog(raw), told: int(raw, 'told') }),
});

const waitingChanges = defineQuery({
  name: 'changes.waiting',
  cypher: `
MATCH (waiting:NewChange)
RETURN waiting.id AS id, size(waiting.ids) AS count, waiting.at AS at, waiting.turn AS turn
ORDER BY at, turn, id
LIMIT $most`,
  row: (raw) => ({ id: text(raw, 'id'), count: int(raw, 'count') }),
});

const giveNumbers = defineQuery({
  name: 'changes.number',
  cypher: `
UNWIND $rows AS row
MATCH (change:NewChange {id: row.id})
SET change:Change
SET change.number = row.number, change.told = row.told, change.numberedAt = $now
REMOVE change:NewChange`,
  row: () => undefined,
});

const saveLog = defineQuery({
  name: 'changes.save',
  cypher: `
MATCH (log:ChangeLog {name: 'changes'})
SET log.oldest = $oldest, log.newest = $newest, log.told = $told`,
  row: () => undefined,
});

const oldChanges = defineQuery({
  name: 'changes.old',
  cypher: `
UNWIND range($oldest, $most) AS number
MATCH (change:Change {number: number})
WHERE change.told <= $told OR change.numberedAt < $before
RETURN number
ORDER BY number`,
  row: (raw) => int(raw, 'number'),
});

const dropChanges = defineQuery({
  name: 'changes.drop',
  cypher: `
UNWIND $numbers AS number
MATCH (change:Change {number: number})
DELETE change`,
  row: () => undefined,
});
