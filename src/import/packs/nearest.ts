// A word that is not among those allowed → the one that was probably meant.
import { fold } from '../../model/keys.js';

/** "; did you mean “evidence”?", or nothing where none is near. */
export function didYouMean(word: string, allowed: Iterable<string>): string {
  const nearest = nearestOf(word, allowed);
  return nearest === null ? '' : `; did you mean “${nearest}”?`;
}

/** The one with the fewest letters to change, at most a third of them; the first among equals. */
export function nearestOf(word: string, allowed: Iterable<string>): string | null {
  const given = fold(word);
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(given.length / 3)) + 1;
  for (const candidate of allowed) {
    const other = fold(candidate);
    if (Math.abs(other.length - given.length) >= least) continue;
    const letters = changedLetters(given, other);
    if (letters < least) [nearest, least] = [candidate, letters];
  }
  return nearest;
}

/** Letters to add, leave out, replace, or swap with their neighbour (Damerau's distance, adjacent swaps once). */
function changedLetters(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (row[j - 1] ?? 0) + 1,
        (last[j] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
