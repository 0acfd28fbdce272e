// The built command line as a process, on a library that it opens itself and on one that a server holds open: the same
// commands give the same answers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCommandLine, type CommandLine, type Outcome } from '../support/command-line.js';

const twoPapers = `@inproceedings{lovelace1843notes,
  title = {Notes on the Analytical Engine},
  author = {Lovelace, Ada},
  booktitle = {Scientific Memoirs},
  year = {1843},
  doi = {10.1000/notes},
}

@article{menabrea1842sketch,
  title = {Sketch of the Analytical Engine},
  author = {Menabrea, Luigi and Lovelace, Ada},
  journal = {Bibliothèque universelle},
  year = {1842},
}
`;

const oneBadLine = '{"title": "A Good Line", "year": 2001}\n{"title": \n';

let cli: CommandLine;
beforeAll(async () => {
  cli = await newCommandLine();
});
afterAll(() => cli.remove());

async function query(text: string): Promise<unknown> {
  return JSON.parse((await cli.run(['query', text])).stdout);
}

describe.each([
  ['without a server', false],
  ['with a server', true],
])('%s', (_, withServer) => {
  let server: Awaited<ReturnType<CommandLine['serve']>> | null = null;
  let bib = '';

  beforeAll(async () => {
    bib = await cli.file('refs.bib', twoPapers);
    if (withServer) server = await cli.serve();
  });
  afterAll(async () => {
    const ended = await server?.stop();
    if (ended !== undefined) expect(ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('a bibliography goes in, and again changes nothing', async () => {
    const first = await cli.run(['import', bib]);
    expect(first).toMatchObject({ code: 0 });
    if (!withServer) expect(first.stdout).toContain('2 entries: 2 new, 0 updated, 0 unchanged, 0 failed');
    const again = await cli.run(['import', bib]);
    expect(again.stdout).toContain('2 entries: 0 new, 0 updated, 2 unchanged, 0 failed');
  });

  test('says on standard error, and there alone, that it asks the server', async () => {
    const { stdout, stderr } = await cli.run(['query', '{ papers(first: 1) { totalCount } }']);
    expect(JSON.parse(stdout)).toEqual({ papers: { totalCount: 2 } });
    expect(stderr).toMatch(withServer ? /^Asking the server at http:.*\n$/ : /^$/);
  });

  test('a dry run writes nothing', async () => {
    const fresh = await cli.file('fresh.bib', '@book{b1, title = {On Nothing}, year = 1999}');
    const { stdout } = await cli.run(['import', '--dry-run', fresh]);
    expect(stdout).toContain('1 entry: 1 new');
    expect(stdout).toContain('nothing written');
    expect(await query('{ papers(first: 1) { totalCount } }')).toEqual({ papers: { totalCount: 2 } });
  });

  test('reads standard input where the file is -', async () => {
    const { code, stdout } = await cli.run(['import', '-', '--dry-run'], { input: twoPapers });
    expect(code).toBe(0);
    expect(stdout).toContain('2 entries: 0 new, 0 updated, 2 unchanged');
  });

  test('an entry that fails is told with file and line, costs no other, and ends in exit code 1', async () => {
    const file = await cli.file('bad.jsonl', oneBadLine);
    const { code, stdout } = await cli.run(['import', '--dry-run', '--format', 'json-lines', file]);
    expect(code).toBe(1);
    expect(stdout).toContain('1 new, 0 updated, 0 unchanged, 1 failed');
    expect(stdout).toContain(`${file}:2: error:`);
  });

  test('--json prints what GraphQL answers', async () => {
    const { stdout } = await cli.run(['import', '--dry-run', '--json', bib]);
    expect(JSON.parse(stdout)).toMatchObject({
      importBibliography: { import: null, entries: 2, created: 0, unchanged: 2, failed: 0, problems: [] },
    });
  });

  test.each([
    ['its citation key', 'lovelace1843notes'],
    ['its DOI, in any spelling', 'https://doi.org/10.1000/NOTES'],
    ['its title', 'notes on the analytical engine'],
  ])('a paper is rated by %s', async (_way, key) => {
    const { code, stdout } = await cli.run(['rate', key, 'up', '--stars', '4', '--tag', 'history']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'Notes on the Analytical Engine: thumbs up, 4 of 5 stars, #history\n',
    });
  });

  test('a rating is cleared again, and what else was said stays', async () => {
    const { stdout } = await cli.run(['rate', 'lovelace1843notes', 'clear', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      annotate: { annotation: { interest: null, stars: 4, tags: ['history'] }, problems: [] },
    });
  });

  test('related papers come with their reasons', async () => {
    const { code, stdout } = await cli.run(['related', 'lovelace1843notes']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/1\. \d\.\d\d {2}Sketch of the Analytical Engine .*\[menabrea1842sketch\]/);
    expect(stdout).toMatch(/Lovelace/);
  });

  test('why a paper is related, and what it lacks, is told with what every signal says', async () => {
    const keys = ['lovelace1843notes', '--why-not', 'menabrea1842sketch'];
    const { code, stdout } = await cli.run(['related', ...keys]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d\.\d\d {2}Sketch of the Analytical Engine .*\n {4}\d\.\d\d {2}/);
    expect(stdout).toMatch(/ {4}0\.00 {2}not cited together with “Notes on the Analytical Engine”/);
  });

  test('what is avoided is not related, and ratings have a say where they are asked for', async () => {
    const away = ['lovelace1843notes', '--avoid', 'menabrea1842sketch', '--personal', '--json'];
    const { stdout } = await cli.run(['related', ...away]);
    expect(JSON.parse(stdout)).toEqual({ relatedPapers: { edges: [] } });
  });

  test('search finds by unfinished words', async () => {
    const { stdout } = await cli.run(['search', 'analytical', 'eng', '--kind', 'paper']);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stdout).toMatch(
      /^paper {2}Notes on the Analytical Engine \(Scientific Memoirs 1843\) \[lovelace1843notes\]$/m,
    );
  });

  test('export writes BibTeX that can be read again', async () => {
    const { stdout } = await cli.run(['export', 'menabrea1842sketch']);
    expect(stdout).toMatch(/^@article\{menabrea1842sketch,/m);
    const again = await cli.run(['import', '-', '--dry-run'], { input: stdout });
    expect(again.stdout).toContain('1 entry: 0 new');
  });

  test.each<[string, string[], number, RegExp]>([
    ['a paper that is not there', ['related', 'nobody2099'], 3, /“nobody2099”.*litgraph search/],
    [
      'to keep away from where one starts',
      ['related', 'lovelace1843notes', '--avoid', 'lovelace1843notes'],
      2,
      /avoid names .* which to names as well/,
    ],
    ['a list that is not there', ['export', '--list', 'No Such List'], 3, /no reading list “No Such List”/],
    ['a file that is not there', ['import', 'nowhere.bib'], 3, /no file nowhere\.bib/],
    ['a query that is none', ['query', '{ papers('], 2, /Syntax Error/],
    ['a field that is not in the schema', ['query', '{ wrong }'], 2, /Cannot query field "wrong"/],
    ['a bad argument', ['query', '{ papers(first: 0) { totalCount } }'], 2, /first is 0/],
    ['an option that is none', ['search', 'x', '--frist', '3'], 2, /--frist/],
  ])('%s is told in one sentence', async (_what, args, code, sentence) => {
    const outcome = await cli.run(args);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(sentence);
    expect(outcome.stderr).not.toMatch(/\n {4}at /);
    expect(outcome.stdout).toBe('');
  });

  test('the doctor finds both stores, full text and seeds in order', async () => {
    const { code, stdout } = await cli.run(['doctor', '--json']);
    expect(code).toBe(0);
    const { checks } = JSON.parse(stdout) as { checks: { check: string; ok: boolean; says: string }[] };
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.map(({ check }) => check)).toEqual([
      'server',
      'graph',
      'annotations',
      'full text',
      'claims',
      'seeds',
      'seeds',
    ]);
    expect(checks[1]?.says).toContain('2 papers');
  });
});

describe('the doctor', () => {
  test('shows no secret', async () => {
    const secrets = {
      NEO4J_PASSWORD: 'hunter2',
      LITGRAPH_TOKEN: 'lg_secret',
      DATABASE_URL: 'postgresql://u:pw1@127.0.0.1:1/x',
    };
    const { stdout, stderr } = await cli.run(['doctor'], { env: secrets });
    expect(stdout).toContain('(set)');
    for (const secret of ['hunter2', 'lg_secret', 'pw1']) expect(stdout + stderr).not.toContain(secret);
  });

  test('says which setting makes no sense', async () => {
    const { code, stdout } = await cli.run(['doctor'], { env: { PORT: 'many' } });
    expect(code).toBe(2);
    expect(stdout).toMatch(/NOT OK.*PORT/);
  });

  test('says which store does not answer', async () => {
    const { code, stdout } = await cli.run(['doctor'], { env: { NEO4J_URI: 'bolt://127.0.0.1:1' } });
    expect(code).toBe(4);
    expect(stdout).toMatch(/NOT OK/);
  }, 90_000);
});

describe('people', () => {
  let own: CommandLine;
  beforeAll(async () => {
    own = await newCommandLine();
  });
  afterAll(() => own.remove());

  test('a token is printed once, alone on standard output, and opens the library until it is revoked', async () => {
    const added = await own.run(['user', 'add', 'ada', '--role', 'admin']);
    const token = added.stdout.trim();
    expect(token).toMatch(/^\S{20,}$/);
    expect((await own.run(['user', 'list'])).stdout).toMatch(/^ada {2}admin {2}1 token$/m);

    const ask = (env: Record<string, string>): Promise<Outcome> =>
      own.run(['query', '{ viewer { name role } }'], { env });
    expect(JSON.parse((await ask({ LITGRAPH_TOKEN: token })).stdout)).toEqual({
      viewer: { name: 'ada', role: 'ADMIN' },
    });
    expect(await ask({})).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('LITGRAPH_TOKEN') as string,
    });

    expect((await own.run(['user', 'revoke', 'ada'])).code).toBe(0);
    expect((await ask({ LITGRAPH_TOKEN: token })).stderr).toContain('revoked');
    expect((await own.run(['user', 'revoke', 'nobody'])).code).toBe(3);
  });
});

describe('shell completion', () => {
  test('in bash offers commands, then the options of a command', async () => {
    const script = (await cli.run(['completion', 'bash'])).stdout;
    const complete = async (words: readonly string[]) => {
      const { execFileSync } = await import('node:child_process');
      const setUp = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`;
      const text = execFileSync('bash', [
        '-c',
        `${script}\n${setUp}; _litgraph; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ]);
      return text.toString().trim().split('\n');
    };
    expect(await complete(['litgraph', 're'])).toEqual(['related', 'restore']);
    expect(await complete(['litgraph', 'import', '--dr'])).toEqual(['--dry-run']);
    expect(await complete(['litgraph', 'completion', 'f'])).toEqual(['fish']);
  });

  test.each(['zsh', 'fish'])('there is a script for %s', async (shell) => {
    const { code, stdout } = await cli.run(['completion', shell]);
    expect(code).toBe(0);
    expect(stdout).toContain('related');
  });
});
