// Phrases of a draft put together: words, lists, clauses made of notes and descriptions.
import type { Citation, DraftSentence, Phrase } from '../model/draft.js';
import { fold } from '../model/keys.js';
import type { Relation } from '../model/relation.js';
import { draftLimits } from './draft-limits.js';

type Piece = string | Citation | Phrase;

/** A phrase out of a template: pieces stand where they are put. */
export function phrase(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Phrase {
  return texts.flatMap((text, index) => {
    const piece = pieces[index];
    return piece === undefined ? [text] : [text, ...flat(piece)];
  });
}

/** Ends in a full stop; a paper that it cites twice is cited where it comes first. */
export function sentence(words: Phrase, relations: readonly Relation[]): DraftSentence {
  const cited = new Set<string>();
  const once = words.map((part) => {
    if (typeof part === 'string') return part;
    const fresh = part.cite.filter((id) => !cited.has(id));
    for (const id of fresh) cited.add(id);
    return { cite: fresh };
  });
  return table(once, relations);
}

/** The same, citing papers at each place: where citations say which paper has what. */
export function table(words: Phrase, relations: readonly Relation[]): DraftSentence {
  const parts = joined(words.filter((part) => typeof part === 'string' || part.cite.length > 0));
  const last = parts.at(-1);
  const ended = typeof last === 'string' && /[.!?]$/.test(last) ? parts : joined([...parts, '.']);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return { phrase: ended, relations: [...byId.values()] };
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly Piece[], last = ' and '): Phrase {
  return parts.flatMap((part, index): Phrase => {
    if (index === 0) return flat(part);
    return [index === parts.length - 1 ? last : ', ', ...flat(part)];
  });
}

/** The same of so many that a sentence has room for; the others are counted. */
export function several(parts: readonly Piece[]): Phrase {
  const most = draftLimits.named;
  if (parts.length <= most) return listed(parts);
  return listed([...parts.slice(0, most - 1), `${inWords(parts.length - most + 1)} others`]);
}

/** Plain words, in the same way. */
export function enumerated(words: readonly string[]): string {
  return several(words)
    .filter((part) => typeof part === 'string')
    .join('');
}

export function cite(ids: readonly string[]): Citation {
  return { cite: ids };
}

const numbers =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

/** Words that a clause may begin with in lower case, because they are no names. */
const plainOpenings = new Set(
  (
    'a an the it its they their this that these those there no not one two three some all each every older newer ' +
    'training trained learning for in on at of by with without as when where which while from to into over under ' +
    'both several many most few other others random points names named compares picks an'
  ).split(' '),
);

/** What methods are described to do: such a description goes on after "which". */
const verbs = new Set(
  (
    'adapts adds aggregates aligns applies assigns augments averages bounds builds clusters collects combines compares ' +
    'compresses computes constrains constructs decomposes defines disentangles distils distills divides draws embeds ' +
    'estimates exploits extends extracts finds formulates generalises generalizes generates groups guides imposes improves ' +
    'integrates introduces joins keeps learns limits lets makes maps matches maximises maximizes mines minimises minimizes mixes ' +
    'models moves optimises optimizes penalises penalizes picks predicts projects propagates pulls pushes ranks ' +
    'reduces regularises regularizes relates replaces represents reuses samples scales selects separates shares ' +
    'splits stores swaps synthesises synthesizes takes trains transfers treats tunes turns unifies updates uses weights'
  ).split(' '),
);

/** A description as it can stand in a sentence: what a method does ("keeps …") or what it is ("a second encoder …"). */
export interface Description {
  readonly text: string;
  readonly isDeed: boolean;
}

/** Null where there is none. */
export function descriptionOf(description: string | null): Description | null {
  const text = shortened(description, draftLimits.description);
  if (text === '') return null;
  const [first = ''] = text.split(/\s/, 1);
  const isDeed = verbs.has(first.toLowerCase());
  return { text: lowered(text, isDeed), isDeed };
}

/** A note as it stands behind a colon. */
export function clause(note: string): string {
  return lowered(shortened(note, draftLimits.note));
}

/** One line without its full stop; what is too long ends at a word. */
function shortened(text: string | null, most: number): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  if (line.length <= most) return line;
  return `${line.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

function lowered(text: string, always = false): string {
  const [first = ''] = text.split(/[\s:,]/, 1);
  return always || plainOpenings.has(first.toLowerCase())
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Names of people and places, which keep their capitals in the name of a task. */
const proper =
  /^(?:Bayes|Bayesian|Boltzmann|Brown|Chinese|Cox|Dirichlet|English|Euclidean|Fisher|Fourier|French|Gauss|Gaussian|German|Gromov|Hamming|Hilbert|Kalman|Laplace|Latin|Lipschitz|Mahalanobis|Markov|Monte|Carlo|Newton|Poincaré|Poisson|Riemannian|Turing|Wasserstein)/;

/** A task as it stands in a sentence: "Few-shot Image Retrieval" → "few-shot image retrieval"; "3D", "CT" stay. */
export function inSentence(name: string): string {
  return name.replace(/\p{Lu}\p{Ll}*(?![\p{L}\p{N}])/gu, (word, at: number) => {
    const before = name.charAt(at - 1);
    const stays = word.length === 1 || proper.test(word) || /[\p{L}\p{N}]/u.test(before);
    return stays ? word : word.toLowerCase();
  });
}

/** Whether a name or heading says already what a task is: all its words but one of three or more stand there. */
export function isSaidBy(task: string, names: readonly string[]): boolean {
  const wordsOf = (text: string) =>
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2);
  const wanted = wordsOf(task);
  return names.some((name) => {
    const there = wordsOf(name);
    const lacking = wanted.filter(
      (word) => !there.some((other) => other.startsWith(word) || word.startsWith(other)),
    );
    return lacking.length <= (wanted.length > 2 ? 1 : 0);
  });
}

function flat(piece: Piece): Phrase {
  if (typeof piece === 'string') return [piece];
  return 'cite' in piece ? [piece] : piece;
}

/** Texts next to each other as one, citations at one place as one; a space before a citation is the format's to make. */
function joined(parts: Phrase): Phrase {
  const out: (string | Citation)[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else if (typeof part !== 'string' && last !== undefined && typeof last !== 'string') {
      out[out.length - 1] = { cite: [...last.cite, ...part.cite] };
    } else out.push(part);
  }
  return out;
}
