// An address alone → what kind of link it is: RIS has a tag for PDFs, and one for all others.

export function linkKindAt(url: string): string {
  const { hostname, pathname } = new URL(url);
  if (/(?:^|\.)(?:github|gitlab|bitbucket|codeberg|sourceforge)\./i.test(hostname)) return 'code';
  if (/(?:^|\.)(?:youtube|vimeo|youtu)\./i.test(hostname)) return 'video';
  return /\.pdf$/i.test(pathname) ? 'pdf' : 'text';
}
