// `litgraph draft`: a related-work section to start from, with its bibliography.
import { writeFile } from 'node:fs/promises';
import { readConfig } from '../../config.js';
import type { DraftFormat, DraftGrouping } from '../../graphql/generated.js';
import { badInput, LitgraphError } from '../../model/errors.js';
import { withClient, type Client } from '../client.js';
import { defineCommand, jsonOption } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { defineOperation } from '../operation.js';
import { papersByKeys } from '../paper-keys.js';
import { note, plural, print, printJson } from '../terminal.js';
import { listId } from '../which-papers.js';

interface Draft {
  readonly text: string;
  readonly bibliography: string;
}

const draftOf = defineOperation<
  { relatedWorkDraft: Draft | null },
  { papers: string[]; format: DraftFormat; groupBy: DraftGrouping }
>(`
  query RelatedWorkDraft($papers: [ID!]!, $format: DraftFormat!, $groupBy: DraftGrouping!) {
    relatedWorkDraft(papers: $papers, format: $format, groupBy: $groupBy) {
      text
      bibliography
      sentences { text papers { id title citekey } relations { id type } }
    }
  }
`);

const listedPapers = defineOperation<{
  viewer: { readingLists: { id: string; papers: { id: string }[] }[] } | null;
}>(`
  query ListedPapers { viewer { readingLists { id papers { id } } } }
`);

const formats = ['markdown', 'latex'];
const groupings = ['topic', 'method', 'year'];

export const draft = defineCommand({
  name: 'draft',
  summary: 'Write a related-work section to start from, with citations and their bibliography.',
  usage: '[KEY…]',
  arity: [0, 100],
  options: {
    list: { type: 'string', value: 'NAME', describe: 'The papers of this reading list, by name or id.' },
    format: { type: 'string', choices: formats, describe: 'markdown when left out.' },
    'group-by': { type: 'string', value: 'WHAT', choices: groupings, describe: 'topic when left out.' },
    output: { type: 'string', short: 'o', value: 'FILE', describe: 'Write the text there.' },
    bib: { type: 'string', value: 'FILE', describe: 'Write the bibliography there.' },
    ...jsonOption,
  },
  notes:
    'KEY is an id, DOI, arXiv id, citation key or title. Without --bib, Markdown ends in its references, and LaTeX comes without them.',
  examples: [
    ['litgraph draft --list "Deep Metric Learning reading list"', 'by topic, with references'],
    ['litgraph draft wang2019ranked 1909.05235 --group-by method', 'about two papers'],
    [
      'litgraph draft --list Talk --format latex -o related.tex --bib related.bib',
      'for \\input and \\bibliography',
    ],
  ],
  run: async ({ values, positionals, signal }) => {
    if (positionals.length > 0 === (values.list !== undefined))
      throw badInput('Give keys of papers or --list, one of the two.', []);
    const format = (values.format ?? 'markdown').toUpperCase() as DraftFormat;
    const groupBy = (values['group-by'] ?? 'topic').toUpperCase() as DraftGrouping;
    return withClient(readConfig(), signal, async (client) => {
      const papers =
        values.list === undefined
          ? (await papersByKeys(client, positionals)).map(({ id }) => id)
          : await papersOfList(client, values.list);
      const data = await client.run(draftOf, { papers, format, groupBy });
      if (data.relatedWorkDraft === null)
        throw new LitgraphError('NOT_FOUND', 'One of the papers is no longer there; ask again.');
      if (values.json === true) printJson(data);
      else await hand(data.relatedWorkDraft, { format, output: values.output, bib: values.bib });
      return exitCodes.ok;
    });
  },
});

async function papersOfList(client: Client, nameOrId: string): Promise<string[]> {
  const id = await listId(client, nameOrId);
  const { viewer } = await client.run(listedPapers, {});
  const papers = viewer?.readingLists.find((list) => list.id === id)?.papers ?? [];
  if (papers.length === 0) throw badInput(`The reading list “${nameOrId}” has no papers.`, ['list']);
  return papers.map((paper) => paper.id);
}

async function hand(
  { text, bibliography }: Draft,
  { format, output, bib }: { format: DraftFormat; output: string | undefined; bib: string | undefined },
): Promise<void> {
  const entries = bibliography.match(format === 'LATEX' ? /^@/gm : /^- /gm)?.length ?? 0;
  if (bib !== undefined) {
    await writeFile(bib, bibliography);
    note(`${plural(entries, 'reference')} written to ${bib}.`);
  }
  const whole =
    bib === undefined && format === 'MARKDOWN' ? `${text}\n## References\n\n${bibliography}` : text;
  if (output === undefined) print(whole);
  else {
    await writeFile(output, whole);
    note(`The draft is in ${output}.`);
  }
  if (bib === undefined && format === 'LATEX')
    note(`It cites ${plural(entries, 'paper')}; --bib FILE writes their BibTeX.`);
}
