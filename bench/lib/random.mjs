// Numbers that look random and are the same in every run (mulberry32).

export function randomNumbers(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    /** 0 to `below` - 1. */
    int: (below) => Math.floor(next() * below),
    /** 0 to `below` - 1, small numbers far more often: a few of the many get most, as with methods and datasets. */
    skewed: (below) => Math.floor(below * next() ** 3),
  };
}
