// A work of Crossref → what it says of a paper, its references by DOI.
import { emptyEntry, type PersonName, type Reference } from '../../model/entry.js';
import { venueOf } from '../venue.js';
import { webAddress } from '../web-address.js';
import {
  arxivIdOf,
  doiOf,
  intOf,
  listOf,
  objectOf,
  orcidOf,
  textOf,
  type JsonObject,
  type ServiceWork,
} from './values.js';

export function isCrossref(work: JsonObject): boolean {
  return (
    typeof work['DOI'] === 'string' &&
    (Array.isArray(work['title']) || 'reference-count' in work || 'references-count' in work)
  );
}

export function crossrefWork(work: JsonObject): ServiceWork {
  const doi = doiOf(work['DOI']);
  const type = types[textOf(work['type']) ?? ''] ?? 'document';
  const container = textOf(work['container-title']);
  const [year, month] = dateOf(work['issued']) ?? dateOf(work['published']) ?? [];
  return {
    fields: {
      ...emptyEntry,
      type,
      title: textOf(work['title']),
      abstract: textOf(work['abstract']),
      year: intOf(year, -9999, 9999),
      month: intOf(month, 1, 12),
      doi,
      arxivId: doi === null ? null : arxivIdOf(doi),
      url: webAddress(textOf(work['URL']) ?? ''),
      containerTitle: container,
      volume: textOf(work['volume']),
      issue: textOf(work['issue']),
      pages: textOf(work['page'])?.replace(/\s*[–—]\s*/g, '-') ?? null,
      publisher: textOf(work['publisher']),
      isbn: textOf(work['ISBN']),
      authors: listOf(work['author']).flatMap(personOf),
      editors: listOf(work['editor']).flatMap(personOf),
      venue: venueOf({ type, title: container, series: null }),
      references: listOf(work['reference']).flatMap(referenceOf),
    },
    names: doi === null ? [] : [doi],
    held: [
      'DOI',
      'title',
      'issued',
      'container-title',
      'volume',
      'issue',
      'page',
      'publisher',
      'author',
      'editor',
      'URL',
      'abstract',
    ],
  };
}

const types: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'book-chapter': 'chapter',
  dataset: 'dataset',
  dissertation: 'thesis',
  report: 'report',
  standard: 'standard',
};

function dateOf(value: unknown): readonly unknown[] | null {
  const parts = listOf(listOf(objectOf(value)['date-parts'])[0]);
  return typeof parts[0] === 'number' ? parts : null;
}

function personOf(value: unknown): PersonName[] {
  const person = objectOf(value);
  const [family, given] = [textOf(person['family']), textOf(person['given'])];
  const name = family ?? textOf(person['name']) ?? given;
  if (name === null) return [];
  const orcid = orcidOf(person['ORCID']);
  return [{ family: name, given: family === null ? null : given, suffix: textOf(person['suffix']), orcid }];
}

/** A reference without a DOI names nothing that could be found. */
function referenceOf(value: unknown): Reference[] {
  const doi = doiOf(objectOf(value)['DOI']);
  return doi === null ? [] : [{ by: 'doi', value: doi }];
}
