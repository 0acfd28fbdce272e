// Every number that tunes importing, with its reason.

export const importLimits = {
  /** Entries in one transaction while nobody else asks the store anything: the more, the less a trip and a commit cost each. */
  batch: { neo4j: 500, embedded: 250 },
  /** The same while somebody does: planning so many and handing them over holds others up for a millisecond or two. */
  batchBeside: { neo4j: 5, embedded: 5 },
  /** A store that nobody has asked anything for so long has nobody beside the import: people ask now and then, pages at once. */
  besideMilliseconds: 300,
  /** Entries read of the next batch at a time while the store writes one: 3 ms, so that the store waits no longer. */
  readAhead: 25,
  /** Characters (or bytes) of a text from which on it is read in a thread of its own: reading it takes the 100 ms that a thread takes to begin. */
  readBesideFrom: 300_000,
  /** Entries that such a thread reads ahead: enough that the store never waits, few enough that memory does not grow. */
  entriesAhead: 500,
  /** Entries that it sends at a time: a message of 5 takes either thread 4 µs an entry longer. What is written at a time may be fewer. */
  entriesSent: 50,
  /** Characters of a part of the text that it holds: a part is let go as a whole, so that few are held without need. */
  partOfText: 1_000_000,
  /** Characters (or bytes) of a text from which on it collects its garbage once the text is in parts: 10 ms, which fewer are not worth. */
  collectFrom: 10_000_000,
  /** How long such a thread waits for the next text: whoever brings several files brings them one after the other. */
  readerWaitsMs: 30_000,
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
