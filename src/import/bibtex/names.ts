// A field of names as people write it → the single names, in plain text that citation-js takes apart.
import type { ImportProblem } from '../../model/bibliography.js';
import type { PersonName } from '../../model/entry.js';
import { problem } from '../../model/problems.js';
import { readingLimits } from '../limits.js';
import { parseName } from '../person-names.js';
import { nameText } from './latex.js';
import type { RawField } from './fields.js';
import { shieldAnd, shieldLatex, shieldWord, unshield } from './shield.js';

export interface NameList {
  /** Each in BibTeX's syntax, without LaTeX: "van der Maaten, Laurens". */
  readonly names: readonly string[];
  readonly problems: readonly ImportProblem[];
}

export function splitNames(field: RawField): NameList {
  // Also within braces, where white space is kept together: a name may be broken over two lines.
  const value = field.value.trim().replace(/\s+/g, ' ');
  const parts = splitAtAnd(` ${unwrapped(value)} `);
  const single = parts.length === 1 ? (parts[0] ?? '').trim() : '';
  const listed = single === '' ? parts : splitOtherwise(single);
  const names: string[] = [];
  const problems: ImportProblem[] = [];
  for (const part of listed) {
    const text = trimmed(nameText(part));
    const name = withoutEtAl(text);
    if (name !== text)
      problems.push(problem('NAMES_LEFT_OUT', field.line, `${field.name} leaves names out`, field.name));
    if (name !== '') names.push(syntaxOf(name, field, problems));
  }
  return { names, problems };
}

/** "others", "et al." and what people write for it, alone or behind a name. */
function withoutEtAl(name: string): string {
  if (/^(?:others|u\.\s?a\.|\.\.\.|…)$/i.test(name)) return '';
  const found = /(?:^|[\s,])et\.? al\.?$/i.exec(name);
  return found === null ? name : trimmed(name.slice(0, found.index));
}

/** Without commas, semicolons and blanks at both ends. */
function trimmed(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && ' ,;'.includes(name.charAt(start))) start += 1;
  while (end > start && ' ,;'.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(start, end);
}

/** `{Smith, John and Doe, Jane}`: braces around a whole list, as some tools write it. */
function unwrapped(value: string): string {
  if (!value.startsWith('{') || !value.endsWith('}') || !value.includes(',') || !/\sand\s/i.test(value))
    return value;
  let depth = 0;
  for (let i = 0; i < value.length - 1; i += 1) {
    if (value.charAt(i) === '{') depth += 1;
    else if (value.charAt(i) === '}') depth -= 1;
    if (depth === 0) return value;
  }
  return value.slice(1, -1);
}

/** At "and" between white space, outside braces. */
function splitAtAnd(value: string): string[] {
  return splitOutsideBraces(value, /[{}]|(?<=\s)and(?=\s)/gi);
}

/** Lists that know no "and": "Smith, J.; Doe, A." and "John Smith, Jane Doe, Ann Roe" and "Smith, J., Doe, A.". */
function splitOtherwise(value: string): string[] {
  const bySemicolon = splitOutsideBraces(value, /[{};]/g);
  if (bySemicolon.length > 1) return bySemicolon;
  const pieces = splitOutsideBraces(value, /[{},]/g).map((piece) => piece.trim());
  if (pieces.length < 3) return [value];
  if (pieces.every((piece) => /^\S+(?:\s+\S+)+$/.test(piece))) return pieces;
  const given = pieces.filter((_, i) => i % 2 === 1);
  if (
    pieces.length % 2 !== 0 ||
    pieces.length < 4 ||
    !given.every((piece) => /^(?:\p{Lu}\.?[\s-]*){1,4}$/u.test(piece))
  ) {
    return [value];
  }
  return given.map((piece, i) => `${pieces[2 * i] ?? ''}, ${piece}`);
}

function splitOutsideBraces(value: string, marks: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const mark of value.matchAll(marks)) {
    if (mark[0] === '{') depth += 1;
    else if (mark[0] === '}') depth = Math.max(depth - 1, 0);
    else if (depth === 0) {
      parts.push(value.slice(from, mark.index));
      from = mark.index + mark[0].length;
    }
  }
  parts.push(value.slice(from));
  return parts;
}

const extended = /^\s*(?:given|family|prefix|suffix)(?:-i)?\s*=/i;

/** What citation-js can take apart: at most three parts between commas, nothing that looks like syntax. */
function syntaxOf(name: string, field: RawField, problems: ImportProblem[]): string {
  if (name.length > readingLimits.nameLength) return shieldWord(name);
  const isExtended = extended.test(name);
  const safe = isExtended
    ? shieldAnd(shieldLatex(name)).replace(/"/g, '')
    : shieldAnd(shieldLatex(name))
        .replace(/=/g, '\uFDD3')
        .replace(/(?<![\p{L}\p{M}.])-|-(?![\p{L}\p{M}])/gu, '\uFDD2');
  const pieces = safe.split(',').map((piece) => piece.trim());
  if (isExtended) return safe;
  const [family = '', second = '', ...rest] = pieces;
  if (family === '') return second;
  if (pieces.length <= 3) return pieces.filter((piece) => piece !== '').join(', ');
  const message = `"${unshield(safe).slice(0, 80)}" has ${String(pieces.length - 1)} commas; a name has two at most`;
  problems.push(problem('UNREADABLE_NAME', field.line, message, field.name));
  return `${family}, ${[second, ...rest].join('\uFDD1 ')}`;
}

/** A name as citation-js gives it back; null where it is empty. */
export function nameOfCsl(csl: unknown): PersonName | null {
  if (typeof csl !== 'object' || csl === null) return null;
  const part = (key: string): string | null => {
    const value = (csl as Record<string, unknown>)[key];
    return typeof value === 'string' ? unshield(value).trim() || null : null;
  };
  const before = part('non-dropping-particle') ?? part('dropping-particle');
  // "a. Reshchikov, Michael": a middle initial that a reference manager wrote small is no particle.
  const isInitial = before !== null && /^\p{Ll}\.$/u.test(before);
  const particle = isInitial ? null : before;
  const family = part('family') ?? part('literal');
  const given = isInitial ? [part('given'), before].filter((word) => word !== null).join(' ') : part('given');
  const whole = [particle, family].filter((word) => word !== null).join(' ');
  if (whole === '') return given === null ? null : { given: null, family: given, suffix: null, orcid: null };
  return { given, family: whole, suffix: part('suffix'), orcid: null };
}

/** A name without citation-js: for when it refuses one, and for long lists, which it takes quadratic time for. */
export function plainName(name: string): PersonName {
  return parseName(unshield(name));
}

/** biblatex's `author+an:orcid = {1="0000-0002-1825-0097"; 3="…"}`. */
export function orcidsOf(annotation: string): ReadonlyMap<number, string> {
  const found = annotation.matchAll(
    /(\d{1,5})\s*=\s*"?(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])"?/g,
  );
  return new Map(Array.from(found, ([, position = '', orcid = '']) => [Number(position), orcid]));
}
