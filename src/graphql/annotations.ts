// What the viewer thinks of papers and concepts, in the API.
import { annotate, annotationsOn, historiesOf, removeAnnotation } from '../annotations/annotations.js';
import type { Annotation, AnnotationChange } from '../model/annotation.js';
import { LitgraphError } from '../model/errors.js';
import { kindOfId } from '../model/ids.js';
import { annotatableKinds, type Kind } from '../model/kinds.js';
import type { Context } from './context.js';
import type { AnnotateInput, Resolvers } from './generated.js';
import { nodeById, nodeLoader } from './nodes.js';
import { attempt } from './problems.js';
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
  Annotation: {
    target: ({ targetId }, _args, context, info) => nodeLoader(context, info, []).load(targetId),
    history: ({ id }, _args, context) => historyLoader(context).load(id),
  },
};

/** The viewer's annotations by target; null where nobody is signed in. */
function annotationLoader({ annotations, viewer, loaders }: Context) {
  if (viewer === null) return null;
  return loaders.get<string, Annotation | null>('annotations of the viewer', async (targets) => {
    const found = await annotationsOn(annotations, viewer.id, targets);
    return targets.map((target) => found.get(target) ?? null);
  });
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
  const label = await labelOf(context, target);
  return annotate(context.annotations, id, { targetId: target, label, change: given(change) });
}

/** What a paper or concept is called; null for anything else and for what is not in the graph. */
async function labelOf(context: Context, id: string): Promise<string | null> {
  const kind = kindOfId(id);
  if (kind === null || !(annotatableKinds as readonly Kind[]).includes(kind)) return null;
  const node = await nodeById(context, id);
  if (node === null) return null;
  return node.__typename === 'Paper' ? node.title : 'name' in node ? node.name : null;
}

/** Only what was written in the query: a field left out is not the same as null. */
function given(change: Omit<AnnotateInput, 'target'>): AnnotationChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

async function removeFrom(context: Context, target: string): Promise<string> {
  const { id } = requireViewer(context);
  if (await removeAnnotation(context.annotations, id, target)) return target;
  throw new LitgraphError('NOT_FOUND', `You have noted nothing about ${JSON.stringify(target)}.`, {
    path: ['target'],
  });
}
