// JSON Lines → entries.
import type { Bibliography } from './entries.js';

export function readJsonLines(_text: string): Bibliography {
  return { format: 'JSON_LINES', total: 0, entries: [], problems: [] };
}
