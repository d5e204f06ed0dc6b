import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../test/helpers/browser.js';
import type { Calendars } from '../../src/hours/index.js';
import { bundle } from '../bundle.js';
import type { HoursPage } from './page.js';
import { makePlaces, type BenchPlace } from './places.js';

const PLACES = 10_000;
const SLOWED = 4;
const MINUTE = 60_000;
const VALUES = path.join(
  process.env.PARVIS_CORPUS ?? '../shared',
  'data/osm/opening_hours_values_0-999.txt',
);
/** A Tuesday, in the hour in which most doors close for lunch. */
const START = Date.parse('2026-11-24T11:30:00+01:00');

const CALENDARS: Calendars = {
  PH: ['2026-11-01', '2026-11-11', '2026-12-25', '2027-01-01', '2027-05-01', '2027-07-14'],
  SH: [
    ['2026-12-19', '2027-01-03'],
    ['2027-02-13', '2027-02-28'],
  ],
};

/** Rounds in turn. The peer takes most of a minute for each. */
const ROUNDS = { Parvis: 9, opening_hours: 3 } as const;
type Name = keyof typeof ROUNDS;
const NAMES = Object.keys(ROUNDS) as Name[];

interface Measured {
  /** ms */
  readonly first: number;
  readonly next: number;
  readonly minutes: readonly number[];
  readonly open: number;
}

/**
 * "Open now" of 10,000 places in a browser on a slowed processor: when their hours have never been
 * read, a minute later, and every minute for an hour; beside the library that OpenStreetMap's own
 * tools use, which reads all of its language where Parvis leaves some unknown.
 */
export async function hoursBench(): Promise<void> {
  const values = readFileSync(VALUES, 'utf8').split('\n');
  const places = makePlaces(
    values.filter((line) => line.trim() && !line.startsWith('#')),
    PLACES,
  );
  const script = await bundle('bench/hours/page.ts');
  const server = createServer((request, response) => {
    // Isolated pages have the fine clock.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`);
    response.end(
      isScript
        ? script
        : '<!doctype html><title>bench</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launchBrowser();
  const rounds = new Map<Name, Measured[]>(NAMES.map((name) => [name, []]));
  for (let round = 0; round < Math.max(...Object.values(ROUNDS)); round++)
    for (const name of NAMES)
      if (round < ROUNDS[name]) rounds.get(name)!.push(await measure(browser, url, name, places));
  await browser.close();
  server.close();
  print(rounds, new Set(places.map(({ text }) => text)).size);
}

async function measure(
  browser: Browser,
  url: string,
  name: Name,
  places: readonly BenchPlace[],
): Promise<Measured> {
  const page = await browser.newPage({ timezoneId: 'Europe/Paris' });
  await page.goto(url);
  await page.evaluate(
    ([wanted, given, calendars]) =>
      (globalThis as unknown as { bench: HoursPage }).bench.prepare(wanted, given, calendars),
    [name, places, CALENDARS] as const,
  );
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const ask = (minute: number): Promise<ReturnType<HoursPage['ask']>> =>
    page.evaluate(`globalThis.bench.ask(${START + minute * MINUTE})`);
  const { ms: first, open } = await ask(0);
  // Time for what a browser does between two minutes, such as collecting garbage.
  await page.waitForTimeout(1_000);
  const { ms: next } = await ask(1);
  const minutes: number[] = [];
  for (let minute = 2; minute < 62; minute++) minutes.push((await ask(minute)).ms);
  await page.close();
  return { first, next, minutes, open };
}

function print(rounds: ReadonlyMap<Name, readonly Measured[]>, texts: number): void {
  const rows = [...rounds].map(([name, all]) => ({
    name,
    open: all[0]!.open,
    times: [
      median(all.map(({ first }) => first)),
      median(all.map(({ next }) => next)),
      median(all.map(({ minutes }) => median(minutes))),
      median(all.map(({ minutes }) => Math.max(...minutes))),
    ],
  }));
  const peer = rows.find(({ name }) => name === 'opening_hours')!.times;
  console.log(
    `\n"Open now" of ${PLACES.toLocaleString('en')} places with ${texts.toLocaleString('en')} different hours, processor slowed ${SLOWED} times, ms`,
  );
  console.log(
    '| hours | open | first time | × | next minute | × | a minute of the hour, median | × | longest | × |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, open, times } of rows) {
    const cells = times.flatMap((ms, at) => [ms.toFixed(1), (ms / peer[at]!).toFixed(4)]);
    console.log(`| ${[name, String(open), ...cells].join(' | ')} |`);
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]!;
}
