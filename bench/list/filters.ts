import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../test/helpers/browser.js';
import { bundle } from '../bundle.js';
import { makeCorpus } from '../search/corpus.js';
import { servePages } from './serve-pages.js';

const ENTRIES = 10_000;
const SLOWED = 4;
const ROUNDS = 3;
const SAME_FRAMES = 6;
/** Ticked one after the other, and then taken away again. */
const BOXES = ['Les Rives', 'Carte', 'Entrée'];

const PAGES: Readonly<Record<string, string>> = {
  Parvis:
    '<script type="module" src="/parvis.js" data-feed="/feed.json"></script><parvis-business-showcase></parvis-business-showcase>',
  '@lit-labs/virtualizer':
    '<script type="module" src="/virtual-filter.js"></script><virtual-filter></virtual-filter>',
};

/**
 * From a tick to the filtered list on the screen with 10,000 entries: the showcase, which also
 * counts anew what each filter would leave, against a virtualized list that does not.
 */
export async function filtersBench(): Promise<void> {
  const feed = JSON.stringify({
    parvis: '1.0',
    publisher: { name: 'Saint-Parvis', telephone: '+33261910000' },
    inLanguage: ['fr'],
    timezone: 'Europe/Paris',
    // The document stays under the 5 MB that a page takes.
    showcase: makeCorpus(ENTRIES).map(({ id, name, category, keywords }, at) => ({
      ...{ id, name, category, keywords },
      type: ['LocalBusiness', 'NGO', 'Organization'][at % 3],
      quarter: ['Les Rives', 'Le Bourg', 'Bellevue', 'La Lande'][at % 4],
      paymentAccepted: at % 3 ? ['Carte', 'Espèces'] : ['Espèces'],
      accessibility: at % 5 ? ['Entrée de plain-pied'] : ['Une marche à l’entrée'],
      telephone: '+33261910010',
      address: { streetAddress: `${at}, rue du Four`, addressLocality: 'Saint-Parvis' },
      openingHours: ['Mo-Fr 09:00-17:00', 'Tu-Sa 10:00-19:00', '24/7'][at % 3],
    })),
  });
  const peer = await bundle('bench/list/virtual-filter.ts');
  const { origin, close } = await servePages(PAGES, {
    'feed.json': feed,
    'virtual-filter.js': peer,
  });
  const browser = await launchBrowser();
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++)
    for (const name of Object.keys(PAGES)) {
      const ticks = await tickAll(browser, `${origin}/${encodeURIComponent(name)}`);
      times.set(name, [...(times.get(name) ?? []), ...ticks]);
    }
  await browser.close();
  close();
  print(times);
}

async function tickAll(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(url);
  const summary = page.locator('.panel summary');
  if (url.endsWith('Parvis')) await summary.click();
  await page.locator('.check').first().waitFor();
  await page.waitForFunction(`${ROOT}.querySelectorAll('.name').length > 5`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.evaluate(WATCH);
  const times: number[] = [];
  for (const words of [...BOXES, ...BOXES]) times.push(await tick(page, words));
  await page.close();
  return times;
}

async function tick(page: Page, words: string): Promise<number> {
  const before = await page.evaluate<number>('globalThis.times.length');
  await page.evaluate(
    `[...${ROOT}.querySelectorAll('.check')].find((one) => one.innerText.trim().startsWith('${words}')).click()`,
  );
  await page.waitForFunction(`globalThis.times.length > ${before}`);
  return page.evaluate<number>('globalThis.times.at(-1)');
}

const ROOT = `document.querySelector('parvis-business-showcase, virtual-filter').shadowRoot`;

/** As in the bench of the finder's list: the first frame that looks as the page still does later. */
const WATCH = `(() => {
  globalThis.times = [];
  const root = ${ROOT};
  const look = () =>
    [root.querySelector('#count'), ...[...root.querySelectorAll('.name')].slice(0, 6)]
      .map((part) => part?.innerHTML).join();
  const afterFrame = (run) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = run;
    port1.postMessage(0);
  });
  addEventListener('click', (event) => {
    if (event.composedPath()[0].localName !== 'label') return;
    const start = event.timeStamp;
    let seen, time, frames;
    const check = () => {
      const now = performance.now();
      const current = look();
      if (current !== seen) [seen, time, frames] = [current, now - start, 0];
      if (++frames < ${SAME_FRAMES}) return afterFrame(check);
      globalThis.times.push(time);
    };
    afterFrame(check);
  }, { capture: true });
})()`;

function print(times: ReadonlyMap<string, readonly number[]>): void {
  const at = (all: readonly number[], share: number): number =>
    all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) * share)]!;
  const peer = times.get('@lit-labs/virtualizer')!;
  console.log(
    `\nTick to paint, ${ENTRIES.toLocaleString('en')} entries, processor slowed ${SLOWED} times`,
  );
  console.log('| list | median ms | × virtualizer | p95 ms | × virtualizer |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const [name, all] of times) {
    const cells = [0.5, 0.95].flatMap((share) => [
      at(all, share).toFixed(0),
      (at(all, share) / at(peer, share)).toFixed(2),
    ]);
    console.log(`| ${[name, ...cells].join(' | ')} |`);
  }
}
