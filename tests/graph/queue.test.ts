// Work in a queue: one piece after another, and how much of it is undone.
import { describe, expect, test } from 'vitest';
import { Queue } from '../../src/graph/engines/embedded/queue.js';

/** Pieces of work that end when they are told to, and what has happened so far. */
function pieces() {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const piece = (name: string) => async () => {
    log.push(`${name} begins`);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    log.push(`${name} ends`);
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await settled();
  };
  return { log, piece, end };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a queue', () => {
  test('begins nothing before the last has ended, however that went', async () => {
    const queue = new Queue();
    const { log, piece, end } = pieces();
    const failed = queue.add(() => Promise.reject(new Error('no')));
    void queue.add(piece('one'));
    void queue.add(piece('two'));
    await expect(failed).rejects.toThrow('no');
    await settled();
    expect(log).toEqual(['one begins']);
    await end('one');
    expect(log).toEqual(['one begins', 'one ends', 'two begins']);
  });

  test('has run dry when what came meanwhile has ended too', async () => {
    const queue = new Queue();
    const { log, piece, end } = pieces();
    void queue.add(piece('one'));
    void queue.drained().then(() => log.push('dry'));
    await settled();
    void queue.add(piece('two'));
    await end('one');
    expect(log).not.toContain('dry');
    await end('two');
    expect(log.at(-1)).toBe('dry');
  });

  test('is within a size as soon as enough has ended, also by failing', async () => {
    const queue = new Queue();
    const { log, piece, end } = pieces();
    const failed = queue.add(async () => {
      await piece('one')();
      throw new Error('no');
    }, 5);
    failed.catch(() => undefined);
    void queue.add(piece('two'), 4);
    await queue.within(9);
    void queue.within(8).then(() => log.push('within 8'));
    await settled();
    expect(log).not.toContain('within 8');
    await end('one');
    expect(log).toContain('within 8');
    expect(log).not.toContain('two ends');
    await end('two');
    await queue.within(0);
  });
});
