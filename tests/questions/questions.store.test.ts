// The questions that litgraph is there to answer, put to the packs it comes with: on both ways to run it, through the API.
import { afterAll, beforeAll, describe } from 'vitest';
import { pairs } from '../support/request-libraries.js';
import { comparisons } from './better.js';
import { disagreements } from './disagreements.js';
import { ideasAndUse } from './ideas.js';
import { names } from './names.js';
import { seededLibrary, type Questions, type SeededLibrary } from './seeded-library.js';

describe.each(pairs)('on $engine and $provider', (pair) => {
  // What the tests are given before there is a library asks it once there is one.
  let library: SeededLibrary;
  beforeAll(async () => {
    library = await seededLibrary(pair);
  });
  afterAll(() => library.close());
  const seeded: Questions = {
    answer: (query, variables) => library.answer(query, variables),
    refusal: (query) => library.refusal(query),
    idOf: (kind, name) => library.idOf(kind, name),
  };

  describe('ideas and use', () => ideasAndUse(seeded));
  describe('comparisons', () => comparisons(seeded));
  describe('disagreements', () => disagreements(seeded));
  describe('names', () => names(seeded));
});
