// What a text cites, found in LaTeX and in what LaTeX leaves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedInAux } from '../../src/import/cited/aux.js';
import { citedInTex, type Cited } from '../../src/import/cited/tex.js';

const shown = (cited: readonly Cited[]) =>
  cited
    .map((it) => (it.kind === 'key' ? it.key : it.kind === 'file' ? `file ${it.file}` : 'everything'))
    .join(' ');
const inTex = (text: string) => shown(citedInTex(text));
const inAux = (text: string) => shown(citedInAux(text));

describe('a text cites', () => {
  it.each([
    ['\\cite{a}', 'a'],
    ['\\cite{a, b,c}', 'a b c'],
    ['\\citep*[see][p.~3]{a,b}', 'a b'],
    ['\\citet[\\S 2]{a}', 'a'],
    ['\\citep[see {[x]} too][]{a}', 'a'],
    ['\\Textcite[12]{DBLP:conf/cvpr/Wang19}', 'DBLP:conf/cvpr/Wang19'],
    ['\\parencites(pre)(post)[see][3]{a}[4]{b,c} {d}', 'a b c d'],
    ['\\autocites{a}{b}', 'a b'],
    ['\\volcite[see]{2}[p. 3]{a}', 'a'],
    ['\\pvolcites{1}{a}[x]{2}[3]{b}', 'a b'],
    ['\\footfullcite{a} \\citeauthor{b}\\citeyear{c} \\citefield{d}{title} \\supercite{e}', 'a b c d e'],
    ['\\nocite{a}\\nocite{*}', 'a everything'],
    ['\\cite<see>[p. 3]{a}', 'a'],
    ['\\cite{a,*b,*c}', 'a b c'],
    ['\\cite {a}\n\\cite\n  [x]\n  {b}', 'a b'],
    ['\\cite{a,% the first\n  b}', 'a b'],
    ['\\cite% why not\n{a}', 'a'],
    ['\\citetext{see \\citealt{a}; \\citealp[][p.~2]{b}}', 'a b'],
    ['\\citep[as \\citet{a} says][]{b}', 'b a'],
    ['\\mycite{a} \\citeme{b}', 'a b'],
    ['\\cite{müller2020} \\cite{王2019}', 'müller2020 王2019'],
    ['50\\% of \\cite{a}', 'a'],
    ['\\\\% \\cite{b}', ''],
  ])('with %s', (text, keys) => {
    expect(inTex(text)).toBe(keys);
  });

  it.each([
    ['a comment', '% \\cite{a}\n\\cite{b} % \\cite{c}', 'b'],
    ['verbatim text', '\\begin{verbatim}\\cite{a}\\end{verbatim}\\verb|\\cite{b}|\\verb*+%+\\cite{c}', 'c'],
    [
      'a listing',
      '\\begin{lstlisting}[x]\n\\cite{a} % \n\\end{lstlisting} \\lstinline[language=TeX]{\\cite} \\cite{b}',
      'b',
    ],
    ['a comment environment', '\\begin{comment}\n\\cite{a}\n\\end{comment}\\cite{b}', 'b'],
    ['what is switched off', '\\iffalse \\cite{a} \\fi \\cite{b}', 'b'],
    [
      'a definition',
      '\\newcommand{\\see}[1]{\\cite{#1}} \\def\\citex#1{y} \\renewcommand*\\citeform[1]{\\textbf{#1}}',
      '',
    ],
    [
      'settings of citations',
      '\\citestyle{acm} \\setcitestyle{square} \\DeclareCiteCommand{\\x}{a}{b}{c}{d}',
      '',
    ],
    ['other words', '\\excited{a} \\recite{b} \\incite{c}', ''],
    ['what stands behind the end', '\\cite{a}\\end{document}\\cite{b}', 'a'],
    ['steering entries', '\\bstctlcite{IEEEexample:BSTcontrol}\\cite{a}', 'a'],
    ['what is not closed', '\\cite{a', ''],
  ])('nothing in %s', (_, text, keys) => {
    expect(inTex(text)).toBe(keys);
  });

  it('in the files that it reads in, at their places', () => {
    expect(
      inTex(
        '\\cite{a}\\input{chapters/one}\\input two.tex \\include{three}\\subfile{four}\\import{parts/}{five}\\cite{b}\\input{#1}',
      ),
    ).toBe('a file chapters/one file two.tex file three file four file parts/five b');
    expect(inTex('\\endinput \\input{never}')).toBe('');
    expect(inTex('\\includegraphics{a} \\inputencoding{utf8}')).toBe('');
  });

  it('whatever is in it, in time linear in its length', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '\\cite',
            '{',
            '}',
            '[',
            ']',
            '(',
            '%',
            '\n',
            'a',
            ',',
            '\\verb|',
            '\\begin{verbatim}',
            '\\',
            '*',
            '\\input',
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          for (const it of citedInTex(parts.join(''))) expect(it).toHaveProperty('kind');
        },
      ),
    );
    const started = performance.now();
    for (const part of [
      '\\cite{',
      '\\cite[',
      '\\parencites(',
      '{',
      '\\cite{a}\n',
      '% ',
      '\\verb',
      '\\cite \n',
    ])
      citedInTex(part.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('what LaTeX leaves tells', () => {
  it('what BibTeX is asked for', () => {
    const aux =
      '\\relax \n\\citation{a,b}\n\\bibcite{z}{{1}{2020}}\n\\@input{one.aux}\n\\citation{*}\n\\bibdata{refs}';
    expect(inAux(aux)).toBe('a b file one.aux everything');
  });

  it('what biblatex notes, now and formerly', () => {
    const aux =
      '\\abx@aux@refcontext{nty}\n\\abx@aux@cite{0}{a}\n\\abx@aux@segm{0}{0}{a}\n\\abx@aux@cite{b}\n\\citation{biblatex-control}';
    expect(inAux(aux)).toBe('a b');
  });
});
