// What a person types to name a paper → the paper: an id, DOI, arXiv id, citation key or title, whichever it is.
import { LitgraphError } from '../model/errors.js';
import { kindOfId } from '../model/ids.js';
import { normalArxivId, normalDoi } from '../model/keys.js';
import { asLitgraphError, type Client } from './client.js';

export interface NamedPaper {
  readonly id: string;
  readonly title: string;
}

export type Way = 'id' | 'doi' | 'arxivId' | 'citekey' | 'title';

/** The papers that `keys` name, in their order. Throws NOT_FOUND for the first that names none, AMBIGUOUS for several. */
export async function papersByKeys(client: Client, keys: readonly string[]): Promise<NamedPaper[]> {
  const asked = keys.flatMap((key, index) => waysToRead(key).map((way) => ({ key, index, way })));
  const answer = await client.ask(lookup(asked));
  const found = (answer.data ?? {}) as Record<string, NamedPaper | null>;
  return keys.map((key, index) => {
    const aliases = asked.filter((one) => one.index === index).map(alias);
    const paper = aliases.map((name) => found[name]).find((candidate) => candidate != null);
    if (paper != null) return paper;
    const error = answer.errors?.find(({ path }) => path === undefined || aliases.includes(String(path[0])));
    if (error !== undefined) throw asLitgraphError(error);
    throw notFound(key);
  });
}

/** How a paper may be named by `key`, in the order in which they are believed. Only ways that `key` has the form of: the others could only fail. */
export function waysToRead(key: string): Way[] {
  if (kindOfId(key) === 'paper') return ['id', 'citekey'];
  const ways: Way[] = ['citekey', 'title'];
  if (normalArxivId(key) !== null) ways.unshift('arxivId');
  if (normalDoi(key) !== null) ways.unshift('doi');
  return ways;
}

interface Asked {
  readonly key: string;
  readonly index: number;
  readonly way: Way;
}

/** All keys and all ways in one request. */
function lookup(asked: readonly Asked[]) {
  const declared = asked.map((one) => `$${alias(one)}: PaperKey!`).join(', ');
  const fields = asked.map((one) => `${alias(one)}: paper(by: $${alias(one)}) { id title }`).join('\n  ');
  return {
    query: `query PapersByKeys(${declared}) {\n  ${fields}\n}`,
    variables: Object.fromEntries(asked.map((one) => [alias(one), { [one.way]: one.key }])),
  };
}

function alias({ index, way }: Pick<Asked, 'index' | 'way'>): string {
  return `${way}${index}`;
}

function notFound(key: string): LitgraphError {
  return new LitgraphError(
    'NOT_FOUND',
    `No paper has the id, DOI, arXiv id, citation key or title “${key}”; \`litgraph search\` finds papers by words.`,
  );
}
