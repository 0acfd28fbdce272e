// The examples of docs/knowledge.md, put to the packs that litgraph comes with: each is answered as the page says.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededLibrary, type SeededLibrary } from '../questions/seeded-library.js';
import { pairs } from '../support/request-libraries.js';

const page = readFileSync(new URL('../../docs/knowledge.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```graphql\n([^]*?)```/g)].map(([, query = '']) => ({
  name: /query (\w+)/.exec(query)?.[1] ?? 'Names',
  query,
}));

/** What the variables on the page stand for. */
const things = {
  rll: ['method', 'RLL'],
  circle: ['method', 'Circle Loss'],
  contrastive: ['method', 'Contrastive Loss'],
  sop: ['dataset', 'SOP'],
} as const;

// The questions themselves are tried on every engine; here one shows that the page is right.
describe.each(pairs.filter(({ engine }) => engine === 'embedded'))('the examples on $engine', (pair) => {
  let library: SeededLibrary;
  let variables: Record<string, string>;
  beforeAll(async () => {
    library = await seededLibrary(pair);
    const ids = Object.entries(things).map(async ([name, [kind, called]]) => [
      name,
      await library.idOf(kind, called),
    ]);
    variables = Object.fromEntries(await Promise.all(ids)) as Record<string, string>;
  });
  afterAll(() => library.close());

  test('are seven', () => {
    expect(examples).toHaveLength(7);
  });

  test.each(examples)('$name is answered', async ({ name, query }) => {
    const asked = Object.entries(variables).filter(([name]) => query.includes(`$${name}:`));
    const data = await library.answer<Record<string, unknown>>(query, Object.fromEntries(asked));
    const emptyHanded = Object.entries(data).filter(([, value]) => isEmpty(value));
    // No source of the packs tells the whole protocol of a figure: the page says so.
    expect(emptyHanded).toHaveLength(name === 'Outperforming' ? 1 : 0);
  });
});

/** Whether there is nothing at all in an answer. */
function isEmpty(value: unknown): boolean {
  if (value === null || (Array.isArray(value) && value.length === 0)) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).every(isEmpty);
}
