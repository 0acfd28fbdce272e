// `npm run verify`: everything that must hold before a change goes in, the quick checks first; stops at the first that
// fails. `--no-test` leaves the tests out (where `npm test` runs anyway).
import './lib/require-node.mjs';

import('./lib/verify.mjs').then((verify) => verify.verify(process.argv.slice(2)));
