// results.yaml → the figures of a pack, each value checked against what is printed and against its metric, each behind the
// one it was copied from.
import { isLitgraphError } from '../../model/errors.js';
import { unknownProtocol } from '../../model/protocol.js';
import { figureKey, valueOf } from '../../model/result-rules.js';
import { didYouMean } from './nearest.js';
import type { PackConcept, PackResult } from './pack.js';
import type { Reading } from './read.js';
import { protocolReader, type ProtocolReader } from './read-protocols.js';
import { resultsFile, type ResultText } from './schemas.js';
import { readYaml, type YamlText } from './yaml-text.js';

type Path = readonly PropertyKey[];

export interface PackResults {
  readonly results: readonly PackResult[];
  /** The figure with this key, or what to tell ('' where that was told already). */
  find(key: string): PackResult | string;
}

/** A figure before what it was copied from is known. */
interface Draft {
  readonly path: Path;
  readonly given: ResultText;
  readonly result: Omit<PackResult, 'copiedFrom'>;
}

const file = 'results.yaml';

export function readResults(text: string, reading: Reading): PackResults {
  const yaml = readYaml({ name: file, text }, resultsFile, reading.problems);
  const readProtocol = protocolReader(yaml, reading.names);
  const drafts = (yaml.value?.results ?? []).flatMap((given, index) => {
    const path = ['results', index];
    const result = draftOf(given, path, yaml, reading, readProtocol);
    return result === null ? [] : [{ path, given, result }];
  });
  const complete = yaml.complete && drafts.length === (yaml.value?.results ?? []).length;
  tellTwice(drafts, yaml);
  const keyed = byKey(drafts, yaml);
  const results = inOrderOfCopying(drafts, keyed, complete, yaml);
  const found = new Map(results.flatMap((it) => (it.key === null ? [] : [[it.key, it] as const])));
  return {
    results,
    find: (key) => {
      const result = found.get(key);
      if (result !== undefined) return result;
      return complete && !keyed.has(key)
        ? `results.yaml has no figure with the key “${key}”${didYouMean(key, keyed.keys())}`
        : '';
    },
  };
}

/** Null where something is wrong with it, which was told. */
function draftOf(
  given: ResultText,
  path: Path,
  yaml: YamlText<unknown>,
  { names, papers }: Reading,
  readProtocol: ProtocolReader,
): Draft['result'] | null {
  const find = (kind: 'method' | 'dataset' | 'metric'): PackConcept | null => {
    const found = names.find(kind, given[kind]);
    if (typeof found !== 'string') return found;
    if (found !== '') yaml.problemAt([...path, kind], found);
    return null;
  };
  const [method, dataset, metric] = [find('method'), find('dataset'), find('metric')];
  const complaint = given.reportedIn === undefined ? null : papers.complaint(given.reportedIn);
  if (complaint !== null) yaml.problemAt([...path, 'reportedIn'], complaint);
  const protocol = readProtocol(given.protocol, [...path, 'protocol']) ?? {
    ...unknownProtocol,
    backbone: null,
  };
  const value = metric === null ? null : figureOf(given, metric, path, yaml);
  if (method === null || dataset === null || metric === null || value === null) return null;
  return {
    file,
    line: yaml.lineOf(path),
    key: given.key ?? null,
    method,
    dataset,
    metric,
    printed: given.printed ?? null,
    value,
    kind: given.kind,
    protocol,
    reportedIn: given.reportedIn ?? null,
    sourceUrl: given.sourceUrl ?? null,
    locator: given.locator ?? null,
    date: given.date === undefined ? null : new Date(given.date).toISOString(),
  };
}

function figureOf(
  given: ResultText,
  metric: PackConcept,
  path: Path,
  yaml: YamlText<unknown>,
): number | null {
  const { value = null, printed = null } = given;
  try {
    return valueOf({ value, printed, unit: null }, metric, []);
  } catch (error) {
    if (!isLitgraphError(error)) throw error;
    const at = error.details['path'];
    yaml.problemAt([...path, ...(Array.isArray(at) ? (at as string[]) : [])], error.message);
    return null;
  }
}

/** Two entries that would be one figure. */
function tellTwice(drafts: readonly Draft[], yaml: YamlText<unknown>): void {
  const lines = new Map<string, number>();
  for (const { path, result } of drafts) {
    const { method, dataset, metric, protocol } = result;
    const identity = figureKey({
      ...result,
      method: method.name,
      dataset: dataset.name,
      metric: metric.name,
      protocol: { ...protocol, backbone: protocol.backbone?.name ?? null },
    });
    const before = lines.get(identity);
    if (before !== undefined)
      yaml.problemAt(path, `line ${before} has the same figure, reported in the same place`);
    else lines.set(identity, result.line);
  }
}

function byKey(drafts: readonly Draft[], yaml: YamlText<unknown>): ReadonlyMap<string, Draft> {
  const keyed = new Map<string, Draft>();
  for (const draft of drafts) {
    const { key } = draft.result;
    const before = key === null ? undefined : keyed.get(key);
    if (before !== undefined)
      yaml.problemAt([...draft.path, 'key'], `line ${before.result.line} has the key “${key ?? ''}” already`);
    else if (key !== null) keyed.set(key, draft);
  }
  return keyed;
}

/** Each behind its original. Tells of keys that nothing has, and of circles. */
function inOrderOfCopying(
  drafts: readonly Draft[],
  keyed: ReadonlyMap<string, Draft>,
  complete: boolean,
  yaml: YamlText<unknown>,
): PackResult[] {
  const done = new Map<Draft, PackResult>();
  const underWay = new Set<Draft>();
  const circular = new Set<Draft>();
  for (const draft of drafts) {
    const chain: Draft[] = [];
    let next: Draft | undefined = draft;
    while (next !== undefined && !done.has(next) && !underWay.has(next)) {
      underWay.add(next);
      chain.push(next);
      next = originalOf(next, keyed, complete, yaml);
    }
    if (next !== undefined && chain.includes(next))
      chain.slice(chain.indexOf(next)).forEach((it) => circular.add(it));
    for (const one of chain.reverse()) {
      const { given, path, result } = one;
      const original = given.copiedFrom === undefined ? undefined : keyed.get(given.copiedFrom);
      if (circular.has(one))
        yaml.problemAt(
          [...path, 'copiedFrom'],
          'leads back to this figure: figures cannot be copied in a circle',
        );
      done.set(one, { ...result, copiedFrom: original === undefined ? null : (done.get(original) ?? null) });
      underWay.delete(one);
    }
  }
  return [...done.values()];
}

function originalOf(
  { given, path, result }: Draft,
  keyed: ReadonlyMap<string, Draft>,
  complete: boolean,
  yaml: YamlText<unknown>,
): Draft | undefined {
  const key = given.copiedFrom;
  if (key === undefined) return undefined;
  const tell = (message: string) => yaml.problemAt([...path, 'copiedFrom'], message);
  if (result.kind !== 'COPIED') tell(`a figure that was copied is of the kind COPIED, not ${result.kind}`);
  const original = keyed.get(key);
  if (original === undefined) {
    if (complete) tell(`there is no figure with the key “${key}”${didYouMean(key, keyed.keys())}`);
    return undefined;
  }
  const differs = (['method', 'dataset', 'metric'] as const).find(
    (end) => original.result[end] !== result[end],
  );
  if (differs !== undefined)
    tell(`“${key}” is a figure of another ${differs} (line ${original.result.line})`);
  return original;
}
