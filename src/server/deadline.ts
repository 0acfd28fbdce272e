// A request's deadline: one signal that is aborted when time is up, when the client goes away or when the server stops.
import type { FastifyReply } from 'fastify';
import { LitgraphError } from '../model/errors.js';

export class Deadline {
  readonly #controller = new AbortController();
  readonly #started = performance.now();
  #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    this.#timer = this.#abortAfter(milliseconds, milliseconds);
  }

  /** Its reason is a LitgraphError: DEADLINE_EXCEEDED or CANCELLED. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Gives the request this much time in all, counted from its start, where that is more than it had. */
  extend(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = this.#abortAfter(milliseconds - (performance.now() - this.#started), milliseconds);
  }

  cancel(why: string): void {
    this.end();
    this.#controller.abort(new LitgraphError('CANCELLED', why));
  }

  /** The request is over: nothing will be aborted any more. */
  end(): void {
    clearTimeout(this.#timer);
  }

  /** What `work` comes to, or the signal's reason as soon as it is aborted, even where `work` never settles. */
  async over<T>(work: Promise<T>): Promise<T> {
    const { signal } = this;
    let stop: (() => void) | undefined;
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason as LitgraphError);
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
    });
    try {
      return await Promise.race([work, aborted]);
    } finally {
      if (stop !== undefined) signal.removeEventListener('abort', stop);
    }
  }

  #abortAfter(milliseconds: number, told: number): NodeJS.Timeout {
    const late = () =>
      this.#controller.abort(
        new LitgraphError(
          'DEADLINE_EXCEEDED',
          `The request took longer than its ${told / 1000} s and was stopped. Ask for less at a time.`,
        ),
      );
    return setTimeout(late, Math.max(0, milliseconds)).unref();
  }
}

/** The deadlines of the requests that are under way. */
export class Deadlines {
  readonly #underWay = new Set<Deadline>();

  /** Starts a deadline that ends with `reply` and is cancelled when the client goes away before. */
  start(reply: FastifyReply, milliseconds: number): Deadline {
    const deadline = new Deadline(milliseconds);
    this.#underWay.add(deadline);
    reply.raw.once('close', () => {
      this.#underWay.delete(deadline);
      if (reply.raw.writableFinished) deadline.end();
      else deadline.cancel('The client went away; the work was stopped.');
    });
    return deadline;
  }

  cancelAll(why: string): void {
    for (const deadline of this.#underWay) deadline.cancel(why);
  }
}
