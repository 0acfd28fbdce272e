// Numbers that tune the two engines, each with its reason.

export const limits = {
  /** A query that takes longer than this is a mistake or a machine in trouble; requests have their own, shorter deadline. */
  readTimeoutMs: 30_000,
  /** One batch of an import takes under 1 s; ten batches' worth of slowness is still fine, a minute is not. */
  writeTimeoutMs: 60_000,
  /** Making an index over a million nodes takes minutes. */
  schemaTimeoutMs: 600_000,
  /** An answer to `RETURN 1` takes 2 ms; who has not answered after this is away. */
  pingTimeoutMs: 2_000,
  /** A read that failed for a passing reason is tried this often, so that a lost connection is not noticed… */
  readAttempts: 3,
  /** …after this pause, doubled each time: together they stay below a second. */
  retryPauseMs: 100,
  /** Likewise a write that found what another process made meanwhile: the second try sees it, the third is for the next such meeting. */
  writeAttempts: 3,
  /** Likewise a statement of a migration, which the processes of a whole cluster may start at once. */
  schemaAttempts: 8,
  /** How long the driver repeats a write transaction: long enough for a change of leader, short of a request's deadline. */
  writeRetryMs: 5_000,
  /** Connecting on a network takes milliseconds; who does not answer in this time is away. */
  connectMs: 5_000,
  /** A server that has just started may take seconds over its first answer; one that is not there refuses at once. */
  openMs: 20_000,
  /** Write conflicts of the embedded engine: one queue writes, so a second try is rare and a tenth is a mistake. */
  conflictAttempts: 10,
  /** The embedded log is folded into the database file this often… */
  checkpointMs: 60_000,
  /** …or when it holds this much: replaying 64 MB at start takes under a second. */
  checkpointBytes: 64 * 1024 * 1024,
  /** Words of a search that count: the longest title has about 40. */
  searchWords: 64,
  /** Documents weighed for a likeness (any word will do) by FTS5: 3 ms. Lucene skips the hopeless ones by itself. */
  likenessDocuments: 2_000,
  /** Documents of full text written in one statement: 5 ms, in which nothing else is heard. */
  textBatch: 200,
  /** …and by the thread that has nothing else to do: one of an import's commits; their text is 2 MB at most where it is abstracts. */
  textBatchBeside: 2_000,
  /** Documents of one commit from which on a thread takes them in: 10 ms here; smaller changes are done before they are handed over. */
  textBesideFrom: 200,
  /**
   * Characters of full text that the graph may be ahead by: a commit that finds more waiting waits too. Some 8 MB of memory,
   * and half a second of that thread's work, for which a search would wait.
   */
  textBehind: 4 * 1024 * 1024,
  /** How long that thread waits for more: an import commits every second at the slowest. */
  textThreadMs: 10_000,
  /** Megabytes that its new objects may take, half of what V8 gives: what it takes in is garbage at once, and it works as fast. */
  textThreadYoungMb: 24,
} as const;
