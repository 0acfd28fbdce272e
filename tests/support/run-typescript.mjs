// Runs a TypeScript file in a process of its own: `node run-typescript.mjs FILE ARGUMENTS`. For tests that end a process.
import { runnerImport } from 'vite';

await runnerImport(process.argv[2], { configFile: false, logLevel: 'error', root: process.cwd() });
