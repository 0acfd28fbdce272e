// The thread that takes changes into full text, from its TypeScript.
import { runnerImport } from 'vite';

await runnerImport('src/graph/engines/embedded/text-thread.ts', {
  configFile: false,
  logLevel: 'error',
  root: process.cwd(),
});
