// The shapes of a pack's YAML files → schemas/*.schema.json, with which editors complete and check them.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { runnerImport } from 'vite';
import { z } from 'zod';

const root = new URL('../', import.meta.url);

/** Writes them; with `check`, writes nothing. Resolves to what is out of date, or null. */
export async function generateJsonSchemas({ check }) {
  const source = fileURLToPath(new URL('src/import/packs/schemas.ts', root));
  const { module } = await runnerImport(source, {
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(root),
  });
  await mkdir(new URL('schemas/', root), { recursive: true });
  const stale = [];
  for (const [file, shape] of Object.entries(module.yamlFiles)) {
    const name = `schemas/${file.replace('.yaml', '.schema.json')}`;
    const target = new URL(name, root);
    const schema = { ...z.toJSONSchema(shape, { io: 'input', target: 'draft-7' }), title: file };
    const text = await prettier.format(JSON.stringify(schema), {
      ...(await prettier.resolveConfig(target.pathname)),
      parser: 'json',
    });
    if ((await readFile(target, 'utf8').catch(() => '')) === text) continue;
    if (check) stale.push(name);
    else await writeFile(target, text);
  }
  return stale.length === 0 ? null : `${stale.join(', ')}: out of date; run \`npm run generate\`.`;
}
