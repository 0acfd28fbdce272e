import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type {
  NodeParent,
  PaperParent,
  AuthorParent,
  VenueParent,
  RecordParent,
  ImportParent,
  ImportReportParent,
  ImportItemParent,
  ProposalParent,
  RelationParent,
  EvidenceParent,
  ResultParent,
  ProtocolParent,
  AnnotationParent,
  ViewerParent,
  ReadingListParent,
  ReadingListItemParent,
  ReasonParent,
  RelatedPaperEdgeParent,
  SearchEdgeParent,
  SubgraphParent,
  PathParent,
  LeaderboardParent,
  DuplicateCandidateParent,
  ConflictParent,
  ChangeParent,
  CoverageCellParent,
  CoverageGapParent,
  PaperFacetsParent,
  UnresolvedCitekeyParent,
  FacetCountParent,
  CrossTabHeadParent,
  DraftSentenceParent,
  PaperConnectionParent,
  AuthorConnectionParent,
  ImportConnectionParent,
  ImportItemConnectionParent,
  ProposalConnectionParent,
  AnnotationConnectionParent,
  ReadingListItemConnectionParent,
  RelationConnectionParent,
  ResultConnectionParent,
  DuplicateConnectionParent,
  ConflictConnectionParent,
  SearchConnectionParent,
  RelatedPaperConnectionParent,
  ConceptParent,
  ConceptConnectionParent,
} from './parents.js';
import type { Context } from './context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
// Generated from schema.graphql by scripts/generate.mjs. Do not edit.

/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** RFC 3339, UTC: 2026-01-31T09:30:00.000Z */
  DateTime: { input: string; output: string };
  /** CommonMark text, returned as written, never as HTML. */
  Markdown: { input: string; output: string };
};

/** Anything with an id of its own. */
export type Node = {
  /** Opaque, stable, global: `node(id)` finds the thing again. */
  readonly id: Scalars['ID']['output'];
};

/** What papers talk about. */
export type Concept = {
  /** Opaque, stable, global. */
  readonly id: Scalars['ID']['output'];
  /** What most people call it. */
  readonly name: Scalars['String']['output'];
  /** Other names it is found by. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The papers joined to it. */
  readonly papers: PaperConnection;
  /** What is said of it and other things, by type. */
  readonly relations: RelationConnection;
  /** The viewer's own remarks. */
  readonly annotation?: Maybe<Annotation>;
};

/** What papers talk about. */
export type ConceptPapersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<PaperWhere>;
  orderBy?: InputMaybe<ReadonlyArray<PaperOrder>>;
};

/** What papers talk about. */
export type ConceptRelationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  direction?: InputMaybe<Direction>;
};

/** Where a page lies among all rows. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether rows follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows precede this page; exact. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last row; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Everything that can be asked. */
export type Query = {
  readonly __typename?: 'Query';
  /** Whatever has this id; null where nothing has. */
  readonly node?: Maybe<Node>;
  /** As many as ids, in their order, null where unknown. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** One paper. */
  readonly paper?: Maybe<Paper>;
  /** The papers that fit, in the order asked for. */
  readonly papers: PaperConnection;
  /** One method, by id, name or alias. */
  readonly method?: Maybe<Method>;
  /** One dataset, by id, name or alias. */
  readonly dataset?: Maybe<Dataset>;
  /** One backbone, by id, name or alias. */
  readonly backbone?: Maybe<Backbone>;
  /** One task, by id, name or alias. */
  readonly task?: Maybe<Task>;
  /** One metric, by id, name or alias. */
  readonly metric?: Maybe<Metric>;
  /** One topic, by id, name or alias. */
  readonly topic?: Maybe<Topic>;
  /** One venue, by id, name or alias. */
  readonly venue?: Maybe<Venue>;
  /** One author, by id, name or alias. */
  readonly author?: Maybe<Author>;
  /** All methods, by name. */
  readonly methods: MethodConnection;
  /** All datasets, by name. */
  readonly datasets: DatasetConnection;
  /** All backbones, by name. */
  readonly backbones: BackboneConnection;
  /** All topics, by name. */
  readonly topics: TopicConnection;
  /** All authors, by name. */
  readonly authors: AuthorConnection;
  /** Full text over titles, abstracts, names and aliases; best first; a word may be unfinished ("metric lea"). */
  readonly search: SearchConnection;
  /** Papers related to some papers, best first, each with reasons that add up to its score. Null where one of `to` is unknown. */
  readonly relatedPapers?: Maybe<RelatedPaperConnection>;
  /** How one paper is related to some: the reasons it would have in `relatedPapers`, and behind them, with a contribution of 0, what it lacks. Null where one of them is unknown. */
  readonly whyNotRelated?: Maybe<RelatedPaperEdge>;
  /** What it goes back to and what goes back to it, over INSPIRED_BY, EXTENDS and ANALOGOUS_TO, papers and methods alike. Null where `of` is unknown. */
  readonly lineage?: Maybe<Subgraph>;
  /** Shortest paths between two things, the best supported first. Null where one of the two is unknown, empty where nothing joins them. */
  readonly paths?: Maybe<ReadonlyArray<Path>>;
  /** What lies within some steps, the most relevant first: what an explorer draws. Null where one of `of` is unknown. */
  readonly neighbourhood?: Maybe<Subgraph>;
  /** A related-work section to start from: deterministic sentences with citation keys and the bibliography they are in, each with what it rests on. Null where one of the papers is unknown. */
  readonly relatedWorkDraft?: Maybe<Draft>;
  /** The figures on a dataset, ranked among those that are comparable. Null where the dataset or metric is unknown. */
  readonly leaderboard?: Maybe<Leaderboard>;
  /** Is a better than b there? NOT_COMPARABLE comes with its reasons; without figures the setups of EVALUATED_ON are compared. Null where an id is unknown. */
  readonly compare?: Maybe<Comparison>;
  /** Claims and numbers that contradict each other. */
  readonly conflicts: ConflictConnection;
  /** How many papers two axes share, head by head. The papers of a cell are those of `papers(where: ...)` with the head of its row and that of its column added to the same `where` (METHOD: proposes or uses it). */
  readonly crossTab: CrossTab;
  /** Method by dataset by backbone: what is reported, what was run again, what was never compared head to head. Null where an id is unknown. */
  readonly coverage?: Maybe<Coverage>;
  /** The packs that are loaded, by name. */
  readonly packs: ReadonlyArray<Pack>;
  /** A pack of some papers and all that is said of them, as files. Exactly one of `papers`, `list` and `where`, or none for the whole library. */
  readonly exportPack: PackFiles;
  /** A bibliography of some papers. Exactly one of `papers`, `list`, `where` and `citedKeys`, or none for the whole library. POST /export streams the same. */
  readonly export: Export;
  /** Papers that may be one though they were not joined, best first. Each is compared with a bounded number of others. */
  readonly duplicates: DuplicateConnection;
  /** All imports, newest first. */
  readonly imports: ImportConnection;
  /** Relations that imported reading lists propose and nobody decided on yet, oldest first. For editors. */
  readonly proposals: ProposalConnection;
  /** What an import did, entry by entry; a dry run's for one hour, an import's as long as the import. */
  readonly importReport?: Maybe<ImportReport>;
  /** How many papers there are by year, venue and concept, among those that fit. */
  readonly facets: PaperFacets;
  /** Who is asking; null when nobody is signed in. */
  readonly viewer?: Maybe<Viewer>;
  /** What changed in the library, in the order in which it was committed: for a client that keeps up. Personal remarks are never among it. */
  readonly changesSince: ChangePage;
};

/** Everything that can be asked. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

/** Everything that can be asked. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** Everything that can be asked. */
export type QueryPaperArgs = {
  by: PaperKey;
};

/** Everything that can be asked. */
export type QueryPapersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<PaperWhere>;
  orderBy?: InputMaybe<ReadonlyArray<PaperOrder>>;
};

/** Everything that can be asked. */
export type QueryMethodArgs = {
  by: NameKey;
};

/** Everything that can be asked. */
export type QueryDatasetArgs = {
  by: NameKey;
};

/** Everything that can be asked. */
export type QueryBackboneArgs = {
  by: NameKey;
};

/** Everything that can be asked. */
export type QueryTaskArgs = {
  by: NameKey;
};

/** Everything that can be asked. */
export type QueryMetricArgs = {
  by: NameKey;
};

/** Everything that can be asked. */
export type QueryTopicArgs = {
  by: NameKey;
};

/** Everything that can be asked. */
export type QueryVenueArgs = {
  by: NameKey;
};

/** Everything that can be asked. */
export type QueryAuthorArgs = {
  by: NameKey;
};

/** Everything that can be asked. */
export type QueryMethodsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<NamedWhere>;
};

/** Everything that can be asked. */
export type QueryDatasetsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<NamedWhere>;
};

/** Everything that can be asked. */
export type QueryBackbonesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<NamedWhere>;
};

/** Everything that can be asked. */
export type QueryTopicsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<NamedWhere>;
};

/** Everything that can be asked. */
export type QueryAuthorsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<NamedWhere>;
};

/** Everything that can be asked. */
export type QuerySearchArgs = {
  query: Scalars['String']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<ReadonlyArray<NodeKind>>;
};

/** Everything that can be asked. */
export type QueryRelatedPapersArgs = {
  to: ReadonlyArray<Scalars['ID']['input']>;
  avoid?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<PaperWhere>;
  personal?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Everything that can be asked. */
export type QueryWhyNotRelatedArgs = {
  to: ReadonlyArray<Scalars['ID']['input']>;
  paper: Scalars['ID']['input'];
};

/** Everything that can be asked. */
export type QueryLineageArgs = {
  of: Scalars['ID']['input'];
  direction: LineageDirection;
  depth: Scalars['Int']['input'];
};

/** Everything that can be asked. */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  maxLength: Scalars['Int']['input'];
  over?: InputMaybe<ReadonlyArray<RelationType>>;
};

/** Everything that can be asked. */
export type QueryNeighbourhoodArgs = {
  of: ReadonlyArray<Scalars['ID']['input']>;
  depth: Scalars['Int']['input'];
  limit: Scalars['Int']['input'];
};

/** Everything that can be asked. */
export type QueryRelatedWorkDraftArgs = {
  papers: ReadonlyArray<Scalars['ID']['input']>;
  format: DraftFormat;
  groupBy: DraftGrouping;
};

/** Everything that can be asked. */
export type QueryLeaderboardArgs = {
  dataset: Scalars['ID']['input'];
  metric?: InputMaybe<Scalars['ID']['input']>;
  protocol?: InputMaybe<ProtocolWhere>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Everything that can be asked. */
export type QueryCompareArgs = {
  a: Scalars['ID']['input'];
  b: Scalars['ID']['input'];
  dataset?: InputMaybe<Scalars['ID']['input']>;
  metric?: InputMaybe<Scalars['ID']['input']>;
};

/** Everything that can be asked. */
export type QueryConflictsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  about?: InputMaybe<Scalars['ID']['input']>;
};

/** Everything that can be asked. */
export type QueryCrossTabArgs = {
  where?: InputMaybe<PaperWhere>;
  rows: Axis;
  columns: Axis;
};

/** Everything that can be asked. */
export type QueryCoverageArgs = {
  methods?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  topic?: InputMaybe<Scalars['ID']['input']>;
  metric?: InputMaybe<Scalars['ID']['input']>;
};

/** Everything that can be asked. */
export type QueryExportPackArgs = {
  name: Scalars['String']['input'];
  papers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  list?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<PaperWhere>;
};

/** Everything that can be asked. */
export type QueryExportArgs = {
  papers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  list?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<PaperWhere>;
  format: BibliographyFormat;
  style?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
  citedKeys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  encoding?: InputMaybe<TextEncoding>;
};

/** Everything that can be asked. */
export type QueryDuplicatesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Everything that can be asked. */
export type QueryImportsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Everything that can be asked. */
export type QueryProposalsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Everything that can be asked. */
export type QueryImportReportArgs = {
  id: Scalars['ID']['input'];
};

/** Everything that can be asked. */
export type QueryFacetsArgs = {
  where?: InputMaybe<PaperWhere>;
};

/** Everything that can be asked. */
export type QueryChangesSinceArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** What comes by itself, as server-sent events: POST /graphql/stream. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** What Query.changesSince gives, page after page: the first at once, though it may be empty, the others as soon as something changes. */
  readonly changesSince: ChangePage;
};

/** What comes by itself, as server-sent events: POST /graphql/stream. */
export type SubscriptionChangesSinceArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** Everything that can be changed. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes a bibliography in. The same text again makes nothing new; one bad entry never costs another. For editors. */
  readonly importBibliography: ImportReport;
  /** Takes back what an import brought and nothing else holds. For editors. */
  readonly undoImport: UndoImportPayload;
  /** Corrects a paper; what was imported stays as a record. For editors. */
  readonly updatePaper: UpdatePaperPayload;
  /** Removes a paper with its records. Annotations stay and find it again when it comes back. For editors. */
  readonly removePaper: RemovePaperPayload;
  /** Makes or corrects a method, dataset, backbone, task, metric, topic, venue or author. For editors. */
  readonly saveConcept: SaveConceptPayload;
  /** Makes several method, dataset, backbone, task, metric, topic, venue or authors of one kind one: names become aliases, whatever is joined to them moves. For editors. */
  readonly mergeConcepts: MergeConceptsPayload;
  /** Takes apart what the last merge into this method, dataset, backbone, task, metric, topic, venue or author joined. For editors. */
  readonly unmergeConcept: UnmergeConceptPayload;
  /** Makes several papers one: the records of all describe the one that stays, and what is said, cited and noted of them is of it. For editors. */
  readonly mergePapers: MergePapersPayload;
  /** Takes apart what the last merge into this paper joined; what came since stays with it. For editors. */
  readonly unmergePaper: UnmergePaperPayload;
  /** Says that two papers are two, however alike: duplicates names them no more. For editors. */
  readonly markDistinct: MarkDistinctPayload;
  /** Says something of two things, with evidence. Said already, it is the same relation with more evidence. For editors. */
  readonly addRelation: AddRelationPayload;
  /** Adds evidence to a relation, for or against it. For editors. */
  readonly addEvidence: AddEvidencePayload;
  /** Takes evidence back. A relation with no standing evidence leaves every answer but node(id). For editors. */
  readonly retractEvidence: RetractEvidencePayload;
  /** Makes a relation of a proposal, with the reader who kept the list as evidence. For editors. */
  readonly acceptProposal: AcceptProposalPayload;
  /** Refuses a proposal: the same text never proposes it again. For editors. */
  readonly rejectProposal: RejectProposalPayload;
  /** Takes in a figure. The same figure again is the same result. For editors. */
  readonly addResult: AddResultPayload;
  /** Takes a figure back: it leaves every answer but node(id). For editors. */
  readonly retractResult: RetractResultPayload;
  /** Loads a pack: nothing where it is loaded already as it is, the difference where it changed. All of it or, where something is wrong with it, nothing. For editors. */
  readonly loadPack: LoadPackPayload;
  /** Takes a pack out: whatever it alone says goes. For editors. */
  readonly unloadPack: UnloadPackPayload;
  /** Writes into the viewer's own layer. Fields left out stay as they are; null clears one. */
  readonly annotate: AnnotatePayload;
  /** Takes the viewer's annotation of something away, its history too. */
  readonly removeAnnotation: RemoveAnnotationPayload;
  /** Makes or rewrites one of the viewer's reading lists. */
  readonly saveReadingList: SaveReadingListPayload;
  /** Removes one of the viewer's reading lists; the papers stay. */
  readonly removeReadingList: RemoveReadingListPayload;
};

/** Everything that can be changed. */
export type MutationImportBibliographyArgs = {
  input: ImportInput;
};

/** Everything that can be changed. */
export type MutationUndoImportArgs = {
  id: Scalars['ID']['input'];
};

/** Everything that can be changed. */
export type MutationUpdatePaperArgs = {
  id: Scalars['ID']['input'];
  input: PaperInput;
};

/** Everything that can be changed. */
export type MutationRemovePaperArgs = {
  id: Scalars['ID']['input'];
};

/** Everything that can be changed. */
export type MutationSaveConceptArgs = {
  input: ConceptInput;
};

/** Everything that can be changed. */
export type MutationMergeConceptsArgs = {
  keep: Scalars['ID']['input'];
  merge: ReadonlyArray<Scalars['ID']['input']>;
};

/** Everything that can be changed. */
export type MutationUnmergeConceptArgs = {
  id: Scalars['ID']['input'];
};

/** Everything that can be changed. */
export type MutationMergePapersArgs = {
  keep: Scalars['ID']['input'];
  merge: ReadonlyArray<Scalars['ID']['input']>;
};

/** Everything that can be changed. */
export type MutationUnmergePaperArgs = {
  id: Scalars['ID']['input'];
};

/** Everything that can be changed. */
export type MutationMarkDistinctArgs = {
  a: Scalars['ID']['input'];
  b: Scalars['ID']['input'];
};

/** Everything that can be changed. */
export type MutationAddRelationArgs = {
  input: RelationInput;
};

/** Everything that can be changed. */
export type MutationAddEvidenceArgs = {
  relation: Scalars['ID']['input'];
  evidence: EvidenceInput;
};

/** Everything that can be changed. */
export type MutationRetractEvidenceArgs = {
  id: Scalars['ID']['input'];
};

/** Everything that can be changed. */
export type MutationAcceptProposalArgs = {
  id: Scalars['ID']['input'];
};

/** Everything that can be changed. */
export type MutationRejectProposalArgs = {
  id: Scalars['ID']['input'];
};

/** Everything that can be changed. */
export type MutationAddResultArgs = {
  input: ResultInput;
};

/** Everything that can be changed. */
export type MutationRetractResultArgs = {
  id: Scalars['ID']['input'];
};

/** Everything that can be changed. */
export type MutationLoadPackArgs = {
  input: PackInput;
};

/** Everything that can be changed. */
export type MutationUnloadPackArgs = {
  name: Scalars['String']['input'];
};

/** Everything that can be changed. */
export type MutationAnnotateArgs = {
  input: AnnotateInput;
};

/** Everything that can be changed. */
export type MutationRemoveAnnotationArgs = {
  target: Scalars['ID']['input'];
};

/** Everything that can be changed. */
export type MutationSaveReadingListArgs = {
  input: ReadingListInput;
};

/** Everything that can be changed. */
export type MutationRemoveReadingListArgs = {
  id: Scalars['ID']['input'];
};

