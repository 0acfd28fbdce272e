// The one order of relations (types as the model lists them, then ids), its cursors, and one page out of several.
import type { Page } from '../model/page.js';
import { relationTypes, type RelationType } from '../model/relation.js';
import { broken, decoded } from './paper-order.js';

/** What the order of relations goes by. */
export interface Ordered {
  readonly type: RelationType;
  readonly id: string;
}

export function relationCursor({ type, id }: Ordered): string {
  return Buffer.from(JSON.stringify(['RELATION', type, id])).toString('base64url');
}

/** Throws BAD_USER_INPUT (`after`) where the cursor is none of a relation. */
export function readRelationCursor(cursor: string): Ordered {
  const content = decoded(cursor);
  if (!Array.isArray(content) || content.length !== 3) throw broken();
  const [order, type, id] = content as unknown[];
  const known = relationTypes.find((one) => one === type);
  if (order !== 'RELATION' || known === undefined || typeof id !== 'string') throw broken();
  return { type: known, id };
}

export function compareRelations(a: Ordered, b: Ordered): number {
  const byType = relationTypes.indexOf(a.type) - relationTypes.indexOf(b.type);
  if (byType !== 0) return byType;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The page that begins where all of `pages` begin, each relation once. Each of them has `first` rows or is at its end. */
export function mergePages<T extends Ordered>(pages: readonly Page<T>[], first: number): Page<T> {
  const all = new Map(pages.flatMap(({ items }) => items).map((item) => [item.node.id, item]));
  const items = [...all.values()].sort((a, b) => compareRelations(a.node, b.node));
  return {
    items: items.slice(0, first),
    hasNextPage: items.length > first || pages.some(({ hasNextPage }) => hasNextPage),
    hasPreviousPage: pages.some(({ hasPreviousPage }) => hasPreviousPage),
  };
}

/** A page of what is all at hand. Throws BAD_USER_INPUT (`after`) for a broken cursor. */
export function pageAmong<T extends Ordered>(
  all: readonly T[],
  { first, after }: { readonly first: number; readonly after: string | null },
): Page<T> {
  const place = after === null ? null : readRelationCursor(after);
  const behind = all
    .filter((one) => place === null || compareRelations(one, place) > 0)
    .sort(compareRelations);
  return {
    items: behind.slice(0, first).map((node) => ({ cursor: relationCursor(node), node })),
    hasNextPage: behind.length > first,
    hasPreviousPage: behind.length < all.length,
  };
}
