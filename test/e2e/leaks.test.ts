import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { OrderHost } from '../helpers/order-host.js';

const TAGS = [
  'parvis-alert-banner',
  'parvis-service-finder',
  'parvis-opinion-poll',
  'parvis-business-showcase',
];
const MOUNTS = 1_000;
const BATCH = 50;
const HEAP_LIMIT = 256 * 1_024;

interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** A router that shows and leaves pages all day long must not fill the memory of a cheap phone. */
describe('elements that are mounted and removed a thousand times', () => {
  let host: OrderHost;
  let browser: Browser;
  before(async () => {
    host = await new OrderHost().start();
    browser = await launchBrowser();
    host.serve(
      '/page.html',
      `<!doctype html><html lang="fr"><title>Page</title><link rel="icon" href="data:,"><main></main>
        <script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>`,
    );
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });

  async function open(): Promise<{ page: Page; devtools: CDPSession }> {
    const page = await browser.newPage({ locale: 'fr-FR' });
    await page.goto(`${host.url}/page.html`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    return { page, devtools };
  }

  /** Each batch is on the page until all of it shows what the feed says. */
  const mount = (page: Page, tag: string, count: number): Promise<unknown> =>
    page.evaluate(`(async () => {
      const main = document.querySelector('main');
      for (let left = ${count}; left > 0; left -= ${BATCH}) {
        let awaited = Math.min(${BATCH}, left);
        await new Promise((resolve) => {
          main.onready = () => --awaited || resolve();
          main.addEventListener('parvis-ready', main.onready);
          main.append(...Array.from({ length: awaited }, () => document.createElement('${tag}')));
        });
        main.removeEventListener('parvis-ready', main.onready);
        await Promise.all(Array.from(main.children, (element) => element.updateComplete));
        await new Promise(requestAnimationFrame);
        main.replaceChildren();
      }
      delete main.onready;
      await new Promise((resolve) => requestIdleCallback(resolve));
    })()`);

  async function held(devtools: CDPSession): Promise<Held> {
    for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  }

  /** Until none is there any more: some wait for an idle moment, or two seconds, to load what follows. */
  async function gone({ page, devtools }: Opened, tag: string): Promise<void> {
    const expression = `customElements.get('${tag}').prototype`;
    const objectGroup = 'gone';
    for (let left = Infinity, until = Date.now() + 20_000; left > 0;) {
      // Asking without a pause would leave the page no idle moment.
      await page.evaluate(
        'new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)))',
      );
      // Asking for objects collects with caution: it spares whatever the stack may still name.
      await devtools.send('HeapProfiler.collectGarbage');
      const { result } = await devtools.send('Runtime.evaluate', { expression, objectGroup });
      const { objects } = await devtools.send('Runtime.queryObjects', {
        prototypeObjectId: result.objectId!,
        objectGroup,
      });
      const count = await devtools.send('Runtime.callFunctionOn', {
        objectId: objects.objectId!,
        functionDeclaration: 'function () { return this.length; }',
      });
      left = count.result.value as number;
      await devtools.send('Runtime.releaseObjectGroup', { objectGroup });
      assert.ok(Date.now() < until || !left, `${left} elements are still held`);
    }
  }

  /** What is held at the end and was not after the warm-up. */
  async function growth({ page, devtools }: Opened, tag: string, count = MOUNTS): Promise<Held> {
    await mount(page, tag, 2 * BATCH);
    await gone({ page, devtools }, tag);
    const warm = await held(devtools);
    await mount(page, tag, count);
    await gone({ page, devtools }, tag);
    const now = await held(devtools);
    return {
      heap: now.heap - warm.heap,
      nodes: now.nodes - warm.nodes,
      listeners: now.listeners - warm.listeners,
    };
  }
  type Opened = Awaited<ReturnType<typeof open>>;

  for (const tag of TAGS)
    it(`leaves nothing of <${tag}>`, async (test) => {
      const opened = await open();
      const { heap, nodes, listeners } = await growth(opened, tag);
      test.diagnostic(
        `heap + ${Math.round(heap / 1_024)} KB, nodes + ${nodes}, listeners + ${listeners}`,
      );
      assert.deepEqual(
        { nodes: Math.max(0, nodes), listeners: Math.max(0, listeners) },
        { nodes: 0, listeners: 0 },
      );
      assert.ok(heap <= HEAP_LIMIT, `the heap has grown by ${heap} bytes`);
      await opened.page.close();
    });

  it('sees a listener and what it holds, where one is kept', async () => {
    const { page, devtools } = await open();
    const [, , tag = ''] = TAGS;
    await mount(page, tag, 2 * BATCH);
    await gone({ page, devtools }, tag);
    const before = await held(devtools);
    await page.evaluate(`document.querySelector('main').addEventListener(
      'parvis-ready', ({ target }) => addEventListener('blur', () => target.shadowRoot))`);
    await mount(page, tag, BATCH);
    const after = await held(devtools);
    assert.ok(after.listeners - before.listeners >= BATCH);
    assert.ok(after.nodes - before.nodes >= BATCH);
    await page.close();
  });
});
