// Texts and names of entries in plain text → the parts of a paper, by citation-js's mapping. It is asked as little as can be:
// where a text lands depends on the type of its entry and on which texts there are, not on what they say, so once for each
// such shape, with marks in place of the texts; and for the names of several entries together.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { readingLimits } from '../limits.js';

export interface SourceTexts {
  readonly type: string;
  readonly fields: readonly string[];
  /** One for each field; none is empty. */
  readonly texts: readonly string[];
}

/** The texts by their CSL names. */
export function mapTexts(source: SourceTexts): Readonly<Record<string, string>> {
  const textOf = (mark: string) => source.texts[mark.charCodeAt(0) - firstMark] ?? '';
  const mapped: Record<string, string> = {};
  for (const [name, marked] of shapeOf(source))
    mapped[name] = marked.length === 1 ? textOf(marked) : marked.replace(marks, textOf);
  return mapped;
}

/** Names in citation-js's syntax → as it takes them apart; null: it refuses that one. */
export function mapNames(names: readonly string[]): ReadonlyMap<string, unknown> {
  const unique = [...new Set(names)];
  const mapped = new Map<string, unknown>();
  for (let from = 0; from < unique.length; from += readingLimits.namesTogether) {
    const some = unique.slice(from, from + readingLimits.namesTogether);
    const together = authorsOf(some);
    const each = together.length === some.length ? together : some.map(alone);
    some.forEach((name, i) => mapped.set(name, each[i]));
  }
  return mapped;
}

function alone(name: string): unknown {
  const [person, ...others] = authorsOf([name]);
  return others.length === 0 ? (person ?? null) : null;
}

/** None where citation-js throws: it does so for all of them. */
function authorsOf(names: readonly string[]): readonly unknown[] {
  const authors = ask('misc', { author: names.join(' and ') })['author'];
  return Array.isArray(authors) ? authors : [];
}

/** CSL names, and the texts under them with marks in place of those of an entry. */
type Shape = readonly (readonly [name: string, marked: string])[];

/** Of the last entries: those of a library have a few dozen. */
const lastShapes = new Map<string, Shape>();

function shapeOf({ type: whole, fields, texts }: SourceTexts): Shape {
  const type = whole.slice(0, readingLimits.typeLength);
  const isAddress = texts[fields.indexOf('howpublished')]?.startsWith('http') ?? false;
  const key = `${type} ${fields.join(' ')}${isAddress ? ' http' : ''}`;
  const known = lastShapes.get(key);
  if (known !== undefined) return known;
  const marked = fields.map((field, i) => [field, markFor(field, i, isAddress)] as const);
  const parts = Object.entries(ask(type, Object.fromEntries(marked)));
  const shape = parts.filter((part): part is [string, string] => typeof part[1] === 'string');
  if (lastShapes.size >= readingLimits.shapesKept) lastShapes.clear();
  lastShapes.set(key, shape);
  return shape;
}

/** Unicode non-characters, which `decode.ts` keeps out of every text: more of them than an entry has fields here. */
const firstMark = 0xfdd0;
const marks = /[\uFDD0-\uFDEF]/g;

/** Of what a text says, citation-js asks only whether something was published at an address. */
function markFor(field: string, position: number, isAddress: boolean): string {
  const mark = String.fromCharCode(firstMark + position);
  return field === 'howpublished' && isAddress ? `http${mark}` : mark;
}

/** The label is a number, so that it cannot mean anything. */
function ask(type: string, properties: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const entry = { type: type in Object.prototype ? 'misc' : type, label: '0', properties };
  try {
    const [csl] = plugins.input.chain([entry], { forceType: '@biblatex/entries+list', generateGraph: false });
    return typeof csl === 'object' && csl !== null ? (csl as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
