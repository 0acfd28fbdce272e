// A person makes or corrects a concept, venue or author. What a person set is shown whatever packs say.
import { describedAs, saveShown } from '../graph/define-concepts.js';
import { writeEdited } from '../graph/edit-concepts.js';
import { findNames, foundAs, keyOfName } from '../graph/resolve-names.js';
import { resolveRetiredBy } from '../graph/retired.js';
import { otherNames, shownOf, type Described } from '../graph/shown-concept.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { usualScale } from '../model/concept.js';
import { badInput, LitgraphError } from '../model/errors.js';
import { kindOfId, newId, stableId } from '../model/ids.js';
import { isNamedKind, type NamedKind } from '../model/kinds.js';
import { checkRange, readConceptInput, type ConceptChange, type ConceptInput } from './concept-input.js';
import { inTurn } from './turns.js';

/** Gives the id. Throws BAD_USER_INPUT with the path of the field, NOT_FOUND and NAME_TAKEN. */
export async function saveConcept(graph: GraphStore, input: ConceptInput): Promise<string> {
  return inTurn(graph, () =>
    graph.write((tx) => (input.id == null ? makeConcept(tx, input) : correctConcept(tx, input.id, input))),
  );
}

async function makeConcept(tx: GraphTransaction, input: ConceptInput): Promise<string> {
  const { kind } = input;
  if (kind == null) throw badInput('A new one needs a kind.', ['input', 'kind']);
  const change = readConceptInput(kind, input);
  if (change.name === undefined) throw badInput('A new one needs a name.', ['input', 'name']);
  const nameKey = keyOfName(kind, change.name);
  await refuseTaken(tx, kind, change.name, null);
  const id = await freeId(tx, kind, nameKey);
  const fresh: Described = { ...nothingSaid, name: change.name };
  await write(tx, kind, id, { before: fresh, change });
  return id;
}

async function correctConcept(tx: GraphTransaction, asked: string, input: ConceptInput): Promise<string> {
  const id = (await resolveRetiredBy((query, params) => tx.run(query, params), [asked])).get(asked) ?? asked;
  const kind = kindOfId(id);
  const [before] = isNamedKind(kind) ? await describedAs(tx, kind, [id]) : [];
  if (before === undefined || !isNamedKind(kind)) {
    throw new LitgraphError(
      'NOT_FOUND',
      `There is nothing with a name that has the id ${JSON.stringify(asked)}.`,
      {
        path: ['input', 'id'],
      },
    );
  }
  if (input.kind != null && input.kind !== kind) {
    throw badInput(`${before.name} is a ${kind}, not a ${input.kind}; what a thing is cannot be changed.`, [
      'input',
      'kind',
    ]);
  }
  const change = readConceptInput(kind, input);
  if (change.name !== undefined) await refuseTaken(tx, kind, change.name, id);
  await write(tx, kind, id, { before, change });
  return id;
}

interface Correction {
  readonly before: Described;
  readonly change: ConceptChange;
}

async function write(
  tx: GraphTransaction,
  kind: NamedKind,
  id: string,
  correction: Correction,
): Promise<void> {
  const after = corrected(kind, correction);
  const shown = shownOf(kind, after);
  checkRange(shown.min, shown.max, 'min' in correction.change ? 'min' : 'max');
  const { orcid } = correction.change;
  await writeEdited(tx, kind, id, {
    name: after.name,
    nameKey: keyOfName(kind, after.name),
    edited: after.edited,
    ...(orcid !== undefined && { orcid }),
  });
  await saveShown(tx, kind, [{ id, name: after.name, shown }]);
}

/** What is known of it once the change is made. Under another name it is still found by the one it had. */
export function corrected(kind: NamedKind, { before, change }: Correction): Described {
  const name = change.name ?? before.name;
  const aliases = change.aliases ?? aliasesUnder(kind, name, before);
  const described = {
    ...before,
    ...change,
    name,
    aliases: aliases === null ? before.aliases : otherNames(kind, name, aliases),
  };
  const set = new Set([...before.edited, ...Object.keys(change), ...(aliases === null ? [] : ['aliases'])]);
  if (kind !== 'metric' || !(set.has('unit') || set.has('min') || set.has('max'))) {
    return { ...described, edited: [...set].sort() };
  }
  const { higherIsBetter } = shownOf(kind, { ...described, edited: [...set] });
  // A metric with a unit or a range reads one way or the other: the usual one until somebody says.
  set.add('higherIsBetter');
  return {
    ...described,
    higherIsBetter: higherIsBetter ?? usualScale.higherIsBetter,
    edited: [...set].sort(),
  };
}

/** Null where they stay as they are. An author's other names come of merges alone. */
function aliasesUnder(kind: NamedKind, name: string, before: Described): readonly string[] | null {
  const renamed = keyOfName(kind, name) !== keyOfName(kind, before.name);
  return renamed && kind !== 'author' ? [...shownOf(kind, before).aliases, before.name] : null;
}

async function refuseTaken(
  tx: GraphTransaction,
  kind: NamedKind,
  name: string,
  id: string | null,
): Promise<void> {
  const nameKey = keyOfName(kind, name);
  const own = { kind, nameKey, id: stableId(kind, nameKey) };
  const found = await findNames((query, params) => tx.run(query, params), [own], 'own names alone');
  const other = found.get(foundAs(kind, nameKey));
  if (other === undefined || other.id === id) return;
  throw new LitgraphError(
    'NAME_TAKEN',
    `${other.id} is a ${kind} of this name already. Correct that one, merge the two, or choose another name.`,
    { path: ['input', 'name'] },
  );
}

/** The id that an import would make of the name, unless something had it first. */
async function freeId(tx: GraphTransaction, kind: NamedKind, nameKey: string): Promise<string> {
  const id = stableId(kind, nameKey);
  const retired = await resolveRetiredBy((query, params) => tx.run(query, params), [id]);
  const taken = retired.has(id) || (await describedAs(tx, kind, [id])).length > 0;
  return taken ? newId(kind) : id;
}

const nothingSaid: Omit<Described, 'name'> = {
  aliases: [],
  description: null,
  higherIsBetter: null,
  unit: null,
  min: null,
  max: null,
  edited: [],
  said: [],
};
