// The entries of a text that others inherit from by crossref or xdata, found before its entries are read: there are few, so that the
// rest of a long text can be let go.
import { cutLoose, type Readable } from '../held-text.js';
import { readingLimits } from '../limits.js';
import { readFields, type Expand, type RawEntry } from './fields.js';
import { parentsOf } from './inherit.js';
import type { Block } from './split.js';

/** Where the named ones stand. */
export type Parents = ReadonlyMap<string, Block>;

/** By key as it is written and in lower case: of several entries with one key, the first. Linear in the text. */
export function parentsIn(text: string, blocks: Iterable<Block>, expand: Expand): Parents {
  const named = namedParents(text, blocks, expand);
  const places = new Map<string, Block>();
  if (named.size === 0) return places;
  for (const block of blocks) {
    if (block.kind !== 'entry') continue;
    const key = keyOf(text, block);
    if (key === null) continue;
    for (const form of [key, key.toLowerCase()]) {
      if (named.has(form) && !places.has(form)) places.set(cutLoose(form), block);
    }
  }
  return places;
}

/** Entries by key, for those that inherit: exact, else with case aside, as BibTeX has it. Reads them when asked for. */
export function parentReader(
  text: Readable,
  parents: Parents,
  expand: Expand,
): (citekey: string) => RawEntry | null {
  const read = new Map<number, RawEntry>();
  return (citekey) => {
    const place = parents.get(citekey) ?? parents.get(citekey.toLowerCase());
    if (place === undefined) return null;
    const known = read.get(place.start);
    if (known !== undefined) return known;
    if (read.size >= readingLimits.parentsKept) read.clear();
    const entry = readFields(text, place, expand);
    read.set(place.start, entry);
    return entry;
  };
}

/** What the entries that may inherit name, and the same in lower case. */
function namedParents(text: string, blocks: Iterable<Block>, expand: Expand): Set<string> {
  const named = new Set<string>();
  const words = text.matchAll(/crossref|xdata/gi);
  let word = words.next();
  for (const block of blocks) {
    while (word.done !== true && word.value.index < block.body) word = words.next();
    if (word.done === true) break;
    if (block.kind !== 'entry' || word.value.index >= block.end) continue;
    for (const { key } of parentsOf(readFields(text, block, expand))) named.add(key).add(key.toLowerCase());
  }
  return named;
}

/** How much of an entry its key is looked for in. */
const headLength = 500;

function keyOf(text: string, block: Block): string | null {
  const head = { ...block, end: Math.min(block.end, block.body + headLength), closed: false };
  return readFields(text, head, () => null).citekey;
}
