// BibTeX text → entries.
import type { Bibliography } from '../entries.js';

export function readBibtex(_text: string): Bibliography {
  return { format: 'BIBTEX', total: 0, entries: [], problems: [] };
}
