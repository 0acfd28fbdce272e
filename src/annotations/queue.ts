// Runs pieces of work one after another where they share a key, side by side where they do not.

export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /** The outcome of `work`, which begins when every earlier work of that key has ended, well or badly. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const ended: Promise<void> = mine
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        if (this.#last.get(key) === ended) this.#last.delete(key);
      });
    this.#last.set(key, ended);
    return mine;
  }

  /** Resolves when everything that was asked for so far has ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}
