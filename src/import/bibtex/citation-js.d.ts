// The parts of citation-js that litgraph uses; the packages bring no types.
declare module '@citation-js/core' {
  interface SourceEntry {
    readonly type: string;
    readonly label: string;
    readonly properties: Readonly<Record<string, string>>;
  }
  export const plugins: {
    readonly input: {
      chain(
        entries: readonly SourceEntry[],
        options: { readonly forceType: '@biblatex/entries+list'; readonly generateGraph: false },
      ): unknown[];
      chain(text: string, options: { readonly generateGraph: false }): unknown[];
    };
    readonly output: {
      format(
        name: 'bibliography',
        data: readonly Readonly<Record<string, unknown>>[],
        options: {
          readonly template: string;
          readonly lang: string;
          readonly format: 'text' | 'html';
          readonly nosort?: boolean;
          readonly asEntryArray: true;
        },
      ): [id: string, text: string][];
    };
    readonly config: {
      get(plugin: '@csl'): { readonly styles: { add(name: string, xml: string): void } };
      get(plugin: '@bibtex'): {
        readonly constants: {
          readonly commands: Readonly<Record<string, string>>;
          readonly mathCommands: Readonly<Record<string, string>>;
          readonly mathScripts: Readonly<Record<'^' | '_', Readonly<Record<string, string>>>>;
        };
      };
    };
  };
  export const logger: { level: string };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-csl' {}
