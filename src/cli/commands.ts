// All commands, in the order in which the help lists them. Each is loaded when it is asked for: a command that asks a server
// must not wait for the modules of one that is it.
import type { Command } from './command.js';

const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.js')).serve,
  import: async () => (await import('./commands/import.js')).importCommand,
  search: async () => (await import('./commands/search.js')).search,
  related: async () => (await import('./commands/related.js')).related,
  lineage: async () => (await import('./commands/lineage.js')).lineage,
  compare: async () => (await import('./commands/compare.js')).compare,
  leaderboard: async () => (await import('./commands/leaderboard.js')).leaderboard,
  table: async () => (await import('./commands/table.js')).table,
  conflicts: async () => (await import('./commands/conflicts.js')).conflicts,
  rate: async () => (await import('./commands/rate.js')).rate,
  draft: async () => (await import('./commands/draft.js')).draft,
  export: async () => (await import('./commands/export.js')).exportCommand,
  watch: async () => (await import('./commands/watch.js')).watch,
  backup: async () => (await import('./commands/backup.js')).backup,
  restore: async () => (await import('./commands/restore.js')).restoreCommand,
  query: async () => (await import('./commands/query.js')).query,
  load: async () => (await import('./commands/load.js')).load,
  seed: async () => (await import('./commands/seed.js')).seed,
  user: async () => (await import('./commands/user.js')).user,
  doctor: async () => (await import('./commands/doctor.js')).doctor,
  completion: async () => (await import('./commands/completion.js')).completion,
};

/** Null where there is no command of that name. */
export async function loadCommand(name: string): Promise<Command | null> {
  return Object.hasOwn(loaders, name) ? ((await loaders[name]?.()) ?? null) : null;
}

export function loadCommands(): Promise<Command[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}
