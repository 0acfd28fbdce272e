// What the viewer thinks of papers and concepts, in the API.
import { annotate, historiesOf, removeAnnotation } from '../annotations/annotations.js';
import { storable } from '../annotations/input.js';
import { layersOn } from '../import/shown-annotations.js';
import type { Annotation, AnnotationChange } from '../model/annotation.js';
import { LitgraphError } from '../model/errors.js';
import { annotatableKinds, type Kind } from '../model/kinds.js';
import { kindOfAnyId } from '../model/relation-ids.js';
import type { Relation } from '../model/relation.js';
import type { Result } from '../model/result.js';
import type { Context } from './context.js';
import type { AnnotateInput, Resolvers } from './generated.js';
import { nodeById, nodeLoader, nodesByIds } from './nodes.js';
import type { NodeParent } from './parents.js';
import { attempt } from './problems.js';
import { resolveId } from './retired.js';
import { requireViewer } from './roles.js';

const annotation = (target: { readonly id: string }, _args: object, context: Context) =>
  annotationLoader(context)?.load(target.id) ?? null;

export const annotationResolvers: Resolvers = {
  Mutation: {
    annotate: async (_mutation, { input }, context) => {
      const { done, problems } = await attempt(() => annotateTarget(context, input));
      return { annotation: done, problems };
    },
    removeAnnotation: async (_mutation, { target }, context) => {
      const { done, problems } = await attempt(() => removeFrom(context, target));
      return { target: done, problems };
    },
  },
  Paper: { annotation },
  Method: { annotation },
  Dataset: { annotation },
  Backbone: { annotation },
  Task: { annotation },
  Metric: { annotation },
  Topic: { annotation },
  Relation: { annotation },
  Result: { annotation },
  Annotation: {
    target: ({ targetId }, _args, context, info) => nodeLoader(context, info, []).load(targetId),
    history: ({ id }, _args, context) => historyLoader(context).load(id),
  },
};

/** The viewer's annotations by target; null where nobody is signed in. */
function annotationLoader(context: Context) {
  const { viewer } = context;
  if (viewer === null) return null;
  return context.loaders.get<string, Annotation | null>('annotations of the viewer', async (targets) =>
    (await layersOn(context, viewer.id, targets)).map(({ shown }) => shown),
  );
}

function historyLoader(context: Context) {
  const { id: personId } = requireViewer(context);
  return context.loaders.get('histories of annotations', async (ids: readonly string[]) => {
    const histories = await historiesOf(context.annotations, personId, ids);
    return ids.map((id) => histories.get(id) ?? []);
  });
}

async function annotateTarget(context: Context, { target, ...change }: AnnotateInput): Promise<Annotation> {
  const { id } = requireViewer(context);
  const targetId = await resolveId(context, target);
  const label = await labelOf(context, targetId);
  const seen = await inherited(context, id, targetId);
  return annotate(context.annotations, id, { targetId, label, change: { ...seen, ...given(change) } });
}

/** What was noted about what was merged into a thing is written along: what is written now stands alone. */
async function inherited(context: Context, personId: string, target: string): Promise<AnnotationChange> {
  const [layer] = await layersOn(context, personId, [target]);
  if (layer === undefined || layer.shown === null || layer.shown === layer.own) return {};
  return storable(layer.shown);
}

/** What is annotated, in words; null for what cannot be and for what is not in the graph. */
async function labelOf(context: Context, id: string): Promise<string | null> {
  const kind = kindOfAnyId(id);
  if (kind === null || !(annotatableKinds as readonly Kind[]).includes(kind)) return null;
  const node = await nodeById(context, id);
  if (node === null) return null;
  if (node.__typename === 'Relation') return labelOfRelation(context, node);
  if (node.__typename === 'Result') return labelOfResult(context, node);
  return nameOf(node);
}

/** "Circle Loss NOT_BETTER_THAN RLL" */
async function labelOfRelation(context: Context, { from, type, to }: Relation): Promise<string> {
  const ends = await nodesByIds(context, [from, to]);
  return [nameOf(ends.get(from)), type, nameOf(ends.get(to))].join(' ');
}

/** "RLL, SOP, R@1: 79.8" */
async function labelOfResult(context: Context, result: Result): Promise<string> {
  const { method, dataset, metric, printed, value } = result;
  const nodes = await nodesByIds(context, [method, dataset, metric]);
  const names = [method, dataset, metric].map((id) => nameOf(nodes.get(id)));
  return `${names.join(', ')}: ${printed ?? value}`;
}

function nameOf(node: NodeParent | undefined): string | null {
  if (node === undefined) return null;
  return node.__typename === 'Paper' ? node.title : 'name' in node ? node.name : null;
}

/** Only what was written in the query: a field left out is not the same as null. */
function given(change: Omit<AnnotateInput, 'target'>): AnnotationChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

async function removeFrom(context: Context, target: string): Promise<string> {
  const { id } = requireViewer(context);
  if (await removeAnnotation(context.annotations, id, target)) return target;
  const became = await resolveId(context, target);
  if (became !== target && (await removeAnnotation(context.annotations, id, became))) return became;
  throw new LitgraphError('NOT_FOUND', `You have noted nothing about ${JSON.stringify(target)}.`, {
    path: ['target'],
  });
}
