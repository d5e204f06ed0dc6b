import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { tsImport } from 'tsx/esm/api';

const { CHROMIUM_FLAGS, requireChromium } = await tsImport(
  './helpers/find-chromium.ts',
  import.meta.url,
);

/** Writes the counts, and what failed, where the command that runs all suites reads them. */
const countsReporter = {
  stop({ sessions }) {
    const { PARVIS_COUNTS } = process.env;
    if (!PARVIS_COUNTS) return;
    const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    const fail = (file, name, error) => {
      counts.failed++;
      counts.failures.push(`${path.relative('', file)} ${name}\n${error?.message ?? ''}`);
    };
    const visit = (file, { tests = [], suites = [] } = {}) => {
      for (const { skipped, passed, name, error } of tests) {
        if (skipped) counts.skipped++;
        else if (passed) counts.passed++;
        else fail(file, name, error);
      }
      for (const suite of suites) visit(file, suite);
    };
    for (const { testFile, testResults, errors } of sessions) {
      visit(testFile, testResults);
      if (errors.length) fail(testFile, 'did not run to its end', errors[0]);
    }
    writeFileSync(PARVIS_COUNTS, JSON.stringify(counts));
  },
};

export default {
  rootDir: '.',
  files: process.env.PARVIS_FILES?.split(' ') ?? [
    'test/{components,controllers,internal,loader}/**/*.test.ts',
  ],
  nodeResolve: { exportConditions: ['production', 'default'] },
  // One page at a time: in a tab behind another neither focus nor frames are real.
  concurrency: 1,
  testsFinishTimeout: 300_000,
  middleware: [
    (context, next) => {
      if (context.url.startsWith('/images/')) context.url = `/demo/site${context.url}`;
      return next();
    },
  ],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    a11ySnapshotPlugin(),
  ],
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: { executablePath: requireChromium(), headless: true, args: CHROMIUM_FLAGS },
    }),
  ],
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countsReporter],
};
