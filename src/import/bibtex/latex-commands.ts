// What LaTeX's commands print, for those that titles, names and abstracts of bibliographies use.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

const { constants } = plugins.config.get('@bibtex');

/** Commands that print a character or a word. citation-js's table, and what it lacks. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ...Object.entries(constants.commands).filter(([, text]) => typeof text === 'string'),
  ...Object.entries(constants.mathCommands),
  ...pairs(`
    aa å AA Å l ł L Ł o ø O Ø i ı j ȷ ae æ AE Æ oe œ OE Œ ss ß dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
    ldots … dots … cdots … textellipsis … dotsc … vdots ⋮ cdot · times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet •
    le ≤ leq ≤ ge ≥ geq ≥ ll ≪ gg ≫ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ lesssim ≲ gtrsim ≳
    infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ emptyset ∅ varnothing ∅ angle ∠ prime ′ degree ° textdegree °
    in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ forall ∀ exists ∃ neg ¬ lnot ¬
    land ∧ wedge ∧ lor ∨ vee ∨ oplus ⊕ otimes ⊗ odot ⊙ perp ⊥ bot ⊥ top ⊤ vdash ⊢ models ⊨ mid | parallel ∥ Vert ‖ vert |
    to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ implies ⇒ mapsto ↦
    uparrow ↑ downarrow ↓ longrightarrow ⟶ longleftarrow ⟵ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace }
    sum ∑ prod ∏ int ∫ oint ∮ sqrt √ surd √ dagger † ddagger ‡ dag † ddag ‡ S § P ¶ pounds £ euro € copyright © texttrademark ™
    backslash \\ textbackslash \\ lq ‘ rq ’ textquotesingle ' slash / textsterling £ checkmark ✓ triangle △ Box □ square □ diamond ⋄
    Dash — addplus + cprime ′ cdprime ″
    guillemotleft « guillemotright » flqq « frqq » glqq „ grqq “ textperiodcentered · textmu µ digamma ϝ omicron ο
    LaTeX LaTeX TeX TeX BibTeX BibTeX LaTeXe LaTeX2e MF METAFONT quad \u2003 qquad \u2003 space \u2003 enspace \u2003 par \u2003 newline \u2003
  `).map(([name, text]): [string, string] => [name, text === '\u2003' ? ' ' : text]),
]);

/** Commands that print nothing themselves; what stands behind them stays. */
export const silent: ReadonlySet<string> = new Set(
  `left right big Big bigg Bigg bigl bigr Bigl Bigr middle displaystyle textstyle scriptstyle limits nolimits protect relax
   it itshape sl slshape em bf bfseries sc scshape rm rmfamily sf sffamily tt ttfamily normalfont upshape mdseries small
   footnotesize tiny large Large noindent ignorespaces allowbreak linebreak nobreak hfill centering xspace null mathchoice`.split(
    /\s+/,
  ),
);

/** Commands whose first argument is no text. */
export const takesSetting: ReadonlySet<string> = new Set(
  'href textcolor color hspace vspace label foreignlanguage selectlanguage begin end fontsize raisebox hypertarget hyperlink'.split(
    ' ',
  ),
);

/** Commands that put a mark over (or under) what follows. */
export const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    u: '\u0306',
    '.': '\u0307',
    '"': '\u0308',
    r: '\u030A',
    H: '\u030B',
    v: '\u030C',
    d: '\u0323',
    c: '\u0327',
    k: '\u0328',
    b: '\u0331',
    t: '\u0361',
    G: '\u030F',
    ocirc: '\u030A',
    polhk: '\u0328',
    textcommabelow: '\u0326',
    grave: '\u0300',
    acute: '\u0301',
    hat: '\u0302',
    widehat: '\u0302',
    tilde: '\u0303',
    widetilde: '\u0303',
    bar: '\u0304',
    overline: '\u0304',
    breve: '\u0306',
    dot: '\u0307',
    ddot: '\u0308',
    mathring: '\u030A',
    check: '\u030C',
    vec: '\u20D7',
  }),
);

export const blackboard: ReadonlyMap<string, string> = new Map(pairs('C ℂ H ℍ N ℕ P ℙ Q ℚ R ℝ Z ℤ E 𝔼'));

/** How a group is printed that a command or mark stands in front of. */
export type Style = 'plain' | 'sup' | 'sub' | 'numerator' | 'blackboard';

export const styles: ReadonlyMap<string, Style> = new Map([
  ['textsuperscript', 'sup'],
  ['sp', 'sup'],
  ['textsubscript', 'sub'],
  ['sb', 'sub'],
  ['frac', 'numerator'],
  ['tfrac', 'numerator'],
  ['dfrac', 'numerator'],
  ['mathbb', 'blackboard'],
]);

/** "2" raised is "²"; what Unicode cannot raise or lower keeps its mark: "^q". */
export function inStyle(text: string, style: Style): string {
  switch (style) {
    case 'plain':
      return text;
    case 'numerator':
      return `${text}/`;
    case 'blackboard':
      return Array.from(text, (char) => blackboard.get(char) ?? char).join('');
    default:
      return script(text, style);
  }
}

export const superscripts: ReadonlyMap<string, string> = new Map([
  ...Object.entries(constants.mathScripts['^']),
  ...pairs(
    "a ᵃ b ᵇ c ᶜ d ᵈ e ᵉ f ᶠ g ᵍ h ʰ j ʲ k ᵏ l ˡ m ᵐ o ᵒ p ᵖ r ʳ s ˢ t ᵗ u ᵘ v ᵛ w ʷ x ˣ y ʸ z ᶻ T ᵀ * * ' ' ′ ′ ∗ * ∘ °",
  ),
]);
export const subscripts: ReadonlyMap<string, string> = new Map([
  ...Object.entries(constants.mathScripts._),
  ...pairs('p ₚ s ₛ i ᵢ j ⱼ r ᵣ u ᵤ v ᵥ β ᵦ γ ᵧ ρ ᵨ φ ᵩ χ ᵪ'),
]);

function script(text: string, style: 'sup' | 'sub'): string {
  const bare = text.trim();
  const table = style === 'sup' ? superscripts : subscripts;
  const chars = Array.from(bare);
  if (chars.every((char) => table.has(char))) return chars.map((char) => table.get(char) ?? '').join('');
  return (style === 'sup' ? '^' : '_') + bare;
}

function pairs(words: string): [string, string][] {
  const list = words.trim().split(/[ \n]+/);
  return list.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, list[i + 1] ?? '']] : []));
}
