// Normal forms that decide when two spellings are the same: of names, titles, DOIs and arXiv ids.

/** Letters that Unicode does not take apart into a base letter and a mark, and the base letters people write for them. */
export const wholeLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};

/** Characters of a key: indexes of some stores refuse values of more than 8,000 bytes; no real name or title has 1,000. */
const keyLength = 1000;

/** Printable ASCII: most names and titles. What is done to those without Unicode's classes takes a quarter of the time. */
const isPlain = /^[ -~]*$/;

/** Lower case, accents removed, compatibility characters replaced: "Ærø Poincaré" → "aero poincare". */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøđðþłæœıħŧŋ]/g, (letter) => wholeLetters[letter] ?? letter);
}

/**
 * Key of the name of a concept or venue: case, punctuation, spaces, accents and hyphens aside. "CUB-200-2011" and
 * "cub 200 2011" are one; "C", "C++" and "C#" are three. A name with no letter or digit keeps its own characters.
 */
export function nameKey(name: string): string {
  const folded = fold(name);
  const signs = isPlain.test(folded) ? /[^a-z0-9+#]+/g : /[^\p{L}\p{N}+#]+/gu;
  return (folded.replace(signs, '') || folded.replace(/\s+/g, '')).slice(0, keyLength);
}

/** Key of a person's name: like `nameKey`, but words stay apart ("Li Na" is not "Lina"). */
export function personKey(name: string): string {
  const folded = fold(name);
  const bare = folded.replace(/[’'`]/g, '');
  const signs = isPlain.test(bare) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  const words = bare.replace(signs, ' ').trim();
  return (words || folded.trim()).slice(0, keyLength);
}

/**
 * Key of a title: also LaTeX commands, braces and mathematics marks aside. A plus sign at the end of a word is part of it:
 * "CrossFormer++" is not "CrossFormer", "A + B" is "A & B". A title with no letter or digit ("?!") keeps its own characters. Where
 * this rule changes, keys that stores hold must (graph/title-keys.ts).
 */
export function titleKey(title: string): string {
  const bare = withoutMarkup(title);
  const words = bare.includes('+')
    ? bare.replace(plusOfWord, (_, signs: string) => 'plus'.repeat(signs.length))
    : bare;
  return (lettersOf(words) || fold(title).replace(/\s+/g, '')).slice(0, keyLength);
}

/** What ids of papers are made from: stays as it is for ever. Empty where no letter or digit is left. */
export function titleKeyInIds(title: string): string {
  return lettersOf(withoutMarkup(title)).slice(0, keyLength);
}

/** "C++11", "A+:", "Na^+", "Ca{2+}", "Na(+)"; not "A+B", "A + B". */
const plusOfWord = /(?<=[\p{L}\p{N}])(?:\s*\{|\(|\}|\$?\^\{?)?(\+(?![\p{L}\p{N}+])|\+{2,})/gu;

/** Of what is folded. */
function lettersOf(folded: string): string {
  return folded.replace(isPlain.test(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, '');
}

/** In small letters, folded. */
function withoutMarkup(title: string): string {
  const bare = /[<\\[]/.test(title)
    ? title
        .replace(/<\/?[a-z][^<>]*>/gi, ' ')
        .replace(/\[su[bp]\s/gi, ' ')
        .replace(/\\[a-zA-Z]+\s*/g, ' ')
        .replace(/\\./g, ' ')
    : title;
  return fold(bare);
}

/** A DOI in its normal form (bare, lower case), from any spelling people use; null where the text is none. */
export function normalDoi(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^<|>$/g, '')
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, '')
    .replace(/^doi\s*[:=]?\s*/i, '')
    .replace(/\\([_&%#])/g, '$1')
    .replace(/[\s.,;]+$/, '');
  const decoded = /%[0-9a-f]{2}/i.test(bare) ? decodePercent(bare) : bare;
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(decoded) ? decoded.toLowerCase() : null;
}

/** An arXiv id in its normal form (no prefix, no version), old style or new; null where the text is none. */
export function normalArxivId(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\//i, '')
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/10\.48550\/arxiv\./i, '')
    .replace(/^10\.48550\/arxiv\./i, '')
    .replace(/^arxiv\s*[:.]?\s*/i, '')
    .replace(/\.pdf$/i, '')
    .replace(/\s*\[[\w.-]+\]$/, '');
  const found = /^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i.exec(bare);
  return found?.[1] === undefined ? null : found[1].toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/');
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
