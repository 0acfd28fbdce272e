// list.yaml and ratings.yaml → a reading list and what somebody thinks of papers: written for each person who loads the
// pack. What the sections of the list are about is for everybody.
import type { PackConcept, PackEvidence, PackList, PackRating, PackRelation } from './pack.js';
import type { PackTitle } from '../../model/pack.js';
import type { Reading } from './read.js';
import { listFile, ratingsFile } from './schemas.js';
import { readYaml } from './yaml-text.js';

export interface ReadList {
  readonly list: PackList;
  readonly relations: readonly PackRelation[];
}

/** Null where the pack has no list. */
export function readList(
  text: string,
  { names, papers, title, problems }: Reading & { readonly title: PackTitle | null },
): ReadList | null {
  if (text.trim() === '') return null;
  const file = 'list.yaml';
  const { value, problemAt, lineOf } = readYaml({ name: file, text }, listFile, problems);
  const items: PackList['items'][number][] = [];
  const relations = new Map<string, PackRelation>();
  for (const [index, { heading, topics: given, papers: listed }] of (value?.sections ?? []).entries()) {
    const path = ['sections', index];
    const topics = (given ?? []).flatMap((name, at): (PackConcept & { kind: 'topic' })[] => {
      const found = names.find('topic', name);
      if (typeof found !== 'string') return [{ ...found, kind: 'topic' }];
      if (found !== '') problemAt([...path, 'topics', at], found);
      return [];
    });
    for (const [at, item] of listed.entries()) {
      const { paper, note = null } = typeof item === 'string' ? { paper: item } : item;
      const place = [...path, 'papers', at];
      const complaint = papers.complaint(paper);
      if (complaint !== null) problemAt(place, complaint);
      items.push({ paper, section: heading, note });
      for (const topic of topics) {
        const key = JSON.stringify([paper, topic.name]);
        const before = relations.get(key);
        relations.set(key, {
          file,
          line: before?.line ?? lineOf(place),
          type: 'ABOUT',
          from: { kind: 'paper', citekey: paper },
          to: topic,
          dataset: null,
          metric: null,
          qualifier: null,
          protocol: null,
          evidence: distinct([...(before?.evidence ?? []), sectionSays(title, heading)]),
        });
      }
    }
  }
  if (value === null) return null;
  const { name, description = null } = value;
  return { list: { name, description, items }, relations: [...relations.values()] };
}

/** Whoever made the list put the paper there. */
function sectionSays(title: PackTitle | null, heading: string): PackEvidence {
  return {
    stance: 'SUPPORTS',
    asserter: 'THIRD_PARTY',
    asserterName: title?.author ?? null,
    ownWork: false,
    source: null,
    sourceUrl: title === null || title.url === '' ? null : title.url,
    locator: heading,
    note: null,
    results: [],
  };
}

function distinct(evidence: readonly PackEvidence[]): PackEvidence[] {
  return [...new Map(evidence.map((one) => [one.locator, one])).values()];
}

export function readRatings(text: string, { papers, problems }: Omit<Reading, 'names'>): PackRating[] {
  if (text.trim() === '') return [];
  const { value, problemAt, lineOf } = readYaml({ name: 'ratings.yaml', text }, ratingsFile, problems);
  const lines = new Map<string, number>();
  return (value?.ratings ?? []).map(({ paper, interest, stars, status, tags, note }, index) => {
    const path = ['ratings', index];
    const complaint = papers.complaint(paper);
    if (complaint !== null) problemAt([...path, 'paper'], complaint);
    const before = lines.get(paper);
    if (before !== undefined) problemAt([...path, 'paper'], `“${paper}” is rated on line ${before} already`);
    else lines.set(paper, lineOf(path));
    return {
      paper,
      interest: interest ?? null,
      stars: stars ?? null,
      status: status ?? null,
      tags: tags ?? [],
      note: note ?? null,
    };
  });
}
