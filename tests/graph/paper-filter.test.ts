import { describe, expect, it } from 'vitest';
import { compileFilter } from '../../src/graph/paper-filter.js';
import { stableId } from '../../src/model/ids.js';

describe('a filter of papers as Cypher', () => {
  it('starts from all papers where nothing narrows them', () => {
    expect(compileFilter({})).toEqual({
      scans: true,
      anchor: 'MATCH (p:Paper)',
      condition: null,
      params: {},
    });
  });

  it('starts from a method, not from all papers', () => {
    const { anchor, condition, params } = compileFilter({ uses: ['method_1'] });
    expect(anchor).toBe(
      [
        'UNWIND $f0 AS anchorId',
        'MATCH (x:Method {id: anchorId})',
        'MATCH (x)<-[:USES]-(p:Paper)',
        'WITH DISTINCT p',
      ].join('\n'),
    );
    expect(condition).toBeNull();
    expect(params).toEqual({ f0: ['method_1'] });
  });

  it('starts from the other end of a relation where that is named', () => {
    const relation = { types: ['DISPUTES', 'REBUTS'], direction: 'OUTGOING', disputed: true } as const;
    const method = stableId('method', 'rll');
    expect(compileFilter({ relation: { ...relation, other: method } }).anchor).toBe(
      [
        'UNWIND $f0 AS anchorId',
        'MATCH (x:Method {id: anchorId})',
        'MATCH (x)<-[said:DISPUTES|REBUTS]-(p:Paper)',
        'WHERE coalesce(said.disputed, false) = $f1',
        'WITH DISTINCT p',
      ].join('\n'),
    );
    expect(compileFilter({ relation: { ...relation, other: null } }).condition).toBe(
      'COUNT { MATCH (p)-[said:DISPUTES|REBUTS]->(other) WHERE coalesce(said.disputed, false) = $f0 } > 0',
    );
    expect(compileFilter({ relation: { ...relation, types: [], other: method } }).condition).toBe('false');
  });

  it('starts from the part that few papers fit and asks for the others of each', () => {
    const { anchor, condition } = compileFilter({
      venue: ['venue_1'],
      author: ['author_1'],
      year: { from: 2010, to: null },
    });
    expect(anchor).toContain('(x:Author {id: anchorId})');
    expect(condition).toBe(
      'COUNT { MATCH (p)-[:PUBLISHED_IN]->(joined:Venue) WHERE joined.id IN $f1 } > 0\n  AND (p.year IS NOT NULL AND p.year >= $f2)',
    );
  });

  it('finds a start inside `and`, never inside `or` or `not`', () => {
    expect(compileFilter({ and: [{ and: [{ topic: ['topic_1'] }] }] }).anchor).toContain(':Topic');
    expect(compileFilter({ or: [{ topic: ['topic_1'] }] }).anchor).toBe('MATCH (p:Paper)');
    expect(compileFilter({ not: { topic: ['topic_1'] } }).anchor).toBe('MATCH (p:Paper)');
  });

  it('joins alternatives and turns conditions round', () => {
    const { condition } = compileFilter({
      or: [{ year: { from: 2000, to: 2001 } }, { not: { ids: ['paper_1'] } }],
    });
    expect(condition).toBe(
      '(((p.year IS NOT NULL AND p.year >= $f0 AND p.year <= $f1)) OR (NOT ($f2[p.id] IS NOT NULL)))',
    );
  });

  it('holds for nothing where one of no things is asked for, for all where all of no things are', () => {
    expect(compileFilter({ or: [] }).condition).toBe('false');
    expect(compileFilter({ and: [] }).condition).toBeNull();
    expect(compileFilter({ not: {} }).condition).toBe('NOT (true)');
  });

  it('keeps every value out of the text', () => {
    const nasty = `'} ) DETACH DELETE p //\0`;
    const { anchor, condition } = compileFilter({
      ids: [nasty],
      author: [nasty],
      not: { or: [{ venue: [nasty] }, { ids: [nasty] }] },
    });
    expect(anchor + condition).not.toContain('DELETE');
  });
});