/** An expected failure of a mutation, as data. */
export type Problem = {
  readonly __typename?: 'Problem';
  /** Stable, from the catalogue in the docs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do. */
  readonly message: Scalars['String']['output'];
  /** The argument it is about. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** One way to name a paper. */
export type PaperKey =
  /** Its id. */
  | {
      readonly id: Scalars['ID']['input'];
      readonly doi?: never;
      readonly arxivId?: never;
      readonly citekey?: never;
      readonly title?: never;
    } /** Its DOI in any spelling: bare, doi:…, https://doi.org/… */
  | {
      readonly id?: never;
      readonly doi: Scalars['String']['input'];
      readonly arxivId?: never;
      readonly citekey?: never;
      readonly title?: never;
    } /** Its arXiv id, with or without version, old style or new. */
  | {
      readonly id?: never;
      readonly doi?: never;
      readonly arxivId: Scalars['String']['input'];
      readonly citekey?: never;
      readonly title?: never;
    } /** Its citation key, or, where no paper shows it, the key of an entry that it was made of. */
  | {
      readonly id?: never;
      readonly doi?: never;
      readonly arxivId?: never;
      readonly citekey: Scalars['String']['input'];
      readonly title?: never;
    } /** Its title, exact up to case, punctuation, LaTeX markup and accents. */
  | {
      readonly id?: never;
      readonly doi?: never;
      readonly arxivId?: never;
      readonly citekey?: never;
      readonly title: Scalars['String']['input'];
    };

/** One way to name a thing that has a name. */
export type NameKey =
  /** Its id. */
  | {
      readonly id: Scalars['ID']['input'];
      readonly name?: never;
    } /** Its name or an alias; case, punctuation and accents aside. */
  | { readonly id?: never; readonly name: Scalars['String']['input'] };

/** A paper: what all its records together say. */
export type Paper = Node & {
  readonly __typename?: 'Paper';
  /** Opaque, stable, global. */
  readonly id: Scalars['ID']['output'];
  /** As printed, without markup. */
  readonly title: Scalars['String']['output'];
  /** As printed, without markup. */
  readonly abstract?: Maybe<Scalars['String']['output']>;
  /** Of publication; a preprint's own while nothing else is known. */
  readonly year?: Maybe<Scalars['Int']['output']>;
  /** Of publication, 1 to 12. */
  readonly month?: Maybe<Scalars['Int']['output']>;
  /** Lower case, bare. */
  readonly doi?: Maybe<Scalars['String']['output']>;
  /** Without version. */
  readonly arxivId?: Maybe<Scalars['String']['output']>;
  /** CSL: article-journal, paper-conference, thesis, … */
  readonly type: Scalars['String']['output'];
  /** The journal, proceedings or book as the entry prints it. */
  readonly containerTitle?: Maybe<Scalars['String']['output']>;
  /** Of the journal or series. */
  readonly volume?: Maybe<Scalars['String']['output']>;
  /** Of the journal. */
  readonly issue?: Maybe<Scalars['String']['output']>;
  /** As printed, with an en dash or hyphen. */
  readonly pages?: Maybe<Scalars['String']['output']>;
  /** Who published it. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** As printed. */
  readonly isbn?: Maybe<Scalars['String']['output']>;
  /** Of the container, in order. */
  readonly editors: ReadonlyArray<Author>;
  /** Where it is found on the web; never fetched by litgraph. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Code, data, slides, video; never fetched by litgraph. */
  readonly links: ReadonlyArray<Link>;
  /** The key it is cited by. */
  readonly citekey?: Maybe<Scalars['String']['output']>;
  /** How often it is cited within this graph. */
  readonly citationCount: Scalars['Int']['output'];
  /** When it first came into this graph. */
  readonly addedAt: Scalars['DateTime']['output'];
  /** In order. */
  readonly authors: ReadonlyArray<Authorship>;
  /** The journal or conference. */
  readonly venue?: Maybe<Venue>;
  /** What it is about. */
  readonly topics: ReadonlyArray<Topic>;
  /** What it sets out to solve. */
  readonly tasks: ReadonlyArray<Task>;
  /** The methods it introduces. */
  readonly proposes: ReadonlyArray<Method>;
  /** The methods it builds with. */
  readonly uses: ReadonlyArray<Method>;
  /** The datasets it is evaluated on. */
  readonly datasets: ReadonlyArray<Dataset>;
  /** The networks it builds on. */
  readonly backbones: ReadonlyArray<Backbone>;
  /** The papers it cites, newest first. */
  readonly references: PaperConnection;
  /** The papers that cite it, newest first. */
  readonly citedBy: PaperConnection;
  /** The figures it prints. */
  readonly results: ResultConnection;
  /** What is said of it and other things, by type. */
  readonly relations: RelationConnection;
  /** What inspired it. What is said of the methods that it proposes counts too. */
  readonly inspiredBy: RelationConnection;
  /** What it inspired. What is said of the methods that it proposes counts too. */
  readonly inspired: RelationConnection;
  /** What it outperforms, as somebody claims or comparable results show. What is said of the methods that it proposes counts too. */
  readonly outperforms: RelationConnection;
  /** What outperforms it, as somebody claims or comparable results show. What is said of the methods that it proposes counts too. */
  readonly outperformedBy: RelationConnection;
  /** The entries this paper came from, verbatim. */
  readonly records: ReadonlyArray<BibliographicRecord>;
  /** Which of its records each thing it shows was taken from, by the order in docs/how-papers-are-decided.md; what it shows as nothing has none. */
  readonly sources: ReadonlyArray<FieldSource>;
  /** One BibTeX entry. */
  readonly bibtex: Scalars['String']['output'];
  /** A reference in words, plain text. */
  readonly citation: Scalars['String']['output'];
  /** The viewer's own remarks. */
  readonly annotation?: Maybe<Annotation>;
};

/** A paper: what all its records together say. */
export type PaperReferencesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A paper: what all its records together say. */
export type PaperCitedByArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A paper: what all its records together say. */
export type PaperResultsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  metric?: InputMaybe<Scalars['ID']['input']>;
};

/** A paper: what all its records together say. */
export type PaperRelationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  direction?: InputMaybe<Direction>;
};

/** A paper: what all its records together say. */
export type PaperInspiredByArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A paper: what all its records together say. */
export type PaperInspiredArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A paper: what all its records together say. */
export type PaperOutperformsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  basis?: InputMaybe<ReadonlyArray<Basis>>;
};

/** A paper: what all its records together say. */
export type PaperOutperformedByArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  basis?: InputMaybe<ReadonlyArray<Basis>>;
};

/** A paper: what all its records together say. */
export type PaperCitationArgs = {
  style?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
};

/** Something on the web that belongs to a paper. */
export type Link = {
  readonly __typename?: 'Link';
  /** code, data, slides, video, pdf, … */
  readonly kind: Scalars['String']['output'];
  /** As given; never fetched by litgraph. */
  readonly url: Scalars['String']['output'];
};

/** A place in a paper's list of authors. */
export type Authorship = {
  readonly __typename?: 'Authorship';
  /** From 1. */
  readonly position: Scalars['Int']['output'];
  /** Who. */
  readonly author: Author;
};

/** Somebody who writes papers, or an institution that does. */
export type Author = Node & {
  readonly __typename?: 'Author';
  /** Opaque, stable, global. */
  readonly id: Scalars['ID']['output'];
  /** Given names first. */
  readonly name: Scalars['String']['output'];
  /** Bare: 0000-0002-1825-0097 */
  readonly orcid?: Maybe<Scalars['String']['output']>;
  /** Their papers. */
  readonly papers: PaperConnection;
};

/** Somebody who writes papers, or an institution that does. */
export type AuthorPapersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<PaperOrder>>;
};

/** A journal or conference. */
export type Venue = Node & {
  readonly __typename?: 'Venue';
  /** Opaque, stable, global. */
  readonly id: Scalars['ID']['output'];
  /** As most entries print it. */
  readonly name: Scalars['String']['output'];
  /** Other names it is found by. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The papers it published. */
  readonly papers: PaperConnection;
};

/** A journal or conference. */
export type VenuePapersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<PaperOrder>>;
};

/** A way to do something, as a paper proposes it. */
export type Method = Concept &
  Node & {
    readonly __typename?: 'Method';
    /** Opaque, stable, global. */
    readonly id: Scalars['ID']['output'];
    /** What most people call it. */
    readonly name: Scalars['String']['output'];
    /** Other names it is found by. */
    readonly aliases: ReadonlyArray<Scalars['String']['output']>;
    /** What it is, in a sentence or two. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** The papers joined to it. */
    readonly papers: PaperConnection;
    /** What is said of it and other things, by type. */
    readonly relations: RelationConnection;
    /** The figures reported for it, newest first. */
    readonly results: ResultConnection;
    /** What inspired it. */
    readonly inspiredBy: RelationConnection;
    /** What it inspired. */
    readonly inspired: RelationConnection;
    /** What it outperforms, as somebody claims or comparable results show. */
    readonly outperforms: RelationConnection;
    /** What outperforms it, as somebody claims or comparable results show. */
    readonly outperformedBy: RelationConnection;
    /** The viewer's own remarks. */
    readonly annotation?: Maybe<Annotation>;
    /** The papers that introduce it. */
    readonly proposedIn: ReadonlyArray<Paper>;
  };

/** A way to do something, as a paper proposes it. */
export type MethodPapersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<PaperWhere>;
  orderBy?: InputMaybe<ReadonlyArray<PaperOrder>>;
};

/** A way to do something, as a paper proposes it. */
export type MethodRelationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  direction?: InputMaybe<Direction>;
};

/** A way to do something, as a paper proposes it. */
export type MethodResultsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  metric?: InputMaybe<Scalars['ID']['input']>;
};

/** A way to do something, as a paper proposes it. */
export type MethodInspiredByArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A way to do something, as a paper proposes it. */
export type MethodInspiredArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A way to do something, as a paper proposes it. */
export type MethodOutperformsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  basis?: InputMaybe<ReadonlyArray<Basis>>;
};

/** A way to do something, as a paper proposes it. */
export type MethodOutperformedByArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  basis?: InputMaybe<ReadonlyArray<Basis>>;
};

/** What methods are evaluated on. */
export type Dataset = Concept &
  Node & {
    readonly __typename?: 'Dataset';
    /** Opaque, stable, global. */
    readonly id: Scalars['ID']['output'];
    /** What most people call it. */
    readonly name: Scalars['String']['output'];
    /** Other names it is found by. */
    readonly aliases: ReadonlyArray<Scalars['String']['output']>;
    /** What it is, in a sentence or two. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** The papers joined to it. */
    readonly papers: PaperConnection;
    /** What is said of it and other things, by type. */
    readonly relations: RelationConnection;
    /** The figures reported on it, newest first. */
    readonly results: ResultConnection;
    /** The viewer's own remarks. */
    readonly annotation?: Maybe<Annotation>;
  };

/** What methods are evaluated on. */
export type DatasetPapersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<PaperWhere>;
  orderBy?: InputMaybe<ReadonlyArray<PaperOrder>>;
};

/** What methods are evaluated on. */
export type DatasetRelationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  direction?: InputMaybe<Direction>;
};

/** What methods are evaluated on. */
export type DatasetResultsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  metric?: InputMaybe<Scalars['ID']['input']>;
  method?: InputMaybe<Scalars['ID']['input']>;
};

/** A network that methods build on. */
export type Backbone = Concept &
  Node & {
    readonly __typename?: 'Backbone';
    /** Opaque, stable, global. */
    readonly id: Scalars['ID']['output'];
    /** What most people call it. */
    readonly name: Scalars['String']['output'];
    /** Other names it is found by. */
    readonly aliases: ReadonlyArray<Scalars['String']['output']>;
    /** What it is, in a sentence or two. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** The papers joined to it. */
    readonly papers: PaperConnection;
    /** What is said of it and other things, by type. */
    readonly relations: RelationConnection;
    /** The viewer's own remarks. */
    readonly annotation?: Maybe<Annotation>;
  };

/** A network that methods build on. */
export type BackbonePapersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<PaperWhere>;
  orderBy?: InputMaybe<ReadonlyArray<PaperOrder>>;
};

/** A network that methods build on. */
export type BackboneRelationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  direction?: InputMaybe<Direction>;
};

/** What methods set out to solve. */
export type Task = Concept &
  Node & {
    readonly __typename?: 'Task';
    /** Opaque, stable, global. */
    readonly id: Scalars['ID']['output'];
    /** What most people call it. */
    readonly name: Scalars['String']['output'];
    /** Other names it is found by. */
    readonly aliases: ReadonlyArray<Scalars['String']['output']>;
    /** What it is, in a sentence or two. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** The papers joined to it. */
    readonly papers: PaperConnection;
    /** What is said of it and other things, by type. */
    readonly relations: RelationConnection;
    /** The viewer's own remarks. */
    readonly annotation?: Maybe<Annotation>;
  };

/** What methods set out to solve. */
export type TaskPapersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<PaperWhere>;
  orderBy?: InputMaybe<ReadonlyArray<PaperOrder>>;
};

/** What methods set out to solve. */
export type TaskRelationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  direction?: InputMaybe<Direction>;
};

/** What results are measured in. */
export type Metric = Concept &
  Node & {
    readonly __typename?: 'Metric';
    /** Opaque, stable, global. */
    readonly id: Scalars['ID']['output'];
    /** What most people call it. */
    readonly name: Scalars['String']['output'];
    /** Other names it is found by. */
    readonly aliases: ReadonlyArray<Scalars['String']['output']>;
    /** What it is, in a sentence or two. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** The papers joined to it. */
    readonly papers: PaperConnection;
    /** What is said of it and other things, by type. */
    readonly relations: RelationConnection;
    /** Whether a greater value is better. */
    readonly higherIsBetter: Scalars['Boolean']['output'];
    /** What its values are in: percent, fraction, seconds, … */
    readonly unit?: Maybe<Scalars['String']['output']>;
    /** The least value that makes sense. */
    readonly min?: Maybe<Scalars['Float']['output']>;
    /** The greatest value that makes sense. */
    readonly max?: Maybe<Scalars['Float']['output']>;
    /** The viewer's own remarks. */
    readonly annotation?: Maybe<Annotation>;
  };

/** What results are measured in. */
export type MetricPapersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<PaperWhere>;
  orderBy?: InputMaybe<ReadonlyArray<PaperOrder>>;
};

/** What results are measured in. */
export type MetricRelationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  direction?: InputMaybe<Direction>;
};

/** What papers are about. */
export type Topic = Concept &
  Node & {
    readonly __typename?: 'Topic';
    /** Opaque, stable, global. */
    readonly id: Scalars['ID']['output'];
    /** What most people call it. */
    readonly name: Scalars['String']['output'];
    /** Other names it is found by. */
    readonly aliases: ReadonlyArray<Scalars['String']['output']>;
    /** What it is, in a sentence or two. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** The papers joined to it. */
    readonly papers: PaperConnection;
    /** What is said of it and other things, by type. */
    readonly relations: RelationConnection;
    /** The viewer's own remarks. */
    readonly annotation?: Maybe<Annotation>;
  };

/** What papers are about. */
export type TopicPapersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<PaperWhere>;
  orderBy?: InputMaybe<ReadonlyArray<PaperOrder>>;
};

/** What papers are about. */
export type TopicRelationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<RelationType>>;
  direction?: InputMaybe<Direction>;
};

/** A thing that a paper shows, and the record it was taken from. */
export type FieldSource = {
  readonly __typename?: 'FieldSource';
  /** The field of Paper; what all records add to (links, topics, tasks, proposes, uses, datasets, backbones) has a row for each. */
  readonly field: Scalars['String']['output'];
  /** What said it: an entry, or the correction of a person. */
  readonly record: BibliographicRecord;
};

/** A bibliographic entry, verbatim: what a paper is decided from. */
export type BibliographicRecord = Node & {
  readonly __typename?: 'BibliographicRecord';
  /** Opaque, stable, global. */
  readonly id: Scalars['ID']['output'];
  /** What the entry is written in. */
  readonly format: BibliographyFormat;
  /** The key of the entry. */
  readonly citekey?: Maybe<Scalars['String']['output']>;
  /** As imported, character for character after decoding; the importer's and admins' to see, null for others. */
  readonly raw?: Maybe<Scalars['String']['output']>;
  /** Fields no part of Paper holds, kept; the importer's and admins' to see, null for others. */
  readonly unmapped?: Maybe<ReadonlyArray<Field>>;
  /** Every import that had this entry; undo frees only what no other holds. */
  readonly imports: ReadonlyArray<Import>;
  /** Where it starts in the text it first came in, from 1; null for an edit made here. */
  readonly line?: Maybe<Scalars['Int']['output']>;
};

/** A name and a value. */
export type Field = {
  readonly __typename?: 'Field';
  /** As the entry spells it. */
  readonly name: Scalars['String']['output'];
  /** As the entry has it. */
  readonly value: Scalars['String']['output'];
};

/** Which papers. All parts that are given must hold; lists of ids mean any of them. */
export type PaperWhere = {
  /** All of these. */
  readonly and?: InputMaybe<ReadonlyArray<PaperWhere>>;
  /** At least one of these. */
  readonly or?: InputMaybe<ReadonlyArray<PaperWhere>>;
  /** Not this. */
  readonly not?: InputMaybe<PaperWhere>;
  /** One of these papers. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Full text over title and abstract. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Published in these years; a paper without a year never is. */
  readonly year?: InputMaybe<IntRange>;
  /** Published in one of these venues. */
  readonly venue?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** By one of these authors. */
  readonly author?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** About one of these topics. */
  readonly topic?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Addresses one of these tasks. */
  readonly task?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Introduces one of these methods. */
  readonly proposes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Builds with one of these methods. */
  readonly uses?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Evaluated on one of these datasets. */
  readonly dataset?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Builds on one of these networks. */
  readonly backbone?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Joined to something by such a relation. */
  readonly relation?: InputMaybe<RelationWhere>;
  /** The viewer's own remarks; fits nothing when nobody is signed in. */
  readonly annotation?: InputMaybe<AnnotationWhere>;
};

