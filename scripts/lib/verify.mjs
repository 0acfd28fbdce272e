// The checks of `npm run verify`, in the order in which they are run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, main, root, run, say } from './project.mjs';

const bin = (name) => join(root, 'node_modules/.bin', name);
const node = process.execPath;

const checks = [
  { name: 'generated files', command: [node, 'scripts/generate.mjs', '--check'], fix: 'npm run generate' },
  // What is generated and not committed must be there for the checks that follow.
  { name: 'generating', command: [node, 'scripts/generate.mjs'], fix: null },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level=warn', '.'], fix: 'npm run format' },
  { name: 'lint', command: [bin('eslint'), '.', '--max-warnings', '0'], fix: 'npx eslint . --fix' },
  { name: 'types', command: [bin('tsc'), '--noEmit'], fix: null },
  {
    name: 'types of the pages',
    command: [bin('tsc'), '--noEmit', '-p', 'src/web'],
    fix: null,
    when: () => existsSync(join(root, 'src/web/tsconfig.json')),
  },
  { name: 'unused code', command: [bin('knip')], fix: null },
];
const tests = { name: 'tests', command: [node, 'scripts/test.mjs'], fix: null };

export function verify(args) {
  return main(async () => {
    await ensurePackages();
    const wanted = args.includes('--no-test') ? checks : [...checks, tests];
    for (const { name, command, fix, when } of wanted) {
      if (when !== undefined && !when()) continue;
      const started = performance.now();
      const code = await run(command[0], command.slice(1));
      if (code !== 0) {
        say(`verify: ${name} failed${fix === null ? '' : `; \`${fix}\` may help`}.`);
        process.exitCode = 1;
        return;
      }
      say(`verify: ${name} ok (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    }
    say('verify: all good.');
  });
}
