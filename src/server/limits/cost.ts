// What a query may cost: a field costs 1 and a list as much as its rows, so that the price is known before anything is
// fetched. The client is told the cost with every answer, and a refused query the field that makes it dear.
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { walkBounds } from '../../explore/walk-bounds.js';
import { LitgraphError } from '../../model/errors.js';
import { pageSize } from '../../model/page.js';
import type { RequestContext } from '../request.js';
import { fragmentsOf, oncePerFragment } from './document.js';
import type { Limit, LimitedRequest } from './plugin.js';

/** Fields whose work is more than reading one value, in rows looked at. */
const prices: Readonly<Record<string, number>> = {
  'Query.__schema': 2_000, // half a megabyte of answer
  'Query.__type': 100,
  'Query.relatedPapers': 500, // several signals, hundreds of candidates each
  'Query.facets': 500, // counts over all papers that fit
  'Query.crossTab': 500,
  'Query.relatedWorkDraft': 1_000, // all that is said of a hundred papers, and their figures
  'Query.search': 50,
  'Query.changesSince': 20,
  'Subscription.changesSince': 20, // of each page
  'Query.export': 1_000, // whole papers, as many as there are
  'Query.exportPack': 2_000, // and all that is said of them
  'Query.paths': 1_000, // up to six trips, each with thousands of relations
  'Query.neighbourhood': 500,
  'Query.lineage': 500,
  'Query.leaderboard': 500, // every figure on a dataset
  'Query.coverage': 1_000, // every figure of a hundred methods
  'Query.conflicts': 1_000, // every figure there is
  'Query.compare': 200,
  'Query.packs': 20,
  'Mutation.loadPack': 1_000,
  'Mutation.unloadPack': 1_000,
  'Mutation.mergeConcepts': 100,
  'Mutation.unmergeConcept': 100,
  'Paper.outperforms': 50, // all figures of its methods, and those that they compare with
  'Paper.outperformedBy': 50,
  'Method.outperforms': 50,
  'Method.outperformedBy': 50,
  'Paper.bibtex': 5,
};

/** Rows of lists that are not paged. */
const usualRows: Readonly<Record<string, number>> = {
  'ReadingList.papers': 100,
  'PaperFacets.years': 50,
  'PaperFacets.venues': 100,
  'PaperFacets.topics': 100,
  'PaperFacets.tasks': 100,
  'PaperFacets.methods': 100,
  'PaperFacets.datasets': 100,
  'PaperFacets.backbones': 100,
  'CrossTab.rows': 50,
  'Draft.sentences': 50,
  'CrossTab.columns': 50,
  'Query.packs': 10,
  'Leaderboard.groups': 20,
  'LeaderboardGroup.rows': 10,
  'Comparison.pairs': 50,
  'Coverage.cells': 500,
  'Coverage.gaps': 500,
  'CoverageCell.comparableWith': 20,
  'PackFiles.files': 10,
  'Export.unresolved': 500,
  'UnresolvedCitekey.candidates': 10,
  'Query.lineage': 100, // its nodes and relations
};
const otherwiseRows = 5; // authors of a paper, records, reasons, evidence

/** Lists that were counted with the field above them: a page's `first`, a picture's `limit`. */
const countedAbove = /^(?:\w+Connection\.(?:nodes|edges)|Subgraph\.(?:nodes|relations)|ChangePage\.changes)$/;

export interface Cost {
  readonly total: number;
  /** Where most of it goes, as the path of response fields: `papers.nodes.citedBy`. */
  readonly dearest: string;
}

/** Refuses what is dearer than `most`, where the price is told nobody. */
export function costRefusal(most: number): Limit {
  return (request) => {
    const cost = costOf(request);
    if (cost.total > most) throw tooCostly(cost, most);
  };
}

/** Refuses queries dearer than `most`, and puts `extensions.cost` on the answer to every query that could be priced. */
export function costLimit(most: number): ApolloServerPlugin<RequestContext> {
  return { requestDidStart: () => Promise.resolve(priceTag(most)) };
}

function priceTag(most: number): GraphQLRequestListener<RequestContext> {
  let cost: Cost | null = null;
  return {
    didResolveOperation: ({ schema, document, operation, request: { variables = {} } }) => {
      if (operation === undefined) return Promise.resolve();
      cost = costOf({ schema, document, operation, variables });
      return cost.total > most ? Promise.reject(tooCostly(cost, most)) : Promise.resolve();
    },
    willSendResponse: ({ response: { body } }) => {
      if (cost !== null && body.kind === 'single') {
        const told = { requested: cost.total, limit: most };
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: told };
      }
      return Promise.resolve();
    },
  };
}

