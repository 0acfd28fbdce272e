// How much one pack may cost: every number that bounds the reading, loading and writing of packs, with its reason.

export const packLimits = {
  /** Bytes of one file: a bibliography of 10,000 papers has 5 million, what is said of them as much again. */
  fileBytes: 20_000_000,
  /** Mistakes told of one pack; whoever has corrected these asks again. */
  problems: 50,
  /** Entries of papers.bib. */
  papers: 20_000,
  concepts: 20_000,
  /** Relations are written in one transaction, so that nothing is half written; memory of the store grows with it. */
  relations: 20_000,
  results: 20_000,
  /** Said by so many of one relation; the longest real list is of surveys that tell the same. */
  evidence: 200,
  /** Figures that one piece of evidence shows. */
  figures: 200,
  aliases: 100,
  /** Characters of a name, a heading, a locator: a line of text. */
  line: 500,
  /** Characters of a note or a description: a page. */
  text: 20_000,
  /** YAML aliases (`*name`) that one file may use: they can make a small file huge. */
  yamlAliases: 100,
} as const;
