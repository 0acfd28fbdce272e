// A backup names every label and type of relationship that a query of litgraph's names: a new one cannot be forgotten.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { betweenNodes, nodeLabels, ownNotes, parts } from '../../src/graph/backup.js';
import { definedQueries } from '../../src/graph/query.js';

const folder = new URL('../../src/graph/', import.meta.url);
const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
await Promise.all(modules.map((name) => import(new URL(name, folder).href) as Promise<unknown>));
const texts = [...definedQueries().values()].map(({ cypher }) => cypher);

test('every label that a query names is in a backup, or a note of a store', () => {
  const known = [...nodeLabels, ...parts.map(({ label }) => label), ...ownNotes];
  const named = texts.flatMap((text) => [...text.matchAll(/\w*:([A-Z][a-z]\w*)/g)].map(([, label]) => label));
  expect(new Set(named).size).toBeGreaterThan(15);
  expect([...new Set(named)].filter((label) => !known.includes(label ?? ''))).toEqual([]);
});

test('every type of relationship that a query names is in a backup', () => {
  const known = [...betweenNodes, ...parts.map(({ type }) => type)];
  const named = texts
    .flatMap((text) => [...text.matchAll(/\[\w*:([A-Z_|`]+)/g)])
    .flatMap(([, types]) => (types ?? '').replaceAll('`', '').split('|'));
  expect(new Set(named).size).toBeGreaterThan(25);
  expect([...new Set(named)].filter((type) => !known.includes(type))).toEqual([]);
});
