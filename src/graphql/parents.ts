// What resolvers get as their parent, for each type of the schema that is not just its own fields. Code generation
// reads this file (scripts/generate.mjs).
import type { Annotation, ReadingList, ReadingListItem, Person } from '../model/annotation.js';
import type { BibliographicRecord, Import, ImportItem, ImportReport } from '../model/bibliography.js';
import type { Change } from '../model/change.js';
import type { Concept } from '../model/concept.js';
import type { Author, HydratedPaper, Venue } from '../model/paper.js';
import type { PaperFilter } from '../model/paper-filter.js';
import type { Proposal } from '../model/proposal.js';
import type { Protocol } from '../model/protocol.js';
import type { Evidence, Relation } from '../model/relation.js';
import type { Result } from '../model/result.js';
import type { Conflict } from '../explore/conflicts.js';
import type { DuplicateCandidate } from '../explore/duplicates.js';
import type { CoverageCell, CoverageGap } from '../explore/coverage.js';
import type { LeaderboardAnswer } from '../explore/leaderboard.js';
import type { Connection, Edge } from './connections.js';
import type { UnresolvedCitekey } from './export-choice.js';

export type PaperParent = HydratedPaper;
export type ConceptParent = Concept;
export type AuthorParent = Author;
export type VenueParent = Venue;
export type RecordParent = BibliographicRecord;
export type ImportParent = Import;
export type ImportReportParent = ImportReport;
export type ImportItemParent = ImportItem;
export type ProposalParent = Proposal;
export type RelationParent = Relation;
export type EvidenceParent = Evidence;
export type ResultParent = Result;
export type ProtocolParent = Protocol;
export type AnnotationParent = Annotation;
export type ViewerParent = Person;
export type ReadingListParent = ReadingList;
export type ReadingListItemParent = ReadingListItem;

/** Tells `__resolveType` which type of the schema a node is. */
export type NodeParent =
  | ({ readonly __typename: 'Paper' } & PaperParent)
  | ({ readonly __typename: 'Author' } & AuthorParent)
  | ({ readonly __typename: 'Venue' } & VenueParent)
  | ({ readonly __typename: 'Method' | 'Dataset' | 'Backbone' | 'Task' | 'Metric' | 'Topic' } & ConceptParent)
  | ({ readonly __typename: 'BibliographicRecord' } & RecordParent)
  | ({ readonly __typename: 'Import' } & ImportParent)
  | ({ readonly __typename: 'Proposal' } & ProposalParent)
  | ({ readonly __typename: 'Relation' } & RelationParent)
  | ({ readonly __typename: 'Evidence' } & EvidenceParent)
  | ({ readonly __typename: 'Result' } & ResultParent);

export interface ReasonParent {
  readonly kind: ReasonKindName;
  readonly contribution: number;
  readonly text: string;
  readonly viaIds: readonly string[];
}
export type ReasonKindName =
  | 'CITATION'
  | 'CO_CITATION'
  | 'BIBLIOGRAPHIC_COUPLING'
  | 'LINEAGE'
  | 'SHARED_METHOD'
  | 'SHARED_DATASET'
  | 'SHARED_BACKBONE'
  | 'SHARED_TASK'
  | 'SHARED_TOPIC'
  | 'SHARED_AUTHOR'
  | 'TEXT'
  | 'AVOIDED';

export interface SubgraphParent {
  readonly nodes: readonly NodeParent[];
  readonly relations: readonly RelationParent[];
  readonly truncated: boolean;
}
export interface PathParent {
  readonly nodes: readonly NodeParent[];
  readonly relations: readonly RelationParent[];
}

export type LeaderboardParent = LeaderboardAnswer;
export type DuplicateCandidateParent = DuplicateCandidate;
export type ConflictParent = Conflict;
export type ChangeParent = Change;
export type CoverageCellParent = CoverageCell;
export type CoverageGapParent = CoverageGap;

export type UnresolvedCitekeyParent = UnresolvedCitekey;

/** Counted where a field asks for it. */
export interface PaperFacetsParent {
  readonly filter: PaperFilter;
}
export interface FacetCountParent {
  readonly node: NodeParent;
  readonly count: number;
}
export interface DraftSentenceParent {
  readonly text: string;
  readonly paperIds: readonly string[];
  readonly relations: readonly RelationParent[];
}
export interface CrossTabHeadParent {
  readonly label: string;
  readonly node: NodeParent | null;
  readonly count: number;
}

export interface RelatedPaperEdgeParent extends Edge<PaperParent> {
  readonly score: number;
  readonly reasons: readonly ReasonParent[];
}
export interface SearchEdgeParent extends Edge<NodeParent> {
  readonly score: number;
}

export type PaperConnectionParent = Connection<PaperParent>;
export type ConceptConnectionParent = Connection<ConceptParent>;
export type AuthorConnectionParent = Connection<AuthorParent>;
export type ImportConnectionParent = Connection<ImportParent>;
export type ImportItemConnectionParent = Connection<ImportItemParent>;
export type ProposalConnectionParent = Connection<ProposalParent>;
export type AnnotationConnectionParent = Connection<AnnotationParent>;
export type ReadingListItemConnectionParent = Connection<ReadingListItemParent>;
export type RelationConnectionParent = Connection<RelationParent>;
export type ResultConnectionParent = Connection<ResultParent>;
export type DuplicateConnectionParent = Connection<DuplicateCandidateParent>;
export type ConflictConnectionParent = Connection<ConflictParent>;
export type SearchConnectionParent = Connection<NodeParent, SearchEdgeParent>;
export type RelatedPaperConnectionParent = Connection<PaperParent, RelatedPaperEdgeParent>;
