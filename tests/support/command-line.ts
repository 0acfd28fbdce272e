// Runs the built command line as its users do: as a process of its own, on a folder of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** node's own arguments, before the script. */
  readonly node?: readonly string[];
}

export interface CommandLine {
  readonly home: string;
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>;
  /** Starts the server on a free port; resolves when it says that it is ready. */
  serve(
    args?: readonly string[],
  ): Promise<{ url: string; stop(): Promise<Outcome>; kill(): Promise<Outcome> }>;
  /** Begins a command that goes on by itself: `says` waits for its output or remarks, `interrupt` is Ctrl-C. */
  begin(args: readonly string[]): {
    says(what: RegExp): Promise<void>;
    interrupt(): Promise<Outcome>;
    readonly ended: Promise<Outcome>;
  };
  /** Writes a file into a folder that goes away with this; returns its path. */
  file(name: string, text: string): Promise<string>;
  remove(): Promise<void>;
}

export async function newCommandLine(settings: Readonly<Record<string, string>> = {}): Promise<CommandLine> {
  if (!existsSync(join(root, 'dist/cli/main.js'))) {
    throw new Error('These tests run what is built: `npm run build` first, or `npm test`, which does.');
  }
  const folder = await mkdtemp(join(tmpdir(), 'litgraph-cli-'));
  const home = join(folder, 'library');
  const env = { ...cleanEnvironment(), LITGRAPH_HOME: home, ...settings };
  const start = (args: readonly string[], options: RunOptions = {}) =>
    spawn(process.execPath, [...(options.node ?? []), join(root, 'scripts/litgraph.mjs'), ...args], {
      cwd: folder,
      env: { ...env, ...options.env },
    });
  return {
    home,
    run: (args, options = {}) => {
      const child = start(args, options);
      child.stdin.end(options.input ?? '');
      return outcomeOf(child);
    },
    serve: async (args = ['--no-seeds']) => {
      const child = start(['serve', '--port', '0', ...args]);
      const outcome = outcomeOf(child);
      const url = await Promise.race([readyUrl(child), outcome.then(fail)]);
      return {
        url,
        stop: () => {
          child.kill('SIGTERM');
          return outcome;
        },
        kill: () => {
          child.kill('SIGKILL');
          return outcome;
        },
      };
    },
    begin: (args) => {
      const child = start(args);
      const outcome = outcomeOf(child);
      const says = listenTo(child);
      return {
        ended: outcome,
        says: (what) => Promise.race([says(what), outcome.then(fail)]),
        interrupt: () => {
          child.kill('SIGINT');
          return outcome;
        },
      };
    },
    file: async (name, text) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Without settings of whoever runs the tests. */
function cleanEnvironment(): Record<string, string | undefined> {
  const settings = /^(LITGRAPH_|NEO4J_|DATABASE_URL$|HOST$|PORT$|LOG_LEVEL$|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)));
}

function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const read = (stream: ChildProcess['stdout']) => {
    const chunks: string[] = [];
    stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    return () => chunks.join('');
  };
  const stdout = read(child.stdout);
  const stderr = read(child.stderr);
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
  });
}

/** What it said before counts, too. */
function listenTo(child: ChildProcess): (what: RegExp) => Promise<void> {
  let seen = '';
  const heard = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: string) => {
      seen += chunk;
      heard.emit('more');
    });
  }
  return async (what) => {
    while (!what.test(seen)) await once(heard, 'more');
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let seen = '';
    child.stdout?.on('data', (chunk: string) => {
      seen += chunk;
      const url = /ready at (http:\S+)/.exec(seen)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}

function fail({ code, stderr }: Outcome): never {
  throw new Error(`The server ended with ${code}: ${stderr}`);
}
