// Evidence → who says so, in words: the authors of a paper, somebody by name, others.
import type { Phrase } from '../model/draft.js';
import { groupBy } from '../model/group-by.js';
import type { Evidence, Relation } from '../model/relation.js';
import { kindOfId } from '../model/ids.js';
import { oneLine, type Mentions } from './draft-mentions.js';
import { cite, clause, listed, phrase } from './draft-words.js';

export interface Sayers {
  readonly words: Phrase;
  readonly areSeveral: boolean;
  /** Nobody is named: an import or a pack has it. */
  readonly isNobody: boolean;
  /** The paper itself speaks, and nobody else. */
  readonly isOwnPaper: boolean;
  /** All of them speak about work of their own. */
  readonly ownWork: boolean;
  /** What they say in their own gist, behind a colon or in brackets; empty where nothing. */
  readonly notes: string;
}

export function supporters(mentions: Mentions, relation: Relation): Sayers {
  return sayers(
    mentions,
    relation,
    relation.evidence.filter(({ stance }) => stance !== 'DISPUTES'),
  );
}

export function opponents(mentions: Mentions, relation: Relation): Sayers {
  return sayers(
    mentions,
    relation,
    relation.evidence.filter(({ stance }) => stance === 'DISPUTES'),
  );
}

function sayers(mentions: Mentions, relation: Relation, evidence: readonly Evidence[]): Sayers {
  const each = evidence.map((one) => ({ one, ...sayer(mentions, relation, one) }));
  const named = [
    ...groupBy(
      each.filter(({ isNobody }) => !isNobody),
      ({ words }) => JSON.stringify(words),
    ).values(),
  ];
  const notes = [...new Set(evidence.flatMap(({ note }) => (note === null ? [] : [clause(note)])))];
  const own = named.length > 0 && named.every((group) => group.some(({ one }) => one.ownWork));
  return {
    words: listed(named.map(([first]) => first?.words ?? [])),
    areSeveral: named.length > 1 || named[0]?.[0]?.areSeveral === true,
    isNobody: named.length === 0,
    isOwnPaper: named.length === 1 && named[0]?.[0]?.isOwnPaper === true,
    ownWork: own,
    notes: notes.join('; '),
  };
}

function sayer(mentions: Mentions, relation: Relation, { asserter, asserterName, source }: Evidence) {
  const paper = source === null ? null : mentions.paper(source);
  if (asserterName !== null) {
    const name = oneLine(asserterName);
    const words = paper === null ? phrase`${name}` : phrase`${name}${cite([paper.id])}`;
    return { words, areSeveral: /\bet al\b|,| and |&/.test(name), isNobody: false, isOwnPaper: false };
  }
  const speaks = paper ?? (asserter === 'AUTHOR' ? authorsOf(mentions, relation) : null);
  if (speaks !== null) {
    const isOwnPaper = asserter === 'AUTHOR' && mentions.homeOf(relation) === speaks.id;
    return {
      words: mentions.authors(speaks),
      areSeveral: mentions.areSeveral(speaks),
      isNobody: false,
      isOwnPaper,
    };
  }
  const unnamed = { AUTHOR: 'its authors', THIRD_PARTY: '', READER: 'a reader' }[asserter];
  return {
    words: phrase`${unnamed}`,
    areSeveral: asserter === 'AUTHOR',
    isNobody: unnamed === '',
    isOwnPaper: false,
  };
}

/** The paper that makes the statement, where it is one. */
function authorsOf(mentions: Mentions, { from }: Relation) {
  if (kindOfId(from) === 'paper') return mentions.paper(from);
  const [proposer] = mentions.facts.proposers.get(from) ?? [];
  return proposer === undefined ? null : mentions.paper(proposer);
}
