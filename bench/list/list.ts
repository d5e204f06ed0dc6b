import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../test/helpers/browser.js';
import { bundle } from '../bundle.js';
import { makeCorpus } from '../search/corpus.js';
import { servePages } from './serve-pages.js';

const SERVICES = 10_000;
const SLOWED = 4;
const ROUNDS = 3;
/** A page that looks the same for so long has shown what it had to. */
const SAME_FRAMES = 6;
/** Typed key by key: common words, rare ones, several, and what nobody has. */
const QUERIES = ['carte', 'permis de stationnement', 'aide familiale', 'inscription', 'zzyx'];

const PAGES: Readonly<Record<string, string>> = {
  Parvis:
    '<script type="module" src="/parvis.js" data-feed="/feed.json"></script><parvis-service-finder></parvis-service-finder>',
  '@lit-labs/virtualizer':
    '<script type="module" src="/virtual-list.js"></script><virtual-list></virtual-list>',
};

interface Key {
  /** From the key's own time until the page shows the answer, ms. */
  readonly time: number;
  /** Elements of the list. */
  readonly elements: number;
}

/**
 * From a key to its results on the screen with 10,000 services: the finder's plain list against a
 * virtualized one with the same search, in turn in one browser.
 */
export async function listBench(): Promise<void> {
  // As in the index of a large town, which leaves the description to the card.
  const services = makeCorpus(SERVICES).map((item) => ({
    ...item,
    description: undefined,
    availableChannel: [
      { channelType: 'phone', telephone: '+33261910010' },
      { channelType: 'in-person', openingHours: 'Mo-Fr 09:00-17:00' },
    ],
  }));
  const feed = JSON.stringify({
    parvis: '1.0',
    publisher: { name: 'Saint-Parvis', telephone: '+33261910000' },
    inLanguage: ['fr'],
    timezone: 'Europe/Paris',
    services,
  });
  const peer = await bundle('bench/list/virtual-list.ts');
  const { origin, close } = await servePages(PAGES, { 'feed.json': feed, 'virtual-list.js': peer });
  const browser = await launchBrowser();
  const keys = new Map<string, Key[]>();
  for (let round = 0; round < ROUNDS; round++)
    for (const name of Object.keys(PAGES)) {
      const all = await typeIn(browser, `${origin}/${encodeURIComponent(name)}`);
      keys.set(name, [...(keys.get(name) ?? []), ...all]);
    }
  await browser.close();
  close();
  print(keys);
}

async function typeIn(browser: Browser, url: string): Promise<Key[]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(url);
  const field = page.locator('#query');
  await field.focus();
  await page.waitForFunction(IS_READY);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.evaluate(WATCH);
  const keys: Key[] = [];
  for (const query of QUERIES) {
    for (const letter of query) keys.push(await press(page, letter));
    await field.fill('');
    await page.waitForTimeout(300);
  }
  await page.close();
  return keys;
}

async function press(page: Page, letter: string): Promise<Key> {
  const before = await page.evaluate<number>('globalThis.keys.length');
  await page.keyboard.insertText(letter);
  await page.waitForFunction(`globalThis.keys.length > ${before}`);
  return page.evaluate<Key>('globalThis.keys.at(-1)');
}

/** The index is built: the finder says so by answering, the peer by an attribute. */
const IS_READY = `(() => {
  const peer = document.querySelector('virtual-list');
  if (peer) return peer.hasAttribute('ready');
  const root = document.querySelector('parvis-service-finder').shadowRoot;
  const field = root.querySelector('#query');
  if (!field.value) { field.value = 'carte'; field.dispatchEvent(new Event('input')); }
  if (!root.querySelector('.name')) return false;
  field.value = ''; field.dispatchEvent(new Event('input'));
  return true;
})()`;

/**
 * Notes, for each key, when the frame with its results was painted: a task that follows a frame runs
 * once that frame is drawn. That frame is the first that looks as the page still does later.
 */
const WATCH = `(() => {
  globalThis.keys = [];
  const root = document.querySelector('parvis-service-finder, virtual-list').shadowRoot;
  const list = () => root.querySelector('.rows, lit-virtualizer');
  const look = () =>
    [root.querySelector('#count'), ...[...root.querySelectorAll('.name')].slice(0, 6)]
      .map((part) => part?.innerHTML).join();
  const afterFrame = (run) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = run;
    port1.postMessage(0);
  });
  addEventListener('input', (event) => {
    const start = event.timeStamp;
    let seen, time, frames;
    const check = () => {
      const now = performance.now();
      const current = look();
      if (current !== seen) [seen, time, frames] = [current, now - start, 0];
      if (++frames < ${SAME_FRAMES}) return afterFrame(check);
      keys.push({ time, elements: list()?.querySelectorAll('*').length ?? 0 });
    };
    afterFrame(check);
  }, { capture: true });
})()`;

function print(keys: ReadonlyMap<string, readonly Key[]>): void {
  const peer = summary(keys.get('@lit-labs/virtualizer')!);
  console.log(
    `\nKey to paint, ${SERVICES.toLocaleString('en')} services, processor slowed ${SLOWED} times`,
  );
  console.log('| list | median ms | × virtualizer | p95 ms | × virtualizer | elements at most |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, all] of keys) {
    const { median, p95, elements } = summary(all);
    const cells = [
      ...[name, median.toFixed(0), (median / peer.median).toFixed(2)],
      ...[p95.toFixed(0), (p95 / peer.p95).toFixed(2), String(elements)],
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function summary(keys: readonly Key[]): { median: number; p95: number; elements: number } {
  const times = keys.map(({ time }) => time).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)]!;
  return {
    median: at(0.5),
    p95: at(0.95),
    elements: Math.max(...keys.map(({ elements }) => elements)),
  };
}
