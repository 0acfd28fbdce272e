// The newest twenty papers that use a method, with their lists: against the best single Cypher, and @neo4j/graphql.
import { compared, turnAbout } from '../lib/measure.mjs';
import { neo4jGraphql, ourselves, plainDriver } from '../lib/peers.mjs';
import { ofMethod } from '../lib/questions.mjs';

export const name = 'page';

export async function measure(stage) {
  const library = await stage.loadedLibrary('neo4j');
  const server = await stage.neo4j();
  const { named } = await stage.rows();
  const method = (round) => ({ method: named.method[(round * 7) % named.method.length].id });
  const ask = await ourselves(library, ofMethod.ours);
  const askThem = await neo4jGraphql(stage, server, ofMethod.theirs);
  const run = plainDriver(stage, server);
  const times = await turnAbout(
    {
      ours: (round) => ask(method(round)),
      cypher: (round) => run(ofMethod.cypher, method(round)),
      theirs: (round) => askThem(method(round)),
    },
    { rounds: stage.papers > 50_000 ? 60 : 200, warmUp: 50 },
  );
  const what = 'newest 20 papers of a method with their lists, in process';
  return [
    compared({
      what,
      against: 'best single Cypher',
      ours: times.ours,
      theirs: times.cypher,
      budget: { atMost: 3 },
      note: 'two trips against one: a page of ids, then their lists',
    }),
    compared({
      what,
      against: '@neo4j/graphql 7',
      ours: times.ours,
      theirs: times.theirs,
      budget: { atLeast: 30 },
      note: 'the budget is for 100,000 papers (`--papers 100000`): theirs grows with the library, ours does not',
    }),
  ];
}
