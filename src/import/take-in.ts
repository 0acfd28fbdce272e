// A bibliography goes in whole: its papers into the graph, and what its keeper noted into the importing person's layer.
import type { AnnotationStore } from '../annotations/store.js';
import type { GraphStore } from '../graph/store.js';
import type { Person } from '../model/annotation.js';
import type { BibliographyFormat, ImportReport } from '../model/bibliography.js';
import { importBibliography, type ImportRequest } from './apply.js';
import { isReadingList, keepList, keepRemarks, type PersonalRemark } from './personal.js';

export interface TakeInRequest extends Omit<ImportRequest, 'person' | 'onPersonal'> {
  readonly person: Person;
}

/** Throws what the stores throw, and CANCELLED; what the text says never throws. */
export async function takeIn(
  { graph, annotations }: { readonly graph: GraphStore; readonly annotations: AnnotationStore },
  request: TakeInRequest,
): Promise<ImportReport> {
  const { person, name } = request;
  const listed: PersonalRemark[] = [];
  const onPersonal = async (remarks: readonly PersonalRemark[], format: BibliographyFormat) => {
    await keepRemarks({ graph, annotations }, person.id, remarks);
    if (format === 'READING_LIST') listed.push(...remarks);
  };
  const report = await importBibliography({ graph }, { ...request, onPersonal });
  if (isReadingList(listed)) await keepList(annotations, person.id, name ?? 'Reading list', listed);
  return report;
}
