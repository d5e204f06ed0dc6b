import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { axeViolations, launchBrowser } from '../helpers/browser.js';
import { CHROMIUM_FLAGS, requireChromium } from '../helpers/browsers.js';
import { startHost, tagNames, type Host, type HostPage } from '../helpers/host-page.js';
import { cutOff, smallTargets } from '../helpers/layout.js';
import { differingShares } from '../helpers/pictures.js';

/** What an old page says of its text: a root of 62.5 % so that 1 rem is 10 px. */
const OLD_ROOT = 'html { font-size: 62.5% } body { font: 1.6rem/1.4 Arial, sans-serif }';

/** The size of its text is as it should be; nothing is cut off, or too small to touch. */
async function assertFits({ page }: HostPage, isRight: (px: number) => boolean): Promise<void> {
  for (const tag of tagNames) {
    const text = await page
      .locator(`${tag} [part~="base"]`)
      .evaluate((base) => Number.parseFloat(getComputedStyle(base).fontSize));
    assert.ok(isRight(text), `${tag} has text of ${text} px`);
    assert.deepEqual(await cutOff(page, tag), []);
    assert.deepEqual(await smallTargets(page, tag), []);
  }
}

describe('on a page', () => {
  let browser: Browser;
  let host: Host;
  before(async () => {
    browser = await launchBrowser();
    host = await startHost(browser);
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  it('with a root of 62.5 %, all has the size that it has elsewhere', async () => {
    const [old, clean] = [
      await host.open({ css: OLD_ROOT }),
      await host.open({ css: 'body { font: 16px/1.4 Arial, sans-serif }' }),
    ];
    await old.act();
    await clean.act();
    const shares = differingShares(await old.picture(360), await clean.picture(360));
    assert.deepEqual(Object.values(shares), [0, 0, 0, 0]);
    await old.close();
    await clean.close();
  });

  it('with tiny text, ours has 16 px; with large text, ours is as large', async () => {
    for (const [size, expected] of [
      [9, 16],
      [22, 22],
    ] as const) {
      const opened = await host.open({ css: `body * { font-size: ${size}px }`, width: 360 });
      await assertFits(opened, (text) => text === expected);
      await opened.close();
    }
  });

  it('enlarged by its own zoom, nothing is cut off or too small to touch', async () => {
    const opened = await host.open({ css: 'body { zoom: 1.25 }', width: 400 });
    await opened.act();
    await assertFits(opened, (text) => text === 16);
    await opened.close();
  });

  it('written from the right, reads from the right', async () => {
    const opened = await host.open({ html: 'dir="rtl"', width: 360 });
    await opened.act();
    await assertFits(opened, (text) => text === 16);
    const edges = await opened.page.locator('parvis-alert-banner .alert').evaluateAll((alerts) =>
      alerts.map((alert) => {
        const style = getComputedStyle(alert);
        return [style.direction, style.borderRightWidth, style.borderLeftWidth].join(' ');
      }),
    );
    assert.deepEqual([...new Set(edges)], ['rtl 6px 1px']);
    for (const tag of tagNames) assert.deepEqual(await axeViolations(opened.page, tag), [], tag);
    await opened.close();
  });

  for (const [kind, css, isDark] of [
    [
      'that is dark and says so',
      'html { color-scheme: dark; background: #111; color: #eee }',
      true,
    ],
    ['that is dark and does not say so', 'body { background: #111; color: #eee }', false],
    ['that is only light, on a dark device', 'body { background: #fff; color: #111 }', false],
  ] as const)
    it(`${kind}, all words can be read`, async () => {
      const colorScheme = kind.includes('device') ? 'dark' : 'light';
      const opened = await host.open({ css, colorScheme });
      await opened.act();
      for (const tag of tagNames) {
        assert.deepEqual(await axeViolations(opened.page, tag, 'colors'), [], tag);
        const surface = await opened.page
          .locator(`${tag} [part~="base"]`)
          .evaluate((base) => getComputedStyle(base).backgroundColor);
        assert.equal(surface, isDark ? 'rgb(20, 22, 26)' : 'rgb(255, 255, 255)', tag);
      }
      await opened.close();
    });

  it('that hides a panel, hides the element in it too', async () => {
    const opened = await host.open({ css: 'main { visibility: hidden }' });
    const { page } = opened;
    assert.equal(await page.getByRole('searchbox').count(), 0);
    for (const tag of tagNames)
      assert.equal(await page.locator(`${tag} [part~="base"]`).isVisible(), false, tag);
    await opened.close();
  });

  it('whose text cannot be selected, a phone number can be', async () => {
    const opened = await host.open({ css: '* { user-select: none }' });
    const words = opened.page.locator('parvis-alert-banner').getByText('Que faire').first();
    await words.dblclick();
    assert.equal(await opened.page.evaluate(() => getSelection()!.type), 'Range');
    await opened.close();
  });

  describe('with a sheet for paper', () => {
    const css = `@media print {
      * { color: red !important; background: none !important; font: 30px Georgia !important; letter-spacing: 5px }
      html, body { height: 100vh; overflow: hidden; columns: 2 }
      body > *:not(main), body > div, nav, form, button { display: none !important }
      a[href]::after { content: " (" attr(href) ")" }
      main { visibility: visible }
    }`;

    it('prints the elements as a page without one does', async () => {
      const [own, clean] = [await host.open({ css }), await host.open()];
      for (const { page } of [own, clean]) await page.emulateMedia({ media: 'print' });
      const look = await own.look();
      const shares = differingShares(await own.picture(700), await clean.picture(700, look));
      assert.deepEqual(Object.values(shares), [0, 0, 0, 0]);
      await own.close();
      await clean.close();
    });

    it('prints the same sheet of paper as a page without one', async () => {
      const papers = [];
      for (const sheet of [css, '']) {
        const opened = await host.open({ css: sheet, width: 700 });
        const { page } = opened;
        await page.evaluate(() => {
          window.print = () => {};
        });
        await opened.act();
        await page
          .locator('parvis-service-finder')
          .getByRole('button', { name: 'Imprimer' })
          .click();
        await page.emulateMedia({ media: 'print' });
        await page.evaluate(() => scrollTo(0, 0));
        const paper = page.locator('[data-parvis-print]');
        await paper.getByRole('heading').first().waitFor();
        const { x, y, width, height } = (await paper.boundingBox())!;
        assert.equal(y, 0, 'nothing of the page above');
        // Longer than a window: the page's own 100vh must not cut it off.
        assert.ok((await page.evaluate(() => document.documentElement.scrollHeight)) >= height);
        assert.equal(
          await page.evaluate(() => getComputedStyle(document.body).overflow),
          'visible',
        );
        papers.push({
          png: await paper.screenshot(),
          boxes: { paper: { x, y, width, height } },
        });
        await opened.close();
      }
      assert.deepEqual(differingShares(papers[0]!, papers[1]!), { paper: 0 });
    });
  });
});

describe('in a browser whose text is set to 32 px', () => {
  let browser: Browser;
  let host: Host;
  before(async () => {
    browser = await chromium.launch({
      executablePath: requireChromium(),
      args: [...CHROMIUM_FLAGS, '--blink-settings=defaultFontSize=32'],
    });
    host = await startHost(browser);
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  for (const [kind, css] of [
    ['with a root of 62.5 %', OLD_ROOT],
    ['that says nothing of its text', ''],
    ['whose text is 1 rem', 'body { font-size: 1rem }'],
  ] as const)
    it(`our text is as large on a page ${kind}`, async () => {
      const opened = await host.open({ css, width: 640 });
      await assertFits(opened, (text) => text === 32);
      await opened.close();
    });
});
