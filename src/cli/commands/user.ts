// `litgraph user`: who may sign in. Works on the annotation store itself, whether a server runs or not.
import { openAnnotations } from '../../annotations/open.js';
import { addPerson, listPeople, revokeTokens } from '../../annotations/people.js';
import type { AnnotationStore } from '../../annotations/store.js';
import { readConfig } from '../../config.js';
import type { Role } from '../../model/annotation.js';
import { badInput, LitgraphError } from '../../model/errors.js';
import { defineCommand, jsonOption, orList, type CommandInput } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { columns, note, plural, print, printJson } from '../terminal.js';

const actions = ['add', 'list', 'revoke'];

const options = {
  role: {
    type: 'string',
    choices: ['reader', 'editor', 'admin'],
    describe: 'What the person may do; reader when left out.',
  },
  ...jsonOption,
} as const;

type Input = CommandInput<typeof options>;

export const user = defineCommand({
  name: 'user',
  summary: 'Add people, list them, or take their tokens away.',
  usage: 'add NAME | list | revoke NAME',
  arity: [1, 2],
  options,
  words: actions,
  notes:
    'A token is printed once and kept only as a hash. The first admin takes over the ratings and lists of the local person; from then on everybody needs a token.',
  examples: [
    ['litgraph user add ada --role editor', 'prints a token, once'],
    ['litgraph user list', 'names and roles'],
    ['litgraph user revoke ada', 'her tokens are worth nothing from now on'],
  ],
  run: async (input) => {
    const [action = ''] = input.positionals;
    const act = { add, list, revoke }[action];
    if (act === undefined) throw badInput(`${action} is not ${orList(actions)}.`, ['action']);
    const store = await openAnnotations(readConfig());
    try {
      await act(store, input);
    } finally {
      await store.close();
    }
    return exitCodes.ok;
  },
});

async function add(store: AnnotationStore, { positionals, values }: Input): Promise<void> {
  const role = (values.role ?? 'reader').toUpperCase() as Role;
  const { person, token } = await addPerson(store, { name: nameIn(positionals), role });
  if (values.json === true) return printJson({ id: person.id, name: person.name, role: person.role, token });
  note(`${person.name} may sign in as ${person.role.toLowerCase()} with this token; it is not shown again:`);
  print(token);
}

async function list(store: AnnotationStore, { values }: Input): Promise<void> {
  const people = await listPeople(store);
  if (values.json === true) return printJson(people);
  if (people.length === 0) return note('Nobody yet: whoever uses this machine is the local person.');
  print(
    columns(
      people.map(({ name, role, local, tokens }) => [
        name,
        role.toLowerCase(),
        local ? 'whoever uses this machine' : plural(tokens, 'token'),
      ]),
    ),
  );
}

async function revoke(store: AnnotationStore, { positionals, values }: Input): Promise<void> {
  const name = nameIn(positionals);
  const revoked = await revokeTokens(store, name);
  if (values.json === true) printJson({ name, revoked });
  else print(`${name} can no longer sign in.`);
}

function nameIn(positionals: readonly string[]): string {
  const name = positionals[1]?.trim() ?? '';
  if (name === '') throw new LitgraphError('BAD_USER_INPUT', 'Whose? Give a name: litgraph user add ada.');
  return name;
}
