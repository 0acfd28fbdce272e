// The @string blocks of a text → what each name stands for at each place of it, bounded in length.
import type { ImportProblem } from '../../model/bibliography.js';
import { problem } from '../../model/problems.js';
import type { Readable } from '../held-text.js';
import { readingLimits } from '../limits.js';
import { readMacro, tooLong, type Expand } from './fields.js';
import type { Block } from './split.js';

/** A name may be defined again: a definition holds from its place on, the first one also before it. */
interface Definition {
  readonly offset: number;
  readonly value: string | typeof tooLong;
}

export interface Macros {
  /** A fresh budget for one walk through the text. */
  readonly expander: () => Expand;
  readonly problems: readonly ImportProblem[];
}

export function readMacros(text: Readable, blocks: Iterable<Block>): Macros {
  const defined = new Map<string, Definition[]>();
  const problems: ImportProblem[] = [];
  const expand = expanderOver(defined, text.length);
  for (const block of blocks) {
    if (block.kind !== 'string') continue;
    let outgrown = false;
    const macro = readMacro(text, block, (name, offset) => {
      const value = expand(name, offset);
      outgrown ||= value === tooLong;
      return value;
    });
    if (macro === null) {
      problems.push(
        problem('BAD_MACRO', block.line, `the @string in line ${String(block.line)} has no name and value`),
      );
      continue;
    }
    const value = outgrown || macro.value.length > readingLimits.macroLength ? tooLong : macro.value;
    const definitions = defined.get(macro.name);
    if (definitions === undefined) defined.set(macro.name, [{ offset: block.start, value }]);
    else definitions.push({ offset: block.start, value });
  }
  return { expander: () => expanderOver(defined, text.length), problems };
}

function expanderOver(defined: ReadonlyMap<string, readonly Definition[]>, length: number): Expand {
  let budget = length * readingLimits.macroGrowth + readingLimits.macroLength;
  return (name, offset) => {
    const definitions = defined.get(name);
    const value = definitions === undefined ? (predefined.get(name) ?? null) : valueAt(definitions, offset);
    if (value === null || value === tooLong) return value;
    budget -= value.length;
    return budget < 0 ? tooLong : value;
  };
}

function valueAt(definitions: readonly Definition[], offset: number): string | typeof tooLong {
  let low = 0;
  let high = definitions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((definitions[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return definitions[Math.max(low - 1, 0)]?.value ?? tooLong;
}

/** What BibTeX's standard styles define, and one word. */
const predefined: ReadonlyMap<string, string> = new Map(
  Object.entries({
    jan: 'January',
    feb: 'February',
    mar: 'March',
    apr: 'April',
    may: 'May',
    jun: 'June',
    jul: 'July',
    aug: 'August',
    sep: 'September',
    sept: 'September',
    oct: 'October',
    nov: 'November',
    dec: 'December',
    acmcs: 'ACM Computing Surveys',
    acta: 'Acta Informatica',
    cacm: 'Communications of the ACM',
    ibmjrd: 'IBM Journal of Research and Development',
    ibmsj: 'IBM Systems Journal',
    ieeese: 'IEEE Transactions on Software Engineering',
    ieeetc: 'IEEE Transactions on Computers',
    ieeetcad: 'IEEE Transactions on Computer-Aided Design of Integrated Circuits',
    ipl: 'Information Processing Letters',
    jacm: 'Journal of the ACM',
    jcss: 'Journal of Computer and System Sciences',
    scp: 'Science of Computer Programming',
    sicomp: 'SIAM Journal on Computing',
    tocs: 'ACM Transactions on Computer Systems',
    tods: 'ACM Transactions on Database Systems',
    tog: 'ACM Transactions on Graphics',
    toms: 'ACM Transactions on Mathematical Software',
    toois: 'ACM Transactions on Office Information Systems',
    toplas: 'ACM Transactions on Programming Languages and Systems',
    tcs: 'Theoretical Computer Science',
    and: ' and ', // author = a # and # b, with names kept in a file of their own
  }),
);
