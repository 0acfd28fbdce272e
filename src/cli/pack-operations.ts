// The GraphQL operations that load packs, with what they hold for one person, and take them out again.
import type { AnnotateInput, PackInput, ReadingListInput } from '../graphql/generated.js';
import { defineOperation } from './operation.js';

export interface ProblemTold {
  readonly code: string;
  readonly message: string;
}

export interface NamedImport {
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
  readonly status: 'TO_READ' | 'READING' | 'READ' | null;
  readonly tags: readonly string[];
  readonly note: string | null;
}

export interface PackItem {
  readonly citekey: string | null;
  readonly paper: { readonly id: string; readonly annotation: OwnAnnotation | null } | null;
}

export interface ListItem {
  readonly section: string | null;
  readonly note: string | null;
  readonly paper: { readonly id: string };
}

export interface PackChange {
  readonly changed: boolean;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface LoadOutcome {
  readonly pack: { readonly name: string } | null;
  readonly difference: PackChange | null;
  readonly problems: readonly ProblemTold[];
}

export const loadPackFiles = defineOperation<{ loadPack: LoadOutcome }, { input: PackInput }>(`
  mutation LoadPack($input: PackInput!) {
    loadPack(input: $input) { pack { name } difference { changed added removed } problems { code message } }
  }
`);

export const unloadPackNamed = defineOperation<
  { unloadPack: { problems: readonly ProblemTold[] } },
  { name: string }
>(`
  mutation UnloadPack($name: String!) { unloadPack(name: $name) { problems { code message } } }
`);

export const loadedPacks = defineOperation<{
  packs: readonly { readonly name: string; readonly import: { readonly id: string } }[];
}>(`
  query LoadedPacks { packs { name import { id } } }
`);

export const importNames = defineOperation<{ imports: Page<NamedImport> }, { after: string | null }>(`
  query ImportNames($after: String) {
    imports(first: 100, after: $after) { nodes { id name undoneAt } pageInfo { hasNextPage endCursor } }
  }
`);

export const packItems = defineOperation<
  { node: { report: { items: Page<PackItem> } } },
  { id: string; after: string | null }
>(`
  query PackItems($id: ID!, $after: String) {
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

export const listNames = defineOperation<{
  viewer: { readingLists: readonly { readonly id: string; readonly name: string }[] } | null;
}>(`
  query ListNames { viewer { readingLists { id name } } }
`);

export const itemsOfLists = defineOperation<
  { viewer: { readingLists: readonly { readonly id: string; readonly items: Page<ListItem> }[] } | null },
  { after: string | null }
>(`
  query ItemsOfLists($after: String) {
    viewer {
      readingLists {
        id
        items(first: 100, after: $after) { nodes { section note paper { id } } pageInfo { hasNextPage endCursor } }
      }
    }
  }
`);

export const annotatePaper = defineOperation<
  { annotate: { problems: readonly ProblemTold[] } },
  { input: AnnotateInput }
>(`
  mutation AnnotatePaper($input: AnnotateInput!) { annotate(input: $input) { problems { code message } } }
`);

export const removeOwnAnnotation = defineOperation<
  { removeAnnotation: { problems: readonly ProblemTold[] } },
  { target: string }
>(`
  mutation RemoveOwnAnnotation($target: ID!) { removeAnnotation(target: $target) { problems { code message } } }
`);

export const saveList = defineOperation<
  { saveReadingList: { problems: readonly ProblemTold[] } },
  { input: ReadingListInput }
>(`
  mutation SaveList($input: ReadingListInput!) { saveReadingList(input: $input) { problems { code message } } }
`);

export const removeList = defineOperation<
  { removeReadingList: { problems: readonly ProblemTold[] } },
  { id: string }
>(`
  mutation RemoveList($id: ID!) { removeReadingList(id: $id) { problems { code message } } }
`);

export const whoAmI = defineOperation<{ viewer: { id: string } | null }>(`
  query WhoAmI { viewer { id } }
`);
