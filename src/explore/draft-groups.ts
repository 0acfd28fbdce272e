// The papers of a draft → the groups that it goes through, each under a heading, every paper in one of them.
import { groupBy } from '../model/group-by.js';
import type { HydratedPaper } from '../model/paper.js';
import type { DraftFacts } from './draft-facts.js';

export type DraftGrouping = 'METHOD' | 'TOPIC' | 'YEAR';

export interface DraftGroup {
  readonly heading: string;
  readonly papers: readonly HydratedPaper[];
}

export function groupPapers(facts: DraftFacts, by: DraftGrouping): DraftGroup[] {
  const groups = groupings[by](facts);
  return groups.filter(({ papers }) => papers.length > 0);
}

const groupings: Readonly<Record<DraftGrouping, (facts: DraftFacts) => DraftGroup[]>> = {
  METHOD: byMethod,
  TOPIC: byTopic,
  YEAR: byYear,
};

/** Papers are in the order of years already. */
function byYear({ papers }: DraftFacts): DraftGroup[] {
  return [...groupBy(papers, ({ year }) => year)].map(([year, of]) => ({
    heading: year === null ? 'Without a year' : String(year),
    papers: of,
  }));
}

/**
 * Each paper goes under the most particular of its topics that it shares with another; where it would be alone there, under
 * the commonest. The largest groups come first.
 */
function byTopic({ papers }: DraftFacts): DraftGroup[] {
  const sizes = counted(papers.flatMap(({ topics = [] }) => topics.map(({ id }) => id)));
  const names = new Map(
    papers.flatMap(({ topics = [] }) => topics.map(({ id, name }) => [id, name] as const)),
  );
  const shared = (paper: HydratedPaper) =>
    (paper.topics ?? [])
      .map(({ id }) => id)
      .filter((id) => (sizes.get(id) ?? 0) > 1)
      .sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || (a < b ? -1 : 1));
  const first = groupBy(papers, (paper) => shared(paper)[0] ?? null);
  const chosen = groupBy(papers, (paper) => {
    const own = shared(paper)[0] ?? null;
    return (first.get(own)?.length ?? 0) > 1 ? own : (shared(paper).at(-1) ?? null);
  });
  const groups = [...chosen].flatMap(([topic, of]) =>
    topic === null ? [] : [{ heading: names.get(topic) ?? '', papers: of }],
  );
  groups.sort((a, b) => b.papers.length - a.papers.length || (a.heading < b.heading ? -1 : 1));
  return [...groups, { heading: rest(groups, 'Other work'), papers: chosen.get(null) ?? [] }];
}

/**
 * Papers of one family of methods: that propose or use a method, or whose own goes back to it or is like it. The method that most
 * papers have in common takes them, then the next one of those that are left; the earliest family comes first.
 */
function byMethod(facts: DraftFacts): DraftGroup[] {
  const families = methodFamilies(facts);
  const left = new Set(facts.papers);
  const groups: DraftGroup[] = [];
  for (;;) {
    const sizes = [...families].map(([method, of]) => ({
      method,
      papers: of.filter((one) => left.has(one)),
    }));
    const name = (id: string) => facts.named.get(id)?.name ?? id;
    sizes.sort((a, b) => b.papers.length - a.papers.length || (name(a.method) < name(b.method) ? -1 : 1));
    const [largest] = sizes;
    if (largest === undefined || largest.papers.length < 2) break;
    for (const paper of largest.papers) left.delete(paper);
    groups.push({ heading: name(largest.method), papers: largest.papers });
  }
  const year = ({ papers: [first] }: DraftGroup) => first?.year ?? Infinity;
  groups.sort((a, b) => (year(a) === year(b) ? (a.heading < b.heading ? -1 : 1) : year(a) - year(b)));
  const others = groupBy(left, ({ proposes = [] }) => proposes.length > 0);
  return [
    ...groups,
    { heading: rest(groups, 'Further methods', 'Methods'), papers: others.get(true) ?? [] },
    { heading: 'Other work', papers: others.get(false) ?? [] },
  ];
}

const lineage = new Set(['INSPIRED_BY', 'EXTENDS', 'ANALOGOUS_TO']);

/** By id of a method, the papers of its family in their order. */
function methodFamilies({ papers, proposers, relations }: DraftFacts): Map<string, HydratedPaper[]> {
  const families = new Map<string, Set<string>>();
  const add = (method: string, ids: readonly string[]) => {
    const family = families.get(method) ?? new Set();
    for (const id of ids) family.add(id);
    families.set(method, family);
  };
  const worksOf = (id: string) => proposers.get(id) ?? [id];
  for (const { id, proposes = [], uses = [] } of papers) {
    for (const method of [...proposes, ...uses]) add(method.id, [id]);
  }
  for (const { type, from, to } of relations) {
    if (!lineage.has(type)) continue;
    if (families.has(to) || proposers.has(to)) add(to, worksOf(from));
    if (families.has(from) || proposers.has(from)) add(from, worksOf(to));
  }
  return new Map([...families].map(([method, ids]) => [method, papers.filter(({ id }) => ids.has(id))]));
}

function rest(groups: readonly DraftGroup[], beside: string, alone = 'Related work'): string {
  return groups.length === 0 ? alone : beside;
}

function counted(ids: readonly string[]): Map<string, number> {
  return new Map([...groupBy(ids, (id) => id)].map(([id, all]) => [id, all.length]));
}
