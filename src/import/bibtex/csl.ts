// Fields in plain text → CSL, by citation-js's mapping. Entries go in together; one that throws is mapped alone, and if
// that throws too, field by field, so that a flaw costs no more than its field.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

export interface SourceEntry {
  readonly type: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface MappedEntry {
  readonly csl: Readonly<Record<string, unknown>>;
  /** Fields that had to be left out. */
  readonly refused: readonly string[];
}

export function mapTogether(entries: readonly SourceEntry[]): MappedEntry[] {
  const mapped = attempt(entries);
  if (mapped?.length === entries.length) return mapped.map((csl) => ({ csl, refused: [] }));
  return entries.map(mapAlone);
}

function mapAlone(entry: SourceEntry): MappedEntry {
  const whole = attempt([entry])?.[0];
  if (whole !== undefined) return { csl: whole, refused: [] };
  const names = Object.keys(entry.properties);
  const refused = names.filter((name) => attempt([only(entry, [name])]) === null);
  const rest = names.filter((name) => !refused.includes(name));
  const csl = attempt([only(entry, rest)])?.[0];
  return csl === undefined ? { csl: {}, refused: names } : { csl, refused };
}

function only({ type, properties }: SourceEntry, names: readonly string[]): SourceEntry {
  return { type, properties: Object.fromEntries(names.map((name) => [name, properties[name] ?? ''])) };
}

/** Null where citation-js throws: it does so for the whole call. Labels are numbers, so that none can mean anything. */
function attempt(entries: readonly SourceEntry[]): Record<string, unknown>[] | null {
  const labelled = entries.map(({ type, properties }, i) => ({
    type: type in Object.prototype ? 'misc' : type,
    label: String(i),
    properties,
  }));
  try {
    const csl = plugins.input.chain(labelled, { forceType: '@biblatex/entries+list', generateGraph: false });
    return csl.map((item) =>
      typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {},
    );
  } catch {
    return null;
  }
}
