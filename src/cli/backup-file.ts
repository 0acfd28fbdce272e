// What a backup holds, as a line for a person and as JSON for a program.
import type { CheckedArchive, Summary } from '../import/backup/archive.js';
import { plural } from './terminal.js';

/** "1,204 papers, 3 people, 57 annotations, 2 reading lists". */
export function contentsLine({ graph, annotations }: Summary): string {
  return [
    plural(graph['Paper'] ?? 0, 'paper'),
    plural(annotations['user'] ?? 0, 'person', 'people'),
    plural(annotations['annotation'] ?? 0, 'annotation'),
    plural(annotations['readingList'] ?? 0, 'reading list'),
  ].join(', ');
}

export function contentsJson({ file, header, graph, annotations }: CheckedArchive): object {
  const { litgraph, createdAt, engine } = header;
  return { file, litgraph, createdAt, engine, graph, annotations };
}
