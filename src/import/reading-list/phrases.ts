// What is noted of a paper in a reading list → relations that its words propose: "inspired by X", "Backbone: X", "Datasets: X, Y",
// a backbone that stands alone. Pure; whether the library has what is named, and whether it is so, others decide.
import type { RelationType } from '../../model/relation.js';
import { unmarked } from './paper-line.js';

/** One line of what is noted below a paper. */
export interface NoteLine {
  readonly line: number;
  /** How far it is indented, in blanks. */
  readonly indent: number;
  readonly text: string;
}

export interface ProposedRelation {
  readonly type: RelationType;
  /** What is at the other end, as the note names it. */
  readonly toText: string;
  readonly datasetText: string | null;
  /** "partially" */
  readonly qualifier: string | null;
  readonly line: number;
  /** The words that say so, or the line where it is a list of names; nothing else of the note. */
  readonly text: string;
  /** It counts only where the library has something of that name: the words alone say too little. */
  readonly onlyIfKnown: boolean;
}

const limits = {
  /** Characters of a line that are looked at; who says such a thing says it at once. */
  line: 1_000,
  /** Characters of the words that are kept. */
  text: 300,
  /** Characters of a name. */
  name: 80,
  /** Of one line; a line that names more is no list of names. */
  perLine: 20,
  /** Of one paper. */
  perPaper: 50,
} as const;

/** Each relation once, in the order of the lines. */
export function proposalsIn(lines: readonly NoteLine[]): ProposedRelation[] {
  const found = new Map<string, ProposedRelation>();
  let heading: { label: Label; indent: number } | null = null;
  for (const line of lines) {
    const text = unmarked(line.text.slice(0, limits.line).replace(/^\s*[-*+•]\s+/, ''));
    if (heading !== null && line.indent <= heading.indent) heading = null;
    const label = labelOf(text);
    if (label !== null && label.value === '') heading = { label, indent: line.indent };
    const read = heading !== null && label === null ? ofLabel(heading.label.type, text, text) : ofText(text);
    for (const one of read.slice(0, limits.perLine)) {
      const proposal = { ...one, line: line.line };
      const key = JSON.stringify([one.type, one.toText.toLowerCase(), one.datasetText?.toLowerCase()]);
      if (!found.has(key)) found.set(key, proposal);
    }
  }
  return [...found.values()].slice(0, limits.perPaper);
}

type Read = Omit<ProposedRelation, 'line'>;

function ofText(text: string): Read[] {
  const label = labelOf(text);
  if (label !== null) return ofLabel(label.type, label.value, text);
  const said = [...inspirations(text), ...defeats(text), ...analogies(text)];
  return said.length > 0 ? said : ofNameAlone(text);
}

interface Label {
  readonly type: RelationType;
  readonly value: string;
}

const labels: readonly (readonly [RegExp, RelationType])[] = [
  [/^(?:backbones?|net(?:work)? architectures?|architectures?|networks?)(?:[- ]?\d+)?$/i, 'USES_BACKBONE'],
  [/^(?:data ?sets?|evaluated on|benchmarks?)$/i, 'EVALUATED_ON'],
  [/^prior works?$/i, 'EXTENDS'],
];

/** "Backbone: X": what stands before the colon tells the type. */
function labelOf(text: string): Label | null {
  const [, name = '', value = ''] = /^([^:]{4,30}?)\s*:\s*(.*)$/su.exec(text) ?? [];
  const [, type] = labels.find(([pattern]) => pattern.test(name.trim())) ?? [];
  return type === undefined ? null : { type, value: value.trim() };
}

function ofLabel(type: RelationType, value: string, text: string): Read[] {
  const names =
    type === 'USES_BACKBONE'
      ? backbonesIn(value.replace(/\s+for\s.*$/su, ''))
      : pieces(value).filter((piece) => isName(piece));
  return names.map((name) => read(type, name, text));
}

const inspired =
  /(?:\b(partially|partly|largely|mainly|strongly)\s+)?\binspired\s+by\s+(?:our\s+work\s*:\s*|the\s+)?/giu;
const notBetter = /\bnot\s+better\s+than\s+(?:the\s+)?/giu;
const analogous = /\banalogous\s+to\s+(?:the\s+)?/giu;

