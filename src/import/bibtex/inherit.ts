// An entry and those it names by crossref or xdata → its fields together with the ones it inherits.
import type { ImportProblem } from '../../model/bibliography.js';
import { problem } from '../../model/problems.js';
import { readingLimits } from '../limits.js';
import type { RawEntry, RawField } from './fields.js';

export type FieldMap = ReadonlyMap<string, RawField>;

export interface Inheritance {
  /** The entry's own fields and, where it has none of that name, the inherited ones. */
  readonly fields: FieldMap;
  readonly problems: readonly ImportProblem[];
}

export function inherit(entry: RawEntry, findEntry: (citekey: string) => RawEntry | null): Inheritance {
  const problems: ImportProblem[] = [];
  const report = (code: 'UNKNOWN_CROSSREF' | 'CROSSREF_CYCLE', from: RawField, message: string): void => {
    problems.push(problem(code, from.line, message, from.name));
  };
  let visits = 0;
  const gather = (heir: RawEntry, seen: ReadonlySet<number>): FieldMap => {
    if (!heir.fields.has('crossref') && !heir.fields.has('xdata')) return heir.fields;
    const gathered = new Map(heir.fields);
    for (const { field, key, isData } of parentsOf(heir)) {
      const parent = findEntry(key);
      if (parent === null) {
        if (heir === entry)
          report('UNKNOWN_CROSSREF', field, `${field.name} names ${key}, which is not in this text`);
      } else if (seen.has(parent.start) || (visits += 1) > readingLimits.ancestors) {
        report('CROSSREF_CYCLE', field, `inheriting from ${key} leads back or too far`);
      } else {
        const given = gather(parent, new Set([...seen, parent.start]));
        for (const [name, value] of isData ? given : handedDown(parent, given, heir.type)) {
          if (!gathered.has(name)) gathered.set(name, value);
        }
      }
    }
    return gathered;
  };
  return { fields: gather(entry, new Set([entry.start])), problems };
}

interface Parent {
  readonly field: RawField;
  readonly key: string;
  readonly isData: boolean;
}

/** Whom it names, the data it shares first. */
export function parentsOf(entry: RawEntry): Parent[] {
  const xdata = entry.fields.get('xdata');
  const crossref = entry.fields.get('crossref');
  const keys = xdata === undefined ? [] : xdata.value.split(',').slice(0, readingLimits.ancestors);
  const parents = keys.map((key) => ({ field: xdata, key: key.trim(), isData: true }));
  const all = [...parents, { field: crossref, key: crossref?.value.trim() ?? '', isData: false }];
  return all.flatMap(({ field, key, isData }) =>
    field === undefined || key === '' ? [] : [{ field, key, isData }],
  );
}

/** What belongs to the parent alone: its identity, its own text, its bookkeeping. */
const ownOnly = new Set(
  `abstract annotation annote archiveprefix crossref doi entryset eprint eprintclass eprinttype execute file ids keywords
   label note options pages pdf presort primaryclass related relatedoptions relatedstring relatedtype shorthand
   shorthandintro shorttitle sortkey sorttitle title subtitle titleaddon timestamp url urldate xdata xref`.split(
    /\s+/,
  ),
);

const wholeVolumes =
  /^(?:mv)?(?:proceedings|book|collection|reference|incollection|inproceedings|conference)$/;

/** The parent's title becomes the child's book title or journal, unless the parent names its book title itself. */
function* handedDown(
  parent: RawEntry,
  given: FieldMap,
  childType: string,
): Generator<readonly [string, RawField]> {
  const isPart = /^(?:in|supp)|^(?:conference|article|bookinbook)$/.test(childType);
  const prefix = parent.type === 'periodical' ? 'journal' : parent.type.startsWith('mv') ? 'main' : 'book';
  const titles = isPart && (prefix === 'journal' || wholeVolumes.test(parent.type));
  for (const [name, field] of given) {
    if (titles && (name === 'title' || name === 'subtitle') && !given.has(prefix + name))
      yield [prefix + name, field];
    if (ownOnly.has(name)) continue;
    if (name === 'author' && !childType.endsWith('inbook')) continue;
    yield [name, field];
  }
}
