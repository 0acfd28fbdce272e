// BibTeX text → entries, in the order of the text: split once, read a few at a time.
import { problem } from '../../model/problems.js';
import type { ImportProblem } from '../../model/bibliography.js';
import type { Bibliography, Hold, ParsedEntry } from '../entries.js';
import { cutLoose, type Readable } from '../held-text.js';
import { readingLimits } from '../limits.js';
import { tagged } from '../noted.js';
import { BlockList } from './block-list.js';
import { mapNames } from './csl.js';
import { finish, namesToMap, prepare } from './entry-fields.js';
import { readFields, type Expand, type RawEntry } from './fields.js';
import { readGroups } from './groups.js';
import { inherit } from './inherit.js';
import { readMacros } from './macros.js';
import { splitBibtex, type Block } from './split.js';

export function readBibtex(whole: string, hold: Hold): Bibliography {
  const split = splitBibtex(whole);
  const blocks = new BlockList(split);
  const text = hold(whole);
  const macros = readMacros(text, blocks);
  const entries = new BlockList(split.filter(({ kind, type }) => kind === 'entry' && type !== 'xdata'));
  const problems: ImportProblem[] = [...macros.problems];
  if (entries.length === 0 && whole.trim() !== '')
    problems.push(problem('NO_ENTRIES', 1, 'there is no BibTeX entry in this text'));
  const passing = !inheritance.test(whole);
  return {
    format: 'BIBTEX',
    total: entries.length,
    entries: { [Symbol.iterator]: () => walk(text, blocks, entries, macros.expander(), passing) },
    problems,
  };
}

/** In a text without these no entry is asked for again for the sake of another one. */
const inheritance = /crossref|xdata/i;

/** `passing`: the text in front of an entry is needed no more once it is that one's turn. */
function* walk(
  text: Readable,
  all: Iterable<Block>,
  entries: BlockList,
  expand: Expand,
  passing: boolean,
): Generator<ParsedEntry, undefined> {
  const findEntry = parentFinder(text, all, expand);
  const groups = readGroups(text, all);
  const seenKeys = new Map<string, number>();
  for (let from = 0; from < entries.length; from += readingLimits.mappedTogether) {
    const blocks = entries.slice(from, from + readingLimits.mappedTogether);
    if (passing) text.passed?.(blocks[0]?.start ?? 0);
    const batch = blocks.map((block) => {
      const entry = readFields(text, block, expand);
      return { block, prepared: prepare(entry, block.line, inherit(entry, findEntry)) };
    });
    const people = mapNames(batch.flatMap(({ prepared }) => namesToMap(prepared)));
    for (const { block, prepared } of batch) {
      const { fields, unmapped, problems, ...own } = finish(prepared, people);
      const { citekey } = prepared.entry;
      const personal = tagged(own.personal, citekey === null ? [] : (groups.get(citekey) ?? []));
      const repeated = repeatedKey(citekey, block.line, seenKeys);
      yield {
        raw: text.slice(block.start, block.end),
        line: block.line,
        citekey,
        fields,
        unmapped,
        problems: repeated === null ? problems : [...problems, repeated],
        ...(personal !== null && { personal }),
      };
    }
  }
  text.passed?.(text.length);
  return undefined;
}

function repeatedKey(citekey: string | null, line: number, seen: Map<string, number>): ImportProblem | null {
  if (citekey === null) return null;
  const first = seen.get(citekey);
  if (first === undefined) seen.set(cutLoose(citekey), line);
  return first === undefined
    ? null
    : problem('DUPLICATE_KEY', line, `${citekey} is also the key of the entry in line ${String(first)}`);
}

/** Entries by key, for those that inherit: exact, else with case aside, as BibTeX has it. Reads them when asked for. */
function parentFinder(
  text: Readable,
  blocks: Iterable<Block>,
  expand: Expand,
): (citekey: string) => RawEntry | null {
  let places: Map<string, Block> | null = null;
  const read = new Map<string, RawEntry>();
  return (citekey) => {
    places ??= placesByKey(text, blocks);
    const place = places.get(citekey) ?? places.get(citekey.toLowerCase());
    if (place === undefined) return null;
    const id = String(place.start);
    const known = read.get(id);
    if (known !== undefined) return known;
    if (read.size >= readingLimits.parentsKept) read.clear();
    const entry = readFields(text, place, expand);
    read.set(id, entry);
    return entry;
  };
}

function placesByKey(text: Readable, blocks: Iterable<Block>): Map<string, Block> {
  const places = new Map<string, Block>();
  const nothing: Expand = () => null;
  for (const block of blocks) {
    if (block.kind !== 'entry') continue;
    const headOnly = { ...block, end: Math.min(block.end, block.body + 500), closed: false };
    const { citekey: found } = readFields(text, headOnly, nothing);
    if (found === null) continue;
    const citekey = cutLoose(found);
    if (!places.has(citekey)) places.set(citekey, block);
    const folded = citekey.toLowerCase();
    if (!places.has(folded)) places.set(folded, block);
  }
  return places;
}
