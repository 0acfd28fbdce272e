// Things, what is said of them and figures, in a line each; and the fields that a query must ask for to tell them.
import { paperLine, type PaperSummary } from './paper-line.js';

/** Asked for with `thingFields`. */
export type Thing = {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string;
} & Partial<PaperSummary>;

const paperFields = 'title year citekey venue { name }';
export const thingFields = `__typename ... on Node { id } ... on Concept { name } ... on Paper { ${paperFields} }`;

/** "RLL", or a paper as it is everywhere. */
export function thingLine({ name, title, ...paper }: Thing): string {
  return title === undefined ? (name ?? paper.id) : paperLine({ title, ...paper });
}

/** "RLL" or "[wang2019ranked]": for where it stands beside others. */
export function shortName({ name, title, citekey, id }: Thing): string {
  return title === undefined ? (name ?? id) : (citekey ?? title);
}

/** Asked for with `relationFields`. */
export interface Said {
  readonly type: string;
  readonly from: Thing;
  readonly to: Thing;
  readonly dataset: { readonly name: string } | null;
  readonly metric: { readonly name: string } | null;
  readonly qualifier: string | null;
  readonly basis: string;
  readonly status: string;
}

export const relationFields = `
  type basis status qualifier dataset { name } metric { name }
  from { ${thingFields} }
  to { ${thingFields} }
`;

/** "Circle Loss NOT_BETTER_THAN RLL on SOP (partially), disputed". */
export function relationLine(said: Said): string {
  const { type, from, to, dataset, metric, qualifier, basis, status } = said;
  const place = [dataset === null ? '' : ` on ${dataset.name}`, metric === null ? '' : ` in ${metric.name}`];
  const remarks = [
    qualifier === null ? '' : ` (${qualifier})`,
    basis === 'MEASURED' ? ', by measurement' : '',
    status === 'SUPPORTED' ? '' : `, ${status.toLowerCase()}`,
  ];
  return [shortName(from), ` ${type} `, shortName(to), ...place, ...remarks].join('');
}

/** Asked for with `evidenceFields`. */
export interface SaidBy {
  readonly stance: string;
  readonly asserter: string;
  readonly asserterName: string | null;
  readonly ownWork: boolean;
  readonly source: PaperSummary | null;
  readonly sourceUrl: string | null;
  readonly locator: string | null;
  readonly note: string | null;
}

export const evidenceFields = `
  stance asserter asserterName ownWork sourceUrl locator note
  source { id ${paperFields} }
`;

const stances: Readonly<Record<string, string>> = {
  SUPPORTS: 'says so',
  DISPUTES: 'disputes it',
  QUALIFIES: 'with a restriction',
};
const asserters: Readonly<Record<string, string>> = {
  AUTHOR: 'the author',
  THIRD_PARTY: 'a third party',
  READER: 'a reader',
};

/** "Xinshao Wang, of own work, disputes it: Section 4 (Ranked List Loss …): short note". */
export function evidenceLine(said: SaidBy): string {
  const who = said.asserterName ?? asserters[said.asserter] ?? said.asserter;
  const where = said.source === null ? said.sourceUrl : paperLine(said.source);
  return [
    `${who}${said.ownWork ? ', of own work,' : ''} ${stances[said.stance] ?? said.stance}`,
    [where, said.locator].filter((part) => part !== null).join(', '),
    said.note ?? '',
  ]
    .filter((part) => part !== '')
    .join(': ');
}

/** Asked for with `figureFields`. */
export interface Shown {
  readonly value: number;
  readonly printed: string | null;
  readonly kind: string;
  readonly method: { readonly name: string };
  readonly reportedIn: PaperSummary | null;
  readonly sourceUrl: string | null;
}

export const figureFields = `
  value printed kind sourceUrl
  method { name }
  reportedIn { id ${paperFields} }
`;

export function figure({ printed, value }: Pick<Shown, 'printed' | 'value'>): string {
  return printed ?? String(value);
}

/** "self-reported, Ranked List Loss (CVPR 2019) [wang2019ranked]". */
export function origin({ kind, reportedIn, sourceUrl }: Shown): string {
  const where = reportedIn === null ? sourceUrl : paperLine(reportedIn);
  return [kind.toLowerCase().replace('_', '-'), where].filter((part) => part !== null).join(', ');
}

/** Asked for with `protocolFields`. */
export interface Setup {
  readonly backbone: { readonly name: string } | null;
  readonly embeddingDim: number | null;
  readonly imageSize: number | null;
  readonly crop: string | null;
  readonly boundingBoxes: boolean | null;
  readonly pretraining: string | null;
}

export const protocolFields = 'backbone { name } embeddingDim imageSize crop boundingBoxes pretraining';

/** "ResNet-50, 512 dimensions, no bounding boxes; not known: image size, crop, pretraining". */
export function protocolLine(setup: Setup): string {
  const { backbone, embeddingDim, imageSize, crop, boundingBoxes, pretraining } = setup;
  const parts: readonly (readonly [what: string, told: string | null])[] = [
    ['backbone', backbone?.name ?? null],
    ['embedding size', embeddingDim === null ? null : `${embeddingDim} dimensions`],
    ['image size', imageSize === null ? null : `${imageSize} pixels`],
    ['crop', crop],
    ['bounding boxes', boundingBoxes === null ? null : `${boundingBoxes ? 'with' : 'no'} bounding boxes`],
    ['pretraining', pretraining],
  ];
  const known = parts.flatMap(([, told]) => told ?? []);
  const unknown = parts.filter(([, told]) => told === null).map(([what]) => what);
  return [
    known.length === 0 ? 'nothing known of the setup' : known.join(', '),
    ...(known.length === 0 || unknown.length === 0 ? [] : [`not known: ${unknown.join(', ')}`]),
  ].join('; ');
}
