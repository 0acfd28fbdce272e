// relations.yaml → what is said of two things, with its evidence spelt out.
import { isLitgraphError } from '../../model/errors.js';
import { stableId } from '../../model/ids.js';
import { endKinds } from '../../model/relation-ends.js';
import { checkRelation } from '../../model/relation-rules.js';
import type { RelationKey } from '../../model/relation.js';
import { didYouMean } from './nearest.js';
import type { PackConcept, PackEnd, PackEvidence, PackRelation, PackResult } from './pack.js';
import type { Reading } from './read.js';
import { protocolReader } from './read-protocols.js';
import type { PackResults } from './read-results.js';
import { relationsFile, type EndText, type EvidenceText, type RelationText } from './schemas.js';
import { readYaml, type YamlText } from './yaml-text.js';

type Path = readonly PropertyKey[];

const file = 'relations.yaml';

export function readRelations(
  text: string,
  reading: Reading & { readonly results: PackResults },
): PackRelation[] {
  const yaml = readYaml({ name: file, text }, relationsFile, reading.problems);
  const readProtocol = protocolReader(yaml, reading.names);
  const evidenceOf = evidenceReader(yaml, reading);
  const lines = new Map<string, number>();
  const relations: PackRelation[] = [];
  for (const [index, given] of (yaml.value?.relations ?? []).entries()) {
    const path = ['relations', index];
    const line = yaml.lineOf(path);
    const joined = joinedBy(given, path, yaml, reading);
    const protocol = readProtocol(given.protocol, [...path, 'protocol']);
    if (given.protocol !== undefined && given.type !== 'EVALUATED_ON') {
      yaml.problemAt([...path, 'protocol'], 'only EVALUATED_ON has a protocol: the setup');
    }
    const evidence = given.evidence.map((one, at) => evidenceOf(one, [...path, 'evidence', at]));
    if (joined === null) continue;
    const sound = evidence.filter((one) => one !== null);
    const relation = {
      file,
      line,
      type: given.type,
      ...joined,
      qualifier: given.qualifier ?? null,
      protocol,
      evidence: sound,
    };
    const twice = sayTwice(lines, relation);
    if (twice !== null) yaml.problemAt(path, `line ${twice} says the same; put all its evidence there`);
    else relations.push(relation);
    tellEvidenceTwice(sound, (at) => yaml.problemAt([...path, 'evidence', at], 'is the same evidence again'));
  }
  return relations;
}

type Joined = Pick<PackRelation, 'from' | 'to' | 'dataset' | 'metric'>;

/** What it joins; null where that was told of. */
function joinedBy(given: RelationText, path: Path, yaml: YamlText<unknown>, reading: Reading): Joined | null {
  const found = <T extends object>(thing: T | string, name: string): T | null => {
    if (typeof thing !== 'string') return thing;
    if (thing !== '') yaml.problemAt([...path, name], thing);
    return null;
  };
  const from = found(endOf(given.from, reading), 'from');
  const to = found(endOf(given.to, reading), 'to');
  const { names } = reading;
  const dataset = given.dataset === undefined ? null : found(names.find('dataset', given.dataset), 'dataset');
  const metric = given.metric === undefined ? null : found(names.find('metric', given.metric), 'metric');
  if (from === null || to === null) return null;
  const joined = { from, to, dataset, metric };
  try {
    checkRelation(standIn({ type: given.type, ...joined }), path.map(String));
  } catch (error) {
    if (!isLitgraphError(error)) throw error;
    const place = error.details['path'];
    yaml.problemAt(
      Array.isArray(place) ? [...path, ...(place.slice(path.length) as string[])] : path,
      error.message,
    );
    return null;
  }
  return joined;
}

function endOf(given: EndText, { names, papers }: Reading): PackEnd | string {
  const citekey = typeof given === 'string' ? given : given.paper;
  if (citekey !== undefined) return papers.complaint(citekey) ?? { kind: 'paper', citekey };
  const [kind] = endKinds.filter((candidate) => typeof given !== 'string' && given[candidate] !== undefined);
  if (kind === undefined || kind === 'paper' || typeof given === 'string') return '';
  const concept = names.find(kind, given[kind] ?? '');
  return typeof concept === 'string' ? concept : { ...concept, kind };
}

