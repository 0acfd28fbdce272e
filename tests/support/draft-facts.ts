// Facts for drafts: two papers with a method each, and whatever a test says of them.
import type { DraftFacts } from '../../src/explore/draft-facts.js';
import type { NamedNode } from '../../src/graph/rows.js';
import { nameKey, titleKey } from '../../src/model/keys.js';
import type { NamedKind } from '../../src/model/kinds.js';
import type { HydratedPaper } from '../../src/model/paper.js';
import { relationId } from '../../src/model/relation-ids.js';
import { statusOf, type Evidence, type Relation, type RelationType } from '../../src/model/relation.js';
import { paperId, thing } from './fixture-graph.js';

export interface PaperFacts {
  readonly title?: string;
  readonly year?: number | null;
  readonly authors?: readonly string[];
  readonly citekey?: string;
  readonly topics?: readonly string[];
}

/** A paper that is known by a word, and called so. */
export function draftPaper(name: string, facts: PaperFacts = {}): HydratedPaper {
  const {
    title = `A Paper on ${name}`,
    year = 2019,
    authors = [`Ada ${name}`],
    citekey = null,
    topics = [],
  } = facts;
  const nothing = {
    containerTitle: null,
    volume: null,
    issue: null,
    pages: null,
    publisher: null,
    isbn: null,
  };
  return {
    ...nothing,
    id: paperId(name),
    title,
    titleKey: titleKey(title),
    abstract: null,
    year,
    month: null,
    doi: null,
    arxivId: null,
    type: 'paper-conference',
    url: null,
    links: [],
    citekey,
    addedAt: '2026-01-01T00:00:00.000Z',
    authors: authors.map((author, index) => ({
      position: index + 1,
      author: { id: thing('author', author).id, name: author, orcid: null },
    })),
    topics: topics.map((topic) => concept('topic', topic)),
  };
}

export function concept(
  kind: NamedKind,
  name: string,
  more: { aliases?: string[]; description?: string } = {},
) {
  const { id } = thing(kind, name);
  const { aliases = [], description = null } = more;
  return { kind, id, name, nameKey: nameKey(name), aliases, description, scale: null } as NamedNode & {
    readonly kind: 'topic';
  };
}

export const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  id: 'evidence',
  stance: 'SUPPORTS',
  asserter: 'THIRD_PARTY',
  asserterName: 'Grace Hopper',
  ownWork: false,
  source: null,
  sourceUrl: 'https://example.org',
  locator: null,
  note: null,
  results: [],
  qualifier: null,
  protocol: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: null,
  retractedAt: null,
  import: null,
  ...more,
});

export function relation(
  type: RelationType,
  from: string,
  to: string,
  more: Partial<Relation> = {},
  ...said: readonly Evidence[]
): Relation {
  const key = { type, from, to, dataset: more.dataset ?? null, metric: more.metric ?? null };
  const all = said.length === 0 ? [evidence()] : said;
  return {
    ...key,
    id: relationId(key),
    basis: 'CLAIMED',
    protocol: all[0]?.protocol ?? null,
    qualifier: null,
    status: statusOf(all),
    evidence: all,
    ...more,
  };
}

/** `proposals` names the method of each paper, in their order. */
export function draftFacts(
  papers: readonly HydratedPaper[],
  proposals: readonly (NamedNode | null)[],
  more: Partial<DraftFacts> & { readonly things?: readonly NamedNode[] } = {},
): DraftFacts {
  const { things = [], relations = [], ...rest } = more;
  const pairs = papers.flatMap(({ id }, index) => {
    const method = proposals[index] ?? null;
    return method === null ? [] : [{ paper: id, method }];
  });
  return {
    papers: papers.map((paper) => ({
      ...paper,
      proposes: pairs.filter((pair) => pair.paper === paper.id).map(({ method }) => method as never),
    })),
    others: new Map(),
    proposers: new Map(pairs.map(({ paper, method }) => [method.id, [paper]])),
    methods: new Map(
      papers.map(({ id }) => [id, pairs.filter(({ paper }) => paper === id).map(({ method }) => method.id)]),
    ),
    named: new Map([...things, ...pairs.map(({ method }) => method)].map((node) => [node.id, node])),
    figures: [],
    ...rest,
    relations: [...pairs.map(({ paper, method }) => relation('PROPOSES', paper, method.id)), ...relations],
  };
}
