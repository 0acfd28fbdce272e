// What a text has of its keeper's own (thumbs, notes, tags, the order of a list) → the importing person's layer. What the
// person has noted already stays; the same text again adds nothing.
import { annotateMany, type ToldRemark } from '../annotations/annotate-many.js';
import { storable, storableText } from '../annotations/input.js';
import { inputLimits } from '../annotations/limits.js';
import { itemsOf, readingListsOf, saveReadingList } from '../annotations/reading-lists.js';
import type { AnnotationStore } from '../annotations/store.js';
import type { AnnotationContent } from '../model/annotation.js';
import type { PersonalFields } from './entries.js';
import { layersOn, type Stores } from './shown-annotations.js';

export interface PersonalRemark {
  readonly paperId: string;
  readonly title: string;
  readonly personal: PersonalFields;
}

/** Writes thumbs, stars, statuses and notes where the person has none, and tags beside those there are. */
export async function keepRemarks(
  stores: Stores,
  personId: string,
  remarks: readonly PersonalRemark[],
): Promise<void> {
  const saying = remarks.flatMap(({ paperId, title, personal }): ToldRemark[] => {
    const content = storable(personal);
    return saysSomething(content) ? [{ targetId: paperId, label: title, content }] : [];
  });
  await annotateMany(stores.annotations, personId, saying, (targets) => shownOf(stores, personId, targets));
}

/** Of papers that others were merged into: what the person noted about those is shown only while nothing newer stands in its place. */
async function shownOf(
  stores: Stores,
  personId: string,
  papers: readonly string[],
): Promise<Map<string, AnnotationContent>> {
  const layers = await layersOn(stores, personId, papers);
  return new Map(
    papers.flatMap((paper, at) => {
      const { own, shown } = layers[at] ?? { own: null, shown: null };
      return shown === null || shown === own ? [] : [[paper, shown] as const];
    }),
  );
}

function saysSomething({ interest, stars, status, tags, note }: AnnotationContent): boolean {
  return interest !== null || stars !== null || status !== null || note !== null || tags.length > 0;
}

/** Whether the text was a list with an order of its own. */
export function isReadingList(remarks: readonly PersonalRemark[]): boolean {
  return remarks.some(({ personal }) => personal.section !== null);
}

/** The papers as a reading list of the person: behind what their list of that name has already, else a new one. */
export async function keepList(
  annotations: AnnotationStore,
  personId: string,
  text: string,
  remarks: readonly PersonalRemark[],
): Promise<void> {
  const name = listName(text);
  const own = (await readingListsOf(annotations, personId)).find((list) => list.name === name) ?? null;
  const there = own === null ? [] : ((await itemsOf(annotations, personId, [own.id])).get(own.id) ?? []);
  const listed = new Set(there.map(({ paperId }) => paperId));
  const added = remarks.flatMap(({ paperId, personal }) => {
    if (listed.has(paperId)) return [];
    listed.add(paperId);
    return [{ paperId, section: sectionName(personal.section), note: null }];
  });
  if (added.length === 0) return;
  const items = [...there.map(({ paperId, section, note }) => ({ paperId, section, note })), ...added].slice(
    0,
    inputLimits.listItems,
  );
  await saveReadingList(annotations, personId, { ...(own !== null && { id: own.id }), name, items });
}

function listName(text: string): string {
  return oneLine(text) || 'Reading list';
}

function sectionName(text: string | null): string | null {
  return text === null ? null : oneLine(text) || null;
}

/** A heading as a store can keep it. */
function oneLine(text: string): string {
  return storableText(text).replace(/\s+/gu, ' ').trim().slice(0, inputLimits.name).trim();
}
