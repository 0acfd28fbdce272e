// `litgraph watch`: what changes, as it comes, and from where it was left.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newCommandLine, type CommandLine, type Outcome } from '../support/command-line.js';

const bib = (key: string) => `@book{${key}, title = {On ${key}}, author = {Moss, Eve}, year = {2001}}\n`;

let cli: CommandLine;
beforeEach(async () => {
  cli = await newCommandLine();
});
afterEach(() => cli.remove());

async function take(key: string): Promise<void> {
  expect((await cli.run(['import', await cli.file(`${key}.bib`, bib(key))])).code).toBe(0);
}
const cursorOf = ({ stderr }: Outcome) => /Go on with --since (\S+)/.exec(stderr)?.[1] ?? '';

test('with a server it goes along until Ctrl-C, and tells where to go on', async () => {
  const server = await cli.serve();
  await take('roofs');
  const watching = cli.begin(['watch', '--since', 'oldest']);
  await watching.says(/On roofs/);
  await take('walls');
  await watching.says(/On walls/);
  const ended = await watching.interrupt();
  expect(ended.code).toBe(130);
  expect(ended.stdout).toMatch(
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}paper added +On roofs \(2001\) \[roofs\]\n.*paper added +On walls \(2001\) \[walls\]\n$/,
  );

  await take('doors');
  const once = await cli.run(['watch', '--once', '--since', cursorOf(ended), '--json']);
  expect(once.code).toBe(0);
  expect(
    once.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toMatchObject([
    {
      kind: 'PAPER_ADDED',
      import: { name: expect.stringContaining('doors.bib') as string },
      node: { title: 'On doors' },
    },
  ]);

  const fromNow = cli.begin(['watch']);
  await fromNow.says(/Asking the server/);
  expect((await server.stop()).code).toBe(0);
  expect(await fromNow.ended).toMatchObject({ code: 4, stdout: '' });
}, 60_000);

test('without a server it tells what changed until now, and says what it needs for more', async () => {
  await take('roofs');
  const once = await cli.run(['watch', '--once']);
  expect(once).toMatchObject({ code: 0, stdout: expect.stringContaining('On roofs') as string });
  const again = await cli.run(['watch', '--once', '--since', cursorOf(once)]);
  expect(again).toMatchObject({ code: 0, stdout: '' });
  expect(cursorOf(again)).toBe(cursorOf(once));
  expect(await cli.run(['watch'])).toMatchObject({
    code: 4,
    stdout: '',
    stderr: expect.stringMatching(/No server runs .* `litgraph serve`.* --once/) as string,
  });
  expect(await cli.run(['watch', '--once', '--since', 'nonsense'])).toMatchObject({ code: 2, stdout: '' });
}, 60_000);
