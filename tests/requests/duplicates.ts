// Papers that may be one: told, said to be two, merged, found by what they were called, and parted again.
import { stableId } from '../../src/model/ids.js';
import type { Request } from '../support/request.js';

const paperId = (doi: string) => stableId('paper', `doi:${doi}`);
const [preprint, published, other] = ['10.5555/preprint', '10.5555/published', '10.5555/other'].map(
  paperId,
) as [string, string, string];

const text = `@article{hall2011margins, title = {Margins Between Many Classes of Things}, author = {Hall, Ida},
  year = {2011}, doi = {10.5555/preprint}, keywords = {margins}}
@inproceedings{hall2012margins, title = {Margins between many classes of things}, author = {Hall, I.}, year = {2012},
  doi = {10.5555/published}, booktitle = {ICCV 2012}}
@article{hall2013margins, title = {Margins Between Many Classes of Thing}, author = {Hall, Ida}, year = {2013},
  doi = {10.5555/other}}
`;

const told: Request = {
  query: `{
    duplicates(first: 10) { totalCount pageInfo { hasNextPage } nodes { reasons a { citekey } b { citekey } } }
  }`,
};

const shown = `id title citekey records { citekey } annotation { tags note } authors { author { name } }`;

export const requests: Readonly<Record<string, Request>> = {
  'three papers come in that look alike': {
    query: `mutation ($text: String!) {
      importBibliography(input: { text: $text, name: "alike.bib" }) {
        entries created updated unchanged failed
        items(first: 10) { nodes { line citekey status problems { code message } } }
      }
    }`,
    variables: { text },
  },
  'pairs that may be one, the likeliest first': told,
  'a page of one pair': {
    query:
      '{ duplicates(first: 1) { totalCount pageInfo { hasNextPage hasPreviousPage } nodes { reasons } } }',
  },
  'a page of no pairs is refused': { query: '{ duplicates(first: 0) { totalCount } }' },
  'two papers are said to be two': {
    query: `mutation ($a: ID!, $b: ID!) { markDistinct(a: $a, b: $b) { a { citekey } b { citekey } problems { code } } }`,
    variables: { a: published, b: other },
  },
  'a pair that was said to be two is told no more': told,
  'a paper is not two of itself': {
    query: `mutation ($a: ID!) { markDistinct(a: $a, b: $a) { a { id } problems { code path message } } }`,
    variables: { a: preprint },
  },
  'something is noted about either': {
    query: `mutation ($a: ID!, $b: ID!) {
      one: annotate(input: { target: $a, tags: ["mine"], note: "seen first" }) { problems { code } }
      two: annotate(input: { target: $b, tags: ["both"] }) { problems { code } }
    }`,
    variables: { a: preprint, b: published },
  },
  'nobody who is not signed in merges papers': {
    query: `mutation ($a: ID!, $b: ID!) { mergePapers(keep: $a, merge: [$b]) { paper { id } problems { code } } }`,
    variables: { a: published, b: preprint },
    viewer: 'nobody',
  },
  'two papers become one': {
    query: `mutation ($a: ID!, $b: ID!) { mergePapers(keep: $a, merge: [$b]) { paper { ${shown} } problems { code } } }`,
    variables: { a: published, b: preprint },
  },
  'the one that went leads to the one that stayed': {
    query: `query ($id: ID!) { paper(by: { id: $id }) { ${shown} } node(id: $id) { id } }`,
    variables: { id: preprint },
  },
  'what is one is no pair': told,
  'a paper is merged once': {
    query: `mutation ($a: ID!, $b: ID!) { mergePapers(keep: $a, merge: [$b]) { paper { id } problems { code path } } }`,
    variables: { a: published, b: preprint },
  },
  'the merge is taken apart': {
    query: `mutation ($id: ID!) { unmergePaper(id: $id) { paper { ${shown} } restored { ${shown} } problems { code } } }`,
    variables: { id: published },
  },
  'what was not merged is not taken apart': {
    query: `mutation ($id: ID!) { unmergePaper(id: $id) { paper { id } problems { code path } } }`,
    variables: { id: published },
  },
};
