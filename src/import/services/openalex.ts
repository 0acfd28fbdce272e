// A work of OpenAlex → what it says of a paper. Its references are OpenAlex ids: they lead to works of the same file.
import { emptyEntry, type PersonName, type Reference } from '../../model/entry.js';
import { parseName } from '../person-names.js';
import { venueOf } from '../venue.js';
import { webAddress } from '../web-address.js';
import {
  arxivIdOf,
  doiOf,
  intOf,
  isObject,
  listOf,
  objectOf,
  orcidOf,
  textOf,
  type JsonObject,
  type ServiceWork,
} from './values.js';

export function isOpenAlex(work: JsonObject): boolean {
  return typeof work['id'] === 'string' && /^https:\/\/openalex\.org\/W\d+$/.test(work['id']);
}

export function openAlexWork(work: JsonObject): ServiceWork {
  const source = objectOf(objectOf(work['primary_location'])['source']);
  const biblio = objectOf(work['biblio']);
  const doi = doiOf(work['doi']);
  const url = webAddress(textOf(objectOf(work['primary_location'])['landing_page_url']) ?? '');
  const arxivId =
    (doi === null ? null : arxivIdOf(doi)) ??
    (url !== null && /arxiv\.org\//.test(url) ? arxivIdOf(url) : null);
  const isPreprint = work['type'] === 'preprint' || source['type'] === 'repository';
  const type = isPreprint ? 'article' : typeOf(work, textOf(source['type']));
  const container = isPreprint ? null : textOf(source['display_name']);
  const month = intOf(Number(/^\d{4}-(\d\d)/.exec(textOf(work['publication_date']) ?? '')?.[1]), 1, 12);
  return {
    fields: {
      ...emptyEntry,
      type,
      title: textOf(work['title']) ?? textOf(work['display_name']),
      abstract: abstractOf(work['abstract_inverted_index']),
      year: intOf(work['publication_year'], -9999, 9999),
      month,
      doi,
      arxivId,
      url,
      containerTitle: container,
      volume: textOf(biblio['volume']),
      issue: textOf(biblio['issue']),
      pages: pagesOf(biblio),
      authors: listOf(work['authorships']).flatMap(authorOf),
      venue: venueOf({ type, title: container, series: null }),
      references: listOf(work['referenced_works']).flatMap(referenceOf),
    },
    names: [String(work['id'])],
    held: [
      'id',
      'doi',
      'title',
      'display_name',
      'publication_year',
      'authorships',
      'biblio',
      'referenced_works',
      'abstract_inverted_index',
    ],
  };
}

/** Papers in journals and in proceedings are of one type there: where it was printed tells them apart, else nothing does. */
function typeOf(work: JsonObject, sourceType: string | null): string {
  const [ofCrossref, own] = [textOf(work['type_crossref']) ?? '', textOf(work['type']) ?? ''];
  return types[ofCrossref] ?? types[own] ?? typesBySource[sourceType ?? ''] ?? 'document';
}

const typesBySource: Readonly<Record<string, string>> = {
  journal: 'article-journal',
  conference: 'paper-conference',
  'book series': 'chapter',
};

const types: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  book: 'book',
  'book-chapter': 'chapter',
  dataset: 'dataset',
  dissertation: 'thesis',
  report: 'report',
};

function authorOf(authorship: unknown): PersonName[] {
  const author = objectOf(objectOf(authorship)['author']);
  const name = textOf(author['display_name']);
  return name === null ? [] : [{ ...parseName(name), orcid: orcidOf(author['orcid']) }];
}

function referenceOf(id: unknown): Reference[] {
  return typeof id === 'string' ? [{ by: 'key', value: id }] : [];
}

function pagesOf(biblio: JsonObject): string | null {
  const [first, last] = [textOf(biblio['first_page']), textOf(biblio['last_page'])];
  return first === null || last === null || first === last ? first : `${first}-${last}`;
}

/** Words in an abstract: no real one has more. */
const longestAbstract = 20_000;

/** Words with the places where they stand → the words in their places. */
function abstractOf(index: unknown): string | null {
  if (!isObject(index)) return null;
  const words: string[] = [];
  for (const [word, places] of Object.entries(index)) {
    for (const place of listOf(places)) {
      const at = intOf(place, 0, longestAbstract);
      if (at !== null) words[at] = word;
    }
  }
  return words.filter((word) => word !== undefined).join(' ') || null;
}
