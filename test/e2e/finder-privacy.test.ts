import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Request } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { startTown, type Town } from '../helpers/town.js';

describe('what the finder’s page tells servers', () => {
  let town: Town;
  let browser: Browser;
  before(async () => {
    town = await startTown();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await town.close();
  });

  it('has no word that a person typed, and tells the feed’s server the site alone', async () => {
    const page = await browser.newPage({ locale: 'fr-FR' });
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await page.goto(`${town.url}/services.html?category=*`);
    const finder = page.locator('parvis-service-finder');
    const paused = finder.evaluate(
      (element) =>
        new Promise<void>((resolve) =>
          element.addEventListener('parvis-search', () => resolve(), { once: true }),
        ),
    );
    await finder.getByRole('searchbox').fill('passeprot');
    await paused;
    await finder.locator('.name', { hasText: 'Passeport' }).first().click();
    await finder.locator('#name').waitFor();
    const pathOf = (request: Request): string => new URL(request.url()).pathname;
    // The page preloads the root by a link of its own, with the address it was opened by.
    assert.equal(requests.filter((one) => pathOf(one) === '/parvis.json').length, 1);
    await page.evaluate('dispatchEvent(new Event("online"))');
    // What the page itself asks for from now on, such as the picture of a counter of visits.
    const counted = page.waitForRequest(/count\.gif/);
    await page.evaluate('void (new Image().src = "/count.gif")');
    await counted;

    const told = await Promise.all(
      requests.map(async (request) => ({
        path: pathOf(request),
        words: [request.url(), (await request.allHeaders())['referer'] ?? ''].join(' '),
        referer: (await request.allHeaders())['referer'],
      })),
    );
    assert.deepEqual(
      told.filter(({ words }) => /passeprot|[?&]q=/.test(words)),
      [],
    );
    assert.match(page.url(), /service=/);
    const feeds = told.filter(({ path }) => /(?<!\/parvis)\.json$/.test(path));
    assert.ok(feeds.length > 0);
    for (const { path, referer } of feeds) assert.equal(referer, `${town.url}/`, path);
    await page.close();
  });
});