/** By which relation a paper is joined. */
export type RelationWhere = {
  /** Of one of these types. */
  readonly types: ReadonlyArray<RelationType>;
  /** Leading from the paper, to it, or either. */
  readonly direction: Direction;
  /** The node at the other end; anything when left out. */
  readonly other?: InputMaybe<Scalars['ID']['input']>;
  /** Only such as are disputed, or only such as are not. */
  readonly disputed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** From a number to a number, both included; an end left out is open. */
export type IntRange = {
  /** The least. */
  readonly from?: InputMaybe<Scalars['Int']['input']>;
  /** The greatest. */
  readonly to?: InputMaybe<Scalars['Int']['input']>;
};

/** Which of the viewer's annotations. All parts that are given must hold. */
export type AnnotationWhere = {
  /** One of these. */
  readonly interest?: InputMaybe<ReadonlyArray<Interest>>;
  /** So many stars. */
  readonly stars?: InputMaybe<IntRange>;
  /** One of these. */
  readonly status?: InputMaybe<ReadonlyArray<ReadingStatus>>;
  /** All of these. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In this reading list. */
  readonly list?: InputMaybe<Scalars['ID']['input']>;
};

/** Which of the things that have a name. */
export type NamedWhere = {
  /** The name or an alias begins with this; case, punctuation and accents aside. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** One of these. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Order of papers. Papers without the value come last; ties are in the order of their ids. */
export type PaperOrder =
  /** Oldest first. */
  | 'YEAR_ASC'
  /** Newest first. */
  | 'YEAR_DESC'
  /** A to Z, case, punctuation and accents aside. */
  | 'TITLE_ASC'
  /** Z to A, case, punctuation and accents aside. */
  | 'TITLE_DESC'
  /** Most cited within this graph first. */
  | 'CITATIONS_DESC'
  /** The viewer's best-rated first. */
  | 'STARS_DESC'
  /** Newest addition to this graph first; of one text the last entry first. */
  | 'ADDED_DESC';

/** The kinds of thing that search finds. */
export type NodeKind =
  /** A paper. */
  | 'PAPER'
  /** An author. */
  | 'AUTHOR'
  /** A venue. */
  | 'VENUE'
  /** A method. */
  | 'METHOD'
  /** A dataset. */
  | 'DATASET'
  /** A backbone. */
  | 'BACKBONE'
  /** A task. */
  | 'TASK'
  /** A metric. */
  | 'METRIC'
  /** A topic. */
  | 'TOPIC';

/** Why a paper is related, and how much that counts. */
export type Reason = {
  readonly __typename?: 'Reason';
  /** Which signal. */
  readonly kind: ReasonKind;
  /** What it adds to the score; less than 0 where it is AVOIDED, 0 for what is missing. */
  readonly contribution: Scalars['Float']['output'];
  /** In words a person reads: "shares the datasets SOP and CARS196". */
  readonly text: Scalars['String']['output'];
  /** The things the sentence names. */
  readonly via: ReadonlyArray<Node>;
};

/** The signals of relatedness. */
export type ReasonKind =
  /** One cites the other. */
  | 'CITATION'
  /** Other papers cite both. */
  | 'CO_CITATION'
  /** Both cite the same papers. */
  | 'BIBLIOGRAPHIC_COUPLING'
  /** One goes back to the other, or both to the same, over INSPIRED_BY, EXTENDS and ANALOGOUS_TO. */
  | 'LINEAGE'
  /** Both propose or use the same methods. */
  | 'SHARED_METHOD'
  /** Both are evaluated on the same datasets. */
  | 'SHARED_DATASET'
  /** Both use the same backbones. */
  | 'SHARED_BACKBONE'
  /** Both address the same tasks. */
  | 'SHARED_TASK'
  /** Both are about the same topics. */
  | 'SHARED_TOPIC'
  /** Both have the same authors. */
  | 'SHARED_AUTHOR'
  /** Title and abstract use the same words. */
  | 'TEXT'
  /** It is close to a paper to keep away from: one of `avoid`, or one that the viewer rated down. */
  | 'AVOIDED';

/** What a bibliography is written in. */
export type BibliographyFormat =
  /** BibTeX. */
  | 'BIBTEX'
  /** The dialect of BibTeX that biblatex and biber read. */
  | 'BIBLATEX'
  /** RIS, as EndNote, Zotero and Mendeley write it. */
  | 'RIS'
  /** CSL-JSON, as Zotero, Better BibTeX and pandoc write it. */
  | 'CSL_JSON'
  /** A reading list in Markdown: headings are topics, or papers where they are linked or begin with a venue and a year; items are papers; :+1: and :-1: are interest. */
  | 'READING_LIST'
  /** One paper a line as JSON, with `references`. */
  | 'JSON_LINES'
  /** References in words, one a line; only goes out. */
  | 'FORMATTED_TEXT'
  /** References in words as HTML; only goes out. */
  | 'FORMATTED_HTML';

/** What a bibliography that comes in is written in. */
export type ImportFormat =
  /** BibTeX. */
  | 'BIBTEX'
  /** The dialect of BibTeX that biblatex and biber read. */
  | 'BIBLATEX'
  /** RIS, as EndNote, Zotero and Mendeley write it. */
  | 'RIS'
  /** CSL-JSON, as Zotero, Better BibTeX and pandoc write it. */
  | 'CSL_JSON'
  /** A reading list in Markdown: headings are topics, or papers where they are linked or begin with a venue and a year; items are papers; :+1: and :-1: are interest. */
  | 'READING_LIST'
  /** One paper a line as JSON, with `references` by DOI, arXiv id or key: how citations come in. */
  | 'JSON_LINES';

/** A bibliography to take in. */
export type ImportInput = {
  /** Found from the text when left out. */
  readonly format?: InputMaybe<ImportFormat>;
  /** The text itself. */
  readonly text: Scalars['String']['input'];
  /** Of the file: entries of one that came in before under the same name are corrected by those that stand in their place now. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Report what would happen and write nothing. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A text that was taken in. */
export type Import = Node & {
  readonly __typename?: 'Import';
  /** Opaque, stable, global. */
  readonly id: Scalars['ID']['output'];
  /** Of the file. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it was written in. */
  readonly format: BibliographyFormat;
  /** When. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** By whom. */
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null while it stands. */
  readonly undoneAt?: Maybe<Scalars['DateTime']['output']>;
  /** What became of each entry. */
  readonly report: ImportReport;
};

/** What an import did, or a dry run would do. */
export type ImportReport = {
  readonly __typename?: 'ImportReport';
  /** Of the report. */
  readonly id: Scalars['ID']['output'];
  /** Null for a dry run. */
  readonly import?: Maybe<Import>;
  /** Found in the text: created + updated + unchanged + failed. */
  readonly entries: Scalars['Int']['output'];
  /** Made a paper. */
  readonly created: Scalars['Int']['output'];
  /** Joined to a paper already there, adding something. */
  readonly updated: Scalars['Int']['output'];
  /** Said nothing new. */
  readonly unchanged: Scalars['Int']['output'];
  /** Could not be taken in; the problems say why. */
  readonly failed: Scalars['Int']['output'];
  /** Of the text as a whole. */
  readonly problems: ReadonlyArray<ImportProblem>;
  /** Entry by entry, in the order of the text. */
  readonly items: ImportItemConnection;
};

/** What an import did, or a dry run would do. */
export type ImportReportItemsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<ReadonlyArray<ImportStatus>>;
};

/** What became of one entry. */
export type ImportItem = {
  readonly __typename?: 'ImportItem';
  /** Where the entry starts, from 1. */
  readonly line: Scalars['Int']['output'];
  /** The key of the entry. */
  readonly citekey?: Maybe<Scalars['String']['output']>;
  /** What became of it. */
  readonly status: ImportStatus;
  /** The paper it made or joined; null when it failed, in a dry run, and when the paper is gone. */
  readonly paper?: Maybe<Paper>;
  /** What was wrong with it. */
  readonly problems: ReadonlyArray<ImportProblem>;
};

/** What can become of an entry. */
export type ImportStatus =
  /** It made a paper. */
  | 'CREATED'
  /** It was joined to a paper already there, adding something. */
  | 'UPDATED'
  /** It said nothing new. */
  | 'UNCHANGED'
  /** It could not be taken in. */
  | 'FAILED';

/** Something wrong with a text or an entry. */
export type ImportProblem = {
  readonly __typename?: 'ImportProblem';
  /** How bad. */
  readonly severity: Severity;
  /** Stable, from the catalogue in the docs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do. */
  readonly message: Scalars['String']['output'];
  /** The field it is about. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** Where, from 1. */
  readonly line: Scalars['Int']['output'];
};

/** How bad a problem is. */
export type Severity =
  /** Something could not be taken in. */
  | 'ERROR'
  /** Everything was taken in, but look at it. */
  | 'WARNING';

/** A bibliography that goes out. */
export type Export = {
  readonly __typename?: 'Export';
  /** The bibliography. */
  readonly text: Scalars['String']['output'];
  /** How many papers. */
  readonly count: Scalars['Int']['output'];
  /** For a Content-Type header. */
  readonly mediaType: Scalars['String']['output'];
  /** What of `citedKeys` names no one paper: nothing was written for it. */
  readonly unresolved: ReadonlyArray<UnresolvedCitekey>;
};

/** A citation key that names no one paper. */
export type UnresolvedCitekey = {
  readonly __typename?: 'UnresolvedCitekey';
  /** As it was asked for. */
  readonly citekey: Scalars['String']['output'];
  /** Up to ten papers that show it, or, where none does, that an entry brought in under it; none where it is unknown. */
  readonly candidates: ReadonlyArray<Paper>;
};

/** How characters outside ASCII are written. */
export type TextEncoding =
  /** As they are. */
  | 'UTF8'
  /** As commands of LaTeX; what has none, as Chinese or Cyrillic, stays as it is. */
  | 'LATEX';

/** What the viewer thinks of something. Nobody else sees it. */
export type Annotation = {
  readonly __typename?: 'Annotation';
  /** Opaque, stable, global. */
  readonly id: Scalars['ID']['output'];
  /** What it is about; null while that is not in the graph (an import undone); the same import brings it back. */
  readonly target?: Maybe<Node>;
  /** What the target was called when it was last annotated. */
  readonly targetLabel: Scalars['String']['output'];
  /** Thumbs up or down. */
  readonly interest?: Maybe<Interest>;
  /** 1 to 5. */
  readonly stars?: Maybe<Scalars['Int']['output']>;
  /** Where the reader is with it. */
  readonly status?: Maybe<ReadingStatus>;
  /** The reader's own words for it. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** The reader's remark, as written. */
  readonly note?: Maybe<Scalars['Markdown']['output']>;
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** As it was before, newest first; the first entry is how it is now. */
  readonly history: ReadonlyArray<AnnotationRevision>;
};

/** An annotation as it was from some moment on. */
export type AnnotationRevision = {
  readonly __typename?: 'AnnotationRevision';
  /** Thumbs up or down. */
  readonly interest?: Maybe<Interest>;
  /** 1 to 5. */
  readonly stars?: Maybe<Scalars['Int']['output']>;
  /** Where the reader is with it. */
  readonly status?: Maybe<ReadingStatus>;
  /** The reader's own words for it. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** The reader's remark, as written. */
  readonly note?: Maybe<Scalars['Markdown']['output']>;
  /** From when. */
  readonly at: Scalars['DateTime']['output'];
};

/** Thumbs. */
export type Interest =
  /** Of interest. */
  | 'UP'
  /** Not of interest. */
  | 'DOWN';

/** Where a reader is with something. */
export type ReadingStatus =
  /** Not begun. */
  | 'TO_READ'
  /** Begun. */
  | 'READING'
  /** Done. */
  | 'READ';

/** What to write about something. Fields left out stay as they are; null clears one. */
export type AnnotateInput = {
  /** A paper, concept, relation or result. */
  readonly target: Scalars['ID']['input'];
  /** Thumbs up or down. */
  readonly interest?: InputMaybe<Interest>;
  /** 1 to 5. */
  readonly stars?: InputMaybe<Scalars['Int']['input']>;
  /** Where the reader is with it. */
  readonly status?: InputMaybe<ReadingStatus>;
  /** The reader's own words for it. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The reader's remark, as written. */
  readonly note?: InputMaybe<Scalars['Markdown']['input']>;
};

/** Who is asking, and what only they see. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** As the owner of this library wrote it. */
  readonly name: Scalars['String']['output'];
  /** What they may do. */
  readonly role: Role;
  /** What they think of things, latest change first. */
  readonly annotations: AnnotationConnection;
  /** In the order they were made. */
  readonly readingLists: ReadonlyArray<ReadingList>;
  /** The words they tag with, most used first. */
  readonly tags: ReadonlyArray<TagCount>;
};

/** Who is asking, and what only they see. */
export type ViewerAnnotationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<AnnotationWhere>;
};

/** What a person may do. */
export type Role =
  /** Reads the graph, keeps own annotations. */
  | 'READER'
  /** Also imports and edits. */
  | 'EDITOR'
  /** Also users and tokens. */
  | 'ADMIN';

/** A tag and how often the viewer uses it. */
export type TagCount = {
  readonly __typename?: 'TagCount';
  /** The word. */
  readonly tag: Scalars['String']['output'];
  /** On so many things. */
  readonly count: Scalars['Int']['output'];
};

/** Papers in the order a person put them in. */
export type ReadingList = {
  readonly __typename?: 'ReadingList';
  /** Opaque, stable. */
  readonly id: Scalars['ID']['output'];
  /** As its owner wrote it. */
  readonly name: Scalars['String']['output'];
  /** What it is for. */
  readonly description?: Maybe<Scalars['Markdown']['output']>;
  /** In the list's order; papers that are not in the graph now are left out. */
  readonly papers: ReadonlyArray<Paper>;
  /** With sections and notes, in the list's order. */
  readonly items: ReadingListItemConnection;
};

/** Papers in the order a person put them in. */
export type ReadingListItemsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A place in a reading list. */
export type ReadingListItem = {
  readonly __typename?: 'ReadingListItem';
  /** From 1. */
  readonly position: Scalars['Int']['output'];
  /** The heading it stands under. */
  readonly section?: Maybe<Scalars['String']['output']>;
  /** Its owner's remark, as written. */
  readonly note?: Maybe<Scalars['Markdown']['output']>;
  /** What to read. */
  readonly paper: Paper;
};

/** A reading list as it shall be. */
export type ReadingListInput = {
  /** Of the list to rewrite; a new one is made when left out. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called. */
  readonly name: Scalars['String']['input'];
  /** What it is for. */
  readonly description?: InputMaybe<Scalars['Markdown']['input']>;
  /** In order; replaces what was there. Left out, the items stay. */
  readonly items?: InputMaybe<ReadonlyArray<ReadingListItemInput>>;
};

/** A place in a reading list as it shall be. */
export type ReadingListItemInput = {
  /** What to read. */
  readonly paper: Scalars['ID']['input'];
  /** The heading it stands under. */
  readonly section?: InputMaybe<Scalars['String']['input']>;
  /** A remark. */
  readonly note?: InputMaybe<Scalars['Markdown']['input']>;
};

