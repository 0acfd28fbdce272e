// The type of an entry and its container → as what it was printed, as far as that tells two works of one title apart: an
// article in a journal is not the paper at the conference, nor is a thesis, a talk or a dataset.
import { personKey } from '../model/keys.js';
import { isPreprintServer } from './venue.js';

export type Printed =
  | 'preprint'
  | 'journal'
  | 'proceedings'
  | 'book'
  | 'thesis'
  | 'talk'
  | 'software'
  | 'dataset'
  | 'patent'
  | 'film'
  | 'music';

/** By CSL type; what is not here (document, webpage, …) may be anything. */
const byType: ReadonlyMap<string, Printed> = new Map<string, Printed>([
  ['article', 'preprint'],
  ['report', 'preprint'],
  ['article-journal', 'journal'],
  ['article-magazine', 'journal'],
  ['article-newspaper', 'journal'],
  ['paper-conference', 'proceedings'],
  ['chapter', 'proceedings'],
  ['book', 'book'],
  ['thesis', 'thesis'],
  ['speech', 'talk'],
  ['software', 'software'],
  ['dataset', 'dataset'],
  ['patent', 'patent'],
  ['motion_picture', 'film'],
  ['song', 'music'],
]);

/** A preprint, or a report, is the same work as what is made of it; of everything else, each kind is a work of its own. */
const mayBecome: ReadonlySet<Printed> = new Set<Printed>(['journal', 'proceedings', 'book']);

/** Null: it may be anything. Journals that are called like proceedings, and the reverse, tell nothing. */
export function printedAs(type: string, container: string | null, url: string | null): Printed | null {
  const printed = byType.get(type) ?? null;
  if (printed === null && container === null && url !== null && besides.test(url)) return 'software';
  if (container !== null && isPreprintServer(container)) return 'preprint';
  if (printed === 'journal' && container !== null && (proceedings.test(container) || acronym.test(container)))
    return null;
  if (type === 'paper-conference' && container !== null) {
    return proceedings.test(container) || acronym.test(container) ? printed : null;
  }
  return printed;
}

/** Code and supplements, which are called like the paper. */
const besides = /\b(?:github|gitlab|bitbucket|sourceforge)\.|\bsupp(?:l(?:ement\w*)?)?\b/i;

export function arePrintedApart(a: Printed | null, b: Printed | null): boolean {
  if (a === null || b === null || a === b) return false;
  if (a === 'preprint') return !mayBecome.has(b);
  return b === 'preprint' ? !mayBecome.has(a) : true;
}

const proceedings =
  /\b(?:proceedings|proc\b|conference|conf\b|workshop|symposium|congress|meeting|advances in|lecture notes|international joint)/i;

const acronym = /^(?=\w*[A-Z]\w*[A-Z])[A-Z0-9][A-Za-z0-9]{1,14}$/;

/** Other names of one conference. */
const renamed: ReadonlyMap<string, string> = new Map([['nips', 'neurips']]);

export function venueAcronym(venue: string | null): string | null {
  const found =
    venue === null ? null : (/^(\S+?)(?:[\s’'-]*(?:\d{2}|\d{4}))?$/.exec(venue.trim())?.[1] ?? null);
  if (found === null || !acronym.test(found) || isPreprintServer(found)) return null;
  const small = found.toLowerCase();
  return renamed.get(small) ?? small;
}

/** "CVPR" is not "ICCV"; "EMNLP" may be "EMNLP-IJCNLP", and "PAMI" "TPAMI". */
export function areOtherAcronyms(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && !a.includes(b) && !b.includes(a);
}

/** The words that tell proceedings from others, cut to the letters that abbreviations keep: "mach lear", in order. */
export function tellingWords(container: string | null): string | null {
  if (container === null || series.test(container)) return null;
  const words = personKey(container).match(/\p{L}{4,}/gu) ?? [];
  const telling = words.filter((word) => !common.test(word)).map((word) => word.slice(0, 4));
  return telling.length < 2 ? null : [...new Set(telling)].sort().join(' ');
}

/** Fewer than two of three of the words of the shorter are among those of the longer. */
export function areOtherProceedings(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [shorter, longer] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  return 3 * shorter.filter((word) => longer.includes(word)).length < 2 * shorter.length;
}

/** A conference's workshops, and parts of it that print volumes of their own, are not the conference. */
export function partOfMeeting(container: string | null): string | null {
  if (container === null || series.test(container)) return null;
  const found = [...container.matchAll(parts)].map(([word]) => word.toLowerCase().replace(/s$/, ''));
  return [...new Set(found)].sort().join(' ');
}

const parts = /\b(?:workshops?|companion|supplement|(?<=\w )part(?! \d| [IVX]))\b/gi;

/** In which proceedings of many conferences come out. */
const series =
  /machine learning research|lecture notes|\b(?:LNCS|LNAI|CEUR|CCIS|PMLR)\b|communications in computer|\bJMLR/i;

const common =
  /^(?:proc(?:eedings)?|conf(?:erence)?|workshops?|symp(?:osium)?|congress|meetings?|internat(?:ional)?|annual|joint|advances|european|asian?|north|americas?n?|chapter|association|ieee|usenix|volume|papers?|tracks?|main|long|short|part|with|from|january|february|march|april|june|july|august|september|october|november|december|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{L}+(?:teenth|tieth)|eleventh|twelfth|twenty|thirty|forty|fifty)$/u;
