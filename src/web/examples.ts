// The five queries that a newcomer finds as tabs: each shows one thing that litgraph is for, on the papers it comes with.
export interface Example {
  /** What it shows; the name of its operation and so of its tab. */
  readonly name: string;
  readonly query: string;
  /** JSON. */
  readonly variables: string;
}

// Ids follow from what a paper is known by: on every machine these two are the same papers.
const realityCheck = 'paper_f0g6y34110wncktc17h5';
const multiSimilarityLoss = 'paper_ev3ax69yx39q4tj3ahwh';

export const examples: readonly Example[] = [
  example(
    'Papers',
    `
# Papers, newest first. Ctrl+Enter asks;
# Ctrl+Space shows what else there is.
query Papers {
  papers(first: 20, orderBy: [YEAR_DESC]) {
    totalCount
    nodes {
      title
      year
      authors { author { name } }
      venue { name }
      topics { name }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  ),
  example(
    'OnePaper',
    `
# Everything about one paper, found by its title;
# its id, DOI, arXiv id or citation key would do, too.
query OnePaper($by: PaperKey!) {
  paper(by: $by) {
    id
    title
    abstract
    year
    doi
    arxivId
    type
    authors {
      position
      author { name papers(first: 5) { totalCount } }
    }
    venue { name aliases }
    topics { name }
    tasks { name }
    proposes { name }
    uses { name }
    datasets { name }
    backbones { name }
    citationCount
    references(first: 10) { nodes { title year } }
    citedBy(first: 10) { nodes { title year } }
    records { format citekey raw imports { name createdAt } }
    bibtex
    annotation { interest stars status tags note }
  }
}`,
    { by: { title: 'A Metric Learning Reality Check' } },
  ),
  example(
    'RelatedPapers',
    `
# What to read next: each paper with the reasons,
# and what every reason adds to its score.
query RelatedPapers($to: [ID!]!) {
  relatedPapers(to: $to, first: 10) {
    edges {
      score
      node { title year }
      reasons { contribution text }
    }
  }
}`,
    { to: [realityCheck, multiSimilarityLoss] },
  ),
  example(
    'Search',
    `
# Full text; the last word may be unfinished.
# The facets say what the papers that fit are about.
query Search($text: String!) {
  search(query: $text, first: 10) {
    edges {
      score
      node {
        ... on Paper { title year venue { name } }
        ... on Concept { name papers(first: 1) { totalCount } }
        ... on Author { name }
        ... on Venue { name }
      }
    }
  }
  facets(where: { text: $text }) {
    years { year count }
    topics { count node { ... on Topic { name } } }
    venues { count node { ... on Venue { name } } }
  }
}`,
    { text: 'metric lea' },
  ),
  example(
    'MyReading',
    `
# What only you see: your reading lists,
# and what you think of what you read.
query MyReading {
  viewer {
    name
    role
    readingLists {
      name
      items(first: 20) {
        nodes { position section paper { title year } }
      }
    }
    annotations(first: 20, where: { interest: [UP] }) {
      totalCount
      nodes { targetLabel interest stars status tags note }
    }
    tags { tag count }
  }
}`,
  ),
];

function example(name: string, query: string, variables: Record<string, unknown> = {}): Example {
  const text = Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);
  return { name, query: `${query.trim()}\n`, variables: text };
}
