// A page of the conflicts that were found. A cursor is the kind and key of its row, so that the place holds while others come
// and go.
import { badInput } from '../model/errors.js';
import type { Page, PageRequest } from '../model/page.js';
import { compareConflicts, conflictKinds, type Conflict } from './conflicts.js';

/** Of conflicts in the order of `compareConflicts`. Throws BAD_USER_INPUT (`after`) for a broken cursor. */
export function conflictPage(found: readonly Conflict[], { first, after }: PageRequest): Page<Conflict> {
  const place = after === null ? null : readCursor(after);
  const behind = place === null ? found : found.filter((conflict) => compareConflicts(conflict, place) > 0);
  return {
    items: behind.slice(0, first).map((node) => ({ cursor: writeCursor(node), node })),
    hasNextPage: behind.length > first,
    hasPreviousPage: behind.length < found.length,
  };
}

type Place = Pick<Conflict, 'kind' | 'key'>;

function writeCursor({ kind, key }: Place): string {
  return Buffer.from(JSON.stringify(['CONFLICT', kind, key])).toString('base64url');
}

function readCursor(cursor: string): Place {
  const [what, kind, key] = parsed(cursor);
  const known = conflictKinds.find((one) => one === kind);
  if (what === 'CONFLICT' && known !== undefined && typeof key === 'string') return { kind: known, key };
  throw badInput('after is not a cursor of this list; pass a cursor that this field returned.', ['after']);
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
