// What the viewer noted of things, with what they noted of all that was merged into these: what fits a filter, what counts as stars.
import { annotatedTargets, starsOf } from '../annotations/annotations.js';
import { resolveRetired } from '../graph/retired.js';
import { layersOn } from '../import/shown-annotations.js';
import type { Annotation } from '../model/annotation.js';
import type { AnnotationWhere, IntRange } from '../model/paper-filter.js';
import type { Context } from './context.js';

/** The things whose annotation, as it is shown, fits. Where only a list is asked for, what is in it, in its order. */
export async function targetsThatFit(
  context: Context,
  personId: string,
  where: AnnotationWhere,
): Promise<readonly string[]> {
  const { annotations } = context;
  const fitting = await annotatedTargets(annotations, personId, where);
  const { list, ...noted } = where;
  if (Object.keys(noted).length === 0 && list !== undefined) return becomeOnce(context, fitting);
  const merged = await mergedSubjects(context, personId);
  if (merged.size === 0) return fitting;
  const listed =
    list === undefined
      ? null
      : new Set(await becomeOnce(context, await annotatedTargets(annotations, personId, { list })));
  const survivors = [...new Set(merged.values())];
  const layers = await layersOn(context, personId, survivors);
  const apart = new Set([...merged.keys(), ...survivors]);
  return [
    ...fitting.filter((target) => !apart.has(target)),
    ...survivors.filter((id, at) => (listed?.has(id) ?? true) && shows(layers[at]?.shown ?? null, noted)),
  ];
}

/** How many stars the viewer gave to what, as it is shown. */
export async function starsShown(context: Context, personId: string): Promise<ReadonlyMap<string, number>> {
  const stars = await starsOf(context.annotations, personId);
  const merged = await mergedSubjects(context, personId);
  if (merged.size === 0) return stars;
  const survivors = [...new Set(merged.values())];
  const layers = await layersOn(context, personId, survivors);
  for (const [at, id] of survivors.entries()) {
    const given = layers[at]?.shown?.stars ?? null;
    if (given === null) stars.delete(id);
    else stars.set(id, given);
  }
  return stars;
}

/** What the viewer noted something about and was merged away since → what it became. */
function mergedSubjects(context: Context, personId: string): Promise<Map<string, string>> {
  const loader = context.loaders.get<string, Map<string, string>>(
    'merged subjects of annotations',
    (people) =>
      Promise.all(
        people.map(async (person) => {
          const targets = await annotatedTargets(context.annotations, person, {});
          return resolveRetired(context.graph, targets, { signal: context.signal });
        }),
      ),
  );
  return loader.load(personId);
}

async function becomeOnce({ graph, signal }: Context, ids: readonly string[]): Promise<string[]> {
  const became = await resolveRetired(graph, ids, { signal });
  return [...new Set(ids.map((id) => became.get(id) ?? id))];
}

/** Whether an annotation fits; the same rules as the store of annotations has. */
function shows(
  shown: Annotation | null,
  { interest, stars, status, tags }: Omit<AnnotationWhere, 'list'>,
): boolean {
  return (
    shown !== null &&
    (interest === undefined || (shown.interest !== null && interest.includes(shown.interest))) &&
    (stars === undefined || isWithin(shown.stars, stars)) &&
    (status === undefined || (shown.status !== null && status.includes(shown.status))) &&
    (tags ?? []).every((tag) => shown.tags.includes(tag.normalize('NFC')))
  );
}

function isWithin(stars: number | null, { from, to }: IntRange): boolean {
  return stars !== null && (from === null || stars >= from) && (to === null || stars <= to);
}
