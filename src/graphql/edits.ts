// Correcting and removing papers, in the API.
import { editPaper, removePaper } from '../import/edit.js';
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
  },
};
