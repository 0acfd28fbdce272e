// Every number that tunes the log of changes, with its reason.

export const changeBounds = {
  /** Things in one entry of the log: one entry for each batch of an import keeps its cost below a microsecond a paper. */
  inOneEntry: 500,
  /**
   * Things the log tells of before it forgets the oldest: some 10 MB. Who is further behind reads the whole library anew, which
   * is no dearer by then.
   */
  kept: 100_000,
  /** And for how long, in days: a client that was away for a season starts anew. */
  keptDays: 90,
  /** Entries numbered, and entries forgotten, in one transaction: it holds up whoever writes for some milliseconds. */
  numberedAtOnce: 200,
  forgottenAtOnce: 500,
  /** Turns of writing after which entries are numbered though nobody reads: what waits does not grow without end. */
  turnsBetweenNumbering: 500,
  /** The same when a library is opened: where every command is a process of its own. */
  waitingAtOpening: 500,
  /** How long those who watch wait after a write, in milliseconds: an import writes a hundred times a second. */
  gatherMs: 100,
  /** How often the log is looked at for what other processes write (Neo4j), in milliseconds; once for all who watch. */
  pollMs: 2_000,
} as const;
