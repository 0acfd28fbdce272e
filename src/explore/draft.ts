// Facts about papers → a draft of related work: groups under headings; in each the papers by what they bring, each followed by what
// is said of it, and at the end what they are evaluated on and what their figures show. The same facts give the same draft.
import type { DraftParagraph, DraftSentence } from '../model/draft.js';
import { groupBy } from '../model/group-by.js';
import type { HydratedPaper } from '../model/paper.js';
import type { Relation } from '../model/relation.js';
import { claimSentences, isTold } from './draft-claims.js';
import type { DraftFacts } from './draft-facts.js';
import { figureSentences, shownFigures, type ShownFigures } from './draft-figures.js';
import { groupPapers, type DraftGroup, type DraftGrouping } from './draft-groups.js';
import { introductions } from './draft-introductions.js';
import { draftLimits } from './draft-limits.js';
import { mentionsOf, type FamilyOf, type Mentions } from './draft-mentions.js';
import { setupSentences } from './draft-setups.js';

/** Every paper that was asked for is cited at least once. */
export function composeDraft(facts: DraftFacts, by: DraftGrouping, familyOf: FamilyOf): DraftParagraph[] {
  const mentions = mentionsOf(facts, familyOf);
  const groups = groupPapers(facts, by);
  const shown = figuresByGroup(mentions, groups);
  const claims = groupBy(facts.relations.filter(isTold), (relation) => mentions.homeOf(relation));
  let introduced = 0;
  return groups.flatMap((group, index) => {
    const figures = shown[index] ?? { measured: [], beside: [] };
    const blocks = blocksOf(mentions, group, { claims, figures, before: introduced });
    introduced += group.papers.length;
    return paragraphs(group.heading, blocks);
  });
}

/** What figures show is told with the better method; figures that cannot be compared with most of their methods, else the last. */
function figuresByGroup(mentions: Mentions, groups: readonly DraftGroup[]): ShownFigures[] {
  const { measured, beside } = shownFigures(mentions);
  const methods = groups.map(({ papers }) => new Set(papers.flatMap((paper) => worksOf(mentions, paper))));
  const home = (own: readonly string[]) => {
    const shares = methods.map((there) => own.filter((method) => there.has(method)).length);
    return shares.lastIndexOf(Math.max(...shares));
  };
  const places = new Map(methods.flatMap((there, at) => [...there].map((method) => [method, at] as const)));
  const homes = new Map(
    beside.map((some) => [some, home(some[0]?.figures.map(({ method }) => method) ?? [])]),
  );
  return groups.map((_, at) => ({
    measured: measured.filter(({ better }) => places.get(better.method) === at),
    beside: beside.filter((some) => homes.get(some) === at),
  }));
}

interface Told {
  /** By the paper that they are told with. */
  readonly claims: ReadonlyMap<string | null, readonly Relation[]>;
  readonly figures: ShownFigures;
  /** How many papers were introduced before. */
  readonly before: number;
}

/** Sentences that belong together: a paper and what is said of it; the setups of the group. */
function blocksOf(
  mentions: Mentions,
  { heading, papers }: DraftGroup,
  { claims, figures, before }: Told,
): DraftSentence[][] {
  const spoken = new Set(
    papers.flatMap(({ id }) => (claims.get(id) ?? []).flatMap(({ from, to }) => [from, to])),
  );
  const singly = new Set(
    papers
      .filter((paper) => claims.has(paper.id) || worksOf(mentions, paper).some((id) => spoken.has(id)))
      .map(({ id }) => id),
  );
  const inOrder = forebearsFirst(mentions, papers);
  const blocks = introductions(mentions, inOrder, { heading, singly, before }).map((one) => [
    one.sentence,
    ...claimSentences(
      mentions,
      one.papers.flatMap((id) => claims.get(id) ?? []),
    ),
  ]);
  const closing = [...setupSentences(mentions, papers), ...figureSentences(mentions, figures)];
  return closing.length === 0 ? blocks : [...blocks, closing];
}

/** A paper comes behind those of its group that something is said of it and them, where they are no younger. */
function forebearsFirst(mentions: Mentions, papers: readonly HydratedPaper[]): HydratedPaper[] {
  const ordered = new Set<HydratedPaper>();
  const begun = new Set<HydratedPaper>();
  const visit = (paper: HydratedPaper) => {
    if (begun.has(paper)) return;
    begun.add(paper);
    const told = mentions.relationsFrom(worksOf(mentions, paper)).filter(isTold);
    const targets = new Set(told.map(({ to }) => to));
    for (const other of papers) {
      const isTarget = worksOf(mentions, other).some((id) => targets.has(id));
      if (isTarget && (other.year ?? Infinity) <= (paper.year ?? Infinity)) visit(other);
    }
    ordered.add(paper);
  };
  papers.forEach(visit);
  return [...ordered];
}

function worksOf({ facts }: Mentions, { id }: HydratedPaper): string[] {
  return [id, ...(facts.methods.get(id) ?? [])];
}

/** Paragraphs of about the same length, broken between blocks. */
function paragraphs(heading: string, blocks: readonly DraftSentence[][]): DraftParagraph[] {
  const total = blocks.flat().length;
  const length = total / Math.ceil(total / draftLimits.sentences);
  const parts: DraftSentence[][] = [];
  let before = 0;
  for (const block of blocks) {
    const at = Math.floor(before / length);
    (parts[at] ??= []).push(...block);
    before += block.length;
  }
  return parts
    .filter((part) => part !== undefined)
    .map((sentences, index) => ({ heading: index === 0 ? heading : null, sentences }));
}
