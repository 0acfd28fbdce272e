// Characters that are text for us but syntax for citation-js ↔ Unicode non-characters, which `decode.ts` keeps out of
// every text: whatever a name holds, citation-js sees plain words.

const shielded = " ,-=\\{}$~'`";
const first = 0xfdd0;
const toShield = new Map(Array.from(shielded, (char, i) => [char, String.fromCharCode(first + i)]));
const space = String.fromCharCode(first);
const others = /[\uFDD1-\uFDDF]/;
const allOthers = /[\uFDD1-\uFDDF]/g;
const fromShield = new Map(Array.from(shielded, (char, i) => [String.fromCharCode(first + i), char]));

/** Hides what would be LaTeX. */
export function shieldLatex(text: string): string {
  return /[\\{}$~]|--|''|``/.test(text) ? text.replace(/[\\{}$~'`-]/g, hide) : text;
}

/** Hides also what would split a name: for words that belong together. */
export function shieldWord(text: string): string {
  return text.replace(/[\s,=\\{}$~'`-]/g, (char) => hide(/\s/.test(char) ? ' ' : char));
}

/** Stands inside an "and" that joins nothing. */
const splitter = '\uFDDF';

/** Hides the words "and" in a text that is one name. */
export function shieldAnd(text: string): string {
  return text.replace(/\band\b/gi, (word) => word.charAt(0) + splitter + word.slice(1));
}

export function unshield(text: string): string {
  const spaced = text.replaceAll(space, ' ');
  return others.test(spaced) ? spaced.replace(allOthers, (char) => fromShield.get(char) ?? '') : spaced;
}

function hide(char: string): string {
  return toShield.get(char) ?? char;
}
