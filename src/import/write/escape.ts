// Plain text → the same text inside the braces of a BibTeX field, so that BibTeX, biber and litgraph read it as it was.

/** Braces are always balanced; whatever LaTeX, a ligature or HTML would make something else of is written out. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\\{}$&%#_~^]/g, (char) => escapes.get(char) ?? char)
    .replace(/-(?=-)/g, '-{}')
    .replace(/'(?=')/g, "'{}")
    .replace(/`(?=`)/g, '`{}')
    .replace(/<(?=[a-z/])/gi, '<{}')
    .replace(/\\&(?=[a-z#])/gi, '\\&{}');
}

const escapes = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['%', '\\%'],
  ['#', '\\#'],
  ['_', '\\_'],
]);

/** A title: words with capitals in them are braced, so that no style lowers them. */
export function escapeTitle(title: string): string {
  return title
    .split(' ')
    .map((word, i) => {
      const escaped = escapeLatex(word);
      const isProtected = i === 0 ? /^.+\p{Lu}/u.test(word) : /\p{Lu}/u.test(word);
      if (!isProtected) return escaped;
      return escaped.startsWith('\\') ? `{{}${escaped}}` : `{${escaped}}`; // BibTeX reads "{\" as one accented letter
    })
    .join(' ');
}

/** An identifier or address: these are read as they stand, so only what would unbalance them is percent-encoded. */
export function escapeVerbatim(text: string): string {
  return text.replace(
    /[{}\\\s]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
