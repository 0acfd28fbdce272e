// JabRef's groups that list their members (ExplicitGroup), from the @comment that holds the tree of groups → the names of
// groups by the key of the entry. Members of a StaticGroup name it in `groups`; other groups find theirs by a search.
import type { Readable } from '../held-text.js';
import type { Block } from './split.js';

/** By citation key. Linear in the length of the comments. */
export function readGroups(text: Readable, blocks: Iterable<Block>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  for (const { kind, body, end, closed } of blocks) {
    if (kind !== 'comment') continue;
    const tree = treePattern.exec(text.slice(body, body + 200));
    if (tree === null) continue;
    const listed = text.slice(body + tree[0].length, closed ? end - 1 : end);
    for (const line of parts(listed.replace(/[\n\r]/g, ''))) note(line, groups);
  }
  return new Map(Array.from(groups, ([key, names]) => [key, Array.from(names)]));
}

/** JabRef since 2006 writes the first, since version 3.8 the second. */
const treePattern = /^\s*jabref-meta:\s*(?:groupstree|grouping):/i;

/** "1 ExplicitGroup:To read;0;Doe2017;Roe2018;" is a group on level 1, how it goes with its parents, and its keys. */
function note(line: string, groups: Map<string, Set<string>>): void {
  const head = /^\s*\d{1,4}\s+ExplicitGroup:/.exec(line);
  if (head === null) return;
  const [name = '', ...rest] = parts(line.slice(head[0].length)).map((part) => part.trim());
  const keys = /^[012]$/.test(rest[0] ?? '') ? rest.slice(1) : rest;
  if (name === '') return;
  for (const key of keys) {
    if (key === '') continue;
    const names = groups.get(key) ?? new Set();
    groups.set(key, names.add(name));
  }
}

/** What semicolons part, one level of backslashes taken away: what was escaped twice may be parted once more. */
function parts(text: string): string[] {
  return Array.from(text.matchAll(/(?:[^;\\]|\\[\s\S]?)+/g), ([part]) => part.replace(/\\([\s\S]?)/g, '$1'));
}
