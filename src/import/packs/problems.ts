// What is wrong with a pack, each thing with its file and line: collected while it is read, told all at once.
import { LitgraphError } from '../../model/errors.js';
import { packLimits } from './limits.js';

export interface PackProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export class PackProblems {
  readonly #found: PackProblem[] = [];

  add(file: string, line: number, message: string): void {
    if (this.#found.length < packLimits.problems) this.#found.push({ file, line, message });
  }

  /** Throws BAD_USER_INPUT with all that was found; `extensions.problems` has them one by one. */
  throwIfAny(): void {
    if (this.#found.length > 0) throw packRefused(this.#found);
  }
}

export function packRefused(found: readonly PackProblem[]): LitgraphError {
  const problems = [...found].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
  const many = problems.length === packLimits.problems ? [`(the first ${packLimits.problems} mistakes)`] : [];
  return new LitgraphError('BAD_USER_INPUT', [...problems.map(sentence), ...many].join('\n'), {
    path: ['input', 'files'],
    problems,
  });
}

/** "relations.yaml:14: …" */
export function sentence({ file, line, message }: PackProblem): string {
  return `${file}:${line}: ${message}`;
}

/** The problems that `error` tells one by one; none where it is about something else. */
export function problemsOf(error: LitgraphError): readonly PackProblem[] {
  const { problems } = error.details;
  return Array.isArray(problems) ? (problems as PackProblem[]) : [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
