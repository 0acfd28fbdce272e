// A YAML file → a value of a known shape. What is wrong with it is told with the line where it stands.
import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { badInput } from '../model/errors.js';

export interface YamlFile<T> {
  readonly value: T;
  /** The error to throw for something that is wrong at `path`: "list.yaml:7: …". */
  problemAt(path: readonly PropertyKey[], message: string): Error;
}

/** Throws BAD_USER_INPUT for the first thing that is wrong, with file and line. */
export async function readYaml<T>(file: string, schema: z.ZodType<T>): Promise<YamlFile<T>> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines });
  const problem = (offset: number, message: string) =>
    badInput(`${file}:${lines.linePos(offset).line}: ${message}`, ['file']);
  const [syntaxError] = document.errors;
  if (syntaxError !== undefined) {
    throw problem(syntaxError.pos[0], `this is no YAML: ${syntaxError.message.split('\n')[0]}`);
  }
  const problemAt = (path: readonly PropertyKey[], message: string) =>
    problem(offsetOf(document, path), `${path.map(String).join('.') || 'the file'}: ${message}`);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, problemAt };
  const [issue] = parsed.error.issues;
  throw problemAt(issue?.path ?? [], issue?.message ?? 'does not make sense');
}

/** Of what stands at `path`, or of the nearest thing around it where nothing does. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: readonly number[] | null } | undefined)?.range;
    if (range?.[0] !== undefined) return range[0];
  }
  return 0;
}
