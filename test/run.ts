import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  ENGINES,
  findPrograms,
  howToGet,
  requirePrograms,
  type Engine,
} from './helpers/browsers.js';

/**
 * Runs every suite, however the ones before it ended, and closes with what failed and one line of
 * counts.
 * `npm test -- unit components` runs some of them; `npm test -- firefox` the components in that
 * engine alone, which must be there then.
 */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** For each test that failed: its file, its name, and what it said. */
  failures: string[];
  /** How long it took, where several ran side by side. */
  seconds?: number;
}

/** What no file of tests takes, in milliseconds: a wait without an end is a failure with a name. */
const FILE_TIMEOUT = 480_000;

/** What a suite came to, or each part of it that counts for itself, by name. */
type Results = Readonly<Record<string, Counts>>;

const NPX = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const folder = mkdtempSync(path.join(tmpdir(), 'parvis-test-'));
const leftOut: string[] = [];
/** Engines that were asked for by name, and the suites; without a word, all of both. */
const named = ENGINES.filter((engine) => process.argv.includes(engine));
const wanted = process.argv
  .slice(2)
  .map((word) => (named.includes(word as Engine) ? 'components' : word));

const suites: Readonly<Record<string, () => Results>> = {
  unit: () =>
    nodeTests(
      'unit',
      ...['feed', 'hours', 'search', 'votes', 'importers', 'collector', 'check', 'cli', 'showcase'],
    ),
  components: () => components(named.length ? named : ENGINES.filter(takesPart)),
  build: () => step('build', ['npm', 'run', '--silent', 'build']),
  e2e: () => nodeTests('e2e', 'e2e'),
  storybook: () => step('storybook', ['npm', 'run', '--silent', 'build-storybook']),
  stories: () => nodeTests('stories', 'stories'),
};

function none(): Counts {
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
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
function step(name: string, command: readonly string[]): Results {
  return {
    [name]: run(command) ? none() : { ...none(), failed: 1, failures: [command.join(' ')] },
  };
}

function nodeTests(name: string, ...folders: string[]): Results {
  const file = path.join(folder, `${name}.json`);
  const isGood = run([
    process.execPath,
    ...['--import', 'tsx', '--test', '--test-concurrency=2', `--test-timeout=${FILE_TIMEOUT}`],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...[
      '--test-reporter=./test/helpers/counts-reporter.mjs',
      `--test-reporter-destination=${file}`,
    ],
    ...folders.flatMap((name) => testFiles(path.join('test', name))),
  ]);
  return results(name, isGood, { [name]: readJson<Counts>(file) ?? none() });
}

/** The components in each of these engines, two of them side by side. */
function components(engines: readonly Engine[]): Results {
  const file = path.join(folder, 'components.json');
  const isGood = run([NPX, 'wtr', '--config', 'test/web-test-runner.config.mjs'], {
    PARVIS_COUNTS: file,
    PARVIS_ENGINES: engines.join(),
  });
  return results('components', isGood, readJson<Results>(file) ?? {});
}

/** A suite that ended badly without a word about what failed has failed as a whole. */
function results(name: string, isGood: boolean, said: Results): Results {
  if (isGood || Object.values(said).some(({ failed }) => failed)) return said;
  return { ...said, [name]: { ...none(), failed: 1, failures: [name] } };
}

/** A run that was ended leaves no file, or an empty one. */
function readJson<T>(file: string): T | undefined {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text ? (JSON.parse(text) as T) : undefined;
}

function testFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(directory, name))
    .sort();
}

/**
 * Whether an engine can be tested here. Chromium must be, and continuous integration installs the
 * others too; elsewhere nobody wants one more browser without having asked for it.
 */
function takesPart(engine: Engine): boolean {
  if (findPrograms(engine)) return true;
  try {
    if (process.env.CI) requirePrograms(engine);
  } catch {
    // Said in the line that follows.
  }
  const isThere = findPrograms(engine) !== undefined;
  if (!isThere) leftOut.push(`Left out: ${howToGet(engine)}`);
  return isThere;
}

const isInChromium = !named.length || wanted.some((suite) => suite !== 'components');
try {
  if (isInChromium) process.env.CHROME_PATH = requirePrograms('chromium')[0];
  named.forEach(requirePrograms);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

const total = none();
for (const [name, suite] of Object.entries(suites)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const started = Date.now();
  const parts = Object.entries(suite());
  console.log();
  for (const [part, counts] of parts) {
    const { passed, failed, skipped, failures } = counts;
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.failures.push(...failures);
    const seconds = counts.seconds ?? Math.round((Date.now() - started) / 1000);
    console.log(`${part}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
  }
  console.log();
}
rmSync(folder, { recursive: true, force: true });
for (const failure of total.failures) console.log(`✖ ${failure}\n`);
for (const engine of leftOut) console.log(engine);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
