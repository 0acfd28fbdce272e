// The subscriptions that are open: how many one person, and all, may have, and how each comes to its end.
import type { FastifyReply } from 'fastify';
import type { Person } from '../model/annotation.js';
import { LitgraphError } from '../model/errors.js';

/** Every number that tunes subscriptions, with its reason. */
export const subscriptionBounds = {
  /** A person has a few windows open, and a script or two. */
  perPerson: 10,
  /** Each costs a connection and, when something changes, a query: 200 of them are answered in a second. */
  inAll: 200,
  /** After this a client comes again with its cursor: whether its token is still good is asked anew. */
  lifetimeMs: 3_600_000,
  /** Who takes nothing for this long is gone, or as good as. */
  stuckMs: 60_000,
  /** How often it is looked whether a slow client has taken what it was sent. */
  lookMs: 25,
} as const;

/** As long as it is open. */
export interface OpenSubscription {
  /** Aborted when it shall end in good order: its time is up, the server stops, or the client is gone. */
  readonly until: AbortSignal;
}

export type SubscriptionBounds = Readonly<Record<keyof typeof subscriptionBounds, number>>;

export class OpenSubscriptions {
  readonly #bounds: SubscriptionBounds;
  readonly #onCount: (open: number) => void;
  readonly #open = new Map<AbortController, string>();
  #stopping = false;

  constructor(bounds: SubscriptionBounds, onCount: (open: number) => void) {
    this.#bounds = bounds;
    this.#onCount = onCount;
  }

  get size(): number {
    return this.#open.size;
  }

  /** Open until `reply` is closed. Throws TOO_MANY_REQUESTS, and STORE_UNAVAILABLE while the server stops. Those who are not signed in count as one person. */
  add(reply: FastifyReply, viewer: Person | null): OpenSubscription {
    if (this.#stopping) throw new LitgraphError('STORE_UNAVAILABLE', 'The server is stopping.');
    const { perPerson, inAll, lifetimeMs } = this.#bounds;
    const person = viewer?.id ?? '';
    const own = [...this.#open.values()].filter((one) => one === person).length;
    if (own >= perPerson) throw tooMany(`${perPerson} subscriptions of one person`);
    if (this.#open.size >= inAll) throw tooMany(`${inAll} subscriptions`);
    const ending = new AbortController();
    this.#open.set(ending, person);
    this.#onCount(this.#open.size);
    const lifetime = setTimeout(() => ending.abort(), lifetimeMs).unref();
    reply.raw.once('close', () => {
      clearTimeout(lifetime);
      ending.abort();
      this.#open.delete(ending);
      this.#onCount(this.#open.size);
    });
    return { until: ending.signal };
  }

  /** Lets each send what is under way, and end; no other begins. */
  endAll(): void {
    this.#stopping = true;
    for (const ending of this.#open.keys()) ending.abort();
  }
}

function tooMany(allowed: string): LitgraphError {
  return new LitgraphError(
    'TOO_MANY_REQUESTS',
    `${allowed} may be open at a time. Close one, or ask for changesSince now and then.`,
  );
}
