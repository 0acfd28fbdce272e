// The heap of this thread → the same without its garbage, now.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * For whoever has just done with something large: V8 lets a heap grow to twice what it found in it, so that it would keep
 * that for long, and as much garbage again afterwards. Takes 10 ms. Nothing else in Node asks V8 for it.
 */
export function collectGarbage(): void {
  /^/.test(''); // V8 keeps the last text that a pattern was found in.
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  setFlagsFromString('--no-expose-gc');
}
