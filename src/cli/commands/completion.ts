// `litgraph completion`: a script that teaches a shell the commands, options and fixed words of this command line.
import type { Command } from '../command.js';
import { defineCommand } from '../command.js';
import { loadCommands } from '../commands.js';
import { exitCodes } from '../exit-codes.js';
import { badInput } from '../../model/errors.js';
import { print } from '../terminal.js';

const shells = { bash, zsh, fish };

export const completion: Command = defineCommand({
  name: 'completion',
  summary: 'Print a script for tab completion in bash, zsh or fish.',
  usage: 'bash|zsh|fish',
  arity: [1, 1],
  options: {},
  words: Object.keys(shells),
  examples: [
    ['source <(litgraph completion bash)', 'for this shell; put it into ~/.bashrc for all'],
    ['litgraph completion fish > ~/.config/fish/completions/litgraph.fish', 'for fish'],
  ],
  run: async ({ positionals }) => {
    const shell = positionals[0] ?? '';
    if (!(shell in shells))
      throw badInput(`${shell} is no shell known here; it must be bash, zsh or fish.`, ['shell']);
    print(shells[shell as keyof typeof shells](await loadCommands()));
    return exitCodes.ok;
  },
});

function bash(commands: readonly Command[]): string {
  const cases = commands.map(
    (command) =>
      `    ${command.name}) words="${[...optionWords(command), ...(command.words ?? [])].join(' ')}" ;;`,
  );
  return `# Tab completion of litgraph for bash: source <(litgraph completion bash)
_litgraph() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  case "\${COMP_CWORD}:\${COMP_WORDS[1]}" in
    1:*) COMPREPLY=($(compgen -W "${names(commands)}" -- "$current")); return ;;
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [[ \${#COMPREPLY[@]} -eq 0 && "$current" != -* ]] && COMPREPLY=($(compgen -f -- "$current"))
}
complete -o filenames -F _litgraph litgraph`;
}

function zsh(commands: readonly Command[]): string {
  return `#compdef litgraph
# Tab completion of litgraph for zsh: source <(litgraph completion zsh)
autoload -U +X bashcompinit && bashcompinit
${bash(commands)}`;
}

function fish(commands: readonly Command[]): string {
  const first = 'not __fish_seen_subcommand_from ' + names(commands);
  const lines = commands.flatMap((command) => {
    const here = `__fish_seen_subcommand_from ${command.name}`;
    return [
      `complete -c litgraph -f -n '${first}' -a ${command.name} -d ${quoted(command.summary)}`,
      ...Object.entries(command.options).map(
        ([name, { short, type, choices, describe }]) =>
          `complete -c litgraph -n '${here}' -l ${name}` +
          (short === undefined ? '' : ` -s ${short}`) +
          (type === 'string' ? ' -r' : '') +
          (choices === undefined ? '' : ` -f -a '${choices.join(' ')}'`) +
          ` -d ${quoted(describe)}`,
      ),
      ...(command.words === undefined
        ? []
        : [`complete -c litgraph -n '${here}' -f -a '${command.words.join(' ')}'`]),
    ];
  });
  return ['# Tab completion of litgraph for fish', ...lines].join('\n');
}

function names(commands: readonly Command[]): string {
  return commands.map(({ name }) => name).join(' ');
}

function optionWords({ options }: Command): string[] {
  return [
    ...Object.keys(options).map((name) => `--${name}`),
    ...Object.values(options).flatMap(({ choices }) => choices ?? []),
    '--help',
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
