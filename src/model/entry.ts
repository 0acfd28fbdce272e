// What one bibliographic entry says, whatever format it came in: the common form that parsers make, Records keep and
// papers are decided from. A field the entry does not have is null (or an empty list), never an empty string.

export interface PersonName {
  readonly given: string | null;
  /** With its particle: "van der Maaten". An institution has its whole name here and no given name. */
  readonly family: string;
  readonly suffix: string | null;
  readonly orcid: string | null;
}

export interface Link {
  /** "code", "data", "slides", "video", "pdf", … */
  readonly kind: string;
  readonly url: string;
}

/** A field that no part of a paper holds, kept as it was. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** How an entry names another paper. `key` is a citation key or line number of the same text. */
export interface Reference {
  readonly by: 'doi' | 'arxivId' | 'key' | 'id';
  readonly value: string;
}

/**
 * What an entry prints and a paper shows as it stands, a line of text each. A name added here is kept, decided, stored and
 * written everywhere; CONTRIBUTING.md says what else a new field needs.
 */
const plainFieldNames = ['containerTitle', 'volume', 'issue', 'pages', 'publisher', 'isbn'] as const;
export const plainFields: readonly PlainField[] = plainFieldNames;
export type PlainField = (typeof plainFieldNames)[number];
export type PlainFields = Readonly<Record<PlainField, string | null>>;

export function plainFieldsBy(read: (name: PlainField) => string | null): PlainFields {
  const fields: Partial<Record<PlainField, string | null>> = {};
  for (const name of plainFields) fields[name] = read(name);
  return fields as PlainFields;
}

export interface EntryFields extends PlainFields {
  /** CSL: article-journal, paper-conference, thesis, … */
  readonly type: string;
  readonly citekey: string | null;
  readonly title: string | null;
  readonly abstract: string | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly url: string | null;
  readonly links: readonly Link[];
  readonly authors: readonly PersonName[];
  readonly editors: readonly PersonName[];
  /** The journal or conference as people name it; null for a preprint. */
  readonly venue: string | null;
  readonly topics: readonly string[];
  readonly tasks: readonly string[];
  readonly proposes: readonly string[];
  readonly uses: readonly string[];
  readonly datasets: readonly string[];
  readonly backbones: readonly string[];
  readonly references: readonly Reference[];
}

export const emptyEntry: EntryFields = Object.freeze({
  type: 'document',
  citekey: null,
  title: null,
  abstract: null,
  year: null,
  month: null,
  doi: null,
  arxivId: null,
  ...plainFieldsBy(() => null),
  url: null,
  links: [],
  authors: [],
  editors: [],
  venue: null,
  topics: [],
  tasks: [],
  proposes: [],
  uses: [],
  datasets: [],
  backbones: [],
  references: [],
});

/** "Laurens van der Maaten", "Martin Luther King, Jr." */
export function displayName(name: PersonName): string {
  const plain = name.given === null ? name.family : `${name.given} ${name.family}`;
  return name.suffix === null ? plain : `${plain}, ${name.suffix}`;
}
