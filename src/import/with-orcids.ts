// The people of a paper, from one of its records → the same people, with the ORCIDs that its other records tell of them.
import { displayName, type EntryFields, type PersonName } from '../model/entry.js';
import { personKey } from '../model/keys.js';

/** Nobody is added, taken away or called otherwise. Of several ORCIDs that are told of one name the first counts. */
export function withOrcids(
  people: readonly PersonName[],
  told: readonly EntryFields[],
): readonly PersonName[] {
  const orcids = new Map<string, string>();
  for (const person of told.flatMap(({ authors, editors }) => [...authors, ...editors])) {
    if (person.orcid === null) continue;
    const key = keyOf(person);
    if (!orcids.has(key)) orcids.set(key, person.orcid);
  }
  if (orcids.size === 0) return people;
  return people.map((person) => ({ ...person, orcid: person.orcid ?? orcids.get(keyOf(person)) ?? null }));
}

function keyOf(person: PersonName): string {
  return personKey(displayName(person));
}
