// Pairs of entries, each labelled as one work or two (tests/fixtures/identity-pairs.jsonl), and how they are read.
import { isCorrectionOf } from '../../src/import/corrected.js';
import { identityKeys } from '../../src/import/identity-keys.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assignPapers, Knowledge, prepareEntry } from '../../src/import/plan.js';
import { emptyEntry, type EntryFields, type PersonName } from '../../src/model/entry.js';
import { entry } from './entries.js';

export interface IdentityPair {
  readonly same: boolean;
  /** What the label was taken from. */
  readonly basis: string;
  readonly a: PairedEntry;
  readonly b: PairedEntry;
}

/** What an entry says, where it stands in the shared data. */
export interface PairedEntry extends Partial<Omit<EntryFields, 'authors'>> {
  readonly from: string;
  readonly authors?: readonly Pick<PersonName, 'given' | 'family'>[];
}

export function identityPairs(): IdentityPair[] {
  const file = fileURLToPath(new URL('../fixtures/identity-pairs.jsonl', import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as IdentityPair);
}

/** Whether the second entry goes to the paper that the first makes: as they stand, and the other way round. */
export function areJoined({ a, b }: IdentityPair): readonly [boolean, boolean] {
  const [one, other] = [fieldsOf(a), fieldsOf(b)];
  return [joins(one, other), joins(other, one)];
}

/** Where the rule does not say in either order what the label says. */
export function isMistaken(pair: IdentityPair): boolean {
  return areJoined(pair).includes(!pair.same);
}

/** Whether one would be taken for the other, corrected, if it stood under the other's key in the same file. */
export function wouldCorrect({ a, b }: IdentityPair): boolean {
  const [one, other] = [identityKeys(fieldsOf(a)), identityKeys(fieldsOf(b))];
  return isCorrectionOf(one, other) || isCorrectionOf(other, one);
}

function joins(first: EntryFields, second: EntryFields): boolean {
  const batch = [first, second].map((said, at) => prepareEntry('JSON_LINES', entry(said, at + 1), at + 1));
  const [a, b] = assignPapers(batch, new Knowledge());
  return a?.paperId === b?.paperId;
}

function fieldsOf({ from: _from, authors = [], ...said }: PairedEntry): EntryFields {
  return {
    ...emptyEntry,
    ...said,
    authors: authors.map((name) => ({ ...name, suffix: null, orcid: null })),
  };
}

/** Wilson's interval for a share, 95 %, of `of` things of which it holds for `holds`. */
export function wilson(holds: number, of: number): readonly [from: number, to: number] {
  const z = 1.959964;
  const share = holds / of;
  const middle = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return [Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole)];
}
