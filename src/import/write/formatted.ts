// CSL items → references in words, as a CSL style has them: "Wang, X., & Hua, Y. (2019). Ranked List Loss. …". citeproc-js does the
// work; the styles and languages that come with citation-js, or a style of the reader's own as CSL text.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { badInput } from '../../model/errors.js';

export interface References {
  /** One of `styles`, or what `readStyle` returned. */
  readonly style: string;
  /** One of `locales`. */
  readonly locale: string;
  readonly format: 'text' | 'html';
}

export const styles = ['apa', 'vancouver', 'harvard1'] as const;
export const locales = ['en-US', 'de-DE', 'es-ES', 'fr-FR', 'nl-NL'] as const;

/** Checks what a client asks for. Throws BAD_USER_INPUT naming what there is. */
export function references(
  { style, locale }: { style?: string | null | undefined; locale?: string | null | undefined },
  format: References['format'],
): References {
  const language = locale ?? 'en-US';
  if (!locales.some((known) => known === language)) {
    throw badInput(`locale is ${JSON.stringify(language)}; it must be one of ${locales.join(', ')}.`, [
      'locale',
    ]);
  }
  const name = style ?? 'apa';
  if (!styles.some((known) => known === name)) {
    const given = JSON.stringify(name.slice(0, 100));
    throw badInput(
      `style is ${given}; it must be one of ${styles.join(', ')}. The command line also takes a CSL file.`,
      ['style'],
    );
  }
  return { style: name, locale: language, format };
}

/** The references one after the other, each without a line break at its end. `from` is the number of the first, from 1. */
export function formatReferences(
  items: readonly Readonly<Record<string, unknown>>[],
  { style, locale, format }: References,
  from = 1,
): string[] {
  const data = items.map((item, at) => ({ ...plainItem(item), id: `item-${String(at)}` }));
  const options = { template: style, lang: locale, format, nosort: true, asEntryArray: true } as const;
  const formatted = new Map(plugins.output.format('bibliography', data, options));
  return data.map((_, at) => numbered((formatted.get(`item-${String(at)}`) ?? '').trim(), at + from));
}

/** What stands around references that are a line each. */
export const bibliographyBody = {
  text: { before: '', after: '', mediaType: 'text/plain; charset=utf-8' },
  html: { before: '<div class="csl-bib-body">\n', after: '</div>\n', mediaType: 'text/html; charset=utf-8' },
} as const;

/** Numeric styles number what one call is given; a bibliography goes on. */
function numbered(reference: string, number: number): string {
  return reference.replace(
    /^((?:<div[^>]*>\s*)*[[(]?)\d+(?=[\]).]?\s*(?:<\/div>|\s))/,
    `$1${String(number)}`,
  );
}

/**
 * Titles are plain text: what looks like citeproc's markup must not become any. The number of what was published is its
 * preprint's arXiv id, which styles would print as the number of the article.
 */
function plainItem({ number, ...published }: Record<string, unknown>): Record<string, unknown> {
  const item = published['type'] === 'article' ? { ...published, number } : published;
  const defused = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/&lt;(?=\/?[a-z])/gi, '<\u2060') : value;
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, defused(value)]));
}

/** Characters of a style: the longest in the CSL repository has 150,000. */
const longestStyle = 1_000_000;

/**
 * Makes a CSL style known and returns its name. Only for a process of the reader's own: a style is a program, and a
 * hostile one can take any time. Throws BAD_USER_INPUT where it cannot be read.
 */
export function readStyle(xml: string): string {
  const unreadable = (why: string) => badInput(`The style cannot be read: ${why}.`, ['style']);
  if (xml.length > longestStyle)
    throw unreadable(`it has ${xml.length} characters; at most ${longestStyle} are read`);
  // citation-js keeps what it made of a style under its name: each style needs one of its own.
  const name = `own ${String((stylesRead += 1))}`;
  plugins.config.get('@csl').styles.add(name, xml);
  const options = { template: name, lang: 'en-US', format: 'text', asEntryArray: true } as const;
  try {
    plugins.output.format('bibliography', [], options);
  } catch {
    throw unreadable('it must be an independent style of CSL 1.0 as XML, with a bibliography');
  }
  return name;
}

let stylesRead = 0;
