// How alike two titles are, by their keys (`titleKey`).

/** Of titles so long, the words alone tell one work from another; "Introduction" stands over thousands. */
export const tellingTitle = 16;

/** Share of three-letter pieces in common below which two titles are two: chapters of one book reach 0.41, spellings of one title 0.64. */
const clearlyOther = 0.5;

/** 0 to 1: Dice's coefficient of the sets of three-letter pieces. Spelling and the order of words matter little. */
export function titleLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [ofA, ofB] = [pieces(a), pieces(b)];
  const common = [...ofA].filter((piece) => ofB.has(piece)).length;
  return (2 * common) / (ofA.size + ofB.size || 1);
}

/** False where one is within the other: a title without its subtitle, an erratum to a paper. */
export function areClearlyOther(a: string, b: string): boolean {
  return !a.includes(b) && !b.includes(a) && titleLikeness(a, b) < clearlyOther;
}

function pieces(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at += 1) found.add(text.slice(at, at + 3));
  return found;
}
