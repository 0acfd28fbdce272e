// What papers have in common with some papers: authors, topics, tasks, methods, datasets, backbones.
import { kindOfId } from '../model/ids.js';
import type { Kind } from '../model/kinds.js';
import type { RawRow } from './query.js';
import type { Signal } from './related-signals.js';
import { int, text, texts } from './rows.js';

/** An author or concept of some seeds, and further papers that have it. */
export interface SharedThing {
  readonly id: string;
  readonly kind: Kind | null;
  readonly name: string;
  /** Papers that have it, seeds among them. */
  readonly degree: number;
  readonly seedIds: readonly string[];
  readonly paperIds: readonly string[];
}

const sharedColumns = {
  id: 'thing.id',
  name: 'thing.name',
  degree: 'degree',
  seedIds: 'seedIds',
  paperIds: 'paperIds',
};

/** The concepts of the seeds that other papers have too. */
export const sharedConcepts: Signal<SharedThing> = {
  cypher: (only) => `
UNWIND $seeds AS seedId
MATCH (seed:Paper {id: seedId})
MATCH (seed)-[:ABOUT|PROPOSES|USES|EVALUATED_ON|USES_BACKBONE|ADDRESSES]->(thing)
WITH DISTINCT thing, seedId
ORDER BY seedId
WITH thing, collect(seedId) AS seedIds
WITH thing, seedIds, COUNT { (thing)<-[:ABOUT|PROPOSES|USES|EVALUATED_ON|USES_BACKBONE|ADDRESSES]-() } AS joined
WHERE joined > 1 AND joined <= $commonplace
WITH thing, seedIds, COUNT { (thing)<-[:ABOUT|PROPOSES|USES|EVALUATED_ON|USES_BACKBONE|ADDRESSES]-(:Paper) } AS degree
WHERE degree > 1
WITH thing, seedIds, degree
ORDER BY degree, thing.id
LIMIT $things
CALL (thing) {
  MATCH (thing)<-[:ABOUT|PROPOSES|USES|EVALUATED_ON|USES_BACKBONE|ADDRESSES]-(paper:Paper${only})
  WITH DISTINCT paper
  ORDER BY coalesce(paper.year, 0) DESC, paper.id
  LIMIT $papersOfThing
  RETURN collect(paper.id) AS paperIds
}`,
  columns: sharedColumns,
  row: sharedThing,
};

/** The authors of the seeds that wrote other papers too. */
export const sharedAuthors: Signal<SharedThing> = {
  cypher: (only) => `
UNWIND $seeds AS seedId
MATCH (seed:Paper {id: seedId})
MATCH (seed)<-[:AUTHORED]-(thing)
WITH DISTINCT thing, seedId
ORDER BY seedId
WITH thing, collect(seedId) AS seedIds
WITH thing, seedIds, COUNT { (thing)-[:AUTHORED]->() } AS degree
WHERE degree > 1 AND degree <= $commonplace
WITH thing, seedIds, degree
ORDER BY degree, thing.id
LIMIT $things
CALL (thing) {
  MATCH (thing)-[:AUTHORED]->(paper${only})
  WITH DISTINCT paper
  ORDER BY coalesce(paper.year, 0) DESC, paper.id
  LIMIT $papersOfThing
  RETURN collect(paper.id) AS paperIds
}`,
  columns: sharedColumns,
  row: sharedThing,
};

function sharedThing(raw: RawRow): SharedThing {
  const id = text(raw, 'id');
  return {
    id,
    kind: kindOfId(id),
    name: text(raw, 'name'),
    degree: int(raw, 'degree'),
    seedIds: texts(raw, 'seedIds'),
    paperIds: texts(raw, 'paperIds'),
  };
}
