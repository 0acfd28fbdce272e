// How much one draft takes in and says.

export const draftLimits = {
  /** Papers: the bibliography of a long article. */
  papers: 100,
  /** Relations of one paper or method that are read: far more than sentences can use. */
  relations: 100,
  /** Papers that are cited beside those asked for: whose method something goes back to, who says so. */
  others: 300,
  /** Things that one list names; the others are counted. */
  named: 6,
  /** Sentences of one kind on what is said of one paper. */
  claims: 8,
  /** Papers that are told together in one sentence, where nothing but a name is known of each. */
  together: 3,
  /** Papers of one citation that stand for "several of these works". */
  citedTogether: 12,
  /** Sentences after which a paragraph is broken, at the next paper. */
  sentences: 8,
  /** Datasets that a paragraph tells to be shared. */
  datasets: 3,
  /** Networks, the commonest first. */
  networks: 5,
  /** Sentences on figures in one group: the best known datasets. */
  figures: 3,
  /** Datasets and metrics in which one sentence gives figures. */
  places: 3,
  /** Methods whose figures one sentence sets side by side. */
  sideBySide: 5,
  /** Characters of a note that a sentence has room for. */
  note: 200,
  /** Characters of a description that are taken over. */
  description: 250,
} as const;
