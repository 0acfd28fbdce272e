// The limits that are the same for every operation, in the order in which they are looked at. What an operation may cost is
// told with its answer, and has a plugin of its own (cost.ts).
import type { Limits } from '../../config.js';
import { aliasLimit } from './aliases.js';
import { depthLimit } from './depth.js';
import type { Limit } from './plugin.js';
import { literalLimit, variableLimit } from './values.js';

export function limitsOf({ maxAliases, maxDepth }: Limits): Limit[] {
  return [aliasLimit(maxAliases), depthLimit(maxDepth), literalLimit(), variableLimit];
}
