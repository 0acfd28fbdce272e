// The text of a YAML file → a value of a known shape. What is wrong with it is told with the line where it stands, and
// left out of the value, so that the rest can be checked as well.
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { packLimits } from './limits.js';
import { didYouMean } from './nearest.js';
import type { PackProblems } from './problems.js';

type Path = readonly PropertyKey[];

export interface YamlText<T> {
  /** Null where nothing of the file makes sense. */
  readonly value: T | null;
  /** False where something was left out of `value`. */
  readonly complete: boolean;
  /** Tells of what stands at this path of `value`. */
  readonly problemAt: (path: Path, message: string) => void;
  /** Where that stands, from 1. */
  readonly lineOf: (path: Path) => number;
}

export function readYaml<T>(
  file: { readonly name: string; readonly text: string },
  schema: z.ZodType<T>,
  problems: PackProblems,
): YamlText<T> {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const where = (path: Path) => lineAt(offsetOf(document, path));
  const tell = (line: number, path: Path, message: string) =>
    problems.add(file.name, line, path.length === 0 ? message : `${written(path)}: ${message}`);

  for (const { pos, message } of document.errors) {
    tell(lineAt(pos[0]), [], `this is no YAML: ${message.split('\n')[0] ?? ''}`);
  }
  const nothing = { value: null, complete: false, problemAt: () => undefined, lineOf: () => 1 };
  if (document.errors.length > 0) return nothing;
  const raw = plainValue(document);
  if (raw instanceof Error) {
    tell(1, [], `this is no YAML that a pack may have: ${raw.message}`);
    return nothing;
  }
  const checked = schema.safeParse(raw);
  const issues = checked.success
    ? []
    : withoutEchoes(checked.error.issues.flatMap((issue) => flatten(issue)));
  for (const issue of issues) {
    for (const { path, message } of explained(issue, raw)) tell(where(path), path, message);
  }
  const pruned = checked.success ? null : withoutBroken(raw, issues);
  const rest = pruned === null ? checked : schema.safeParse(pruned.value);
  const placed = (path: Path) => pruned?.placeOf(path) ?? path;
  return {
    value: rest.success ? rest.data : null,
    complete: checked.success,
    problemAt: (path, message) => tell(where(placed(path)), placed(path), message),
    lineOf: (path) => where(placed(path)),
  };
}

/** "relations[3].from" */
function written(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step + 1}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

/** What the document says; an empty one says an empty map. An error where its aliases say too much. */
function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: packLimits.yamlAliases }) ?? {};
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Of what stands at `path` (of a key, where the path ends in one), or of the nearest thing around it where nothing does. */
function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const around = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const key = isMap(around)
      ? around.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === last)?.key
      : undefined;
    const node = key ?? document.getIn(path.slice(0, length), true);
    const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
    if (range?.[0] !== undefined) return range[0];
  }
  return 0;
}

type Issue = z.core.$ZodIssue;

/** Of a union, the issues of the one branch that is meant. */
function flatten(issue: Issue, before: Path = []): Issue[] {
  const path = [...before, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const meant = issue.errors.filter(
    (branch) => !branch.some(({ code, path: inside }) => code === 'invalid_type' && inside.length === 0),
  );
  const [only] = meant;
  if (meant.length === 1 && only !== undefined) return only.flatMap((inner) => flatten(inner, path));
  return [{ ...issue, path }];
}

/** A map with a misspelt key lacks one as well; the misspelling says enough. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const place = ({ path }: Issue) => JSON.stringify(path.map(String));
  const misspelt = new Set(issues.filter(({ code }) => code === 'unrecognized_keys').map(place));
  return issues.filter((issue) => issue.code !== 'custom' || !misspelt.has(place(issue)));
}

interface Told {
  readonly path: Path;
  readonly message: string;
}

function explained(issue: Issue, raw: unknown): Told[] {
  const { path } = issue;
  const given = valueAt(raw, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const messages = issue.message.split('\n');
      return issue.keys.map((key, index) => ({ path: [...path, key], message: messages[index] ?? '' }));
    }
    case 'invalid_type':
      return [
        {
          path,
          message:
            given === undefined
              ? 'is missing'
              : `must be ${kinds[issue.expected] ?? issue.expected}, not ${shown(given)}`,
        },
      ];
    case 'invalid_union':
      return [
        {
          path,
          message:
            given === undefined ? 'is missing' : `must be ${expectedOf(issue.errors)}, not ${shown(given)}`,
        },
      ];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const hint = typeof given === 'string' ? didYouMean(given, allowed) : '';
      const message = given === undefined ? 'is missing' : `${shown(given)} is not allowed${hint}`;
      return [{ path, message: `${message}; allowed: ${allowed.join(', ')}` }];
    }
    case 'too_small':
      return [{ path, message: sizeOf('at least', issue.minimum, issue.origin) }];
    case 'too_big':
      return [{ path, message: sizeOf('at most', issue.maximum, issue.origin) }];
    case 'invalid_key':
      return [{ path, message: 'has a key that is no line of text' }];
    default:
      return [{ path, message: issue.message }];
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text (put quotes around it)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

function expectedOf(branches: readonly (readonly Issue[])[]): string {
  const named = branches.flatMap((branch) =>
    branch.flatMap((issue) =>
      issue.code === 'invalid_type' ? [kinds[issue.expected] ?? issue.expected] : [],
    ),
  );
  return [...new Set(named)].join(' or ') || 'something else';
}

function sizeOf(bound: string, size: number | bigint, origin: string): string {
  if (origin === 'string') return `must have ${bound} ${size} characters`;
  if (origin === 'array') return `must have ${bound} ${size === 1 ? 'one entry' : `${size} entries`}`;
  return `must be ${bound} ${size}`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return value === null ? 'nothing' : 'a map';
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : `${value as number | boolean}`;
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    raw,
  );
}

/** `raw` without the entries of its lists and maps that have an issue, and without its keys that nobody knows. */
function withoutBroken(
  raw: unknown,
  issues: readonly Issue[],
): { readonly value: unknown; placeOf(path: Path): Path } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { value: raw, placeOf: (path) => path };
  const broken = new Map<PropertyKey, Set<PropertyKey>>();
  const unknown = new Set<PropertyKey>();
  for (const issue of issues) {
    const [first, second] = issue.path;
    if (first === undefined && issue.code === 'unrecognized_keys')
      issue.keys.forEach((key) => unknown.add(key));
    else if (first !== undefined && second === undefined) unknown.add(first);
    else if (first !== undefined && second !== undefined) {
      broken.set(first, (broken.get(first) ?? new Set()).add(second));
    }
  }
  const places = new Map<PropertyKey, number[]>();
  const kept = Object.entries(raw as Record<string, unknown>).flatMap(
    ([name, value]): [string, unknown][] => {
      if (unknown.has(name)) return [];
      const bad = broken.get(name);
      if (bad === undefined) return [[name, value]];
      if (Array.isArray(value)) {
        const indexes = value.map((_entry, index) => index).filter((index) => !bad.has(index));
        places.set(name, indexes);
        return [[name, indexes.map((index): unknown => value[index])]];
      }
      if (typeof value !== 'object' || value === null) return [];
      return [[name, Object.fromEntries(Object.entries(value).filter(([key]) => !bad.has(key)))]];
    },
  );
  return {
    value: Object.fromEntries(kept),
    placeOf: (path) => {
      const [name, index, ...rest] = path;
      const place = typeof index === 'number' && name !== undefined ? places.get(name)?.[index] : undefined;
      return place === undefined || name === undefined ? path : [name, place, ...rest];
    },
  };
}
