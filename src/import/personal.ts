// What a text has of its keeper's own (thumbs, notes, tags, the order of a list) → the importing person's layer. What the
// person has noted already stays; the same text again adds nothing.
import { annotate, annotationsOn } from '../annotations/annotations.js';
import { itemsOf, readingListsOf, saveReadingList } from '../annotations/reading-lists.js';
import type { AnnotationStore } from '../annotations/store.js';
import type { Annotation, AnnotationChange, AnnotationContent } from '../model/annotation.js';
import type { PersonalFields } from './entries.js';

export interface PersonalRemark {
  readonly paperId: string;
  readonly title: string;
  readonly personal: PersonalFields;
}

/** Writes thumbs, stars, statuses, tags and notes where the person has none. */
export async function keepRemarks(
  annotations: AnnotationStore,
  personId: string,
  remarks: readonly PersonalRemark[],
): Promise<void> {
  const saying = remarks.filter(({ personal }) => Object.keys(additionTo(null, personal)).length > 0);
  if (saying.length === 0) return;
  const known = await annotationsOn(
    annotations,
    personId,
    saying.map(({ paperId }) => paperId),
  );
  for (const { paperId, title, personal } of saying) {
    const change = additionTo(known.get(paperId) ?? null, personal);
    if (Object.keys(change).length === 0) continue;
    await annotate(annotations, personId, { targetId: paperId, label: title, change });
  }
}

/** What the text says and the person has not: tags are added to those there are. */
function additionTo(known: Annotation | null, personal: AnnotationContent): AnnotationChange {
  const tags = personal.tags.filter((tag) => !(known?.tags ?? []).includes(tag));
  return {
    ...(known?.interest == null && personal.interest !== null && { interest: personal.interest }),
    ...(known?.stars == null && personal.stars !== null && { stars: personal.stars }),
    ...(known?.status == null && personal.status !== null && { status: personal.status }),
    ...(known?.note == null && personal.note !== null && { note: personal.note }),
    ...(tags.length > 0 && { tags: [...(known?.tags ?? []), ...tags] }),
  };
}

/** Whether the text was a list with an order of its own. */
export function isReadingList(remarks: readonly PersonalRemark[]): boolean {
  return remarks.some(({ personal }) => personal.section !== null);
}

/** The papers as a reading list of the person: behind what their list of that name has already, else a new one. */
export async function keepList(
  annotations: AnnotationStore,
  personId: string,
  name: string,
  remarks: readonly PersonalRemark[],
): Promise<void> {
  const own = (await readingListsOf(annotations, personId)).find((list) => list.name === name) ?? null;
  const there = own === null ? [] : ((await itemsOf(annotations, personId, [own.id])).get(own.id) ?? []);
  const listed = new Set(there.map(({ paperId }) => paperId));
  const added = remarks.flatMap(({ paperId, personal }) => {
    if (listed.has(paperId)) return [];
    listed.add(paperId);
    return [{ paperId, section: personal.section, note: null }];
  });
  if (added.length === 0) return;
  const items = [...there.map(({ paperId, section, note }) => ({ paperId, section, note })), ...added];
  await saveReadingList(annotations, personId, { ...(own !== null && { id: own.id }), name, items });
}
