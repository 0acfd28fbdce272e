// A name as a person types it → its parts: "Ada Lovelace", "Lovelace, Ada", "King, Jr., Martin Luther".
import type { PersonName } from '../model/entry.js';

/** Null where nothing is written. */
export function personName(text: string): PersonName | null {
  const parts = text.split(',').map((part) => part.trim().replace(/\s+/g, ' '));
  const [first = '', second = '', third] = parts;
  if (first === '' && second === '') return null;
  if (parts.length === 1) return { ...inOrder(first), suffix: null, orcid: null };
  const given = third ?? second;
  return {
    family: first || second,
    given: first === '' || given === '' ? null : given,
    suffix: third === undefined || second === '' ? null : second,
    orcid: null,
  };
}

/** The last word is the family name, with the small words before it: "Laurens van der Maaten". */
function inOrder(name: string): { given: string | null; family: string } {
  const words = name.split(' ');
  let start = words.length - 1;
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? '')) start -= 1;
  const given = words.slice(0, start).join(' ');
  return { given: given === '' ? null : given, family: words.slice(start).join(' ') };
}
