// How many aliases a query may use: each is a way to ask the same field once more.
import { visit, type DocumentNode } from 'graphql';
import { LitgraphError } from '../../model/errors.js';
import { documentLimit } from './plugin.js';

export const aliasLimit = (most: number) =>
  documentLimit((document) => {
    const aliases = countAliases(document);
    if (aliases > most) {
      throw new LitgraphError(
        'TOO_MANY_ALIASES',
        `The query uses ${aliases} aliases; ${most} are allowed. Ask for lists by ids, or in several requests.`,
        { limit: most, aliases },
      );
    }
  });

export function countAliases(document: DocumentNode): number {
  let aliases = 0;
  visit(document, {
    Field: (field) => {
      if (field.alias !== undefined) aliases += 1;
    },
  });
  return aliases;
}
