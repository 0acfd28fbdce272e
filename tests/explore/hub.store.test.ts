// A paper that everybody cites, of a method that as many extend, and one that cites everybody: answers come within the time of a request.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relatedPapers } from '../../src/explore/related.js';
import { whyNotRelated } from '../../src/explore/why-not.js';
import type { GraphStore } from '../../src/graph/store.js';
import { stableId } from '../../src/model/ids.js';
import { paperId as id } from '../support/fixture-graph.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';

/** Neo4j takes minutes to load as many as the embedded store does in seconds: there, as many as are looked at. */
const fans = { embedded: 100_000, neo4j: 20_000 } as const;
const batch = 20_000;
const method = stableId('method', 'hub');
const page = { first: 20, after: null };

const statement = (cypher: string) => ({ name: 'test.load', cypher, row: () => null });
const hub = statement(`
CREATE (p:Paper {id: $hub, title: 'Hub', year: 2000})-[:PROPOSES]->(m:Method {id: $method, name: 'Hub', nameKey: 'hub'})
CREATE (q:Paper {id: $beside, title: 'Beside', year: 2000})
CREATE (s:Paper {id: $survey, title: 'Survey', year: 2020})`);
const fan = statement(`
MATCH (hub:Paper {id: $hub})
MATCH (beside:Paper {id: $beside})
MATCH (survey:Paper {id: $survey})
MATCH (method:Method {id: $method})
UNWIND $rows AS row
CREATE (p:Paper {id: row.id, title: row.title, year: row.year})
CREATE (p)-[:CITES]->(hub)
CREATE (p)-[:CITES]->(beside)
CREATE (survey)-[:CITES]->(p)
CREATE (p)-[:EXTENDS]->(method)`);

describe.each(engines)('a hub on %s', (engine) => {
  let store: GraphStore;
  const names = { hub: id('hub'), beside: id('beside'), survey: id('survey'), method };

  beforeAll(async () => {
    store = await newEmptyStore(engine);
    await store.write((tx) => tx.run(hub, names));
    for (let from = 0; from < fans[engine]; from += batch) {
      const rows = Array.from({ length: batch }, (_, n) => ({
        id: id(`fan ${from + n}`),
        title: `Fan ${from + n}`,
        year: 1900 + ((from + n) % 120),
      }));
      await store.write((tx) => tx.run(fan, { ...names, rows }), { timeoutMs: 120_000 });
    }
  }, 240_000);
  afterAll(() => store.close());

  it('is answered within the time of a request, with what is around it', async () => {
    const found = await relatedPapers(store, { to: [names.hub], page });
    expect(found?.items).toHaveLength(20);
    expect(found?.totalCount).toBeLessThan(1_000);
    const beside = await whyNotRelated(store, { to: [names.hub], paper: names.beside });
    expect(beside?.reasons[0]?.text).toBe('cited together by 200 papers');
  }, 30_000);

  it('does not hold up those who cite it, nor why they are not related to each other', async () => {
    const found = await relatedPapers(store, { to: [id('fan 7')], page });
    expect(found?.items.map(({ paperId }) => paperId)).toContain(names.hub);
    const why = await whyNotRelated(store, { to: [id('fan 7')], paper: id('fan 99') });
    expect(why?.reasons.map(({ text }) => text)).toContain(
      'shares no telling reference with “Fan 7”; it cites 2 papers here',
    );
  }, 30_000);

  it('that cites everybody is answered too, with the papers that it cites', async () => {
    const found = await relatedPapers(store, { to: [names.survey], page });
    expect(found?.items).toHaveLength(20);
    expect(found?.items[0]?.reasons.map(({ text }) => text)).toContain('is cited by “Survey”');
    expect(found?.totalCount).toBeLessThan(1_000);
  }, 30_000);
});
