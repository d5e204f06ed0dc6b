import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { smallTargets } from '../helpers/layout.js';
import { failures, readPainted } from '../helpers/painted.js';
import { serveFolder } from '../helpers/static-server.js';
import { storiesByTitle, STORYBOOK, StoryPage, type Story } from '../helpers/storybook.js';

/** A window of 1280 by 1024 pixels, enlarged four times (WCAG 2.2, 1.4.10). */
const ENLARGED = { width: 320, height: 256 };

/** What goes over the edge of the window, and is in no part that scrolls by itself. */
function overTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page: ${scrollWidth} px`);
    const { shadowRoot } = document.querySelector('#storybook-root [data-shown]')!;
    for (const part of shadowRoot!.querySelectorAll<HTMLElement>('[part~="base"] *')) {
      if (!part.checkVisibility() || part.closest('.said, svg, option, .map-canvas')) continue;
      const { left, right, width } = part.getBoundingClientRect();
      if (width && (left < -1 || right > clientWidth + 1))
        found.push(`${part.localName}.${part.className}: ${left} to ${right}`);
    }
    return found;
  });
}

describe('Storybook, enlarged four times and in the colours of the system', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  before(async () => {
    browser = await launchBrowser();
    server = await serveFolder(STORYBOOK);
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(story: Story): Promise<StoryPage> {
    const context = await browser.newContext({ viewport: ENLARGED, forcedColors: 'active' });
    // What the compiler of this file calls around each named function.
    await context.addInitScript({ content: 'globalThis.__name = (value) => value' });
    return StoryPage.open(context, server.url, story);
  }

  // The others show colours of a page, which the system's replace.
  const elements = [...storiesByTitle()].filter(([title]) => title.startsWith('Elements/'));
  for (const [title, stories] of elements)
    it(`shows all of ${title}`, async () => {
      const page = await open(stories[0]!);
      const found: string[] = [];
      for (const story of stories) {
        await page.show(story);
        const edges = await overTheEdge(page.page);
        const painted = failures(await readPainted(page.page, '#storybook-root [data-shown]'));
        const small = await smallTargets(page.page, '#storybook-root [data-shown]');
        found.push(...[...edges, ...painted, ...small].map((one) => `${story.name}: ${one}`));
      }
      assert.deepEqual(found, []);
      await page.close();
    });

  it('would notice what goes over the edge', async () => {
    const [, [story]] = elements[0]!;
    const page = await open(story!);
    await page.root.locator('[data-shown]').evaluate((element) => {
      const wide = document.createElement('p');
      wide.append('x'.repeat(200));
      wide.className = 'wide';
      element.shadowRoot!.querySelector('[part~="base"]')!.append(wide);
      wide.style.width = '900px';
    });
    assert.match((await overTheEdge(page.page)).join(), /the page: .*p\.wide/);
    await page.close();
  });
});
