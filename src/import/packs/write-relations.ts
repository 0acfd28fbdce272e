// Relations with their evidence → entries of relations.yaml: one for each setup and qualifier that the evidence tells.
import { groupBy } from '../../model/group-by.js';
import { kindOfId } from '../../model/ids.js';
import type { Protocol } from '../../model/protocol.js';
import { relationTypes, type Evidence, type Relation } from '../../model/relation.js';
import { compare, oneLine, withoutNulls, type Names } from './write.js';

/** Relations with an end that the pack does not hold are left out. */
export function writtenRelations(relations: readonly Relation[], names: Names): unknown[] {
  return relations
    .flatMap((relation) => entriesOf(relation, names))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ entry }) => entry);
}

interface Entry {
  /** What it is sorted by. */
  readonly place: string;
  readonly entry: unknown;
}

function entriesOf(relation: Relation, names: Names): Entry[] {
  const from = endOf(relation.from, names);
  const to = endOf(relation.to, names);
  if (from === null || to === null) return [];
  const setups = groupBy(relation.evidence, (one) => JSON.stringify(setupOf(relation, one, names)));
  return [...setups].map(([setup, evidence]) => {
    const { qualifier, protocol } = JSON.parse(setup) as ReturnType<typeof setupOf>;
    const said = new Map(evidence.map((one) => [JSON.stringify(writtenEvidence(one, names)), one]));
    const entry = withoutNulls({
      type: relation.type,
      from,
      to,
      dataset: relation.dataset === null ? null : names.name(relation.dataset),
      metric: relation.metric === null ? null : names.name(relation.metric),
      qualifier,
      protocol,
      evidence: [...said.keys()].map((one): unknown => JSON.parse(one)),
    });
    return { place: placeOf(relation, entry), entry };
  });
}

/** Types in the order of the model, then what is joined; setups of one relation stay in the order they came in. */
function placeOf(
  { type }: Relation,
  { from, to, dataset, metric }: Readonly<Record<string, unknown>>,
): string {
  const place = String(relationTypes.indexOf(type)).padStart(2, '0');
  return `${place} ${JSON.stringify([from, to, dataset, metric])}`;
}

function endOf(id: string, names: Names): unknown {
  const kind = kindOfId(id);
  if (kind === 'paper') return names.citekey(id);
  const name = names.name(id);
  return name === null || kind === null ? null : { [kind]: name };
}

function setupOf({ type }: Relation, { qualifier, protocol }: Evidence, names: Names) {
  return {
    qualifier: qualifier === null ? null : oneLine(qualifier),
    protocol: protocol === null || type !== 'EVALUATED_ON' ? null : writtenProtocol(protocol, names),
  };
}

function writtenEvidence(one: Evidence, names: Names): Record<string, unknown> {
  const { stance, asserter, asserterName, ownWork, source, sourceUrl, locator, note, results } = one;
  const keys = results.flatMap((id) => names.resultKey(id) ?? []).sort(compare);
  return withoutNulls({
    stance: stance === 'SUPPORTS' ? null : stance,
    asserter,
    asserterName: asserterName === null ? null : oneLine(asserterName),
    ownWork: ownWork === (asserter === 'AUTHOR') ? null : ownWork,
    source: source === null ? null : names.citekey(source),
    sourceUrl,
    locator: locator === null ? null : oneLine(locator),
    note,
    results: keys.length === 0 ? null : keys,
  });
}

/** Null where it says nothing. */
export function writtenProtocol(protocol: Protocol, names: Names): Record<string, unknown> | null {
  const { backbone, settings, crop, pretraining, optimizer, notes, embeddingDim, imageSize, boundingBoxes } =
    protocol;
  const line = (text: string | null) => (text === null ? null : oneLine(text));
  const written = withoutNulls({
    backbone: backbone === null ? null : names.name(backbone),
    embeddingDim,
    imageSize,
    crop: line(crop),
    boundingBoxes,
    pretraining: line(pretraining),
    optimizer: line(optimizer),
    settings:
      settings.length === 0
        ? null
        : Object.fromEntries(settings.map(({ name, value }) => [oneLine(name), oneLine(value)])),
    notes,
  });
  return Object.keys(written).length === 0 ? null : written;
}
