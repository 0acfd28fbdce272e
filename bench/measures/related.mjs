// Related papers with all their reasons, of papers picked at random and of the most cited ones: against the list of
// co-cited papers alone, which is one of the signals.
import { relatedPapers } from '../../dist/explore/related.js';
import { defineQuery } from '../../dist/graph/query.js';
import { compared, turnAbout } from '../lib/measure.mjs';
import { coCitation } from '../lib/questions.mjs';
import { randomNumbers } from '../lib/random.mjs';

export const name = 'related';

/** Of a hundred papers: enough that the 95th percentile is a hub's, as it is when people ask. */
const hubs = 10;

const coCitedAlone = defineQuery({ name: 'bench.coCitation', cypher: coCitation, row: (raw) => raw.id });

export async function measure(stage) {
  const rows = [];
  for (const engine of ['neo4j', 'embedded']) {
    const { graph } = await stage.loadedLibrary(engine);
    const { papers, links } = await stage.rows();
    const ids = seeds(papers, links.cites);
    const id = (round) => ids[round % ids.length];
    const page = { first: 20, after: null };
    const times = await turnAbout(
      {
        ours: (round) => relatedPapers(graph, { to: [id(round)], page }),
        coCitation: (round) => graph.read(coCitedAlone, { id: id(round) }),
      },
      { rounds: 200, warmUp: 100 },
    );
    rows.push(
      compared({
        what: `20 related papers with all reasons, ${engine}`,
        against: 'the co-citation Cypher alone',
        ours: times.ours,
        theirs: times.coCitation,
        budget: { atMost: 4 },
        by: 0.95,
        note: `of 100 papers, ${hubs} of them the most cited`,
      }),
    );
  }
  return rows;
}

function seeds(papers, cites) {
  const citations = new Map();
  for (const { to } of cites) citations.set(to, (citations.get(to) ?? 0) + 1);
  const mostCited = [...citations].sort((a, b) => b[1] - a[1]).slice(0, hubs);
  const random = randomNumbers(22);
  const others = Array.from({ length: 100 - hubs }, () => papers[random.int(papers.length)].id);
  // Spread evenly, so that hubs are not all in the warm-up or all outside it.
  return others.flatMap((id, index) => (index % 9 === 0 ? [id, mostCited[index / 9][0]] : [id]));
}
