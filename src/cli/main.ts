// The command line: finds the command, runs it, and turns whatever goes wrong into one sentence and an exit code.
import { isLitgraphError } from '../model/errors.js';
import { loadCommand, loadCommands } from './commands.js';
import { exitCodeOf, exitCodes } from './exit-codes.js';
import { growSparingly } from './heap.js';
import { commandHelp, overview } from './help.js';
import { note, print } from './terminal.js';
import { version } from '../version.js';

/** Runs `argv` (without node and the script) and sets the exit code of the process. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  growSparingly();
  leaveQuietlyWhenNobodyReads();
  const stop = new AbortController();
  const interrupt = () => {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted);
    stop.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    process.exitCode = await dispatch(argv, stop.signal);
  } catch (error) {
    process.exitCode = stop.signal.aborted ? exitCodes.interrupted : explain(error);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

async function dispatch(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const [name = '--help', ...rest] = argv;
  if (name === '--version' || name === '-v') return answer(version);
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked = await loadCommand(rest[0] ?? '');
    answer(asked === null ? overview(await loadCommands()) : commandHelp(asked));
    return argv.length === 0 ? exitCodes.usage : exitCodes.ok;
  }
  const command = await loadCommand(name);
  if (command === null) {
    note(`litgraph has no command ${name}. \`litgraph --help\` lists those it has.`);
    return exitCodes.usage;
  }
  return asksForHelp(rest) ? answer(commandHelp(command)) : command.run(rest, signal);
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

function answer(text: string): number {
  print(text);
  return exitCodes.ok;
}

/** One sentence on standard error; the stack only for somebody who asked for it with LOG_LEVEL. */
function explain(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  note(message);
  for (const candidate of candidatesOf(error)) note(`  ${candidate}`);
  const debugging = process.env.LOG_LEVEL === 'debug' || process.env.LOG_LEVEL === 'trace';
  if (debugging && error instanceof Error) note(error.stack ?? '');
  else if (!isLitgraphError(error))
    note('This is a mistake of litgraph itself; LOG_LEVEL=debug shows where.');
  return exitCodeOf(error);
}

/** What an ambiguous name fits, one a line. */
function candidatesOf(error: unknown): string[] {
  const candidates = isLitgraphError(error, 'AMBIGUOUS') ? error.details['candidates'] : null;
  if (!Array.isArray(candidates)) return [];
  return candidates.map((candidate: unknown) =>
    typeof candidate === 'string'
      ? candidate
      : Object.values(candidate as object)
          .map(String)
          .join('  '),
  );
}

/** `litgraph export | head` closes the pipe early, which is no failure. */
function leaveQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.ok);
    throw error;
  });
}