/** Its key with ids that nothing has: what may be joined depends on the kinds alone, and on whether both ends are one. */
function standIn({ type, from, to, dataset, metric }: Joined & Pick<PackRelation, 'type'>): RelationKey {
  const idOf = (end: PackEnd | PackConcept) =>
    stableId(end.kind, end.kind === 'paper' ? end.citekey : end.name);
  return {
    type,
    from: idOf(from),
    to: idOf(to),
    dataset: dataset === null ? null : idOf(dataset),
    metric: metric === null ? null : idOf(metric),
  };
}

function evidenceReader(
  yaml: YamlText<{ readonly sources?: Readonly<Record<string, EvidenceText>> | undefined }>,
  { papers, results }: Reading & { readonly results: PackResults },
): (given: string | EvidenceText, path: Path) => PackEvidence | null {
  const sources = new Map(Object.entries(yaml.value?.sources ?? {}));
  const checkPaper = (given: EvidenceText, path: Path) => {
    const complaint = given.source === undefined ? null : papers.complaint(given.source);
    if (complaint !== null) yaml.problemAt([...path, 'source'], complaint);
  };
  const figuresOf = (given: EvidenceText, path: Path): PackResult[] =>
    (given.results ?? []).flatMap((key, at) => {
      const found = results.find(key);
      if (typeof found !== 'string') return [found];
      if (found !== '') yaml.problemAt([...path, 'results', at], found);
      return [];
    });
  for (const [name, source] of sources) {
    checkPaper(source, ['sources', name]);
    figuresOf(source, ['sources', name]);
  }
  return (given, path) => {
    const name = typeof given === 'string' ? given : given.like;
    const shared = name === undefined ? {} : sources.get(name);
    if (shared === undefined) {
      const place = typeof given === 'string' ? path : [...path, 'like'];
      if (yaml.complete)
        yaml.problemAt(
          place,
          `there is no “${name ?? ''}” under sources${didYouMean(name ?? '', sources.keys())}`,
        );
      return null;
    }
    const own = typeof given === 'string' ? {} : given;
    checkPaper(own, path);
    const all: EvidenceText = { ...shared, ...own };
    if (all.asserter === undefined) {
      yaml.problemAt(path, 'asserter is missing; allowed: AUTHOR, THIRD_PARTY, READER');
      return null;
    }
    return {
      stance: all.stance ?? 'SUPPORTS',
      asserter: all.asserter,
      asserterName: all.asserterName ?? null,
      ownWork: all.ownWork ?? all.asserter === 'AUTHOR',
      source: all.source ?? null,
      sourceUrl: all.sourceUrl ?? null,
      locator: all.locator ?? null,
      note: all.note ?? null,
      results: own.results === undefined ? knownFigures(all, results) : figuresOf(own, path),
    };
  };
}

/** Figures of a shared source: those it names wrongly were told of there. */
function knownFigures({ results: keys }: EvidenceText, results: PackResults): PackResult[] {
  return (keys ?? []).flatMap((key) => {
    const found = results.find(key);
    return typeof found === 'string' ? [] : [found];
  });
}

/** The line that says the same of the same two things in the same way, or null; remembers this one. */
function sayTwice(lines: Map<string, number>, relation: PackRelation): number | null {
  const { type, from, to, dataset, metric, qualifier, protocol, line } = relation;
  const setup = protocol === null ? null : { ...protocol, backbone: protocol.backbone?.name ?? null };
  const saying = JSON.stringify([standIn({ type, from, to, dataset, metric }), qualifier, setup]);
  const before = lines.get(saying);
  if (before === undefined) lines.set(saying, line);
  return before ?? null;
}

function tellEvidenceTwice(evidence: readonly PackEvidence[], tell: (index: number) => void): void {
  const seen = new Set<string>();
  evidence.forEach((one, index) => {
    const content = JSON.stringify({ ...one, results: one.results.map(({ key }) => key) });
    if (seen.has(content)) tell(index);
    seen.add(content);
  });
}
