#!/usr/bin/env node
// The `litgraph` command: checks Node, builds where there is no build yet, and hands over to dist/cli/main.js.
import './lib/require-node.mjs';

import('./lib/command.mjs').then((command) => command.litgraph(process.argv.slice(2)));
