// What a pack is called, and what its facts are from.

export interface PackTitle {
  /** Lower-case words joined by hyphens; that of its folder. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly source: string;
  /** Who made the source. */
  readonly author: string;
  /** Empty where it is nowhere. */
  readonly url: string;
  readonly licence: string;
}
