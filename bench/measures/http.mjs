// The nested question over HTTP on one connection that is kept alive, against the same in process; embedded store.
import { Agent, request } from 'node:http';
import { startServer } from '../../dist/server/start.js';
import { compared, turnAbout } from '../lib/measure.mjs';
import { ourselves } from '../lib/peers.mjs';
import { byIds } from '../lib/questions.mjs';
import { randomNumbers } from '../lib/random.mjs';

export const name = 'http';

export async function measure(stage) {
  const library = await stage.loadedLibrary('embedded');
  const server = await startServer(library);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  stage.onClose(() => server.close());
  stage.onClose(async () => agent.destroy());
  const { papers } = await stage.rows();
  const random = randomNumbers(21);
  const asked = Array.from({ length: 50 }, () =>
    Array.from({ length: 20 }, () => papers[random.int(papers.length)].id),
  );
  const ids = (round) => ({ ids: asked[round % asked.length] });
  const ask = await ourselves(library, byIds.ours);
  const times = await turnAbout(
    {
      http: (round) => post(`${server.url}/graphql`, agent, { query: byIds.ours, variables: ids(round) }),
      inProcess: (round) => ask(ids(round)),
    },
    { rounds: 500, warmUp: 200 },
  );
  return [
    compared({
      what: '20 papers by id with their lists, over HTTP',
      against: 'the same in process',
      ours: times.http,
      theirs: times.inProcess,
      budget: { atMost: 2 },
      note: 'embedded store; the client runs in the same process and its share is counted in',
    }),
  ];
}

function post(url, agent, body) {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const { data, errors } = JSON.parse(Buffer.concat(parts).toString());
          if (errors === undefined) resolve(data);
          else reject(new Error(errors[0].message));
        });
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}
