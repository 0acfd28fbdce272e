// CSL's types ↔ types of entries in BibTeX's own words, biblatex's where BibTeX has none. What no type of entry says, the field
// `entrysubtype` does.
import { cslTypes } from '../csl/types.js';
import { isPreprintServer } from '../venue.js';

const entryTypes: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['paper-conference', 'inproceedings'],
  ['chapter', 'incollection'],
  ['book', 'book'],
  ['thesis', 'phdthesis'],
  ['report', 'techreport'],
  ['manuscript', 'unpublished'],
  ['webpage', 'online'],
  ['post', 'online'],
  ['post-weblog', 'online'],
  ['dataset', 'dataset'],
  ['software', 'software'],
  ['patent', 'patent'],
  ['periodical', 'periodical'],
  ['entry', 'inreference'],
  ['entry-dictionary', 'inreference'],
  ['entry-encyclopedia', 'inreference'],
  ['motion_picture', 'video'],
  ['song', 'audio'],
  ['musical_score', 'music'],
  ['performance', 'performance'],
  ['figure', 'image'],
  ['graphic', 'artwork'],
  ['legal_case', 'jurisdiction'],
  ['legislation', 'legislation'],
  ['treaty', 'legal'],
  ['personal_communication', 'letter'],
  ['review', 'review'],
  ['review-book', 'review'],
  ['standard', 'standard'],
  ['document', 'misc'],
]);

/** The type of CSL that an entry of each type is read as. */
const readAs: ReadonlyMap<string, string> = new Map(
  [...entryTypes].map(([csl, entry]) => [entry, csl] as const).reverse(),
);

/** As people call them; every other type by CSL's own word. */
const subtypes: ReadonlyMap<string, string> = new Map([
  ['article-magazine', 'magazine'],
  ['article-newspaper', 'newspaper'],
  ['article', 'preprint'],
]);
const bySubtype: ReadonlyMap<string, string> = new Map(
  [...cslTypes].map((type) => [subtypes.get(type) ?? type, type] as const),
);

interface Place {
  readonly arxivId: string | null;
  readonly containerTitle: string | null;
}

export function entryTypeOf(type: string, { containerTitle }: Pick<Place, 'containerTitle'>): string {
  if (type === 'article') return containerTitle === null ? 'misc' : 'article';
  return entryTypes.get(type) ?? 'misc';
}

/** What `entrysubtype` must say so that the entry is read as of this type; null where it is in any case. */
export function subtypeOf(type: string, place: Place): string | null {
  const told = readAs.get(entryTypeOf(type, place)) ?? 'document';
  return preprintOr(told, place) === type || !cslTypes.has(type) ? null : (subtypes.get(type) ?? type);
}

/** The type that `entrysubtype` says, where an entry of that type would be of `told`; else null. */
export function typeOfSubtype(subtype: string, told: string, place: Place): string | null {
  const type = bySubtype.get(subtype.toLowerCase());
  if (type === undefined) return null;
  return (readAs.get(entryTypeOf(type, place)) ?? 'document') === told ? type : null;
}

/** A preprint is CSL's "article", whatever type of entry it was given. */
export function preprintOr(told: string, { arxivId, containerTitle }: Place): string {
  if (containerTitle !== null) return isPreprintServer(containerTitle) ? 'article' : told;
  return arxivId !== null && barePreprints.has(told) ? 'article' : told;
}

const barePreprints: ReadonlySet<string> = new Set(['document', 'article-journal', 'manuscript', 'webpage']);
