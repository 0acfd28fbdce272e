// A paper → the key it is cited by in one bibliography: its own, or one made from author, year and title.
import { fold } from '../../model/keys.js';
import { parseShownName } from '../person-names.js';
import type { ExportPaper } from './export-paper.js';

/** "wang2019ranked": family name of the first author, year, first word of the title that says something. */
export function makeCitekey(paper: ExportPaper): string {
  const first = paper.authors?.[0]?.author.name ?? paper.editors?.[0]?.name ?? null;
  return keyOf(first, paper.year, paper.title);
}

/** `person` is the first author, or else editor, as the paper shows the name. */
export function keyOf(person: string | null, year: number | null, title: string): string {
  const family = person === null ? null : parseShownName(person).family;
  return `${plain(family ?? '') || 'anon'}${year === null ? '' : String(year)}${tellingWord(title)}`;
}

function tellingWord(title: string): string {
  for (const [written] of fold(title).matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = plain(written);
    if (word.length > 1 && !hollow.has(word)) return word;
  }
  return '';
}

/** Whether `key` is this one, or this one with the letters that an export puts behind a key that is taken. */
export function isKeyWithLetters(key: string, made: string): boolean {
  return key.toLowerCase().startsWith(made) && /^[a-z]{0,2}$/.test(key.slice(made.length));
}

/**
 * Gives each paper of one bibliography a key that no other has: "…", "…a", "…b", …, "…z", "…aa". The key that an entry is written
 * under stays, whatever it is, while no other has it. The `demanded` ones are as they are: whoever demands them sees that each is
 * demanded once, and before others could have it.
 */
export function citekeyChooser(): (
  paper: ExportPaper,
  asWritten?: string | null,
  demanded?: string | null,
) => string {
  const taken = new Set<string>();
  const lastTried = new Map<string, number>();
  return (paper, asWritten = null, demanded = null) => {
    if (demanded !== null) {
      taken.add(demanded.toLowerCase());
      return demanded;
    }
    const usable = paper.citekey !== null && isUsable(paper.citekey) ? paper.citekey : null;
    const own = asWritten ?? usable ?? makeCitekey(paper);
    let number = lastTried.get(own) ?? 0;
    let key = own + letters(number);
    while (taken.has(key.toLowerCase())) key = own + letters((number += 1));
    lastTried.set(own, number);
    taken.add(key.toLowerCase()); // BibTeX takes keys that differ in case alone for one
    return key;
  };
}

/** What BibTeX and biber both read as a key. */
function isUsable(citekey: string): boolean {
  return /^[^\s,{}()="#%~\\@'\p{C}]{1,200}$/u.test(citekey);
}

/** What a text may have between the braces of \\cite, one of several. */
export function canBeCited(citekey: string): boolean {
  return /^[^\s,{}\\%#~"\p{C}]{1,200}$/u.test(citekey);
}

function plain(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, '');
}

function letters(number: number): string {
  if (number === 0) return '';
  const rest = number - 1;
  return letters(Math.floor(rest / 26)) + String.fromCharCode(97 + (rest % 26));
}

const hollow = new Set(
  'a an the on of in at to for from and or with by is are how what why when do does can via towards toward'.split(
    ' ',
  ),
);
