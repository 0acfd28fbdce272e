// Results: by id, and those that stand of some methods, on some datasets, in some papers.
import { labels } from '../model/kinds.js';
import type { Field } from '../model/entry.js';
import type { Protocol } from '../model/protocol.js';
import type { Figure, ResultKind } from '../model/result.js';
import { defineQuery, variantOf, type RawRow } from './query.js';
import { int, intOrNull, map, text, textOrNull } from './rows.js';
import type { GraphStore, GraphTransaction, ReadOptions } from './store.js';

/** What one answer takes into account; beyond it the results with the smallest ids are. */
export const resultLimits = {
  /** Read in a second or two; ten times what the tables of one field print. */
  figures: 20_000,
} as const;

/** Results with these ids, retracted ones too, in one trip; ids that name none are left out. */
export async function resultsByIds(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, Figure>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read(byIds, { ids: [...new Set(ids)] }, options);
  return new Map(rows.map((result) => [result.id, result]));
}

/** The same within a change. */
export async function resultsToChange(
  tx: GraphTransaction,
  ids: readonly string[],
): Promise<Map<string, Figure>> {
  const rows = await tx.run(byIds, { ids: [...new Set(ids)] });
  return new Map(rows.map((result) => [result.id, result]));
}

/** Every result of these methods, retracted ones too, within a change: what a new figure may be the same as. */
export async function resultsAlike(tx: GraphTransaction, methods: readonly string[]): Promise<Figure[]> {
  return methods.length === 0 ? [] : tx.run(ofMethods, { methods });
}

/** Lists of ids: any of; all lists that are given must hold. */
export interface ResultsOf {
  readonly methods?: readonly string[] | undefined;
  readonly datasets?: readonly string[] | undefined;
  readonly metrics?: readonly string[] | undefined;
  /** That print them. */
  readonly papers?: readonly string[] | undefined;
}

/** Results that stand, in the order of their ids, at most `resultLimits.figures`. */
export async function resultsOf(
  store: GraphStore,
  of: ResultsOf,
  options: ReadOptions = {},
): Promise<Figure[]> {
  if (resultAnchors.some((name) => of[name]?.length === 0)) return [];
  const params = { limit: resultLimits.figures, ...listParams(of) };
  return store.read(variantOf(standing, standingCypher(of)), params, options);
}

/** Results that stand on any dataset on which one of these methods has one: what they are measured against. */
export async function resultsBeside(
  store: GraphStore,
  methods: readonly string[],
  options: ReadOptions = {},
): Promise<Figure[]> {
  if (methods.length === 0) return [];
  return store.read(beside, { methods: [...new Set(methods)], limit: resultLimits.figures }, options);
}

