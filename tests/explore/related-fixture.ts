// Papers related in every way that plain lists can tell.
import { paperId, thing, type Fixture, type FixturePaper } from '../support/fixture-graph.js';

export const id = paperId;
export const topic = thing('topic', 'Metric learning');
export const ge = thing('author', 'Weifeng Ge');

export function paper(key: string, more: Partial<FixturePaper> = {}): FixturePaper {
  return { id: id(key), title: `Title ${key}`, year: 2020, addedAt: '2026-01-01T00:00:00.000Z', ...more };
}

/** Two papers cited together, cited in turn by the second; one with the same topic; one with nothing in common. */
export const small: Fixture = {
  things: [topic, ge],
  papers: [
    paper('seed', {
      title: 'Hierarchical triplet loss',
      topics: [topic.id],
      authors: [ge.id],
      cites: [id('old')],
    }),
    paper('old', { year: 2010 }),
    paper('rival', { title: 'Quadruplet loss', cites: [id('old'), id('seed')] }),
    paper('citing', { cites: [id('seed'), id('rival')] }),
    paper('same topic', { topics: [topic.id], year: 2001 }),
    paper('same author', { authors: [ge.id] }),
    paper('same words', { title: 'Loss of a triplet, hierarchical' }),
    paper('stranger', { title: 'Zebra' }),
    paper('loner', { title: 'Okapi' }),
  ],
};
