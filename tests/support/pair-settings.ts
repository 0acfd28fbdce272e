// One of the two ways litgraph is run → the settings of a process that runs on empty stores of its own.
import { newAnnotationPlace } from './annotation-stores.js';
import { newEmptyStore, testNeo4j } from './graph-stores.js';
import type { Pair } from './request-libraries.js';

/** None for what lies in the folder of the library. */
export async function settingsFor({ engine, provider }: Pair): Promise<Readonly<Record<string, string>>> {
  const { postgresUrl } = await newAnnotationPlace(provider);
  const annotations = postgresUrl === null ? {} : { DATABASE_URL: postgresUrl };
  if (engine === 'embedded') return annotations;
  await (await newEmptyStore(engine)).close();
  const { uri, username, password } = testNeo4j();
  return { ...annotations, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}