function inspirations(text: string): Read[] {
  return Array.from(text.matchAll(inspired)).flatMap((match) => {
    const name = withoutPlace(clauseBehind(text, match));
    if (!isName(name)) return [];
    const qualifier = match[1]?.toLowerCase() ?? null;
    return [{ ...read('INSPIRED_BY', name, `${match[0]}${name}`), qualifier }];
  });
}

function defeats(text: string): Read[] {
  return Array.from(text.matchAll(notBetter)).flatMap((match) => {
    const clause = clauseBehind(text, match);
    const [, name = clause, dataset = null] = /^(.+?)\s+on\s+(.+)$/u.exec(clause) ?? [];
    if (!isName(name)) return [];
    const datasetText = dataset !== null && isName(dataset) ? dataset : null;
    return [{ ...read('NOT_BETTER_THAN', name, `${match[0]}${clause}`), datasetText }];
  });
}

function analogies(text: string): Read[] {
  return Array.from(text.matchAll(analogous)).flatMap((match) => {
    const clause = clauseBehind(text, match);
    const names = clause.split(/\s*,\s*(?:or\s+|and\s+)?|\s+(?:or|and)\s+/u).filter(isName);
    return names.map((name) => read('ANALOGOUS_TO', name, `${match[0]}${clause}`));
  });
}

function read(type: RelationType, toText: string, text: string): Read {
  return {
    type,
    toText,
    datasetText: null,
    qualifier: null,
    text: text.trim().slice(0, limits.text),
    onlyIfKnown: false,
  };
}

/** What follows a match, to the end of the sentence or of its clause. */
function clauseBehind(text: string, match: RegExpExecArray): string {
  const behind = text.slice(match.index + match[0].length);
  return (/^.*?(?=[.;!?](?:\s|$)|\s[–—-]\s|$)/su.exec(behind)?.[0] ?? '').trim();
}

/** "Ranked List Loss, CVPR 2019" without where and when. */
function withoutPlace(name: string): string {
  return name.replace(/\s*[,(]\s*[A-Z][\w. ]{0,20}(?:19|20)\d{2}\)?$/u, '').trim();
}

/** A short text that begins with a capital or a digit, and has letters. */
function isName(text: string): boolean {
  return (
    text.length <= limits.name &&
    /^[\p{Lu}\d]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    text.split(' ').length <= 8
  );
}

/** What stands between commas, "+", "&" and "and", outside of parentheses. */
function pieces(text: string): string[] {
  return text
    .split(/\s*(?:[,;+&]|\band\b)\s*(?![^()]*\))/u)
    .map((piece) =>
      piece.replace(/[\s.?!)]+$/u, (end) => (piece.includes('(') && end.startsWith(')') ? ')' : '')).trim(),
    )
    .filter((piece) => piece !== '');
}

/** Families of networks that features are taken from; a size or version and another name in parentheses may follow. */
const backbone =
  /^(?:bn[- ]?inception|(?:wide[- ]?|se[- ]?)?res(?:net|next)|dense[- ]?net|vgg(?:net)?|goog?le[- ]?net|inception|alexnet|efficientnet|mobilenet|shufflenet|squeezenet|xception|convnext|vit|deit|swin|dino)(?:[- ]?(?:v?\d{1,3}(?:[a-z]\d?)?|[sblg]|bn)(?:\/\d+)?){0,3}(?:\s*\([^()]{1,40}\))?$/iu;
const version = /^v\d$/iu;

/** "GoogLeNet V1, V2 and ResNet-50" are three; what is no network is left out. */
function backbonesIn(text: string): string[] {
  const found: string[] = [];
  for (const piece of pieces(text)) {
    const family = found.at(-1)?.replace(/\s*\(.*$/u, '');
    if (version.test(piece) && family !== undefined && /v\d$/iu.test(family)) {
      found.push(family.replace(/v\d$/iu, piece));
    } else if (backbone.test(piece)) found.push(piece);
  }
  return found;
}

/** A line that only names things: networks, or something that the library may know as a backbone or dataset. */
function ofNameAlone(text: string): Read[] {
  const parts = pieces(text);
  if (parts.length > 6 || parts.some((part) => part.split(' ').length > 5)) return [];
  const networks = backbonesIn(text);
  if (networks.length > 0) return networks.map((name) => read('USES_BACKBONE', name, text));
  if (/[.:!?]/u.test(text)) return [];
  return parts.filter(isName).flatMap((name) =>
    (['USES_BACKBONE', 'EVALUATED_ON'] as const).map((type) => ({
      ...read(type, name, text),
      onlyIfKnown: true,
    })),
  );
}
