// The line that names a paper in a reading list → its parts: "👍 [NeurIPS 2019-Title](url) - A. Author et al: remark".
import type { PersonName } from '../../model/entry.js';
import type { Interest } from '../../model/annotation.js';
import { parseName } from '../person-names.js';

export interface PaperLine {
  readonly title: string;
  readonly venue: string | null;
  readonly year: number | null;
  readonly authors: readonly PersonName[];
  readonly url: string | null;
  readonly interest: Interest | null;
  /** What the line says beside all that. */
  readonly remark: string | null;
}

/** Characters; what is longer names no paper, and patterns over it would cost too much. */
const longestLine = 2_000;

export function readPaperLine(text: string): PaperLine | null {
  const { interest, before, after } = splitAtThumb(text.slice(0, longestLine).replace(/\s+/g, ' ').trim());
  const [named, behind] = before === '' ? [after, ''] : [before, after];
  const { label, url, rest: said, isLink: linked } = splitLink(named);
  const { venue, year, title: rawTitle, rest } = splitPlace(unmarked(label), said);
  const { bare, nickname } = splitNickname(rawTitle);
  const split = linked ? { title: bare, authors: [], year: null } : splitAuthors(bare);
  const title = split.title.replace(/\s*[:;,.–—-]+\s*$/, '').trim();
  if (!/\p{L}{2}/u.test(title)) return null;
  const remark = [nickname, rest, behind]
    .map((part) =>
      unmarked(part)
        .replace(/^[\s:;,–—-]+/, '')
        .trim(),
    )
    .filter((part) => part !== '');
  return {
    title,
    venue,
    year: year ?? split.year,
    authors: split.authors,
    url: url === '' ? null : url,
    interest,
    remark: remark.length === 0 ? null : remark.join(' '),
  };
}

/** "CVPR 2019-Title": what begins so names a paper, also as a heading. */
export function beginsWithVenue(text: string): boolean {
  const line = text.slice(0, longestLine);
  return venueYear.test(unmarked(splitAtThumb(line).before || withoutThumbs(line)));
}

/** A heading that is a link as a whole, but for thumbs. */
export function isLink(text: string): boolean {
  return /^\[(?:\\.|[^\]\\])+\]\([^)]*\)\s*$/.test(withoutThumbs(text.slice(0, longestLine)).trim());
}

const up = /:\+1:|:thumbs_?up:|👍/gu;
const down = /:-1:|:thumbs_?down:|👎/gu;
const thumbs = /(?::\+1:|:-1:|:thumbs_?(?:up|down):|[👍👎])[\u{1F3FB}-\u{1F3FF}]?/gu;

function withoutThumbs(text: string): string {
  return text.replace(thumbs, ' ');
}

/** Thumbs that contradict each other say nothing. */
function splitAtThumb(text: string): { interest: Interest | null; before: string; after: string } {
  const [ups, downs] = [(text.match(up) ?? []).length, (text.match(down) ?? []).length];
  const interest = ups > 0 && downs === 0 ? 'UP' : downs > 0 && ups === 0 ? 'DOWN' : null;
  const first = text.search(thumbs);
  if (first < 0) return { interest, before: text, after: '' };
  return {
    interest,
    before: text.slice(0, first).trim(),
    after: withoutThumbs(text.slice(first)).replace(/\s+/g, ' ').trim(),
  };
}

/** Markdown's link, or else an address that stands bare behind the title. */
function splitLink(text: string): { label: string; url: string | null; rest: string; isLink: boolean } {
  const found = /^\W{0,3}\[((?:\\.|[^[\]\\]|\[[^\]]*\])+)\]\(\s*<?([^)\s>]*)>?[^)]*\)/u.exec(text);
  if (found === null) return { ...splitAddress(text), rest: '', isLink: false };
  return {
    isLink: true,
    label: found[1] ?? '',
    url: found[2] ?? '',
    rest: text.slice(found.index + found[0].length).trim(),
  };
}

function splitAddress(text: string): { label: string; url: string | null } {
  const at = text.lastIndexOf('http');
  const label = text.slice(0, Math.max(at, 0)).replace(/[\s(<[,:;–—-]+$/, '');
  const url = at < 0 ? null : /^(https?:\/\/[^\s<>()[\]]+?)[)>\].,;]*$/.exec(text.slice(at))?.[1];
  return url == null || !/\p{L}{2}/u.test(label) ? { label: text, url: null } : { label, url };
}

