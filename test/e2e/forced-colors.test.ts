import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { failures, readPainted } from '../helpers/painted.js';
import { startTown, type Town } from '../helpers/town.js';

const PAGES: Readonly<Record<string, string>> = {
  '/': 'parvis-alert-banner',
  '/services.html': 'parvis-service-finder',
  '/participation.html': 'parvis-opinion-poll',
  '/annuaire.html': 'parvis-business-showcase',
};

describe('forced colours', () => {
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

  async function visit(
    path: string,
    colorScheme: 'light' | 'dark',
  ): Promise<{ page: Page; context: BrowserContext; warnings: string[] }> {
    const context = await browser.newContext({
      colorScheme,
      forcedColors: 'active',
      locale: 'fr-FR',
    });
    const page = await context.newPage();
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    // What the compiler of this file calls around each named function.
    await page.addInitScript({ content: 'globalThis.__name = (value) => value' });
    await page.goto(town.url + path);
    await page.locator(`${PAGES[path]} [part~="base"] .button`).first().waitFor();
    return { page, context, warnings };
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [path, tag] of Object.entries(PAGES))
      it(`leave words, icons, borders and focus of <${tag}> visible in ${colorScheme}`, async () => {
        const { page, context } = await visit(path, colorScheme);
        const painted = await readPainted(page, tag);
        const kinds = new Set(painted.map(({ part }) => part.split(' ')[0]));
        for (const kind of ['words', 'border', 'focus']) assert.ok(kinds.has(kind), kind);
        if (tag === 'parvis-alert-banner')
          for (const kind of ['icon', 'severity']) assert.ok(kinds.has(kind), kind);
        assert.deepEqual(failures(painted), []);
        await context.close();
      });

    it(`leave the words found visible in ${colorScheme}`, async () => {
      const { page, context } = await visit('/services.html', colorScheme);
      await page.locator('parvis-service-finder input').first().fill('carte');
      const mark = page.locator('parvis-service-finder mark').first();
      await mark.waitFor();
      const painted = await readPainted(page, 'parvis-service-finder');
      assert.ok(painted.some(({ part }) => part.startsWith('words mark')));
      assert.deepEqual(failures(painted), []);
      // Not by colour alone.
      assert.equal(await mark.evaluate((found) => getComputedStyle(found).fontWeight), '700');
      await context.close();
    });
  }

  it('are the person’s own: the page’s are put right only without them', async () => {
    const { page, context, warnings } = await visit('/services.html', 'light');
    await page.evaluate(() =>
      document.documentElement.style.setProperty('--parvis-color-accent', 'yellow'),
    );
    await page.locator('parvis-service-finder input').first().fill('carte');
    await page.locator('parvis-service-finder mark').first().waitFor();
    assert.deepEqual(warnings, []);
    const warned = page.waitForEvent('console');
    await page.emulateMedia({ forcedColors: 'none' });
    assert.match((await warned).text(), /^--parvis-color-accent: yellow has a contrast of/);
    await context.close();
  });

  it('would be noticed if an author’s colours went through', async () => {
    const { page, context } = await visit('/', 'light');
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `* { forced-color-adjust: none; color: #bbb !important; border-color: #eee !important }
        :focus-visible { outline: none !important }`,
      );
      const root = document.querySelector('parvis-alert-banner')!.shadowRoot!;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    });
    const found = failures(await readPainted(page, 'parvis-alert-banner')).join('\n');
    for (const kind of ['words', 'icon', 'border', 'severity edge', 'focus ring'])
      assert.match(found, new RegExp(`^${kind}`, 'm'));
    await context.close();
  });
});
