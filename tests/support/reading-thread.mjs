// The thread that reads a bibliography, from its TypeScript.
import { runnerImport } from 'vite';

await runnerImport('src/import/reading-thread.ts', {
  configFile: false,
  logLevel: 'error',
  root: process.cwd(),
});
