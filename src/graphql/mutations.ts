// Mutations run one after another in one request: none may see what was loaded before another changed it.
import type { Context } from './context.js';
import type { Resolvers } from './generated.js';

type Resolve = (root: unknown, args: unknown, context: Context, info: unknown) => unknown;

/** The resolvers, each mutation with batches of its own: forgotten before it runs and after it has changed things. */
export function withFreshLoaders(resolvers: Resolvers): Resolvers {
  if (resolvers.Mutation === undefined) return resolvers;
  const fields = Object.entries(resolvers.Mutation as Record<string, Resolve>);
  const fresh = fields.map(([name, resolve]) => [name, refreshing(resolve)] as const);
  return { ...resolvers, Mutation: Object.fromEntries(fresh) };
}

function refreshing(resolve: Resolve): Resolve {
  return async (root, args, context, info) => {
    context.loaders.clear();
    try {
      return await resolve(root, args, context, info);
    } finally {
      context.loaders.clear();
    }
  };
}
