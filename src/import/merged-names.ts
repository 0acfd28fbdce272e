// What a merge changes in what a thing is called → the properties of its node and what full text is told.
import type { Props } from '../graph/relationships.js';
import { keyOfName } from '../graph/resolve-names.js';
import type { GraphTransaction } from '../graph/store.js';
import type { NamedKind } from '../model/kinds.js';
import { listOf } from './merge-journal.js';

/** Aliases with their keys, absent where there are none. */
export function aliasColumns(kind: NamedKind, props: Props): Props {
  if (!('aliases' in props)) return props;
  const aliases = listOf(props['aliases']);
  return {
    ...props,
    aliases: aliases.length === 0 ? null : aliases,
    aliasKeys: aliases.length === 0 ? null : aliases.map((alias) => keyOfName(kind, alias)),
  };
}

export function retell(tx: GraphTransaction, kind: NamedKind, props: Props): void {
  const body = listOf(props['aliases']).join('\n');
  tx.indexText([{ id: String(props['id']), kind, title: String(props['name']), body }]);
}
