import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { asksFor, partsBelow, type Path } from '../../src/graphql/selection.js';

const schema = buildSchema(`
  interface Node { id: ID }
  type Paper implements Node { id: ID title: String bibtex: String citationCount: Int venue: Venue authors: [Author] topics: [Topic] datasets: [Topic] cited: Page }
  type Venue implements Node { id: ID name: String topics: [Topic] }
  type Author { name: String papers: Page }
  type Topic { name: String }
  type Edge { node: Paper }
  type Page { nodes: [Paper] edges: [Edge] totalCount: Int }
  type Query { paper: Paper node: Node papers: Page }
`);

/** What `look` sees in the first field of the query. */
async function seen<T>(query: string, look: (info: GraphQLResolveInfo) => T, variables = {}): Promise<T> {
  let found: { value: T } | undefined;
  const resolve = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    found ??= { value: look(info) };
    return null;
  };
  const rootValue = { paper: resolve, node: resolve, papers: resolve };
  const { errors } = await graphql({ schema, source: query, rootValue, variableValues: variables });
  expect(errors).toBeUndefined();
  return found?.value ?? expect.fail('no field was resolved');
}

const parts = async (query: string, variables = {}, ...paths: Path[]) =>
  [
    ...(await seen(query, (info) => partsBelow(info, ...(paths.length === 0 ? [[]] : paths)), variables)),
  ].sort();

describe('what a query asks of papers', () => {
  it('is seen in the field itself', async () => {
    expect(await parts('{ paper { title venue { name } citationCount } }')).toEqual([
      'citationCount',
      'venue',
    ]);
  });

  it('is seen below a path, on all paths together, and nowhere else', async () => {
    const query =
      '{ papers { nodes { authors { name } cited { nodes { datasets { name } } } } edges { node { topics { name } } } } }';
    expect(await parts(query, {}, ['nodes'])).toEqual(['authors']);
    expect(await parts(query, {}, ['nodes'], ['edges', 'node'])).toEqual(['authors', 'topics']);
    expect(await parts(query, {}, ['nodes', 'cited', 'nodes'])).toEqual(['datasets']);
    expect(await parts(query, {}, ['nowhere'])).toEqual([]);
  });

  it('is seen through fragments and under other names', async () => {
    const query = `
      { paper { ...Outer ... { where: venue { name } } } }
      fragment Outer on Paper { who: authors { name } ...Inner }
      fragment Inner on Paper { topics { name } }`;
    expect(await parts(query)).toEqual(['authors', 'topics', 'venue']);
  });

  it('is seen where the same field is asked for twice', async () => {
    expect(await parts('{ paper { venue { name } } paper { topics { name } } }')).toEqual([
      'topics',
      'venue',
    ]);
  });

  it('is seen through an interface', async () => {
    expect(await parts('{ node { id ... on Paper { authors { name } } } }')).toEqual(['authors']);
  });

  it('leaves out what @skip and @include take away', async () => {
    const query = `query ($yes: Boolean!, $no: Boolean!) {
      paper {
        authors @include(if: $no) { name }
        topics @skip(if: $yes) { name }
        venue @skip(if: $no) @include(if: $yes) { name }
        ... @include(if: $no) { datasets { name } }
      }
    }`;
    expect(await parts(query, { yes: true, no: false })).toEqual(['venue']);
  });

  it('counts what a field is made of', async () => {
    expect(await parts('{ paper { bibtex } }')).toEqual(['authors', 'editors', 'venue']);
  });

  it('tells whether rows are asked for at all', async () => {
    const rows = (query: string) => seen(query, (info) => asksFor(info, 'nodes', 'edges'));
    expect(await rows('{ papers { totalCount } }')).toBe(false);
    expect(await rows('{ papers { totalCount ... { edges { node { id } } } } }')).toBe(true);
  });
});
