// Ids of nodes: `<kind>_<20 characters>`, opaque to clients, stable for ever. The kind in front lets one indexed lookup
// answer `node(id)`; nothing else may be read out of an id.
import { hash, randomBytes } from 'node:crypto';
import { isKind, type Kind } from './kinds.js';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford's base 32: no i, l, o, u
const length = 20; // 100 bits

/**
 * The id that `key` always has: the same thing imported again, after an undo or elsewhere, is the same node, so that
 * what people noted about it finds it again.
 */
export function stableId(kind: Kind, key: string): string {
  return `${kind}_${encode(hash('sha256', `${kind}\n${key}`, 'binary'))}`;
}

/** An id for something that happens once (an import). */
export function newId(kind: Kind): string {
  return `${kind}_${encode(randomBytes(length).toString('binary'))}`;
}

/** The kind of the node that `id` would name, or null where it cannot be one of ours. Says nothing about existence. */
export function kindOfId(id: string): Kind | null {
  const [prefix, rest, ...more] = id.split('_');
  if (prefix === undefined || rest === undefined || more.length > 0) return null;
  return isKind(prefix) && rest.length === length ? prefix : null;
}

/** An id without its kind. */
export function restOfId(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}

/** The first hundred bits of a string of bytes, five a character. */
function encode(bytes: string): string {
  let text = '';
  for (let bit = 0; bit < 5 * length; bit += 5) {
    const at = bit >>> 3;
    const two = (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1);
    text += alphabet.charAt((two >>> (11 - (bit & 7))) & 31);
  }
  return text;
}
