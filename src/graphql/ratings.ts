// The viewer's thumbs, as they are shown, for a list in which their ratings have a say.
import { interestsOf } from '../annotations/annotations.js';
import { resolveRetired } from '../graph/retired.js';
import { layersOn } from '../import/shown-annotations.js';
import type { Interest } from '../model/annotation.js';
import { kindOfId } from '../model/ids.js';
import type { Context } from './context.js';

/**
 * The papers that a person gave a thumb, as it is shown, the newest first. One trip to the annotations; one more where a paper
 * that they rated was merged since.
 */
export async function ratingsShown(
  context: Context,
  personId: string,
): Promise<Readonly<Record<'up' | 'down', readonly string[]>>> {
  const { graph, annotations, signal } = context;
  const rated = (await interestsOf(annotations, personId)).filter(
    ({ targetId }) => kindOfId(targetId) === 'paper',
  );
  const ids = rated.map(({ targetId }) => targetId);
  const became = await resolveRetired(graph, ids, { signal });
  const shown = new Map<string, Interest | null>();
  for (const { targetId, interest } of rated) shown.set(became.get(targetId) ?? targetId, interest);
  const survivors = [...new Set(became.values())];
  const layers = survivors.length === 0 ? [] : await layersOn(context, personId, survivors);
  for (const [at, id] of survivors.entries()) shown.set(id, layers[at]?.shown?.interest ?? null);
  const withThumb = (thumb: Interest) =>
    [...shown].flatMap(([id, interest]) => (interest === thumb ? [id] : []));
  return { up: withThumb('UP'), down: withThumb('DOWN') };
}
