// Draws pairs of entries from the shared data and labels each as one work or two, by what the rule of identity does not look
// at or is not shown: node tests/support/run-typescript.mjs tests/support/label-identity-pairs.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { groupBy } from '../../src/model/group-by.js';
import { titleKey } from '../../src/model/keys.js';
import { titleLikeness } from '../../src/model/titles.js';
import { arxivIdOfDoi } from '../../src/import/identity-keys.js';
import type { EntryFields } from '../../src/model/entry.js';
import type { IdentityPair, PairedEntry } from './identity-pairs.js';
import { judgedOne, judgedTwo, oneThoughListedTwice, twoUnderOneDoi } from './identity-judged.js';
import { sourcedEntries, type SourcedEntry } from './identity-sources.js';

type Drawn = Omit<IdentityPair, 'a' | 'b'> & { readonly a: SourcedEntry; readonly b: SourcedEntry };
type Hide = (entry: EntryFields) => EntryFields;

const shown: Hide = (fields) => fields;
const hidden: Hide = (fields) => ({ ...fields, doi: null, arxivId: null, url: null });
/** Both hidden, the first alone, none: so many of each. */
type Shares = readonly [both: number, one: number, none: number];

const entries = sourcedEntries().filter(({ fields }) => fields.title !== null);
const keyed = entries.map((entry) => ({ ...entry, title: titleKey(entry.fields.title ?? '') }));
const bib = keyed.filter(({ from }) => from.startsWith('bib/'));
const scale = keyed.filter(({ from }) => from.startsWith('scale/'));
const seed = keyed.filter(({ from }) => from.startsWith('seed/'));
const graph = keyed.filter(({ from }) => from.startsWith('citations/'));
const random = seeded(Number(process.argv[3] ?? 2023));
const twice = new Set(oneThoughListedTwice.map((pair) => pair.join(' ')));

const pairs: Drawn[] = [
  ...draw(sameDoi(), true, 'the same DOI', [100, 30, 20]),
  ...draw(sameArxivId(), true, 'the same arXiv id', [30, 10, 0]),
  ...draw(sameArxivIdWithoutAuthor(), true, 'the same arXiv id', [0, 0, 20]),
  ...draw(sameAuthorsAndConference(), true, 'the same authors, all of them, year and conference', [75, 0, 0]),
  ...twoUnderOneDoi.map((pair) => taken(pair, false, 'judged: works under one DOI', shown)),
  ...judgedOne.map((pair) => taken(pair, true, 'judged', shown)),
  ...oneThoughListedTwice.map((pair) => taken(pair, true, 'judged', hidden)),
  ...judgedTwo.map((pair) => taken(pair, false, 'judged', shown)),
  ...draw(
    otherDoi((a, b) => a.title === b.title),
    false,
    'another DOI',
    [20, 20, 5],
  ),
  ...draw(otherDoi(haveNearTitles), false, 'another DOI', [75, 15, 0]),
  ...draw(otherIssues(), false, 'another volume or issue of one journal', [0, 0, 75]),
  ...draw(listedTwice(), false, 'one library lists both', [0, 0, 60]),
  ...draw(otherEditions(), false, 'another year of a book', [0, 0, 15]),
  ...draw(nearAtConferences(), false, 'listed by the conferences as two', [0, 0, 70]),
  ...draw(sameAtConferences(), false, 'listed by two conferences', [0, 0, 29]),
];

const lines = pairs.map(({ a, b, ...label }) => JSON.stringify({ ...label, a: paired(a), b: paired(b) }));
writeFileSync(
  process.argv[4] ?? fileURLToPath(new URL('../fixtures/identity-pairs.jsonl', import.meta.url)),
  `${lines.join('\n')}\n`,
);
const positive = pairs.filter(({ same }) => same).length;
process.stdout.write(`${String(pairs.length)} pairs, ${String(positive)} of one work\n`);
for (const [basis, of] of groupBy(pairs, ({ same, basis }) => `${same ? 'one' : 'two'}: ${basis}`)) {
  process.stdout.write(`${String(of.length).padStart(5)} ${basis}\n`);
}

