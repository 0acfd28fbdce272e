// Reports of dry runs: kept in memory for an hour, a bounded number for each store. Imports' own reports are in the graph.
import type { DryRunReport } from '../model/bibliography.js';
import type { GraphStore } from '../graph/store.js';
import { importLimits } from './import-limits.js';

interface Kept {
  readonly report: DryRunReport;
  readonly until: number;
}

const kept = new WeakMap<GraphStore, Map<string, Kept>>();

export function keepDryRun(store: GraphStore, report: DryRunReport, now = Date.now()): DryRunReport {
  const reports = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, reports);
  reports.set(report.id, { report, until: now + importLimits.dryRunMilliseconds });
  for (const [id, { until }] of reports) {
    if (until <= now || reports.size > importLimits.dryRuns) reports.delete(id);
  }
  return report;
}

/** Null where there is none, or none any more. */
export function dryRunReport(store: GraphStore, id: string, now = Date.now()): DryRunReport | null {
  const found = kept.get(store)?.get(id);
  return found === undefined || found.until <= now ? null : found.report;
}
