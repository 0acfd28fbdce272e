// What changed, in the API: page by page for who asks, and page after page, as it comes, for who subscribes.
import { readChanges, type ChangePage } from '../graph/changes.js';
import { moreChanges } from '../graph/watch-changes.js';
import { pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { QueryChangesSinceArgs, Resolvers } from './generated.js';
import { importLoader } from './imports.js';
import { nodeLoader } from './nodes.js';

export const changeResolvers: Resolvers = {
  Query: {
    changesSince: (_query, args, { graph, signal }) => readChanges(graph, asked(args), { signal }),
  },
  Subscription: {
    changesSince: {
      subscribe: async (_subscription, args, context) => {
        // A cursor that is no good is refused before anything is sent.
        const { first, cursor } = asked(args);
        const page = await readChanges(context.graph, { first, cursor }, { signal: context.signal });
        return pagesFrom(context, page, first);
      },
      resolve: (event: PageEvent, _args: unknown, { loaders }: Context) => {
        // What was loaded for the page before may have changed since.
        loaders.clear();
        if ('failed' in event) throw event.failed;
        return event.page;
      },
    },
  },
  Change: {
    node: ({ targetId }, _args, context, info) => nodeLoader(context, info, []).load(targetId),
    import: ({ importId }, _args, context) =>
      importId === null ? null : importLoader(context).load(importId),
  },
};

/** An iterator that throws would end a subscription without a word; what failed is an event, the last one. */
type PageEvent = { readonly page: ChangePage } | { readonly failed: unknown };

/** The next page is read when it is asked for: whoever takes pages slowly holds up nobody. */
async function* pagesFrom(
  { graph, signal, until = signal }: Context,
  begun: ChangePage,
  first: number,
): AsyncGenerator<PageEvent, undefined> {
  let page = begun;
  yield { page };
  for (;;) {
    if (!page.hasMore) await moreChanges(graph, page.log, until);
    if (until.aborted) return undefined;
    try {
      page = await readChanges(graph, { cursor: page.endCursor, first }, { signal });
    } catch (error) {
      if (!signal.aborted) yield { failed: error };
      return undefined;
    }
    if (page.changes.length > 0) yield { page };
  }
}

function asked({ first, cursor }: QueryChangesSinceArgs): { first: number; cursor: string | null } {
  return { first: pageRequest({ first }).first, cursor: cursor ?? null };
}
