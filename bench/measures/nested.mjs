// Twenty papers by id with authors, venue, methods and datasets: against the best single Cypher, and @neo4j/graphql.
import { compared, turnAbout } from '../lib/measure.mjs';
import { neo4jGraphql, ourselves, plainDriver } from '../lib/peers.mjs';
import { byIds } from '../lib/questions.mjs';
import { randomNumbers } from '../lib/random.mjs';

export const name = 'nested';

export async function measure(stage) {
  const library = await stage.loadedLibrary('neo4j');
  const server = await stage.neo4j();
  const { papers } = await stage.rows();
  const random = randomNumbers(20);
  const asked = Array.from({ length: 50 }, () =>
    Array.from({ length: 20 }, () => papers[random.int(papers.length)].id),
  );
  const ids = (round) => ({ ids: asked[round % asked.length] });
  const ask = await ourselves(library, byIds.ours);
  const askThem = await neo4jGraphql(stage, server, byIds.theirs);
  const run = plainDriver(stage, server);
  const times = await turnAbout(
    {
      ours: (round) => ask(ids(round)),
      cypher: (round) => run(byIds.cypher, ids(round)),
      theirs: (round) => askThem(ids(round)),
    },
    { rounds: 400, warmUp: 150 },
  );
  const what = '20 papers by id with their lists, in process';
  return [
    compared({
      what,
      against: 'best single Cypher',
      ours: times.ours,
      theirs: times.cypher,
      budget: { atMost: 1.5 },
    }),
    compared({
      what,
      against: '@neo4j/graphql 7',
      ours: times.ours,
      theirs: times.theirs,
      budget: { atLeast: 1.7 },
    }),
  ];
}
