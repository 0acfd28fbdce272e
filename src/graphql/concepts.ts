// Making, correcting, merging and parting concepts, venues and authors, in the API.
import { saveConcept } from '../import/concepts.js';
import { mergeConcepts } from '../import/merge.js';
import { unmergeConcept } from '../import/unmerge.js';
import type { NamedKind } from '../model/kinds.js';
import type { ConceptKind, Resolvers } from './generated.js';
import { nodeLoader } from './nodes.js';
import { attempt } from './problems.js';
import { requireRole } from './roles.js';

export const conceptResolvers: Resolvers = {
  Mutation: {
    saveConcept: async (_mutation, { input }, context, info) => {
      requireRole(context, 'EDITOR');
      const { kind, ...fields } = input;
      const concept = kind == null ? fields : { ...fields, kind: kinds[kind] };
      const { done, problems } = await attempt(() => saveConcept(context.graph, concept));
      return {
        concept: done === null ? null : await nodeLoader(context, info, ['concept']).load(done),
        problems,
      };
    },
    mergeConcepts: async (_mutation, { keep, merge }, context, info) => {
      const person = requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(() => mergeConcepts(context.graph, keep, merge, person));
      return {
        concept: done === null ? null : await nodeLoader(context, info, ['concept']).load(done),
        problems,
      };
    },
    unmergeConcept: async (_mutation, { id }, context, info) => {
      requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(() => unmergeConcept(context.graph, id));
      if (done === null) return { concept: null, restored: [], problems };
      const loader = nodeLoader(context, info, ['concept'], ['restored']);
      const [concept = null, ...restored] = await Promise.all(
        [done.keep, ...done.restored].map((one) => loader.load(one)),
      );
      return { concept, restored: restored.filter((node) => node !== null), problems };
    },
  },
};

const kinds: Readonly<Record<ConceptKind, NamedKind>> = {
  METHOD: 'method',
  DATASET: 'dataset',
  BACKBONE: 'backbone',
  TASK: 'task',
  METRIC: 'metric',
  TOPIC: 'topic',
  VENUE: 'venue',
  AUTHOR: 'author',
};