/** Results that stand of the methods of which these are results. */
export async function resultsOfMethodsOf(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Figure[]> {
  if (ids.length === 0) return [];
  return store.read(ofMethodsOf, { ids: [...new Set(ids)], limit: resultLimits.figures }, options);
}

const resultAnchors = ['methods', 'papers', 'datasets', 'metrics'] as const;

const ends = {
  methods: { label: labels.method, variable: 'method', relationship: 'OF_METHOD' },
  papers: { label: labels.paper, variable: 'paper', relationship: 'REPORTED_IN' },
  datasets: { label: labels.dataset, variable: 'dataset', relationship: 'ON_DATASET' },
  metrics: { label: labels.metric, variable: 'metric', relationship: 'IN_METRIC' },
} as const;

/** From a bound `result` to the columns that `figure` reads. */
const figureColumns = `
MATCH (result)-[:OF_METHOD]->(method:Method)
MATCH (result)-[:ON_DATASET]->(dataset:Dataset)
MATCH (result)-[:IN_METRIC]->(metric:Metric)
CALL (result) {
  MATCH (result)-[:WITH_BACKBONE]->(backbone:Backbone)
  RETURN collect(backbone.id) AS backbones
}
CALL (result) {
  MATCH (result)-[:REPORTED_IN]->(paper:Paper)
  RETURN collect(paper{.id, .year, .month}) AS papers
}
CALL (result) {
  MATCH (result)-[:COPIED_FROM]->(original:Result)
  WHERE original.retractedAt IS NULL
  RETURN collect(original.id) AS originals
}
RETURN result{.*} AS properties, method.id AS methodId, dataset.id AS datasetId, metric.id AS metricId,
  coalesce(metric.higherIsBetter, true) AS higherIsBetter, backbones, papers, originals`;

/** Begins from the first list that is given; the others are conditions on what the result joins. */
function standingCypher(of: ResultsOf): string {
  const [anchor, ...others] = resultAnchors.filter((name) => of[name] !== undefined);
  const clauses =
    anchor === undefined
      ? ['MATCH (result:Result)']
      : [
          `UNWIND $${anchor} AS anchorId`,
          `MATCH (:${ends[anchor].label} {id: anchorId})<-[:${ends[anchor].relationship}]-(result:Result)`,
        ];
  const conditions = others.map((name) => {
    const { label, relationship } = ends[name];
    return `
  AND COUNT { MATCH (result)-[:${relationship}]->(end:${label}) WHERE $${name}[end.id] IS NOT NULL } > 0`;
  });
  return `
${clauses.join('\n')}
WHERE result.retractedAt IS NULL${conditions.join('')}
WITH DISTINCT result
ORDER BY result.id
LIMIT $limit
${figureColumns}
ORDER BY result.id`;
}

function listParams(of: ResultsOf): Record<string, unknown> {
  const given = resultAnchors.filter((name) => of[name] !== undefined);
  return Object.fromEntries(
    given.map((name, index) => {
      const ids = [...new Set(of[name])];
      return [name, index === 0 ? ids : Object.fromEntries(ids.map((id) => [id, true]))];
    }),
  );
}

const byIds = defineQuery({
  name: 'results.byIds',
  cypher: `
UNWIND $ids AS id
MATCH (result:Result {id: id})${figureColumns}`,
  row: figure,
});

/** Stands for its family: other lists. */
const standing = defineQuery({
  name: 'results.standing',
  cypher: standingCypher({ methods: [], datasets: [] }),
  row: figure,
});

const beside = defineQuery({
  name: 'results.beside',
  cypher: `
UNWIND $methods AS id
MATCH (:Method {id: id})<-[:OF_METHOD]-(own:Result)
WHERE own.retractedAt IS NULL
MATCH (own)-[:ON_DATASET]->(common:Dataset)
WITH DISTINCT common
MATCH (common)<-[:ON_DATASET]-(result:Result)
WHERE result.retractedAt IS NULL
WITH result
ORDER BY result.id
LIMIT $limit
${figureColumns}
ORDER BY result.id`,
  row: figure,
});

const ofMethods = defineQuery({
  name: 'results.ofMethods',
  cypher: `
UNWIND $methods AS id
MATCH (:Method {id: id})<-[:OF_METHOD]-(result:Result)${figureColumns}
ORDER BY result.id`,
  row: figure,
});

const ofMethodsOf = defineQuery({
  name: 'results.ofMethodsOf',
  cypher: `
UNWIND $ids AS id
MATCH (:Result {id: id})-[:OF_METHOD]->(common:Method)
WITH DISTINCT common
MATCH (common)<-[:OF_METHOD]-(result:Result)
WHERE result.retractedAt IS NULL
WITH result
ORDER BY result.id
LIMIT $limit
${figureColumns}
ORDER BY result.id`,
  row: figure,
});

function figure(raw: RawRow): Figure {
  const result = map(raw, 'properties');
  const paper = (raw.papers as RawRow[])[0] ?? {};
  return {
    id: text(result, 'id'),
    method: text(raw, 'methodId'),
    dataset: text(raw, 'datasetId'),
    metric: text(raw, 'metricId'),
    value: int(result, 'value'),
    printed: textOrNull(result, 'printed'),
    protocol: protocol(result, first(raw, 'backbones')),
    kind: text(result, 'kind') as ResultKind,
    reportedIn: textOrNull(paper, 'id'),
    sourceUrl: textOrNull(result, 'sourceUrl'),
    locator: textOrNull(result, 'locator'),
    copiedFrom: first(raw, 'originals'),
    date: textOrNull(result, 'date'),
    createdAt: textOrNull(result, 'createdAt') ?? '',
    createdBy: textOrNull(result, 'createdBy'),
    retractedAt: textOrNull(result, 'retractedAt'),
    higherIsBetter: raw.higherIsBetter === true,
    paperYear: intOrNull(paper, 'year'),
    paperMonth: intOrNull(paper, 'month'),
  };
}

function protocol(raw: RawRow, backbone: string | null): Protocol {
  return {
    backbone,
    embeddingDim: intOrNull(raw, 'embeddingDim'),
    imageSize: intOrNull(raw, 'imageSize'),
    crop: textOrNull(raw, 'crop'),
    boundingBoxes: typeof raw.boundingBoxes === 'boolean' ? raw.boundingBoxes : null,
    pretraining: textOrNull(raw, 'pretraining'),
    optimizer: textOrNull(raw, 'optimizer'),
    settings: JSON.parse(textOrNull(raw, 'settings') ?? '[]') as Field[],
    notes: textOrNull(raw, 'notes'),
  };
}

function first(raw: RawRow, key: string): string | null {
  const [value] = raw[key] as unknown[];
  return typeof value === 'string' ? value : null;
}
