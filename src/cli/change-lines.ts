// A change → one line: "2026-01-31 09:30:00  paper added       Ranked List Loss (CVPR 2019) [wang2019ranked]".
import type { ChangeKind } from '../model/change.js';
import { paperLine, type PaperSummary } from './paper-line.js';

type Thing = Partial<PaperSummary> & { readonly name?: string };

type Target =
  | ({ readonly __typename: 'Paper' } & PaperSummary)
  | { readonly __typename: 'Relation'; readonly type: string; readonly from: Thing; readonly to: Thing }
  | {
      readonly __typename: 'Result';
      readonly value: number;
      readonly method: Thing;
      readonly dataset: Thing;
      readonly metric: Thing;
    }
  | { readonly __typename: 'Method'; readonly name: string };

export interface ShownChange {
  readonly cursor: string;
  readonly at: string;
  readonly kind: ChangeKind;
  readonly targetId: string;
  readonly otherIds: readonly string[];
  readonly import: { readonly id: string; readonly name: string | null } | null;
  /** Any of these; null once it is gone. */
  readonly node: Target | null;
}

/** What a line needs of a change. */
export const shownChange = `
  cursor at kind targetId otherIds import { id name }
  node {
    __typename
    ... on Paper { id title year citekey venue { name } }
    ... on Relation { type from { ...ends } to { ...ends } }
    ... on Result { value method { name } dataset { name } metric { name } }
    ... on Author { name }
    ... on Venue { name }
    ... on Concept { name }
  }`;

/** The fragment that `shownChange` spreads. */
export const shownEnds = 'fragment ends on RelationEnd { ... on Paper { title } ... on Concept { name } }';

const words: Readonly<Record<ChangeKind, string>> = {
  PAPER_ADDED: 'paper added',
  PAPER_JOINED: 'entry joined',
  PAPER_CHANGED: 'paper changed',
  PAPER_REMOVED: 'paper removed',
  PAPERS_MERGED: 'papers merged',
  PAPERS_PARTED: 'papers parted',
  CITATIONS_ADDED: 'citations added',
  CONCEPT_CHANGED: 'name told',
  CONCEPTS_MERGED: 'names merged',
  CONCEPTS_PARTED: 'names parted',
  RELATION_ADDED: 'relation added',
  RELATION_SUPPORTED: 'more evidence',
  RELATION_DISPUTED: 'disputed',
  EVIDENCE_WITHDRAWN: 'less evidence',
  RELATION_WITHDRAWN: 'withdrawn',
  RESULT_ADDED: 'figure added',
  RESULT_RETRACTED: 'figure retracted',
};

const width = Math.max(...Object.values(words).map(({ length }) => length));

export function changeLine({ at, kind, targetId, otherIds, node }: ShownChange): string {
  const time = at.slice(0, 19).replace('T', ' ');
  const others = otherIds.length === 0 ? '' : ` (with ${otherIds.join(', ')})`;
  return `${time}  ${words[kind].padEnd(width)}  ${node === null ? targetId : nameOf(node)}${others}`;
}

function nameOf(node: Target): string {
  if (node.__typename === 'Paper') return paperLine(node);
  if (node.__typename === 'Relation') return `${endOf(node.from)} ${node.type} ${endOf(node.to)}`;
  if (node.__typename === 'Result') {
    return `${endOf(node.method)} on ${endOf(node.dataset)}: ${endOf(node.metric)} ${node.value}`;
  }
  return node.name;
}

function endOf({ name, title }: Thing): string {
  return name ?? title ?? '';
}
