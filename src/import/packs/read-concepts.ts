// concepts.yaml → the things of a pack, and which of them a name means in its other files.
import { usualScale, type MetricScale } from '../../model/concept.js';
import type { NamedKind } from '../../model/kinds.js';
import { keyOfName } from '../../graph/resolve-names.js';
import { didYouMean } from './nearest.js';
import type { PackConcept } from './pack.js';
import type { PackProblems } from './problems.js';
import { conceptLists, conceptsFile, type ConceptText } from './schemas.js';
import { readYaml } from './yaml-text.js';

export interface PackNames {
  readonly concepts: readonly PackConcept[];
  /** The thing of that kind with this name, or, where none has it, the only one with this alias; else what to tell. */
  find(kind: NamedKind, name: string): PackConcept | string;
}

const file = 'concepts.yaml';

export function readConcepts(text: string, problems: PackProblems): PackNames {
  const { value, complete, problemAt, lineOf } = readYaml({ name: file, text }, conceptsFile, problems);
  const byName = new Map<string, PackConcept>();
  const byAlias = new Map<string, Set<PackConcept>>();
  for (const [list, kind] of Object.entries(conceptLists)) {
    for (const [index, given] of (value?.[list as keyof typeof conceptLists] ?? []).entries()) {
      const path = [list, index];
      const concept = conceptOf(kind, given, lineOf(path));
      const key = placeOf(kind, concept.name);
      const first = byName.get(key);
      if (first !== undefined) {
        problemAt(
          [...path, 'name'],
          `line ${first.line} has a ${kind} of that name already, “${first.name}”`,
        );
        continue;
      }
      checkScale(concept.scale, (name, message) => problemAt([...path, name], message));
      byName.set(key, concept);
      for (const alias of concept.aliases) {
        const place = placeOf(kind, alias);
        byAlias.set(place, (byAlias.get(place) ?? new Set()).add(concept));
      }
    }
  }
  return {
    concepts: [...byName.values()],
    find: (kind, name) => {
      const key = placeOf(kind, name);
      const known = byName.get(key);
      if (known !== undefined) return known;
      const [one, ...others] = byAlias.get(key) ?? [];
      if (one !== undefined && others.length === 0) return one;
      if (one !== undefined)
        return `“${name}” is an alias of ${[one, ...others].map((it) => `“${it.name}”`).join(' and ')}; use a name`;
      if (!complete) return '';
      const all = [...byName.values()]
        .filter((it) => it.kind === kind)
        .flatMap((it) => [it.name, ...it.aliases]);
      return `concepts.yaml has no ${kind} “${name}”${didYouMean(name, all)}`;
    },
  };
}

function conceptOf(kind: NamedKind, given: ConceptText, line: number): PackConcept {
  const own = keyOfName(kind, given.name);
  const aliases = new Map((given.aliases ?? []).map((alias) => [keyOfName(kind, alias), alias.trim()]));
  aliases.delete(own);
  return {
    file,
    line,
    kind,
    name: given.name.trim(),
    aliases: [...aliases.values()],
    description: given.description?.trim() ?? null,
    scale: kind === 'metric' ? scaleOf(given) : null,
  };
}

/** Null where nothing is said of it. */
function scaleOf({ higherIsBetter, unit, min, max }: ConceptText): MetricScale | null {
  if ([higherIsBetter, unit, min, max].every((said) => said === undefined)) return null;
  return {
    higherIsBetter: higherIsBetter ?? usualScale.higherIsBetter,
    unit: unit ?? null,
    min: min ?? null,
    max: max ?? null,
  };
}

function checkScale(scale: MetricScale | null, tell: (name: string, message: string) => void): void {
  if (scale?.min == null || scale.max === null || scale.min < scale.max) return;
  tell('max', `is ${scale.max}; it must be more than min, ${scale.min}`);
}

function placeOf(kind: NamedKind, name: string): string {
  return `${kind} ${keyOfName(kind, name)}`;
}
