// What a person types to name papers in other ways than one by one: a reading list, a filter.
import { badInput, LitgraphError } from '../model/errors.js';
import type { Client } from './client.js';
import { defineOperation } from './operation.js';

const ownLists = defineOperation<{ viewer: { readingLists: { id: string; name: string }[] } | null }>(`
  query OwnLists { viewer { readingLists { id name } } }
`);

/** The id of the viewer's reading list with this name or id. Throws NOT_FOUND, or AMBIGUOUS where several have the name. */
export async function listId(client: Client, nameOrId: string): Promise<string> {
  const { viewer } = await client.run(ownLists, {});
  const lists = viewer?.readingLists ?? [];
  const found = lists.filter(({ id, name }) => id === nameOrId || name === nameOrId);
  if (found.length > 1) {
    throw new LitgraphError('AMBIGUOUS', `Several reading lists are named “${nameOrId}”; use the id.`, {
      candidates: found.map(({ id }) => id),
    });
  }
  if (found[0] !== undefined) return found[0].id;
  const names = lists.map(({ name }) => `“${name}”`).join(', ');
  throw new LitgraphError(
    'NOT_FOUND',
    `There is no reading list “${nameOrId}”; there ${names === '' ? 'are none' : `is ${names}`}.`,
  );
}

/** PaperWhere of the schema as a person types it. Throws BAD_USER_INPUT where it is no JSON object. */
export function parseWhere(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below.
  }
  throw badInput('--where must be a JSON object, such as {"year":{"from":2019}}.', ['where']);
}
