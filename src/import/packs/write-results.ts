// Results → entries of results.yaml; those that something refers to get a key.
import { fold } from '../../model/keys.js';
import type { Relation } from '../../model/relation.js';
import type { Result } from '../../model/result.js';
import { compare, oneLine, withoutNulls, type Names } from './write.js';
import { writtenProtocol } from './write-relations.js';

/** "contrastive-cub-200-2011-r-1-2": of what it is, numbered where that fits several. */
export function keysOfResults(
  results: readonly Result[],
  relations: readonly Relation[],
  nameOf: (id: string) => string | null,
): ReadonlyMap<string, string> {
  const wanted = new Set([
    ...results.flatMap(({ copiedFrom }) => copiedFrom ?? []),
    ...relations.flatMap(({ evidence }) => evidence.flatMap((one) => one.results)),
  ]);
  const numbers = new Map<string, number>();
  const keys = new Map<string, string>();
  for (const { id, method, dataset, metric } of [...results].sort((a, b) => compare(a.id, b.id))) {
    if (!wanted.has(id)) continue;
    const stem = [method, dataset, metric].map((end) => slug(nameOf(end) ?? '')).join('-');
    const number = (numbers.get(stem) ?? 0) + 1;
    numbers.set(stem, number);
    keys.set(id, `${stem}-${number}`);
  }
  return keys;
}

export function writtenResults(results: readonly Result[], names: Names): unknown[] {
  return results
    .map((result) => {
      const written = writtenResult(result, names);
      const { method, dataset, metric, ...rest } = written;
      return { place: JSON.stringify([dataset, metric, method, rest]), written };
    })
    .sort((a, b) => compare(a.place, b.place))
    .map(({ written }) => written);
}

function writtenResult(result: Result, names: Names): Record<string, unknown> {
  const { printed, value, kind, protocol, reportedIn, sourceUrl, locator, copiedFrom, date } = result;
  return withoutNulls({
    key: names.resultKey(result.id),
    method: names.name(result.method),
    dataset: names.name(result.dataset),
    metric: names.name(result.metric),
    printed: printed === null ? null : oneLine(printed),
    value: printed !== null && Number(printed) === value ? null : value,
    kind,
    protocol: writtenProtocol(protocol, names),
    reportedIn: reportedIn === null ? null : names.citekey(reportedIn),
    sourceUrl,
    locator: locator === null ? null : oneLine(locator),
    copiedFrom: copiedFrom === null ? null : names.resultKey(copiedFrom),
    date,
  });
}

function slug(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
