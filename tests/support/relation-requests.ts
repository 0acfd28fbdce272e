// A small library of papers, methods and datasets, and what tests of relations ask of it over GraphQL.
import { expect } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import { importEntries } from '../../src/import/apply.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { stableId } from '../../src/model/ids.js';
import { nameKey } from '../../src/model/keys.js';
import { bibliography, byKey } from './entries.js';
import { emptyStore } from './graph-stores.js';
import { ask } from './request.js';

export const paper = (key: string) => stableId('paper', `doi:10.1/${key}`);
export const named = (kind: 'method' | 'dataset' | 'backbone', name: string) => stableId(kind, nameKey(name));
export const [rll, circle, survey] = [paper('rll'), paper('circle'), paper('survey')];
export const [rllMethod, circleLoss] = [named('method', 'RLL'), named('method', 'Circle Loss')];
export const [sop, cub] = [named('dataset', 'SOP'), named('dataset', 'CUB')];
export const bn = named('backbone', 'BN-Inception');

const entries = [
  {
    citekey: 'rll',
    title: 'Ranked List Loss',
    doi: '10.1/rll',
    year: 2019,
    proposes: ['RLL'],
    datasets: ['SOP', 'CUB'],
  },
  {
    citekey: 'circle',
    title: 'Circle Loss',
    doi: '10.1/circle',
    year: 2020,
    proposes: ['Circle Loss'],
    datasets: ['SOP'],
    backbones: ['BN-Inception'],
    references: byKey('rll'),
  },
  {
    citekey: 'survey',
    title: 'A survey',
    doi: '10.1/survey',
    year: 2021,
    references: byKey('rll', 'circle'),
  },
];

export const shown = `{ id type basis status qualifier
  from { __typename ... on Paper { title } ... on Method { name } }
  to { __typename ... on Paper { title } ... on Method { name } }
  dataset { name } metric { name } protocol { embeddingDim }
  evidence { id stance asserter asserterName ownWork source { title } sourceUrl locator note createdBy retractedAt import { id } results { id } } }`;

interface Shown {
  id: string;
  type: string;
  status: string;
  evidence: {
    id: string;
    retractedAt: string | null;
    import: { id: string } | null;
    [field: string]: unknown;
  }[];
  [field: string]: unknown;
}
interface Payload {
  relation: Shown | null;
  evidence?: { id: string } | null;
  problems: { code: string; message: string; path: string[] }[];
}

interface Page {
  totalCount: number;
  nodes: Shown[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

/** A claim with one piece of evidence. */
export const notBetter = {
  type: 'NOT_BETTER_THAN',
  from: circleLoss,
  to: rllMethod,
  dataset: sop,
  evidence: [
    {
      asserter: 'THIRD_PARTY',
      asserterName: 'Xinshao Wang',
      ownWork: true,
      sourceUrl: 'https://example.org/list',
      locator: 'CVPR 2020',
    },
  ],
};

/** The library emptied, the papers imported anew, and an editor who asks. */
export async function relationRequests(library: Library) {
  const editor = await localPerson(library.annotations);
  await emptyStore(library.graph);
  await importEntries(library, bibliography(entries), { person: editor });
  const run = async (
    query: string,
    variables: Record<string, unknown> = {},
    viewer: Person | null = editor,
  ) => {
    const { data, errors } = await ask(library, { query, variables }, viewer);
    expect(errors).toBeUndefined();
    return data as Record<string, never>;
  };
  const say = async (input: Record<string, unknown>): Promise<Payload> =>
    (
      await run(
        `mutation ($input: RelationInput!) { addRelation(input: $input) { relation ${shown} problems { code message path } } }`,
        { input },
      )
    )['addRelation'] as unknown as Payload;
  const add = async (relation: string, evidence: Record<string, unknown>): Promise<Payload> =>
    (
      await run(
        `mutation ($relation: ID!, $evidence: EvidenceInput!) { addEvidence(relation: $relation, evidence: $evidence) {
         relation ${shown} evidence { id } problems { code message path } } }`,
        { relation, evidence },
      )
    )['addEvidence'] as unknown as Payload;
  const retract = async (id: string): Promise<Payload> =>
    (
      await run(
        `mutation ($id: ID!) { retractEvidence(id: $id) { relation ${shown} evidence { id } problems { code message path } } }`,
        { id },
      )
    )['retractEvidence'] as unknown as Payload;
  const node = async (id: string): Promise<Shown | null> =>
    (await run(`query ($id: ID!) { node(id: $id) { ... on Relation ${shown} } }`, { id }))['node'] ?? null;
  const of = async (id: string, args = 'first: 50', field = 'relations') =>
    (
      (
        await run(
          `query ($id: ID!) { node(id: $id) {
           ... on Paper { page: ${field}(${args}) { ...All } } ... on Method { page: ${field}(${args}) { ...All } }
           ${field === 'relations' ? `... on Dataset { page: relations(${args}) { ...All } }` : ''} } }
         fragment All on RelationConnection { totalCount nodes ${shown} edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } }`,
          { id },
        )
      )['node'] as unknown as { page: Page }
    ).page;
  const papersWith = async (relation: Record<string, unknown>): Promise<string[]> =>
    (
      (
        await run(
          'query ($where: PaperWhere) { papers(first: 9, where: $where, orderBy: [YEAR_ASC]) { nodes { title } } }',
          {
            where: { relation },
          },
        )
      )['papers'] as unknown as { nodes: { title: string }[] }
    ).nodes.map(({ title }) => title);
  return { editor, run, say, add, retract, node, of, papersWith };
}

export type RelationRequests = Awaited<ReturnType<typeof relationRequests>>;
