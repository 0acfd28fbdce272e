// Links of a paper ↔ the fields that hold them: one for each kind, with all its addresses.
import type { Link } from '../../model/entry.js';
import { webAddress } from '../web-address.js';

/** Kinds whose fields are called like them; the writer has them in this order. */
export const linkFields: readonly string[] = [
  'code',
  'data',
  'slides',
  'video',
  'poster',
  'pdf',
  'supplement',
];

const named: ReadonlySet<string> = new Set(linkFields);

/** Null: the field holds no link. Kinds of other names have fields like `link-homepage`. */
export function linkKindOf(field: string): string | null {
  return named.has(field) ? field : (/^link-([a-z][a-z0-9-]{0,30})$/.exec(field)?.[1] ?? null);
}

/** The addresses, a blank between each and the next. Kinds that can be no part of a field's name are left out. */
export function linksByField(links: readonly Link[]): (readonly [field: string, addresses: string])[] {
  const kinds = [...new Set([...linkFields, ...links.map(({ kind }) => kind)])];
  return kinds.flatMap((kind) => {
    const field = named.has(kind) ? kind : `link-${kind}`;
    const urls = links.filter((link) => link.kind === kind).map(({ url }) => url);
    return urls.length === 0 || linkKindOf(field) !== kind ? [] : [[field, urls.join(' ')] as const];
  });
}

/** Null where the text is none, or more than addresses. */
export function linksIn(field: string, text: string): Link[] | null {
  const kind = linkKindOf(field);
  if (kind === null) return null;
  const urls = text.split(/\s+(?=(?:https?|ftp):)/i).map(webAddress);
  return urls.every((url) => url !== null) ? urls.map((url) => ({ kind, url })) : null;
}
