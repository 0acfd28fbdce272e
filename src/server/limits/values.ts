// How deep the values of a request may be nested and how many there may be, in the query and in its variables: conditions
// inside conditions are compiled one within the other.
import { Kind, visit, type DocumentNode } from 'graphql';
import { LitgraphError } from '../../model/errors.js';
import { documentLimit, type Limit } from './plugin.js';

/** An `and` within an `or` is a list and an object each; 16 such steps are more than anybody writes. */
const deepest = 32;
/** Objects and lists, not the strings and numbers in them: a reading list of 10,000 papers fits. */
const most = 20_000;

export const literalLimit = () => documentLimit((document) => refuseDeeper(literalDepth(document)));

export const variableLimit: Limit = ({ variables }) => refuseNestedValues(variables);

/** `values` holds the arguments by name. Throws QUERY_TOO_DEEP and QUERY_TOO_LONG. */
export function refuseNestedValues(values: unknown): void {
  const { depth, count } = measure(values);
  refuseDeeper(depth - 1);
  if (count <= most) return;
  throw new LitgraphError(
    'QUERY_TOO_LONG',
    `The variables hold more than the ${most} objects and lists that are allowed.`,
    { limit: most },
  );
}

function refuseDeeper(depth: number): void {
  if (depth <= deepest) return;
  throw new LitgraphError(
    'QUERY_TOO_DEEP',
    `A value is nested deeper than the ${deepest} levels that are allowed. Flatten the conditions.`,
    { limit: deepest },
  );
}

/** Level by level, so that no nesting can exhaust the stack; ends where either limit is passed. */
export function measure(value: unknown): { depth: number; count: number } {
  let level = [value].filter(isNest);
  let depth = 0;
  let count = 0;
  while (level.length > 0 && depth <= deepest + 1 && count <= most) {
    depth += 1;
    count += level.length;
    level = level.flatMap((nest): unknown[] => Object.values(nest)).filter(isNest);
  }
  return { depth, count };
}

export function literalDepth(document: DocumentNode): number {
  let depth = 0;
  let greatest = 0;
  const nest = {
    enter: () => {
      depth += 1;
      greatest = Math.max(greatest, depth);
    },
    leave: () => {
      depth -= 1;
    },
  };
  visit(document, { [Kind.OBJECT]: nest, [Kind.LIST]: nest });
  return greatest;
}

function isNest(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
