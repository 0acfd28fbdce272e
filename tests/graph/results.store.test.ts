// Results as the graph keeps them: one node a figure, who holds it, and what becomes of it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resultsByIds, resultsOf } from '../../src/graph/results.js';
import type { GraphStore } from '../../src/graph/store.js';
import {
  idsForResults,
  releaseResults,
  retractStanding,
  writeResults,
  type ResultRow,
} from '../../src/graph/write-results.js';
import { resultId } from '../../src/model/result-rules.js';
import type { NewResult } from '../../src/model/result.js';
import { loadFixture, paperId, thing } from '../support/fixture-graph.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';
import { newResult, figures } from '../support/figures.js';

const { method, other, dataset, metric, backbone, paper } = figures;

function row(result: NewResult, by: Partial<ResultRow>): ResultRow {
  const createdAt = '2026-01-01T00:00:00.000Z';
  return {
    id: resultId(result),
    result,
    createdAt,
    createdBy: null,
    createdById: null,
    importId: null,
    ...by,
  };
}
const byAda = { createdBy: 'Ada', createdById: 'person_ada' };
const full = newResult({
  value: 69.7,
  printed: '69.7',
  reportedIn: paper,
  locator: 'Table 2',
  protocol: {
    backbone,
    embeddingDim: 512,
    imageSize: 227,
    crop: 'single centre crop',
    boundingBoxes: false,
    pretraining: 'ImageNet',
    optimizer: 'Adam',
    settings: [{ name: 'batch size', value: '80' }],
    notes: 'frozen batch norm',
  },
});

describe.each(engines)('results on %s', (engine) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await newEmptyStore(engine);
    await loadFixture(store, {
      things: [
        thing('method', 'RLL'),
        thing('method', 'Circle Loss'),
        thing('dataset', 'SOP'),
        thing('metric', 'Recall@1'),
        thing('backbone', 'BN-Inception'),
      ],
      papers: [
        { id: paperId('rll'), title: 'Ranked list loss', year: 2019, addedAt: '2026-01-01T00:00:00.000Z' },
      ],
    });
  });
  afterEach(() => store.close());

  const write = (...rows: ResultRow[]) => store.write((tx) => writeResults(tx, rows));
  const all = () => resultsOf(store, {});

  it('come back as they went in, with the date of their paper', async () => {
    await write(row(full, byAda));
    const [result] = await all();
    expect(result).toEqual({
      ...full,
      id: resultId(full),
      createdAt: '2026-01-01T00:00:00.000Z',
      createdBy: 'Ada',
      retractedAt: null,
      higherIsBetter: true,
      paperYear: 2019,
      paperMonth: null,
    });
  });

  it('are the same when they come again, whoever brings them', async () => {
    await write(row(full, byAda));
    await write(row(full, { importId: 'import_1' }));
    expect(await all()).toHaveLength(1);
  });

  it('may be copied from one that comes with them', async () => {
    const copy = newResult({
      value: 69.7,
      kind: 'COPIED',
      copiedFrom: resultId(full),
      sourceUrl: 'https://x.org',
    });
    await write(row(copy, byAda), row(full, byAda));
    const found = await resultsByIds(store, [resultId(copy)]);
    expect(found.get(resultId(copy))?.copiedFrom).toBe(resultId(full));
  });

  it('are found by method, dataset, metric and paper', async () => {
    const elsewhere = newResult({ method: other, value: 1 });
    await write(row(full, byAda), row(elsewhere, byAda));
    const ids = async (of: Parameters<typeof resultsOf>[1]) =>
      (await resultsOf(store, of)).map(({ id }) => id);
    expect(await ids({ methods: [method] })).toEqual([resultId(full)]);
    expect(await ids({ datasets: [dataset] })).toHaveLength(2);
    expect(await ids({ datasets: [dataset], metrics: [metric], methods: [other, method] })).toHaveLength(2);
    expect(await ids({ papers: [paper] })).toEqual([resultId(full)]);
    expect(await ids({ methods: [other], papers: [paper] })).toEqual([]);
    expect(await ids({ methods: [] })).toEqual([]);
  });

  it('leave every answer but their own when they are retracted', async () => {
    await write(row(full, byAda));
    expect(
      await store.write((tx) => retractStanding(tx, resultId(full), '2026-02-01T00:00:00.000Z', 'Ada')),
    ).toBe(true);
    expect(
      await store.write((tx) => retractStanding(tx, resultId(full), '2026-02-02T00:00:00.000Z', 'Ada')),
    ).toBe(false);
    expect(await all()).toEqual([]);
    const found = await resultsByIds(store, [resultId(full)]);
    expect(found.get(resultId(full))?.retractedAt).toBe('2026-02-01T00:00:00.000Z');
  });

  it('stay retracted when a pack brings them again, but not when a person does', async () => {
    await write(row(full, byAda));
    await store.write((tx) => retractStanding(tx, resultId(full), '2026-02-01T00:00:00.000Z', 'Ada'));
    await write(row(full, { importId: 'import_1' }));
    expect(await all()).toEqual([]);
    await write(row(full, byAda));
    expect(await all()).toHaveLength(1);
  });

  it('go with the last import that holds them, unless a person does', async () => {
    const elsewhere = newResult({ method: other, value: 1 });
    const release = (id: string) => store.write((tx) => releaseResults(tx, id));
    await write(row(full, { importId: 'import_1' }), row(elsewhere, { importId: 'import_1' }));
    await write(row(full, { importId: 'import_2' }));
    await write(row(elsewhere, byAda));
    expect(await release('import_1')).toEqual([]);
    expect(await all()).toHaveLength(2);
    expect(await release('import_2')).toEqual([resultId(full)]);
    expect((await all()).map(({ id }) => id)).toEqual([resultId(elsewhere)]);
  });

  it('keep the id they were made with when what they are of has become another', async () => {
    const made = row(full, { ...byAda, id: 'result_made0000000000000000' });
    await write(made);
    expect(await store.write((tx) => idsForResults(tx, [full, newResult({ value: 3 })]))).toEqual([
      made.id,
      resultId(newResult({ value: 3 })),
    ]);
  });
});