/** Without bold, italics, code marks, links, breaks and footnote signs. */
export function unmarked(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/[∗⋆†‡§]+/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Deep Metric Learning to Rank=FastAP": what the reader calls it. */
function splitNickname(text: string): { bare: string; nickname: string } {
  const [, bare, nickname] = /^(.{12,}?)\s*=\s*(\p{Lu}[\p{L}\p{N}-]{1,30})$/u.exec(text) ?? [];
  return bare === undefined || nickname === undefined ? { bare: text, nickname: '' } : { bare, nickname };
}

interface Placed {
  readonly venue: string | null;
  readonly year: number | null;
  readonly title: string;
  readonly rest: string;
}

const venueYear = /^([A-Z][A-Za-z&./-]*(?:\s[A-Z][A-Za-z&./]*){0,3})\s+((?:19|20)\d{2})\s*[-–—:]\s*(\S.*)$/u;
const behindTitle = /^(.+?)(?:,\s*([^,()]+?)\s+((?:19|20)\d{2})|\s*\(([^()]*?)[\s,]*((?:19|20)\d{2})\))\.?$/u;
const behindLink =
  /^(?:[\s,;:–—-]*([^\s(),;:][^(),;:]*?)\s+((?:19|20)\d{2})(?!\d)|\s*\(([^()]*?)[\s,]*((?:19|20)\d{2})\))(.*)$/u;

/** Where it appeared: "CVPR 2019-Title", "Title, CVPR 2019", "Title (2019)", "[Title](url), CVPR 2019". */
function splitPlace(label: string, rest: string): Placed {
  const [, venue, year, title] = venueYear.exec(label) ?? [];
  if (venue !== undefined && title !== undefined) return { venue, year: Number(year), title, rest };
  const [, bare, ...ofTitle] = behindTitle.exec(label) ?? [];
  const behind = placeOf(ofTitle);
  if (bare !== undefined && behind !== null) return { ...behind, title: bare, rest };
  const [, ...ofLink] = behindLink.exec(rest) ?? [];
  const beside = placeOf(ofLink);
  if (beside !== null) return { ...beside, title: label, rest: ofLink[4] ?? '' };
  return { venue: null, year: null, title: label, rest };
}

/** Of what a pattern found: bare words and their year, words in parentheses and their year. */
function placeOf([bare, bareYear, inside, insideYear]: readonly (string | undefined)[]): Pick<
  Placed,
  'venue' | 'year'
> | null {
  if (bare !== undefined && isAcronym(bare)) return { venue: bare, year: Number(bareYear) };
  if (inside !== undefined && isVenue(inside)) return { venue: inside || null, year: Number(insideYear) };
  return null;
}

/** Nothing, or what can be the name of one. */
function isVenue(text: string): boolean {
  return text === '' || /^\p{Lu}[\p{L}&./-]*(?:\s\p{Lu}[\p{L}&./]*){0,3}$/u.test(text);
}

/** Outside of parentheses a year alone may be the title's own ("Cancer statistics, 2019"), and so may a word before it. */
function isAcronym(text: string): boolean {
  return isVenue(text) && /^(?:\p{Lu}{2}|\p{Lu}\p{L}*\p{Lu})/u.test(text);
}

interface Signed {
  readonly title: string;
  readonly authors: readonly PersonName[];
  readonly year: number | null;
}

/** Authors behind a title: "-First Author et al", "-A One, B Two", ", One, A. and Two, B.". */
function splitAuthors(text: string): Signed {
  const bibtex = /^(.+?),\s+(\p{Lu}[^,]+,\s[^,]+?(?:\s+and\s+\p{Lu}[^,]+,\s[^,]+?)+)$/u.exec(text);
  if (bibtex?.[1] !== undefined && bibtex[2] !== undefined)
    return { title: bibtex[1], authors: bibtex[2].split(/\s+and\s+/).map(parseName), year: null };
  for (const dash of text.matchAll(/\s*[-–—]\s*/g)) {
    const [title, behind] = [text.slice(0, dash.index), text.slice(dash.index + dash[0].length)];
    const authors = title.length < shortestTitle ? null : authorsOf(behind);
    if (authors !== null) return { title, ...authors };
  }
  return { title: text, authors: [], year: null };
}

/** Characters: a hyphen nearer to the beginning joins two words. */
const shortestTitle = 12;

function authorsOf(text: string): Pick<Signed, 'authors' | 'year'> | null {
  const [, names = text, year] = /^(.*?)[\s,(]*((?:19|20)\d{2})?\)?$/.exec(text) ?? [];
  const etAl = /^(.+?),?\s+et\s?al\.?$/i.exec(names);
  const by = /^by\s+(\p{Lu}.+)$/u.exec(names);
  const list = (etAl?.[1] ?? by?.[1] ?? names).split(/\s*(?:,|;|\band\b|&)\s*/).filter((name) => name !== '');
  const people = list.map((name) => name.replace(/\s+[´`¨ˆ˜]\s*/gu, '').trim());
  if (people.length === 0 || (people.length === 1 && etAl === null && by === null) || !people.every(isName))
    return null;
  return { authors: people.map(parseName), year: year === undefined ? null : Number(year) };
}

/** Two to five words, each with a capital, a particle or an initial. */
function isName(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|(?:van|von|der|den|de|di|da|la|le|del|bin|al))(?:\s(?:\p{Lu}[\p{L}\p{M}.’'-]*|van|von|der|den|de|di|da|la|le|del|bin|al)){1,4}$/u.test(
    text,
  );
}
