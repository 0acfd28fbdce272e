// One piece of work after another, in the order they came.

export class Queue {
  /** For each piece that is not done yet, when it will be. */
  readonly #undone: Promise<void>[] = [];
  #size = 0;

  /** Runs `work` when everything before it is done, however that went. Its size counts until it is done. */
  add<T>(work: () => Promise<T>, size = 0): Promise<T> {
    const result = (this.#undone.at(-1) ?? Promise.resolve()).then(work);
    const end = () => {
      void this.#undone.shift();
      this.#size -= size;
    };
    this.#undone.push(result.then(end, end));
    this.#size += size;
    return result;
  }

  /** Resolves when all that is not done is of this size at most. */
  async within(size: number): Promise<void> {
    while (this.#size > size) await this.#undone[0];
  }

  /** Resolves when the queue has run dry. */
  async drained(): Promise<void> {
    while (this.#undone.length > 0) await this.#undone.at(-1);
  }
}
