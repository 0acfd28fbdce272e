// Pages with a section that a script writes: between two comments that name it.
import { readFile, writeFile } from 'node:fs/promises';
import prettier from 'prettier';

/** Writes `text` between `<!-- NAME: … -->` and `<!-- end of NAME -->`. Throws where the page has no such section. */
export async function writeSection(file, name, text) {
  const page = await readFile(file, 'utf8');
  const marks = new RegExp(`(<!-- ${name}: [^>]*-->)[^]*(<!-- end of ${name} -->)`);
  if (!marks.test(page))
    throw new Error(`${file} has no section <!-- ${name}: … --> … <!-- end of ${name} -->`);
  const written = page.replace(marks, (_, begin, end) => `${begin}\n\n${text}\n\n${end}`);
  const options = await prettier.resolveConfig(file);
  await writeFile(file, await prettier.format(written, { ...options, parser: 'markdown' }));
}
