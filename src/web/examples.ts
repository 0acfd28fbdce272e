// The queries that a newcomer finds as tabs: each shows one thing that litgraph is for, on the papers it comes with.
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
// And from what a concept is called.
const rankedListLoss = 'method_z1h4g0cr0ts7mhnakpq0';
const circleLoss = 'method_66knbhn78t5y2yg5v8kk';
const stanfordOnlineProducts = 'dataset_dwkd002f8ykbmsy4a4t3';

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
    'Leaderboard',
    `
# Who was best on a dataset at the end of 2018?
# One group for each setup: only within one are figures comparable.
query Leaderboard($dataset: ID!, $asOf: DateTime) {
  leaderboard(dataset: $dataset, asOf: $asOf) {
    dataset { name }
    metric { name higherIsBetter }
    groups {
      complete
      protocol { backbone { name } embeddingDim crop boundingBoxes }
      rows {
        rank
        result { printed kind method { name } reportedIn { title year } }
        independent { printed reportedIn { title } }
      }
    }
  }
}`,
    { dataset: stanfordOnlineProducts, asOf: '2018-12-31T23:59:59.999Z' },
  ),
  example(
    'IsItBetter',
    `
# Is one better than the other there, who says so,
# and do they speak of their own work?
query IsItBetter($a: ID!, $b: ID!, $dataset: ID) {
  compare(a: $a, b: $b, dataset: $dataset) {
    verdict
    reasons
    pairs { comparability reasons a { printed } b { printed } }
    claims {
      type
      status
      from { ... on Method { name } ... on Paper { title } }
      to { ... on Method { name } ... on Paper { title } }
      evidence { stance asserterName ownWork sourceUrl locator note }
    }
  }
}`,
    { a: circleLoss, b: rankedListLoss, dataset: stanfordOnlineProducts },
  ),
  example(
    'IdeasAndDisputes',
    `
# Where a method comes from and what came of it,
# and what contradicts what is said of it.
query IdeasAndDisputes($method: ID!) {
  lineage(of: $method, direction: BOTH, depth: 3) {
    nodes { ... on Paper { title year } ... on Method { name } }
    relations {
      type
      qualifier
      from { ... on Paper { title } ... on Method { name } }
      to { ... on Paper { title } ... on Method { name } }
    }
    truncated
  }
  conflicts(first: 10, about: $method) {
    nodes { kind summary certain }
  }
}`,
    { method: rankedListLoss },
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
