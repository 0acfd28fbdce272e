// Imports, their reports, and the records they brought, in the API.
import { countItems, listItems, pageOfItems } from '../graph/import-items.js';
import {
  countImports,
  importReport,
  importReports,
  importsByIds,
  importsOfRecords,
  listImports,
} from '../graph/imports.js';
import { recordsOfPapers } from '../graph/records.js';
import { fieldSources } from '../import/field-sources.js';
import { dryRunReport } from '../import/reports.js';
import { takeIn } from '../import/take-in.js';
import { undoImport } from '../import/undo.js';
import { mayActAs } from '../model/annotation.js';
import type { BibliographicRecord, Import, ImportReport, ImportStatus } from '../model/bibliography.js';
import { LitgraphError } from '../model/errors.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { ImportInput, ImportReportItemsArgs, Resolvers } from './generated.js';
import { paperLoader } from './papers.js';
import { attempt } from './problems.js';
import { requireRole } from './roles.js';

export const importResolvers: Resolvers = {
  Query: {
    imports: async (_query, args, { graph, signal }) => {
      const page = await listImports(graph, pageRequest(args), { signal });
      return connection(page, () => countImports(graph, { signal }));
    },
    importReport: (_query, { id }, { graph, signal }) =>
      dryRunReport(graph, id) ?? importReport(graph, id, { signal }),
  },
  Mutation: {
    importBibliography: (_mutation, { input }, context) => importText(context, input),
    undoImport: async (_mutation, { id }, context) => {
      requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(() => undoImport(context.graph, id, context));
      return { import: done, problems };
    },
  },
  Import: {
    report: async (it, _args, context) => (await reportLoader(context).load(it.id)) ?? missing(it.id),
  },
  ImportReport: {
    import: ({ importId }, _args, context) =>
      importId === null ? null : importLoader(context).load(importId),
    items: (report, args, context) => items(context, report, args),
  },
  ImportItem: {
    paper: ({ paperId }, _args, context, info) =>
      paperId === null ? null : paperLoader(context, info, []).load(paperId),
  },
  Paper: {
    records: ({ id }, _args, context) => recordLoader(context).load(id),
    sources: async ({ id }, _args, context) => fieldSources(await recordLoader(context).load(id)),
  },
  BibliographicRecord: {
    citekey: ({ fields }) => fields.citekey,
    line: ({ line, edited }) => (edited ? null : line),
    imports: ({ id }, _args, context) => holderLoader(context).load(id),
    raw: async (record, _args, context) => ((await mayRead(context, record)) ? record.raw : null),
    unmapped: async (record, _args, context) => ((await mayRead(context, record)) ? record.unmapped : null),
  },
};

async function importText(context: Context, input: ImportInput): Promise<ImportReport> {
  const person = requireRole(context, 'EDITOR');
  const { graph, annotations, limits, signal, onImportStep } = context;
  const bytes = Buffer.byteLength(input.text);
  if (bytes > limits.maxImportBytes) {
    throw new LitgraphError(
      'PAYLOAD_TOO_LARGE',
      `The text has ${bytes} bytes; at most ${limits.maxImportBytes} are taken in at once (LITGRAPH_MAX_IMPORT_BYTES). Split it between two entries, or send the file to POST /import.`,
      { path: ['input', 'text'], limit: limits.maxImportBytes },
    );
  }
  const { text, format, name, dryRun } = input;
  return takeIn(
    { graph, annotations },
    {
      text,
      format: format ?? undefined,
      name,
      dryRun: dryRun ?? false,
      person,
      signal,
      onProgress: onImportStep,
    },
  );
}

async function items(context: Context, report: ImportReport, { status, ...args }: ImportReportItemsArgs) {
  const { graph, signal } = context;
  const statuses: readonly ImportStatus[] | null = status ?? null;
  const page = pageRequest(args);
  const dryRun = dryRunReport(graph, report.id);
  if (dryRun !== null) {
    const fitting = dryRun.items.filter((item) => statuses?.includes(item.status) ?? true);
    return connection(pageOfItems(dryRun.items, statuses, page), () => Promise.resolve(fitting.length));
  }
  const found = await listItems(graph, report.id, statuses, page, { signal });
  return connection(found, () => countItems(graph, report.id, statuses, { signal }));
}

/**
 * Whether the viewer may see an entry as it was written: notes, ratings and file paths stand in it. Those may whose own
 * import had it, and administrators; a correction made here is everybody's.
 */
async function mayRead(context: Context, record: BibliographicRecord): Promise<boolean> {
  const { viewer } = context;
  if (viewer === null) return false;
  if (record.edited || mayActAs(viewer.role, 'ADMIN')) return true;
  const holders = await holderLoader(context).load(record.id);
  return holders.some(({ createdById }) => createdById === viewer.id);
}

function holderLoader({ graph, loaders, signal }: Context) {
  return loaders.get('imports of records', async (ids: readonly string[]) => {
    const holders = await importsOfRecords(graph, ids, { signal });
    return ids.map((id): readonly Import[] => holders.get(id) ?? []);
  });
}

function recordLoader({ graph, loaders, signal }: Context) {
  return loaders.get('records of papers', async (ids: readonly string[]) => {
    const records = await recordsOfPapers(graph, ids, { signal });
    return ids.map((id): readonly BibliographicRecord[] => records.get(id) ?? []);
  });
}

/** Imports by id; null where there is none. */
export function importLoader({ graph, loaders, signal }: Context) {
  return loaders.get('imports', async (ids: readonly string[]) => {
    const imports = await importsByIds(graph, ids, { signal });
    return ids.map((id) => imports.get(id) ?? null);
  });
}

function reportLoader({ graph, loaders, signal }: Context) {
  return loaders.get('reports of imports', async (ids: readonly string[]) => {
    const reports = await importReports(graph, ids, { signal });
    return ids.map((id) => reports.get(id) ?? null);
  });
}

function missing(id: string): never {
  throw new LitgraphError('NOT_FOUND', `The import ${id} was removed meanwhile.`);
}
