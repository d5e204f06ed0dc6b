import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { createChallenge } from 'altcha-lib/v1';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../test/helpers/browser.js';

/**
 * How long a device works for a ballot in a burst: the built solver against the one of ALTCHA's own
 * library, on the same challenge, on a processor slowed four times. The number to find is the last
 * one, so that this is the longest that anybody waits; on average it is half of it. Chromium slows a
 * page's main thread and not its workers (and takes a core to do so): workers are measured at full
 * speed, and times four.
 */
const MAX_NUMBER = 100_000;
const SLOWDOWN = 4;
const ROUNDS = 5;
const PEER = 'virtual:altcha';

const WAYS = {
  'Parvis, worker (×4)': 'parvis-worker',
  'Parvis, main thread in slices': 'parvis-slices',
  'altcha-lib 2.8.0 (v1), worker (×4)': 'altcha-worker',
} as const;
type Way = (typeof WAYS)[keyof typeof WAYS];

interface Measured {
  readonly ms: number;
  readonly longestTask: number;
}

export async function proofBench(): Promise<void> {
  const challenge = await createChallenge({
    hmacKey: 'bench',
    maxNumber: MAX_NUMBER,
    number: MAX_NUMBER,
    expires: new Date(Date.now() + 600_000),
    params: { for: 'x'.repeat(22) },
  });
  const files = new Map([
    ['/solve.js', readFileSync('dist/chunks/solve-challenge.js', 'utf8')],
    ['/altcha.js', await bundlePeer()],
  ]);
  const server = createServer((request, response) => {
    const script = files.get(request.url ?? '');
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ?? '<!doctype html><title>proof</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launchBrowser();
  const rounds = new Map<string, Measured[]>();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, way] of Object.entries(WAYS)) {
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      const rate = way === 'parvis-slices' ? SLOWDOWN : 1;
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      await page.goto(url);
      // What the compiler of this file wraps around functions that have a name.
      await page.evaluate('globalThis.__name = (named) => named');
      rounds.set(name, [...(rounds.get(name) ?? []), await measure(page, way, challenge)]);
      await page.close();
    }
  await browser.close();
  server.close();
  print(rounds);
}

async function measure(page: Page, way: Way, challenge: object): Promise<Measured> {
  const { ms, longestTask } = await page.evaluate(
    async ([wanted, given]) => {
      let longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      }).observe({ type: 'longtask' });
      const load = (file: string): Promise<Record<string, (one: unknown) => Promise<unknown>>> =>
        import(file) as Promise<Record<string, (one: unknown) => Promise<unknown>>>;
      const ways: Record<string, () => Promise<unknown>> = {
        'parvis-worker': async () => (await load('/solve.js')).solveChallenge!(given),
        'parvis-slices': async () => {
          // As on a page whose script comes from another origin.
          Object.assign(window, { Worker: undefined });
          return (await load('/solve.js')).solveChallenge!(given);
        },
        'altcha-worker': () =>
          new Promise((resolve) => {
            const worker = new Worker('/altcha.js', { type: 'module' });
            worker.onmessage = ({ data }) => resolve(data);
            const { challenge: hash, salt, maxnumber: max, algorithm } = given as never;
            const payload = { algorithm, challenge: hash, salt, max, start: 0 };
            worker.postMessage({ type: 'work', payload });
          }),
      };
      const start = performance.now();
      if (!(await ways[wanted]!())) throw new Error(`${wanted} did not solve it`);
      const time = performance.now() - start;
      // Long tasks are told a moment later.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { ms: time, longestTask: longest };
    },
    [way, challenge] as const,
  );
  return { ms: way === 'parvis-slices' ? ms : ms * SLOWDOWN, longestTask };
}

function print(rounds: ReadonlyMap<string, Measured[]>): void {
  const rows = [...rounds].map(([name, all]) => {
    const ms = all.map((one) => one.ms).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
    return { name, ms, longestTask: Math.max(...all.map((one) => one.longestTask)) };
  });
  const peer = rows.find(({ name }) => name.startsWith('altcha'))!.ms;
  console.log(`\nProof of work: ${MAX_NUMBER} tries at worst, processor slowed ${SLOWDOWN} times`);
  console.log('| solver | worst, s | mean, s | × altcha-lib | longest task, ms |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const { name, ms, longestTask } of rows)
    console.log(
      `| ${name} | ${(ms / 1000).toFixed(2)} | ${(ms / 2000).toFixed(2)} | ${(ms / peer).toFixed(2)} | ${longestTask ? Math.round(longestTask) : '< 50'} |`,
    );
}

/** The worker of ALTCHA's library, as its page would load it. */
async function bundlePeer(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'peer',
        resolveId: (source) => (source === PEER ? PEER : undefined),
        load: (source) =>
          source === PEER
            ? `import { solveChallenge } from 'altcha-lib/v1';
onmessage = async ({ data: { payload: p } }) =>
  postMessage(await solveChallenge(p.challenge, p.salt, p.algorithm, p.max, p.start).promise);`
            : undefined,
      },
    ],
    build: { write: false, modulePreload: false, rolldownOptions: { input: PEER } },
  });
  const [output] = [result].flat();
  const chunk =
    output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The worker of altcha-lib was not built.');
  return chunk.code;
}
