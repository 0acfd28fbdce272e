import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { countAliases } from '../../src/server/limits/aliases.js';
import { costOf } from '../../src/server/limits/cost.js';
import { depthOf } from '../../src/server/limits/depth.js';
import { literalDepth, measure } from '../../src/server/limits/values.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

function cost(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = document.definitions.find(
    (it): it is OperationDefinitionNode => it.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error('no operation');
  return costOf({ schema, document, operation, variables });
}

/** Each fragment spreads the next one twice: 2^levels fields when unfolded. */
function bomb(levels: number, last: string): string {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const next = level + 1 === levels ? last : `...F${level + 1}`;
    return `fragment F${level} on Paper { a: citedBy(first: 2) { nodes { ${next} } } b: citedBy(first: 2) { nodes { ${next} } } }`;
  });
  return `{ paper(by: { title: "x" }) { ...F0 } } ${fragments.join('\n')}`;
}

const somePaths = 'paths(from: "x", to: "y", first: 1, maxLength: 6) { nodes { id } }';

describe('the cost of a query', () => {
  it('counts a field as one', () => {
    expect(cost('{ paper(by: { id: "x" }) { title year } }').total).toBe(3);
  });

  it('multiplies what is below a page by its rows', () => {
    expect(cost('{ papers(first: 20) { nodes { title } } }').total).toBe(1 + 20 * (1 + 1));
  });

  it('is the same where the rows are given as a variable, or as its default', () => {
    const asked = 'query ($n: Int!) { papers(first: $n) { nodes { title } } }';
    expect(cost(asked, { n: 20 }).total).toBe(41);
    expect(cost('query ($n: Int! = 20) { papers(first: $n) { nodes { title } } }').total).toBe(41);
  });

  it('takes a page whose size is not known for the largest page', () => {
    expect(cost('query ($n: Int!) { papers(first: $n) { nodes { title } } }').total).toBe(201);
  });

  it('multiplies pages within pages', () => {
    const { total, dearest } = cost(
      '{ papers(first: 100) { nodes { title citedBy(first: 100) { nodes { title } } } } }',
    );
    expect(total).toBe(1 + 100 * (1 + 1 + 1 + 100 * 2));
    expect(dearest).toBe('papers.nodes.citedBy');
  });

  it('counts nodes(ids) as many times as there are ids', () => {
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }).total).toBe(4);
  });

  it('counts what a picture of a neighbourhood may show', () => {
    const query = (limit: number) =>
      cost(`{ neighbourhood(of: ["x"], depth: 3, limit: ${limit}) { nodes { id } relations { type } } }`);
    expect(query(100).total - query(50).total).toBe(50 * 4);
    expect(query(9_999).total).toBe(query(500).total);
  });

  it.each([
    ['sixty searches for paths', Array.from({ length: 60 }, (_, n) => `p${n}: ${somePaths}`).join(' ')],
    [
      'papers below every cell of a coverage',
      'coverage(topic: "x") { cells { comparableWith { papers(first: 10) { nodes { title } } } } }',
    ],
    [
      'pages below every row of a leaderboard',
      'leaderboard(dataset: "x") { groups { rows { result { method { papers(first: 100) { nodes { title year } } } } } } }',
    ],
    [
      'what outperforms every end of every conflict',
      'conflicts(first: 100) { nodes { relations { from { ... on Paper { outperforms(first: 100) { nodes { type } } } } } } }',
    ],
    [
      'what a hundred papers outperform, with all evidence',
      'papers(first: 100) { nodes { outperforms(first: 100) { nodes { evidence { source { title } } } } } }',
    ],
  ])('refuses %s', (_what, fields) => {
    expect(cost(`{ ${fields} }`).total).toBeGreaterThan(readConfig({}).limits.maxCost);
  });

  it('allows the questions that people ask', () => {
    const board =
      'dataset { name } groups { protocol { embeddingDim backbone { name } } rows { rank result { printed method { name } reportedIn { title } } } }';
    const questions = `{
      leaderboard(dataset: "x") { ${board} }
      compare(a: "x", b: "y") { verdict reasons pairs { comparability reasons a { printed } b { printed } } claims { type } }
      conflicts(first: 20) { nodes { kind summary results { printed method { name } reportedIn { title } } relations { type } } }
      lineage(of: "x", direction: BOTH, depth: 10) { nodes { id ... on Paper { title } } relations { type from { id } to { id } } }
      neighbourhood(of: ["x"], depth: 2, limit: 500) { nodes { id ... on Paper { title year } } relations { id type from { id } to { id } } }
    }`;
    expect(cost(questions).total).toBeLessThan(readConfig({}).limits.maxCost);
  });

  it('counts fields in fragments, named and inline', () => {
    const whole = cost('{ paper(by: { id: "x" }) { title year doi } }').total;
    expect(
      cost('{ paper(by: { id: "x" }) { ...F ... on Paper { doi } } } fragment F on Paper { title year }')
        .total,
    ).toBe(whole);
  });

  it('of fragments that unfold without end is known at once, and beyond every limit', () => {
    const started = performance.now();
    expect(cost(bomb(60, 'title')).total).toBeGreaterThan(1e15);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('the depth of a query', () => {
  it('is its deepest chain of fields', () => {
    expect(depthOf(parse('{ paper { authors { author { name } } title } }'))).toBe(4);
  });

  it('reaches through fragments', () => {
    expect(depthOf(parse('{ paper { ...F } } fragment F on Paper { venue { name } }'))).toBe(3);
  });

  it('does not count introspection', () => {
    expect(depthOf(parse('{ __schema { types { fields { type { ofType { name } } } } } }'))).toBe(0);
  });

  it('of fragments that unfold without end is known at once', () => {
    const started = performance.now();
    expect(depthOf(parse(bomb(300, 'title')))).toBeGreaterThan(600);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

it('aliases are counted wherever they stand', () => {
  expect(countAliases(parse('{ a: x { b: y } ...F } fragment F on Q { c: z w }'))).toBe(3);
});

describe('the nesting of values', () => {
  it('of a literal is its deepest list or object', () => {
    expect(literalDepth(parse('{ papers(where: { or: [{ year: { from: 1 } }] }) { totalCount } }'))).toBe(4);
  });

  it('of variables is found without recursion', () => {
    let value: unknown = 'bottom';
    for (let level = 0; level < 200_000; level += 1) value = [value];
    expect(measure(value).depth).toBeGreaterThan(32);
  });
});
