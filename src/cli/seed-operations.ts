// The GraphQL operations that load packs and take them out again.
import type { AnnotateInput, ReadingListInput } from '../graphql/generated.js';
import { defineOperation } from './operation.js';

export interface SeedImport {
  readonly id: string;
  readonly name: string | null;
  readonly undoneAt: string | null;
}

export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface OwnAnnotation {
  readonly interest: 'UP' | 'DOWN' | null;
  readonly stars: number | null;
  readonly status: string | null;
  readonly tags: readonly string[];
  readonly note: string | null;
}

export interface SeedItem {
  readonly citekey: string | null;
  readonly paper: { readonly id: string; readonly annotation: OwnAnnotation | null } | null;
}

export interface OwnList {
  readonly id: string;
  readonly name: string;
  readonly papers: readonly { readonly id: string }[];
}

export const seedImports = defineOperation<{ imports: Page<SeedImport> }, { after: string | null }>(`
  query SeedImports($after: String) {
    imports(first: 100, after: $after) { nodes { id name undoneAt } pageInfo { hasNextPage endCursor } }
  }
`);

export const importSeeds = defineOperation<
  { importBibliography: { failed: number; import: { id: string } | null } },
  { text: string; name: string }
>(`
  mutation ImportSeeds($text: String!, $name: String!) {
    importBibliography(input: { text: $text, name: $name, format: JSON_LINES }) { failed import { id } }
  }
`);

export const seedItems = defineOperation<
  { node: { report: { items: Page<SeedItem> } } },
  { id: string; after: string | null }
>(`
  query SeedItems($id: ID!, $after: String) {
    node(id: $id) {
      ... on Import {
        report {
          items(first: 100, after: $after) {
            nodes { citekey paper { id annotation { interest stars status tags note } } }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
`);

export const ownListsWithPapers = defineOperation<{
  viewer: { readingLists: OwnList[] } | null;
}>(`
  query OwnListsWithPapers { viewer { readingLists { id name papers { id } } } }
`);

export const annotateSeed = defineOperation<
  { annotate: { problems: { code: string; message: string }[] } },
  { input: AnnotateInput }
>(`
  mutation AnnotateSeed($input: AnnotateInput!) { annotate(input: $input) { problems { code message } } }
`);

export const removeSeedAnnotation = defineOperation<
  { removeAnnotation: { problems: { code: string; message: string }[] } },
  { target: string }
>(`
  mutation RemoveSeedAnnotation($target: ID!) { removeAnnotation(target: $target) { problems { code message } } }
`);

export const saveSeedList = defineOperation<
  { saveReadingList: { problems: { code: string; message: string }[] } },
  { input: ReadingListInput }
>(`
  mutation SaveSeedList($input: ReadingListInput!) { saveReadingList(input: $input) { problems { code message } } }
`);

export const removeSeedList = defineOperation<
  { removeReadingList: { problems: { code: string; message: string }[] } },
  { id: string }
>(`
  mutation RemoveSeedList($id: ID!) { removeReadingList(id: $id) { problems { code message } } }
`);

export const undoSeedImport = defineOperation<
  { undoImport: { problems: { code: string; message: string }[] } },
  { id: string }
>(`
  mutation UndoSeedImport($id: ID!) { undoImport(id: $id) { problems { code message } } }
`);

export const whoAmI = defineOperation<{ viewer: { id: string } | null }>(`
  query WhoAmI { viewer { id } }
`);
