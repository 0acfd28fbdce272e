// Relay connections out of pages: what every list field of the schema returns.
import { pageSize, type Page, type PageRequest } from '../model/page.js';
import { badInput } from '../model/errors.js';

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Connection<T, E extends Edge<T> = Edge<T>> {
  readonly edges: readonly E[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Called by graphql-js only when the field is selected. */
  readonly totalCount: () => Promise<number>;
}

export function connection<T, E extends Edge<T> = Edge<T>>(
  page: Omit<Page<T>, 'items'> & { readonly items: readonly (E & Edge<T>)[] },
  totalCount: () => Promise<number>,
): Connection<T, E> {
  return {
    edges: page.items,
    nodes: page.items.map((item) => item.node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.items[0]?.cursor ?? null,
      endCursor: page.items.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** The page that `first` and `after` ask for. Throws BAD_USER_INPUT where `first` is out of bounds. */
export function pageRequest(args: { first: number; after?: string | null | undefined }): PageRequest {
  if (args.first < pageSize.min || args.first > pageSize.max) {
    throw badInput(`first is ${args.first}; it must be between ${pageSize.min} and ${pageSize.max}.`, [
      'first',
    ]);
  }
  return { first: args.first, after: args.after ?? null };
}
