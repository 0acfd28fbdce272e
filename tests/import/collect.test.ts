import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { collectGarbage } from '../../src/import/collect.js';

it('collects what nobody holds any more, at once', async () => {
  const large = new WeakRef({ text: 'long' });
  await setImmediate(); // Until then what a WeakRef was made of is held.
  collectGarbage();
  expect(large.deref()).toBeUndefined();
  expect(globalThis).not.toHaveProperty('gc');
});
