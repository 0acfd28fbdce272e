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
  return `${kind}_${encode(hash('sha256', `${kind}\n${key}`, 'buffer'))}`;
}

/** An id for something that happens once (an import). */
export function newId(kind: Kind): string {
  return `${kind}_${encode(randomBytes(length))}`;
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

function encode(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += alphabet.charAt((value >>> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return text;
}
