// Who may do what: resolvers that change the graph or show a person's layer begin with one of these.
import { mayActAs, type Person, type Role } from '../model/annotation.js';
import { LitgraphError } from '../model/errors.js';
import type { Context } from './context.js';

/** The person who is signed in. Throws UNAUTHENTICATED where nobody is. */
export function requireViewer({ viewer }: Pick<Context, 'viewer'>): Person {
  if (viewer !== null) return viewer;
  throw new LitgraphError('UNAUTHENTICATED', 'Nobody is signed in: send Authorization: Bearer TOKEN.');
}

/** The person who is signed in, who has `role` or a higher one. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireRole(context: Pick<Context, 'viewer'>, role: Role): Person {
  const viewer = requireViewer(context);
  if (mayActAs(viewer.role, role)) return viewer;
  throw new LitgraphError(
    'FORBIDDEN',
    `This takes the role ${role}; ${viewer.name} is a ${viewer.role}. An administrator of this library can change that.`,
  );
}
