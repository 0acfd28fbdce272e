// Lines of a backup → an empty graph, and a graph → empty. While that goes on, the graph holds a note that it is not whole.
import { groupBy } from '../model/group-by.js';
import { labels, searchableKinds, type SearchableKind } from '../model/kinds.js';
import {
  betweenNodes,
  nodeLabels,
  parts,
  type GraphLine,
  type NodeLine,
  type PartLine,
  type RelationshipLine,
} from './backup.js';
import { defineQuery, variantOf } from './query.js';
import type { Props } from './relationships.js';
import { int, text, textOrNull } from './rows.js';
import type { GraphStore, GraphTransaction, TextDocument } from './store.js';

/** Nodes that go in one transaction, with their relationships. */
const removedAtOnce = 2_000;

/** Whether every name in the line is one that this version knows and may put into a query. */
export function isKnownLine(line: GraphLine): boolean {
  if ('node' in line) return nodeLabels.includes(line.node);
  if ('part' in line) return parts.some(({ label }) => label === line.part);
  return (
    [line.from[0], line.to[0]].every((label) => nodeLabels.includes(label)) &&
    betweenNodes.includes(line.type)
  );
}

/** Makes what the lines say. The ends of a relationship must be there already. */
export async function writeGraphLines(tx: GraphTransaction, lines: readonly GraphLine[]): Promise<void> {
  for (const [shape, ofShape] of groupBy(lines, shapeOf)) {
    const [first] = ofShape;
    if (first === undefined || !isKnownLine(first)) throw new Error(`a backup knows nothing of ${shape}`);
    if ('node' in first) await makeNodes(tx, ofShape as NodeLine[], first.node);
    else if ('part' in first) await makeParts(tx, ofShape as PartLine[], first.part);
    else await makeRelationships(tx, ofShape as RelationshipLine[], first);
  }
}

/** Takes everything out but what a store notes for itself, a batch at a time. */
export async function emptyGraph(store: GraphStore, signal: AbortSignal): Promise<void> {
  for (;;) {
    const removed = await store.write(
      async (tx) => {
        const ids = await tx.run(someNodes, { limit: removedAtOnce });
        tx.dropText(ids.filter((id) => id !== null));
        const [count = 0] = await tx.run(removeSomeNodes, { limit: removedAtOnce });
        return count;
      },
      { signal },
    );
    if (removed === 0) return;
  }
}

/** Notes that the graph is being made anew from this file, and is not whole before `forgetRestoring`. */
export async function noteRestoring(tx: GraphTransaction, file: string, at: string): Promise<void> {
  await tx.run(startRestoring, { file, at });
}

export async function forgetRestoring(tx: GraphTransaction): Promise<void> {
  await tx.run(endRestoring);
}

/** The file that the graph was being made from when something ended that; null where it is whole. */
export async function restoredHalfFrom(store: Pick<GraphStore, 'read'>): Promise<string | null> {
  const [file] = await store.read(unfinished);
  return file ?? null;
}

function shapeOf(line: GraphLine): string {
  if ('node' in line) return line.node;
  return 'part' in line ? line.part : `${line.from[0]} ${line.type} ${line.to[0]}`;
}

async function makeNodes(tx: GraphTransaction, lines: readonly NodeLine[], label: string): Promise<void> {
  await tx.run(variantOf(makeNode, nodeCypher(label)), { rows: lines.map((line) => line.props) });
  const kind = searchableKinds.find((one) => labels[one] === label);
  if (kind !== undefined) tx.indexText(lines.map((line) => documentOf(kind, line.props)));
}

async function makeParts(tx: GraphTransaction, lines: readonly PartLine[], label: string): Promise<void> {
  const part = parts.find((one) => one.label === label);
  if (part === undefined) throw new Error(`nothing has ${label} for a part`);
  await tx.run(variantOf(makePart, partCypher(part)), {
    rows: lines.map(({ of, props }) => ({ of, props })),
  });
}

async function makeRelationships(
  tx: GraphTransaction,
  lines: readonly RelationshipLine[],
  { from, type, to }: RelationshipLine,
): Promise<void> {
  await tx.run(variantOf(makeRelationship, relationshipCypher(from[0], type, to[0])), {
    rows: lines.map((line) => ({ from: line.from[1], to: line.to[1], props: line.props })),
  });
}

function documentOf(kind: SearchableKind, props: Props): TextDocument {
  const aliases = Array.isArray(props['aliases']) ? (props['aliases'] as unknown[]) : [];
  const body = [props['abstract'], ...aliases].filter((words) => typeof words === 'string');
  const title = props['title'] ?? props['name'];
  return {
    id: String(props['id']),
    kind,
    title: typeof title === 'string' ? title : '',
    body: body.join('\n'),
  };
}

function nodeCypher(label: string): string {
  return `
UNWIND $rows AS row
CREATE (node:${label})
SET node += row`;
}

function partCypher({ owner, type, label }: (typeof parts)[number]): string {
  return `
UNWIND $rows AS row
MATCH (owner:${owner} {id: row.of})
CREATE (owner)-[:${type}]->(part:${label})
SET part += row.props`;
}

function relationshipCypher(from: string, type: string, to: string): string {
  return `
UNWIND $rows AS row
MATCH (from:${from} {id: row.from})
MATCH (to:${to} {id: row.to})
CREATE (from)-[joined:\`${type}\`]->(to)
SET joined += row.props`;
}

// Each of these three stands for its family: the same for other labels and types.
const makeNode = defineQuery({ name: 'restore.nodes', cypher: nodeCypher('Paper'), row: () => undefined });
const makePart = defineQuery({
  name: 'restore.parts',
  cypher: partCypher({ owner: 'Import', type: 'REPORTED', label: 'ImportItems' }),
  row: () => undefined,
});
const makeRelationship = defineQuery({
  name: 'restore.relationships',
  cypher: relationshipCypher('Paper', 'CITES', 'Paper'),
  row: () => undefined,
});

const someNodes = defineQuery({
  name: 'restore.someNodes',
  cypher: `
MATCH (node)
WHERE NOT node:Migration AND NOT node:TextState AND NOT node:Restoring
RETURN node.id AS id
LIMIT $limit`,
  row: (raw) => textOrNull(raw, 'id'),
});

const removeSomeNodes = defineQuery({
  name: 'restore.removeSome',
  cypher: `
MATCH (node)
WHERE NOT node:Migration AND NOT node:TextState AND NOT node:Restoring
WITH node
LIMIT $limit
DETACH DELETE node
RETURN count(*) AS removed`,
  row: (raw) => int(raw, 'removed'),
});

const startRestoring = defineQuery({
  name: 'restore.start',
  cypher: `
MERGE (restoring:Restoring {state: 'UNFINISHED'})
SET restoring.file = $file, restoring.startedAt = $at
RETURN restoring.file AS file`,
  row: (raw) => text(raw, 'file'),
});

const endRestoring = defineQuery({
  name: 'restore.end',
  cypher: `
MATCH (restoring:Restoring)
DELETE restoring`,
  row: () => undefined,
});

const unfinished = defineQuery({
  name: 'restore.unfinished',
  cypher: `
MATCH (restoring:Restoring)
RETURN restoring.file AS file`,
  row: (raw) => text(raw, 'file'),
});
