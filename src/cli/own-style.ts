// A CSL style from the reader's disk, and references in it. It is read and run in this process alone: a style is a program.
import { setImmediate } from 'node:timers/promises';
import { badInput } from '../model/errors.js';
import type { Exported } from './client.js';
import { readInput } from './input-files.js';

const limits = {
  /** Bytes: the longest style in the CSL repository has 150,000. */
  style: 1_000_000,
  /** References formatted at a time: a fifth of a second. */
  batch: 50,
} as const;

export interface OwnStyle {
  readonly xml: string;
  readonly format: 'text' | 'html';
}

/** Null where `style` is a name and no file. */
export async function ownStyle(
  style: string | undefined,
  format: string,
  signal: AbortSignal,
): Promise<OwnStyle | null> {
  if (style === undefined) return null;
  if (format !== 'FORMATTED_TEXT' && format !== 'FORMATTED_HTML')
    throw badInput('--style goes with --format text or html.', ['style']);
  if (!/[./\\]/.test(style)) return null;
  const xml = new TextDecoder().decode(await readInput(style, limits.style, signal));
  return { xml, format: format === 'FORMATTED_TEXT' ? 'text' : 'html' };
}

/** The same papers, which came as CSL-JSON, as references in the style. */
export async function inStyle(
  exported: Exported,
  { xml, format, locale }: OwnStyle & { readonly locale: string | undefined },
): Promise<Exported> {
  // Loaded only here: it brings along a whole engine for styles.
  const { bibliographyBody, formatReferences, readStyle, references } =
    await import('../import/write/formatted.js');
  const how = { ...references({ locale }, format), style: readStyle(xml) };
  const { before, after, mediaType } = bibliographyBody[format];
  const chunks = async function* (): AsyncGenerator<{ text: string; count: number }, undefined> {
    let written = 0;
    if (before !== '') yield { text: before, count: 0 };
    for await (const items of itemsOf(exported.chunks)) {
      for (let at = 0; at < items.length; at += limits.batch) {
        const lines = formatReferences(items.slice(at, at + limits.batch), how, written + 1);
        written += lines.length;
        yield { text: lines.map((line) => `${line}\n`).join(''), count: lines.length };
        await setImmediate(); // Ctrl-C is heard
      }
    }
    if (after !== '') yield { text: after, count: 0 };
    return undefined;
  };
  return { ...exported, mediaType, chunks: chunks() };
}

type CslItem = Readonly<Record<string, unknown>>;

/** The items of a list in JSON, chunk by chunk: each ends with the brace that begins a line. */
async function* itemsOf(chunks: Exported['chunks']): AsyncGenerator<CslItem[], undefined> {
  let rest = '';
  for await (const { text } of chunks) {
    const items = (rest + text).split(/\n\}(?:,?\n|$)/);
    rest = items.pop() ?? '';
    yield items.map((item) => JSON.parse(`${item.slice(item.indexOf('{'))}\n}`) as CslItem);
  }
  return undefined;
}
