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
  AnnotationParent,
  ViewerParent,
  ReadingListParent,
  ReadingListItemParent,
  ReasonParent,
  RelatedPaperEdgeParent,
  SearchEdgeParent,
  PaperFacetsParent,
  FacetCountParent,
  PaperConnectionParent,
  AuthorConnectionParent,
  ImportConnectionParent,
  ImportItemConnectionParent,
  AnnotationConnectionParent,
  ReadingListItemConnectionParent,
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
  /** A bibliography of some papers. Exactly one of `papers`, `list` and `where`, or none for the whole library. */
  readonly export: Export;
  /** All imports, newest first. */
  readonly imports: ImportConnection;
  /** What an import did, entry by entry; a dry run's for one hour, an import's as long as the import. */
  readonly importReport?: Maybe<ImportReport>;
  /** How many papers there are by year, venue and concept, among those that fit. */
  readonly facets: PaperFacets;
  /** Who is asking; null when nobody is signed in. */
  readonly viewer?: Maybe<Viewer>;
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
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<PaperWhere>;
};

/** Everything that can be asked. */
export type QueryExportArgs = {
  papers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  list?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<PaperWhere>;
  format: BibliographyFormat;
};

/** Everything that can be asked. */
export type QueryImportsArgs = {
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
    } /** Its citation key. */
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
  /** The entries this paper came from, verbatim. */
  readonly records: ReadonlyArray<BibliographicRecord>;
  /** One BibTeX entry. */
  readonly bibtex: Scalars['String']['output'];
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
  /** The viewer's own remarks; fits nothing when nobody is signed in. */
  readonly annotation?: InputMaybe<AnnotationWhere>;
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
  /** Newest addition to this graph first. */
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
  /** What it adds to the score. */
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
  /** Both propose or use the same methods. */
  | 'SHARED_METHOD'
  /** Both are evaluated on the same datasets. */
  | 'SHARED_DATASET'
  /** Both are about the same topics. */
  | 'SHARED_TOPIC'
  /** Both have the same authors. */
  | 'SHARED_AUTHOR'
  /** Title and abstract use the same words. */
  | 'TEXT';

/** What a bibliography is written in. */
export type BibliographyFormat =
  /** BibTeX. */
  | 'BIBTEX'
  /** One paper a line as JSON, with `references`. */
  | 'JSON_LINES';

/** What a bibliography that comes in is written in. */
export type ImportFormat =
  /** BibTeX. */
  | 'BIBTEX'
  /** One paper a line as JSON, with `references` by DOI, arXiv id or key: how citations come in. */
  | 'JSON_LINES';

/** A bibliography to take in. */
export type ImportInput = {
  /** Found from the text when left out. */
  readonly format?: InputMaybe<ImportFormat>;
  /** The text itself. */
  readonly text: Scalars['String']['input'];
  /** Of the file, for the list of imports. */
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
};

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
  /** A paper or concept. */
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
  /** The sum of the contributions. */
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
    | ImportParent;
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
  Topic: ResolverTypeWrapper<ConceptParent>;
  BibliographicRecord: ResolverTypeWrapper<RecordParent>;
  Field: ResolverTypeWrapper<Field>;
  PaperWhere: PaperWhere;
  IntRange: IntRange;
  AnnotationWhere: AnnotationWhere;
  NamedWhere: NamedWhere;
  PaperOrder: PaperOrder;
  NodeKind: NodeKind;
  Reason: ResolverTypeWrapper<ReasonParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
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
  Export: ResolverTypeWrapper<Export>;
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
  ImportItemConnection: ResolverTypeWrapper<ImportItemConnectionParent>;
  ImportItemEdge: ResolverTypeWrapper<Omit<ImportItemEdge, 'node'> & { node: ResolversTypes['ImportItem'] }>;
  AnnotationConnection: ResolverTypeWrapper<AnnotationConnectionParent>;
  AnnotationEdge: ResolverTypeWrapper<Omit<AnnotationEdge, 'node'> & { node: ResolversTypes['Annotation'] }>;
  ReadingListItemConnection: ResolverTypeWrapper<ReadingListItemConnectionParent>;
  ReadingListItemEdge: ResolverTypeWrapper<
    Omit<ReadingListItemEdge, 'node'> & { node: ResolversTypes['ReadingListItem'] }
  >;
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
  Topic: ConceptParent;
  BibliographicRecord: RecordParent;
  Field: Field;
  PaperWhere: PaperWhere;
  IntRange: IntRange;
  AnnotationWhere: AnnotationWhere;
  NamedWhere: NamedWhere;
  Reason: ReasonParent;
  Float: Scalars['Float']['output'];
  ImportInput: ImportInput;
  Import: ImportParent;
  ImportReport: ImportReportParent;
  ImportItem: ImportItemParent;
  ImportProblem: ImportProblem;
  Export: Export;
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
  ImportItemConnection: ImportItemConnectionParent;
  ImportItemEdge: Omit<ImportItemEdge, 'node'> & { node: ResolversParentTypes['ImportItem'] };
  AnnotationConnection: AnnotationConnectionParent;
  AnnotationEdge: Omit<AnnotationEdge, 'node'> & { node: ResolversParentTypes['Annotation'] };
  ReadingListItemConnection: ReadingListItemConnectionParent;
  ReadingListItemEdge: Omit<ReadingListItemEdge, 'node'> & { node: ResolversParentTypes['ReadingListItem'] };
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
    | 'Import',
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
  export?: Resolver<
    ResolversTypes['Export'],
    ParentType,
    ContextType,
    RequireFields<QueryExportArgs, 'format'>
  >;
  imports?: Resolver<
    ResolversTypes['ImportConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryImportsArgs, 'first'>
  >;
  importReport?: Resolver<
    Maybe<ResolversTypes['ImportReport']>,
    ParentType,
    ContextType,
    RequireFields<QueryImportReportArgs, 'id'>
  >;
  facets?: Resolver<ResolversTypes['PaperFacets'], ParentType, ContextType, Partial<QueryFacetsArgs>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
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
  records?: Resolver<ReadonlyArray<ResolversTypes['BibliographicRecord']>, ParentType, ContextType>;
  bibtex?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  annotation?: Resolver<Maybe<ResolversTypes['Annotation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Markdown?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Concept?: ConceptResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
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
  BibliographicRecord?: BibliographicRecordResolvers<ContextType>;
  Field?: FieldResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportReport?: ImportReportResolvers<ContextType>;
  ImportItem?: ImportItemResolvers<ContextType>;
  ImportProblem?: ImportProblemResolvers<ContextType>;
  Export?: ExportResolvers<ContextType>;
  Annotation?: AnnotationResolvers<ContextType>;
  AnnotationRevision?: AnnotationRevisionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  TagCount?: TagCountResolvers<ContextType>;
  ReadingList?: ReadingListResolvers<ContextType>;
  ReadingListItem?: ReadingListItemResolvers<ContextType>;
  PaperFacets?: PaperFacetsResolvers<ContextType>;
  FacetCount?: FacetCountResolvers<ContextType>;
  YearCount?: YearCountResolvers<ContextType>;
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
  ImportItemConnection?: ImportItemConnectionResolvers<ContextType>;
  ImportItemEdge?: ImportItemEdgeResolvers<ContextType>;
  AnnotationConnection?: AnnotationConnectionResolvers<ContextType>;
  AnnotationEdge?: AnnotationEdgeResolvers<ContextType>;
  ReadingListItemConnection?: ReadingListItemConnectionResolvers<ContextType>;
  ReadingListItemEdge?: ReadingListItemEdgeResolvers<ContextType>;
};
