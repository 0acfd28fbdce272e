// The packs in seeds/ → a library with both in it, and questions to it as the local person.
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import { readPackIn } from '../../src/import/packs/folder.js';
import { loadPack } from '../../src/import/packs/load.js';
import { newLibrary, type Pair } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

export interface Page<Node> {
  readonly nodes: readonly Node[];
}
export interface Named {
  readonly name: string;
}
export interface Titled {
  readonly title: string;
}

/** Questions to a library. */
export interface Questions {
  /** The data of an answer without errors. */
  readonly answer: <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;
  /** The code and details of the error that a question gets. */
  readonly refusal: (query: string) => Promise<unknown>;
  /** The id of what has this name or alias. */
  readonly idOf: (kind: NamedKind, name: string) => Promise<string>;
}

export interface SeededLibrary extends Questions {
  readonly close: () => Promise<void>;
}

type NamedKind = 'method' | 'dataset' | 'backbone' | 'metric' | 'topic';

export const packs = ['deep-metric-learning', 'metric-learning-results'] as const;

export async function seededLibrary(pair: Pair): Promise<SeededLibrary> {
  const library = await newLibrary(pair);
  const person = await localPerson(library.annotations);
  const answer = async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await ask(library, { query, variables }, person);
    expect(errors).toBeUndefined();
    return data as Data;
  };
  for (const name of packs) {
    const { pack } = await readPackIn(fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url)));
    await loadPack(library.graph, pack, { person, dryRun: false });
    for (const { paper: citekey, interest } of pack.ratings) {
      const { paper } = await answer<{ paper: { id: string } }>(
        'query ($citekey: String!) { paper(by: { citekey: $citekey }) { id } }',
        { citekey },
      );
      await answer('mutation ($input: AnnotateInput!) { annotate(input: $input) { problems { message } } }', {
        input: { target: paper.id, interest },
      });
    }
  }
  return {
    close: () => library.close(),
    answer,
    refusal: async (query) => (await ask(library, { query }, person)).errors?.[0],
    idOf: async (kind, name) => {
      const query = `query ($name: String!) { found: ${kind}(by: { name: $name }) { id } }`;
      const { found } = await answer<{ found: { id: string } | null }>(query, { name });
      if (found === null) throw new Error(`no ${kind} is called ${name}`);
      return found.id;
    },
  };
}
