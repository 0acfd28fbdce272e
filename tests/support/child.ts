// Runs a TypeScript file as a process of its own: for tests about processes that are killed, locked out or short of disk.
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Inside the project, so that what is bundled finds its packages. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/litgraph-tests/', import.meta.url));

/** Bundles `entry` (packages stay outside) and gives the path of the script. */
export async function bundled(entry: URL, name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(entry),
      outDir: join(folder, name),
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
  return join(folder, name, 'main.mjs');
}

export class Child {
  readonly process: ChildProcess;
  readonly lines: string[] = [];
  readonly exited: Promise<number | null>;
  #onLine: (() => void) | null = null;

  constructor(command: string, args: readonly string[], options: SpawnOptions = {}) {
    this.process = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options });
    this.exited = new Promise((resolve) => this.process.once('close', resolve));
    if (this.process.stdout === null) throw new Error('a child speaks on its standard output');
    createInterface(this.process.stdout).on('line', (line) => {
      this.lines.push(line);
      this.#onLine?.();
    });
    void this.exited.then(() => this.#onLine?.());
  }

  /** Resolves with the first line that fits, said already or yet to come; rejects when the process ends without it. */
  async line(fits: (line: string) => boolean): Promise<string> {
    let over = false;
    void this.exited.then(() => (over = true));
    for (;;) {
      const found = this.lines.find(fits);
      if (found !== undefined) return found;
      if (over) throw new Error(`the process ended after saying:\n${this.lines.slice(-20).join('\n')}`);
      await new Promise<void>((resolve) => (this.#onLine = resolve));
    }
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited;
  }
}
