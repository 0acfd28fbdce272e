// Figures that a person enters → results in the graph, once they make sense; and taking one back.
import type { Person } from '../model/annotation.js';
import { badInput, LitgraphError } from '../model/errors.js';
import type { NamedKind } from '../model/kinds.js';
import type { Protocol } from '../model/protocol.js';
import { checkProtocolTexts } from '../model/protocol-rules.js';
import { checkCopy, checkProtocol, valueOf } from '../model/result-rules.js';
import type { Figure, NewResult, ResultKind } from '../model/result.js';
import { namedByIds } from '../graph/named.js';
import { hydratePapers } from '../graph/papers.js';
import { resultsAlike, resultsByIds, resultsToChange } from '../graph/results.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { idsForResults, retractStanding, writeResults } from '../graph/write-results.js';
import { inTurn } from './turns.js';

/** A figure as somebody enters it: ids of what is there, texts as typed but those of the protocol. */
export interface ResultEntry {
  readonly method: string;
  readonly dataset: string;
  readonly metric: string;
  readonly value: number | null;
  readonly printed: string | null;
  readonly unit: string | null;
  readonly protocol: Protocol;
  readonly kind: ResultKind;
  readonly reportedIn: string | null;
  readonly sourceUrl: string | null;
  readonly locator: string | null;
  readonly copiedFrom: string | null;
  /** RFC 3339 */
  readonly date: string | null;
}

/** Characters a text may have: tables print far less. */
const most = { printed: 60, locator: 500, sourceUrl: 2_000 } as const;

/**
 * The result, made or there already. Throws NOT_FOUND and BAD_USER_INPUT, each with the path of the field below `path`.
 */
export async function addResult(
  graph: GraphStore,
  entry: ResultEntry,
  person: Person,
  path: readonly string[] = ['input'],
): Promise<Figure> {
  return inTurn(graph, async () => {
    const result = await readEntry(graph, entry, path);
    const createdAt = new Date().toISOString();
    const id = await graph.write(async (tx) => {
      const [known] = await idsForResults(tx, [result]);
      const rowId = known as string;
      await checkOriginal(tx, result, rowId, path);
      const by = { createdAt, createdBy: person.name, createdById: person.id, importId: null };
      await writeResults(tx, [{ id: rowId, result, ...by }]);
      return rowId;
    });
    return oneResult(graph, id, path);
  });
}

/** The result, which no longer stands. Throws NOT_FOUND where none of this id stands. */
export async function retractResult(graph: GraphStore, id: string, person: Person): Promise<Figure> {
  return inTurn(graph, async () => {
    const at = new Date().toISOString();
    if (await graph.write((tx) => retractStanding(tx, id, at, person.name))) return oneResult(graph, id, []);
    const known = (await resultsByIds(graph, [id])).get(id);
    const message =
      known === undefined
        ? `There is no result ${JSON.stringify(id)}.`
        : `The result ${id} was taken back already, at ${known.retractedAt}.`;
    throw new LitgraphError('NOT_FOUND', message, { path: ['id'] });
  });
}

async function oneResult(graph: GraphStore, id: string, path: readonly string[]): Promise<Figure> {
  const found = (await resultsByIds(graph, [id])).get(id);
  if (found !== undefined) return found;
  throw new LitgraphError('NOT_FOUND', 'What the figure is of was removed meanwhile; try again.', { path });
}

async function readEntry(graph: GraphStore, entry: ResultEntry, path: readonly string[]): Promise<NewResult> {
  const given = tidy(entry);
  const { protocol } = given;
  checkTexts(given, path);
  checkProtocol(protocol, [...path, 'protocol']);
  checkProtocolTexts(protocol, [...path, 'protocol']);
  const named = await namedByIds(
    graph,
    [given.method, given.dataset, given.metric, protocol.backbone].filter((id) => id !== null),
  );
  const end = (kind: NamedKind, id: string, ...at: string[]) => {
    const found = named.get(id);
    if (found?.kind === kind) return found;
    throw missing(kind, id, [...path, ...at]);
  };
  end('method', given.method, 'method');
  end('dataset', given.dataset, 'dataset');
  const metric = end('metric', given.metric, 'metric');
  if (protocol.backbone !== null) end('backbone', protocol.backbone, 'protocol', 'backbone');
  const { reportedIn } = given;
  if (reportedIn !== null && !(await hydratePapers(graph, [reportedIn], new Set())).has(reportedIn)) {
    throw missing('paper', reportedIn, [...path, 'reportedIn']);
  }
  const scale = metric.kind === 'metric' ? metric.scale : null;
  const { unit: _unit, ...result } = given;
  return { ...result, value: valueOf(given, { name: metric.name, scale }, path) };
}

async function checkOriginal(
  tx: GraphTransaction,
  result: NewResult,
  id: string,
  path: readonly string[],
): Promise<void> {
  if (result.copiedFrom === null) return;
  const original = (await resultsToChange(tx, [result.copiedFrom])).get(result.copiedFrom);
  if (original?.retractedAt !== null) throw missing('result', result.copiedFrom, [...path, 'copiedFrom']);
  const figures = await resultsAlike(tx, [original.method]);
  checkCopy(result, original, ancestryOf(original, figures), id, path);
}

/** Ids of what it was copied from, one after another. */
function ancestryOf(original: Figure, figures: readonly Figure[]): string[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const ancestry: string[] = [];
  for (let at: Figure | undefined = original; at !== undefined;) {
    const next: string | null = at.copiedFrom;
    if (next === null || ancestry.includes(next)) break;
    ancestry.push(next);
    at = byId.get(next);
  }
  return ancestry;
}

function missing(what: string, id: string, path: readonly string[]): LitgraphError {
  const message = `There is no ${what} ${JSON.stringify(id)}.`;
  return new LitgraphError('NOT_FOUND', message, { path });
}

/** Texts without blanks around them, null where nothing is left; times in one form. */
function tidy(entry: ResultEntry): ResultEntry {
  return {
    ...entry,
    printed: textOrNull(entry.printed),
    unit: textOrNull(entry.unit),
    sourceUrl: textOrNull(entry.sourceUrl),
    locator: textOrNull(entry.locator),
    date: entry.date === null ? null : new Date(entry.date).toISOString(),
  };
}

function textOrNull(text: string | null): string | null {
  return text?.trim() || null;
}

function checkTexts(entry: ResultEntry, path: readonly string[]): void {
  for (const name of ['printed', 'locator', 'sourceUrl'] as const) {
    const text = entry[name];
    if (text === null || text.length <= most[name]) continue;
    throw badInput(`${name} has ${text.length} characters; at most ${most[name]} are allowed.`, [
      ...path,
      name,
    ]);
  }
  if (entry.sourceUrl !== null && !/^https?:\/\/[^\s/?#]+/i.test(entry.sourceUrl)) {
    throw badInput('sourceUrl is an address that begins with http:// or https://.', [...path, 'sourceUrl']);
  }
}
