// A batch of entries and what the store knows of them → which paper each belongs to, the rows to write and the items
// of the report. Pure: the same batch over the same knowledge always gives the same plan.
import { hash as digest } from 'node:crypto';
import type { BibliographyFormat, ImportCounts, ImportItem, SourceText } from '../model/bibliography.js';
import { stableId } from '../model/ids.js';
import { writeFields } from '../graph/record-fields.js';
import { recordProps, type NewRecord } from '../graph/write-records.js';
import type { ConceptLink, PaperWrites } from '../graph/write-papers.js';
import { conceptLinks, differs, paperWrites, type PaperChange } from './changes.js';
import type { DecidingRecord } from './decide.js';
import { doubtsOf } from './doubts.js';
import type { ParsedEntry } from './entries.js';
import { PaperIndex, type Identity } from './identity.js';
import { apartKey, identityKeys, paperKey, type IdentityKeys } from './identity-keys.js';
import { join, standAgain } from './join.js';
import type { PendingReferences } from './references.js';

/** An entry with what can be worked out before the store is asked. */
export interface PreparedEntry {
  readonly entry: ParsedEntry;
  /** Among the entries of the text, from 1. */
  readonly position: number;
  /** Null where the entry failed. */
  readonly candidate: {
    readonly recordId: string;
    readonly hash: string;
    readonly fieldsJson: string;
    readonly keys: IdentityKeys;
    /** Of the paper, should the entry make one. */
    readonly paperId: string;
    /** The same, should its DOI or arXiv id be that of another work. */
    readonly apartId: string;
    /** The paper that it says it is. */
    readonly namedId: string | null;
  } | null;
}

/** Which import it is, and which took the same file in before. */
export interface FileHistory {
  readonly importId: string;
  readonly earlier: readonly string[];
}

/** What is known of papers and records: from the store, and from what was planned before. */
export class Knowledge {
  readonly file: FileHistory;
  /** Keys of entries → the papers that the file had under them before. */
  readonly formerly = new Map<string, ReadonlySet<string>>();
  readonly index = new PaperIndex();
  readonly paperOfRecord = new Map<string, string>();
  /** Papers of the store with more records than one. */
  readonly ofSeveral = new Set<string>();
  readonly recordsOf = new Map<string, readonly DecidingRecord[]>();
  /** Papers of the store → the keys of the concepts they are joined to, where an entry that joined one names any. */
  readonly conceptsOf = new Map<string, ReadonlySet<string>>();
  /** Ids that entries would make papers under → the papers that merges made of them: another, or itself with others in it. */
  readonly became = new Map<string, string>();

  constructor(file: FileHistory = { importId: '', earlier: [] }) {
    this.file = file;
  }
}

export interface Assignment {
  readonly prepared: PreparedEntry;
  /** Null where the entry failed. */
  readonly paperId: string | null;
  readonly how: 'failed' | 'same record' | 'joined' | 'new paper';
  readonly identity: Identity | null;
}

export interface BatchPlan {
  readonly items: readonly ImportItem[];
  readonly counts: ImportCounts;
  readonly writes: PaperWrites;
  readonly newRecords: readonly NewRecord[];
  readonly heldRecords: readonly { record: string; line: number; position: number }[];
  readonly conceptLinks: readonly ConceptLink[];
  readonly createdPapers: readonly string[];
  /** Papers that show something else since the text has another version of an entry again. */
  readonly revertedPapers: readonly string[];
  readonly pending: readonly PendingReferences[];
}

export function prepareEntry(
  format: BibliographyFormat,
  entry: ParsedEntry,
  position: number,
): PreparedEntry {
  if (entry.fields === null) return { entry, position, candidate: null };
  const fieldsJson = writeFields(entry.fields);
  // An entry is the same one, whichever of the two dialects its file is said to be written in.
  const language = format === 'BIBLATEX' ? 'BIBTEX' : format;
  // In a list, thumbs and remarks stand on the same line: the keeper's, no part of the entry.
  const raw = format === 'READING_LIST' ? '' : entry.raw;
  const hash = digest('sha256', `${language}\n${raw}\n${fieldsJson}`, 'hex');
  const keys = identityKeys(entry.fields, format === 'READING_LIST');
  const idFrom = (key: string | null) => stableId('paper', key ?? `record:${hash}`);
  const candidate = {
    recordId: stableId('record', hash),
    hash,
    fieldsJson,
    keys,
    paperId: idFrom(paperKey(keys)),
    apartId: idFrom(apartKey(keys)),
    namedId: entry.paperId ?? null,
  };
  return { entry, position, candidate };
}

/** Finds each entry's paper, one after the other: an entry may belong to a paper that one before it makes. */
export function assignPapers(batch: readonly PreparedEntry[], knowledge: Knowledge): Assignment[] {
  return batch.map((prepared) => {
    const { candidate } = prepared;
    if (candidate === null) return { prepared, paperId: null, how: 'failed', identity: null };
    const ofRecord = knowledge.paperOfRecord.get(candidate.recordId);
    if (ofRecord !== undefined) {
      return { prepared, paperId: ofRecord, how: 'same record', identity: null };
    }
    const identity = identityOf(candidate, prepared.entry.citekey, knowledge);
    const own = ownId(candidate, identity, knowledge);
    const known = identity.paperId ?? knowledge.became.get(own) ?? null;
    const paperId = known ?? freeId(own, candidate.recordId, knowledge.index);
    knowledge.index.remember(paperId, candidate.keys);
    knowledge.paperOfRecord.set(candidate.recordId, paperId);
    return { prepared, paperId, how: known === null ? 'new paper' : 'joined', identity };
  });
}

