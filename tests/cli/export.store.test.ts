// `litgraph export` as its users run it: what a text cites, files that are whole or as they were, pipes that close, styles of one's own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCommandLine, type CommandLine } from '../support/command-line.js';
import { settingsFor } from '../support/pair-settings.js';
import { pairs } from '../support/request-libraries.js';

const refs = `@article{noether1918, title = {Invariante Variationsprobleme}, author = {Noether, Emmy}, year = 1918, doi = {10.1000/inv}}
@article{lovelace1843notes, title = {Notes on the Engine}, author = {Lovelace, Ada}, year = 1843}
@misc{gauß1801, title = {Über Größen}, author = {Gauß, Carl}, year = 1801}
@misc{smith2020, title = {One Thing}, author = {Smith, A}, year = 2020}
`;
const more = `@techreport{noether1918report, title = {Invariante Variationsprobleme}, author = {Noether, Emmy}, year = 1918, doi = {10.1000/inv}}
@misc{smith2020, title = {Quite Another}, author = {Smith, B}, year = 2020}
`;
const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Short</title><id>short</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><names variable="author"><name form="short"/></names><text variable="title" prefix=": "/></layout></bibliography>
</style>`;

describe.each(pairs)('export on $engine and $provider', (pair) => {
  const alone = pair.engine === 'embedded';
  /** What has to do with the terminal and the file alone is tried once. */
  const onlyHere: (name: string, run: () => Promise<void>) => void = alone ? test : () => undefined;
  let cli: CommandLine;
  let folder: string;
  beforeAll(async () => {
    cli = await newCommandLine(await settingsFor(pair));
    folder = dirname(cli.home);
    await cli.run(['import', await cli.file('refs.bib', refs), await cli.file('more.bib', more)]);
    await mkdir(join(folder, 'parts'));
    await cli.file('parts/two.tex', '\\parencites(see)()[3]{gauß1801}{noether1918} \\input{../../else}');
    await cli.file(
      'main.tex',
      '\\citep{noether1918report}% \\cite{never}\n\\input{parts/two}\\cite{smith2020,no1}',
    );
    await cli.file('main.aux', '\\citation{lovelace1843notes}\n\\@input{part.aux}\n');
    await cli.file('part.aux', '\\citation{noether1918}\n\\citation{lovelace1843notes}\n');
    await cli.file('all.tex', '\\nocite{*}');
    await cli.file('short.csl', style);
  });
  afterAll(() => cli.remove());

  const keysIn = (bibtex: string) => Array.from(bibtex.matchAll(/^@\w+\{([^,]+),/gm), ([, key]) => key);

  test('writes what a text cites, chapters too, under the keys that it cites', async () => {
    const { code, stdout, stderr } = await cli.run(['export', '--cited-in', 'main.tex']);
    expect(keysIn(stdout)).toEqual(['noether1918report', 'gauß1801', 'noether1918']);
    expect(code).toBe(1);
    expect(stderr).toContain('1 key cited in main.tex names no paper of the library: no1.');
    expect(stderr).toContain('smith2020 fits several papers');
    expect(stderr).toContain('One Thing');
    expect(stderr).toContain('noether1918report and noether1918 are one paper');
    expect(stderr).toContain('reads in ../../else, which is not in');
  });

  onlyHere('writes what LaTeX noted, and all that is cited anywhere in several files', async () => {
    const noted = await cli.run(['export', '--cited-in', 'main.aux']);
    expect(noted).toMatchObject({ code: 0, stderr: '' });
    expect(keysIn(noted.stdout)).toEqual(['lovelace1843notes', 'noether1918']);
    const all = await cli.run(['export', '--cited-in', 'main.aux', '--cited-in', 'all.tex']);
    expect(keysIn(all.stdout)).toHaveLength(5);
    expect(await cli.run(['export', '--cited-in', 'none.tex'])).toMatchObject({ code: 3 });
    expect(await cli.run(['export', '--cited-in', 'refs.bib'])).toMatchObject({ code: 2 });
    expect(await cli.run(['export', '--cited-in', 'main.aux', 'gauß1801'])).toMatchObject({ code: 2 });
  });

  onlyHere('writes commands of LaTeX on request', async () => {
    const { stdout } = await cli.run(['export', 'gauß1801', '--encoding', 'latex']);
    expect(stdout).toBe(
      '@misc{gauß1801, title = {{\\"U}ber Gr{\\"o}{\\ss}en}, author = {Gau{\\ss}, Carl}, year = 1801}\n',
    );
    expect(await cli.run(['export', '--format', 'ris', '--encoding', 'latex'])).toMatchObject({ code: 2 });
  });

  onlyHere('writes references in a style of one’s own', async () => {
    const lines = 'Lovelace: Notes on the Engine\nNoether: Invariante Variationsprobleme\n';
    const asked = ['export', '--cited-in', 'main.aux', '--style', './short.csl', '--format'];
    expect((await cli.run([...asked, 'text'])).stdout).toBe(lines);
    const html = await cli.run([...asked, 'html', '-o', 'refs.html']);
    expect(html).toMatchObject({ code: 0, stdout: '', stderr: '2 papers written to refs.html.\n' });
    const text = await readFile(join(folder, 'refs.html'), 'utf8');
    expect(text).toMatch(
      /^<div class="csl-bib-body">\n(?:<div[^>]* class="csl-entry">.*<\/div>\n){2}<\/div>\n$/,
    );
  });

  test('tells programs what was written', async () => {
    const asked = ['export', '--cited-in', 'main.tex', '--format', 'ris', '--json'];
    const whole = await cli.run(asked);
    const filed = await cli.run([...asked, '-o', 'refs.ris']);
    const { export: told } = JSON.parse(whole.stdout) as { export: Record<string, unknown> };
    expect(told).toMatchObject({
      count: 3,
      unresolved: [
        { citekey: 'smith2020', candidates: [{}, {}] },
        { citekey: 'no1', candidates: [] },
      ],
      synonyms: [['noether1918report', 'noether1918']],
    });
    const { text, ...rest } = told;
    expect(JSON.parse(filed.stdout)).toEqual({ export: { file: 'refs.ris', ...rest } });
    expect(await readFile(join(folder, 'refs.ris'), 'utf8')).toBe(text);
  });

  test('writes the same while a server runs', { timeout: 180_000 }, async () => {
    const all = [
      ['export', '--cited-in', 'main.tex', '--encoding', 'latex'],
      ['export', '--list', 'none'],
      ['export'],
      ['export', '--format', 'html', '--style', './short.csl'],
    ];
    const asked = alone ? all : all.slice(0, 2);
    const before = [];
    for (const args of asked) before.push(await cli.run(args));
    const server = await cli.serve();
    const served = [];
    for (const args of asked) served.push(await cli.run(args));
    await server.stop();
    const withoutServer = served.map((it) => ({
      ...it,
      stderr: it.stderr.replace(/^Asking the server at .*\n/m, ''),
    }));
    expect(withoutServer).toEqual(before);
  });

  onlyHere('is content when nobody reads on', async () => {
    const many = Array.from(
      { length: 3_000 },
      (_, n) => `@misc{many${n}, title = {Paper ${n}}, abstract = {${'word '.repeat(50)}}}\n`,
    );
    await cli.run(['import', await cli.file('many.bib', many.join(''))]);
    const child = start(['export']);
    const ended = once(child, 'close');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect((await ended)[0]).toBe(0);
  });

  onlyHere('leaves the file as it was where it is stopped', async () => {
    const file = join(folder, 'kept.txt');
    await writeFile(file, 'what was there', { mode: 0o640 });
    const child = start(['export', '--format', 'text', '-o', file]);
    const ended = once(child, 'close');
    const unfinished = async () => (await readdir(folder)).filter((name) => name.endsWith('.part'));
    while ((await unfinished()).length === 0) await setTimeout(20);
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    expect(await unfinished()).toEqual([]);
    expect(await readFile(file, 'utf8')).toBe('what was there');
    expect(await cli.run(['export', '--format', 'ris', '-o', file])).toMatchObject({ code: 0 });
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await cli.run(['export', '-o', join(folder, 'no/such.bib')])).toMatchObject({ code: 3 });
    expect(await cli.run(['export', '-o', folder])).toMatchObject({ code: 2 });
  });

  function start(args: readonly string[]) {
    const script = fileURLToPath(new URL('../../scripts/litgraph.mjs', import.meta.url));
    const env = { ...process.env, LITGRAPH_HOME: cli.home };
    return spawn(process.execPath, [script, ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }
});
