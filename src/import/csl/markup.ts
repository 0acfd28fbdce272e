// Text as CSL-JSON has it, with a little HTML for italics and the like ↔ plain text.

const tag = /<(\/?(?:i|b|em|strong|sub|sup|sc|span|p|jats:[a-z]+)(?:\s[^<>]*)?>)/gi;
const entity = /&(amp|lt|gt|quot|#39|apos);/g;
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
};

/** One line without markup. */
export function plainOfCsl(text: string): string {
  return text
    .replace(tag, '')
    .replace(entity, (_, name: string) => characters[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Only what would be taken for markup is escaped: other readers show entities as they are. */
export function cslOfPlain(text: string): string {
  return text.replace(entity, '&amp;$1;').replace(tag, '&lt;$1');
}