/** What it says decides before the paper that it says it is, and that before the one that its file had under its key. */
function identityOf(
  { keys, namedId }: NonNullable<PreparedEntry['candidate']>,
  citekey: string | null,
  { index, became, formerly }: Knowledge,
): Identity {
  const identity = index.identify(keys);
  if (identity.paperId !== null) return identity;
  const named = namedId === null ? null : (became.get(namedId) ?? namedId);
  if (named !== null && index.canBe(named, keys)) return { ...identity, paperId: named, lookalikes: [] };
  const [former, ...others] = [...(formerly.get(citekey ?? '') ?? [])];
  if (former === undefined || others.length > 0 || !index.mayBeCorrected(former, keys)) return identity;
  return { ...identity, paperId: former, lookalikes: [] };
}

/**
 * `knowledge.recordsOf` must hold the records of every paper in the store that an assignment joined; `conceptsOf` the concepts
 * of those for which the entry names some. Where a record stands in the text again, the records of a paper in `ofSeveral`, too.
 */
export function planBatch(
  assignments: readonly Assignment[],
  knowledge: Knowledge,
  { format, text }: { format: BibliographyFormat; text: SourceText },
): BatchPlan {
  const addedAt = text.createdAt;
  const changes = new Map<string, PaperChange>();
  const items: ImportItem[] = [];
  const newRecords: NewRecord[] = [];
  const held = new Map<string, { record: string; line: number; position: number }>();
  const links: ConceptLink[] = [];
  const named: PaperWrites['named'] = [];
  const pending: PendingReferences[] = [];

  for (const assignment of assignments) {
    const { prepared, paperId } = assignment;
    const { entry, position, candidate } = prepared;
    if (candidate === null || paperId === null || entry.fields === null) {
      items.push(itemOf(assignment, 'FAILED', knowledge));
      continue;
    }
    const { line, fields } = entry;
    if (assignment.how === 'same record') {
      const status = standAgain(candidate.recordId, text, paperId, knowledge, changes);
      items.push(itemOf(assignment, status, knowledge));
      held.set(candidate.recordId, { record: candidate.recordId, line, position });
    } else {
      const own = { id: candidate.recordId, fields, format, addedAt, position };
      const record = { ...own, edited: false, changed: [], texts: [text] };
      items.push(itemOf(assignment, join(record, paperId, knowledge, changes), knowledge));
      newRecords.push({
        paper: paperId,
        props: recordProps({
          id: candidate.recordId,
          hash: candidate.hash,
          format,
          citekey: entry.citekey,
          raw: entry.raw,
          fieldsJson: candidate.fieldsJson,
          unmapped: entry.unmapped,
          addedAt,
          line,
          position,
        }),
      });
    }
    const concepts = conceptLinks(paperId, fields);
    links.push(...concepts.links);
    named.push(...concepts.named);
    const { citekey, names = [] } = entry;
    pending.push({ position, line, citekey, names, paperId, references: fields.references });
  }

  const writes = paperWrites([...changes.values()]);
  writes.named.push(...named);
  const made = new Set(newRecords.map(({ props }) => props.id));
  const joined = new Set(newRecords.map(({ paper }) => paper));
  return {
    items,
    counts: countItems(items),
    writes,
    newRecords,
    heldRecords: [...held.values()].filter(({ record }) => !made.has(record)),
    conceptLinks: uniqueLinks(links),
    createdPapers: [...changes.values()].filter(({ before }) => before === null).map(({ id }) => id),
    revertedPapers: [...changes.values()]
      .filter(
        ({ id, before, after }) =>
          !joined.has(id) && (before === null || after === null || differs(before, after)),
      )
      .map(({ id }) => id),
    pending,
  };
}

export function countItems(items: readonly ImportItem[]): ImportCounts {
  const of = (status: ImportItem['status']) => items.filter((item) => item.status === status).length;
  return {
    entries: items.length,
    created: of('CREATED'),
    updated: of('UPDATED'),
    unchanged: of('UNCHANGED'),
    failed: of('FAILED'),
  };
}

export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    entries: a.entries + b.entries,
    created: a.created + b.created,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    failed: a.failed + b.failed,
  };
}

/** An id that is, or was, that of another work with the same identifier is not the entry's. */
function ownId(
  { paperId, apartId }: NonNullable<PreparedEntry['candidate']>,
  { apart }: Identity,
  { index, became }: Knowledge,
): string {
  return apart.length > 0 && (index.has(paperId) || became.has(paperId)) ? apartId : paperId;
}

/** The id that the key gives, unless another paper has it: its own identifiers may have been corrected since. */
function freeId(id: string, recordId: string, index: PaperIndex): string {
  return index.has(id) ? stableId('paper', `${id}\n${recordId}`) : id;
}

function itemOf(assignment: Assignment, status: ImportItem['status'], { index }: Knowledge): ImportItem {
  const { prepared, paperId, identity } = assignment;
  const { entry, position } = prepared;
  const { line, citekey, problems } = entry;
  const doubts = identity === null ? [] : doubtsOf(identity, entry, (id) => index.called(id));
  return { position, line, citekey, status, paperId, problems: [...problems, ...doubts] };
}

function uniqueLinks(links: readonly ConceptLink[]): ConceptLink[] {
  const unique = new Map(links.map((link) => [`${link.paper} ${link.relationship} ${link.concept}`, link]));
  return [...unique.values()];
}
