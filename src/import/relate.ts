// What a person says of two things → evidence for one relation, checked whole before anything of it is written; and evidence
// taken back.
import type { Person } from '../model/annotation.js';
import { badInput, LitgraphError } from '../model/errors.js';
import { kindOfId, newId } from '../model/ids.js';
import { checkProtocolTexts } from '../model/protocol-rules.js';
import type { Protocol } from '../model/protocol.js';
import { partsOfId } from '../model/relation-ids.js';
import { checkEvidence, checkLength, checkRelation, relationLimits } from '../model/relation-rules.js';
import type { NewEvidence, RelationKey } from '../model/relation.js';
import { checkProtocol } from '../model/result-rules.js';
import { nodesThatAre } from '../graph/nodes-that-are.js';
import { relationsByIds } from '../graph/relations.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { withdrawEvidence } from '../graph/withdraw-claims.js';
import { writeEvidence } from '../graph/write-claims.js';
import { inTurn } from './turns.js';

/** What one piece of evidence says of itself. */
export type SaidEvidence = Omit<NewEvidence, 'qualifier' | 'protocol'>;

export interface SaidRelation extends RelationKey {
  readonly qualifier: string | null;
  readonly protocol: Protocol | null;
  readonly evidence: readonly SaidEvidence[];
}

/**
 * The id of the relation. Said before, it has the new evidence too. Throws BAD_USER_INPUT and NOT_FOUND with the path of the
 * argument, below `input`.
 */
export function addRelation(graph: GraphStore, said: SaidRelation, person: Person | null): Promise<string> {
  return inTurn(graph, () => graph.write((tx) => sayRelation(tx, said, person)));
}

/** The same within a transaction. */
export async function sayRelation(
  tx: GraphTransaction,
  said: SaidRelation,
  person: Person | null,
): Promise<string> {
  const { qualifier, protocol, evidence: pieces, ...key } = said;
  checkRelation(key, ['input']);
  checkLength(qualifier, relationLimits.qualifier, ['input', 'qualifier']);
  if (protocol !== null && key.type !== 'EVALUATED_ON') {
    throw badInput(`${key.type} has no protocol; only EVALUATED_ON has one.`, ['input', 'protocol']);
  }
  if (protocol !== null) {
    checkProtocol(protocol, ['input', 'protocol']);
    checkProtocolTexts(protocol, ['input', 'protocol']);
  }
  checkNumber(pieces.length);
  const evidence = pieces.map((piece) => ({ ...piece, qualifier, protocol }));
  const paths = evidence.map((_, at) => ['input', 'evidence', String(at)]);
  evidence.forEach((piece, at) => checkEvidence(piece, paths[at] ?? []));
  const wanted = [
    ...(['from', 'to', 'dataset', 'metric'] as const).map((name) => wantedAt(key[name], ['input', name])),
    wantedAt(protocol?.backbone ?? null, ['input', 'protocol', 'backbone']),
    ...evidence.flatMap((piece, at) => wantedBy(piece, paths[at] ?? [])),
  ].flat();
  await refuseUnknown(tx, wanted);
  const [claim = ''] = await writeEvidence(tx, rowsOf(key, evidence, person));
  return claim;
}

/**
 * Adds to a relation that is there, one that nothing speaks for any more among them. Gives the ids of both. Throws NOT_FOUND and
 * BAD_USER_INPUT with the path of the argument.
 */
export async function addEvidence(
  graph: GraphStore,
  relationId: string,
  said: SaidEvidence,
  person: Person | null,
): Promise<{ relation: string; evidence: string }> {
  const evidence: NewEvidence = { ...said, qualifier: null, protocol: null };
  checkEvidence(evidence, ['evidence']);
  refuseMeasured(relationId, ['relation']);
  return inTurn(graph, async () => {
    const relation = (await relationsByIds(graph, [relationId])).get(relationId);
    if (relation === undefined) throw notFound('relation', relationId, ['relation']);
    const { type, from, to, dataset, metric } = relation;
    return graph.write(async (tx) => {
      await refuseUnknown(tx, wantedBy(evidence, ['evidence']));
      const rows = rowsOf({ type, from, to, dataset, metric }, [evidence], person);
      const [claim = ''] = await writeEvidence(tx, rows);
      return { relation: claim, evidence: rows[0]?.id ?? '' };
    });
  });
}

/** The id of the relation. Throws NOT_FOUND, and BAD_USER_INPUT for what no person can take back: figures, and what imports hold. */
export async function retractEvidence(graph: GraphStore, id: string, person: Person | null): Promise<string> {
  const parts = partsOfId(id);
  if (parts?.of === 'import evidence') {
    throw badInput('This is what an import says. Undo the import, or add evidence that disputes it.', ['id']);
  }
  refuseMeasured(id, ['id']);
  if (kindOfId(id) !== 'evidence') throw notFound('evidence', id, ['id']);
  const at = new Date().toISOString();
  return inTurn(graph, () =>
    graph.write(async (tx) => {
      const { relation, retracted } = await withdrawEvidence(tx, { id, at, by: person?.name ?? null });
      if (relation === null) throw notFound('evidence', id, ['id']);
      if (!retracted) throw badInput('This evidence was taken back before.', ['id']);
      return relation;
    }),
  );
}

function rowsOf(key: RelationKey, evidence: readonly NewEvidence[], person: Person | null) {
  const createdAt = new Date().toISOString();
  return evidence.map((piece) => ({
    key,
    evidence: piece,
    id: newId('evidence'),
    createdAt,
    createdBy: person?.name ?? null,
    createdById: person?.id ?? null,
    importId: null,
  }));
}

function checkNumber(pieces: number): void {
  const path = ['input', 'evidence'];
  if (pieces === 0) {
    throw badInput('A relation needs evidence: say who says so, and where. A READER needs no source.', path);
  }
  if (pieces > relationLimits.evidence) {
    throw badInput(`evidence has ${pieces} entries; at most ${relationLimits.evidence} are allowed.`, path);
  }
}

function refuseMeasured(id: string, path: readonly string[]): void {
  if (!partsOfId(id)?.of.startsWith('measured')) return;
  throw badInput(
    'This follows from two results. Retract one of them, or say something of the relation with addRelation.',
    path,
  );
}

/** An id that must name something. */
interface Wanted {
  readonly id: string;
  readonly path: readonly string[];
}

function wantedAt(id: string | null, path: readonly string[]): Wanted[] {
  return id === null ? [] : [{ id, path }];
}

function wantedBy({ source, results }: NewEvidence, path: readonly string[]): Wanted[] {
  return [
    ...wantedAt(source, [...path, 'source']),
    ...results.map((id, at) => ({ id, path: [...path, 'results', String(at)] })),
  ];
}

async function refuseUnknown(tx: GraphTransaction, wanted: readonly Wanted[]): Promise<void> {
  const there = await nodesThatAre(
    tx,
    wanted.map(({ id }) => id),
  );
  const unknown = wanted.find(({ id }) => !there.has(id));
  if (unknown !== undefined) throw notFound('node', unknown.id, unknown.path);
}

function notFound(what: string, id: string, path: readonly string[]): LitgraphError {
  return new LitgraphError('NOT_FOUND', `There is no ${what} ${JSON.stringify(id.slice(0, 100))}.`, { path });
}
