// Random damage to a text, from a seed: bytes cut, doubled or flipped.

export interface Damaged {
  readonly bytes: Uint8Array;
  /** What of the undamaged bytes it touched. */
  readonly from: number;
  readonly to: number;
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One place of at most 60 bytes. */
export function damaged(bytes: Uint8Array, random: () => number): Damaged {
  const from = Math.floor(random() * bytes.length);
  const to = Math.min(bytes.length, from + 1 + Math.floor(random() * 60));
  const place = bytes.subarray(from, to);
  const kind = Math.floor(random() * 3);
  if (kind === 2) {
    const flipped = Uint8Array.from(bytes);
    const times = 1 + Math.floor(random() * 8);
    for (let i = 0; i < times; i += 1) {
      const at = from + Math.floor(random() * place.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return { bytes: flipped, from, to };
  }
  const middle = kind === 0 ? [] : [place, place];
  return { bytes: Buffer.concat([bytes.subarray(0, from), ...middle, bytes.subarray(to)]), from, to };
}
