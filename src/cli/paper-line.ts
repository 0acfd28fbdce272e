// A paper in one line: "Ranked List Loss for Deep Metric Learning (CVPR 2019) [wang2019ranked]".

export interface PaperSummary {
  readonly id: string;
  readonly title: string;
  readonly year?: number | null;
  readonly citekey?: string | null;
  readonly venue?: { readonly name: string } | null;
}

export function paperLine({ id, title, year, citekey, venue }: PaperSummary): string {
  const published = [venue?.name, year].filter((part) => part != null).join(' ');
  return `${title}${published === '' ? '' : ` (${published})`} [${citekey ?? id}]`;
}
