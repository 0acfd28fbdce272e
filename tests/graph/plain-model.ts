// A graph of papers and citations as plain maps, and what each change means to it: what differential.store.test.ts holds
// the engines to.

export type Properties = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export type Change =
  | { readonly do: 'put'; readonly rows: readonly { readonly id: string; readonly properties: Properties }[] }
  | { readonly do: 'replace'; readonly id: string; readonly properties: Properties }
  | { readonly do: 'remove'; readonly ids: readonly string[] }
  | {
      readonly do: 'cite';
      readonly pairs: readonly { readonly from: string; readonly to: string }[];
      readonly by: string;
    }
  | { readonly do: 'release'; readonly by: string };
/** The graph as plain maps, and what each change means to it. */
export class Model {
  papers = new Map<string, Record<string, unknown>>();
  citations = new Map<string, { from: string; to: string; imports: string[] }>();

  apply(change: Change): void {
    switch (change.do) {
      case 'put':
        for (const { id, properties } of change.rows)
          this.papers.set(id, kept({ ...this.papers.get(id), id, ...properties }));
        break;
      case 'replace':
        if (this.papers.has(change.id)) this.papers.set(change.id, kept(change.properties));
        break;
      case 'remove':
        for (const id of change.ids) this.papers.delete(id);
        this.#keep(({ from, to }) => this.papers.has(from) && this.papers.has(to));
        break;
      case 'cite':
        for (const { from, to } of change.pairs) this.#cite(from, to, change.by);
        break;
      case 'release':
        for (const citation of this.citations.values()) {
          citation.imports = citation.imports.filter((by) => by !== change.by);
        }
        this.#keep(({ imports }) => imports.length > 0);
        break;
    }
  }

  #cite(from: string, to: string, by: string): void {
    if (!this.papers.has(from) || !this.papers.has(to)) return;
    const citation = this.citations.get(`${from} ${to}`) ?? { from, to, imports: [] };
    if (!citation.imports.includes(by)) citation.imports = [...citation.imports, by];
    this.citations.set(`${from} ${to}`, citation);
  }

  #keep(stays: (citation: { from: string; to: string; imports: string[] }) => boolean): void {
    this.citations = new Map([...this.citations].filter(([, citation]) => stays(citation)));
  }
}

function kept(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}
