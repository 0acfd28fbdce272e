// What was gathered for a pack → its files, always in the same order, so that git shows what changed and nothing else.
import { stringify } from 'yaml';
import type { Thing } from '../../graph/pack-contents.js';
import type { Annotation } from '../../model/annotation.js';
import { badInput } from '../../model/errors.js';
import type { PackTitle } from '../../model/pack.js';
import { bibtexWriter } from '../write/bibtex.js';
import { citekeyChooser } from '../write/citekey.js';
import type { PackContents } from './gather.js';
import type { PackFile } from './pack.js';
import { keyOfName } from '../../graph/resolve-names.js';
import { conceptLists } from './schemas.js';
import { writtenRelations } from './write-relations.js';
import { keysOfResults, writtenResults } from './write-results.js';

export interface PersonalPart {
  readonly list: {
    readonly name: string;
    readonly description: string | null;
    readonly items: readonly {
      readonly paperId: string;
      readonly section: string | null;
      readonly note: string | null;
    }[];
  } | null;
  /** By paper. */
  readonly annotations: ReadonlyMap<string, Annotation>;
}

/** How files call what the library has by id. */
export interface Names {
  /** Citation key of a paper; null where the pack does not hold it. */
  readonly citekey: (paperId: string) => string | null;
  /** Name of a thing; null where the pack does not hold it. */
  readonly name: (id: string) => string | null;
  /** Key of a result that something refers to. */
  readonly resultKey: (id: string) => string | null;
}

/** Files that would be empty are left out. Throws BAD_USER_INPUT where two things of a kind have one name. */
export function writePack(title: PackTitle, contents: PackContents, personal: PersonalPart): PackFile[] {
  const { papers, things, relations, results } = contents;
  refuseNamesakes([...things.values()]);
  const citekeys = citekeysOf(papers);
  const nameOf = (id: string) => things.get(id)?.name ?? null;
  const keys = keysOfResults(results, relations, nameOf);
  const names: Names = {
    citekey: (id) => citekeys.get(id) ?? null,
    name: nameOf,
    resultKey: (id) => keys.get(id) ?? null,
  };
  const { url, ...rest } = title;
  return [
    yamlFile('pack.yaml', url === '' ? rest : { ...rest, url }),
    { name: 'papers.bib', text: bibliography(papers, citekeys) },
    yamlFile('concepts.yaml', writtenThings([...things.values()])),
    yamlFile('relations.yaml', { relations: writtenRelations(relations, names) }),
    yamlFile('results.yaml', { results: writtenResults(results, names) }),
    yamlFile('list.yaml', writtenList(personal.list, names)),
    yamlFile('ratings.yaml', { ratings: writtenRatings(personal.annotations, names) }),
  ].filter(({ text }) => text !== '');
}

/** `$schema` is where it is for a folder beside those that come with litgraph; whoever writes the file elsewhere replaces it. */
export const schemasFolder = '../../schemas';

/** Empty where there is nothing to say. */
function yamlFile(name: string, content: Readonly<Record<string, unknown>>): PackFile {
  const said = Object.values(content).filter((value) => !(Array.isArray(value) && value.length === 0));
  if (said.length === 0) return { name, text: '' };
  const schema = `# yaml-language-server: $schema=${schemasFolder}/${name.replace('.yaml', '.schema.json')}\n`;
  return { name, text: schema + stringify(content, { lineWidth: 110, aliasDuplicateObjects: false }) };
}

type Papers = PackContents['papers'];

function citekeysOf(papers: Papers): ReadonlyMap<string, string> {
  const choose = citekeyChooser();
  // Ids are made of what a paper is, so that which of two namesakes gets the plain key does not change from one export to the next.
  const inOrder = [...papers].sort(([a], [b]) => compare(a, b));
  return new Map(inOrder.map(([id, paper]) => [id, choose(paper)]));
}

function bibliography(papers: Papers, citekeys: ReadonlyMap<string, string>): string {
  const write = bibtexWriter();
  return [...papers]
    .map(([id, paper]) => ({ ...paper, citekey: citekeys.get(id) ?? null }))
    .sort((a, b) => compare(a.citekey ?? '', b.citekey ?? ''))
    .map((paper) => write(paper))
    .join('\n');
}

function writtenThings(things: readonly Thing[]): Record<string, unknown> {
  const lists = Object.entries(conceptLists).map(([list, kind]) => {
    const ofKind = things.filter((thing) => thing.kind === kind).filter(hasMoreThanName);
    return [list, ofKind.sort((a, b) => compare(a.name, b.name)).map(writtenThing)] as const;
  });
  return Object.fromEntries(lists.filter(([, written]) => written.length > 0));
}

/** Of venues and people only those: their names stand in papers.bib. */
function hasMoreThanName({ kind, aliases, description }: Thing): boolean {
  return (kind !== 'venue' && kind !== 'author') || aliases.length > 0 || description !== null;
}

function writtenThing({ kind, name, aliases, description, higherIsBetter, unit, min, max }: Thing) {
  const scale = kind === 'metric' ? { higherIsBetter, unit, min, max } : {};
  return withoutNulls({
    name: oneLine(name),
    aliases: aliases.length === 0 ? null : aliases.map(oneLine),
    description,
    ...scale,
  });
}

function refuseNamesakes(things: readonly Thing[]): void {
  const seen = new Map<string, Thing>();
  for (const thing of things) {
    const key = `${thing.kind} ${keyOfName(thing.kind, thing.name)}`;
    const first = seen.get(key);
    if (first !== undefined) {
      throw badInput(
        `Two things are the ${thing.kind} “${thing.name}”: ${first.id} and ${thing.id}. Merge them, or rename one, before they go into a pack.`,
        ['papers'],
      );
    }
    seen.set(key, thing);
  }
}

function writtenList(list: PersonalPart['list'], names: Names): Record<string, unknown> {
  const sections: { heading: string; papers: unknown[] }[] = [];
  for (const { paperId, section, note } of list?.items ?? []) {
    const key = names.citekey(paperId);
    if (key === null) continue;
    const heading = section ?? list?.name ?? '';
    if (sections.at(-1)?.heading !== heading) sections.push({ heading, papers: [] });
    sections.at(-1)?.papers.push(note === null ? key : { paper: key, note });
  }
  if (list === null || sections.length === 0) return {};
  return withoutNulls({ name: list.name, description: list.description, sections });
}

function writtenRatings(annotations: PersonalPart['annotations'], names: Names): unknown[] {
  return [...annotations]
    .flatMap(([paperId, { interest, stars, status, tags, note }]) => {
      const paper = names.citekey(paperId);
      const said = {
        interest,
        stars,
        status,
        tags: tags.length === 0 ? null : [...tags].sort(compare),
        note,
      };
      const hasSaid = Object.values(said).some((value) => value !== null);
      return paper === null || !hasSaid ? [] : [withoutNulls({ paper, ...said })];
    })
    .sort((a, b) => compare(String(a['paper']), String(b['paper'])));
}

export function withoutNulls(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined),
  );
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** By code points: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
