// What a command is: its name, options and examples as data (help and shell completion are made of them), and the
// function that runs it. Arguments are read by Node's own parser, strictly: an unknown option is an error.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { badInput, type LitgraphError } from '../model/errors.js';

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly describe: string;
  readonly short?: string;
  readonly multiple?: boolean;
  /** What stands for the value in the help: FILE, N, … */
  readonly value?: string;
  readonly choices?: readonly string[];
}

export type Options = Readonly<Record<string, Option>>;

type Value<O extends Option> = O['type'] extends 'boolean'
  ? boolean
  : O['multiple'] extends true
    ? string[]
    : string;

export type Values<O extends Options> = { readonly [Name in keyof O]?: Value<O[Name]> };

export interface CommandInput<O extends Options = Options> {
  readonly values: Values<O>;
  readonly positionals: readonly string[];
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** The arguments beside options, as the help shows them: `KEY…`. */
  readonly usage: string;
  /** How many of them there may be. */
  readonly arity: readonly [least: number, most: number];
  readonly options: Options;
  /** Words that may stand as the first argument, for completion. */
  readonly words?: readonly string[];
  readonly notes?: string;
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Resolves to the exit code. */
  readonly run: (argv: readonly string[], signal: AbortSignal) => Promise<number>;
}

interface Definition<O extends Options> extends Omit<Command, 'run' | 'options'> {
  readonly options: O;
  readonly run: (input: CommandInput<O>) => Promise<number>;
}

/** A command with the types of its options known to its `run`. */
export function defineCommand<const O extends Options>(definition: Definition<O>): Command {
  return {
    ...definition,
    run: (argv, signal) => {
      const { values, positionals } = readArguments(definition, argv);
      return definition.run({ values: values as Values<O>, positionals, signal });
    },
  };
}

function readArguments(command: Omit<Command, 'run'>, argv: readonly string[]) {
  const parsed = parseStrictly(command, argv);
  const [least, most] = command.arity;
  if (parsed.positionals.length < least || parsed.positionals.length > most) {
    throw usageError(
      command,
      parsed.positionals.length < least
        ? `${command.usage || 'An argument'} is missing.`
        : `${parsed.positionals.slice(most).join(' ')} is one argument too many.`,
    );
  }
  for (const [name, value] of Object.entries(parsed.values)) {
    const choices = command.options[name]?.choices;
    const wrong = choices && [value].flat().find((one) => !choices.includes(String(one)));
    if (wrong !== undefined) {
      throw usageError(command, `--${name} is ${String(wrong)}; it must be ${orList(choices ?? [])}.`);
    }
  }
  return parsed;
}

function parseStrictly(command: Omit<Command, 'run'>, argv: readonly string[]) {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short, multiple }]) => [
      name,
      { type, multiple: multiple ?? false, ...(short === undefined ? {} : { short }) },
    ]),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageError(command, `${firstSentence(error)}.`);
  }
}

function usageError(command: Omit<Command, 'run'>, what: string): LitgraphError {
  return badInput(`${what} \`litgraph ${command.name} --help\` shows how it is used.`, [command.name]);
}

function firstSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split(/\.\s/)[0]?.replace(/\.$/, '').replaceAll('\n', ' ') ?? text;
}

/** A whole number within bounds, out of an option's text. Throws BAD_USER_INPUT. */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || text.trim() === '' || number < least || number > most) {
    throw badInput(`--${name} is ${text}; it must be a whole number from ${least} to ${most}.`, [name]);
  }
  return number;
}

export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** What every command that prints data has. */
export const jsonOption = {
  json: { type: 'boolean', describe: 'Print the answer as GraphQL gives it, as JSON.' },
} as const satisfies Options;
