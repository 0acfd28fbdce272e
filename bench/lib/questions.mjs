// Questions. The same two in three languages: twenty papers by id with what stands next to them, and the newest twenty
// papers of a method with the same.

const ourPaper = `
  id title year
  authors { position author { id name } }
  venue { id name }
  uses { id name }
  datasets { id name }`;

const theirPaper = `
  id title year
  authors { id name }
  venue { id name }
  uses { id name }
  datasets { id name }`;

const cypherPaper = `
  p.id AS id, p.title AS title, p.year AS year,
  COLLECT { MATCH (p)<-[by:AUTHORED]-(a:Author) RETURN {position: by.position, id: a.id, name: a.name} ORDER BY by.position } AS authors,
  COLLECT { MATCH (p)-[:PUBLISHED_IN]->(v:Venue) RETURN v{.id, .name} } AS venue,
  COLLECT { MATCH (p)-[:USES]->(m:Method) RETURN m{.id, .name} ORDER BY m.nameKey } AS uses,
  COLLECT { MATCH (p)-[:EVALUATED_ON]->(d:Dataset) RETURN d{.id, .name} ORDER BY d.nameKey } AS datasets`;

export const byIds = {
  ours: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Paper { ${ourPaper} } } }`,
  theirs: `query ($ids: [ID!]!) { papers(where: { id: { in: $ids } }) { ${theirPaper} } }`,
  cypher: `
UNWIND $ids AS id
MATCH (p:Paper {id: id})
RETURN ${cypherPaper}`,
};

export const ofMethod = {
  ours: `query ($method: ID!) {
    papers(first: 20, where: { uses: [$method] }, orderBy: [YEAR_DESC]) { nodes { ${ourPaper} } } }`,
  theirs: `query ($method: ID!) {
    papers(where: { uses: { some: { id: { eq: $method } } } }, sort: [{ year: DESC }, { id: ASC }], limit: 20) { ${theirPaper} } }`,
  cypher: `
MATCH (:Method {id: $method})<-[:USES]-(p:Paper)
WITH p ORDER BY p.year DESC, p.id LIMIT 20
RETURN ${cypherPaper}`,
};

/** The co-citation list of a paper, as one would write it by hand. */
export const coCitation = `
MATCH (seed:Paper {id: $id})<-[:CITES]-(citing)
MATCH (citing)-[:CITES]->(paper)
WHERE paper <> seed
WITH paper, count(*) AS together
ORDER BY together DESC, paper.id
LIMIT 20
RETURN paper.id AS id, together`;

/** The first ten of a full-text search. */
export const titles = `query ($query: String!) {
  search(query: $query, first: 10, kinds: [PAPER]) { nodes { ... on Paper { id title } } } }`;
