// A reporter for vitest that writes how many tests passed, failed and were skipped, for the last line of `npm test`.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/** What tests/support/shared-data.ts has tests say in their names that need data from outside the project. */
const needsSharedData = /LITGRAPH_SHARED_DATA/;

/** Vitest wants a reporter as the default export of its file. */
export default class Summary {
  onTestRunEnd(modules, unhandledErrors) {
    const sharedData = existsSync(process.env.LITGRAPH_SHARED_DATA ?? join(root, '../shared/data'));
    const summary = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) {
      summary.failed += module.errors().length;
      for (const suite of module.children.allSuites()) summary.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') summary.passed += 1;
        else if (state === 'failed') summary.failed += 1;
        else {
          const name = `${module.relativeModuleId}: ${test.fullName}`;
          summary.skipped.push({ name, excused: !sharedData && needsSharedData.test(test.fullName) });
        }
      }
    }
    writeFileSync(process.env.LITGRAPH_TEST_SUMMARY, JSON.stringify(summary));
  }
}
