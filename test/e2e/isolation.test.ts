import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { startHost, type Host, type HostPage, type Look } from '../helpers/host-page.js';
import { hostSheets } from '../helpers/host-sheets.js';
import { differingShares, type Picture } from '../helpers/pictures.js';

const WIDTHS = [360, 1280];
/** One pixel in a thousand. */
const TOLERATED = 0.001;

/** Pictures of a page without a sheet of its own: one for each width and look of the host. */
function kept(page: HostPage): (width: number, look: Look) => Promise<Picture> {
  const pictures = new Map<string, Promise<Picture>>();
  return (width, look) => {
    const key = JSON.stringify([width, look]);
    const known = pictures.get(key) ?? page.picture(width, look);
    pictures.set(key, known);
    return known;
  };
}

/** What differs, with its share of pixels in per cent. */
function differences(found: Picture, expected: Picture): string[] {
  return Object.entries(differingShares(found, expected))
    .filter(([, share]) => share > TOLERATED)
    .map(([name, share]) => `${name}: ${(share * 100).toFixed(2)} %`);
}

describe('a page’s own sheet', () => {
  let browser: Browser;
  let host: Host;
  let clean: ReturnType<typeof kept>;
  /** The same, with what a person opens first. */
  let opened: ReturnType<typeof kept>;
  before(async () => {
    browser = await launchBrowser();
    host = await startHost(browser);
    clean = kept(await host.open());
    const acted = await host.open();
    await acted.act();
    opened = kept(acted);
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  for (const { name, css } of hostSheets)
    it(`changes no element: ${name}`, async () => {
      const page = await host.open({ css });
      const look = await page.look();
      const isLike = async (expected: typeof clean, state: string): Promise<void> => {
        for (const width of WIDTHS) {
          const found = differences(await page.picture(width), await expected(width, look));
          assert.deepEqual(found, [], `${width} px, ${state}`);
        }
      };
      await isLike(clean, 'folded');
      await page.act();
      await isLike(opened, 'opened');
      await page.close();
    });

  it('would be noticed inside', async () => {
    const page = await host.open();
    await page.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('[part~="base"] { letter-spacing: 0.3px }');
      for (const { shadowRoot: root } of document.querySelectorAll('*'))
        if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    });
    const found = differences(await page.picture(360), await clean(360, await page.look()));
    for (const tag of ['alert-banner', 'service-finder', 'opinion-poll', 'business-showcase'])
      assert.match(found.join(), new RegExp(`parvis-${tag}: `));
    await page.close();
  });
});
