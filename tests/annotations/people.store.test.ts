// Persons and their tokens, on both databases.
import { beforeEach, describe, expect, it } from 'vitest';
import { annotate, annotationsOn } from '../../src/annotations/annotations.js';
import {
  addPerson,
  listPeople,
  localPerson,
  personByToken,
  revokeTokens,
  usersExist,
} from '../../src/annotations/people.js';
import type { AnnotationStore } from '../../src/annotations/store.js';
import { annotationProviders, newEmptyAnnotations } from '../support/annotation-stores.js';

describe.each(annotationProviders)('people on %s', (provider) => {
  let store: AnnotationStore;
  beforeEach(async () => {
    store = await newEmptyAnnotations(provider);
  });

  it('has one local person, an admin, however many ask at once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => localPerson(store)));
    expect(new Set(people.map(({ id }) => id)).size).toBe(1);
    expect(people[0]).toMatchObject({ name: 'local', role: 'ADMIN' });
    expect(await usersExist(store)).toBe(false);
  });

  it('knows a person by their token, and by no other text', async () => {
    const { person, token } = await addPerson(store, { name: 'Ada', role: 'EDITOR' });
    expect(token).toMatch(/^lg_[\w-]{43}$/);
    expect(await personByToken(store, token)).toEqual(person);
    for (const wrong of [
      '',
      'lg_',
      token.slice(0, -1),
      token.toUpperCase(),
      `${token}\u0000`,
      `${token}' OR 1=1 --`,
    ]) {
      expect(await personByToken(store, wrong)).toBeNull();
    }
    expect(await usersExist(store)).toBe(true);
  });

  it('stores nothing that a token could be read from', async () => {
    const { token } = await addPerson(store, { name: 'Ada', role: 'EDITOR' });
    const rows = await store.read((database) =>
      Promise.all([database.user.findMany(), database.token.findMany()]),
    );
    expect(JSON.stringify(rows)).not.toContain(token.slice(3));
  });

  it('knows nobody by a revoked token, and still asks for one', async () => {
    const { token } = await addPerson(store, { name: 'Ada', role: 'ADMIN' });
    expect(await revokeTokens(store, 'Ada')).toBe(1);
    expect(await revokeTokens(store, 'Ada')).toBe(0);
    expect(await personByToken(store, token)).toBeNull();
    expect(await usersExist(store)).toBe(true);
    await expect(revokeTokens(store, 'Nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(revokeTokens(store, 'a\u0000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('gives somebody who was revoked a new token, a new role and their old layer', async () => {
    const before = await addPerson(store, { name: 'Ada', role: 'READER' });
    await expect(addPerson(store, { name: 'Ada', role: 'ADMIN' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await annotate(store, before.person.id, { targetId: 'paper_1', label: 'One', change: { stars: 4 } });
    await revokeTokens(store, 'Ada');
    const after = await addPerson(store, { name: 'Ada', role: 'EDITOR' });
    expect(after.person).toEqual({ ...before.person, role: 'EDITOR' });
    expect((await annotationsOn(store, after.person.id, ['paper_1'])).get('paper_1')?.stars).toBe(4);
  });

  it('hands the local person’s layer to the first admin, and to nobody else', async () => {
    const local = await localPerson(store);
    await annotate(store, local.id, { targetId: 'paper_1', label: 'One', change: { stars: 4 } });
    const reader = await addPerson(store, { name: 'Bob', role: 'READER' });
    expect((await annotationsOn(store, reader.person.id, ['paper_1'])).size).toBe(0);
    const admin = await addPerson(store, { name: 'Ada', role: 'ADMIN' });
    expect((await annotationsOn(store, admin.person.id, ['paper_1'])).get('paper_1')?.stars).toBe(4);
    const again = await localPerson(store);
    expect(again.id).not.toBe(admin.person.id);
    const second = await addPerson(store, { name: 'Eve', role: 'ADMIN' });
    expect(second.person.id).not.toBe(again.id);
  });

  it('lists everybody in the order they came, with their live tokens', async () => {
    await localPerson(store);
    await addPerson(store, { name: 'Bob', role: 'READER' });
    await addPerson(store, { name: ' Zoë  Ärmel ', role: 'EDITOR' });
    await revokeTokens(store, 'Bob');
    expect(await listPeople(store)).toMatchObject([
      { name: 'local', role: 'ADMIN', local: true, tokens: 0 },
      { name: 'Bob', role: 'READER', local: false, tokens: 0 },
      { name: 'Zoë Ärmel', role: 'EDITOR', local: false, tokens: 1 },
    ]);
  });

  it('adds a name once when two ask at the same time', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => addPerson(store, { name: 'Ada', role: 'READER' })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each(['', '  ', 'x'.repeat(201), 'a\u0000b'])('refuses the name %j', async (name) => {
    await expect(addPerson(store, { name, role: 'READER' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { path: ['name'] },
    });
  });

  it('says that it is closed once it is', async () => {
    await store.close();
    await store.close();
    await expect(usersExist(store)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(localPerson(store)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
