// A paper of Semantic Scholar's API → what it says of a paper, its references by DOI, arXiv id, or its own ids.
import { emptyEntry, type PersonName, type Reference } from '../../model/entry.js';
import { parseName } from '../person-names.js';
import { venueOf } from '../venue.js';
import { webAddress } from '../web-address.js';
import {
  arxivIdOf,
  doiOf,
  intOf,
  listOf,
  objectOf,
  textOf,
  type JsonObject,
  type ServiceWork,
} from './values.js';

export function isSemanticScholar(work: JsonObject): boolean {
  return typeof work['paperId'] === 'string' && /^[0-9a-f]{40}$/.test(work['paperId']);
}

export function semanticScholarWork(work: JsonObject): ServiceWork {
  const journal = objectOf(work['journal']);
  const kinds = listOf(work['publicationTypes']);
  const place = textOf(work['venue']) ?? textOf(journal['name']);
  const ids = objectOf(work['externalIds']);
  const arxivId = arxivIdOf(ids['ArXiv']);
  const isArxiv = place === null || /^arxiv/i.test(place);
  const type = kinds.includes('Conference') ? 'paper-conference' : isArxiv ? 'article' : 'article-journal';
  const month = intOf(Number(/^\d{4}-(\d\d)/.exec(textOf(work['publicationDate']) ?? '')?.[1]), 1, 12);
  return {
    fields: {
      ...emptyEntry,
      type: isArxiv && arxivId !== null ? 'article' : type,
      title: textOf(work['title']),
      abstract: textOf(work['abstract']),
      year: intOf(work['year'], -9999, 9999),
      month,
      doi: doiOf(ids['DOI']),
      arxivId,
      url: webAddress(textOf(work['url']) ?? ''),
      containerTitle: isArxiv ? null : place,
      volume: textOf(journal['volume']),
      pages: textOf(journal['pages'])?.replace(/\s*[-–—]\s*/g, '-') ?? null,
      authors: listOf(work['authors']).flatMap(authorOf),
      venue: isArxiv ? null : venueOf({ type, title: place, series: null }),
      references: listOf(work['references']).flatMap(referenceOf),
    },
    names: [String(work['paperId'])],
    held: [
      'paperId',
      'title',
      'abstract',
      'year',
      'externalIds',
      'venue',
      'journal',
      'authors',
      'references',
      'url',
    ],
  };
}

function authorOf(value: unknown): PersonName[] {
  const name = textOf(objectOf(value)['name']);
  return name === null ? [] : [parseName(name)];
}

function referenceOf(value: unknown): Reference[] {
  const reference = objectOf(value);
  const ids = objectOf(reference['externalIds']);
  const [doi, arxivId, own] = [doiOf(ids['DOI']), arxivIdOf(ids['ArXiv']), reference['paperId']];
  if (doi !== null) return [{ by: 'doi', value: doi }];
  if (arxivId !== null) return [{ by: 'arxivId', value: arxivId }];
  return typeof own === 'string' ? [{ by: 'key', value: own }] : [];
}
