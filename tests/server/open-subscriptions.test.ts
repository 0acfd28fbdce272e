// How many subscriptions may be open, and when each ends.
import { EventEmitter, once } from 'node:events';
import type { FastifyReply } from 'fastify';
import { describe, expect, test } from 'vitest';
import {
  OpenSubscriptions,
  subscriptionBounds,
  type SubscriptionBounds,
} from '../../src/server/open-subscriptions.js';

const person = (name: string) => ({ id: `person_${name}`, name, role: 'READER' }) as const;
/** All that is asked of a reply here: when it is closed. */
const newReply = () => ({ raw: new EventEmitter() }) as unknown as FastifyReply;

function subscriptions(bounds: Partial<SubscriptionBounds> = {}) {
  const counts: number[] = [];
  const open = new OpenSubscriptions({ ...subscriptionBounds, ...bounds }, (count) => counts.push(count));
  return { open, counts };
}

describe('open subscriptions', () => {
  test('all together are bounded, whoever has them; one that closes makes room', () => {
    const { open, counts } = subscriptions({ inAll: 3 });
    const first = newReply();
    const { until } = open.add(first, person('ada'));
    open.add(newReply(), person('ben'));
    open.add(newReply(), null);
    expect(() => open.add(newReply(), person('eve'))).toThrow('3 subscriptions may be open');
    first.raw.emit('close');
    expect(until.aborted).toBe(true);
    open.add(newReply(), person('eve'));
    expect(counts).toEqual([1, 2, 3, 2, 3]);
  });

  test('those who are not signed in count as one person', () => {
    const { open } = subscriptions({ perPerson: 2 });
    open.add(newReply(), null);
    open.add(newReply(), null);
    expect(() => open.add(newReply(), null)).toThrow('of one person');
    open.add(newReply(), person('ada'));
  });

  test('each ends when its time is up', async () => {
    const { open } = subscriptions({ lifetimeMs: 5 });
    const { until } = open.add(newReply(), null);
    const alive = setTimeout(() => undefined, 1_000);
    await once(until, 'abort');
    clearTimeout(alive);
  });

  test('all end when the server stops, and none begins', () => {
    const { open } = subscriptions();
    const { until } = open.add(newReply(), null);
    open.endAll();
    expect(until.aborted).toBe(true);
    expect(() => open.add(newReply(), null)).toThrow('stopping');
  });
});
