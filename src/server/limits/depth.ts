// How deep a query may be nested, fragments unfolded. Introspection is bounded by a rule of graphql-js itself.
import { Kind, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { LitgraphError } from '../../model/errors.js';
import { fragmentsOf, isIntrospection, oncePerFragment } from './document.js';
import { documentLimit } from './plugin.js';

export const depthLimit = (most: number) =>
  documentLimit((document) => {
    const depth = depthOf(document);
    if (depth > most) {
      throw new LitgraphError(
        'QUERY_TOO_DEEP',
        `The query is nested ${depth} levels deep; ${most} are allowed. Ask for the inner part by id.`,
        { limit: most, depth },
      );
    }
  });

/** Levels of fields in the deepest operation: `{ paper { title } }` has two. */
export function depthOf(document: DocumentNode): number {
  const ofFragment = oncePerFragment(fragmentsOf(document), 0, (selections) => below(selections));
  const below = (selections: SelectionSetNode): number =>
    selections.selections.reduce((deepest, selection) => Math.max(deepest, ofSelection(selection)), 0);
  const ofSelection = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return below(selection.selectionSet);
    if (isIntrospection(selection)) return 0;
    return 1 + (selection.selectionSet === undefined ? 0 : below(selection.selectionSet));
  };
  return document.definitions.reduce(
    (deepest, definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? Math.max(deepest, below(definition.selectionSet))
        : deepest,
    0,
  );
}
