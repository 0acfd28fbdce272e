// Every number that tunes the annotation store or bounds what goes into it, with its reason.

/** What a person may write. */
export const inputLimits = {
  /** Longer than any note by hand; a book chapter pasted in fits. */
  note: 100_000,
  /** A tag is a word or a short phrase. */
  tag: 100,
  /** More would not be looked through by eye. */
  tags: 50,
  /** Of a person, a reading list or a section of one: it must fit on a line. */
  name: 200,
  /** A list that somebody reads in order; ten times the longest course syllabus. */
  listItems: 10_000,
} as const;

/** How long and how often. All times in milliseconds. */
export const storeTimes = {
  /** SQLite waits this long inside the engine, during which this process does nothing else: so not long. */
  sqliteBusy: 10,
  /** How long a write waits for another process to let go of the SQLite file. */
  sqliteWait: 10_000,
  /**
   * SQLite lets in whoever looks at the right moment. So one that waits looks at least this often, and one that writes
   * without end stands back after every turn for a little longer than that: a tenth of its time, and nobody starves.
   */
  sqliteLook: 4,
  sqliteTurn: 100,
  sqliteBreak: 10,
  /** A dead PostgreSQL is reported within the patience of somebody at a terminal. */
  connect: 5_000,
  /** A statement of this store takes milliseconds; one that takes this long is stuck. */
  statement: 15_000,
  /** How long a write may wait for a connection of the pool, and how long it may then take. */
  transactionWait: 15_000,
  transaction: 15_000,
  /** The first pause before work is tried again; doubled each time, up to `pauseMax`, half of it random. */
  pause: 5,
  pauseMax: 250,
} as const;

/** Work that another came between is tried this often: 3 to 5 seconds in all, waiting for SQLite's lock apart. */
export const attempts = 25;

/** Connections to PostgreSQL: as many as a small server spares for one client, enough for hundreds of readers. */
export const poolSize = 10;

/** Ids that one statement asks for; with more, the person's whole layer is read and sifted here (still one trip). */
export const idsInOneStatement = 500;

/** As many parameters as a statement may have in SQLite since 3.32: more than the items of the longest list. */
export const sqliteParameters = 32_766;

/** Rows that one INSERT writes: with five columns each, well below `sqliteParameters`. */
export const rowsInOneInsert = 1_000;
