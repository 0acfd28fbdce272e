// What a person noted of things, with what they noted of all that was merged into these → what is shown of each.
import { annotationsOn } from '../annotations/annotations.js';
import type { AnnotationStore } from '../annotations/store.js';
import { retiredInto, type RetiredInto } from '../graph/retired.js';
import type { GraphStore } from '../graph/store.js';
import { joinAnnotations, type Annotation, type MergedAnnotation } from '../model/annotation.js';

/** What a person has noted about a thing itself, and what is shown of it and all that was merged into it. */
export interface Layer {
  readonly own: Annotation | null;
  readonly shown: Annotation | null;
}

export interface Stores {
  readonly graph: GraphStore;
  readonly annotations: AnnotationStore;
  readonly signal?: AbortSignal | undefined;
}

/** In the order of the targets; two trips, however many, and one more where others were merged into them. */
export async function layersOn(
  { graph, annotations, signal }: Stores,
  personId: string,
  targets: readonly string[],
): Promise<Layer[]> {
  const merged = await retiredInto(graph, targets, { signal });
  const [own, became] = await Promise.all([
    annotationsOn(annotations, personId, targets),
    annotationsOn(
      annotations,
      personId,
      merged.map(({ id }) => id),
    ),
  ]);
  const found = new Map([...own, ...became]);
  return targets.map((target) => {
    const own = found.get(target) ?? null;
    return { own, shown: joinAnnotations(own, mergedAnnotations(merged, found, target)) };
  });
}

function mergedAnnotations(
  merged: readonly RetiredInto[],
  found: ReadonlyMap<string, Annotation>,
  target: string,
): MergedAnnotation[] {
  return merged
    .filter(({ survivor }) => survivor === target)
    .flatMap(({ id, mergedAt }) => {
      const annotation = found.get(id);
      return annotation === undefined ? [] : [{ annotation, mergedAt }];
    });
}
