// A pack: a folder with a bibliography, a reading list over it and somebody's ratings, as plain files. Read and checked
// here as a whole; `seeds/` holds the packs that come with litgraph.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readBibliography, type ParsedEntry } from './entries.js';
import { readYaml, type YamlFile } from './yaml.js';

const text = z.string().min(1);

const packFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case words joined by hyphens'),
  title: text,
  description: text,
  /** What the facts are from, by whom, where, and under which terms they stand here. */
  source: text,
  author: text,
  url: z.url(),
  licence: text,
});

const listFile = z.strictObject({
  name: text,
  description: text,
  sections: z
    .array(z.strictObject({ heading: text, topics: z.array(text), papers: z.array(text).min(1) }))
    .min(1),
});

const ratingsFile = z.strictObject({ up: z.array(text), down: z.array(text) });

export interface Pack extends z.infer<typeof packFile> {
  readonly entries: readonly ParsedEntry[];
  readonly list: z.infer<typeof listFile>;
  /** Citation keys. */
  readonly ratings: z.infer<typeof ratingsFile>;
}

/** Throws BAD_USER_INPUT with file and line for the first thing that is wrong: a pack is loaded whole or not at all. */
export async function readPack(folder: string): Promise<Pack> {
  const file = (name: string) => join(folder, name);
  const [pack, list, ratings, bibliography] = await Promise.all([
    readYaml(file('pack.yaml'), packFile),
    readYaml(file('list.yaml'), listFile),
    readYaml(file('ratings.yaml'), ratingsFile),
    readFile(file('papers.bib')),
  ]);
  if (pack.value.name !== basename(folder)) {
    throw pack.problemAt(['name'], `must be that of the folder, ${basename(folder)}`);
  }
  const entries = [...readBibliography(bibliography, 'BIBTEX').entries];
  const known = new Set(entries.map(({ citekey }) => citekey));
  list.value.sections.forEach((section, index) =>
    requireKnown(list, known, section.papers, ['sections', index, 'papers']),
  );
  requireKnown(ratings, known, ratings.value.up, ['up']);
  requireKnown(ratings, known, ratings.value.down, ['down']);
  return { ...pack.value, entries, list: list.value, ratings: ratings.value };
}

function requireKnown(
  file: YamlFile<unknown>,
  known: ReadonlySet<string | null>,
  keys: readonly string[],
  path: readonly PropertyKey[],
): void {
  const index = keys.findIndex((key) => !known.has(key));
  if (index === -1) return;
  throw file.problemAt([...path, index], `papers.bib has no entry ${keys[index] ?? ''}`);
}

/** The papers of a pack with what they are about, as JSON Lines for an import. */
export function packText({ entries, list }: Pick<Pack, 'entries' | 'list'>): string {
  const topics = topicsByCitekey(list);
  return entries
    .flatMap(({ fields }) => (fields === null ? [] : [fields]))
    .map(({ citekey, ...fields }) => ({ key: citekey, ...fields, topics: topics.get(citekey ?? '') ?? [] }))
    .map((line) => `${JSON.stringify(line, (_name, value: unknown) => value ?? undefined)}\n`)
    .join('');
}

/** What the papers of each section are about, by citation key. */
function topicsByCitekey({ sections }: Pack['list']): ReadonlyMap<string, readonly string[]> {
  const topics = new Map<string, readonly string[]>();
  for (const section of sections) {
    for (const key of section.papers) topics.set(key, [...(topics.get(key) ?? []), ...section.topics]);
  }
  return topics;
}
