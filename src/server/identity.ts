// Who is asking: the person a bearer token belongs to, or on this machine, as long as no users exist, the local person.
import type { FastifyRequest } from 'fastify';
import { localPerson, personByToken, usersExist } from '../annotations/people.js';
import type { Library } from '../library.js';
import type { Person } from '../model/annotation.js';
import { LitgraphError } from '../model/errors.js';
import { isLoopback } from './host-check.js';

/** How long "there are no users yet" is believed without asking the store again. */
const noUsersBelievedMs = 500;

/** Returns who sends a request, null for an anonymous reader. It throws UNAUTHENTICATED where nobody may ask unnamed. */
export function identification(library: Library): (request: FastifyRequest) => Promise<Person | null> {
  const { config, annotations } = library;
  const local = isLoopback(config.host) ? localPersonWhileAlone(library) : () => Promise.resolve(null);
  return async ({ headers }) => {
    if (headers.authorization !== undefined) return await byToken(annotations, headers.authorization);
    const person = await local();
    if (person === null && !config.anonymousRead) throw mustSignIn();
    return person;
  };
}

async function byToken(store: Library['annotations'], authorization: string): Promise<Person> {
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  const person = token === undefined ? null : await personByToken(store, token);
  if (person !== null) return person;
  throw new LitgraphError(
    'UNAUTHENTICATED',
    'The token is unknown or revoked. `litgraph user add NAME` prints a new one, to be sent as Authorization: Bearer TOKEN.',
  );
}

/** The local person, until the first user is added. */
function localPersonWhileAlone({ annotations }: Library): () => Promise<Person | null> {
  let person: Person | null = null;
  let believedUntil = 0;
  return async () => {
    if (person !== null && performance.now() < believedUntil) return person;
    person = (await usersExist(annotations)) ? null : await localPerson(annotations);
    believedUntil = performance.now() + noUsersBelievedMs;
    return person;
  };
}

function mustSignIn(): LitgraphError {
  return new LitgraphError(
    'UNAUTHENTICATED',
    'This library has users: send Authorization: Bearer TOKEN. `litgraph user add NAME` prints a token.',
  );
}
