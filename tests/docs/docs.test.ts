// The pages that repeat what the code says are written from the code: `npm test -- tests/docs -u` brings them up to date.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import prettier from 'prettier';
import { expect, test } from 'vitest';
import type { Command } from '../../src/cli/command.js';
import { loadCommands } from '../../src/cli/commands.js';
import { exitCodeMeanings } from '../../src/cli/exit-codes.js';
import { commandHelp } from '../../src/cli/help.js';
import { describeSettings } from '../../src/config.js';
import { reasonCodes } from '../../src/explore/comparability.js';
import { conflictKinds } from '../../src/explore/conflicts.js';
import { walkBounds } from '../../src/explore/walk-bounds.js';
import { catalogue } from '../../src/model/errors.js';
import { groupBy } from '../../src/model/group-by.js';
import { problems as importProblems } from '../../src/model/problems.js';
import { relationEnds } from '../../src/model/relation-ends.js';
import { relationTypes } from '../../src/model/relation.js';
import { identityPairs, isMistaken, wilson } from '../support/identity-pairs.js';

const commands = await loadCommands();

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const conflictDescriptions = new Map(
  (schema.getType('ConflictKind') as GraphQLEnumType)
    .getValues()
    .map(({ name, description }) => [name, description ?? '']),
);

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('docs/errors.md lists every error and every problem of an import', async () => {
  const errors = Object.entries(catalogue).map(([code, { status, meaning }]) => [
    `\`${code}\``,
    String(status),
    meaning,
  ]);
  const problems = Object.entries(importProblems).map(([code, { severity, meaning }]) => [
    `\`${code}\``,
    severity.toLowerCase(),
    meaning,
  ]);
  await expectFile(
    'docs/errors.md',
    `# What can go wrong

Every error has a code that stays as it is, and a message that says what is wrong, where, and what to do.

## Errors

Over GraphQL they are in \`errors\`, with the code in \`extensions.code\`; a mutation that fails for a reason one can expect
has it in \`problems\` instead. The number is the HTTP status where the whole request fails; 200 means that the error stands
beside data. The command line prints the message and ends with an [exit code](command-line.md#exit-codes).

${table(['Code', 'HTTP', 'What it means'], errors)}

## Problems of an import

One entry that is wrong never costs another. An error is something that could not be taken in; after a warning everything was,
but it is worth a look. Each has the line where it stands.

${table(['Code', 'Severity', 'What it means'], problems)}
`,
  );
});

test('docs/command-line.md has the help of every command', async () => {
  await expectFile(
    'docs/command-line.md',
    `# The command line

\`npx litgraph COMMAND\` in the project's folder. Where a server runs on the library, commands ask it and say so on standard error;
otherwise they open the library themselves. Answers go to standard output, everything else to standard error, so that a pipe gets
answers only. \`--json\` prints what GraphQL answers, with its names and shapes. A file named \`-\` is standard input.

${commands.map(section).join('\n')}
## Exit codes

${table(
  ['Code', 'Meaning'],
  exitCodeMeanings.map(([code, meaning]) => [String(code), meaning]),
)}
`,
  );
});

test('the README lists every setting', async () => {
  const readme = await readFile(file('README.md'), 'utf8');
  const settings = describeSettings({}).map(({ name, value, meaning }) => [
    `\`${name}\``,
    value === '' ? '' : `\`${value}\``,
    meaning,
  ]);
  const block = /(<!-- settings -->\n)[^]*(<!-- \/settings -->)/;
  expect(readme).toMatch(block);
  const listed = table(['Variable', 'Default', 'Meaning'], settings);
  await expectFile(
    'README.md',
    readme.replace(block, (_, start, end) => `${start}\n${listed}\n\n${end}`),
  );
});

test('docs/knowledge.md tells the ends of relations, the reasons and the conflicts that there are', async () => {
  const blocks = {
    ends: table(
      ['Type', 'From', 'To', 'Of a dataset or metric'],
      relationTypes.map((type) => {
        const { from, to, where } = relationEnds[type];
        return [`\`${type}\``, from.join(', '), to.join(', '), where ? 'yes' : ''];
      }),
    ),
    reasons: reasonCodes.map((code) => `- \`${code}\``).join('\n'),
    conflicts: table(
      ['Kind', 'What contradicts what'],
      conflictKinds.map((kind) => [`\`${kind}\``, conflictDescriptions.get(kind) ?? '']),
    ),
  };
  let page = await readFile(file('docs/knowledge.md'), 'utf8');
  for (const [name, text] of Object.entries(blocks)) {
    const block = new RegExp(`(<!-- ${name} -->\\n)[^]*(<!-- /${name} -->)`);
    expect(page).toMatch(block);
    page = page.replace(block, (_, start, end) => `${start}\n${text}\n\n${end}`);
  }
  const most = walkBounds.paths.links.toLocaleString('en-GB');
  page = page.replace(/(<!-- links -->)[^<]*/, (_, start) => `${start}${most}`);
  await expectFile('docs/knowledge.md', page);
});

test('docs/how-papers-are-decided.md tells how well the rule of identity does', async () => {
  const page = await readFile(file('docs/how-papers-are-decided.md'), 'utf8');
  const kinds = groupBy(identityPairs(), ({ same, basis }) => `${same ? 'one' : 'two'}|${basis}`);
  const rows = [...kinds].map(([kind, pairs]) => {
    const right = pairs.filter((pair) => !isMistaken(pair)).length;
    return [...kind.split('|'), String(pairs.length), String(right)];
  });
  const sums = ['one', 'two'].map((works) => {
    const [of, right] = [2, 3].map((column) =>
      rows.filter(([label]) => label === works).reduce((sum, row) => sum + Number(row[column]), 0),
    ) as [number, number];
    const [from, to] = wilson(right, of).map((share) => (100 * share).toFixed(1));
    const what = works === 'one' ? 'one work, joined' : 'two works, kept apart';
    return `- ${what}: ${right} of ${of}, ${((100 * right) / of).toFixed(1)} % (Wilson, 95 %: ${from} to ${to} %)`;
  });
  const told = `${table(['Works', 'Label taken from', 'Pairs', 'Right'], rows)}\n\n${sums.join('\n')}`;
  const block = /(<!-- pairs -->\n)[^]*(<!-- \/pairs -->)/;
  expect(page).toMatch(block);
  await expectFile(
    'docs/how-papers-are-decided.md',
    page.replace(block, (_, start, end) => `${start}\n${told}\n\n${end}`),
  );
});

function section(command: Command): string {
  return `## litgraph ${command.name}\n\n\`\`\`text\n${commandHelp(command)}\n\`\`\`\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Compares with the file as prettier would write it. */
async function expectFile(path: string, text: string): Promise<void> {
  const options = await prettier.resolveConfig(file(path));
  await expect(await prettier.format(text, { ...options, parser: 'markdown' })).toMatchFileSnapshot(
    file(path),
  );
}
