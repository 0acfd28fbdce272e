// Who is asking, and what only they see.
import { countAnnotations, findAnnotations, tagCounts } from '../annotations/annotations.js';
import { readingListsOf } from '../annotations/reading-lists.js';
import { emptyPage } from '../graph/paper-neighbours.js';
import type { Annotation, Person } from '../model/annotation.js';
import type { Page } from '../model/page.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { Resolvers, ViewerAnnotationsArgs } from './generated.js';
import { asksForRows } from './papers.js';
import { annotationWhere } from './where.js';

export const viewerResolvers: Resolvers = {
  Query: { viewer: (_query, _args, { viewer }) => viewer },
  Viewer: {
    annotations: async (viewer, args, context, info) =>
      annotationConnection(context, viewer, args, asksForRows(info)),
    readingLists: (viewer, _args, { annotations }) => readingListsOf(annotations, viewer.id),
    tags: (viewer, _args, { annotations }) => tagCounts(annotations, viewer.id),
  },
};

async function annotationConnection(
  { annotations }: Context,
  viewer: Person,
  args: ViewerAnnotationsArgs,
  withRows: boolean,
) {
  const where = annotationWhere(args.where ?? {});
  const page = pageRequest(args);
  const rows: Page<Annotation> = withRows
    ? await findAnnotations(annotations, viewer.id, { where, page })
    : emptyPage;
  return connection<Annotation>(rows, () => countAnnotations(annotations, viewer.id, where));
}
