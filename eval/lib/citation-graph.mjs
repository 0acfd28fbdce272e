// A file of papers and their references → the graph as lists of numbers, and as the rows of a library.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { stableId } from '../../dist/model/ids.js';
import { nameKey, titleKey } from '../../dist/model/keys.js';

/**
 * @returns {Promise<{ papers: { id: string, title: string, category: string | null, year: number | null }[], references: number[][], citing: number[][],
 *   indexOf: Map<string, number> }>} references and citing name papers by their place in `papers`
 */
export async function readCitationGraph(file) {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  const raw = [];
  for await (const line of lines) if (line !== '') raw.push(JSON.parse(line));
  const places = new Map(raw.map(({ n }, place) => [n, place]));
  const papers = raw.map(({ n, arxivId, title, category }) => ({
    id: stableId('paper', `citation graph ${n}`),
    title: title ?? `Untitled ${n}`,
    category: category ?? null,
    year: yearOf(arxivId),
  }));
  const references = raw.map(({ references: cited = [] }, place) => [
    ...new Set(cited.flatMap((n) => places.get(n) ?? []).filter((other) => other !== place)),
  ]);
  const citing = papers.map(() => []);
  references.forEach((cited, from) => cited.forEach((to) => citing[to].push(from)));
  return { papers, references, citing, indexOf: new Map(papers.map(({ id }, place) => [id, place])) };
}

/** An arXiv id begins with year and month, since 2007. */
function yearOf(arxivId) {
  return /^\d{4}\.\d/.test(arxivId ?? '') ? 2000 + Number(arxivId.slice(0, 2)) : null;
}

/** The rows that bench/lib/load.mjs loads. */
export function libraryOf({ papers, references }) {
  const names = [...new Set(papers.flatMap(({ category }) => category ?? []))].sort();
  const topicId = (name) => stableId('topic', nameKey(name));
  return {
    papers: papers.map(({ id, title, year }) => ({
      id,
      title,
      titleKey: titleKey(title),
      type: 'article-journal',
      ...(year !== null && { year }),
      addedAt: '2026-01-01T00:00:00.000Z',
    })),
    named: { topic: names.map((name) => ({ id: topicId(name), name, nameKey: nameKey(name) })) },
    links: {
      about: papers.flatMap(({ id, category }) =>
        category === null ? [] : [{ from: id, to: topicId(category) }],
      ),
      cites: references.flatMap((cited, from) =>
        cited.map((to) => ({ from: papers[from].id, to: papers[to].id })),
      ),
    },
  };
}
