// Look-ahead: what a query asks of the things below a field, so that they are fetched with exactly that in one trip.
import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { paperParts } from '../graph/papers.js';
import type { PaperPart } from '../model/paper.js';

/** Names of fields from the one being resolved down to the things looked at: `['edges', 'node']`; `[]` is the field itself. */
export type Path = readonly string[];

/** The parts of papers at any of `paths` that the query asks for. */
export function partsBelow(info: GraphQLResolveInfo, ...paths: readonly Path[]): ReadonlySet<PaperPart> {
  const asked = new Set<PaperPart>();
  for (const path of paths) {
    for (const field of fieldsBelow(info, path)) for (const part of partsOfField(field)) asked.add(part);
  }
  return asked;
}

/** Whether the query asks for any of these fields of the one being resolved. */
export function asksFor(info: GraphQLResolveInfo, ...fields: readonly string[]): boolean {
  const asked = fieldsBelow(info, []);
  return fields.some((field) => asked.has(field));
}

/** Fields of a paper that are made of parts with other names. */
const madeOf: Readonly<Record<string, readonly PaperPart[]>> = {
  bibtex: ['authors', 'editors', 'venue'],
  citation: ['authors', 'editors', 'venue'],
};

function partsOfField(field: string): readonly PaperPart[] {
  return madeOf[field] ?? paperParts.filter((part) => part === field);
}

/** One entry a place in the query: siblings in a list have the very same nodes, whatever their number. */
const seen = new WeakMap<readonly FieldNode[], Map<string, ReadonlySet<string>>>();

function fieldsBelow(info: GraphQLResolveInfo, path: Path): ReadonlySet<string> {
  const known = seen.get(info.fieldNodes) ?? new Map<string, ReadonlySet<string>>();
  seen.set(info.fieldNodes, known);
  const name = path.join('.');
  let fields = known.get(name);
  if (fields === undefined) {
    let nodes: readonly FieldNode[] = info.fieldNodes;
    for (const step of path) nodes = subfields(nodes, info).filter((node) => node.name.value === step);
    fields = new Set(subfields(nodes, info).map((node) => node.name.value));
    known.set(name, fields);
  }
  return fields;
}

/** The fields selected in `nodes`, fragments spread, those that @skip and @include take away left out. */
function subfields(nodes: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  return nodes.flatMap((node) => (node.selectionSet === undefined ? [] : spread(node.selectionSet, info)));
}

function spread(set: SelectionSetNode, info: GraphQLResolveInfo): FieldNode[] {
  return set.selections
    .filter((selection) => isIncluded(selection, info))
    .flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return spread(selection.selectionSet, info);
      const fragment = info.fragments[selection.name.value];
      return fragment === undefined ? [] : spread(fragment.selectionSet, info);
    });
}

function isIncluded(selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false;
}
