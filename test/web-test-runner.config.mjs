import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { tsImport } from 'tsx/esm/api';

const { launchers } = await tsImport('./helpers/launchers.ts', import.meta.url);

/** Writes the counts of each browser, and what failed, where the command that runs all reads them. */
const times = new Map();
const countsReporter = {
  start({ sessions }) {
    sessions.on('session-status-updated', ({ browser, status }) => {
      const { first = status === 'SCHEDULED' ? undefined : Date.now() } = times.get(browser) ?? {};
      times.set(browser, { first, last: Date.now() });
    });
  },
  stop({ sessions }) {
    const { PARVIS_COUNTS } = process.env;
    if (!PARVIS_COUNTS) return;
    const byBrowser = {};
    for (const { browser, testFile, testResults, errors } of sessions) {
      const { first, last } = times.get(browser);
      const seconds = Math.round((last - first) / 1000);
      const counts = (byBrowser[`components in ${browser.name}`] ??= newCounts(seconds));
      const fail = (name, error) => {
        counts.failed++;
        counts.failures.push(
          `${browser.name}: ${path.relative('', testFile)} ${name}\n${error?.message ?? ''}`,
        );
      };
      const visit = ({ tests = [], suites = [] } = {}) => {
        for (const { skipped, passed, name, error } of tests) {
          if (skipped) counts.skipped++;
          else if (passed) counts.passed++;
          else fail(name, error);
        }
        for (const suite of suites) visit(suite);
      };
      visit(testResults);
      if (errors.length) fail('did not run to its end', errors[0]);
    }
    writeFileSync(PARVIS_COUNTS, JSON.stringify(byBrowser));
  },
};

const newCounts = (seconds) => ({ passed: 0, failed: 0, skipped: 0, failures: [], seconds });

/** A busy machine with two browsers side by side is slow: what is waited for may take longer. */
const patience = {
  name: 'patience',
  transform({ path: file, body }) {
    if (!file.endsWith('/@open-wc/testing-helpers/src/helpers.js')) return;
    const usual = /(?<=\btimeout = )(1000|1e3)\b/;
    if (!usual.test(body)) throw new Error('waitUntil waits another time by now');
    return body.replace(usual, '15000');
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
  // Two browsers side by side: each has a focus of its own.
  concurrentBrowsers: 2,
  // Three engines on two cores: a browser takes its time to open a page.
  browserStartTimeout: 120_000,
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
    patience,
  ],
  browsers: launchers((process.env.PARVIS_ENGINES ?? 'chromium').split(',')),
  testFramework: { config: { timeout: 20_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countsReporter],
};
