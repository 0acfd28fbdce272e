// The first ten related papers of every paper of the reading list among the seeds, with their reasons → docs/related-work.md.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild, ensurePackages, main, Refusal, root, run, say } from './lib/project.mjs';
import { writeSection } from './lib/sections.mjs';

await main(async () => {
  await ensurePackages();
  await ensureBuild();
  const home = await mkdtemp(join(tmpdir(), 'litgraph-examples-'));
  try {
    const seeded = await run(process.execPath, [join(root, 'scripts/litgraph.mjs'), 'seed'], {
      LITGRAPH_HOME: home,
    });
    if (seeded !== 0) throw new Refusal('The seeds could not be loaded.');
    await writeSection(join(root, 'docs/related-work.md'), 'examples', await examples(home));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});

async function examples(home) {
  const { readConfig } = await import('../dist/config.js');
  const { openLibrary } = await import('../dist/library.js');
  const { relatedPapers } = await import('../dist/explore/related.js');
  const { defineQuery } = await import('../dist/graph/query.js');
  const every = defineQuery({
    name: 'examples.papers',
    cypher: `
MATCH (p:Paper)
RETURN p.id AS id, p.title AS title, p.year AS year, p.citekey AS citekey
ORDER BY p.year, p.title`,
    row: (raw) => raw,
  });
  const bibliography = await readFile(join(root, 'seeds/deep-metric-learning/papers.bib'), 'utf8');
  const keys = new Set([...bibliography.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key));
  const library = await openLibrary(readConfig({ LITGRAPH_HOME: home, LOG_LEVEL: 'silent' }));
  try {
    const papers = await library.graph.read(every);
    const byId = new Map(papers.map((paper) => [paper.id, paper]));
    const sections = [];
    const listed = papers.filter(({ citekey }) => keys.has(citekey));
    for (const paper of listed) {
      const page = await relatedPapers(library.graph, { to: [paper.id], page: { first: 10, after: null } });
      sections.push(section(paper, page.items, byId));
    }
    say(`${listed.length} papers`);
    return `The ${listed.length} papers of the reading list, in a library of ${papers.length}, with ten rows each: score, paper, and what brings how much.\n\n${sections.join('\n\n')}`;
  } finally {
    await library.close();
  }
}

function section(paper, items, byId) {
  const rows = items.map(({ paperId, score, reasons }, at) => {
    const why = reasons
      .map((reason) => `${reason.contribution.toFixed(2)} ${escaped(reason.text)}`)
      .join('; ');
    return `${at + 1}. **${score.toFixed(2)} ${escaped(byId.get(paperId).title)}**: ${why}`;
  });
  const none = 'Nothing is related to it.';
  const head = `<details><summary>${escaped(paper.title)} (${paper.year ?? 'no year'})</summary>`;
  return `${head}\n\n${rows.length === 0 ? none : rows.join('\n')}\n\n</details>`;
}

function escaped(text) {
  return text.replaceAll(/[\\`*_<>[\]|]/g, '\\$&');
}
