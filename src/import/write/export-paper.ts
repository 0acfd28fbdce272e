// What a paper must bring along to be written into a bibliography.
import type { AnnotationContent } from '../../model/annotation.js';
import type { PersonName } from '../../model/entry.js';
import type { HydratedPaper, PaperPart } from '../../model/paper.js';

export interface ExportPaper extends HydratedPaper {
  /** What the person that the bibliography is for has noted; nobody else's. */
  readonly noted?: AnnotationContent | null;
  /** Its people by the names that it shows, as its entries print them. */
  readonly nameParts?: ReadonlyMap<string, PersonName>;
}

/** What an entry in BibTeX, or a reference in words, is made of beside the paper's own fields. */
export const namesOfPaper: ReadonlySet<PaperPart> = new Set<PaperPart>(['authors', 'editors', 'venue']);
