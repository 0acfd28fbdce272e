// One piece of work after another, in the order they came.

export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` when everything before it is done, however that went. */
  add<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when the queue has run dry. */
  async drained(): Promise<void> {
    let last: Promise<unknown>;
    do {
      last = this.#last;
      await last;
    } while (last !== this.#last);
  }
}
