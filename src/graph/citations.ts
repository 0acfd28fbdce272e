// What papers cite and what cites them: pages, newest first, and counts, for many papers in one trip.
import type { Page, PageRequest } from '../model/page.js';
import { countNeighbours, findNeighbours } from './paper-neighbours.js';
import type { GraphStore, ReadOptions } from './store.js';

export type CitationDirection = 'references' | 'citedBy';

/** One page of ids for each paper. Throws BAD_USER_INPUT (`after`) for a broken cursor. */
export function findCitations(
  store: GraphStore,
  direction: CitationDirection,
  paperIds: readonly string[],
  page: PageRequest,
  options: ReadOptions = {},
): Promise<Map<string, Page<string>>> {
  return findNeighbours(store, direction, paperIds, { page, orderBy: ['YEAR_DESC'] }, options);
}

export function countCitations(
  store: GraphStore,
  direction: CitationDirection,
  paperIds: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, number>> {
  return countNeighbours(store, direction, paperIds, {}, options);
}
