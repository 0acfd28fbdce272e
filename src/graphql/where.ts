// PaperWhere as a person asks it → PaperFilter that the graph can answer: full text and the viewer's own layer are
// looked up first and become lists of ids.
import { badInput } from '../model/errors.js';
import type * as model from '../model/paper-filter.js';
import type { Context } from './context.js';
import type {
  AnnotationWhere,
  InputMaybe,
  IntRange,
  NamedWhere,
  PaperOrder,
  PaperWhere,
  RelationWhere,
} from './generated.js';
import { starsShown, targetsThatFit } from './layers.js';
import { resolveId, resolveIds } from './retired.js';

/** Bounds on what one filter may hold; a query's own depth and size limits do not see into its variables. */
const limits = {
  /** Levels of and, or, not: deeper filters are made by machines, and stores read them by recursion. */
  depth: 20,
  /** Conditions in all, for the length of the Cypher they become. */
  conditions: 200,
  /** Entries of one list: the papers of a large library picked by hand. */
  list: 10_000,
  /** Papers that a `text` stands for, best first: more than that fit only words that say nothing. */
  textHits: 10_000,
} as const;

/**
 * The filter that `where` stands for; the same `where` is looked up once a request. A part that is null counts as left out.
 * Throws BAD_USER_INPUT where it is too large.
 */
export function resolveWhere(context: Context, where: InputMaybe<PaperWhere>): Promise<model.PaperFilter> {
  const filters = context.loaders.get<string, model.PaperFilter>('where', (keys) =>
    Promise.all(
      keys.map((key) => {
        const asked = JSON.parse(key) as InputMaybe<PaperWhere>;
        return filterOf(context, asked ?? {}).catch((error: unknown) => asError(error));
      }),
    ),
  );
  checkSize(where ?? {});
  return filters.load(JSON.stringify(where ?? null));
}

/** The viewer's stars where an order needs them. */
export async function starsFor(
  context: Context,
  orderBy: InputMaybe<readonly PaperOrder[]>,
): Promise<ReadonlyMap<string, number>> {
  if (context.viewer === null || orderBy?.includes('STARS_DESC') !== true) return new Map();
  return starsShown(context, context.viewer.id);
}

/** NamedWhere without its nulls, retired ids as what they became. Throws BAD_USER_INPUT where it is too large. */
export async function namedWhere(
  context: Context,
  where: InputMaybe<NamedWhere>,
): Promise<{ name?: string; ids?: readonly string[] }> {
  checkList(where?.ids, ['where', 'ids']);
  return {
    ...(where?.name != null && { name: where.name }),
    ...(where?.ids != null && { ids: await resolveIds(context, where.ids) }),
  };
}

/** Looks everything up that the graph cannot know, all at the same time. */
async function filterOf(context: Context, where: PaperWhere): Promise<model.PaperFilter> {
  const [and, or, not, text, annotation, relation, given] = await Promise.all([
    where.and == null ? null : Promise.all(where.and.map((part) => filterOf(context, part))),
    where.or == null ? null : Promise.all(where.or.map((part) => filterOf(context, part))),
    where.not == null ? null : filterOf(context, where.not),
    where.text == null ? null : idsOfText(context, where.text),
    where.annotation == null ? null : idsOfAnnotation(context, where.annotation),
    where.relation == null ? null : relationCondition(context, where.relation),
    givenLists(context, where),
  ]);
  const lookedUp = [text, annotation].filter((ids) => ids !== null).map((ids) => ({ ids }));
  const all = [...(and ?? []), ...lookedUp];
  return {
    ...(all.length > 0 && { and: all }),
    ...(or !== null && { or }),
    ...(not !== null && { not }),
    ...(where.year != null && { year: range(where.year) }),
    ...(relation !== null && { relation }),
    ...given,
  };
}

const lists = [
  'ids',
  'venue',
  'author',
  'topic',
  'task',
  'proposes',
  'uses',
  'dataset',
  'backbone',
] as const satisfies (keyof model.PaperFilter)[];

/** Retired ids as what they became. */
async function givenLists(
  context: Context,
  where: PaperWhere,
): Promise<Pick<model.PaperFilter, (typeof lists)[number]>> {
  const resolved = lists.map(async (name) => {
    const ids = where[name];
    return ids == null ? [] : [[name, await resolveIds(context, ids)] as const];
  });
  return Object.fromEntries((await Promise.all(resolved)).flat());
}

async function relationCondition(
  context: Context,
  { types, direction, other, disputed }: RelationWhere,
): Promise<model.RelationCondition> {
  return {
    types,
    direction,
    other: other == null ? null : await resolveId(context, other),
    disputed: disputed ?? null,
  };
}

async function idsOfText(context: Context, text: string): Promise<string[]> {
  const search = { text, kinds: ['paper'], limit: limits.textHits } as const;
  const hits = await context.graph.searchText(search, { signal: context.signal });
  return hits.map((hit) => hit.id);
}

async function idsOfAnnotation(context: Context, where: AnnotationWhere): Promise<readonly string[]> {
  if (context.viewer === null) return [];
  return targetsThatFit(context, context.viewer.id, annotationWhere(where));
}

/** AnnotationWhere without its nulls. */
export function annotationWhere(where: AnnotationWhere): model.AnnotationWhere {
  return {
    ...(where.interest != null && { interest: where.interest }),
    ...(where.stars != null && { stars: range(where.stars) }),
    ...(where.status != null && { status: where.status }),
    ...(where.tags != null && { tags: where.tags }),
    ...(where.list != null && { list: where.list }),
  };
}

function range({ from, to }: IntRange): model.IntRange {
  return { from: from ?? null, to: to ?? null };
}

function checkSize(where: PaperWhere): void {
  let conditions = 0;
  const visit = (part: PaperWhere, depth: number): void => {
    conditions += Object.values(part).filter((value) => value != null).length;
    if (depth > limits.depth)
      throw badInput(`where is nested deeper than ${limits.depth} levels.`, ['where']);
    if (conditions > limits.conditions) {
      throw badInput(`where has more than ${limits.conditions} conditions.`, ['where']);
    }
    for (const name of lists) checkList(part[name], ['where', name]);
    for (const inner of [...(part.and ?? []), ...(part.or ?? [])]) visit(inner, depth + 1);
    if (part.not != null) visit(part.not, depth + 1);
  };
  visit(where, 0);
}

function checkList(ids: InputMaybe<readonly string[]>, path: readonly string[]): void {
  if (ids != null && ids.length > limits.list) {
    throw badInput(`${path.join('.')} has ${ids.length} entries; at most ${limits.list} are allowed.`, path);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
