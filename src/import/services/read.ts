// The JSON that a service gives for a work, told by what stands in it.
import { crossrefWork, isCrossref } from './crossref.js';
import { isOpenAlex, openAlexWork } from './openalex.js';
import { isSemanticScholar, semanticScholarWork } from './semantic-scholar.js';
import type { JsonObject, ServiceWork } from './values.js';

/** What a work of OpenAlex, Crossref or Semantic Scholar says; null where the object is none of theirs. */
export function serviceWork(object: JsonObject): ServiceWork | null {
  if (isOpenAlex(object)) return openAlexWork(object);
  if (isSemanticScholar(object)) return semanticScholarWork(object);
  return isCrossref(object) ? crossrefWork(object) : null;
}

/** Whether a text in JSON is a file of one of these services, by its beginning. */
export function looksLikeService(head: string): boolean {
  return (
    /"https:\/\/openalex\.org\/W\d+"/.test(head) ||
    /"paperId"\s*:\s*"[0-9a-f]{40}"/.test(head) ||
    /"message-type"\s*:\s*"work/.test(head) ||
    /"references?-count"\s*:\s*\d/.test(head)
  );
}
