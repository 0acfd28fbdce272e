// The batches of one request: a DataLoader for each purpose, made when it is first asked for.
import DataLoader from 'dataloader';

export class Loaders {
  readonly #made = new Map<string, DataLoader<unknown, unknown>>();

  /**
   * The request's loader of that name. The name must tell apart everything that `batch` closes over (the parts of a
   * paper, the arguments of a page): two purposes under one name would share answers.
   */
  get<Key, Value>(
    name: string,
    batch: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  ): DataLoader<Key, Value> {
    let loader = this.#made.get(name);
    if (loader === undefined) {
      loader = new DataLoader<Key, Value>(batch);
      this.#made.set(name, loader);
    }
    return loader as DataLoader<Key, Value>;
  }

  /** Forgets what was loaded: after a mutation the same key may have another answer. */
  clear(): void {
    this.#made.clear();
  }
}
