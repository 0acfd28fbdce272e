import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Deadline } from '../../src/server/deadline.js';

const forever = new Promise<never>(() => undefined);

describe('a deadline', () => {
  it('ends the wait for work that never settles', async () => {
    await expect(new Deadline(20).over(forever)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });

  it('hands on what the work comes to in time', async () => {
    const deadline = new Deadline(1_000);
    expect(await deadline.over(Promise.resolve('done'))).toBe('done');
    expect(deadline.signal.aborted).toBe(false);
  });

  it('can be moved by work that is known to be long', async () => {
    const deadline = new Deadline(20);
    deadline.extend(10_000);
    expect(await deadline.over(after(60, 'done'))).toBe('done');
    deadline.end();
  });

  it('is not moved for who went away before', async () => {
    const deadline = new Deadline(1_000);
    deadline.cancel('The client went away.');
    await expect(deadline.over(forever)).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
