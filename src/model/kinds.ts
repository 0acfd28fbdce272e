// The kinds of node in the graph: each has a prefix for its ids and a label in the store.

export const labels = {
  paper: 'Paper',
  author: 'Author',
  venue: 'Venue',
  method: 'Method',
  dataset: 'Dataset',
  backbone: 'Backbone',
  task: 'Task',
  metric: 'Metric',
  topic: 'Topic',
  record: 'Record',
  import: 'Import',
  relation: 'Claim',
  evidence: 'Evidence',
  result: 'Result',
  proposal: 'Proposal',
} as const;

export type Kind = keyof typeof labels;

/** What a paper talks about: found by name or alias, with papers joined to it. */
export const conceptKinds = ['method', 'dataset', 'backbone', 'task', 'metric', 'topic'] as const;
export type ConceptKind = (typeof conceptKinds)[number];

/** Everything that is found by `NameKey`. */
export const namedKinds = [...conceptKinds, 'venue', 'author'] as const;
export type NamedKind = (typeof namedKinds)[number];

/** What full text looks through. */
export const searchableKinds = ['paper', ...namedKinds] as const;
export type SearchableKind = (typeof searchableKinds)[number];

/** What a person may annotate. */
export const annotatableKinds = ['paper', ...conceptKinds, 'relation', 'result'] as const;

export function isKind(text: string): text is Kind {
  return Object.hasOwn(labels, text);
}

export function isNamedKind(kind: Kind | null): kind is NamedKind {
  return (namedKinds as readonly (Kind | null)[]).includes(kind);
}
