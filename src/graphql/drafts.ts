// Drafts of related work in the API: facts about papers become a draft, the draft a text with the bibliography that it cites.
import { setImmediate } from 'node:timers/promises';
import { composeDraft } from '../explore/draft.js';
import { draftFacts, type DraftFacts } from '../explore/draft-facts.js';
import { draftLimits } from '../explore/draft-limits.js';
import { bibtexWriter } from '../import/write/bibtex.js';
import { citekeyChooser } from '../import/write/citekey.js';
import { cslItem } from '../import/write/csl-json.js';
import { markdown, writeDraft, type DraftFormat } from '../import/write/draft.js';
import { formatReferences } from '../import/write/formatted.js';
import { parseShownName } from '../import/person-names.js';
import { citedIn } from '../model/draft.js';
import { badInput } from '../model/errors.js';
import type { HydratedPaper } from '../model/paper.js';
import type { Context } from './context.js';
import type { Draft, QueryRelatedWorkDraftArgs, Resolvers } from './generated.js';
import { paperLoader } from './papers.js';
import type { DraftSentenceParent } from './parents.js';
import { resolveIds } from './retired.js';

type DraftParent = Omit<Draft, 'sentences'> & { readonly sentences: readonly DraftSentenceParent[] };

export const draftResolvers: Resolvers = {
  Query: {
    relatedWorkDraft: async (_query, args, context) => {
      const papers = await papersAsked(context, args);
      const facts = await draftFacts(context.graph, papers, { signal: context.signal });
      return facts === null ? null : draft(context, facts, args);
    },
  },
  DraftSentence: {
    papers: async ({ paperIds }, _args, context, info) => {
      const loader = paperLoader(context, info, []);
      const papers = await Promise.all(paperIds.map((id) => loader.load(id)));
      return papers.filter((paper) => paper !== null);
    },
  },
};

/** Each once. Throws BAD_USER_INPUT where there are none, or too many. */
async function papersAsked(context: Context, { papers }: QueryRelatedWorkDraftArgs): Promise<string[]> {
  const most = draftLimits.papers;
  if (papers.length === 0 || papers.length > most) {
    const given = papers.length === 0 ? 'papers is empty' : `papers has ${papers.length} entries`;
    throw badInput(`${given}; a draft is about 1 to ${most} papers.`, ['papers']);
  }
  return [...new Set(await resolveIds(context, papers))];
}

async function draft(
  context: Context,
  facts: DraftFacts,
  { format, groupBy }: QueryRelatedWorkDraftArgs,
): Promise<DraftParent> {
  const paragraphs = composeDraft(facts, groupBy, (name) => parseShownName(name).family);
  const told = paragraphs.flatMap(({ sentences }) => sentences);
  const cited = new Set(told.flatMap(({ phrase }) => citedIn(phrase)));
  const papers = citable([...facts.papers, ...facts.others.values()].filter(({ id }) => cited.has(id)));
  const choose = citekeyChooser();
  const keys = new Map(papers.map((paper) => [paper.id, choose(paper)]));
  const written = writeDraft(paragraphs, format, (id) => keys.get(id) ?? null);
  return {
    text: written.text,
    bibliography: await bibliographies[format](papers, keys, context.signal),
    sentences: told.map(({ phrase, relations }, index) => ({
      text: written.sentences[index] ?? '',
      paperIds: citedIn(phrase),
      relations,
    })),
  };
}

/** A key that either format would read as something else is made anew. */
function citable(papers: readonly HydratedPaper[]): HydratedPaper[] {
  return papers.map((paper) =>
    paper.citekey !== null && isPlainKey(paper.citekey) ? paper : { ...paper, citekey: null },
  );
}

/** Letters and digits, with punctuation between them that is markup nowhere and makes no address of the key. */
function isPlainKey(key: string): boolean {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}]|[_:.+/-](?=[\p{L}\p{N}]))*$/u.test(key) && !/^www\./i.test(key);
}

type Bibliography = (
  papers: readonly HydratedPaper[],
  keys: ReadonlyMap<string, string>,
  signal: AbortSignal,
) => Promise<string>;

const bibliographies: Readonly<Record<DraftFormat, Bibliography>> = {
  // As commands of LaTeX: BibTeX itself knows no UTF-8.
  LATEX: (papers, keys) => {
    const write = bibtexWriter('BIBTEX', 'LATEX');
    return Promise.resolve(papers.map((paper) => write(paper, null, keys.get(paper.id))).join('\n'));
  },
  MARKDOWN: references,
};

/** References formatted at a time, a tenth of a second: other requests are let in between. */
const batch = 25;

async function references(
  papers: readonly HydratedPaper[],
  keys: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<string> {
  const lines: string[] = [];
  for (let at = 0; at < papers.length; at += batch) {
    signal.throwIfAborted();
    const some = papers.slice(at, at + batch);
    const style = { style: 'apa', locale: 'en-US', format: 'text' } as const;
    const formatted = formatReferences(
      some.map((paper) => cslItem(paper, paper.id)),
      style,
    );
    lines.push(
      ...some.map(({ id }, index) => `- \\[${keys.get(id) ?? ''}\\] ${markdown(formatted[index] ?? '')}\n`),
    );
    await setImmediate();
  }
  return lines.join('');
}
