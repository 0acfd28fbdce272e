// ORCIDs that entries tell of the people they name → those people, as a paper has them from one of its records.
import { displayName, type EntryFields, type PersonName } from '../model/entry.js';
import { personKey } from '../model/keys.js';

/** Nobody is added, taken away or called otherwise. Of several ORCIDs that are told of one name the first counts. */
export function withOrcids(
  people: readonly PersonName[],
  told: readonly EntryFields[],
): readonly PersonName[] {
  const orcids = new Map(told.toReversed().flatMap((fields) => [...orcidsIn(fields)]));
  if (orcids.size === 0) return people;
  return people.map((person) => ({ ...person, orcid: person.orcid ?? orcids.get(keyOf(person)) ?? null }));
}

/** By the key of the name. */
export function orcidsIn({ authors, editors }: EntryFields): Map<string, string> {
  const orcids = new Map<string, string>();
  for (const person of [...authors, ...editors]) {
    const key = keyOf(person);
    if (person.orcid !== null && !orcids.has(key)) orcids.set(key, person.orcid);
  }
  return orcids;
}

function keyOf(person: PersonName): string {
  return personKey(displayName(person));
}
