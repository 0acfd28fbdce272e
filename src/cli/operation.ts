// GraphQL operations of the command line: their texts as constants, known by name so that a test can hold each against
// the schema.

export interface Operation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: carries the types. */
  readonly types?: { readonly data: Data; readonly variables: Variables };
}

const defined = new Map<string, string>();

/** `text` names its operation: the name goes to the server's log. */
export function defineOperation<Data, Variables = Record<string, never>>(
  text: string,
): Operation<Data, Variables> {
  const name = /(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1] ?? '';
  if (name === '' || defined.has(name)) throw new Error(`an operation needs a name of its own: ${text}`);
  defined.set(name, text);
  return { name, text };
}

export function definedOperations(): ReadonlyMap<string, string> {
  return defined;
}
