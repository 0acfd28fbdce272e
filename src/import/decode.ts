// Bytes → text, whatever they are encoded in; text → text without characters that no bibliography has.
import type { ImportProblem } from '../model/bibliography.js';
import { problem } from '../model/problems.js';

export interface Decoded {
  readonly text: string;
  readonly problems: readonly ImportProblem[];
}

/**
 * UTF-8, or UTF-16 in either order, with or without a byte order mark. Lines that are not UTF-8 are read as
 * Windows-1252, line by line, since files are often put together from others. Line breaks stay as they are.
 */
export function decode(input: string | Uint8Array): Decoded {
  const { text, problems } = typeof input === 'string' ? { text: input, problems: [] } : decodeBytes(input);
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return withoutControls(bare, problems);
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), problems: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return decodeLines(bytes);
  }
}

/** By byte order mark, else by zeros: in UTF-16 nearly every other byte of a bibliography is one. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 5;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : null;
}

function decodeLines(bytes: Uint8Array): Decoded {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines: string[] = [];
  let firstBad = 0;
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    try {
      lines.push(utf8.decode(line));
    } catch {
      lines.push(decodeWindows1252(line));
      firstBad ||= lines.length;
    }
    start = end;
  }
  const message = `line ${String(firstBad)} is the first that is not UTF-8; such lines were read as Windows-1252`;
  return { text: lines.join(''), problems: [problem('NOT_UTF8', firstBad, message)] };
}

/** What Windows-1252 has where Latin-1 has controls, from 0x80. (Node 20's own decoder leaves the controls in.) */
const windowsChars = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (char) => windowsChars.charAt(char.charCodeAt(0) - 0x80));
}

/** C0 and C1 controls but tab and line breaks, byte order marks in the middle, Unicode's non-characters. */
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\uFEFF\uFDD0-\uFDEF\uFFFE\uFFFF]/g;
const loneSurrogates = /\p{Surrogate}/gu;

/** Stores refuse or cut text at these. The reader also uses non-characters for itself (`shield.ts`). */
function withoutControls(text: string, problems: readonly ImportProblem[]): Decoded {
  const first = text.search(controls);
  const whole = text.replace(loneSurrogates, '\uFFFD');
  if (first < 0) return { text: whole, problems };
  const line = (text.slice(0, first).match(/\n/g)?.length ?? 0) + 1;
  const found = problem(
    'CONTROL_CHARACTERS',
    line,
    `line ${String(line)} has control characters; they were taken out`,
  );
  return { text: whole.replace(controls, ''), problems: [...problems, found] };
}
