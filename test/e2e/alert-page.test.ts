import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';

const HOUR = 3_600_000;
const root = {
  parvis: '1.0',
  inLanguage: ['fr'],
  timezone: 'Europe/Paris',
  publisher: { name: 'Saint-Parvis', telephone: '+33261910000' },
  alerts: { url: 'alerts.json' },
};
const flood = {
  id: 'crue',
  headline: 'La Vive déborde',
  severity: 'severe',
  sent: new Date(Date.now() - HOUR).toISOString(),
  expires: new Date(Date.now() + HOUR).toISOString(),
  instruction: ['Montez à l’étage.', 'Coupez le courant.'],
};
const FEED: Record<string, unknown> = {
  '/parvis.json': root,
  '/alerts.json': { parvis: '1.0', items: [flood] },
};
/** The short snippet at the top of a page that keeps no room for it. */
const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Saint-Parvis</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>
<parvis-alert-banner></parvis-alert-banner><h1>Saint-Parvis</h1>${'<p>La page de la mairie.</p>'.repeat(40)}`;

interface Served {
  readonly path: string;
  readonly status: number;
  /** Of the whole answer with its head, as it went over the wire. */
  readonly bytes: number;
}

describe('a page with the alert banner alone', () => {
  let server: Server;
  let browser: Browser;
  let url: string;
  let served: Served[] = [];
  let isFeedUp = true;

  before(async () => {
    browser = await launchBrowser();
    server = createServer((request, response) => {
      const socket: Socket = request.socket;
      const sentBefore = socket.bytesWritten;
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      response.on('finish', () =>
        served.push({ path, status: response.statusCode, bytes: socket.bytesWritten - sentBefore }),
      );
      const document = FEED[path];
      if (document && !isFeedUp) return void socket.destroy();
      response.setHeader('content-type', document ? 'application/json' : 'text/html');
      if (!document && path !== '/') {
        response.setHeader('content-type', 'text/javascript');
        return void response.end(readFileSync(`dist/${path.replace('/parvis/', '')}`));
      }
      if (!document) return void response.end(PAGE);
      // What a web server does for a file: a tag, and 304 where the browser has that already.
      response.setHeader('etag', `"${path}"`);
      response.setHeader('cache-control', 'no-cache');
      response.statusCode = request.headers['if-none-match'] === `"${path}"` ? 304 : 200;
      response.end(response.statusCode === 304 ? undefined : JSON.stringify(document));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  const headline = (page: Page) => page.getByRole('heading', { name: 'La Vive déborde' });

  /** Opens the page, and counts from its first moment by how much it moves. */
  async function open(page: Page): Promise<void> {
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift += (
            entry as PerformanceEntry & { value: number }
          ).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(url);
    await headline(page).waitFor();
  }

  /** By how much it moved, once what was rendered is painted and reported. */
  async function shiftOf(page: Page): Promise<number> {
    for (let frame = 0; frame < 5; frame++)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    return page.evaluate(() => (window as unknown as { shift: number }).shift);
  }

  for (const width of [360, 1280])
    it(`does not move at ${width} px, neither at a first visit nor with a copy on the device`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 740 } });
      for (const visit of ['first', 'second']) {
        const page = await context.newPage();
        await open(page);
        const shift = await shiftOf(page);
        assert.ok(shift <= 0.02, `${visit} visit: ${shift}`);
        await page.close();
      }
      await context.close();
    });

  it('would be seen to move', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.addInitScript(() => Reflect.set(HTMLElement.prototype, 'showPopover', undefined));
    await open(page);
    assert.ok((await shiftOf(page)) > 0.1);
    await page.close();
  });

  it('shows the last messages from the device while the feed cannot be had', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await open(page);
    isFeedUp = false;
    await open(page);
    await page.getByText(/^Dernière vérification /).waitFor();
    isFeedUp = true;
    await context.close();
  });

  it('asks for the root and the alerts alone, and again for less than 1 KB', async () => {
    served = [];
    const page = await browser.newPage();
    await open(page);
    const documents = (): string[] =>
      served.filter(({ path }) => FEED[path]).map(({ path, status }) => `${path} ${status}`);
    assert.deepEqual(documents().sort(), ['/alerts.json 200', '/parvis.json 200']);
    served = [];
    // Somebody comes back to the page after a while; the page's clock alone moves.
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    while (documents().length < 2) await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(documents().sort(), ['/alerts.json 304', '/parvis.json 304']);
    const answers = served.filter(({ path }) => FEED[path]);
    const bytes = answers.reduce((sum, one) => sum + one.bytes, 0);
    assert.ok(bytes < 1024, JSON.stringify(answers));
    await page.close();
  });
});
