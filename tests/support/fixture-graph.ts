// Small libraries for tests: papers and what they are joined to as plain records, and how they get into a store.
import type { GraphStore, TextDocument } from '../../src/graph/store.js';
import type { Query } from '../../src/graph/query.js';
import { stableId } from '../../src/model/ids.js';
import { nameKey, personKey, titleKey } from '../../src/model/keys.js';
import { labels, type NamedKind } from '../../src/model/kinds.js';

export interface FixtureThing {
  readonly kind: NamedKind;
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly description?: string;
}

/** Lists hold ids, in order. */
export interface FixturePaper {
  readonly id: string;
  readonly title: string;
  readonly abstract?: string;
  readonly year: number | null;
  readonly addedAt: string;
  readonly addedPosition?: number;
  readonly doi?: string;
  readonly arxivId?: string;
  readonly citekey?: string;
  readonly venue?: string | null;
  readonly authors?: readonly string[];
  readonly editors?: readonly string[];
  readonly topics?: readonly string[];
  readonly tasks?: readonly string[];
  readonly proposes?: readonly string[];
  readonly uses?: readonly string[];
  readonly datasets?: readonly string[];
  readonly backbones?: readonly string[];
  readonly cites?: readonly string[];
}

export interface Fixture {
  readonly things: readonly FixtureThing[];
  readonly papers: readonly FixturePaper[];
}

export function paperId(key: string): string {
  return stableId('paper', key);
}

export function thing(kind: NamedKind, name: string, more: Partial<FixtureThing> = {}): FixtureThing {
  return { kind, id: stableId(kind, name), name, ...more };
}

export async function loadFixture(store: GraphStore, { things, papers }: Fixture): Promise<void> {
  await store.write(async (tx) => {
    for (const kind of new Set(things.map((it) => it.kind))) {
      const rows = things
        .filter((it) => it.kind === kind)
        .map((it) => ({ id: it.id, properties: named(it) }));
      await tx.run(
        statement(`UNWIND $rows AS row CREATE (n:${labels[kind]} {id: row.id}) SET n += row.properties`),
        {
          rows,
        },
      );
    }
    const rows = papers.map((paper) => ({ id: paper.id, properties: bibliographic(paper) }));
    await tx.run(statement('UNWIND $rows AS row CREATE (p:Paper {id: row.id}) SET p += row.properties'), {
      rows,
    });
    for (const [field, { label, pattern }] of Object.entries(joins)) {
      const pairs = papers.flatMap((paper) =>
        listOf(paper, field as keyof typeof joins).map((id, index) => ({
          paper: paper.id,
          id,
          position: index + 1,
        })),
      );
      if (pairs.length === 0) continue;
      await tx.run(
        statement(`
UNWIND $pairs AS pair
MATCH (p:Paper {id: pair.paper})
MATCH (x:${label} {id: pair.id})
CREATE ${pattern}`),
        { pairs },
      );
    }
    tx.indexText([...papers.map(paperText), ...things.map(thingText)]);
  });
}

const joins = {
  venue: { label: 'Venue', pattern: '(p)-[:PUBLISHED_IN]->(x)' },
  authors: { label: 'Author', pattern: '(x)-[:AUTHORED {position: pair.position}]->(p)' },
  editors: { label: 'Author', pattern: '(x)-[:EDITED {position: pair.position}]->(p)' },
  topics: { label: 'Topic', pattern: '(p)-[:ABOUT]->(x)' },
  tasks: { label: 'Task', pattern: '(p)-[:ADDRESSES]->(x)' },
  proposes: { label: 'Method', pattern: '(p)-[:PROPOSES]->(x)' },
  uses: { label: 'Method', pattern: '(p)-[:USES]->(x)' },
  datasets: { label: 'Dataset', pattern: '(p)-[:EVALUATED_ON]->(x)' },
  backbones: { label: 'Backbone', pattern: '(p)-[:USES_BACKBONE]->(x)' },
  cites: { label: 'Paper', pattern: '(p)-[:CITES]->(x)' },
} as const;

function listOf(paper: FixturePaper, field: keyof typeof joins): readonly string[] {
  const value = paper[field];
  if (value == null) return [];
  return typeof value === 'string' ? [value] : value;
}

function bibliographic(paper: FixturePaper) {
  const { id, title, abstract, year, addedAt, addedPosition, doi, arxivId, citekey } = paper;
  const given = { id, title, abstract, year, addedAt, addedPosition, doi, arxivId, citekey };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value != null)),
    titleKey: titleKey(title),
    type: 'article-journal',
  };
}

function named({ kind, id, name, aliases = [], description }: FixtureThing) {
  const key = kind === 'author' ? personKey : nameKey;
  return {
    id,
    name,
    nameKey: key(name),
    ...(aliases.length > 0 && { aliases, aliasKeys: aliases.map(key) }),
    ...(description !== undefined && { description }),
  };
}

function paperText({ id, title, abstract }: FixturePaper): TextDocument {
  return { id, kind: 'paper', title, body: abstract ?? '' };
}

function thingText({ id, kind, name, aliases = [] }: FixtureThing): TextDocument {
  return { id, kind, title: [name, ...aliases].join(' '), body: '' };
}

function statement(cypher: string): Query<null> {
  return { name: 'test.load', cypher, row: () => null };
}