type Keyed = (typeof keyed)[number];
type Pair = readonly [Keyed, Keyed];

/** One pair a DOI, of entries that are not letter for letter alike. */
function sameDoi(): Pair[] {
  const apart = new Set(twoUnderOneDoi.flat());
  const named = bib.filter(
    ({ from, fields }) => fields.doi !== null && !apart.has(from.replace(/:\d+$/, '')),
  );
  return firstTwo(groupBy(named, ({ fields }) => fields.doi ?? ''));
}

function sameArxivId(): Pair[] {
  return firstTwo(groupBy([...bib, ...seed].filter(isOfArxiv), ({ fields }) => fields.arxivId ?? '')).filter(
    ([a, b]) => a.title === b.title || titleLikeness(a.title, b.title) > 0.5,
  );
}

/** The citation graph names no authors. */
function sameArxivIdWithoutAuthor(): Pair[] {
  const named = new Map([...bib, ...seed].filter(isOfArxiv).map((entry) => [entry.fields.arxivId, entry]));
  return graph.flatMap((entry): Pair[] => {
    const other = named.get(entry.fields.arxivId);
    return other === undefined || entry.fields.arxivId === null ? [] : [[other, entry]];
  });
}

function isOfArxiv({ fields }: Keyed): boolean {
  return fields.arxivId !== null && (fields.doi === null || arxivIdOfDoi(fields.doi) === null);
}

function sameAuthorsAndConference(): Pair[] {
  const listed = groupBy(scale, ({ title }) => title);
  const others = [...bib, ...seed].filter(({ fields }) => fields.type === 'paper-conference');
  return others.flatMap((entry): Pair[] => {
    const fitting = (listed.get(entry.title) ?? []).filter(
      ({ fields }) =>
        fields.year === entry.fields.year &&
        families(fields) === families(entry.fields) &&
        fields.authors.length > 1,
    );
    return fitting.length === 1 && fitting[0] !== undefined ? [[entry, fitting[0]]] : [];
  });
}

function otherDoi(alike: (a: Keyed, b: Keyed) => boolean): Pair[] {
  const published = bib.filter(({ fields }) => fields.doi !== null && arxivIdOfDoi(fields.doi) === null);
  return [...groupBy(published, ({ fields }) => family(fields)).values()].flatMap((group) =>
    pairsOf(group.slice(0, 60)).filter(([a, b]) => a.fields.doi !== b.fields.doi && alike(a, b)),
  );
}

function haveNearTitles(a: Keyed, b: Keyed): boolean {
  return a.title !== b.title && titleLikeness(a.title, b.title) > 0.7;
}

function otherIssues(): Pair[] {
  const printed = bib.filter(
    ({ from, fields }) =>
      from.startsWith('bib/libraries/biber-tugboat.bib') && fields.volume !== null && fields.issue !== null,
  );
  const columns = groupBy(
    printed,
    ({ title, fields }) => `${title} ${family(fields)} ${fields.containerTitle ?? ''}`,
  );
  return [...columns.values()].flatMap((group) =>
    pairsOf(group.slice(0, 8)).filter(
      ([a, b]) =>
        (a.fields.volume !== b.fields.volume || a.fields.issue !== b.fields.issue) &&
        Math.abs((a.fields.year ?? 0) - (b.fields.year ?? 0)) <= 1,
    ),
  );
}

/** By one that lists nothing twice; reports and preprints, which are of the work that came of them, aside. */
function listedTwice(): Pair[] {
  const library = bib.filter(
    ({ from, fields }) =>
      from.startsWith('bib/libraries/aibasel-literatur.bib') &&
      !['report', 'article', 'document'].includes(fields.type),
  );
  const groups = groupBy(library, ({ title, fields }) => `${title} ${family(fields)}`);
  return [...groups.values()].flatMap((group) => pairsOf(group));
}

