// `seeds.json` in the folder of a library: for whom the packs that come with litgraph were loaded. A restored library must
// know it, or the next start would write ratings again that somebody has taken back.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeHome } from '../../home.js';

export async function readSeedsMemory(home: string): Promise<string[]> {
  try {
    const memory: unknown = JSON.parse(await readFile(fileIn(home), 'utf8'));
    return Array.isArray(memory) ? memory.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

export async function writeSeedsMemory(home: string, memory: readonly string[]): Promise<void> {
  makeHome(home);
  await writeFile(fileIn(home), `${JSON.stringify([...new Set(memory)], null, 2)}\n`);
}

function fileIn(home: string): string {
  return join(home, 'seeds.json');
}
