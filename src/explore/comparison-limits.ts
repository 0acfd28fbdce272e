// How much one comparison, one conflict and one coverage may hold.

export const comparisonLimits = {
  /** Pairs of figures that are shown, the comparable ones first; the verdict is of all of them. Two tables of 14 rows. */
  pairs: 200,
  /** Relations of either side that say on what it was evaluated: more datasets than papers use. */
  setups: 100,
  /** Figures that one conflict shows: the smallest and the greatest are always among them. */
  figuresOfConflict: 100,
  /** Methods that may be asked for; a topic's are taken up to `mostMethodsOfTopic`. */
  methods: 100,
} as const;
