// Whether LaTeX can set a text: by LaTeX itself where it is installed, else by its rules for what our drafts are made of.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const hasLatex = (() => {
  try {
    execFileSync('pdflatex', ['--version'], { stdio: 'ignore' });
    execFileSync('bibtex', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** What LaTeX and BibTeX complain about: errors, and citations without an entry. */
export async function latexComplaints(text: string, bibliography: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'litgraph-latex-'));
  const document = `\\documentclass{article}
\\usepackage{amssymb}
\\begin{document}
${text}
\\bibliographystyle{plain}
\\bibliography{refs}
\\end{document}
`;
  const run = (program: string, ...args: string[]) =>
    promisify(execFile)(program, args, { cwd: folder, timeout: 60_000 }).then(
      ({ stdout }) => stdout,
      (error: unknown) => String((error as { stdout?: string }).stdout ?? error),
    );
  try {
    await writeFile(join(folder, 'draft.tex'), document);
    await writeFile(join(folder, 'refs.bib'), bibliography);
    const once = ['-interaction=nonstopmode', '-no-shell-escape', 'draft.tex'];
    const outputs = [await run('pdflatex', ...once), await run('bibtex', 'draft')];
    await run('pdflatex', ...once);
    const last = await run('pdflatex', ...once);
    return [
      ...outputs
        .join('\n')
        .split('\n')
        .filter((line) => /^! |error message/.test(line)),
      ...last.split('\n').filter((line) => /^! |undefined/.test(line)),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

const known = new Set([
  'paragraph',
  'cite',
  'textbackslash',
  'textbraceleft',
  'textbraceright',
  'textasciitilde',
  'textasciicircum',
  'textless',
  'textgreater',
  'textbar',
  'textsubscript',
  'textsuperscript',
]);

/** What would stop LaTeX or be read as something else: braces that do not match, unknown commands, bare special characters. */
export function latexFaults(text: string): string[] {
  const faults: string[] = [];
  let depth = 0;
  const plain = text.replace(/\\cite\{[^{}\\%]*\}/g, '').replace(/\$\\[a-z]+\$/gi, '');
  const tokens = plain.match(/\\[a-zA-Z]+|\\[^a-zA-Z]|[^\\]/g) ?? [];
  for (const token of tokens) {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    else if (/^\\[a-zA-Z]/.test(token) && !known.has(token.slice(1))) faults.push(`the command ${token}`);
    else if (/^\\[^a-zA-Z]$/.test(token) && !'$&%#_{}'.includes(token.slice(1)))
      faults.push(`the command ${token}`);
    else if (/^[$&%#_^]$/.test(token)) faults.push(`a bare ${token}`);
    if (depth < 0) faults.push('a brace too many');
  }
  if (depth !== 0) faults.push('braces that stay open');
  if (/\n\s*\n/.test(text.replace(/\n\n(?=\\paragraph|\S)/g, '\n'))) faults.push('an empty paragraph');
  return faults;
}
