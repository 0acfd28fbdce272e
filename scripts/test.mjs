// `npm test`: every test, on real databases. Arguments go to vitest: npm test -- tests/model --bail 1
import './lib/require-node.mjs';

import('./lib/test.mjs').then((test) => test.test(process.argv.slice(2)));
