// Papers → JSON Lines, as docs/json-lines.md describes them: what is written is read back as it was.
import { paperConceptFields } from '../../model/concept.js';
import { plainFields } from '../../model/entry.js';
import type { Author } from '../../model/paper.js';
import { parseName } from '../person-names.js';
import { nameIn } from './name-parts.js';
import type { ExportPaper } from './export-paper.js';
import type { WrittenReference } from './references.js';

export function writeJsonLines(papers: Iterable<ExportPaper>): string {
  return Array.from(papers, (paper) => jsonLine(paper)).join('');
}

/**
 * One line, ending in a line break. Fields that are empty are left out; the others stand in a fixed order. `key` stands for the
 * paper's own where it is given; one that has none is told by its id.
 */
export function jsonLine(
  paper: ExportPaper,
  references: readonly WrittenReference[] = [],
  key: string | null = null,
): string {
  const concepts = paperConceptFields.map((name) => [
    name,
    (paper[name] ?? []).map((concept) => concept.name),
  ]);
  const fields: readonly (readonly [string, unknown])[] = [
    ['key', key ?? paper.citekey],
    ['id', key === null && paper.citekey === null ? paper.id : null],
    ['type', paper.type],
    ['title', paper.title],
    ['authors', (paper.authors ?? []).map(({ author }) => person(paper, author))],
    ['editors', (paper.editors ?? []).map((editor) => person(paper, editor))],
    ['year', paper.year],
    ['month', paper.month],
    ['venue', paper.venue?.name ?? null],
    ...plainFields.map((name) => [name, paper[name]] as const),
    ['doi', paper.doi],
    ['arxivId', paper.arxivId],
    ['url', paper.url],
    ['links', paper.links],
    ['abstract', paper.abstract],
    ...(concepts as [string, string[]][]),
    ['references', references],
  ];
  const given = fields.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return `${JSON.stringify(Object.fromEntries(given))}\n`;
}

/** In parts where a text alone would be taken apart otherwise. */
function person(paper: ExportPaper, { name, orcid }: Author): string | Readonly<Record<string, string>> {
  const { family, given, suffix } = nameIn(paper, name);
  const read = parseName(name);
  if (family === read.family && given === read.given && suffix === read.suffix)
    return orcid === null ? name : { name, orcid };
  return {
    family,
    ...(given !== null && { given }),
    ...(suffix !== null && { suffix }),
    ...(orcid !== null && { orcid }),
  };
}
