// The venue of a paper → the series from which it is read where its container does not name it: "KDD '19".
import type { HydratedPaper } from '../model/paper.js';
import { venueOf } from './venue.js';

type Published = Pick<HydratedPaper, 'type' | 'containerTitle' | 'venue' | 'year'>;

/** Null where none is needed, and where none would do. */
export function seriesOf({ type, containerTitle: title, venue, year }: Published): string | null {
  const name = venue?.name ?? null;
  if (title === null || name === null || year === null) return null;
  const read = (series: string | null) => venueOf({ type, title, series });
  const series = `${name} '${String(year).slice(-2).padStart(2, '0')}`;
  return read(null) !== name && read(series) === name ? series : null;
}
