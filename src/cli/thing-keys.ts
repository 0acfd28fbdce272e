// What a person types to name something → the thing: an id, the name or an alias of a concept, whatever names a paper.
import { LitgraphError } from '../model/errors.js';
import type { ConceptKind } from '../model/kinds.js';
import { kindOfAnyId } from '../model/relation-ids.js';
import { asLitgraphError, type Client } from './client.js';
import { orList } from './command.js';
import { waysToRead } from './paper-keys.js';

export interface ThingKey {
  readonly key: string;
  /** What it may be; where several fit, the first of these. */
  readonly kinds: readonly (ConceptKind | 'paper')[];
}

export interface NamedThing {
  readonly id: string;
  /** A paper's title. */
  readonly name: string;
}

/** Null in the place of a key that is none. */
type Found<Keys extends readonly (ThingKey | null)[]> = {
  [Place in keyof Keys]: null extends Keys[Place] ? NamedThing | null : NamedThing;
};

/**
 * The things that `keys` name, in their order, in one request. Throws NOT_FOUND for the first that names none, AMBIGUOUS where
 * several things of one kind have that name and it fits nothing else.
 */
export async function thingsByKeys<const Keys extends readonly (ThingKey | null)[]>(
  client: Client,
  keys: Keys,
): Promise<Found<Keys>> {
  const asked = keys.flatMap((key, index) =>
    (key === null ? [] : lookupsOf(key)).map((lookup, at) => ({
      ...lookup,
      index,
      alias: `k${index}w${at}`,
    })),
  );
  const answer = await client.ask(requestFor(asked));
  const found = (answer.data ?? {}) as Record<string, { id: string; name?: string; title?: string } | null>;
  return keys.map((key, index) => {
    if (key === null) return null;
    const aliases = asked.filter((one) => one.index === index).map(({ alias }) => alias);
    const thing = aliases.map((alias) => found[alias]).find((candidate) => candidate != null);
    if (thing != null) return { id: thing.id, name: thing.name ?? thing.title ?? thing.id };
    const error = answer.errors?.find(({ path }) => path === undefined || aliases.includes(String(path[0])));
    if (error !== undefined) throw asLitgraphError(error);
    throw notFound(key);
  }) as Found<Keys>;
}

/** The key of an option that may be left out. */
export function optionalKey(key: string | undefined, kind: ConceptKind): ThingKey | null {
  return key === undefined ? null : { key, kinds: [kind] };
}

interface Lookup {
  readonly type: 'NameKey' | 'PaperKey';
  readonly field: string;
  readonly value: object;
}

/** An id is asked for as what its kind says; anything else as a name of each kind. */
function lookupsOf({ key, kinds }: ThingKey): Lookup[] {
  const kindOfKey = kindOfAnyId(key);
  return kinds
    .filter((kind) => kindOfKey === null || kindOfKey === kind)
    .flatMap((kind): Lookup[] =>
      kind === 'paper'
        ? waysToRead(key).map((way) => ({ type: 'PaperKey', field: 'paper', value: { [way]: key } }))
        : [{ type: 'NameKey', field: kind, value: kindOfKey === kind ? { id: key } : { name: key } }],
    );
}

function requestFor(asked: readonly (Lookup & { readonly alias: string })[]) {
  const declared = asked.map(({ alias, type }) => `$${alias}: ${type}!`).join(', ');
  const fields = asked.map(
    ({ alias, field }) => `${alias}: ${field}(by: $${alias}) { id ${field === 'paper' ? 'title' : 'name'} }`,
  );
  return {
    query: `query ThingsByKeys${declared === '' ? '' : `(${declared})`} {\n  __typename\n  ${fields.join('\n  ')}\n}`,
    variables: Object.fromEntries(asked.map(({ alias, value }) => [alias, value])),
  };
}

function notFound({ key, kinds }: ThingKey): LitgraphError {
  return new LitgraphError(
    'NOT_FOUND',
    `No ${orList(kinds)} has the id, name or alias “${key}”; \`litgraph search\` finds things by words.`,
  );
}
