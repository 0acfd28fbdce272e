// What is said of things: relations by id, or the relations of many things as pages in one order (types as the model lists
// them, then ids). A relation is what its mirror in the graph joins, told by the claim that the mirror names, by the imports
// that hold it, or by both.
import type { Import } from '../model/bibliography.js';
import { kindOfId } from '../model/ids.js';
import type { Page, PageRequest } from '../model/page.js';
import { importEvidenceId, partsOfId, relationId, relationKeyText } from '../model/relation-ids.js';
import { isPlain } from '../model/relation-rules.js';
import { statusOf, type Evidence, type Relation, type RelationKey } from '../model/relation.js';
import {
  claimsAmong,
  claimsByIds,
  disputedClaimIds,
  storedEvidence,
  type ClaimFilter,
  type StoredClaim,
} from './claims.js';
import { importsByIds } from './imports.js';
import {
  countMirrors,
  linksBetween,
  mirrorPages,
  type Mirror,
  type RelationsRequest,
} from './relation-mirrors.js';
import type { GraphStore, ReadOptions } from './store.js';

/**
 * The relations with these ids, RETRACTED ones among them; measured ones and ids that name nothing are left out. What is said
 * of something that is not in the graph now (a paper that was taken out) is left out too.
 */
export async function relationsByIds(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, Relation>> {
  const keys = ids
    .map((id) => partsOfId(id))
    .flatMap((parts) => (parts?.of === 'plain relation' ? [parts.key] : []));
  const [claims, links] = await Promise.all([
    claimsByIds(store, ids.filter(mayBeClaim), options),
    linksBetween(store, keys, options),
  ]);
  // After a merge a claim may have ends that its id does not tell, and a link a claim that its ends do not tell.
  const known = new Set(keys.map(relationKeyText));
  const lateKeys = [...claims.values()].filter(
    (claim) => isPlain(claim) && !known.has(relationKeyText(claim)),
  );
  const lateClaims = [...links.values()].flatMap(({ claim }) =>
    claim === null || claims.has(claim) ? [] : [claim],
  );
  const [moreClaims, moreLinks] = await Promise.all([
    claimsByIds(store, lateClaims, options),
    linksBetween(store, lateKeys, options),
  ]);
  for (const [id, claim] of moreClaims) claims.set(id, claim);
  for (const [key, link] of moreLinks) links.set(key, link);
  const imports = await importsOf(store, [...links.values()], options);
  const found = new Map<string, Relation>();
  for (const id of new Set(ids)) {
    const parts = partsOfId(id);
    const claim = claims.get(id) ?? null;
    const key = claim ?? (parts?.of === 'plain relation' ? parts.key : null);
    if (key === null) continue;
    const link = links.get(relationKeyText(key)) ?? null;
    const relation = relationOf(claim ?? claims.get(link?.claim ?? '') ?? null, link, imports);
    if (relation !== null) found.set(id, relation);
  }
  return found;
}

/**
 * A page of the relations of each of these papers and concepts: those that stand. Each node's page is in the order of types in
 * the model, then of ids. Throws BAD_USER_INPUT (`after`) for a broken cursor.
 */
export async function relationsOf(
  store: GraphStore,
  nodeIds: readonly string[],
  request: RelationsRequest & { readonly page: PageRequest },
  options: ReadOptions = {},
): Promise<Map<string, Page<Relation>>> {
  const pages = await mirrorPages(store, nodeIds, request, options);
  const mirrors = [...pages.values()].flatMap(({ items }) => items.map((item) => item.node));
  const [claims, imports] = await Promise.all([
    claimsByIds(
      store,
      mirrors.flatMap(({ claim }) => claim ?? []),
      options,
    ),
    importsOf(store, mirrors, options),
  ]);
  const relationAt = (mirror: Mirror) =>
    relationOf(claims.get(mirror.claim ?? '') ?? null, isPlain(mirror) ? mirror : null, imports);
  return new Map(
    [...pages].map(([id, page]) => {
      const items = page.items.flatMap(({ cursor, node }) => {
        const relation = relationAt(node);
        // Gone since the page was found.
        return relation === null || relation.status === 'RETRACTED' ? [] : [{ cursor, node: relation }];
      });
      return [id, { ...page, items }];
    }),
  );
}

/** How many relations each of these papers and concepts has; what two of them have in common counts for each. */
export function countRelationsOf(
  store: GraphStore,
  nodeIds: readonly string[],
  request: RelationsRequest,
  options: ReadOptions = {},
): Promise<Map<string, number>> {
  return countMirrors(store, nodeIds, request, options);
}

/**
 * What somebody claims and what stands, of these types, leading from one of `from`, to one of `to`, with one of `either` at an
 * end: each where it is given. By id, at most a thousand. What imports alone say is not among them.
 */
export async function claimsAbout(
  store: GraphStore,
  filter: ClaimFilter,
  options: ReadOptions = {},
): Promise<Relation[]> {
  return standing(store, await claimsAmong(store, filter, options), options);
}

/**
 * The relations that somebody disputes: all, or those with one of `about` as an end, dataset or metric, or that are among
 * `about` themselves. By id, at most a thousand.
 */
export async function disputedClaims(
  store: GraphStore,
  about: readonly string[] | null,
  options: ReadOptions = {},
): Promise<Relation[]> {
  return standing(store, await disputedClaimIds(store, about, options), options);
}

/** The pieces of evidence with these ids, retracted ones too; those for what is not in the graph now are left out. */
export async function evidenceByIds(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, Evidence>> {
  const derived = ids.flatMap((id) => {
    const parts = partsOfId(id);
    return parts?.of === 'import evidence' ? [{ id, ...parts }] : [];
  });
  const [stored, links, imports] = await Promise.all([
    storedEvidence(
      store,
      ids.filter((id) => kindOfId(id) === 'evidence'),
      options,
    ),
    linksBetween(
      store,
      derived.map(({ key }) => key),
      options,
    ),
    derived.length === 0
      ? new Map<string, Import>()
      : importsByIds(store, [...new Set(derived.map((one) => one.import))], options),
  ]);
  for (const { id, key } of derived) {
    const link = links.get(relationKeyText(key));
    const evidence = link === undefined ? [] : evidenceOfImports(link, imports);
    const found = evidence.find((one) => one.id === id);
    if (found !== undefined) stored.set(id, found);
  }
  return stored;
}

async function standing(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions,
): Promise<Relation[]> {
  const found = await relationsByIds(store, ids, options);
  return [...found.values()].filter(({ status }) => status !== 'RETRACTED');
}

function mayBeClaim(id: string): boolean {
  return kindOfId(id) === 'relation' || partsOfId(id)?.of === 'plain relation';
}

async function importsOf(
  store: GraphStore,
  links: readonly Mirror[],
  options: ReadOptions,
): Promise<Map<string, Import>> {
  const ids = [...new Set(links.flatMap(({ imports }) => imports))];
  return ids.length === 0 ? new Map() : importsByIds(store, ids, options);
}

/** A relation out of its claim and of the link that imports hold; null where neither says anything. */
function relationOf(
  claim: StoredClaim | null,
  link: Mirror | null,
  imports: ReadonlyMap<string, Import>,
): Relation | null {
  const said = claim ?? link;
  if (said === null) return null;
  const { type, from, to, dataset, metric } = said;
  const key: RelationKey = { type, from, to, dataset, metric };
  const own = claim?.evidence ?? [];
  const derived = link === null ? [] : evidenceOfImports(link, imports);
  const stands = [...own.filter(({ retractedAt }) => retractedAt === null), ...derived].sort(byTime);
  const told = stands.length > 0 ? stands : own;
  if (told.length === 0) return null;
  return {
    ...key,
    id: claim?.id ?? relationId(key),
    basis: 'CLAIMED',
    protocol: told.find(({ protocol }) => protocol !== null)?.protocol ?? null,
    qualifier: told.find(({ qualifier }) => qualifier !== null)?.qualifier ?? null,
    status: statusOf(stands),
    evidence: told,
  };
}

/** What the imports that hold a link say by holding it: a citation is the citing paper's own word. */
function evidenceOfImports(link: Mirror, imports: ReadonlyMap<string, Import>): Evidence[] {
  const isCitation = link.type === 'CITES';
  const relation = relationId(link);
  return link.imports.flatMap((id) => {
    const holder = imports.get(id);
    if (holder === undefined) return [];
    return {
      id: importEvidenceId(relation, id),
      stance: 'SUPPORTS',
      asserter: isCitation ? 'AUTHOR' : 'THIRD_PARTY',
      asserterName: null,
      ownWork: isCitation,
      source: isCitation ? link.from : null,
      sourceUrl: null,
      locator: null,
      note: null,
      results: [],
      qualifier: null,
      protocol: null,
      createdAt: holder.createdAt,
      createdBy: holder.createdBy,
      retractedAt: null,
      import: id,
    };
  });
}

function byTime(a: Evidence, b: Evidence): number {
  const [one, other] = [`${a.createdAt} ${a.id}`, `${b.createdAt} ${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
