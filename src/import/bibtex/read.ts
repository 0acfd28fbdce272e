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
import { readFields, type Expand } from './fields.js';
import { readGroups } from './groups.js';
import { inherit } from './inherit.js';
import { readMacros } from './macros.js';
import { parentReader, parentsIn, type Parents } from './parents.js';
import { splitBibtex } from './split.js';

export function readBibtex(whole: string, hold: Hold): Bibliography {
  const split = splitBibtex(whole);
  const blocks = new BlockList(split);
  const text = hold(whole);
  const macros = readMacros(text, blocks);
  const entries = new BlockList(split.filter(({ kind, type }) => kind === 'entry' && type !== 'xdata'));
  const problems: ImportProblem[] = [...macros.problems];
  if (entries.length === 0 && whole.trim() !== '')
    problems.push(problem('NO_ENTRIES', 1, 'there is no BibTeX entry in this text'));
  const parents = parentsIn(whole, blocks, macros.expander());
  for (const { start, end } of parents.values()) text.keep?.(start, end);
  return {
    format: 'BIBTEX',
    total: entries.length,
    entries: { [Symbol.iterator]: () => walk({ text, blocks, entries, parents }, macros.expander()) },
    problems,
  };
}

interface Split {
  readonly text: Readable;
  readonly blocks: BlockList;
  /** Those of the blocks that become entries. */
  readonly entries: BlockList;
  readonly parents: Parents;
}

function* walk(
  { text, blocks: all, entries, parents }: Split,
  expand: Expand,
): Generator<ParsedEntry, undefined> {
  const findEntry = parentReader(text, parents, expand);
  const groups = readGroups(text, all);
  const seenKeys = new Map<string, number>();
  for (let from = 0; from < entries.length; from += readingLimits.mappedTogether) {
    const blocks = entries.slice(from, from + readingLimits.mappedTogether);
    text.passed?.(blocks[0]?.start ?? 0);
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
