// How much one text, entry or field may cost: every number that bounds the reading of bibliographies, with its reason.

export const readingLimits = {
  /** Characters of one @string written out. The longest real ones are journal names of 300; doubling bombs reach this in 10 steps. */
  macroLength: 16_384,
  /** Characters that @strings may add to a text, as a multiple of its own length. Real files stay below 1. */
  macroGrowth: 10,
  /** How many entries one entry may inherit from, near and far. Real ones have 2 (proceedings, series). */
  ancestors: 16,
  /** Parents kept read at a time while a text is walked. */
  parentsKept: 500,
  /** Entries whose names are mapped together: more take no less time each, and V8 keeps for old what many of them leave behind. */
  mappedTogether: 10,
  /** Names that citation-js takes apart in one call: 2 µs each, alone 13; its time grows with the square of many. */
  namesTogether: 60,
  /** Characters of an entry's type: no type that anybody knows has half as many, and of others none matters. */
  typeLength: 60,
  /** Shapes of entries (a type, which fields) whose mapping is remembered. All files of a library together have some hundred. */
  shapesKept: 1_000,
  /** Characters of a field (abstracts aside) that are read as a field: beyond that it is no title, name or number, and is kept as it is. */
  fieldLength: 1_000_000,
  /** Characters of a DOI, arXiv id or address. The longest DOIs have 200. */
  identifierLength: 2_000,
  /** Characters of one name that are taken apart. The longest institutions have 200. */
  nameLength: 500,
  /** Names of one list that citation-js takes apart; the rest are read by a simpler rule. */
  namesMapped: 300,
  /** Characters of one JSON line: a paper with 10,000 authors and as many references has 2 million. */
  lineLength: 20_000_000,
  /** Problems told for one entry; the rest are counted in the last. */
  problemsPerEntry: 50,
} as const;
