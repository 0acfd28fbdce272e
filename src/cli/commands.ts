// All commands, in the order in which the help lists them.
import type { Command } from './command.js';
import { completion } from './commands/completion.js';
import { doctor } from './commands/doctor.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { query } from './commands/query.js';
import { rate } from './commands/rate.js';
import { related } from './commands/related.js';
import { search } from './commands/search.js';
import { seed } from './commands/seed.js';
import { serve } from './commands/serve.js';
import { user } from './commands/user.js';

export const commands: readonly Command[] = [
  serve,
  importCommand,
  search,
  related,
  rate,
  exportCommand,
  query,
  seed,
  user,
  doctor,
  completion,
];
