// What a text has of its keeper's own (thumbs, notes, tags, the order of a list) → the importing person's layer. What the
// person has noted already stays; the same text again adds nothing.
import { annotateMany, type FirstRemark } from '../annotations/annotate-many.js';
import { annotate, annotationsOn } from '../annotations/annotations.js';
import { storable, storableText } from '../annotations/input.js';
import { inputLimits } from '../annotations/limits.js';
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
  const saying = remarks.flatMap(({ paperId, title, personal }): FirstRemark[] => {
    const content = storable(personal);
    return saysSomething(content) ? [{ targetId: paperId, label: title, content }] : [];
  });
  const known = await annotationsOn(
    annotations,
    personId,
    saying.map(({ targetId }) => targetId),
  );
  await annotateMany(
    annotations,
    personId,
    saying.filter(({ targetId }) => !known.has(targetId)),
  );
  for (const { targetId, label, content } of saying) {
    const there = known.get(targetId);
    const change = there === undefined ? {} : additionTo(there, content);
    if (Object.keys(change).length > 0) await annotate(annotations, personId, { targetId, label, change });
  }
}

function saysSomething({ interest, stars, status, tags, note }: AnnotationContent): boolean {
  return interest !== null || stars !== null || status !== null || note !== null || tags.length > 0;
}

/** What the text says and the person has not: tags are added to those there are, as far as there is room. */
function additionTo(known: Annotation, content: AnnotationContent): AnnotationChange {
  const { tags } = storable({ ...content, tags: [...known.tags, ...content.tags] });
  return {
    ...(known.interest === null && content.interest !== null && { interest: content.interest }),
    ...(known.stars === null && content.stars !== null && { stars: content.stars }),
    ...(known.status === null && content.status !== null && { status: content.status }),
    ...(known.note === null && content.note !== null && { note: content.note }),
    ...(tags.length > known.tags.length && { tags }),
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
