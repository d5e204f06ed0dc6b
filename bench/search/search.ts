import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession } from 'playwright-core';
import { launchBrowser } from '../../test/helpers/browser.js';
import { bundle } from '../bundle.js';
import type { BenchPage, Keys, Quality } from './page.js';
import { QUERY_KINDS } from './queries.js';

const SIZES = [1_000, 10_000, 50_000];
const NAMES = ['Parvis', 'MiniSearch', 'uFuzzy', 'Fuse', 'Substring scan'];
const PER_KIND = 150;
const SLOWED = 4;
/** ms that an engine may take for its keys or queries: slow ones are tried on fewer. */
const BUDGET = 12_000;

interface Measure {
  readonly build: number;
  /** Bytes. */
  readonly memory: number;
  readonly quality: Quality;
  readonly keys: Keys;
  readonly sliced?: { readonly longest: number; readonly total: number };
}

/**
 * Search in one browser, side by side with the libraries that a town would take otherwise: what is
 * found, how fast a key is answered, how long the index takes and how much memory.
 */
export async function searchBench(): Promise<void> {
  const script = await bundle('bench/search/page.ts');
  const server = createServer((_, response) => {
    // Isolated pages have the fine clock.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>bench</title><script type="module">${script}</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launchBrowser();
  const wanted = process.argv.slice(3).map(Number).filter(Boolean);
  for (const size of wanted.length ? wanted : SIZES) {
    const measures = new Map<string, Measure>();
    let words = 0;
    for (const name of NAMES) {
      const { measure, vocabulary } = await measureOne(browser, url, name, size);
      measures.set(name, measure);
      words = vocabulary;
    }
    printSize(size, words, measures);
  }
  await printCode();
  await browser.close();
  server.close();
}

/** Search and marks without synonyms, beside the libraries alone. */
const CODE: Readonly<Record<string, string>> = {
  Parvis: 'src/search/index.ts',
  MiniSearch: 'node_modules/minisearch/dist/es/index.js',
  uFuzzy: 'node_modules/@leeoniya/ufuzzy/dist/uFuzzy.mjs',
  Fuse: 'node_modules/fuse.js/dist/fuse.mjs',
};

async function printCode(): Promise<void> {
  console.log('');
  const rows = Object.entries(CODE).map(async ([name, file]) => {
    const { length } = brotliCompressSync(await bundle(file));
    return [name, (length / 1024).toFixed(1)];
  });
  printTable(['code', 'KB brotli'], await Promise.all(rows));
}

async function measureOne(
  browser: Browser,
  url: string,
  name: string,
  size: number,
): Promise<{ measure: Measure; vocabulary: number }> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await page.goto(url);
  const call = <R, V>(run: (bench: BenchPage, value: V) => R, value?: V): Promise<Awaited<R>> =>
    page.evaluate<Awaited<R>>(`(${String(run)})(globalThis.bench, ${JSON.stringify(value)})`);
  const vocabulary = await call(
    (bench, count: readonly [number, number]) => bench.prepare(count[0], count[1]),
    [size, PER_KIND],
  );
  const before = await memoryOf(session);
  const build = await call((bench, engine) => bench.build(engine), name);
  const memory = (await memoryOf(session)) - before;
  const quality = await call((bench, budget) => bench.quality(budget), BUDGET);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const keys = await call((bench, budget) => bench.keys(budget), BUDGET);
  const sliced = name === 'Parvis' ? await call((bench) => bench.sliced()) : undefined;
  await page.close();
  return { measure: { build, memory, quality, keys, ...(sliced && { sliced }) }, vocabulary };
}

/** Objects and the buffers of typed arrays, after a collection of garbage. */
async function memoryOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

function printSize(size: number, words: number, measures: ReadonlyMap<string, Measure>): void {
  console.log(`\n## ${size.toLocaleString('en')} items, ${words.toLocaleString('en')} words\n`);
  printTable(
    ['recall@10', ...QUERY_KINDS, 'MRR', 'queries'],
    [...measures].map(([name, { quality }]) => {
      const all = QUERY_KINDS.map((kind) => quality.kinds[kind]);
      const tried = all.reduce((sum, one) => sum + one.tried, 0);
      const ranks = all.reduce((sum, one) => sum + one.ranks, 0);
      const recalls = all.map((one) => (one.found / one.tried).toFixed(3));
      return [name, ...recalls, (ranks / tried).toFixed(3), String(tried)];
    }),
  );
  const peer = measures.get('MiniSearch')!;
  console.log('');
  printTable(
    [
      ...['engine', 'build ms', '× MiniSearch', 'memory MB', '× MiniSearch'],
      ...[`key median ms (${SLOWED}× slowed)`, '× MiniSearch', 'key p99 ms', 'keys'],
    ],
    [...measures].map(([name, { build, memory, keys }]) => [
      name,
      build.toFixed(0),
      (build / peer.build).toFixed(2),
      (memory / 2 ** 20).toFixed(1),
      (memory / peer.memory).toFixed(2),
      keys.median.toFixed(2),
      (keys.median / peer.keys.median).toFixed(2),
      keys.p99.toFixed(1),
      String(keys.count),
    ]),
  );
  const { longest, total } = measures.get('Parvis')!.sliced!;
  console.log(
    `\nParvis in slices, ${SLOWED}× slowed: longest task ${longest.toFixed(0)} ms, ready after ${total.toFixed(0)} ms`,
  );
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  console.log(line(head));
  console.log(line(head.map((_, at) => (at ? '---:' : '---'))));
  for (const row of rows) console.log(line(row));
}
