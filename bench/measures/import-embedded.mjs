// A bibliography of 7,000 BibTeX entries from text to stored papers, against citation-js mapping the same entries when
// their fields have been read already: no splitting, no identity, no store.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { importBibliography } from '../../dist/import/apply.js';
import { readFields } from '../../dist/import/bibtex/fields.js';
import { readMacros } from '../../dist/import/bibtex/macros.js';
import { splitBibtex } from '../../dist/import/bibtex/split.js';
import { syntheticBibtex } from '../lib/bibtex.mjs';
import { compared, turnAbout } from '../lib/measure.mjs';

export const name = 'import-embedded';
const count = 7_000;

export async function measure(stage) {
  const text = syntheticBibtex(count);
  const entries = readEntries(text);
  const times = await turnAbout(
    {
      ours: async () => {
        const library = await stage.emptyLibrary('embedded');
        const start = performance.now();
        const report = await importBibliography(library, { text, format: 'BIBTEX', person: null });
        if (report.entries !== count || report.failed > 0) {
          throw new Error(`${report.failed} of ${report.entries} entries failed`);
        }
        return performance.now() - start;
      },
      citationJs: async () => mapAll(entries),
    },
    { rounds: 3, warmUp: 1 },
  );
  return [
    compared({
      what: `import of ${count} BibTeX entries, end to end, embedded`,
      against: 'citation-js mapping the same entries alone',
      ours: times.ours,
      theirs: times.citationJs,
      budget: { atMost: 2.5 },
    }),
  ];
}

function readEntries(text) {
  const blocks = splitBibtex(text);
  const expand = readMacros(text, blocks).expander();
  return blocks
    .filter((block) => block.kind === 'entry')
    .map((block, n) => {
      const { type, fields } = readFields(text, block, expand);
      return {
        type,
        label: String(n),
        properties: Object.fromEntries([...fields.values()].map(({ name: field, value }) => [field, value])),
      };
    });
}

function mapAll(entries) {
  const options = { forceType: '@biblatex/entries+list', generateGraph: false };
  for (let at = 0; at < entries.length; at += 500) {
    const batch = entries.slice(at, at + 500);
    try {
      plugins.input.chain(batch, options);
    } catch {
      for (const entry of batch) plugins.input.chain([entry], options);
    }
  }
}
