// The container of a paper, as its entry prints it → the venue as people name it.
//
// The rule, in order:
// 1. Only articles, conference papers, and chapters of proceedings have a venue; preprints have none.
// 2. A name that was turned round for an index is turned back: "Image Processing, IEEE Transactions on".
// 3. A journal is its name without volume or year.
// 4. Proceedings are an acronym where the entry gives one: "… (CVPR)", "…, ICML 2019, …", "CVPR 2019", series "KDD '19".
// 5. Else they are the title without "Proceedings of the", ordinals, years and the number of the volume.

interface Container {
  /** CSL. */
  readonly type: string;
  readonly title: string | null;
  readonly series: string | null;
}

export function venueOf({ type, title, series }: Container): string | null {
  if (title === null || title.length > longest || isPreprintServer(title)) return null;
  if (type === 'article-journal' || type === 'article-magazine') return journal(turnedBack(title));
  if (type !== 'paper-conference' && !(type === 'chapter' && proceedings.test(title))) return null;
  return acronym(title, series) ?? conference(turnedBack(title));
}

/** "X, 24th IEEE Conference on" → "24th IEEE Conference on X"; "X Letters, IEEE" → "IEEE X Letters". */
function turnedBack(title: string): string {
  const { subject, head } = inverted.exec(title)?.groups ?? {};
  if (subject !== undefined && head !== undefined)
    return `${head} ${subject.replace(/(?:[\s,.]+(?:19|20)\d{2}|[\s,]+)$/, '')}`;
  const [, name, society] = /^([^,]+),\s*(IEEE|ACM|IET|SIAM)$/.exec(title) ?? [];
  return name === undefined || society === undefined ? title : `${society} ${name}`;
}

/** What stands behind the last comma or full stop ends as the name of a journal or meeting goes on. */
const inverted =
  /^(?<subject>.+)[,.]\s*(?<head>(?:[^\s,.]+\s+){0,8}(?:transactions|journal|letters|magazine|annals|bulletin|reviews?|conference|symposium|workshop|congress|meeting|proceedings|trans\.|j\.|conf\.|symp\.|proc\.)\s+(?:on|of|in|for)(?:\s+the)?)$/i;

/** Where preprints lie: no venue, whatever an entry calls it. */
export function isPreprintServer(title: string): boolean {
  return /^(?:(?:ar|bio|med|chem)xiv(?![a-z_])|corr\b|computing research repository|electron(?:ic|\.)? colloquium|iacr cryptol|cryptology e-?print|e-?prints?\b|preprint\b)/i.test(
    title.trim(),
  );
}

/** Characters; what is longer is no title, and patterns over it would cost too much. */
const longest = 1000;

const proceedings =
  /\b(?:proceedings|proc\.|conference|workshop|symposium|congress|meeting|advances in|lecture notes)\b/i;

/** Two capitals or more, digits and small letters between: CVPR, NeurIPS, KDD, 3DV, SIGGRAPH, CVPRW. */
const short = String.raw`(?=\w*[A-Z]\w*[A-Z])[A-Z0-9][A-Za-z0-9]{1,14}`;
const inParentheses = new RegExp(String.raw`\(\s*(${short}(?:[-/]${short})?)(?:[\s’'-]*\d{2,4})?\s*\)`);
const betweenCommas = new RegExp(String.raw`[,.]\s*(${short})\s*[’']?\d{2,4}(?=\s*[,.:]|$)`);
const alone = new RegExp(String.raw`^(${short})[\s’'-]*(?:\d{2}|\d{4})?$`);
const yearFirst = new RegExp(String.raw`^\d{4}\s+(${short})$`);

function acronym(title: string, series: string | null): string | null {
  for (const pattern of [inParentheses, betweenCommas, alone, yearFirst]) {
    const found = pattern.exec(title);
    if (found?.[1] !== undefined && !notAcronyms.has(found[1])) return withoutYear(found[1]);
  }
  const inSeries = series === null ? null : new RegExp(String.raw`^(${short})\s*[’']\d{2}$`).exec(series);
  return inSeries?.[1] ?? null;
}

/** "LREC2016" */
function withoutYear(found: string): string {
  return found.replace(/(?<=\p{L})(?:19|20)\d{2}$/u, '');
}

/** Publishers and series that stand in parentheses behind titles. */
const notAcronyms = new Set([
  'IEEE',
  'ACM',
  'LNCS',
  'LNAI',
  'CCIS',
  'PMLR',
  'AAAI Press',
  'USA',
  'UK',
  'II',
  'III',
  'IV',
]);

const ordinal =
  /^(?:the\s+)?(?:\d{4}\s+)?(?:\d{1,3}\s?(?:st|nd|rd|th)|(?:(?:twent|thirt|fort|fift)y[-\s])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twent|thirt|fort|fift)ieth)\s+(?:annual\s+)?/i;

function conference(title: string): string {
  const bare = title
    .replace(/^in:?\s+(?=proc)/i, '')
    .replace(/^(?:the\s+)?(?:conference\s+)?proc(?:eedings|s)?[.,:]?\s+(?:of\s+)?(?:the\s+)?/i, '')
    .replace(ordinal, '')
    .replace(/^(?:(?:19|20)\d{2}|annual)\s+/i, '')
    .replace(/(?:,\s*|\s+\()vol(?:ume|\.)\s*\d+\b.{0,80}$/i, '')
    .replace(/[\s,–-]+[’']?(?:(?:19|20)\d{2}|(?<=[’'])\d{2})\.?$/, '')
    .replace(/[\s,.;:]+$/, '');
  return /\p{L}/u.test(bare) ? bare : title;
}

function journal(title: string): string {
  const bare = title
    .replace(/\s*[,(]?\s*(?:vol(?:ume|\.)?\s*\d+|(?:19|20)\d{2})\)?\s*$/i, '')
    .replace(/[\s,;:]+$/, '');
  return /\p{L}/u.test(bare) ? bare : title;
}
