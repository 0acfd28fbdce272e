// RIS types of reference ↔ CSL types.

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

/** `GEN` where RIS has no such type. */
export function risTypeOfCsl(type: string): string {
  return preferred[type] ?? Object.keys(csl).find((ris) => csl[ris] === type) ?? 'GEN';
}
