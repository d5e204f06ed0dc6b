import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { startTown, type Town } from '../helpers/town.js';

describe('alerts on the town’s home page', () => {
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

  it('shows five messages, the most serious first, and none that is over, to come or a test', async () => {
    const page = await browser.newPage({ locale: 'fr-FR' });
    await page.goto(town.url);
    const articles = page.locator('parvis-alert-banner').getByRole('article');
    await articles.first().waitFor();
    const severities = await page
      .locator('parvis-alert-banner [part~="item"] .severity')
      .allInnerTexts();
    assert.equal(severities.length, 5);
    const order = ['Danger', 'Alerte', 'Attention', 'À noter', 'Information'];
    const ranks = severities.map((word) => order.indexOf(word));
    assert.deepEqual(
      ranks,
      ranks.toSorted((a, b) => a - b),
    );
    await page.close();
  });

  it('shows the last good copy with its date in airplane mode, and without JavaScript the page’s own words', async () => {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(town.url);
    await page.locator('parvis-alert-banner').getByRole('article').first().waitFor();
    // The browser still has the page and the scripts; only the feed cannot be had.
    await page.route(/\.json$/, (route) => route.abort());
    await page.reload();
    await page.getByText(/^Dernière vérification /).waitFor();
    assert.equal(await page.locator('parvis-alert-banner').getByRole('article').count(), 5);
    await context.close();

    const plain = await browser.newContext({ javaScriptEnabled: false });
    const written = await plain.newPage();
    await written.goto(town.url);
    assert.match(await written.locator('parvis-alert-banner').innerText(), /02.61.91.00.00/);
    await plain.close();
  });

  it('lets a message be hidden with the keyboard alone, and brings it back', async () => {
    const page = await browser.newPage({ locale: 'fr-FR' });
    await page.goto(town.url);
    const hide = page.getByRole('button', { name: /^Masquer le message/ }).first();
    await hide.focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 message masqué').waitFor();
    await page.reload();
    await page.getByText('1 message masqué').waitFor();
    await page.getByRole('button', { name: 'Afficher' }).press('Enter');
    await page.getByText('1 message masqué').waitFor({ state: 'detached' });
    assert.equal(await page.locator('parvis-alert-banner').getByRole('article').count(), 5);
    await page.close();
  });
});
