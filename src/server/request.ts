// What the server keeps beside the resolvers' context while it answers a request.
import type { Context } from '../graphql/context.js';
import type { Deadline } from './deadline.js';

export interface RequestContext extends Context {
  readonly deadline: Deadline;
}
