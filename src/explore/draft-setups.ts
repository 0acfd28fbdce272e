// What the papers of a group are evaluated on and with which networks → sentences at its end.
import type { DraftSentence } from '../model/draft.js';
import { groupBy } from '../model/group-by.js';
import type { HydratedPaper } from '../model/paper.js';
import type { Relation, RelationType } from '../model/relation.js';
import { draftLimits } from './draft-limits.js';
import type { Mentions } from './draft-mentions.js';
import { cite, enumerated, inWords, listed, phrase, sentence, table } from './draft-words.js';

/** Which datasets several of them share, and with which networks. */
export function setupSentences(mentions: Mentions, papers: readonly HydratedPaper[]): DraftSentence[] {
  const shared = sharedBy(mentions, papers, 'EVALUATED_ON')
    .filter((use) => use.papers.length > 1)
    .slice(0, draftLimits.datasets);
  if (shared.length === 0) return [];
  const compared = papers.filter(({ id }) =>
    shared.some((use) => use.papers.some((paper) => paper.id === id)),
  );
  const networks = sharedBy(mentions, compared, 'USES_BACKBONE').slice(0, draftLimits.networks);
  const evaluated = evaluationSentence(mentions, shared);
  return networks.length < 2 ? [evaluated] : [evaluated, networkSentence(networks)];
}

/** Things that exactly these papers use, by name. */
interface Use {
  readonly names: readonly string[];
  readonly papers: readonly HydratedPaper[];
  readonly relations: readonly Relation[];
}

/** What most papers use first. */
function sharedBy(mentions: Mentions, papers: readonly HydratedPaper[], type: RelationType): Use[] {
  const { facts, name } = mentions;
  const said = facts.relations.filter((one) => one.type === type && one.status !== 'DISPUTED');
  const users = ({ from }: Relation) =>
    papers.filter(({ id }) => id === from || (facts.methods.get(id) ?? []).includes(from));
  const byThing = [...groupBy(said, ({ to }) => to)].map(([to, relations]) => {
    const own = relations.filter((one) => users(one).length > 0);
    const ids = new Set(own.flatMap((one) => users(one).map(({ id }) => id)));
    return { name: name(to), relations: own, papers: papers.filter(({ id }) => ids.has(id)) };
  });
  const used = byThing.filter((one) => one.papers.length > 0);
  const together = groupBy(used, (one) => one.papers.map(({ id }) => id).join());
  const uses = [...together.values()].map((things) => ({
    names: things.map((one) => one.name).sort(),
    papers: things[0]?.papers ?? [],
    relations: things.flatMap((one) => one.relations),
  }));
  return uses.sort((a, b) => b.papers.length - a.papers.length || (a.names.join() < b.names.join() ? -1 : 1));
}

/** Papers that a sentence names before it counts them. */
const named = 3;

function evaluationSentence(mentions: Mentions, uses: readonly Use[]): DraftSentence {
  const relations = uses.flatMap((use) => use.relations);
  const [first, ...more] = uses;
  if (first !== undefined && more.length === 0 && first.papers.length <= named) {
    const authors = listed(first.papers.map((paper) => mentions.authors(paper)));
    return sentence(phrase`${authors} evaluate on ${enumerated(first.names)}`, relations);
  }
  const counts = uses.map(({ names, papers }, index) => {
    const count = inWords(papers.length);
    const verb = index === 0 ? `${capital(count)} of these works are evaluated on` : `${count} on`;
    return phrase`${verb} ${enumerated(names)}${citeAll(papers)}`;
  });
  return table(listed(counts, ', and '), relations);
}

function networkSentence(networks: readonly Use[]): DraftSentence {
  const used = networks.flatMap(({ names, papers }) =>
    names.map((name) => phrase`${name}${citeAll(papers)}`),
  );
  return table(
    phrase`The networks differ (${listed(used)}), and figures obtained with different ones are not comparable`,
    networks.flatMap(({ relations }) => relations),
  );
}

/** The one place where so many are cited that reading on is hard: the first of them. */
function citeAll(papers: readonly HydratedPaper[]) {
  return cite(papers.slice(0, draftLimits.citedTogether).map(({ id }) => id));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
