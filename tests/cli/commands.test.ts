import { describe, expect, test } from 'vitest';
import { defineCommand, wholeNumber } from '../../src/cli/command.js';
import { loadCommands } from '../../src/cli/commands.js';
import { exitCodeOf, exitCodes } from '../../src/cli/exit-codes.js';
import { commandHelp, overview } from '../../src/cli/help.js';
import { columns } from '../../src/cli/terminal.js';
import { LitgraphError, type ErrorCode } from '../../src/model/errors.js';

const commands = await loadCommands();

const never = new AbortController().signal;

const greet = defineCommand({
  name: 'greet',
  summary: 'Say hello.',
  usage: 'NAME',
  arity: [1, 1],
  options: {
    loud: { type: 'boolean', describe: 'Shout.' },
    language: { type: 'string', choices: ['en', 'de'], describe: 'In which.' },
    and: { type: 'string', multiple: true, describe: 'Others.' },
  },
  examples: [['litgraph greet ada', 'hello, ada']],
  run: ({ values, positionals }) =>
    Promise.resolve(positionals.length + (values.loud === true ? 10 : 0) + (values.and ?? []).length * 100),
});

describe('a command', () => {
  test('gets its options with their types', async () => {
    expect(await greet.run(['ada', '--loud', '--and', 'grace', '--and', 'mary'], never)).toBe(211);
  });

  test.each([
    [[], /NAME is missing/],
    [['ada', 'grace'], /grace is one argument too many/],
    [['ada', '--laud'], /Unknown option '--laud'/],
    [['ada', '--language', 'fr'], /--language is fr; it must be en or de/],
  ])('refuses %j in a sentence that leads to the help', (argv, sentence) => {
    const refused = () => greet.run(argv, never);
    expect(refused).toThrow(sentence);
    expect(refused).toThrow(/litgraph greet --help/);
  });
});

describe('the help', () => {
  test('names every command', () => {
    for (const { name } of commands) expect(overview(commands)).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    'of %s shows its options and at least one example',
    (name, command) => {
      const help = commandHelp(command);
      for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`);
      expect(help.split('Examples:')[1]).toContain(`litgraph ${name}`);
    },
  );
});

test.each<[ErrorCode, number]>([
  ['BAD_USER_INPUT', exitCodes.usage],
  ['CONFIGURATION', exitCodes.usage],
  ['NOT_FOUND', exitCodes.notFound],
  ['STORE_LOCKED', exitCodes.unavailable],
  ['STORE_UNAVAILABLE', exitCodes.unavailable],
  ['CANCELLED', exitCodes.interrupted],
  ['FORBIDDEN', exitCodes.failed],
])('%s ends a command with exit code %i', (code, exitCode) => {
  expect(exitCodeOf(new LitgraphError(code, ''))).toBe(exitCode);
});

test('a number option must be a whole number within its bounds', () => {
  expect(wholeNumber('first', '20', 1, 100)).toBe(20);
  for (const text of ['0', '101', '1.5', 'ten', '', ' ']) {
    expect(() => wholeNumber('first', text, 1, 100)).toThrow('--first');
  }
});

test('columns are as wide as their widest cell, without blanks at the end', () => {
  expect(
    columns([
      ['a', 'b', ''],
      ['aaa', '', 'c'],
    ]),
  ).toBe('a    b\naaa     c');
});