function otherEditions(): Pair[] {
  const books = bib.filter(({ fields }) => fields.type === 'book' && fields.year !== null);
  return [...groupBy(books, ({ title, fields }) => `${title} ${family(fields)}`).values()]
    .flatMap((group) => pairsOf(group.slice(0, 4)))
    .filter(([a, b]) => Math.abs((a.fields.year ?? 0) - (b.fields.year ?? 0)) > 1);
}

function nearAtConferences(): Pair[] {
  return [...groupBy(scale, ({ fields }) => family(fields)).values()].flatMap((group) =>
    pairsOf(group.slice(0, 40)).filter(([a, b]) => haveNearTitles(a, b)),
  );
}

function sameAtConferences(): Pair[] {
  return [...groupBy(scale, ({ title }) => title).values()].filter(
    (group) => group.length === 2,
  ) as unknown as Pair[];
}

function firstTwo(groups: ReadonlyMap<string, Keyed[]>): Pair[] {
  return [...groups.values()].flatMap((group): Pair[] => {
    const [first] = group;
    const second = group.find((entry) => first !== undefined && said(entry) !== said(first));
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
}

function said({ fields }: Keyed): string {
  return JSON.stringify(paired({ from: '', fields }));
}

function pairsOf(group: readonly Keyed[]): Pair[] {
  return group.flatMap((a, at) => group.slice(at + 1).map((b): Pair => [a, b]));
}

function family(fields: EntryFields): string {
  return fields.authors[0]?.family.toLowerCase() ?? '';
}

function families(fields: EntryFields): string {
  return fields.authors.map(({ family }) => titleKey(family)).join(' ');
}

/** As many as there are, at most; each is drawn with its identifiers hidden as the shares say. */
function draw(from: readonly Pair[], same: boolean, basis: string, [both, one, none]: Shares): Drawn[] {
  const listed = same ? from : from.filter((pair) => !areListedTwice(pair));
  const drawn = shuffled(listed).slice(0, both + one + none);
  return drawn.map(([a, b], at) => {
    const hides: readonly [Hide, Hide] =
      at < both ? [hidden, hidden] : at < both + one ? [hidden, shown] : [shown, shown];
    const how = at < both ? ', hidden' : at < both + one ? ', hidden in one' : '';
    const named = /DOI|arXiv/.test(basis) ? `${basis}${how}` : basis;
    return {
      same,
      basis: named,
      a: { from: a.from, fields: hides[0](a.fields) },
      b: { from: b.from, fields: hides[1](b.fields) },
    };
  });
}

function areListedTwice([a, b]: Pair): boolean {
  const bare = [a.from, b.from].map((from) => (/ :\d+$/.test(from) ? from : from.replace(/:\d+$/, '')));
  return twice.has(bare.join(' '));
}

function taken([a, b]: readonly [string, string], same: boolean, basis: string, hide: Hide): Drawn {
  const found = [a, b].map((from) =>
    entries.find((entry) => entry.from === from || entry.from.replace(/:\d+$/, '') === from),
  );
  const [first, second] = found;
  if (first === undefined || second === undefined) throw new Error(`There is no entry ${a} or ${b}.`);
  return {
    same,
    basis,
    a: { ...first, fields: hide(first.fields) },
    b: { ...second, fields: hide(second.fields) },
  };
}

/** Facts that tell works apart, and no more than six of the authors. */
function paired({ from, fields }: SourcedEntry): PairedEntry {
  const { title, year, type, venue, containerTitle, volume, issue, pages, publisher, doi, arxivId, url } =
    fields;
  const authors = fields.authors.slice(0, 6).map(({ given, family }) => ({ given, family }));
  const facts = {
    title,
    authors,
    year,
    type,
    venue,
    containerTitle,
    volume,
    issue,
    pages,
    publisher,
    doi,
    arxivId,
    url,
  };
  const known = Object.entries(facts).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { from, ...Object.fromEntries(known) };
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** 0 to 1, the same each time (mulberry32). */
function seeded(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
