// A bibliography of BibTeX entries (7,000, or a file's) from text to stored papers, against citation-js parsing the texts
// of the same entries alone: no splitting, no identity, no store. For information also against citation-js mapping
// entries whose fields have been read already.
import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { importBibliography } from '../../dist/import/apply.js';
import { readFields } from '../../dist/import/bibtex/fields.js';
import { readMacros } from '../../dist/import/bibtex/macros.js';
import { splitBibtex } from '../../dist/import/bibtex/split.js';
import { readBibliography } from '../../dist/import/entries.js';
import { syntheticBibtex } from '../lib/bibtex.mjs';
import { compared, turnAbout } from '../lib/measure.mjs';

export const name = 'import-embedded';
const count = 7_000;

export async function measure(stage) {
  const text = stage.bib === null ? syntheticBibtex(count) : readFileSync(stage.bib, 'utf8');
  const raws = Array.from(readBibliography(text, 'BIBTEX').entries, ({ raw }) => raw);
  const entries = readEntries(text);
  const times = await turnAbout(
    {
      ours: async () => {
        const library = await stage.emptyLibrary('embedded');
        const start = performance.now();
        const report = await importBibliography(library, { text, format: 'BIBTEX', person: null });
        if (report.entries !== raws.length || (stage.bib === null && report.failed > 0)) {
          throw new Error(`${report.failed} of ${report.entries} entries failed`);
        }
        return performance.now() - start;
      },
      parsing: async () => parseAll(raws),
      mapping: async () => mapAll(entries),
    },
    { rounds: 3, warmUp: 1 },
  );
  const what = `import of ${raws.length} BibTeX entries, end to end, embedded`;
  return [
    compared({
      what,
      against: 'citation-js parsing the texts of the same entries alone',
      ours: times.ours,
      theirs: times.parsing,
      budget: { atMost: 2.5 },
    }),
    compared({
      what,
      against: 'citation-js mapping the same entries, their fields read already',
      ours: times.ours,
      theirs: times.mapping,
      budget: null,
    }),
  ];
}

/** One by one, as those that citation-js refuses are left out. */
function parseAll(raws) {
  for (const raw of raws) {
    try {
      plugins.input.chain(raw, { forceType: '@bibtex/text', generateGraph: false });
    } catch {
      // What it cannot read costs it the time until it knows.
    }
  }
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
      for (const entry of batch) {
        try {
          plugins.input.chain([entry], options);
        } catch {
          // As above.
        }
      }
    }
  }
}
