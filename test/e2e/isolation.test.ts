import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { startHost, type Host, type HostPage } from '../helpers/host-page.js';
import { hostSheets } from '../helpers/host-sheets.js';
import { differingShares, type Picture } from '../helpers/pictures.js';

const WIDTHS = [360, 1280];
/** One pixel in a thousand. */
const TOLERATED = 0.001;

/** What differs, with its share of pixels in per cent. */
function differences(found: Picture, expected: Picture): string[] {
  return Object.entries(differingShares(found, expected))
    .filter(([, share]) => share > TOLERATED)
    .map(([name, share]) => `${name}: ${(share * 100).toFixed(2)} %`);
}

describe('a page’s own sheet', () => {
  let browser: Browser;
  let host: Host;
  let clean: HostPage;
  /** The same, with what a person opens first. */
  let opened: HostPage;
  before(async () => {
    browser = await launchBrowser();
    host = await startHost(browser);
    clean = await host.open();
    opened = await host.open();
    await opened.act();
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  for (const { name, css } of hostSheets)
    it(`changes no element: ${name}`, async () => {
      const page = await host.open({ css });
      const look = await page.look();
      for (const width of WIDTHS)
        assert.deepEqual(
          differences(await page.picture(width), await clean.picture(width, look)),
          [],
          `${width} px`,
        );
      await page.act();
      assert.deepEqual(
        differences(await page.picture(360), await opened.picture(360, look)),
        [],
        'opened',
      );
      await page.close();
    });

  it('would be noticed inside', async () => {
    const page = await host.open();
    await page.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('[part~="base"] { letter-spacing: 0.3px }');
      const root = document.querySelector('parvis-opinion-poll')!.shadowRoot!;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    });
    const found = differences(await page.picture(360), await clean.picture(360, await page.look()));
    assert.match(found.join(), /^parvis-opinion-poll: /);
    await page.close();
  });
});
