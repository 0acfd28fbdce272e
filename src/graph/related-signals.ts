// What is asked about the papers around some papers, as texts that travel together: a signal is one question with its rows, a
// trip asks several at once, whatever the number of papers.
import { defineQuery, type Query, type RawRow, variantOf } from './query.js';
import { boundsFor } from './related-bounds.js';
import { int, list } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** One question about the papers around `$seeds`. */
export interface Signal<Row> {
  /** All but its RETURN, handed what stands behind the variable of the related paper in its pattern. */
  readonly cypher: (only: string) => string;
  /** What it returns: a column's name → its expression. */
  readonly columns: Readonly<Record<string, string>>;
  readonly row: (raw: RawRow) => Row;
}

export interface SignalOptions extends ReadOptions {
  /** Looks at this paper alone among all that may be related, past the bound on candidates. */
  readonly only?: string | undefined;
}

type Signals = Readonly<Record<string, Signal<unknown>>>;

/** Several signals in one query, in two texts: for all papers around, and for the one paper `$only`. */
export interface SignalTrip<Asked extends Signals> {
  readonly signals: Asked;
  readonly all: Query<Found>;
  readonly one: Query<Found>;
}

interface Found {
  readonly signal: number;
  readonly row: unknown;
}

/** The rows of each signal, under its name; in no promised order. */
export type Rows<Asked extends Signals> = {
  readonly [Name in keyof Asked]: Asked[Name] extends Signal<infer Row> ? Row[] : never;
};

export function defineTrip<Asked extends Signals>(name: string, signals: Asked): SignalTrip<Asked> {
  const asked = Object.values(signals);
  const all = defineQuery({ name, cypher: together(asked, ''), row: (raw) => found(asked, raw) });
  return { signals, all, one: variantOf(all, together(asked, ' {id: $only}')) };
}

export async function readTrip<Asked extends Signals>(
  store: GraphStore,
  { signals, all, one }: SignalTrip<Asked>,
  seeds: readonly string[],
  { only, ...options }: SignalOptions = {},
): Promise<Rows<Asked>> {
  const bounds = boundsFor(seeds);
  const rows =
    only === undefined
      ? await store.read(all, bounds, options)
      : await store.read(one, { ...bounds, only }, options);
  const ofEach = Object.keys(signals).map((name): [string, unknown[]] => [name, []]);
  for (const { signal, row } of rows) ofEach[signal]?.[1].push(row);
  return Object.fromEntries(ofEach) as Rows<Asked>;
}

/** Rows as lists: names of columns in each of a thousand rows take longer to read than what they name. */
function together(signals: readonly Signal<unknown>[], only: string): string {
  return signals
    .map(
      ({ cypher, columns }, at) =>
        `${cypher(only).trim()}\nRETURN ${at} AS signal, [${Object.values(columns).join(', ')}] AS row`,
    )
    .join('\nUNION ALL\n');
}

function found(signals: readonly Signal<unknown>[], raw: RawRow): Found {
  const at = int(raw, 'signal');
  const signal = signals[at];
  if (signal === undefined) throw new Error(`a row of signal ${at}; there are ${signals.length}`);
  const values = list(raw, 'row');
  const columns = Object.keys(signal.columns).map((name, index) => [name, values[index]]);
  return { signal: at, row: signal.row(Object.fromEntries(columns) as RawRow) };
}