function tooCostly(cost: Cost, most: number): LitgraphError {
  return new LitgraphError(
    'QUERY_TOO_COSTLY',
    `The query costs ${cost.total} and ${most} are allowed; most of it is ${cost.dearest}. Ask for fewer rows there, or for fewer fields below it.`,
    { cost: cost.total, limit: most, field: cost.dearest },
  );
}

/** What a field costs with all below it, or a set of fields (no name), and the child that most of it goes to. */
interface Bill {
  readonly cost: number;
  readonly name: string;
  /** How many times what is below the field is paid. */
  readonly rows: number;
  readonly dearest: Bill | null;
}
const free: Bill = { cost: 0, name: '', rows: 1, dearest: null };

/** An upper bound: @skip and @include are not looked at, and fragments on several types are added up. */
export function costOf({ schema, document, operation, variables }: LimitedRequest): Cost {
  const given: Variables = { ...defaultsOf(operation), ...variables };
  const ofFragment = oncePerFragment(fragmentsOf(document), free, (selections, { typeCondition }) =>
    sum(selections, schema.getType(typeCondition.name.value)),
  );
  const sum = (selections: SelectionSetNode, type: GraphQLNamedType | undefined): Bill =>
    selections.selections.map((selection) => ofSelection(selection, type)).reduce(together, free);
  const ofSelection = (selection: SelectionNode, type: GraphQLNamedType | undefined): Bill => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.FIELD) return ofField(selection, type);
    const on = selection.typeCondition;
    return sum(selection.selectionSet, on === undefined ? type : schema.getType(on.name.value));
  };
  const ofField = (field: FieldNode, parent: GraphQLNamedType | undefined): Bill => {
    const name = field.alias?.value ?? field.name.value;
    const coordinate = `${parent?.name ?? ''}.${field.name.value}`;
    const own = prices[coordinate] ?? 1;
    const type = fieldType(parent, field);
    if (type === null || field.selectionSet === undefined) return { ...free, name, cost: own };
    const below = sum(field.selectionSet, getNamedType(type));
    const rows = rowsOf(coordinate, field, type, given);
    return { name, rows, cost: own + rows * below.cost, dearest: below.dearest };
  };
  const bill = sum(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  return { total: Math.min(bill.cost, Number.MAX_SAFE_INTEGER), dearest: pathOfDearest(bill) };
}

function together(a: Bill, b: Bill): Bill {
  // A fragment's sum has no name of its own: what counts is the field in it.
  const greatest = b.name === '' ? b.dearest : b;
  const dearest = (greatest?.cost ?? 0) > (a.dearest?.cost ?? 0) ? greatest : a.dearest;
  return { ...free, cost: a.cost + b.cost, dearest };
}

/** From the root always to the dearest child, down to the last list: that is where rows can be saved. */
function pathOfDearest(bill: Bill): string {
  const chain: Bill[] = [];
  for (let at = bill.dearest; at !== null; at = at.dearest) chain.push(at);
  const last = chain.findLastIndex(({ rows }) => rows > 1);
  return chain
    .slice(0, Math.max(last, 0) + 1)
    .map(({ name }) => name)
    .join('.');
}

function fieldType(parent: GraphQLNamedType | undefined, field: FieldNode): GraphQLOutputType | null {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return null;
  return parent.getFields()[field.name.value]?.type ?? null;
}

/**
 * How many times the fields below are paid: a page's `first`, a picture's `limit`, as many as `ids`, or what is usual for a
 * list.
 */
function rowsOf(coordinate: string, field: FieldNode, type: GraphQLOutputType, given: Variables): number {
  const first = argument(field, 'first', given);
  if (first !== undefined) return clamp(first, pageSize);
  const limit = argument(field, 'limit', given);
  if (limit !== undefined) return clamp(limit, walkBounds.neighbourhood.limit);
  const usual = usualRows[coordinate];
  if (usual !== undefined) return usual;
  if (!isListType(getNullableType(type)) || countedAbove.test(coordinate)) return 1;
  const ids = argument(field, 'ids', given);
  return Array.isArray(ids) ? ids.length : otherwiseRows;
}

/** The most where the number is not known. */
function clamp(rows: unknown, { min, max }: { readonly min: number; readonly max: number }): number {
  return typeof rows === 'number' ? Math.max(min, Math.min(max, rows)) : max;
}

type Variables = Readonly<Record<string, unknown>>;

function argument(field: FieldNode, name: string, given: Variables): unknown {
  const value = field.arguments?.find((it) => it.name.value === name)?.value;
  return value === undefined ? undefined : (valueFromASTUntyped(value, given) ?? null);
}

function defaultsOf(operation: LimitedRequest['operation']): Variables {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return Object.fromEntries(defaults);
}
