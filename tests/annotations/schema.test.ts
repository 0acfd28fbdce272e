// The two Prisma schemas say the same, and neither uses what only one database can do.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error A script, without types of its own.
import { postgresqlSchema } from '../../scripts/generate-prisma.mjs';

const sqlite = readFileSync('prisma/schema.prisma', 'utf8');
const postgresql = readFileSync('prisma/postgresql/schema.prisma', 'utf8');
const derive = postgresqlSchema as (schema: string) => string;

function modelsOf(schema: string): string {
  return schema.slice(schema.indexOf('/// Somebody'));
}

describe('the Prisma schemas', () => {
  it('are one and its derivation', () => {
    expect(postgresql).toBe(derive(sqlite));
  });

  it('have the same models to the letter', () => {
    expect(modelsOf(postgresql)).toBe(modelsOf(sqlite));
    expect(modelsOf(sqlite).match(/^model /gm)).toHaveLength(7);
  });

  it('have no lists of scalars, no enumerations and no types of one database', () => {
    expect(sqlite).not.toMatch(/\b(?:String|Int|Boolean|DateTime|Float|BigInt|Decimal|Bytes)\[\]/);
    expect(sqlite).not.toMatch(/^enum |@db\.|\bJson\b/m);
  });

  it('have migrations of the same names', () => {
    const names = (folder: string) => readdirSync(folder).filter((name) => name !== 'migration_lock.toml');
    expect(names('prisma/postgresql/migrations')).toEqual(names('prisma/migrations'));
  });
});
