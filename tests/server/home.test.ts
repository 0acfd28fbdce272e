import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeHome } from '../../src/home.js';

it('makes the folder of a library with its parents, and is content with one that is there', () => {
  const parent = mkdtempSync(join(tmpdir(), 'litgraph-home-'));
  const home = join(parent, 'a', 'b');
  makeHome(home);
  makeHome(home);
  rmSync(parent, { recursive: true });
});

it.runIf(process.platform === 'linux')('says so where a file system takes no folders', () => {
  expect(() => makeHome('/proc/litgraph/library')).toThrow(/LITGRAPH_HOME/);
});
