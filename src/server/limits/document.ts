// What the limits read in a document: its fields, through fragments, each fragment walked once however often it is spread.
import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

export function isIntrospection(field: FieldNode): boolean {
  return field.name.value.startsWith('__');
}

/** One answer a fragment: the work of a limit is linear in the text, not in what the text unfolds to. */
export function oncePerFragment<T>(
  fragments: Fragments,
  none: T,
  answer: (selections: SelectionSetNode, fragment: FragmentDefinitionNode) => T,
): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    if (fragment === undefined) return none;
    known.set(name, none);
    const found = answer(fragment.selectionSet, fragment);
    known.set(name, found);
    return found;
  };
}
