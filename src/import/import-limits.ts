// Every number that tunes importing, with its reason.

export const importLimits = {
  /**
   * Entries in one transaction. A trip to a server costs a millisecond, so that some hundreds gain much; the embedded engine
   * takes rows in and commits in this thread, and others wait for it: a hundred hold them up for 10 ms.
   */
  batch: { neo4j: 500, embedded: 100 },
  /** Entries read of the next batch at a time while the store writes one: 3 ms, so that the store waits no longer. */
  readAhead: 25,
  /** Characters (or bytes) of a text from which on it is read in a thread of its own: reading it takes the 100 ms that a thread takes to begin. */
  readBesideFrom: 300_000,
  /** Batches that such a thread reads ahead: enough that the store never waits, few enough that memory does not grow. */
  batchesAhead: 2,
  /** Papers in one transaction of an undo: their records, links and neighbours go too. */
  undoBatch: 500,
  /** Citations in one trip; memory of the store grows with it. */
  citations: 5_000,
  /** Warnings about one entry's references; the rest are counted in the last. */
  referenceProblems: 20,
  /** Problems of the text as a whole that are kept. */
  textProblems: 1_000,
  /** Dry runs whose reports are kept, and for how long: memory of the server. */
  dryRuns: 20,
  dryRunMilliseconds: 60 * 60 * 1000,
  /** Items kept of a dry run, over all entries of a text; 20 reports of that size take 200 MB at most. */
  dryRunItems: 50_000,
} as const;
