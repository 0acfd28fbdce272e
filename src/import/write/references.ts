// A cited paper → how a line of JSON Lines names it, so that whoever reads the file finds the same paper again.
import { namesOfPapers, type PaperNames } from '../../graph/cited-papers.js';
import type { GraphStore, ReadOptions } from '../../graph/store.js';
import type { ChosenPaper } from './bibliography.js';

export type WrittenReference =
  | { readonly doi: string }
  | { readonly arxivId: string }
  | { readonly key: string }
  | { readonly id: string };

/** Papers whose names are looked up at a time, before anything is written. */
const lookedUp = 10_000;

/**
 * By DOI, else by arXiv id: these hold everywhere. Else by its key, where the first line of the file that has the key is the
 * paper's own; else by its id, which the library that it comes from knows.
 */
export async function referencesWriter(
  graph: GraphStore,
  papers: readonly ChosenPaper[],
  options: ReadOptions,
): Promise<(cited: PaperNames) => WrittenReference> {
  const holders = await holdersOfKeys(graph, papers, options);
  return ({ id, doi, arxivId }) => {
    if (doi !== null) return { doi };
    if (arxivId !== null) return { arxivId };
    const key = holders.keyOf.get(id);
    return key !== undefined && holders.paperUnder.get(key) === id ? { key } : { id };
  };
}

async function holdersOfKeys(
  graph: GraphStore,
  papers: readonly ChosenPaper[],
  options: ReadOptions,
): Promise<{ keyOf: ReadonlyMap<string, string>; paperUnder: ReadonlyMap<string, string> }> {
  const keyOf = new Map<string, string>();
  const paperUnder = new Map<string, string>();
  for (let at = 0; at < papers.length; at += lookedUp) {
    const page = papers.slice(at, at + lookedUp);
    const found = await namesOfPapers(
      graph,
      page.map(({ id }) => id),
      options,
    );
    const names = new Map(found.map((paper) => [paper.id, paper]));
    for (const { id, key: given } of page) {
      const key = given ?? names.get(id)?.citekey ?? null;
      if (key === null || !names.has(id)) continue;
      if (!paperUnder.has(key)) paperUnder.set(key, id);
      if (!keyOf.has(id)) keyOf.set(id, key);
    }
  }
  return { keyOf, paperUnder };
}
