// Persons and the tokens they sign in with. A token is shown once, when it is made; the store has its hash alone.
import { createHash, randomBytes } from 'node:crypto';
import type { Person, Role } from '../model/annotation.js';
import { badInput, LitgraphError } from '../model/errors.js';
import type { UserModel } from './generated/sqlite/models.js';
import { canBeStored, checkedName } from './input.js';
import { inputLimits } from './limits.js';
import type { AnnotationStore, DatabaseTransaction } from './store.js';

export interface ListedPerson extends Person {
  /** True for the person of a library without users, who signs in without a token. */
  readonly local: boolean;
  /** How many tokens they can sign in with now. */
  readonly tokens: number;
  readonly createdAt: string;
}

const tokenPrefix = 'lg_';
const tokenBytes = 32; // 256 bits: nobody guesses one, so a fast hash is enough
const localName = 'local';

/** One line for all changes to persons: they are rare, and decided on who else there is. */
const peopleKey = 'people';

/** The person of a library without users: made at first use, an ADMIN. */
export async function localPerson(store: AnnotationStore): Promise<Person> {
  const found = await store.read((database) => database.user.findFirst({ where: { local: true } }));
  if (found !== null) return personOf(found);
  return store.write(peopleKey, async (transaction) => {
    const row = await transaction.user.findFirst({ where: { local: true } });
    if (row !== null) return personOf(row);
    const name = await freeName(transaction, localName);
    return personOf(await transaction.user.create({ data: { name, role: 'ADMIN', local: true } }));
  });
}

/**
 * Adds a person and returns their token, which is kept nowhere. The first ADMIN takes the local person's layer over.
 * Somebody whose tokens were all revoked may be added again and finds their layer as it was. Throws BAD_USER_INPUT where
 * the name makes no sense or is in use.
 */
export async function addPerson(
  store: AnnotationStore,
  { name, role }: { name: string; role: Role },
): Promise<{ person: Person; token: string }> {
  const wanted = checkedName(name.normalize('NFC'), 'name', ['name'], inputLimits.name);
  const token = tokenPrefix + randomBytes(tokenBytes).toString('base64url');
  const person = await store.write(peopleKey, async (transaction) => {
    const row = await rowFor(transaction, wanted, role);
    await transaction.token.create({ data: { userId: row.id, hash: hashOf(token) } });
    return personOf(row);
  });
  return { person, token };
}

async function rowFor(transaction: DatabaseTransaction, name: string, role: Role): Promise<UserModel> {
  const namesake = await transaction.user.findUnique({ where: { name } });
  if (namesake !== null && namesake.local !== true) {
    const tokens = await transaction.token.count({ where: { userId: namesake.id, revokedAt: null } });
    if (tokens > 0) {
      throw badInput(
        `There is already somebody named ${name}. Revoke their tokens first to give them a new one.`,
        ['name'],
      );
    }
    return transaction.user.update({ where: { id: namesake.id }, data: { role } });
  }
  const heir = role === 'ADMIN' && (await transaction.user.count({ where: { role, local: null } })) === 0;
  const local = await transaction.user.findFirst({ where: { local: true } });
  if (heir && local !== null) {
    return transaction.user.update({ where: { id: local.id }, data: { name, role, local: null } });
  }
  if (namesake !== null)
    throw badInput(`${name} is the name of this library's own person. Choose another.`, ['name']);
  return transaction.user.create({ data: { name, role } });
}

/** Who signs in with that token; null where it is unknown or revoked. Compares hashes, so timing tells nothing. */
export async function personByToken(store: AnnotationStore, token: string): Promise<Person | null> {
  const hash = hashOf(token);
  const row = await store.read((database) =>
    database.user.findFirst({ where: { tokens: { some: { hash, revokedAt: null } } } }),
  );
  return row === null ? null : personOf(row);
}

/** Revokes all tokens of a person and returns how many there were. Throws NOT_FOUND where nobody has that name. */
export function revokeTokens(store: AnnotationStore, name: string): Promise<number> {
  return store.write(peopleKey, async (transaction) => {
    const wanted = name.normalize('NFC');
    const row = canBeStored(wanted) ? await transaction.user.findUnique({ where: { name: wanted } }) : null;
    if (row === null || row.local === true) {
      throw new LitgraphError('NOT_FOUND', `Nobody here is named ${JSON.stringify(name)}.`, {
        path: ['name'],
      });
    }
    const { count } = await transaction.token.updateMany({
      where: { userId: row.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    return count;
  });
}

/** Everybody, in the order in which they were added. */
export async function listPeople(store: AnnotationStore): Promise<ListedPerson[]> {
  const rows = await store.read((database) =>
    database.user.findMany({
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { tokens: { where: { revokedAt: null }, select: { id: true } } },
    }),
  );
  return rows.map((row) => ({
    ...personOf(row),
    local: row.local === true,
    tokens: row.tokens.length,
    createdAt: row.createdAt.toISOString(),
  }));
}

/** Whether anybody was ever added: from then on tokens are asked for, even when all of them are revoked. */
export async function usersExist(store: AnnotationStore): Promise<boolean> {
  return (
    (await store.read((database) =>
      database.user.findFirst({ where: { local: null }, select: { id: true } }),
    )) !== null
  );
}

async function freeName(transaction: DatabaseTransaction, name: string): Promise<string> {
  const taken = await transaction.user.findUnique({ where: { name }, select: { id: true } });
  return taken === null ? name : `${name} ${randomBytes(4).toString('hex')}`;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function personOf({ id, name, role }: UserModel): Person {
  return { id, name, role: role as Role };
}
