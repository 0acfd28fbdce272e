// The help of the command line, made of the commands' own descriptions.
import type { Command, Option } from './command.js';
import { exitCodeMeanings } from './exit-codes.js';
import { columns } from './terminal.js';

export function overview(commands: readonly Command[]): string {
  return [
    'litgraph: a reading list that answers questions.',
    '',
    'Usage: litgraph COMMAND [arguments]',
    '',
    columns(
      commands.map(({ name, summary }) => [name, summary]),
      '  ',
    ),
    '',
    '`litgraph COMMAND --help` shows examples. Settings are environment variables; `litgraph doctor` lists them.',
    '',
    'Exit codes:',
    columns(
      exitCodeMeanings.map(([code, meaning]) => [String(code), meaning]),
      '  ',
    ),
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const options = Object.entries(command.options);
  const parts = [
    `${command.summary}`,
    '',
    ['Usage: litgraph', command.name, command.usage, options.length > 0 ? '[options]' : '']
      .filter((word) => word !== '')
      .join(' '),
  ];
  if (options.length > 0) {
    const rows = options.map(([name, option]) => [optionName(name, option), optionMeaning(option)]);
    parts.push('', 'Options:', columns(rows, '  '));
  }
  if (command.notes !== undefined) parts.push('', command.notes);
  parts.push('', 'Examples:');
  for (const [example, what] of command.examples) parts.push(`  ${example}`, `      ${what}`);
  return parts.join('\n');
}

function optionName(name: string, { short, type, value }: Option): string {
  const long = `--${name}${type === 'string' ? ` ${value ?? name.toUpperCase()}` : ''}`;
  return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}

function optionMeaning({ describe, choices, multiple }: Option): string {
  const allowed = choices === undefined ? '' : ` One of ${choices.join(', ')}.`;
  return `${describe}${allowed}${multiple === true ? ' May be given more than once.' : ''}`;
}
