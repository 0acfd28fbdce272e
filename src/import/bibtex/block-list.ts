// The blocks of a text → five numbers each, made blocks again when they are asked for. A long text has many, from its first entry
// to its last: as objects they would hold a sixth of what the text itself does, and let V8 keep as much garbage again.
import { cutLoose } from '../held-text.js';
import type { Block, BlockKind } from './split.js';

export class BlockList implements Iterable<Block> {
  readonly length: number;
  readonly #numbers: Int32Array;
  readonly #heads: Head[] = [];

  constructor(blocks: readonly Block[]) {
    this.length = blocks.length;
    this.#numbers = new Int32Array(blocks.length * width);
    const known = new Map<string, number>();
    for (const [i, { kind, type, closed, start, body, end, line }] of blocks.entries()) {
      const name = `${kind} ${String(closed)} ${type}`;
      const head = known.get(name) ?? this.#heads.push({ kind, type: cutLoose(type), closed }) - 1;
      known.set(name, head);
      this.#numbers.set([head, start, body, end, line], i * width);
    }
  }

  slice(from: number, to: number): Block[] {
    const blocks: Block[] = [];
    for (let i = from; i < Math.min(to, this.length); i += 1) blocks.push(this.#at(i));
    return blocks;
  }

  *[Symbol.iterator](): Generator<Block, undefined> {
    for (let i = 0; i < this.length; i += 1) yield this.#at(i);
    return undefined;
  }

  #at(index: number): Block {
    const numbers = this.#numbers.subarray(index * width, (index + 1) * width);
    const [head = 0, start = 0, body = 0, end = 0, line = 0] = numbers;
    const { kind, type, closed } = this.#heads[head] ?? none;
    return { kind, type, start, body, end, closed, line };
  }
}

const width = 5;

/** What few blocks do not have in common with others. */
interface Head {
  readonly kind: BlockKind;
  readonly type: string;
  readonly closed: boolean;
}

const none: Head = { kind: 'text', type: '', closed: true };
