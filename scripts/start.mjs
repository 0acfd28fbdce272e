// `npm start`: everything from a fresh clone to a running server. Arguments go to `litgraph serve`:
// npm start -- --port 4001
import './lib/require-node.mjs';

import('./lib/command.mjs').then((command) => command.start(process.argv.slice(2)));