/** Corrections to a paper. Fields left out stay as they are; null clears one. */
export type PaperInput = {
  /** Cannot be cleared. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Without markup. */
  readonly abstract?: InputMaybe<Scalars['String']['input']>;
  /** Of publication. */
  readonly year?: InputMaybe<Scalars['Int']['input']>;
  /** Of publication, 1 to 12. */
  readonly month?: InputMaybe<Scalars['Int']['input']>;
  /** Any spelling. */
  readonly doi?: InputMaybe<Scalars['String']['input']>;
  /** With or without version. */
  readonly arxivId?: InputMaybe<Scalars['String']['input']>;
  /** CSL: article-journal, paper-conference, thesis, … Cannot be cleared. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
  /** The journal, proceedings or book. */
  readonly containerTitle?: InputMaybe<Scalars['String']['input']>;
  /** Of the journal or series. */
  readonly volume?: InputMaybe<Scalars['String']['input']>;
  /** Of the journal. */
  readonly issue?: InputMaybe<Scalars['String']['input']>;
  /** From and to. */
  readonly pages?: InputMaybe<Scalars['String']['input']>;
  /** Who published it. */
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  /** Of the book or proceedings. */
  readonly isbn?: InputMaybe<Scalars['String']['input']>;
  /** Where it is found on the web. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
  /** The key it is cited by. */
  readonly citekey?: InputMaybe<Scalars['String']['input']>;
  /** The journal or conference as people name it. */
  readonly venue?: InputMaybe<Scalars['String']['input']>;
  /** In order, given names first ("Ada Lovelace") or family name first ("Lovelace, Ada"). */
  readonly authors?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** How many papers there are of what. */
export type PaperFacets = {
  readonly __typename?: 'PaperFacets';
  /** By year, newest first. */
  readonly years: ReadonlyArray<YearCount>;
  /** By venue, most papers first; the first 100. */
  readonly venues: ReadonlyArray<FacetCount>;
  /** By topic, most papers first; the first 100. */
  readonly topics: ReadonlyArray<FacetCount>;
  /** By task, most papers first; the first 100. */
  readonly tasks: ReadonlyArray<FacetCount>;
  /** By method proposed or used, most papers first; the first 100. */
  readonly methods: ReadonlyArray<FacetCount>;
  /** By dataset, most papers first; the first 100. */
  readonly datasets: ReadonlyArray<FacetCount>;
  /** By backbone, most papers first; the first 100. */
  readonly backbones: ReadonlyArray<FacetCount>;
};

/** How many papers are joined to something. */
export type FacetCount = {
  readonly __typename?: 'FacetCount';
  /** What. */
  readonly node: Node;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** How many papers a year has. */
export type YearCount = {
  readonly __typename?: 'YearCount';
  /** Which. */
  readonly year: Scalars['Int']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** What papers are counted by. */
export type Axis =
  /** Methods that they propose or use. */
  | 'METHOD'
  /** Datasets that they are evaluated on. */
  | 'DATASET'
  /** Backbones that they use. */
  | 'BACKBONE'
  /** Tasks that they address. */
  | 'TASK'
  /** Topics that they are about. */
  | 'TOPIC'
  /** Where they were published. */
  | 'VENUE'
  /** When they were published. */
  | 'YEAR';

/** How many papers two axes share. A paper counts once in a cell, and in as many cells as it has heads. */
export type CrossTab = {
  readonly __typename?: 'CrossTab';
  /** The heads of the rows: the 50 with the most papers, most papers first; years newest first. */
  readonly rows: ReadonlyArray<CrossTabHead>;
  /** The heads of the columns, in the same way. */
  readonly columns: ReadonlyArray<CrossTabHead>;
  /** Numbers of papers by row, then by column. */
  readonly cells: ReadonlyArray<ReadonlyArray<Scalars['Int']['output']>>;
  /** Whether there are more rows than are shown. */
  readonly moreRows: Scalars['Boolean']['output'];
  /** Whether there are more columns than are shown. */
  readonly moreColumns: Scalars['Boolean']['output'];
};

/** What a row or a column of a cross-tab stands for. */
export type CrossTabHead = {
  readonly __typename?: 'CrossTabHead';
  /** Its name, or the year. */
  readonly label: Scalars['String']['output'];
  /** What it is; null for a year. */
  readonly node?: Maybe<Node>;
  /** Papers in the whole row or column, each once; also those that nothing on the other axis has. */
  readonly count: Scalars['Int']['output'];
};

/** What undoImport did. */
export type UndoImportPayload = {
  readonly __typename?: 'UndoImportPayload';
  /** The import, now undone; null when it could not be. */
  readonly import?: Maybe<Import>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What updatePaper did. */
export type UpdatePaperPayload = {
  readonly __typename?: 'UpdatePaperPayload';
  /** The paper as it is now; null when it could not be corrected. */
  readonly paper?: Maybe<Paper>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What removePaper did. */
export type RemovePaperPayload = {
  readonly __typename?: 'RemovePaperPayload';
  /** Of the paper that is gone; null when nothing was removed. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What annotate did. */
export type AnnotatePayload = {
  readonly __typename?: 'AnnotatePayload';
  /** As it is now; null when it could not be written. */
  readonly annotation?: Maybe<Annotation>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What removeAnnotation did. */
export type RemoveAnnotationPayload = {
  readonly __typename?: 'RemoveAnnotationPayload';
  /** What is no longer annotated; null when nothing was removed. */
  readonly target?: Maybe<Scalars['ID']['output']>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What saveReadingList did. */
export type SaveReadingListPayload = {
  readonly __typename?: 'SaveReadingListPayload';
  /** As it is now; null when it could not be saved. */
  readonly readingList?: Maybe<ReadingList>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What removeReadingList did. */
export type RemoveReadingListPayload = {
  readonly __typename?: 'RemoveReadingListPayload';
  /** Of the list that is gone; null when nothing was removed. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** A page of papers. */
export type PaperConnection = {
  readonly __typename?: 'PaperConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<PaperEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Paper>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a PaperConnection. */
export type PaperEdge = {
  readonly __typename?: 'PaperEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Paper;
};

/** A page of methods. */
export type MethodConnection = {
  readonly __typename?: 'MethodConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<MethodEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Method>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a MethodConnection. */
export type MethodEdge = {
  readonly __typename?: 'MethodEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Method;
};

/** A page of datasets. */
export type DatasetConnection = {
  readonly __typename?: 'DatasetConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<DatasetEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Dataset>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a DatasetConnection. */
export type DatasetEdge = {
  readonly __typename?: 'DatasetEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Dataset;
};

/** A page of backbones. */
export type BackboneConnection = {
  readonly __typename?: 'BackboneConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<BackboneEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Backbone>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a BackboneConnection. */
export type BackboneEdge = {
  readonly __typename?: 'BackboneEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Backbone;
};

/** A page of topics. */
export type TopicConnection = {
  readonly __typename?: 'TopicConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<TopicEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Topic>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a TopicConnection. */
export type TopicEdge = {
  readonly __typename?: 'TopicEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Topic;
};

/** A page of authors. */
export type AuthorConnection = {
  readonly __typename?: 'AuthorConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<AuthorEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Author>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a AuthorConnection. */
export type AuthorEdge = {
  readonly __typename?: 'AuthorEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Author;
};

/** A page of what search found. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Node>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a SearchConnection. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Node;
  /** How well it fits; comparable only within one answer. */
  readonly score: Scalars['Float']['output'];
};

/** A page of related papers. */
export type RelatedPaperConnection = {
  readonly __typename?: 'RelatedPaperConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<RelatedPaperEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Paper>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a RelatedPaperConnection. */
export type RelatedPaperEdge = {
  readonly __typename?: 'RelatedPaperEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Paper;
  /** The sum of the contributions; less than 0 where what is avoided outweighs the rest. */
  readonly score: Scalars['Float']['output'];
  /** Greatest contribution first. */
  readonly reasons: ReadonlyArray<Reason>;
};

/** A page of imports. */
export type ImportConnection = {
  readonly __typename?: 'ImportConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<ImportEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Import>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a ImportConnection. */
export type ImportEdge = {
  readonly __typename?: 'ImportEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Import;
};

/** A relation that the words of an imported reading list propose of a paper: no fact until an editor accepts it. */
export type Proposal = Node & {
  readonly __typename?: 'Proposal';
  /** Opaque, stable, global. */
  readonly id: Scalars['ID']['output'];
  /** What the relation would be. */
  readonly type: RelationType;
  /** The paper. */
  readonly from: RelationEnd;
  /** What the words name; null when it is not in the library yet, or when several things have the name. */
  readonly to?: Maybe<RelationEnd>;
  /** The name, as it stands in the text. */
  readonly toText: Scalars['String']['output'];
  /** The one dataset that it is said of; null when none is named or known. */
  readonly dataset?: Maybe<Dataset>;
  /** Of the imported text, from 1. */
  readonly line: Scalars['Int']['output'];
  /** The words that say so. */
  readonly text: Scalars['String']['output'];
  /** The first import that proposed it. */
  readonly import: Import;
};

/** A page of proposals. */
export type ProposalConnection = {
  readonly __typename?: 'ProposalConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<ProposalEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Proposal>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a ProposalConnection. */
export type ProposalEdge = {
  readonly __typename?: 'ProposalEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Proposal;
};

/** A page of entries. */
export type ImportItemConnection = {
  readonly __typename?: 'ImportItemConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<ImportItemEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<ImportItem>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a ImportItemConnection. */
export type ImportItemEdge = {
  readonly __typename?: 'ImportItemEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: ImportItem;
};

/** A page of annotations. */
export type AnnotationConnection = {
  readonly __typename?: 'AnnotationConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<AnnotationEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Annotation>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a AnnotationConnection. */
export type AnnotationEdge = {
  readonly __typename?: 'AnnotationEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Annotation;
};

/** A page of places in a reading list. */
export type ReadingListItemConnection = {
  readonly __typename?: 'ReadingListItemConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<ReadingListItemEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<ReadingListItem>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a ReadingListItemConnection. */
export type ReadingListItemEdge = {
  readonly __typename?: 'ReadingListItemEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: ReadingListItem;
};

/** How one thing is joined to another, always read left to right: from TYPE to. */
export type RelationType =
  /** A paper cites a paper. */
  | 'CITES'
  /** The idea came from there, as somebody says. */
  | 'INSPIRED_BY'
  /** It builds on the other and goes further. */
  | 'EXTENDS'
  /** Both work alike, without one coming from the other. */
  | 'ANALOGOUS_TO'
  /** It is better than the other, as claimed or measured. */
  | 'OUTPERFORMS'
  /** It is not better than the other; not the same as being outperformed. */
  | 'NOT_BETTER_THAN'
  /** It is set beside the other, without a verdict. */
  | 'COMPARES_WITH'
  /** A paper says that a claim or method does not hold. */
  | 'DISPUTES'
  /** A paper answers a dispute. */
  | 'REBUTS'
  /** A paper ran it again and came to the same. */
  | 'REPRODUCES'
  /** A paper introduces something. */
  | 'PROPOSES'
  /** It is built with a method. */
  | 'USES'
  /** It was tried on a dataset. */
  | 'EVALUATED_ON'
  /** It is built on a network. */
  | 'USES_BACKBONE'
  /** It sets out to solve a task. */
  | 'ADDRESSES'
  /** It is about a topic. */
  | 'ABOUT';

/** Which way a relation leads. */
export type Direction =
  /** From here. */
  | 'OUTGOING'
  /** To here. */
  | 'INCOMING'
  /** Either. */
  | 'BOTH';

/** What a relation may join. */
export type RelationEnd = Paper | Method | Dataset | Backbone | Task | Metric | Topic;

/** Something said of two things: from TYPE to. One relation for one (type, from, to, dataset, metric). */
export type Relation = Node & {
  readonly __typename?: 'Relation';
  /** Opaque, stable, global. */
  readonly id: Scalars['ID']['output'];
  /** How the one is joined to the other. */
  readonly type: RelationType;
  /** Said by somebody, or shown by comparable results. */
  readonly basis: Basis;
  /** Its subject. */
  readonly from: RelationEnd;
  /** Its object. */
  readonly to: RelationEnd;
  /** Where, when it is said of one dataset. */
  readonly dataset?: Maybe<Dataset>;
  /** In what, when it is said of one metric. */
  readonly metric?: Maybe<Metric>;
  /** The setup, of EVALUATED_ON. */
  readonly protocol?: Maybe<Protocol>;
  /** What restricts it: partially, in part, … */
  readonly qualifier?: Maybe<Scalars['String']['output']>;
  /** What the evidence makes of it. */
  readonly status: RelationStatus;
  /** What it rests on: at least one piece that stands, in the order they came in. Of a RETRACTED relation, all that was ever said. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** The viewer's own remarks. */
  readonly annotation?: Maybe<Annotation>;
};

/** Where a relation comes from. */
export type Basis =
  /** Somebody says so. */
  | 'CLAIMED'
  /** It follows from comparable results; computed when asked for, never stored. */
  | 'MEASURED';

/** What the standing evidence makes of a relation. */
export type RelationStatus =
  /** Somebody says so and says where; nobody disputes it. */
  | 'SUPPORTED'
  /** Somebody disputes it. */
  | 'DISPUTED'
  /** Asserted by a reader, no source named. */
  | 'UNSOURCED'
  /** No evidence stands: found by node(id) alone. */
  | 'RETRACTED';

/** Who says something about a relation, and where. */
export type Evidence = Node & {
  readonly __typename?: 'Evidence';
  /** Opaque, stable, global. */
  readonly id: Scalars['ID']['output'];
  /** For the relation or against it. */
  readonly stance: Stance;
  /** Who speaks. */
  readonly asserter: Asserter;
  /** The paper that says so, when it is in the graph. */
  readonly source?: Maybe<Paper>;
  /** Where else it is said; never fetched by litgraph. */
  readonly sourceUrl?: Maybe<Scalars['String']['output']>;
  /** Where in the source: Table 3, Section 4.2, p. 5 */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The gist, in other words than the source's. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When figures are the evidence. */
  readonly results: ReadonlyArray<Result>;
  /** By name. */
  readonly asserterName?: Maybe<Scalars['String']['output']>;
  /** Whether the asserter speaks about work of their own. */
  readonly ownWork: Scalars['Boolean']['output'];
  /** When it came in. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who entered it. */
  readonly createdBy?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null while it stands. */
  readonly retractedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The import that brought it; null where a person entered it. */
  readonly import?: Maybe<Import>;
};

/** What evidence does to a relation. */
export type Stance =
  /** It speaks for it. */
  | 'SUPPORTS'
  /** It speaks against it. */
  | 'DISPUTES'
  /** It restricts it. */
  | 'QUALIFIES';

/** Who speaks in a piece of evidence. */
export type Asserter =
  /** The paper speaks of itself. */
  | 'AUTHOR'
  /** Somebody else in writing. */
  | 'THIRD_PARTY'
  /** Somebody who read it. */
  | 'READER';

/** A figure: which method reached what, on which dataset, in which metric, under which protocol, and who reports it. */
export type Result = Node & {
  readonly __typename?: 'Result';
  /** Opaque, stable, global. */
  readonly id: Scalars['ID']['output'];
  /** What was measured. */
  readonly method: Method;
  /** On what. */
  readonly dataset: Dataset;
  /** In what. */
  readonly metric: Metric;
  /** In the metric's unit. */
  readonly value: Scalars['Float']['output'];
  /** As the source prints it: 69.7, 64.0 ± 0.3 */
  readonly printed?: Maybe<Scalars['String']['output']>;
  /** Under which conditions. */
  readonly protocol: Protocol;
  /** Who measured. */
  readonly kind: ResultKind;
  /** The paper that prints it. */
  readonly reportedIn?: Maybe<Paper>;
  /** Where else it stands; never fetched by litgraph. */
  readonly sourceUrl?: Maybe<Scalars['String']['output']>;
  /** Where in the source: Table 3 */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The figure it was copied from. */
  readonly copiedFrom?: Maybe<Result>;
  /** When it was reported, where that is not its paper's year. */
  readonly date?: Maybe<Scalars['DateTime']['output']>;
  /** When it was taken back; null while it stands. */
  readonly retractedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The viewer's own remarks. */
  readonly annotation?: Maybe<Annotation>;
};

/** Who measured a figure. */
export type ResultKind =
  /** Those who propose the method. */
  | 'SELF_REPORTED'
  /** Somebody else, who ran it again. */
  | 'INDEPENDENT'
  /** Nobody: it is quoted from another paper's table. */
  | 'COPIED';

/** Under which conditions something was measured; null is unknown. */
export type Protocol = {
  readonly __typename?: 'Protocol';
  /** The network. */
  readonly backbone?: Maybe<Backbone>;
  /** Numbers in an embedding. */
  readonly embeddingDim?: Maybe<Scalars['Int']['output']>;
  /** Pixels, after the crop. */
  readonly imageSize?: Maybe<Scalars['Int']['output']>;
  /** How images are cut at test time. */
  readonly crop?: Maybe<Scalars['String']['output']>;
  /** Whether images were cut to bounding boxes first. */
  readonly boundingBoxes?: Maybe<Scalars['Boolean']['output']>;
  /** What the network was trained on before. */
  readonly pretraining?: Maybe<Scalars['String']['output']>;
  /** Adam, SGD, … */
  readonly optimizer?: Maybe<Scalars['String']['output']>;
  /** Whatever else was fixed: frozen batch norm, number of clusters, batch size. */
  readonly settings: ReadonlyArray<Field>;
  /** What does not fit anywhere else. */
  readonly notes?: Maybe<Scalars['String']['output']>;
};

/** Only figures under such conditions. All parts that are given must hold. */
export type ProtocolWhere = {
  /** With this network. */
  readonly backbone?: InputMaybe<Scalars['ID']['input']>;
  /** With embeddings of so many numbers. */
  readonly embeddingDim?: InputMaybe<Scalars['Int']['input']>;
  /** Measured by one of these. */
  readonly kind?: InputMaybe<ReadonlyArray<ResultKind>>;
};

/** The figures on a dataset in a metric. */
export type Leaderboard = {
  readonly __typename?: 'Leaderboard';
  /** On which. */
  readonly dataset: Dataset;
  /** In which. */
  readonly metric: Metric;
  /** One for each protocol, the one with most rows first; rows of different groups are not comparable. */
  readonly groups: ReadonlyArray<LeaderboardGroup>;
};

/** Figures whose protocols are identical, unknown fields included. */
export type LeaderboardGroup = {
  readonly __typename?: 'LeaderboardGroup';
  /** What they share. */
  readonly protocol: Protocol;
  /** Whether every field that decides comparability is known. */
  readonly complete: Scalars['Boolean']['output'];
  /** Best first. */
  readonly rows: ReadonlyArray<LeaderboardRow>;
};

/** A method's place in a group. */
export type LeaderboardRow = {
  readonly __typename?: 'LeaderboardRow';
  /** From 1; ties share one. */
  readonly rank: Scalars['Int']['output'];
  /** The figure. */
  readonly result: Result;
  /** The same method run again by somebody else under the same protocol, if any. */
  readonly independent?: Maybe<Result>;
};

/** Whether figures may be compared. */
export type Comparability =
  /** Dataset, metric and all that decides are equal. */
  | 'COMPARABLE'
  /** Something that decides differs. */
  | 'NOT_COMPARABLE'
  /** Nothing differs, but something is not known on a side. */
  | 'UNKNOWN';

/** Two methods or papers, side by side. */
export type Comparison = {
  readonly __typename?: 'Comparison';
  /** What the comparable pairs say of a. */
  readonly verdict: Verdict;
  /** Codes of everything that differs or is not known: DIFFERENT_BACKBONE, UNKNOWN_CROP, NO_COMMON_DATASET, … */
  readonly reasons: ReadonlyArray<Scalars['String']['output']>;
  /** Figures of both on one dataset in one metric, the comparable ones first. */
  readonly pairs: ReadonlyArray<ComparedPair>;
  /** What somebody says about it. */
  readonly claims: ReadonlyArray<Relation>;
};

/** A figure of each. */
export type ComparedPair = {
  readonly __typename?: 'ComparedPair';
  /** Of the first. */
  readonly a: Result;
  /** Of the second. */
  readonly b: Result;
  /** Whether they may be compared. */
  readonly comparability: Comparability;
  /** Codes of everything that differs or is not known. */
  readonly reasons: ReadonlyArray<Scalars['String']['output']>;
};

/** What comparable figures say of the first of two. */
export type Verdict =
  /** Better everywhere. */
  | 'BETTER'
  /** Worse everywhere. */
  | 'WORSE'
  /** Equal everywhere. */
  | 'EQUAL'
  /** Better here, worse there. */
  | 'MIXED'
  /** No two figures may be compared; the reasons say why. */
  | 'NOT_COMPARABLE'
  /** Too little is known to say. */
  | 'UNKNOWN';

/** Claims or numbers that contradict each other. */
export type Conflict = {
  readonly __typename?: 'Conflict';
  /** How they do. */
  readonly kind: ConflictKind;
  /** In words a person reads. */
  readonly summary: Scalars['String']['output'];
  /** The numbers. */
  readonly results: ReadonlyArray<Result>;
  /** The claims. */
  readonly relations: ReadonlyArray<Relation>;
  /** Largest minus smallest value. */
  readonly spread?: Maybe<Scalars['Float']['output']>;
  /** False when a protocol is not wholly known. */
  readonly certain: Scalars['Boolean']['output'];
};

/** How things contradict each other. */
export type ConflictKind =
  /** One method, dataset, metric and protocol; several numbers. */
  | 'DIFFERENT_VALUES'
  /** A outperforms B, somebody says; the numbers say otherwise. */
  | 'CLAIM_AGAINST_RESULTS'
  /** Somebody disputes what somebody claims. */
  | 'DISPUTED_CLAIM'
  /** A re-run differs by more than the printed digits round. */
  | 'REPRODUCTION_GAP';

/** What is reported of some methods, and what is not. */
export type Coverage = {
  readonly __typename?: 'Coverage';
  /** One for each method, dataset and backbone of which there is a figure. */
  readonly cells: ReadonlyArray<CoverageCell>;
  /** Methods without any figure on a dataset on which another of them has one. */
  readonly gaps: ReadonlyArray<CoverageGap>;
};

/** What is reported of a method on a dataset with a backbone. */
export type CoverageCell = {
  readonly __typename?: 'CoverageCell';
  /** Of what. */
  readonly method: Method;
  /** On what. */
  readonly dataset: Dataset;
  /** With what; null where that is not known. */
  readonly backbone?: Maybe<Backbone>;
  /** Figures by those who propose the method. */
  readonly selfReported: Scalars['Int']['output'];
  /** Figures by somebody who ran it again. */
  readonly independent: Scalars['Int']['output'];
  /** Methods with at least one comparable pair here; empty: never compared head to head. */
  readonly comparableWith: ReadonlyArray<Method>;
};

/** A method that nobody has tried on a dataset. */
export type CoverageGap = {
  readonly __typename?: 'CoverageGap';
  /** Of what nothing is reported. */
  readonly method: Method;
  /** On what. */
  readonly dataset: Dataset;
};

/** How a draft is written. */
export type DraftFormat =
  /** LaTeX, with \cite, for the body of a document; its bibliography is BibTeX. */
  | 'LATEX'
  /** Markdown, with [@key] as pandoc reads it; its bibliography is a list of references. */
  | 'MARKDOWN';

/** What the paragraphs of a draft stand for. */
export type DraftGrouping =
  /** Families of methods: papers that propose or use one, or whose own goes back to it or is like it. */
  | 'METHOD'
  /** The most particular topic that a paper shares with another. */
  | 'TOPIC'
  /** The year of publication. */
  | 'YEAR';

/** A related-work section to start from. */
export type Draft = {
  readonly __typename?: 'Draft';
  /** All of it: paragraphs under headings. */
  readonly text: Scalars['String']['output'];
  /** What it cites, under the keys it cites them by: BibTeX for LATEX, a list of references for MARKDOWN. */
  readonly bibliography: Scalars['String']['output'];
  /** Its sentences in their order, each as it stands in `text`. */
  readonly sentences: ReadonlyArray<DraftSentence>;
};

/** A sentence of a draft and what it rests on. */
export type DraftSentence = {
  readonly __typename?: 'DraftSentence';
  /** With markup and citations, as in the draft. */
  readonly text: Scalars['String']['output'];
  /** The papers that it cites, in their order. */
  readonly papers: ReadonlyArray<Paper>;
  /** What it tells of. */
  readonly relations: ReadonlyArray<Relation>;
};

/** Which way a lineage leads. */
export type LineageDirection =
  /** What it goes back to. */
  | 'ANCESTORS'
  /** What goes back to it. */
  | 'DESCENDANTS'
  /** Both. */
  | 'BOTH';

/** Some things and what is said of them. */
export type Subgraph = {
  readonly __typename?: 'Subgraph';
  /** Nearest first. */
  readonly nodes: ReadonlyArray<Node>;
  /** Between the nodes. */
  readonly relations: ReadonlyArray<Relation>;
  /** Whether there is more than is shown. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** A way from one thing to another. */
export type Path = {
  readonly __typename?: 'Path';
  /** From the first to the last. */
  readonly nodes: ReadonlyArray<Node>;
  /** One between each two nodes that follow each other. */
  readonly relations: ReadonlyArray<Relation>;
};

/** A concept, venue or author as it shall be. Fields left out stay as they are; null clears one. */
export type ConceptInput = {
  /** Of the one to correct; a new one is made when left out. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Of the new one; must be that of `id` when both are given. */
  readonly kind?: InputMaybe<ConceptKind>;
  /** What most people call it; needed for a new one. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** All other names it is found by; authors have none but those of merges. */
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What it is, in a sentence or two. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Of a metric: whether a greater value is better. */
  readonly higherIsBetter?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of a metric: percent, fraction, seconds, … */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  /** Of a metric: the least value that makes sense. */
  readonly min?: InputMaybe<Scalars['Float']['input']>;
  /** Of a metric: the greatest value that makes sense. */
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  /** Of an author, bare or as an address. */
  readonly orcid?: InputMaybe<Scalars['String']['input']>;
};

/** What has a name. */
export type ConceptKind =
  /** A way to do something. */
  | 'METHOD'
  /** What methods are evaluated on. */
  | 'DATASET'
  /** A network that methods build on. */
  | 'BACKBONE'
  /** What methods set out to solve. */
  | 'TASK'
  /** What results are measured in. */
  | 'METRIC'
  /** What papers are about. */
  | 'TOPIC'
  /** A journal or conference. */
  | 'VENUE'
  /** Somebody who writes papers. */
  | 'AUTHOR';

/** Something to say of two things. */
export type RelationInput = {
  /** How the one is joined to the other. */
  readonly type: RelationType;
  /** Its subject. */
  readonly from: Scalars['ID']['input'];
  /** Its object. */
  readonly to: Scalars['ID']['input'];
  /** Where, when it is said of one dataset. */
  readonly dataset?: InputMaybe<Scalars['ID']['input']>;
  /** In what, when it is said of one metric. */
  readonly metric?: InputMaybe<Scalars['ID']['input']>;
  /** What restricts it. */
  readonly qualifier?: InputMaybe<Scalars['String']['input']>;
  /** The setup, of EVALUATED_ON. */
  readonly protocol?: InputMaybe<ProtocolInput>;
  /** Who says so, and where; at least one. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
};

/** Who says what about a relation, and where. */
export type EvidenceInput = {
  /** For the relation, which is the default, or against it. */
  readonly stance?: InputMaybe<Stance>;
  /** Who speaks. */
  readonly asserter: Asserter;
  /** By name. */
  readonly asserterName?: InputMaybe<Scalars['String']['input']>;
  /** Whether the asserter speaks about work of their own; always so for AUTHOR when left out. */
  readonly ownWork?: InputMaybe<Scalars['Boolean']['input']>;
  /** The paper that says so. */
  readonly source?: InputMaybe<Scalars['ID']['input']>;
  /** Where else it is said: http or https. */
  readonly sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** Where in the source: Table 3, Section 4.2, p. 5 */
  readonly locator?: InputMaybe<Scalars['String']['input']>;
  /** The gist, in your own words. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** When figures are the evidence. */
  readonly results?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A figure to take in. */
export type ResultInput = {
  /** What was measured. */
  readonly method: Scalars['ID']['input'];
  /** On what. */
  readonly dataset: Scalars['ID']['input'];
  /** In what. */
  readonly metric: Scalars['ID']['input'];
  /** In the metric's unit; taken from `printed` when left out. */
  readonly value?: InputMaybe<Scalars['Float']['input']>;
  /** As the source prints it: 69.7, 64.0 ± 0.3 */
  readonly printed?: InputMaybe<Scalars['String']['input']>;
  /** Of the value, when not the metric's: percent and fraction are converted. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  /** Under which conditions; unknown when left out. */
  readonly protocol?: InputMaybe<ProtocolInput>;
  /** Who measured. */
  readonly kind: ResultKind;
  /** The paper that prints it. */
  readonly reportedIn?: InputMaybe<Scalars['ID']['input']>;
  /** Where else it stands: http or https. */
  readonly sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** Where in the source: Table 3 */
  readonly locator?: InputMaybe<Scalars['String']['input']>;
  /** The figure it was copied from; then `kind` is COPIED. */
  readonly copiedFrom?: InputMaybe<Scalars['ID']['input']>;
  /** When it was reported, where that is not its paper's year. */
  readonly date?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Under which conditions something was measured; what is left out is unknown. */
export type ProtocolInput = {
  /** The network. */
  readonly backbone?: InputMaybe<Scalars['ID']['input']>;
  /** Numbers in an embedding. */
  readonly embeddingDim?: InputMaybe<Scalars['Int']['input']>;
  /** Pixels, after the crop. */
  readonly imageSize?: InputMaybe<Scalars['Int']['input']>;
  /** How images are cut at test time. */
  readonly crop?: InputMaybe<Scalars['String']['input']>;
  /** Whether images were cut to bounding boxes first. */
  readonly boundingBoxes?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the network was trained on before. */
  readonly pretraining?: InputMaybe<Scalars['String']['input']>;
  /** Adam, SGD, … */
  readonly optimizer?: InputMaybe<Scalars['String']['input']>;
  /** Whatever else was fixed. */
  readonly settings?: InputMaybe<ReadonlyArray<FieldInput>>;
  /** What does not fit anywhere else. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
};

/** A name and a value. */
export type FieldInput = {
  /** What was fixed. */
  readonly name: Scalars['String']['input'];
  /** At what. */
  readonly value: Scalars['String']['input'];
};

/** A pack that is loaded. */
export type Pack = {
  readonly __typename?: 'Pack';
  /** Lower-case words joined by hyphens; that of its folder. */
  readonly name: Scalars['String']['output'];
  /** For people. */
  readonly title: Scalars['String']['output'];
  /** What is in it. */
  readonly description: Scalars['String']['output'];
  /** What its facts are from. */
  readonly source: Scalars['String']['output'];
  /** Who made the source. */
  readonly author: Scalars['String']['output'];
  /** Where the source is; never fetched by litgraph. */
  readonly url: Scalars['String']['output'];
  /** Under which terms the facts stand in it. */
  readonly licence: Scalars['String']['output'];
  /** The import that it is. */
  readonly import: Import;
};

/** A pack as text files. */
export type PackFiles = {
  readonly __typename?: 'PackFiles';
  /** Of the pack. */
  readonly name: Scalars['String']['output'];
  /** One for each file that has something in it. */
  readonly files: ReadonlyArray<PackFile>;
};

/** A file of a pack. */
export type PackFile = {
  readonly __typename?: 'PackFile';
  /** papers.bib, concepts.yaml, … */
  readonly name: Scalars['String']['output'];
  /** All of it. */
  readonly text: Scalars['String']['output'];
};

/** A pack to load. */
export type PackInput = {
  /** The files of its folder. */
  readonly files: ReadonlyArray<PackFileInput>;
  /** Report the difference and write nothing. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A file of a pack. */
export type PackFileInput = {
  /** papers.bib, concepts.yaml, … */
  readonly name: Scalars['String']['input'];
  /** All of it. */
  readonly text: Scalars['String']['input'];
};

/** What loading a pack changes. */
export type PackDifference = {
  readonly __typename?: 'PackDifference';
  /** Whether it changes anything. */
  readonly changed: Scalars['Boolean']['output'];
  /** What comes in, one line of text each. */
  readonly added: ReadonlyArray<Scalars['String']['output']>;
  /** What goes because the pack no longer says it and nobody else does, one line of text each. */
  readonly removed: ReadonlyArray<Scalars['String']['output']>;
};

/** What saveConcept did. */
export type SaveConceptPayload = {
  readonly __typename?: 'SaveConceptPayload';
  /** As it is now; null when it could not be saved. */
  readonly concept?: Maybe<Node>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What mergeConcepts did. */
export type MergeConceptsPayload = {
  readonly __typename?: 'MergeConceptsPayload';
  /** The one that stays, as it is now; null when nothing was merged. */
  readonly concept?: Maybe<Node>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What unmergeConcept did. */
export type UnmergeConceptPayload = {
  readonly __typename?: 'UnmergeConceptPayload';
  /** The one that stayed, as it is now; null when nothing was taken apart. */
  readonly concept?: Maybe<Node>;
  /** Those that are there again. */
  readonly restored: ReadonlyArray<Node>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What mergePapers did. */
export type MergePapersPayload = {
  readonly __typename?: 'MergePapersPayload';
  /** The one that stays, as it is now; null when nothing was merged. */
  readonly paper?: Maybe<Paper>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What unmergePaper did. */
export type UnmergePaperPayload = {
  readonly __typename?: 'UnmergePaperPayload';
  /** The one that stayed, as it is now; null when nothing was taken apart, and when no record of its own was left. */
  readonly paper?: Maybe<Paper>;
  /** Those that are there again; one whose records were all taken out since is not. */
  readonly restored: ReadonlyArray<Paper>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What markDistinct did. */
export type MarkDistinctPayload = {
  readonly __typename?: 'MarkDistinctPayload';
  /** One of the two; null when they were not marked. */
  readonly a?: Maybe<Paper>;
  /** The other one; null when they were not marked. */
  readonly b?: Maybe<Paper>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What addRelation did. */
export type AddRelationPayload = {
  readonly __typename?: 'AddRelationPayload';
  /** As it is now; null when it could not be added. */
  readonly relation?: Maybe<Relation>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What acceptProposal did. */
export type AcceptProposalPayload = {
  readonly __typename?: 'AcceptProposalPayload';
  /** The relation as it is now; null when it could not be made. */
  readonly relation?: Maybe<Relation>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What rejectProposal did. */
export type RejectProposalPayload = {
  readonly __typename?: 'RejectProposalPayload';
  /** The proposal that was refused; null when it was not. */
  readonly proposal?: Maybe<Proposal>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What addEvidence did. */
export type AddEvidencePayload = {
  readonly __typename?: 'AddEvidencePayload';
  /** As it is now; null when nothing was added. */
  readonly relation?: Maybe<Relation>;
  /** What was added. */
  readonly evidence?: Maybe<Evidence>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What retractEvidence did. */
export type RetractEvidencePayload = {
  readonly __typename?: 'RetractEvidencePayload';
  /** As it is now, RETRACTED when nothing stands any more; null when nothing was retracted. */
  readonly relation?: Maybe<Relation>;
  /** What was retracted. */
  readonly evidence?: Maybe<Evidence>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What addResult did. */
export type AddResultPayload = {
  readonly __typename?: 'AddResultPayload';
  /** As it is now; null when it could not be added. */
  readonly result?: Maybe<Result>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What retractResult did. */
export type RetractResultPayload = {
  readonly __typename?: 'RetractResultPayload';
  /** As it is now; null when nothing was retracted. */
  readonly result?: Maybe<Result>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What loadPack did. */
export type LoadPackPayload = {
  readonly __typename?: 'LoadPackPayload';
  /** The pack; null in a dry run and when it could not be loaded. */
  readonly pack?: Maybe<Pack>;
  /** What changes; null when it could not be told. */
  readonly difference?: Maybe<PackDifference>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What unloadPack did. */
export type UnloadPackPayload = {
  readonly __typename?: 'UnloadPackPayload';
  /** Of the pack that is gone; null when nothing was. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Why it was not done; empty when it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** A page of relations. */
export type RelationConnection = {
  readonly __typename?: 'RelationConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<RelationEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Relation>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a RelationConnection. */
export type RelationEdge = {
  readonly __typename?: 'RelationEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Relation;
};

/** A page of results. */
export type ResultConnection = {
  readonly __typename?: 'ResultConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<ResultEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Result>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a ResultConnection. */
export type ResultEdge = {
  readonly __typename?: 'ResultEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Result;
};

/** Two papers that may be one. mergePapers joins them; markDistinct says that they are two. */
export type DuplicateCandidate = {
  readonly __typename?: 'DuplicateCandidate';
  /** One of them. */
  readonly a: Paper;
  /** The other one. */
  readonly b: Paper;
  /** How likely they are one, from 0 to 1: to order them by, no probability. */
  readonly score: Scalars['Float']['output'];
  /** Why: SAME_DOI, SAME_ARXIV_ID, SAME_TITLE_YEAR_AUTHOR (years at most one apart), SAME_TITLE, SIMILAR_TITLE, SAME_FIRST_AUTHOR, PREPRINT_OF. */
  readonly reasons: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of papers that may be one. */
export type DuplicateConnection = {
  readonly __typename?: 'DuplicateConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<DuplicateEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<DuplicateCandidate>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a DuplicateConnection. */
export type DuplicateEdge = {
  readonly __typename?: 'DuplicateEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: DuplicateCandidate;
};

/** A page of conflicts. */
export type ConflictConnection = {
  readonly __typename?: 'ConflictConnection';
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<ConflictEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Conflict>;
  /** Whether there is more, and the cursors to go on with. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a ConflictConnection. */
export type ConflictEdge = {
  readonly __typename?: 'ConflictEdge';
  /** Pass it as `after` to go on behind this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Conflict;
};

/** Some of what changed, in order. */
export type ChangePage = {
  readonly __typename?: 'ChangePage';
  /** In the order in which they were committed. */
  readonly changes: ReadonlyArray<Change>;
  /** Go on behind this page; where nothing is left, it stays good for what comes. */
  readonly endCursor: Scalars['String']['output'];
  /** Behind all there is: read the whole library after asking for it, then go on from there. */
  readonly newestCursor: Scalars['String']['output'];
  /** Whether more is there already. */
  readonly hasMore: Scalars['Boolean']['output'];
};

/** One thing that changed. */
export type Change = {
  readonly __typename?: 'Change';
  /** Pass it as `cursor` to go on behind this change. */
  readonly cursor: Scalars['String']['output'];
  /** When; changes come in the order of their commits, so that a longer one may be told after a later one. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened. */
  readonly kind: ChangeKind;
  /** What it happened to, whether it is there still or not. */
  readonly targetId: Scalars['ID']['output'];
  /** What it happened to, as it is now: what it was merged into since, null once it is gone. */
  readonly node?: Maybe<Node>;
  /** Merges: what became the target. Partings: what is there again beside it. Empty for everything else. */
  readonly otherIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The import, pack or undoing of one that brought it about; null where a person did. */
  readonly import?: Maybe<Import>;
};

/** What may happen. */
export type ChangeKind =
  /** A paper came. */
  | 'PAPER_ADDED'
  /** Another entry came to a paper that was there. */
  | 'PAPER_JOINED'
  /** A person corrected a paper, or it lost what an import had said of it. */
  | 'PAPER_CHANGED'
  /** A paper went. */
  | 'PAPER_REMOVED'
  /** Papers became one. */
  | 'PAPERS_MERGED'
  /** What was merged into a paper is there again. */
  | 'PAPERS_PARTED'
  /** An import said what a paper cites. */
  | 'CITATIONS_ADDED'
  /** A person or a pack said what a concept, venue or author is called or is, or took that back. */
  | 'CONCEPT_CHANGED'
  /** Concepts, venues or authors became one. */
  | 'CONCEPTS_MERGED'
  /** What was merged into a concept, venue or author is there again. */
  | 'CONCEPTS_PARTED'
  /** Something was said of two things that nothing stood for before. */
  | 'RELATION_ADDED'
  /** More was said for a relation, or of its limits. */
  | 'RELATION_SUPPORTED'
  /** Somebody disputed a relation. */
  | 'RELATION_DISPUTED'
  /** Evidence for or against a relation no longer stands; other evidence does. */
  | 'EVIDENCE_WITHDRAWN'
  /** Nothing stands for a relation any more. */
  | 'RELATION_WITHDRAWN'
  /** A figure was reported, or reported again after it was taken back. */
  | 'RESULT_ADDED'
  /** A figure was taken back. */
  | 'RESULT_RETRACTED';

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<
  TTypes,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (parent: TParent, context: TContext, info: GraphQLResolveInfo) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | PaperParent
    | AuthorParent
    | VenueParent
    | ConceptParent
    | ConceptParent
    | ConceptParent
    | ConceptParent
    | ConceptParent
    | ConceptParent
    | RecordParent
    | ImportParent
    | ProposalParent
    | RelationParent
    | EvidenceParent
    | ResultParent;
  Concept: ConceptParent | ConceptParent | ConceptParent | ConceptParent | ConceptParent | ConceptParent;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Markdown: ResolverTypeWrapper<Scalars['Markdown']['output']>;
  Node: ResolverTypeWrapper<NodeParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Concept: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Concept']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Problem: ResolverTypeWrapper<Problem>;
  PaperKey: PaperKey;
  NameKey: NameKey;
  Paper: ResolverTypeWrapper<PaperParent>;
  Link: ResolverTypeWrapper<Link>;
  Authorship: ResolverTypeWrapper<Omit<Authorship, 'author'> & { author: ResolversTypes['Author'] }>;
  Author: ResolverTypeWrapper<AuthorParent>;
  Venue: ResolverTypeWrapper<VenueParent>;
  Method: ResolverTypeWrapper<ConceptParent>;
  Dataset: ResolverTypeWrapper<ConceptParent>;
  Backbone: ResolverTypeWrapper<ConceptParent>;
  Task: ResolverTypeWrapper<ConceptParent>;
  Metric: ResolverTypeWrapper<ConceptParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Topic: ResolverTypeWrapper<ConceptParent>;
  FieldSource: ResolverTypeWrapper<
    Omit<FieldSource, 'record'> & { record: ResolversTypes['BibliographicRecord'] }
  >;
  BibliographicRecord: ResolverTypeWrapper<RecordParent>;
  Field: ResolverTypeWrapper<Field>;
  PaperWhere: PaperWhere;
  RelationWhere: RelationWhere;
  IntRange: IntRange;
  AnnotationWhere: AnnotationWhere;
  NamedWhere: NamedWhere;
  PaperOrder: PaperOrder;
  NodeKind: NodeKind;
  Reason: ResolverTypeWrapper<ReasonParent>;
  ReasonKind: ReasonKind;
  BibliographyFormat: BibliographyFormat;
  ImportFormat: ImportFormat;
  ImportInput: ImportInput;
  Import: ResolverTypeWrapper<ImportParent>;
  ImportReport: ResolverTypeWrapper<ImportReportParent>;
  ImportItem: ResolverTypeWrapper<ImportItemParent>;
  ImportStatus: ImportStatus;
  ImportProblem: ResolverTypeWrapper<ImportProblem>;
  Severity: Severity;
  Export: ResolverTypeWrapper<
    Omit<Export, 'unresolved'> & { unresolved: ReadonlyArray<ResolversTypes['UnresolvedCitekey']> }
  >;
  UnresolvedCitekey: ResolverTypeWrapper<UnresolvedCitekeyParent>;
  TextEncoding: TextEncoding;
  Annotation: ResolverTypeWrapper<AnnotationParent>;
  AnnotationRevision: ResolverTypeWrapper<AnnotationRevision>;
  Interest: Interest;
  ReadingStatus: ReadingStatus;
  AnnotateInput: AnnotateInput;
  Viewer: ResolverTypeWrapper<ViewerParent>;
  Role: Role;
  TagCount: ResolverTypeWrapper<TagCount>;
  ReadingList: ResolverTypeWrapper<ReadingListParent>;
  ReadingListItem: ResolverTypeWrapper<ReadingListItemParent>;
  ReadingListInput: ReadingListInput;
  ReadingListItemInput: ReadingListItemInput;
  PaperInput: PaperInput;
  PaperFacets: ResolverTypeWrapper<PaperFacetsParent>;
  FacetCount: ResolverTypeWrapper<FacetCountParent>;
  YearCount: ResolverTypeWrapper<YearCount>;
  Axis: Axis;
  CrossTab: ResolverTypeWrapper<
    Omit<CrossTab, 'rows' | 'columns'> & {
      rows: ReadonlyArray<ResolversTypes['CrossTabHead']>;
      columns: ReadonlyArray<ResolversTypes['CrossTabHead']>;
    }
  >;
  CrossTabHead: ResolverTypeWrapper<CrossTabHeadParent>;
  UndoImportPayload: ResolverTypeWrapper<
    Omit<UndoImportPayload, 'import'> & { import?: Maybe<ResolversTypes['Import']> }
  >;
  UpdatePaperPayload: ResolverTypeWrapper<
    Omit<UpdatePaperPayload, 'paper'> & { paper?: Maybe<ResolversTypes['Paper']> }
  >;
  RemovePaperPayload: ResolverTypeWrapper<RemovePaperPayload>;
  AnnotatePayload: ResolverTypeWrapper<
    Omit<AnnotatePayload, 'annotation'> & { annotation?: Maybe<ResolversTypes['Annotation']> }
  >;
  RemoveAnnotationPayload: ResolverTypeWrapper<RemoveAnnotationPayload>;
  SaveReadingListPayload: ResolverTypeWrapper<
    Omit<SaveReadingListPayload, 'readingList'> & { readingList?: Maybe<ResolversTypes['ReadingList']> }
  >;
  RemoveReadingListPayload: ResolverTypeWrapper<RemoveReadingListPayload>;
  PaperConnection: ResolverTypeWrapper<PaperConnectionParent>;
  PaperEdge: ResolverTypeWrapper<Omit<PaperEdge, 'node'> & { node: ResolversTypes['Paper'] }>;
  MethodConnection: ResolverTypeWrapper<ConceptConnectionParent>;
  MethodEdge: ResolverTypeWrapper<Omit<MethodEdge, 'node'> & { node: ResolversTypes['Method'] }>;
  DatasetConnection: ResolverTypeWrapper<ConceptConnectionParent>;
  DatasetEdge: ResolverTypeWrapper<Omit<DatasetEdge, 'node'> & { node: ResolversTypes['Dataset'] }>;
  BackboneConnection: ResolverTypeWrapper<ConceptConnectionParent>;
  BackboneEdge: ResolverTypeWrapper<Omit<BackboneEdge, 'node'> & { node: ResolversTypes['Backbone'] }>;
  TopicConnection: ResolverTypeWrapper<ConceptConnectionParent>;
  TopicEdge: ResolverTypeWrapper<Omit<TopicEdge, 'node'> & { node: ResolversTypes['Topic'] }>;
  AuthorConnection: ResolverTypeWrapper<AuthorConnectionParent>;
  AuthorEdge: ResolverTypeWrapper<Omit<AuthorEdge, 'node'> & { node: ResolversTypes['Author'] }>;
  SearchConnection: ResolverTypeWrapper<SearchConnectionParent>;
  SearchEdge: ResolverTypeWrapper<SearchEdgeParent>;
  RelatedPaperConnection: ResolverTypeWrapper<RelatedPaperConnectionParent>;
  RelatedPaperEdge: ResolverTypeWrapper<RelatedPaperEdgeParent>;
  ImportConnection: ResolverTypeWrapper<ImportConnectionParent>;
  ImportEdge: ResolverTypeWrapper<Omit<ImportEdge, 'node'> & { node: ResolversTypes['Import'] }>;
  Proposal: ResolverTypeWrapper<ProposalParent>;
  ProposalConnection: ResolverTypeWrapper<ProposalConnectionParent>;
  ProposalEdge: ResolverTypeWrapper<Omit<ProposalEdge, 'node'> & { node: ResolversTypes['Proposal'] }>;
  ImportItemConnection: ResolverTypeWrapper<ImportItemConnectionParent>;
  ImportItemEdge: ResolverTypeWrapper<Omit<ImportItemEdge, 'node'> & { node: ResolversTypes['ImportItem'] }>;
  AnnotationConnection: ResolverTypeWrapper<AnnotationConnectionParent>;
  AnnotationEdge: ResolverTypeWrapper<Omit<AnnotationEdge, 'node'> & { node: ResolversTypes['Annotation'] }>;
  ReadingListItemConnection: ResolverTypeWrapper<ReadingListItemConnectionParent>;
  ReadingListItemEdge: ResolverTypeWrapper<
    Omit<ReadingListItemEdge, 'node'> & { node: ResolversTypes['ReadingListItem'] }
  >;
  RelationType: RelationType;
  Direction: Direction;
  RelationEnd: ResolverTypeWrapper<NodeParent>;
  Relation: ResolverTypeWrapper<RelationParent>;
  Basis: Basis;
  RelationStatus: RelationStatus;
  Evidence: ResolverTypeWrapper<EvidenceParent>;
  Stance: Stance;
  Asserter: Asserter;
  Result: ResolverTypeWrapper<ResultParent>;
  ResultKind: ResultKind;
  Protocol: ResolverTypeWrapper<ProtocolParent>;
  ProtocolWhere: ProtocolWhere;
  Leaderboard: ResolverTypeWrapper<LeaderboardParent>;
  LeaderboardGroup: ResolverTypeWrapper<
    Omit<LeaderboardGroup, 'protocol' | 'rows'> & {
      protocol: ResolversTypes['Protocol'];
      rows: ReadonlyArray<ResolversTypes['LeaderboardRow']>;
    }
  >;
  LeaderboardRow: ResolverTypeWrapper<
    Omit<LeaderboardRow, 'result' | 'independent'> & {
      result: ResolversTypes['Result'];
      independent?: Maybe<ResolversTypes['Result']>;
    }
  >;
  Comparability: Comparability;
  Comparison: ResolverTypeWrapper<
    Omit<Comparison, 'pairs' | 'claims'> & {
      pairs: ReadonlyArray<ResolversTypes['ComparedPair']>;
      claims: ReadonlyArray<ResolversTypes['Relation']>;
    }
  >;
  ComparedPair: ResolverTypeWrapper<
    Omit<ComparedPair, 'a' | 'b'> & { a: ResolversTypes['Result']; b: ResolversTypes['Result'] }
  >;
  Verdict: Verdict;
  Conflict: ResolverTypeWrapper<ConflictParent>;
  ConflictKind: ConflictKind;
  Coverage: ResolverTypeWrapper<
    Omit<Coverage, 'cells' | 'gaps'> & {
      cells: ReadonlyArray<ResolversTypes['CoverageCell']>;
      gaps: ReadonlyArray<ResolversTypes['CoverageGap']>;
    }
  >;
  CoverageCell: ResolverTypeWrapper<CoverageCellParent>;
  CoverageGap: ResolverTypeWrapper<CoverageGapParent>;
  DraftFormat: DraftFormat;
  DraftGrouping: DraftGrouping;
  Draft: ResolverTypeWrapper<
    Omit<Draft, 'sentences'> & { sentences: ReadonlyArray<ResolversTypes['DraftSentence']> }
  >;
  DraftSentence: ResolverTypeWrapper<DraftSentenceParent>;
  LineageDirection: LineageDirection;
  Subgraph: ResolverTypeWrapper<SubgraphParent>;
  Path: ResolverTypeWrapper<PathParent>;
  ConceptInput: ConceptInput;
  ConceptKind: ConceptKind;
  RelationInput: RelationInput;
  EvidenceInput: EvidenceInput;
  ResultInput: ResultInput;
  ProtocolInput: ProtocolInput;
  FieldInput: FieldInput;
  Pack: ResolverTypeWrapper<Omit<Pack, 'import'> & { import: ResolversTypes['Import'] }>;
  PackFiles: ResolverTypeWrapper<PackFiles>;
  PackFile: ResolverTypeWrapper<PackFile>;
  PackInput: PackInput;
  PackFileInput: PackFileInput;
  PackDifference: ResolverTypeWrapper<PackDifference>;
  SaveConceptPayload: ResolverTypeWrapper<
    Omit<SaveConceptPayload, 'concept'> & { concept?: Maybe<ResolversTypes['Node']> }
  >;
  MergeConceptsPayload: ResolverTypeWrapper<
    Omit<MergeConceptsPayload, 'concept'> & { concept?: Maybe<ResolversTypes['Node']> }
  >;
  UnmergeConceptPayload: ResolverTypeWrapper<
    Omit<UnmergeConceptPayload, 'concept' | 'restored'> & {
      concept?: Maybe<ResolversTypes['Node']>;
      restored: ReadonlyArray<ResolversTypes['Node']>;
    }
  >;
  MergePapersPayload: ResolverTypeWrapper<
    Omit<MergePapersPayload, 'paper'> & { paper?: Maybe<ResolversTypes['Paper']> }
  >;
  UnmergePaperPayload: ResolverTypeWrapper<
    Omit<UnmergePaperPayload, 'paper' | 'restored'> & {
      paper?: Maybe<ResolversTypes['Paper']>;
      restored: ReadonlyArray<ResolversTypes['Paper']>;
    }
  >;
  MarkDistinctPayload: ResolverTypeWrapper<
    Omit<MarkDistinctPayload, 'a' | 'b'> & {
      a?: Maybe<ResolversTypes['Paper']>;
      b?: Maybe<ResolversTypes['Paper']>;
    }
  >;
  AddRelationPayload: ResolverTypeWrapper<
    Omit<AddRelationPayload, 'relation'> & { relation?: Maybe<ResolversTypes['Relation']> }
  >;
  AcceptProposalPayload: ResolverTypeWrapper<
    Omit<AcceptProposalPayload, 'relation'> & { relation?: Maybe<ResolversTypes['Relation']> }
  >;
  RejectProposalPayload: ResolverTypeWrapper<
    Omit<RejectProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }
  >;
  AddEvidencePayload: ResolverTypeWrapper<
    Omit<AddEvidencePayload, 'relation' | 'evidence'> & {
      relation?: Maybe<ResolversTypes['Relation']>;
      evidence?: Maybe<ResolversTypes['Evidence']>;
    }
  >;
  RetractEvidencePayload: ResolverTypeWrapper<
    Omit<RetractEvidencePayload, 'relation' | 'evidence'> & {
      relation?: Maybe<ResolversTypes['Relation']>;
      evidence?: Maybe<ResolversTypes['Evidence']>;
    }
  >;
  AddResultPayload: ResolverTypeWrapper<
    Omit<AddResultPayload, 'result'> & { result?: Maybe<ResolversTypes['Result']> }
  >;
  RetractResultPayload: ResolverTypeWrapper<
    Omit<RetractResultPayload, 'result'> & { result?: Maybe<ResolversTypes['Result']> }
  >;
  LoadPackPayload: ResolverTypeWrapper<
    Omit<LoadPackPayload, 'pack'> & { pack?: Maybe<ResolversTypes['Pack']> }
  >;
  UnloadPackPayload: ResolverTypeWrapper<UnloadPackPayload>;
  RelationConnection: ResolverTypeWrapper<RelationConnectionParent>;
  RelationEdge: ResolverTypeWrapper<Omit<RelationEdge, 'node'> & { node: ResolversTypes['Relation'] }>;
  ResultConnection: ResolverTypeWrapper<ResultConnectionParent>;
  ResultEdge: ResolverTypeWrapper<Omit<ResultEdge, 'node'> & { node: ResolversTypes['Result'] }>;
  DuplicateCandidate: ResolverTypeWrapper<DuplicateCandidateParent>;
  DuplicateConnection: ResolverTypeWrapper<DuplicateConnectionParent>;
  DuplicateEdge: ResolverTypeWrapper<
    Omit<DuplicateEdge, 'node'> & { node: ResolversTypes['DuplicateCandidate'] }
  >;
  ConflictConnection: ResolverTypeWrapper<ConflictConnectionParent>;
  ConflictEdge: ResolverTypeWrapper<Omit<ConflictEdge, 'node'> & { node: ResolversTypes['Conflict'] }>;
  ChangePage: ResolverTypeWrapper<
    Omit<ChangePage, 'changes'> & { changes: ReadonlyArray<ResolversTypes['Change']> }
  >;
  Change: ResolverTypeWrapper<ChangeParent>;
  ChangeKind: ChangeKind;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Markdown: Scalars['Markdown']['output'];
  Node: NodeParent;
  ID: Scalars['ID']['output'];
  Concept: ResolversInterfaceTypes<ResolversParentTypes>['Concept'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Problem: Problem;
  PaperKey: PaperKey;
  NameKey: NameKey;
  Paper: PaperParent;
  Link: Link;
  Authorship: Omit<Authorship, 'author'> & { author: ResolversParentTypes['Author'] };
  Author: AuthorParent;
  Venue: VenueParent;
  Method: ConceptParent;
  Dataset: ConceptParent;
  Backbone: ConceptParent;
  Task: ConceptParent;
  Metric: ConceptParent;
  Float: Scalars['Float']['output'];
  Topic: ConceptParent;
  FieldSource: Omit<FieldSource, 'record'> & { record: ResolversParentTypes['BibliographicRecord'] };
  BibliographicRecord: RecordParent;
  Field: Field;
  PaperWhere: PaperWhere;
  RelationWhere: RelationWhere;
  IntRange: IntRange;
  AnnotationWhere: AnnotationWhere;
  NamedWhere: NamedWhere;
  Reason: ReasonParent;
  ImportInput: ImportInput;
  Import: ImportParent;
  ImportReport: ImportReportParent;
  ImportItem: ImportItemParent;
  ImportProblem: ImportProblem;
  Export: Omit<Export, 'unresolved'> & {
    unresolved: ReadonlyArray<ResolversParentTypes['UnresolvedCitekey']>;
  };
  UnresolvedCitekey: UnresolvedCitekeyParent;
  Annotation: AnnotationParent;
  AnnotationRevision: AnnotationRevision;
  AnnotateInput: AnnotateInput;
  Viewer: ViewerParent;
  TagCount: TagCount;
  ReadingList: ReadingListParent;
  ReadingListItem: ReadingListItemParent;
  ReadingListInput: ReadingListInput;
  ReadingListItemInput: ReadingListItemInput;
  PaperInput: PaperInput;
  PaperFacets: PaperFacetsParent;
  FacetCount: FacetCountParent;
  YearCount: YearCount;
  CrossTab: Omit<CrossTab, 'rows' | 'columns'> & {
    rows: ReadonlyArray<ResolversParentTypes['CrossTabHead']>;
    columns: ReadonlyArray<ResolversParentTypes['CrossTabHead']>;
  };
  CrossTabHead: CrossTabHeadParent;
  UndoImportPayload: Omit<UndoImportPayload, 'import'> & { import?: Maybe<ResolversParentTypes['Import']> };
  UpdatePaperPayload: Omit<UpdatePaperPayload, 'paper'> & { paper?: Maybe<ResolversParentTypes['Paper']> };
  RemovePaperPayload: RemovePaperPayload;
  AnnotatePayload: Omit<AnnotatePayload, 'annotation'> & {
    annotation?: Maybe<ResolversParentTypes['Annotation']>;
  };
  RemoveAnnotationPayload: RemoveAnnotationPayload;
  SaveReadingListPayload: Omit<SaveReadingListPayload, 'readingList'> & {
    readingList?: Maybe<ResolversParentTypes['ReadingList']>;
  };
  RemoveReadingListPayload: RemoveReadingListPayload;
  PaperConnection: PaperConnectionParent;
  PaperEdge: Omit<PaperEdge, 'node'> & { node: ResolversParentTypes['Paper'] };
  MethodConnection: ConceptConnectionParent;
  MethodEdge: Omit<MethodEdge, 'node'> & { node: ResolversParentTypes['Method'] };
  DatasetConnection: ConceptConnectionParent;
  DatasetEdge: Omit<DatasetEdge, 'node'> & { node: ResolversParentTypes['Dataset'] };
  BackboneConnection: ConceptConnectionParent;
  BackboneEdge: Omit<BackboneEdge, 'node'> & { node: ResolversParentTypes['Backbone'] };
  TopicConnection: ConceptConnectionParent;
  TopicEdge: Omit<TopicEdge, 'node'> & { node: ResolversParentTypes['Topic'] };
  AuthorConnection: AuthorConnectionParent;
  AuthorEdge: Omit<AuthorEdge, 'node'> & { node: ResolversParentTypes['Author'] };
  SearchConnection: SearchConnectionParent;
  SearchEdge: SearchEdgeParent;
  RelatedPaperConnection: RelatedPaperConnectionParent;
  RelatedPaperEdge: RelatedPaperEdgeParent;
  ImportConnection: ImportConnectionParent;
  ImportEdge: Omit<ImportEdge, 'node'> & { node: ResolversParentTypes['Import'] };
  Proposal: ProposalParent;
  ProposalConnection: ProposalConnectionParent;
  ProposalEdge: Omit<ProposalEdge, 'node'> & { node: ResolversParentTypes['Proposal'] };
  ImportItemConnection: ImportItemConnectionParent;
  ImportItemEdge: Omit<ImportItemEdge, 'node'> & { node: ResolversParentTypes['ImportItem'] };
  AnnotationConnection: AnnotationConnectionParent;
  AnnotationEdge: Omit<AnnotationEdge, 'node'> & { node: ResolversParentTypes['Annotation'] };
  ReadingListItemConnection: ReadingListItemConnectionParent;
  ReadingListItemEdge: Omit<ReadingListItemEdge, 'node'> & { node: ResolversParentTypes['ReadingListItem'] };
  RelationEnd: NodeParent;
  Relation: RelationParent;
  Evidence: EvidenceParent;
  Result: ResultParent;
  Protocol: ProtocolParent;
  ProtocolWhere: ProtocolWhere;
  Leaderboard: LeaderboardParent;
  LeaderboardGroup: Omit<LeaderboardGroup, 'protocol' | 'rows'> & {
    protocol: ResolversParentTypes['Protocol'];
    rows: ReadonlyArray<ResolversParentTypes['LeaderboardRow']>;
  };
  LeaderboardRow: Omit<LeaderboardRow, 'result' | 'independent'> & {
    result: ResolversParentTypes['Result'];
    independent?: Maybe<ResolversParentTypes['Result']>;
  };
  Comparison: Omit<Comparison, 'pairs' | 'claims'> & {
    pairs: ReadonlyArray<ResolversParentTypes['ComparedPair']>;
    claims: ReadonlyArray<ResolversParentTypes['Relation']>;
  };
  ComparedPair: Omit<ComparedPair, 'a' | 'b'> & {
    a: ResolversParentTypes['Result'];
    b: ResolversParentTypes['Result'];
  };
  Conflict: ConflictParent;
  Coverage: Omit<Coverage, 'cells' | 'gaps'> & {
    cells: ReadonlyArray<ResolversParentTypes['CoverageCell']>;
    gaps: ReadonlyArray<ResolversParentTypes['CoverageGap']>;
  };
  CoverageCell: CoverageCellParent;
  CoverageGap: CoverageGapParent;
  Draft: Omit<Draft, 'sentences'> & { sentences: ReadonlyArray<ResolversParentTypes['DraftSentence']> };
  DraftSentence: DraftSentenceParent;
  Subgraph: SubgraphParent;
  Path: PathParent;
  ConceptInput: ConceptInput;
  RelationInput: RelationInput;
  EvidenceInput: EvidenceInput;
  ResultInput: ResultInput;
  ProtocolInput: ProtocolInput;
  FieldInput: FieldInput;
  Pack: Omit<Pack, 'import'> & { import: ResolversParentTypes['Import'] };
  PackFiles: PackFiles;
  PackFile: PackFile;
  PackInput: PackInput;
  PackFileInput: PackFileInput;
  PackDifference: PackDifference;
  SaveConceptPayload: Omit<SaveConceptPayload, 'concept'> & { concept?: Maybe<ResolversParentTypes['Node']> };
  MergeConceptsPayload: Omit<MergeConceptsPayload, 'concept'> & {
    concept?: Maybe<ResolversParentTypes['Node']>;
  };
  UnmergeConceptPayload: Omit<UnmergeConceptPayload, 'concept' | 'restored'> & {
    concept?: Maybe<ResolversParentTypes['Node']>;
    restored: ReadonlyArray<ResolversParentTypes['Node']>;
  };
  MergePapersPayload: Omit<MergePapersPayload, 'paper'> & { paper?: Maybe<ResolversParentTypes['Paper']> };
  UnmergePaperPayload: Omit<UnmergePaperPayload, 'paper' | 'restored'> & {
    paper?: Maybe<ResolversParentTypes['Paper']>;
    restored: ReadonlyArray<ResolversParentTypes['Paper']>;
  };
  MarkDistinctPayload: Omit<MarkDistinctPayload, 'a' | 'b'> & {
    a?: Maybe<ResolversParentTypes['Paper']>;
    b?: Maybe<ResolversParentTypes['Paper']>;
  };
  AddRelationPayload: Omit<AddRelationPayload, 'relation'> & {
    relation?: Maybe<ResolversParentTypes['Relation']>;
  };
  AcceptProposalPayload: Omit<AcceptProposalPayload, 'relation'> & {
    relation?: Maybe<ResolversParentTypes['Relation']>;
  };
  RejectProposalPayload: Omit<RejectProposalPayload, 'proposal'> & {
    proposal?: Maybe<ResolversParentTypes['Proposal']>;
  };
  AddEvidencePayload: Omit<AddEvidencePayload, 'relation' | 'evidence'> & {
    relation?: Maybe<ResolversParentTypes['Relation']>;
    evidence?: Maybe<ResolversParentTypes['Evidence']>;
  };
  RetractEvidencePayload: Omit<RetractEvidencePayload, 'relation' | 'evidence'> & {
    relation?: Maybe<ResolversParentTypes['Relation']>;
    evidence?: Maybe<ResolversParentTypes['Evidence']>;
  };
  AddResultPayload: Omit<AddResultPayload, 'result'> & { result?: Maybe<ResolversParentTypes['Result']> };
  RetractResultPayload: Omit<RetractResultPayload, 'result'> & {
    result?: Maybe<ResolversParentTypes['Result']>;
  };
  LoadPackPayload: Omit<LoadPackPayload, 'pack'> & { pack?: Maybe<ResolversParentTypes['Pack']> };
  UnloadPackPayload: UnloadPackPayload;
  RelationConnection: RelationConnectionParent;
  RelationEdge: Omit<RelationEdge, 'node'> & { node: ResolversParentTypes['Relation'] };
  ResultConnection: ResultConnectionParent;
  ResultEdge: Omit<ResultEdge, 'node'> & { node: ResolversParentTypes['Result'] };
  DuplicateCandidate: DuplicateCandidateParent;
  DuplicateConnection: DuplicateConnectionParent;
  DuplicateEdge: Omit<DuplicateEdge, 'node'> & { node: ResolversParentTypes['DuplicateCandidate'] };
  ConflictConnection: ConflictConnectionParent;
  ConflictEdge: Omit<ConflictEdge, 'node'> & { node: ResolversParentTypes['Conflict'] };
  ChangePage: Omit<ChangePage, 'changes'> & { changes: ReadonlyArray<ResolversParentTypes['Change']> };
  Change: ChangeParent;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface MarkdownScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Markdown'], any> {
  name: 'Markdown';
}

export type NodeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node'],
> = {
  __resolveType: TypeResolveFn<
    | 'Paper'
    | 'Author'
    | 'Venue'
    | 'Method'
    | 'Dataset'
    | 'Backbone'
    | 'Task'
    | 'Metric'
    | 'Topic'
    | 'BibliographicRecord'
    | 'Import'
    | 'Proposal'
    | 'Relation'
    | 'Evidence'
    | 'Result',
    ParentType,
    ContextType
  >;
};

export type ConceptResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Concept'] = ResolversParentTypes['Concept'],
> = {
  __resolveType: TypeResolveFn<
    'Method' | 'Dataset' | 'Backbone' | 'Task' | 'Metric' | 'Topic',
    ParentType,
    ContextType
  >;
};

export type PageInfoResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<
    ReadonlyArray<Maybe<ResolversTypes['Node']>>,
    ParentType,
    ContextType,
    RequireFields<QueryNodesArgs, 'ids'>
  >;
  paper?: Resolver<
    Maybe<ResolversTypes['Paper']>,
    ParentType,
    ContextType,
    RequireFields<QueryPaperArgs, 'by'>
  >;
  papers?: Resolver<
    ResolversTypes['PaperConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryPapersArgs, 'first'>
  >;
  method?: Resolver<
    Maybe<ResolversTypes['Method']>,
    ParentType,
    ContextType,
    RequireFields<QueryMethodArgs, 'by'>
  >;
  dataset?: Resolver<
    Maybe<ResolversTypes['Dataset']>,
    ParentType,
    ContextType,
    RequireFields<QueryDatasetArgs, 'by'>
  >;
  backbone?: Resolver<
    Maybe<ResolversTypes['Backbone']>,
    ParentType,
    ContextType,
    RequireFields<QueryBackboneArgs, 'by'>
  >;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'by'>>;
  metric?: Resolver<
    Maybe<ResolversTypes['Metric']>,
    ParentType,
    ContextType,
    RequireFields<QueryMetricArgs, 'by'>
  >;
  topic?: Resolver<
    Maybe<ResolversTypes['Topic']>,
    ParentType,
    ContextType,
    RequireFields<QueryTopicArgs, 'by'>
  >;
  venue?: Resolver<
    Maybe<ResolversTypes['Venue']>,
    ParentType,
    ContextType,
    RequireFields<QueryVenueArgs, 'by'>
  >;
  author?: Resolver<
    Maybe<ResolversTypes['Author']>,
    ParentType,
    ContextType,
    RequireFields<QueryAuthorArgs, 'by'>
  >;
  methods?: Resolver<
    ResolversTypes['MethodConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryMethodsArgs, 'first'>
  >;
  datasets?: Resolver<
    ResolversTypes['DatasetConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryDatasetsArgs, 'first'>
  >;
  backbones?: Resolver<
    ResolversTypes['BackboneConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryBackbonesArgs, 'first'>
  >;
  topics?: Resolver<
    ResolversTypes['TopicConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryTopicsArgs, 'first'>
  >;
  authors?: Resolver<
    ResolversTypes['AuthorConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryAuthorsArgs, 'first'>
  >;
  search?: Resolver<
    ResolversTypes['SearchConnection'],
    ParentType,
    ContextType,
    RequireFields<QuerySearchArgs, 'query' | 'first'>
  >;
  relatedPapers?: Resolver<
    Maybe<ResolversTypes['RelatedPaperConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryRelatedPapersArgs, 'to' | 'first'>
  >;
  whyNotRelated?: Resolver<
    Maybe<ResolversTypes['RelatedPaperEdge']>,
    ParentType,
    ContextType,
    RequireFields<QueryWhyNotRelatedArgs, 'to' | 'paper'>
  >;
  lineage?: Resolver<
    Maybe<ResolversTypes['Subgraph']>,
    ParentType,
    ContextType,
    RequireFields<QueryLineageArgs, 'of' | 'direction' | 'depth'>
  >;
  paths?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['Path']>>,
    ParentType,
    ContextType,
    RequireFields<QueryPathsArgs, 'from' | 'to' | 'first' | 'maxLength'>
  >;
  neighbourhood?: Resolver<
    Maybe<ResolversTypes['Subgraph']>,
    ParentType,
    ContextType,
    RequireFields<QueryNeighbourhoodArgs, 'of' | 'depth' | 'limit'>
  >;
  relatedWorkDraft?: Resolver<
    Maybe<ResolversTypes['Draft']>,
    ParentType,
    ContextType,
    RequireFields<QueryRelatedWorkDraftArgs, 'papers' | 'format' | 'groupBy'>
  >;
  leaderboard?: Resolver<
    Maybe<ResolversTypes['Leaderboard']>,
    ParentType,
    ContextType,
    RequireFields<QueryLeaderboardArgs, 'dataset'>
  >;
  compare?: Resolver<
    Maybe<ResolversTypes['Comparison']>,
    ParentType,
    ContextType,
    RequireFields<QueryCompareArgs, 'a' | 'b'>
  >;
  conflicts?: Resolver<
    ResolversTypes['ConflictConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryConflictsArgs, 'first'>
  >;
  crossTab?: Resolver<
    ResolversTypes['CrossTab'],
    ParentType,
    ContextType,
    RequireFields<QueryCrossTabArgs, 'rows' | 'columns'>
  >;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType, Partial<QueryCoverageArgs>>;
  packs?: Resolver<ReadonlyArray<ResolversTypes['Pack']>, ParentType, ContextType>;
  exportPack?: Resolver<
    ResolversTypes['PackFiles'],
    ParentType,
    ContextType,
    RequireFields<QueryExportPackArgs, 'name'>
  >;
  export?: Resolver<
    ResolversTypes['Export'],
    ParentType,
    ContextType,
    RequireFields<QueryExportArgs, 'format'>
  >;
  duplicates?: Resolver<
    ResolversTypes['DuplicateConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryDuplicatesArgs, 'first'>
  >;
  imports?: Resolver<
    ResolversTypes['ImportConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryImportsArgs, 'first'>
  >;
  proposals?: Resolver<
    ResolversTypes['ProposalConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryProposalsArgs, 'first'>
  >;
  importReport?: Resolver<
    Maybe<ResolversTypes['ImportReport']>,
    ParentType,
    ContextType,
    RequireFields<QueryImportReportArgs, 'id'>
  >;
  facets?: Resolver<ResolversTypes['PaperFacets'], ParentType, ContextType, Partial<QueryFacetsArgs>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  changesSince?: Resolver<
    ResolversTypes['ChangePage'],
    ParentType,
    ContextType,
    RequireFields<QueryChangesSinceArgs, 'first'>
  >;
};

export type SubscriptionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  changesSince?: SubscriptionResolver<
    ResolversTypes['ChangePage'],
    'changesSince',
    ParentType,
    ContextType,
    RequireFields<SubscriptionChangesSinceArgs, 'first'>
  >;
};

export type MutationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  importBibliography?: Resolver<
    ResolversTypes['ImportReport'],
    ParentType,
    ContextType,
    RequireFields<MutationImportBibliographyArgs, 'input'>
  >;
  undoImport?: Resolver<
    ResolversTypes['UndoImportPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUndoImportArgs, 'id'>
  >;
  updatePaper?: Resolver<
    ResolversTypes['UpdatePaperPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdatePaperArgs, 'id' | 'input'>
  >;
  removePaper?: Resolver<
    ResolversTypes['RemovePaperPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRemovePaperArgs, 'id'>
  >;
  saveConcept?: Resolver<
    ResolversTypes['SaveConceptPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSaveConceptArgs, 'input'>
  >;
  mergeConcepts?: Resolver<
    ResolversTypes['MergeConceptsPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMergeConceptsArgs, 'keep' | 'merge'>
  >;
  unmergeConcept?: Resolver<
    ResolversTypes['UnmergeConceptPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUnmergeConceptArgs, 'id'>
  >;
  mergePapers?: Resolver<
    ResolversTypes['MergePapersPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMergePapersArgs, 'keep' | 'merge'>
  >;
  unmergePaper?: Resolver<
    ResolversTypes['UnmergePaperPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUnmergePaperArgs, 'id'>
  >;
  markDistinct?: Resolver<
    ResolversTypes['MarkDistinctPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMarkDistinctArgs, 'a' | 'b'>
  >;
  addRelation?: Resolver<
    ResolversTypes['AddRelationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAddRelationArgs, 'input'>
  >;
  addEvidence?: Resolver<
    ResolversTypes['AddEvidencePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAddEvidenceArgs, 'relation' | 'evidence'>
  >;
  retractEvidence?: Resolver<
    ResolversTypes['RetractEvidencePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRetractEvidenceArgs, 'id'>
  >;
  acceptProposal?: Resolver<
    ResolversTypes['AcceptProposalPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAcceptProposalArgs, 'id'>
  >;
  rejectProposal?: Resolver<
    ResolversTypes['RejectProposalPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRejectProposalArgs, 'id'>
  >;
  addResult?: Resolver<
    ResolversTypes['AddResultPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAddResultArgs, 'input'>
  >;
  retractResult?: Resolver<
    ResolversTypes['RetractResultPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRetractResultArgs, 'id'>
  >;
  loadPack?: Resolver<
    ResolversTypes['LoadPackPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationLoadPackArgs, 'input'>
  >;
  unloadPack?: Resolver<
    ResolversTypes['UnloadPackPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUnloadPackArgs, 'name'>
  >;
  annotate?: Resolver<
    ResolversTypes['AnnotatePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAnnotateArgs, 'input'>
  >;
  removeAnnotation?: Resolver<
    ResolversTypes['RemoveAnnotationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRemoveAnnotationArgs, 'target'>
  >;
  saveReadingList?: Resolver<
    ResolversTypes['SaveReadingListPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSaveReadingListArgs, 'input'>
  >;
  removeReadingList?: Resolver<
    ResolversTypes['RemoveReadingListPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRemoveReadingListArgs, 'id'>
  >;
};

export type ProblemResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type PaperResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Paper'] = ResolversParentTypes['Paper'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  abstract?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  doi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  arxivId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  containerTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pages?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isbn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editors?: Resolver<ReadonlyArray<ResolversTypes['Author']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  citekey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<ResolversTypes['Authorship']>, ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  tasks?: Resolver<ReadonlyArray<ResolversTypes['Task']>, ParentType, ContextType>;
  proposes?: Resolver<ReadonlyArray<ResolversTypes['Method']>, ParentType, ContextType>;
  uses?: Resolver<ReadonlyArray<ResolversTypes['Method']>, ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType>;
  backbones?: Resolver<ReadonlyArray<ResolversTypes['Backbone']>, ParentType, ContextType>;
  references?: Resolver<
    ResolversTypes['PaperConnection'],
    ParentType,
    ContextType,
    RequireFields<PaperReferencesArgs, 'first'>
  >;
  citedBy?: Resolver<
    ResolversTypes['PaperConnection'],
    ParentType,
    ContextType,
    RequireFields<PaperCitedByArgs, 'first'>
  >;
  results?: Resolver<
    ResolversTypes['ResultConnection'],
    ParentType,
    ContextType,
    RequireFields<PaperResultsArgs, 'first'>
  >;
  relations?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<PaperRelationsArgs, 'first'>
  >;
  inspiredBy?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<PaperInspiredByArgs, 'first'>
  >;
  inspired?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<PaperInspiredArgs, 'first'>
  >;
  outperforms?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<PaperOutperformsArgs, 'first'>
  >;
  outperformedBy?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<PaperOutperformedByArgs, 'first'>
  >;
  records?: Resolver<ReadonlyArray<ResolversTypes['BibliographicRecord']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['FieldSource']>, ParentType, ContextType>;
  bibtex?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PaperCitationArgs>>;
  annotation?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link'],
> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuthorshipResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Authorship'] = ResolversParentTypes['Authorship'],
> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
};

export type AuthorResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Author'] = ResolversParentTypes['Author'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orcid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  papers?: Resolver<
    ResolversTypes['PaperConnection'],
    ParentType,
    ContextType,
    RequireFields<AuthorPapersArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VenueResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Venue'] = ResolversParentTypes['Venue'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  papers?: Resolver<
    ResolversTypes['PaperConnection'],
    ParentType,
    ContextType,
    RequireFields<VenuePapersArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MethodResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Method'] = ResolversParentTypes['Method'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  papers?: Resolver<
    ResolversTypes['PaperConnection'],
    ParentType,
    ContextType,
    RequireFields<MethodPapersArgs, 'first'>
  >;
  relations?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<MethodRelationsArgs, 'first'>
  >;
  results?: Resolver<
    ResolversTypes['ResultConnection'],
    ParentType,
    ContextType,
    RequireFields<MethodResultsArgs, 'first'>
  >;
  inspiredBy?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<MethodInspiredByArgs, 'first'>
  >;
  inspired?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<MethodInspiredArgs, 'first'>
  >;
  outperforms?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<MethodOutperformsArgs, 'first'>
  >;
  outperformedBy?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<MethodOutperformedByArgs, 'first'>
  >;
  annotation?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  proposedIn?: Resolver<ReadonlyArray<ResolversTypes['Paper']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  papers?: Resolver<
    ResolversTypes['PaperConnection'],
    ParentType,
    ContextType,
    RequireFields<DatasetPapersArgs, 'first'>
  >;
  relations?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<DatasetRelationsArgs, 'first'>
  >;
  results?: Resolver<
    ResolversTypes['ResultConnection'],
    ParentType,
    ContextType,
    RequireFields<DatasetResultsArgs, 'first'>
  >;
  annotation?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BackboneResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Backbone'] = ResolversParentTypes['Backbone'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  papers?: Resolver<
    ResolversTypes['PaperConnection'],
    ParentType,
    ContextType,
    RequireFields<BackbonePapersArgs, 'first'>
  >;
  relations?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<BackboneRelationsArgs, 'first'>
  >;
  annotation?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  papers?: Resolver<
    ResolversTypes['PaperConnection'],
    ParentType,
    ContextType,
    RequireFields<TaskPapersArgs, 'first'>
  >;
  relations?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<TaskRelationsArgs, 'first'>
  >;
  annotation?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MetricResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Metric'] = ResolversParentTypes['Metric'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  papers?: Resolver<
    ResolversTypes['PaperConnection'],
    ParentType,
    ContextType,
    RequireFields<MetricPapersArgs, 'first'>
  >;
  relations?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<MetricRelationsArgs, 'first'>
  >;
  higherIsBetter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  annotation?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TopicResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  papers?: Resolver<
    ResolversTypes['PaperConnection'],
    ParentType,
    ContextType,
    RequireFields<TopicPapersArgs, 'first'>
  >;
  relations?: Resolver<
    ResolversTypes['RelationConnection'],
    ParentType,
    ContextType,
    RequireFields<TopicRelationsArgs, 'first'>
  >;
  annotation?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldSourceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FieldSource'] = ResolversParentTypes['FieldSource'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['BibliographicRecord'], ParentType, ContextType>;
};

export type BibliographicRecordResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BibliographicRecord'] =
    ResolversParentTypes['BibliographicRecord'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['BibliographyFormat'], ParentType, ContextType>;
  citekey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unmapped?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Field']>>, ParentType, ContextType>;
  imports?: Resolver<ReadonlyArray<ResolversTypes['Import']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Field'] = ResolversParentTypes['Field'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReasonResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Reason'] = ResolversParentTypes['Reason'],
> = {
  kind?: Resolver<ResolversTypes['ReasonKind'], ParentType, ContextType>;
  contribution?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  via?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type ImportResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['BibliographyFormat'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  report?: Resolver<ResolversTypes['ImportReport'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportReportResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImportReport'] = ResolversParentTypes['ImportReport'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['ImportProblem']>, ParentType, ContextType>;
  items?: Resolver<
    ResolversTypes['ImportItemConnection'],
    ParentType,
    ContextType,
    RequireFields<ImportReportItemsArgs, 'first'>
  >;
};

export type ImportItemResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImportItem'] = ResolversParentTypes['ImportItem'],
> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  citekey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['ImportProblem']>, ParentType, ContextType>;
};

export type ImportProblemResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImportProblem'] = ResolversParentTypes['ImportProblem'],
> = {
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExportResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Export'] = ResolversParentTypes['Export'],
> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unresolved?: Resolver<ReadonlyArray<ResolversTypes['UnresolvedCitekey']>, ParentType, ContextType>;
};

export type UnresolvedCitekeyResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UnresolvedCitekey'] = ResolversParentTypes['UnresolvedCitekey'],
> = {
  citekey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  candidates?: Resolver<ReadonlyArray<ResolversTypes['Paper']>, ParentType, ContextType>;
};

export type AnnotationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Annotation'] = ResolversParentTypes['Annotation'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  targetLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  interest?: Resolver<Maybe<ResolversTypes['Interest']>, ParentType, ContextType>;
  stars?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ReadingStatus']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['Markdown']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['AnnotationRevision']>, ParentType, ContextType>;
};

export type AnnotationRevisionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AnnotationRevision'] = ResolversParentTypes['AnnotationRevision'],
> = {
  interest?: Resolver<Maybe<ResolversTypes['Interest']>, ParentType, ContextType>;
  stars?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ReadingStatus']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['Markdown']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ViewerResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  annotations?: Resolver<
    ResolversTypes['AnnotationConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewerAnnotationsArgs, 'first'>
  >;
  readingLists?: Resolver<ReadonlyArray<ResolversTypes['ReadingList']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['TagCount']>, ParentType, ContextType>;
};

export type TagCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TagCount'] = ResolversParentTypes['TagCount'],
> = {
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReadingListResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReadingList'] = ResolversParentTypes['ReadingList'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['Markdown']>, ParentType, ContextType>;
  papers?: Resolver<ReadonlyArray<ResolversTypes['Paper']>, ParentType, ContextType>;
  items?: Resolver<
    ResolversTypes['ReadingListItemConnection'],
    ParentType,
    ContextType,
    RequireFields<ReadingListItemsArgs, 'first'>
  >;
};

export type ReadingListItemResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReadingListItem'] = ResolversParentTypes['ReadingListItem'],
> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['Markdown']>, ParentType, ContextType>;
  paper?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
};

export type PaperFacetsResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PaperFacets'] = ResolversParentTypes['PaperFacets'],
> = {
  years?: Resolver<ReadonlyArray<ResolversTypes['YearCount']>, ParentType, ContextType>;
  venues?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  tasks?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  methods?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  backbones?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type FacetCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FacetCount'] = ResolversParentTypes['FacetCount'],
> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YearCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['YearCount'] = ResolversParentTypes['YearCount'],
> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CrossTabResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CrossTab'] = ResolversParentTypes['CrossTab'],
> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['CrossTabHead']>, ParentType, ContextType>;
  columns?: Resolver<ReadonlyArray<ResolversTypes['CrossTabHead']>, ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
  moreRows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  moreColumns?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CrossTabHeadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CrossTabHead'] = ResolversParentTypes['CrossTabHead'],
> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UndoImportPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UndoImportPayload'] = ResolversParentTypes['UndoImportPayload'],
> = {
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type UpdatePaperPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdatePaperPayload'] = ResolversParentTypes['UpdatePaperPayload'],
> = {
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RemovePaperPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RemovePaperPayload'] = ResolversParentTypes['RemovePaperPayload'],
> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AnnotatePayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AnnotatePayload'] = ResolversParentTypes['AnnotatePayload'],
> = {
  annotation?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RemoveAnnotationPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RemoveAnnotationPayload'] =
    ResolversParentTypes['RemoveAnnotationPayload'],
> = {
  target?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type SaveReadingListPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SaveReadingListPayload'] =
    ResolversParentTypes['SaveReadingListPayload'],
> = {
  readingList?: Resolver<Maybe<ResolversTypes['ReadingList']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RemoveReadingListPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RemoveReadingListPayload'] =
    ResolversParentTypes['RemoveReadingListPayload'],
> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type PaperConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PaperConnection'] = ResolversParentTypes['PaperConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaperEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Paper']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaperEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PaperEdge'] = ResolversParentTypes['PaperEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
};

export type MethodConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MethodConnection'] = ResolversParentTypes['MethodConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MethodEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Method']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MethodEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MethodEdge'] = ResolversParentTypes['MethodEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Method'], ParentType, ContextType>;
};

export type DatasetConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DatasetConnection'] = ResolversParentTypes['DatasetConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DatasetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatasetEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DatasetEdge'] = ResolversParentTypes['DatasetEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
};

export type BackboneConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BackboneConnection'] = ResolversParentTypes['BackboneConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BackboneEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Backbone']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BackboneEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BackboneEdge'] = ResolversParentTypes['BackboneEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Backbone'], ParentType, ContextType>;
};

export type TopicConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TopicConnection'] = ResolversParentTypes['TopicConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TopicEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TopicEdge'] = ResolversParentTypes['TopicEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
};

export type AuthorConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AuthorConnection'] = ResolversParentTypes['AuthorConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Author']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AuthorEdge'] = ResolversParentTypes['AuthorEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RelatedPaperConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RelatedPaperConnection'] =
    ResolversParentTypes['RelatedPaperConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelatedPaperEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Paper']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelatedPaperEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RelatedPaperEdge'] = ResolversParentTypes['RelatedPaperEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['Reason']>, ParentType, ContextType>;
};

export type ImportConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImportConnection'] = ResolversParentTypes['ImportConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Import']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImportEdge'] = ResolversParentTypes['ImportEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
};

export type ProposalResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['RelationEnd'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['RelationEnd']>, ParentType, ContextType>;
  toText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposalConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProposalConnection'] = ResolversParentTypes['ProposalConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProposalEdge'] = ResolversParentTypes['ProposalEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
};

export type ImportItemConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImportItemConnection'] =
    ResolversParentTypes['ImportItemConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImportItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportItemEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImportItemEdge'] = ResolversParentTypes['ImportItemEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportItem'], ParentType, ContextType>;
};

export type AnnotationConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AnnotationConnection'] =
    ResolversParentTypes['AnnotationConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AnnotationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Annotation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnnotationEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AnnotationEdge'] = ResolversParentTypes['AnnotationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Annotation'], ParentType, ContextType>;
};

export type ReadingListItemConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReadingListItemConnection'] =
    ResolversParentTypes['ReadingListItemConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReadingListItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReadingListItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReadingListItemEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReadingListItemEdge'] =
    ResolversParentTypes['ReadingListItemEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReadingListItem'], ParentType, ContextType>;
};

export type RelationEndResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RelationEnd'] = ResolversParentTypes['RelationEnd'],
> = {
  __resolveType: TypeResolveFn<
    'Paper' | 'Method' | 'Dataset' | 'Backbone' | 'Task' | 'Metric' | 'Topic',
    ParentType,
    ContextType
  >;
};

export type RelationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['RelationEnd'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['RelationEnd'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType>;
  protocol?: Resolver<Maybe<ResolversTypes['Protocol']>, ParentType, ContextType>;
  qualifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RelationStatus'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  annotation?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  asserter?: Resolver<ResolversTypes['Asserter'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['Result']>, ParentType, ContextType>;
  asserterName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownWork?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retractedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResultResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Result'] = ResolversParentTypes['Result'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['Method'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  printed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  protocol?: Resolver<ResolversTypes['Protocol'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResultKind'], ParentType, ContextType>;
  reportedIn?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  copiedFrom?: Resolver<Maybe<ResolversTypes['Result']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retractedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  annotation?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProtocolResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Protocol'] = ResolversParentTypes['Protocol'],
> = {
  backbone?: Resolver<Maybe<ResolversTypes['Backbone']>, ParentType, ContextType>;
  embeddingDim?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  imageSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  crop?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  boundingBoxes?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  pretraining?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  optimizer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  settings?: Resolver<ReadonlyArray<ResolversTypes['Field']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LeaderboardResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Leaderboard'] = ResolversParentTypes['Leaderboard'],
> = {
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['LeaderboardGroup']>, ParentType, ContextType>;
};

export type LeaderboardGroupResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LeaderboardGroup'] = ResolversParentTypes['LeaderboardGroup'],
> = {
  protocol?: Resolver<ResolversTypes['Protocol'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['LeaderboardRow']>, ParentType, ContextType>;
};

export type LeaderboardRowResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LeaderboardRow'] = ResolversParentTypes['LeaderboardRow'],
> = {
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['Result'], ParentType, ContextType>;
  independent?: Resolver<Maybe<ResolversTypes['Result']>, ParentType, ContextType>;
};

export type ComparisonResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Comparison'] = ResolversParentTypes['Comparison'],
> = {
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  pairs?: Resolver<ReadonlyArray<ResolversTypes['ComparedPair']>, ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
};

export type ComparedPairResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ComparedPair'] = ResolversParentTypes['ComparedPair'],
> = {
  a?: Resolver<ResolversTypes['Result'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['Result'], ParentType, ContextType>;
  comparability?: Resolver<ResolversTypes['Comparability'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConflictResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict'],
> = {
  kind?: Resolver<ResolversTypes['ConflictKind'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['Result']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  spread?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CoverageResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage'],
> = {
  cells?: Resolver<ReadonlyArray<ResolversTypes['CoverageCell']>, ParentType, ContextType>;
  gaps?: Resolver<ReadonlyArray<ResolversTypes['CoverageGap']>, ParentType, ContextType>;
};

export type CoverageCellResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CoverageCell'] = ResolversParentTypes['CoverageCell'],
> = {
  method?: Resolver<ResolversTypes['Method'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  backbone?: Resolver<Maybe<ResolversTypes['Backbone']>, ParentType, ContextType>;
  selfReported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  independent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comparableWith?: Resolver<ReadonlyArray<ResolversTypes['Method']>, ParentType, ContextType>;
};

export type CoverageGapResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CoverageGap'] = ResolversParentTypes['CoverageGap'],
> = {
  method?: Resolver<ResolversTypes['Method'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
};

export type DraftResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Draft'] = ResolversParentTypes['Draft'],
> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bibliography?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentences?: Resolver<ReadonlyArray<ResolversTypes['DraftSentence']>, ParentType, ContextType>;
};

export type DraftSentenceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DraftSentence'] = ResolversParentTypes['DraftSentence'],
> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  papers?: Resolver<ReadonlyArray<ResolversTypes['Paper']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
};

export type SubgraphResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PathResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
};

export type PackResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Pack'] = ResolversParentTypes['Pack'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
};

export type PackFilesResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PackFiles'] = ResolversParentTypes['PackFiles'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  files?: Resolver<ReadonlyArray<ResolversTypes['PackFile']>, ParentType, ContextType>;
};

export type PackFileResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PackFile'] = ResolversParentTypes['PackFile'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PackDifferenceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PackDifference'] = ResolversParentTypes['PackDifference'],
> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  added?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  removed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaveConceptPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SaveConceptPayload'] = ResolversParentTypes['SaveConceptPayload'],
> = {
  concept?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type MergeConceptsPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MergeConceptsPayload'] =
    ResolversParentTypes['MergeConceptsPayload'],
> = {
  concept?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type UnmergeConceptPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UnmergeConceptPayload'] =
    ResolversParentTypes['UnmergeConceptPayload'],
> = {
  concept?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  restored?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type MergePapersPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MergePapersPayload'] = ResolversParentTypes['MergePapersPayload'],
> = {
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type UnmergePaperPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UnmergePaperPayload'] =
    ResolversParentTypes['UnmergePaperPayload'],
> = {
  paper?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  restored?: Resolver<ReadonlyArray<ResolversTypes['Paper']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type MarkDistinctPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MarkDistinctPayload'] =
    ResolversParentTypes['MarkDistinctPayload'],
> = {
  a?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  b?: Resolver<Maybe<ResolversTypes['Paper']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AddRelationPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AddRelationPayload'] = ResolversParentTypes['AddRelationPayload'],
> = {
  relation?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AcceptProposalPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AcceptProposalPayload'] =
    ResolversParentTypes['AcceptProposalPayload'],
> = {
  relation?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RejectProposalPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RejectProposalPayload'] =
    ResolversParentTypes['RejectProposalPayload'],
> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AddEvidencePayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AddEvidencePayload'] = ResolversParentTypes['AddEvidencePayload'],
> = {
  relation?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RetractEvidencePayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RetractEvidencePayload'] =
    ResolversParentTypes['RetractEvidencePayload'],
> = {
  relation?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AddResultPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AddResultPayload'] = ResolversParentTypes['AddResultPayload'],
> = {
  result?: Resolver<Maybe<ResolversTypes['Result']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RetractResultPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RetractResultPayload'] =
    ResolversParentTypes['RetractResultPayload'],
> = {
  result?: Resolver<Maybe<ResolversTypes['Result']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type LoadPackPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LoadPackPayload'] = ResolversParentTypes['LoadPackPayload'],
> = {
  pack?: Resolver<Maybe<ResolversTypes['Pack']>, ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['PackDifference']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type UnloadPackPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UnloadPackPayload'] = ResolversParentTypes['UnloadPackPayload'],
> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RelationConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export type ResultConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ResultConnection'] = ResolversParentTypes['ResultConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ResultEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Result']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResultEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ResultEdge'] = ResolversParentTypes['ResultEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Result'], ParentType, ContextType>;
};

export type DuplicateCandidateResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DuplicateCandidate'] = ResolversParentTypes['DuplicateCandidate'],
> = {
  a?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['Paper'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DuplicateConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DuplicateConnection'] =
    ResolversParentTypes['DuplicateConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DuplicateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DuplicateCandidate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DuplicateEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DuplicateEdge'] = ResolversParentTypes['DuplicateEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DuplicateCandidate'], ParentType, ContextType>;
};

export type ConflictConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ConflictConnection'] = ResolversParentTypes['ConflictConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConflictEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Conflict']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConflictEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ConflictEdge'] = ResolversParentTypes['ConflictEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conflict'], ParentType, ContextType>;
};

export type ChangePageResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ChangePage'] = ResolversParentTypes['ChangePage'],
> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  endCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  newestCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  otherIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Markdown?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Concept?: ConceptResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Paper?: PaperResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  Authorship?: AuthorshipResolvers<ContextType>;
  Author?: AuthorResolvers<ContextType>;
  Venue?: VenueResolvers<ContextType>;
  Method?: MethodResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  Backbone?: BackboneResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  Metric?: MetricResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  FieldSource?: FieldSourceResolvers<ContextType>;
  BibliographicRecord?: BibliographicRecordResolvers<ContextType>;
  Field?: FieldResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportReport?: ImportReportResolvers<ContextType>;
  ImportItem?: ImportItemResolvers<ContextType>;
  ImportProblem?: ImportProblemResolvers<ContextType>;
  Export?: ExportResolvers<ContextType>;
  UnresolvedCitekey?: UnresolvedCitekeyResolvers<ContextType>;
  Annotation?: AnnotationResolvers<ContextType>;
  AnnotationRevision?: AnnotationRevisionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  TagCount?: TagCountResolvers<ContextType>;
  ReadingList?: ReadingListResolvers<ContextType>;
  ReadingListItem?: ReadingListItemResolvers<ContextType>;
  PaperFacets?: PaperFacetsResolvers<ContextType>;
  FacetCount?: FacetCountResolvers<ContextType>;
  YearCount?: YearCountResolvers<ContextType>;
  CrossTab?: CrossTabResolvers<ContextType>;
  CrossTabHead?: CrossTabHeadResolvers<ContextType>;
  UndoImportPayload?: UndoImportPayloadResolvers<ContextType>;
  UpdatePaperPayload?: UpdatePaperPayloadResolvers<ContextType>;
  RemovePaperPayload?: RemovePaperPayloadResolvers<ContextType>;
  AnnotatePayload?: AnnotatePayloadResolvers<ContextType>;
  RemoveAnnotationPayload?: RemoveAnnotationPayloadResolvers<ContextType>;
  SaveReadingListPayload?: SaveReadingListPayloadResolvers<ContextType>;
  RemoveReadingListPayload?: RemoveReadingListPayloadResolvers<ContextType>;
  PaperConnection?: PaperConnectionResolvers<ContextType>;
  PaperEdge?: PaperEdgeResolvers<ContextType>;
  MethodConnection?: MethodConnectionResolvers<ContextType>;
  MethodEdge?: MethodEdgeResolvers<ContextType>;
  DatasetConnection?: DatasetConnectionResolvers<ContextType>;
  DatasetEdge?: DatasetEdgeResolvers<ContextType>;
  BackboneConnection?: BackboneConnectionResolvers<ContextType>;
  BackboneEdge?: BackboneEdgeResolvers<ContextType>;
  TopicConnection?: TopicConnectionResolvers<ContextType>;
  TopicEdge?: TopicEdgeResolvers<ContextType>;
  AuthorConnection?: AuthorConnectionResolvers<ContextType>;
  AuthorEdge?: AuthorEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  RelatedPaperConnection?: RelatedPaperConnectionResolvers<ContextType>;
  RelatedPaperEdge?: RelatedPaperEdgeResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  ImportEdge?: ImportEdgeResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  ProposalConnection?: ProposalConnectionResolvers<ContextType>;
  ProposalEdge?: ProposalEdgeResolvers<ContextType>;
  ImportItemConnection?: ImportItemConnectionResolvers<ContextType>;
  ImportItemEdge?: ImportItemEdgeResolvers<ContextType>;
  AnnotationConnection?: AnnotationConnectionResolvers<ContextType>;
  AnnotationEdge?: AnnotationEdgeResolvers<ContextType>;
  ReadingListItemConnection?: ReadingListItemConnectionResolvers<ContextType>;
  ReadingListItemEdge?: ReadingListItemEdgeResolvers<ContextType>;
  RelationEnd?: RelationEndResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Result?: ResultResolvers<ContextType>;
  Protocol?: ProtocolResolvers<ContextType>;
  Leaderboard?: LeaderboardResolvers<ContextType>;
  LeaderboardGroup?: LeaderboardGroupResolvers<ContextType>;
  LeaderboardRow?: LeaderboardRowResolvers<ContextType>;
  Comparison?: ComparisonResolvers<ContextType>;
  ComparedPair?: ComparedPairResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  CoverageCell?: CoverageCellResolvers<ContextType>;
  CoverageGap?: CoverageGapResolvers<ContextType>;
  Draft?: DraftResolvers<ContextType>;
  DraftSentence?: DraftSentenceResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  Pack?: PackResolvers<ContextType>;
  PackFiles?: PackFilesResolvers<ContextType>;
  PackFile?: PackFileResolvers<ContextType>;
  PackDifference?: PackDifferenceResolvers<ContextType>;
  SaveConceptPayload?: SaveConceptPayloadResolvers<ContextType>;
  MergeConceptsPayload?: MergeConceptsPayloadResolvers<ContextType>;
  UnmergeConceptPayload?: UnmergeConceptPayloadResolvers<ContextType>;
  MergePapersPayload?: MergePapersPayloadResolvers<ContextType>;
  UnmergePaperPayload?: UnmergePaperPayloadResolvers<ContextType>;
  MarkDistinctPayload?: MarkDistinctPayloadResolvers<ContextType>;
  AddRelationPayload?: AddRelationPayloadResolvers<ContextType>;
  AcceptProposalPayload?: AcceptProposalPayloadResolvers<ContextType>;
  RejectProposalPayload?: RejectProposalPayloadResolvers<ContextType>;
  AddEvidencePayload?: AddEvidencePayloadResolvers<ContextType>;
  RetractEvidencePayload?: RetractEvidencePayloadResolvers<ContextType>;
  AddResultPayload?: AddResultPayloadResolvers<ContextType>;
  RetractResultPayload?: RetractResultPayloadResolvers<ContextType>;
  LoadPackPayload?: LoadPackPayloadResolvers<ContextType>;
  UnloadPackPayload?: UnloadPackPayloadResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  ResultConnection?: ResultConnectionResolvers<ContextType>;
  ResultEdge?: ResultEdgeResolvers<ContextType>;
  DuplicateCandidate?: DuplicateCandidateResolvers<ContextType>;
  DuplicateConnection?: DuplicateConnectionResolvers<ContextType>;
  DuplicateEdge?: DuplicateEdgeResolvers<ContextType>;
  ConflictConnection?: ConflictConnectionResolvers<ContextType>;
  ConflictEdge?: ConflictEdgeResolvers<ContextType>;
  ChangePage?: ChangePageResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
};
