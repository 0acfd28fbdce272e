// What a bibliography leaves out or leaves as it is → remarks for whoever asked for it.
import type { Exported } from './client.js';
import { note, plural } from './terminal.js';

const shown = { keys: 50, candidates: 10, characters: 40 } as const;

/** Keys that a text cites and that name no paper, or several. */
export function noteUnresolved(unresolved: Exported['unresolved'], files: readonly string[]): void {
  const unknown = unresolved.filter(({ candidates }) => candidates.length === 0);
  const ambiguous = unresolved.filter(({ candidates }) => candidates.length > 0);
  if (unknown.length > 0) {
    const keys = some(
      unknown.map(({ citekey }) => citekey),
      shown.keys,
    );
    const names = unknown.length === 1 ? 'names' : 'name';
    note(
      `${plural(unknown.length, 'key')} cited in ${files.join(', ')} ${names} no paper of the library: ${keys}.`,
    );
  }
  for (const { citekey, candidates } of ambiguous.slice(0, shown.keys)) {
    note(`${citekey} fits several papers; give one of them another key, or merge them:`);
    for (const { id, title } of candidates.slice(0, shown.candidates)) note(`  ${id}  ${title}`);
  }
  const more = ambiguous.length - shown.keys;
  if (more > 0) note(`… and ${plural(more, 'key')} more like these.`);
}

/** Keys under which a paper stands more than once. */
export function noteSynonyms(synonyms: Exported['synonyms']): void {
  for (const keys of synonyms.slice(0, shown.keys))
    note(`${keys.join(' and ')} are one paper, written under each; cite it under one to have it once.`);
  const more = synonyms.length - shown.keys;
  if (more > 0) note(`… and ${plural(more, 'paper')} more like these.`);
}

/** Characters that LaTeX has no command for. */
export function noteUntranslated(characters: ReadonlySet<string>): void {
  if (characters.size === 0) return;
  const list = some([...characters].sort(), shown.characters);
  note(
    `${plural(characters.size, 'character')} without a command of LaTeX stayed as ${characters.size === 1 ? 'it is' : 'they are'}, in UTF-8: ${list}.`,
  );
}

function some(all: readonly string[], most: number): string {
  const rest = all.length - most;
  return rest <= 0 ? all.join(', ') : `${all.slice(0, most).join(', ')} and ${String(rest)} more`;
}
