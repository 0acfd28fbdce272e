// A long text → parts of it in memory outside of V8's heap, read again piece by piece, each given back once it is behind the reader.
// As one string it would be held to its end, and count for V8 when it works out how much garbage a heap may keep.
import { importLimits } from './import-limits.js';

/** What a reader needs of a text whose blocks it knows: a string will do. */
export interface Readable {
  readonly length: number;
  /** As of a string, for places from its beginning. */
  slice(start: number, end: number): string;
  /** Asks for a piece that will be read after it has passed. It is asked for from the same start. */
  keep?(start: number, end: number): void;
  /** Says that nothing else in front of this place will be asked for again. */
  passed?(place: number): void;
}

/** Reads as the text does; what has passed can be read no more, but for what was to be kept. */
export function heldOutside(text: string, partLength: number = importLimits.partOfText): Readable {
  return new HeldText(text, partLength);
}

class HeldText implements Readable {
  readonly length: number;
  readonly #partLength: number;
  readonly #parts: Part[] = [];
  /** By where they start. */
  readonly #kept = new Map<number, string>();
  #gone = 0;

  constructor(text: string, partLength: number) {
    this.length = text.length;
    this.#partLength = partLength;
    for (let at = 0; at < text.length; at += partLength)
      this.#parts.push(partOf(text.slice(at, at + partLength)));
  }

  slice(start: number, end: number): string {
    const kept = this.#kept.get(start);
    if (kept !== undefined && end - start <= kept.length) return kept.slice(0, Math.max(end - start, 0));
    const pieces: string[] = [];
    const stop = Math.min(end, this.length);
    for (let at = start; at < stop;) {
      const index = Math.floor(at / this.#partLength);
      const begin = index * this.#partLength;
      const part = this.#parts[index];
      if (part === undefined || index < this.#gone)
        throw new Error(`${String(at)} is in a part that was let go`);
      pieces.push(part.slice(at - begin, Math.min(stop - begin, this.#partLength)));
      at = begin + this.#partLength;
    }
    return pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('');
  }

  keep(start: number, end: number): void {
    if (!this.#kept.has(start)) this.#kept.set(start, this.slice(start, end));
  }

  passed(place: number): void {
    const whole = place < this.length ? Math.floor(place / this.#partLength) : this.#parts.length;
    for (; this.#gone < whole; this.#gone += 1) this.#parts[this.#gone]?.letGo();
  }
}

interface Part {
  slice(start: number, end: number): string;
  letGo(): void;
}

/** One byte a character where that is enough, as in V8's own strings; else two: both cut anywhere. */
function partOf(text: string): Part {
  const encoding = encodingOf(text);
  const width = encoding === 'latin1' ? 1 : 2;
  const memory = new Resizable(text.length * width, { maxByteLength: text.length * width });
  const bytes = Buffer.from(memory);
  bytes.write(text, encoding);
  return {
    slice: (start, end) => bytes.toString(encoding, start * width, end * width),
    letGo: () => {
      memory.resize(0);
    },
  };
}

/** Has pages of its own, which go back to the system when it shrinks. What malloc gave leaves a hole that the process keeps. */
const Resizable = ArrayBuffer as unknown as new (
  length: number,
  options: { readonly maxByteLength: number },
) => ArrayBuffer & { resize(length: number): void };

/** A copy that is all V8 keeps: a slice keeps the whole text that it was cut from. */
export function cutLoose(text: string): string {
  const encoding = encodingOf(text);
  return Buffer.from(text, encoding).toString(encoding);
}

function encodingOf(text: string): 'latin1' | 'utf16le' {
  return /[^\0-\xff]/.test(text) ? 'utf16le' : 'latin1';
}
