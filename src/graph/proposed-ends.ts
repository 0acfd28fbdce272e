// What a proposal names → the ids of what has that name: of a kind that a relation of the type may lead to; papers go by title.
import { stableId } from '../model/ids.js';
import { nameKey, titleKey } from '../model/keys.js';
import type { ConceptKind } from '../model/kinds.js';
import { relationEnds } from '../model/relation-ends.js';
import type { RelationType } from '../model/relation.js';
import { paperIdentities } from './paper-identities.js';
import type { Run } from './records.js';
import { findNames, foundAs } from './resolve-names.js';

export interface NamedEnd {
  readonly kind: ConceptKind | 'paper';
  readonly name: string;
}

/**
 * The id that each text stands for, in its place; null where nothing has the name or several things do. A method comes before a
 * paper of that title, another name in parentheses before the one outside them. At most three trips.
 */
export async function resolveEnds(
  run: Run,
  ends: readonly { readonly type: RelationType; readonly text: string }[],
): Promise<(string | null)[]> {
  const tried = ends.map(({ type, text }) => waysToRead(type, text));
  const all = tried.flat();
  const sought = all.flatMap(({ kind, name }) => {
    if (kind === 'paper') return [];
    const key = nameKey(name);
    return [{ kind, nameKey: key, id: stableId(kind, key) }];
  });
  const titles = all.flatMap(({ kind, name }) => (kind === 'paper' ? [titleKey(name)] : []));
  const [named, titled] = [await findNames(run, sought), await papersByTitle(run, titles)];
  const idOf = ({ kind, name }: NamedEnd): string | null => {
    if (kind !== 'paper') return named.get(foundAs(kind, nameKey(name)))?.id ?? null;
    const ids = titled.get(titleKey(name)) ?? [];
    return ids.length === 1 ? (ids[0] ?? null) : null;
  };
  return tried.map((ways) => ways.map(idOf).find((id) => id !== null) ?? null);
}

/** "GoogLeNet V2 (Inception BN)" may be all of it, what is in the parentheses, or what is before them. */
export function waysToRead(type: RelationType, text: string): NamedEnd[] {
  const [, outside, inside] = /^(.+?)\s*\(([^()]+)\)$/u.exec(text) ?? [];
  const names = [text, inside, outside].filter((name) => name !== undefined);
  const works = ['method', 'paper'] as const;
  const kinds = relationEnds[type].to.includes('paper') ? works : relationEnds[type].to;
  return kinds.flatMap((kind) => names.map((name) => ({ kind, name })));
}

async function papersByTitle(run: Run, titleKeys: readonly string[]): Promise<Map<string, string[]>> {
  const keys = [...new Set(titleKeys)].filter((key) => key !== '');
  if (keys.length === 0) return new Map();
  const found = new Map<string, string[]>();
  const papers = await paperIdentities(run, { ids: [], dois: [], arxivIds: [], titleKeys: keys });
  for (const { id, titleKey: key } of papers) {
    if (key !== null) found.set(key, [...(found.get(key) ?? []), id]);
  }
  return found;
}
