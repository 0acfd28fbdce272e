// Whether a pack says of things what the other packs of the library say: two that disagree cannot both be loaded.
import type { DefinedByPack } from '../../graph/packs.js';
import { keyOfName } from '../../graph/resolve-names.js';
import { groupBy } from '../../model/group-by.js';
import { kindOfId } from '../../model/ids.js';
import type { NamedKind } from '../../model/kinds.js';
import type { Pack, PackConcept } from './pack.js';
import type { PackProblem } from './problems.js';

/** `ids` are those of the pack's things, by kind and name. */
export function disagreements(
  pack: Pack,
  ids: ReadonlyMap<string, string>,
  others: readonly DefinedByPack[],
): PackProblem[] {
  const byConcept = groupBy(others, ({ concept }) => concept);
  return [
    ...pack.concepts.flatMap((concept) =>
      (byConcept.get(ids.get(`${concept.kind} ${concept.name}`) ?? '') ?? []).flatMap((other) =>
        differentWords(pack, concept, other),
      ),
    ),
    ...oneOrTwo(pack, others),
  ];
}

function differentWords(pack: Pack, concept: PackConcept, other: DefinedByPack): PackProblem[] {
  const mine: Readonly<Record<string, unknown>> = { description: concept.description, ...concept.scale };
  const theirs: Readonly<Record<string, unknown>> = { ...other };
  return ['description', 'higherIsBetter', 'unit', 'min', 'max'].flatMap((field) => {
    const [here, there] = [mine[field] ?? null, theirs[field] ?? null];
    if (here === null || there === null || here === there) return [];
    const message =
      `the ${concept.kind} “${concept.name}” has ${field} ${JSON.stringify(here)} in the pack ${pack.name}, ` +
      `and ${JSON.stringify(there)} in the pack ${other.pack}, which is loaded; make them say the same`;
    return [{ file: concept.file, line: concept.line, message }];
  });
}

/** Where one pack has two things, each with its own name, and the other one thing with both names. */
function oneOrTwo(pack: Pack, others: readonly DefinedByPack[]): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const [name, theirs] of groupBy(others, (other) => other.pack)) {
    const theirThings = theirs.map((it) => ({ ...it, kind: kindOfId(it.concept) as NamedKind }));
    const mine = ownNames(pack.concepts);
    const their = ownNames(theirThings);
    for (const concept of pack.concepts) {
      const [first, second] = namesAmong(concept, their);
      if (first === undefined || second === undefined) continue;
      problems.push({
        file: concept.file,
        line: concept.line,
        message:
          `“${first.name}” and “${second.name}” are one ${concept.kind} in the pack ${pack.name}, ` +
          `and two in the pack ${name}, which is loaded; make them say the same`,
      });
    }
    for (const thing of theirThings) {
      const [first, second] = namesAmong(thing, mine);
      if (first === undefined || second === undefined) continue;
      problems.push({
        file: second.file,
        line: second.line,
        message:
          `“${first.name}” and “${second.name}” are two ${second.kind}s in the pack ${pack.name}, ` +
          `and one in the pack ${name}, which is loaded; make them say the same`,
      });
    }
  }
  return problems;
}

interface Thing {
  readonly kind: NamedKind;
  readonly name: string;
  readonly aliases: readonly string[];
}

function ownNames<T extends Thing>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [`${thing.kind} ${keyOfName(thing.kind, thing.name)}`, thing]));
}

/** Those whose own name is the name or an alias of `thing`. */
function namesAmong<T extends Thing>({ kind, name, aliases }: Thing, own: ReadonlyMap<string, T>): T[] {
  const keys = new Set([name, ...aliases].map((one) => `${kind} ${keyOfName(kind, one)}`));
  return [...keys].flatMap((key) => own.get(key) ?? []);
}
