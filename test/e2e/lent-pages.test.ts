import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { LentPages } from '../helpers/lent-pages.js';
import { OrderHost } from '../helpers/order-host.js';

/** What a site keeps in a browser, and what a page has been given by a case. */
const KEPT = `(async () => ({
  local: localStorage.length,
  session: sessionStorage.length,
  cookies: document.cookie,
  caches: await caches.keys(),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  name: window.name,
  left: 'left' in window,
}))()`;
const LEAVE = `(async () => {
  localStorage.setItem('a', '1');
  sessionStorage.setItem('a', '1');
  document.cookie = 'a=1; max-age=1000; path=/';
  await caches.open('a');
  await new Promise((resolve) => (indexedDB.open('a').onsuccess = resolve));
  window.name = 'a';
  window.left = true;
})()`;

describe('a page that is lent', () => {
  let browser: Browser;
  let host: OrderHost;
  let pages: LentPages;
  before(async () => {
    browser = await launchBrowser();
    host = await new OrderHost().start();
    host.serve('/page.html', '<!doctype html><title>Page</title><link rel="icon" href="data:,">');
    pages = new LentPages(async () => {
      const page = await browser.newPage();
      await page.addInitScript('window.made = true');
      return page;
    });
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });

  async function visit(): Promise<Page> {
    const page = await pages.borrow();
    await page.goto(`${host.url}/page.html`);
    return page;
  }

  it('has forgotten what the case before has left', async () => {
    const page = await visit();
    const asItWas = await page.evaluate(KEPT);
    await page.evaluate(LEAVE);
    assert.notDeepEqual(await page.evaluate(KEPT), asItWas);
    await pages.giveBack(page, host.url);
    const again = await visit();
    assert.equal(again, page);
    assert.deepEqual(await again.evaluate(KEPT), asItWas);
    assert.equal(await again.evaluate('window.made'), true, 'what each page is opened with stays');
    await pages.giveBack(again, host.url);
  });

  it('tells the case before nothing more', async () => {
    const page = await visit();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', ({ message }) => told.push(message));
    page.on('request', (request) => told.push(`asked ${request.method()}`));
    page.on('response', (response) => told.push(`answered ${response.status()}`));
    page.on('requestfinished', () => told.push('finished'));
    page.on('dialog', (dialog) => {
      told.push(dialog.message());
      void dialog.dismiss();
    });
    const speak = async (): Promise<void> => {
      const finished = page.waitForEvent('requestfinished');
      await page.evaluate(`(async () => {
        console.log('said');
        alert('warned');
        await (await fetch('/page.html')).text();
        setTimeout(() => { throw new Error('thrown'); });
        await new Promise((resolve) => setTimeout(resolve, 1));
      })()`);
      await finished;
    };
    await speak();
    const all = ['answered 200', 'asked GET', 'finished', 'said', 'thrown', 'warned'];
    assert.deepEqual(told.sort(), all);
    await pages.giveBack(page, host.url);
    told.length = 0;
    assert.equal(await visit(), page);
    await speak();
    assert.deepEqual(told, []);
    await pages.giveBack(page, host.url);
  });

  it('asks the server again, whatever the case before has answered in its place', async () => {
    const page = await visit();
    await page.route('**/page.html', (route) => route.fulfill({ body: '<title>Other</title>' }));
    await page.reload();
    assert.equal(await page.title(), 'Other');
    await pages.giveBack(page, host.url);
    assert.equal(await (await visit()).title(), 'Page');
  });

  it('shares nothing with one that is lent at the same time', async () => {
    const [one, other] = [await visit(), await visit()];
    await one.evaluate(LEAVE);
    assert.deepEqual(await other.evaluate('[localStorage.length, document.cookie]'), [0, '']);
    await Promise.all([one, other].map((page) => pages.giveBack(page, host.url)));
  });
});
