// Correcting, removing, merging and parting papers, in the API.
import { editPaper, removePaper } from '../import/edit.js';
import { mergePapers } from '../import/merge-papers.js';
import { unmergePaper } from '../import/unmerge-papers.js';
import type { Resolvers } from './generated.js';
import { paperLoader } from './papers.js';
import { attempt } from './problems.js';
import { resolveId } from './retired.js';
import { requireRole } from './roles.js';

export const editResolvers: Resolvers = {
  Mutation: {
    updatePaper: async (_mutation, { id: asked, input }, context, info) => {
      const person = requireRole(context, 'EDITOR');
      const id = await resolveId(context, asked);
      const { problems } = await attempt(() => editPaper(context.graph, id, input, person));
      const paper = problems.length > 0 ? null : await paperLoader(context, info, ['paper']).load(id);
      return { paper, problems };
    },
    removePaper: async (_mutation, { id: asked }, context) => {
      requireRole(context, 'EDITOR');
      const id = await resolveId(context, asked);
      const { problems } = await attempt(() => removePaper(context.graph, id));
      return { id: problems.length > 0 ? null : id, problems };
    },
    mergePapers: async (_mutation, { keep, merge }, context, info) => {
      const person = requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(() => mergePapers(context.graph, keep, merge, person));
      return {
        paper: done === null ? null : await paperLoader(context, info, ['paper']).load(done),
        problems,
      };
    },
    unmergePaper: async (_mutation, { id }, context, info) => {
      requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(() => unmergePaper(context.graph, id));
      if (done === null) return { paper: null, restored: [], problems };
      const loader = paperLoader(context, info, ['paper'], ['restored']);
      const [paper = null, ...restored] = await Promise.all(
        [done.keep, ...done.restored].map((one) => loader.load(one)),
      );
      return { paper, restored: restored.filter((one) => one !== null), problems };
    },
  },
};
