// What is said of a concept, venue or author → what it shows: what a person set, then what packs say, the oldest first.
import type { MetricUnit } from '../model/concept.js';
import type { NamedKind } from '../model/kinds.js';
import type { RawRow } from './query.js';
import { keyOfName } from './resolve-names.js';
import { intOrNull, textOrNull, texts } from './rows.js';

/** What may be said of it beside its name. What does not fit its kind is null. */
export interface Shown {
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly higherIsBetter: boolean | null;
  readonly unit: MetricUnit | null;
  readonly min: number | null;
  readonly max: number | null;
}
export type ShownField = keyof Shown;

/** One voice: a person's, a pack's, or the names that a merge took along. */
export interface Word extends Shown {
  readonly name: string | null;
  /** Fields that a person set: packs do not change them. */
  readonly edited: readonly string[];
}

export interface Described extends Word {
  readonly name: string;
  /** What packs say, and the names of what was merged into it. */
  readonly said: readonly Word[];
}

export function wordOf(raw: RawRow): Word {
  return {
    name: textOrNull(raw, 'name'),
    aliases: texts(raw, 'aliases'),
    description: textOrNull(raw, 'description'),
    higherIsBetter: raw['higherIsBetter'] == null ? null : raw['higherIsBetter'] === true,
    unit: textOrNull(raw, 'unit') as MetricUnit | null,
    min: intOrNull(raw, 'min'),
    max: intOrNull(raw, 'max'),
    edited: texts(raw, 'edited'),
  };
}

export function shownOf(kind: NamedKind, { said, ...own }: Described): Shown {
  const first = <Field extends ShownField>(field: Field): Shown[Field] | null =>
    own.edited.includes(field)
      ? own[field]
      : (said.map((word) => word[field]).find((value) => value !== null) ?? null);
  const names = said.flatMap((word) => [...(word.name === null ? [] : [word.name]), ...word.aliases]);
  return {
    aliases: own.edited.includes('aliases') ? own.aliases : otherNames(kind, own.name, names),
    description: first('description'),
    higherIsBetter: first('higherIsBetter'),
    unit: first('unit'),
    min: first('min'),
    max: first('max'),
  };
}

/** Each of `names` once, by its first spelling, without those that are but spellings of `name`. */
export function otherNames(kind: NamedKind, name: string, names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const other of names) {
    const key = keyOfName(kind, other);
    if (!byKey.has(key)) byKey.set(key, other);
  }
  byKey.delete(keyOfName(kind, name));
  byKey.delete('');
  return [...byKey.values()];
}

/** As properties of the node: null clears one, and an empty list is none. */
export function storedFields(kind: NamedKind, shown: Shown): Record<string, unknown> {
  const aliases = shown.aliases.length === 0 ? null : shown.aliases;
  return {
    ...shown,
    aliases,
    aliasKeys: aliases === null ? null : aliases.map((alias) => keyOfName(kind, alias)),
  };
}
