// RIS types of reference ↔ CSL types.
import { cslTypes } from '../csl/types.js';
import { isPreprintServer } from '../venue.js';

const csl: Readonly<Record<string, string>> = {
  ABST: 'article-journal',
  ADVS: 'motion_picture',
  AGGR: 'dataset',
  ANCIENT: 'classic',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  CHART: 'figure',
  CLSWK: 'classic',
  COMP: 'software',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  CTLG: 'entry',
  DATA: 'dataset',
  DBASE: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  FIGURE: 'figure',
  GEN: 'document',
  GOVDOC: 'report',
  HEAR: 'hearing',
  ICOMM: 'personal_communication',
  INPR: 'article-journal',
  JFULL: 'article-journal',
  JOUR: 'article-journal',
  JOURN: 'article-journal',
  LEGAL: 'legislation',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'broadcast',
  MULTI: 'motion_picture',
  MUSIC: 'musical_score',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  PREPRINT: 'article',
  RPRT: 'report',
  SER: 'periodical',
  SLIDE: 'motion_picture',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  THES: 'thesis',
  UNBILL: 'bill',
  UNPB: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};

/** `document` for a type nobody has heard of. */
export function cslTypeOfRis(type: string): string {
  return csl[type.trim().toUpperCase()] ?? 'document';
}

const preferred: Readonly<Record<string, string>> = {
  article: 'UNPB',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  manuscript: 'UNPB',
  'paper-conference': 'CONF',
  'article-journal': 'JOUR',
  report: 'RPRT',
  software: 'COMP',
  webpage: 'ELEC',
};

interface Place {
  readonly arxivId: string | null;
  readonly containerTitle: string | null;
}

/** A preprint, whatever type the record was given. */
export function preprintOr(told: string, { arxivId, containerTitle }: Place): string {
  if (containerTitle !== null) return isPreprintServer(containerTitle) ? 'article' : told;
  return arxivId === null ? told : 'article';
}

/** What the "type of work" (M3) must say so that the record is read as of this type; null where it is in any case. */
export function typeOfWork(type: string, place: Place): string | null {
  const read = preprintOr(cslTypeOfRis(risTypeOfCsl(type)), place);
  return read === type || !cslTypes.has(type) ? null : type;
}

/** The type that M3 says, where a record of that type has this TY; else null: it may say anything. */
export function typeInWork(work: string, type: string): string | null {
  return cslTypes.has(work) && risTypeOfCsl(work) === type.trim().toUpperCase() ? work : null;
}

/** `GEN` where RIS has no such type. */
export function risTypeOfCsl(type: string): string {
  return preferred[type] ?? Object.keys(csl).find((ris) => csl[ris] === type) ?? 'GEN';
}
