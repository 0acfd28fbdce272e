// Papers → with the names of their people as entries print them: in one line, nothing says where a family name begins.
import { recordsInPapers } from '../../graph/records.js';
import { groupBy } from '../../model/group-by.js';
import { displayName, type PersonName } from '../../model/entry.js';
import { inOrder, type DecidingRecord } from '../decide.js';
import { parseShownName } from '../person-names.js';
import type { ExportPaper } from './export-paper.js';
import type { Sources } from './formats.js';

export type NameParts = ReadonlyMap<string, PersonName>;

/** By paper, each name as the record says that is heard first. One trip. */
export async function namePartsOf(
  { graph, signal }: Pick<Sources, 'graph' | 'signal'>,
  papers: readonly string[],
): Promise<ReadonlyMap<string, NameParts>> {
  if (papers.length === 0) return new Map();
  const records = await recordsInPapers((query, params) => graph.read(query, params, { signal }), papers);
  const byPaper = groupBy(records, ({ paperId }) => paperId);
  return new Map([...byPaper].map(([id, ofPaper]) => [id, namesIn(ofPaper)] as const));
}

function namesIn(records: readonly DecidingRecord[]): NameParts {
  const people = inOrder(records).flatMap(({ fields }) => [...fields.authors, ...fields.editors]);
  return new Map(people.toReversed().map((name) => [displayName(name), name] as const));
}

export async function withNameParts(
  sources: Pick<Sources, 'graph' | 'signal'>,
  papers: ReadonlyMap<string, ExportPaper>,
): Promise<ReadonlyMap<string, ExportPaper>> {
  const parts = await namePartsOf(sources, [...papers.keys()]);
  return new Map(
    [...papers].map(([id, paper]) => [id, { ...paper, nameParts: parts.get(id) ?? noNames }] as const),
  );
}

const noNames: NameParts = new Map();

/** Of somebody whom the paper shows under this name. */
export function nameIn({ nameParts }: ExportPaper, name: string): PersonName {
  const parts = nameParts?.get(name);
  if (parts === undefined || (parts.given !== null && `${parts.family}${parts.given}`.includes(','))) {
    return parseShownName(name); // "Dees, Jr." as a family name
  }
  return { ...parts, orcid: null };
}
