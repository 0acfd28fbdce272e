// How many letters must be put in, left out or changed to make one text another (Levenshtein), as far as it matters.

/** The distance, or null where it is more than `most`. Looks at 2 × `most` + 1 letters around the diagonal alone. */
export function distanceUpTo(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  const far = most + 1;
  let above = Array.from({ length: b.length + 1 }, (_, at) => Math.min(at, far));
  for (let row = 1; row <= a.length; row += 1) {
    const current = new Array<number>(b.length + 1).fill(far);
    if (row <= most) current[0] = row;
    const last = Math.min(b.length, row + most);
    for (let at = Math.max(1, row - most); at <= last; at += 1) {
      const changed = (above[at - 1] ?? far) + (a[row - 1] === b[at - 1] ? 0 : 1);
      current[at] = Math.min(changed, (above[at] ?? far) + 1, (current[at - 1] ?? far) + 1, far);
    }
    above = current;
  }
  const distance = above[b.length] ?? far;
  return distance > most ? null : distance;
}
