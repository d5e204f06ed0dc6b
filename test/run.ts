import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requireChromium } from './helpers/browsers.js';

/**
 * Runs every suite, however the ones before it ended, and closes with what failed and one line of
 * counts.
 * `npm test -- unit components` runs some of them.
 */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** For each test that failed: its file, its name, and what it said. */
  failures: string[];
}

const NPX = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const folder = mkdtempSync(path.join(tmpdir(), 'parvis-test-'));
const total: Counts = none();

const suites: Record<string, () => Counts> = {
  unit: () =>
    nodeTests('feed', 'hours', 'search', 'votes', 'importers', 'collector', 'cli', 'showcase'),
  components: () =>
    counted('components', [NPX, 'wtr', '--config', 'test/web-test-runner.config.mjs']),
  build: () => step(['npm', 'run', '--silent', 'build']),
  e2e: () => nodeTests('e2e'),
  storybook: () => step(['npm', 'run', '--silent', 'build-storybook']),
  stories: () => nodeTests('stories'),
};

function none(): Counts {
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

/** The counts of a suite or step that ended badly and did not say itself what failed. */
function broken(name: string): Counts {
  return { ...none(), failed: 1, failures: [name] };
}

function run(command: readonly string[], environment: Record<string, string> = {}): boolean {
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

/** A step that has no tests of its own: only its failure counts. */
function step(command: readonly string[]): Counts {
  return run(command) ? none() : broken(command.join(' '));
}

/** A suite that leaves its counts in a file; one that ends badly without them has failed. */
function counted(name: string, command: readonly string[]): Counts {
  const file = path.join(folder, `${name}.json`);
  const isGood = run(command, { PARVIS_COUNTS: file });
  const counts = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Counts) : none();
  return isGood || counts.failed ? counts : broken(name);
}

function nodeTests(...folders: string[]): Counts {
  const files = folders.flatMap((name) => testFiles(path.join('test', name)));
  const counts = path.join(folder, `${folders.join('-')}.json`);
  return counted(folders.join('-'), [
    process.execPath,
    ...['--import', 'tsx', '--test', '--test-concurrency=2'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...[
      '--test-reporter=./test/helpers/counts-reporter.mjs',
      `--test-reporter-destination=${counts}`,
    ],
    ...files,
  ]);
}

function testFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(directory, name))
    .sort();
}

const wanted = process.argv.slice(2);
process.env.CHROME_PATH = requireChromium();
for (const [name, suite] of Object.entries(suites)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const started = Date.now();
  const { passed, failed, skipped, failures } = suite();
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  total.failures.push(...failures);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)\n`);
}
rmSync(folder, { recursive: true, force: true });
for (const failure of total.failures) console.log(`✖ ${failure}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
