// Papers → with what the person that they are written for has noted about each, and nobody else's.
import type { AnnotationContent } from '../../model/annotation.js';
import { layersOn } from '../shown-annotations.js';
import type { ExportPaper } from './export-paper.js';
import type { Sources } from './formats.js';

/** A constant number of trips. */
export async function withNoted(
  sources: Sources,
  papers: ReadonlyMap<string, ExportPaper>,
): Promise<ReadonlyMap<string, ExportPaper>> {
  const { viewer } = sources;
  if (viewer === null || papers.size === 0) return papers;
  const ids = [...papers.keys()];
  const layers = await layersOn(sources, viewer.id, ids);
  return new Map(
    [...papers].map(([id, paper], at) => [id, { ...paper, noted: layers[at]?.shown ?? null }] as const),
  );
}

/** As JabRef has them, and as they are read back (../bibtex/personal.ts). What it has no word for is left out. */
export function jabrefFields({
  stars,
  status,
  interest,
}: Pick<AnnotationContent, 'stars' | 'status' | 'interest'>): (readonly [name: string, value: string])[] {
  return [
    ...(stars === null ? [] : [['ranking', `rank${String(stars)}`] as const]),
    ...(status === 'READ' ? [['readstatus', 'read'] as const] : []),
    ...(status === 'READING' ? [['readstatus', 'skimmed'] as const] : []),
    ...(interest === 'UP' ? [['relevance', 'relevant'] as const] : []),
  ];
}
