// Which words of some papers tell most about them: what full text is asked for to find papers alike.
import { fold } from '../model/keys.js';
import type { PaperWords } from '../graph/related.js';

/** Words of a query for likeness: more make it slower and find hardly anything else. */
export const termLimit = 10;

/** A word of the title says what a paper is about; the abstract repeats it or puts it in context. */
const titleWorth = 3;
/** An abstract's word counts from its second use on, and not beyond this: what comes once is told in passing. */
const mostUses = 3;
const shortest = 3;

/** English words that say nothing about what a paper is about, those of academic prose among them. */
const common = new Set(
  `about above achieve achieves across after all allow allows also although among and another any approach approaches are art
  available based because been before being benchmark better between beyond both but can case code compared
  comparison competitive conventional could current dataset datasets demonstrate demonstrates describe despite different
  does due during each easily effective effectively efficient either empirical especially etc even evaluate evaluation
  existing experiment experiments extensive few find first for four framework from further furthermore general given
  good has have having hence here high how however implementation important improve improved improvement improves
  including increasing instead into introduce introduces its itself large less like many may method methods more moreover
  most much must need new not novel number obtain often one only order other others our out outperform outperforms over
  overall own paper papers particular performance popular present presented presents previous problem problems
  propose proposed proposes provide provides recent recently related require requires research result results same several
  shown show shows significant significantly simple since single small some state still studies study such
  superior than that the their them then there therefore these they this those three through thus toward towards two
  under upon use used useful using various very via was way well were what when where whether which while who whose
  why widely will with within without work works would yet you`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * The most telling words of the papers, best first, ties in alphabetical order: those that most of the papers use, in
 * titles, or again and again in abstracts. How rare a word is in the library is left to full text, which knows.
 */
export function distinctiveTerms(papers: readonly Pick<PaperWords, 'title' | 'abstract'>[]): string[] {
  const worth = new Map<string, number>();
  for (const paper of papers) {
    const inTitle = new Set(words(paper.title));
    const uses = counts(words(paper.abstract ?? ''));
    for (const word of new Set([...inTitle, ...uses.keys()])) {
      const used = Math.min(mostUses, uses.get(word) ?? 0);
      const here = (inTitle.has(word) ? titleWorth : 0) + (inTitle.has(word) || used > 1 ? used : 0);
      if (here > 0) worth.set(word, (worth.get(word) ?? 0) + here);
    }
  }
  return [...worth]
    .sort(([a, worthOfA], [b, worthOfB]) => worthOfB - worthOfA || (a < b ? -1 : 1))
    .slice(0, termLimit)
    .map(([word]) => word);
}

/** Those of `terms` that the paper uses too, in their order. */
export function termsIn(paper: Pick<PaperWords, 'title' | 'abstract'>, terms: readonly string[]): string[] {
  const used = new Set([...words(paper.title), ...words(paper.abstract ?? '')]);
  return terms.filter((term) => used.has(term));
}

function counts(list: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of list) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

function words(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length >= shortest && !common.has(word) && !/^\d+$/.test(word),
  );
}
