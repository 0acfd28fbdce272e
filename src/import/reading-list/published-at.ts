// The address of a paper → where and when it appeared, as far as its publisher writes that into addresses. Nothing is fetched.

export interface PublishedAt {
  /** Null where the address tells the year alone. */
  readonly venue: string | null;
  readonly year: number;
}

export function publishedAt(address: string): PublishedAt | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  const scheme = schemes.find(({ hosts }) => hosts.test(hostname));
  const found = scheme?.path.exec(pathname)?.groups;
  if (scheme === undefined || found === undefined) return null;
  const year = yearOf(found['year'] ?? found['fullYear'] ?? '');
  return { venue: scheme.venue(found, year), year };
}

interface Scheme {
  readonly hosts: RegExp;
  /** Names a `year` of two or four digits (or a `fullYear`), and what `venue` makes a name of. */
  readonly path: RegExp;
  readonly venue: (found: Readonly<Record<string, string | undefined>>, year: number) => string | null;
}

const schemes: readonly Scheme[] = [
  {
    // content_CVPR_2019/papers/…, content/CVPR2021/html/…, and of workshops content_CVPRW_2019, content/CVPR2021W.
    hosts: /^openaccess\.thecvf\.com$/,
    path: /^\/content[_/](?<venue>[A-Za-z]{3,6})_?(?<year>(?:19|20)\d{2})(?<workshops>W?)\//,
    venue: ({ venue = '', workshops = '' }) => `${venue.toUpperCase()}${workshops}`,
  },
  {
    hosts: /^(?:papers|proceedings)\.(?:nips|neurips)\.cc$/,
    path: /^\/paper(?:_files\/paper)?\/(?<year>(?:19|20)\d{2})\//,
    venue: (_, year) => (year < 2018 ? 'NIPS' : 'NeurIPS'),
  },
  {
    // Of many conferences: v97/li19c.html, v97/li19c/li19c.pdf.
    hosts: /^proceedings\.mlr\.press$/,
    path: /^\/[vr]\d+\/[a-z-]+(?<year>\d{2})[a-z]?(?=[./]|$)/,
    venue: () => null,
  },
  {
    // Of many conferences: P19-1001, 2020.acl-main.1.
    hosts: /^(?:www\.)?aclanthology\.org$/,
    path: /^\/(?:[A-Z](?<year>\d{2})-\d{4}|(?<fullYear>(?:19|20)\d{2})\.)/,
    venue: () => null,
  },
];

/** The oldest of these proceedings are of 1979. */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
