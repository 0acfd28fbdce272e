// A person's name in one line ↔ its parts. Put together again by `displayName`, the parts give the same line.
import { displayName, type PersonName } from '../model/entry.js';

/** "Laurens van der Maaten", "van der Maaten, Laurens", "King, Jr., Martin Luther", "Martin Luther King, Jr.". */
export function parseName(text: string): PersonName {
  const pieces = text
    .split(',')
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '');
  const [first = '', second, third, ...rest] = pieces;
  if (second === undefined) return givenFirst(first, null);
  if (third === undefined) return isSuffix(second) ? givenFirst(first, second) : person(second, first, null);
  if (rest.length === 0 && isSuffix(second)) return person(third, first, second);
  if (rest.length === 0 && isSuffix(third)) return person(second, first, third);
  return person(null, text.replace(/\s+/g, ' ').trim(), null); // "Department of Physics, Some University, Town"
}

/**
 * A name as `displayName` puts it together. A comma stands there before a suffix alone; what has another is an institution:
 * "GNU Project, Free Software Foundation".
 */
export function parseShownName(text: string): PersonName {
  const name = parseName(text);
  return name.given === null || displayName(name) === text ? name : person(null, text, null);
}

function givenFirst(text: string, suffix: string | null): PersonName {
  const words = text.split(' ');
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}/u.test(word));
  const split = particle > 0 ? particle : words.length - 1;
  return person(words.slice(0, split).join(' ') || null, words.slice(split).join(' '), suffix);
}

function isSuffix(text: string): boolean {
  return /^(?:jr|sr|junior|senior|[ivx]{2,4})\.?$/i.test(text);
}

function person(given: string | null, family: string, suffix: string | null): PersonName {
  return { given, family, suffix, orcid: null };
}
