// A concept, venue or author as a person wants it → the change to make, checked as far as that goes without the library.
import { metricUnits, type MetricUnit } from '../model/concept.js';
import { badInput } from '../model/errors.js';
import type { NamedKind } from '../model/kinds.js';
import { keyOfName } from '../graph/resolve-names.js';

/** Fields left out stay as they are; null clears one. */
export interface ConceptInput {
  readonly id?: string | null | undefined;
  readonly kind?: NamedKind | null | undefined;
  readonly name?: string | null | undefined;
  readonly aliases?: readonly string[] | null | undefined;
  readonly description?: string | null | undefined;
  readonly higherIsBetter?: boolean | null | undefined;
  readonly unit?: string | null | undefined;
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
  readonly orcid?: string | null | undefined;
}

/** Only the fields that were given. */
export interface ConceptChange {
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly description?: string | null;
  readonly higherIsBetter?: boolean | null;
  readonly unit?: MetricUnit | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly orcid?: string | null;
}

/** How much a concept may hold. Lengths are in UTF-16 code units. */
export const conceptLimits = {
  /** Names of datasets and conferences that are whole sentences have 200. */
  name: 500,
  /** More names than anything goes by. */
  aliases: 200,
  /** A sentence or two, with room for a page. */
  description: 10_000,
} as const;

const fieldsOf: Readonly<Record<'concept' | 'metric' | 'venue' | 'author', readonly string[]>> = {
  concept: ['name', 'aliases', 'description'],
  metric: ['name', 'aliases', 'description', 'higherIsBetter', 'unit', 'min', 'max'],
  venue: ['name', 'aliases'],
  author: ['name', 'orcid'],
};

/** Throws BAD_USER_INPUT with the path of the field. */
export function readConceptInput(kind: NamedKind, input: ConceptInput): ConceptChange {
  const { id: _id, kind: _kind, ...fields } = input;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  refuseStrange(kind, Object.keys(given));
  const { name, aliases, description, unit, min, max, orcid } = fields;
  return {
    ...(given as Pick<ConceptChange, 'higherIsBetter'>),
    ...(name !== undefined && { name: readName(kind, name ?? '', ['name']) }),
    ...(aliases !== undefined && { aliases: readAliases(kind, aliases ?? []) }),
    ...(description !== undefined && { description: readDescription(description) }),
    ...(unit !== undefined && { unit: readUnit(unit) }),
    ...(min !== undefined && { min: readBound(min, 'min') }),
    ...(max !== undefined && { max: readBound(max, 'max') }),
    ...(orcid !== undefined && { orcid: readOrcid(orcid) }),
  };
}

function refuseStrange(kind: NamedKind, given: readonly string[]): void {
  const allowed = fieldsOf[kind in fieldsOf ? (kind as keyof typeof fieldsOf) : 'concept'];
  const strange = given.find((field) => !allowed.includes(field));
  if (strange === undefined) return;
  const why =
    kind === 'author' && strange === 'aliases' ? ' Merge authors to have one found by the other’s name.' : '';
  throw badInput(`A ${kind} has no ${strange}; it has ${listed(allowed)}.${why}`, ['input', strange]);
}

function readName(kind: NamedKind, text: string, path: readonly string[]): string {
  const name = text.trim().replace(/\s+/g, ' ');
  const at = ['input', ...path];
  if (keyOfName(kind, name) === '') throw badInput(`A ${kind} needs a name: the one given is empty.`, at);
  if (/\p{Cc}|\p{Surrogate}/u.test(name)) {
    throw badInput('A name holds no control characters and no halves of characters.', at);
  }
  if (name.length <= conceptLimits.name) return name;
  throw badInput(`A name has at most ${conceptLimits.name} characters; this one has ${name.length}.`, at);
}

function readAliases(kind: NamedKind, aliases: readonly string[]): string[] {
  if (aliases.length > conceptLimits.aliases) {
    throw badInput(`aliases has ${aliases.length} entries; at most ${conceptLimits.aliases} are allowed.`, [
      'input',
      'aliases',
    ]);
  }
  return aliases.map((alias, at) => readName(kind, alias, ['aliases', String(at)]));
}

function readDescription(text: string | null): string | null {
  const description = text?.trim() || null;
  if (description === null || description.length <= conceptLimits.description) return description;
  throw badInput(
    `description has ${description.length} characters; at most ${conceptLimits.description} are allowed.`,
    ['input', 'description'],
  );
}

function readUnit(text: string | null): MetricUnit | null {
  if (text === null || text.trim() === '') return null;
  const unit = metricUnits.find((known) => known === text.trim().toLowerCase());
  if (unit !== undefined) return unit;
  throw badInput(
    `${JSON.stringify(text.slice(0, 100))} is no unit known here; known are ${listed(metricUnits)}.`,
    ['input', 'unit'],
  );
}

function readBound(value: number | null, field: 'min' | 'max'): number | null {
  if (value === null || Number.isFinite(value)) return value;
  throw badInput(`${field} is ${value}; it must be a finite number.`, ['input', field]);
}

/** Throws BAD_USER_INPUT where the least value is greater than the greatest. */
export function checkRange(min: number | null, max: number | null, path: 'min' | 'max'): void {
  if (min === null || max === null || min <= max) return;
  throw badInput(`min is ${min} and max is ${max}; min must not be greater than max.`, ['input', path]);
}

function readOrcid(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const bare = text
    .trim()
    .replace(/^https?:\/\/(?:www\.)?orcid\.org\//i, '')
    .toUpperCase();
  if (/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(bare) && hasCheckDigit(bare)) return bare;
  throw badInput(`${JSON.stringify(text.slice(0, 100))} is not an ORCID (0000-0002-1825-0097).`, [
    'input',
    'orcid',
  ]);
}

/** ISO 7064 MOD 11-2, as ORCID uses it. */
function hasCheckDigit(orcid: string): boolean {
  const digits = orcid.replaceAll('-', '');
  const total = [...digits.slice(0, -1)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.endsWith(check === 10 ? 'X' : String(check));
}

/** "a, b and c" */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
