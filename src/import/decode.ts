// Bytes → text, whatever they are encoded in.
import type { ImportProblem } from '../model/bibliography.js';

export interface Decoded {
  readonly text: string;
  readonly problems: readonly ImportProblem[];
}

export function decode(input: string | Uint8Array): Decoded {
  return { text: typeof input === 'string' ? input : new TextDecoder().decode(input), problems: [] };
}
