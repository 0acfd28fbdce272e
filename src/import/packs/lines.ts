// What a pack says, thing by thing, in lines of text: for people who look at the difference between two of its versions.
import type { PackConcept, PackEnd, PackEvidence, PackRelation, PackResult } from './pack.js';

export function lineOfPaper(citekey: string | null, title: string | null): string {
  return `paper ${citekey ?? ''}: ${title ?? 'untitled'}`;
}

/** `METRIC R@1, also Recall@1; higher is better, in percent, from 0 to 100` */
export function lineOfConcept({ kind, name, aliases, description, scale }: PackConcept): string {
  const also = aliases.length === 0 ? '' : `, also ${aliases.join(', ')}`;
  const measured = scale === null ? '' : `; ${lineOfScale(scale)}`;
  return `${kind} ${name}${also}${measured}${description === null ? '' : `: ${oneLine(description)}`}`;
}

function lineOfScale({ higherIsBetter, unit, min, max }: NonNullable<PackConcept['scale']>): string {
  return [
    `${higherIsBetter ? 'higher' : 'lower'} is better`,
    unit === null ? null : `in ${unit}`,
    min === null ? null : `from ${min}`,
    max === null ? null : `to ${max}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** `relation Circle Loss NOT_BETTER_THAN RLL on SOP` */
export function lineOfRelation(relation: PackRelation): string {
  return `relation ${joined(relation)}`;
}

/** `evidence that Circle Loss NOT_BETTER_THAN RLL on SOP: SUPPORTS, THIRD_PARTY Xinshao Wang, list.html, CVPR 2019` */
export function lineOfEvidence(relation: PackRelation, evidence: PackEvidence): string {
  const { stance, asserter, asserterName, ownWork, source, sourceUrl, locator, note, results } = evidence;
  const { qualifier, protocol } = relation;
  const told = [
    stance,
    asserterName === null ? asserter : `${asserter} ${asserterName}`,
    ownWork && asserter !== 'AUTHOR' ? 'of their own work' : null,
    qualifier,
    protocol === null ? null : lineOfProtocol(protocol),
    source,
    sourceUrl,
    locator,
    results.length === 0 ? null : `${results.length} ${results.length === 1 ? 'figure' : 'figures'}`,
    note === null ? null : oneLine(note),
  ];
  return `evidence that ${joined(relation)}: ${told.filter((part) => part !== null).join(', ')}`;
}

/** `result DAMLRRM on SOP, R@1: 69.7 (SELF_REPORTED, GoogLeNet V1, xu2019asymmetric, Table 3)` */
export function lineOfResult(result: PackResult): string {
  const { method, dataset, metric, printed, value, kind, protocol, reportedIn, sourceUrl, locator } = result;
  const told = [kind, lineOfProtocol(protocol), reportedIn ?? sourceUrl, locator].filter(
    (part) => part !== null && part !== '',
  );
  return `result ${method.name} on ${dataset.name}, ${metric.name}: ${printed ?? value} (${told.join(', ')})`;
}

function lineOfProtocol(protocol: PackResult['protocol']): string {
  const { backbone, embeddingDim, imageSize, crop, boundingBoxes, pretraining, optimizer, settings, notes } =
    protocol;
  const told = [
    backbone?.name ?? null,
    embeddingDim === null ? null : `${embeddingDim} numbers`,
    imageSize === null ? null : `${imageSize} pixels`,
    crop,
    boundingBoxes === null ? null : `${boundingBoxes ? 'with' : 'without'} bounding boxes`,
    pretraining,
    optimizer,
    ...settings.map(({ name, value }) => `${name} ${value}`),
    notes === null ? null : oneLine(notes),
  ];
  return told.filter((part) => part !== null).join(', ');
}

function joined({ type, from, to, dataset, metric }: PackRelation): string {
  const where = `${dataset === null ? '' : ` on ${dataset.name}`}${metric === null ? '' : ` in ${metric.name}`}`;
  return `${nameOf(from)} ${type} ${nameOf(to)}${where}`;
}

function nameOf(end: PackEnd): string {
  return end.kind === 'paper' ? end.citekey : end.name;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
