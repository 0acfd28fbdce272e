// A page of something, as Relay connections hand it out.

/** How many rows a page may have. */
export const pageSize = { min: 1, max: 100 } as const;

export interface PageRequest {
  readonly first: number;
  /** The cursor after which the page begins; opaque to whoever sends it. */
  readonly after: string | null;
}

export interface PageItem<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Page<T> {
  readonly items: readonly PageItem<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}
