import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, requireChromium } from '../helpers/browsers.js';
import {
  cutOff,
  missingOnPaper,
  motions,
  smallTargets,
  wearSheet,
  WIDE_TEXT,
} from '../helpers/layout.js';
import { serveFolder } from '../helpers/static-server.js';
import { storiesByTitle, STORYBOOK, StoryPage, type Story } from '../helpers/storybook.js';

/** A window of 1280 by 1024 pixels, enlarged four times (WCAG 2.2, 1.4.10). */
const ENLARGED = { width: 320, height: 256 };
/** Twice the usual size, as set in the browser (WCAG 2.2, 1.4.4). */
const LARGE_TEXT = '--blink-settings=defaultFontSize=32';
const SHOWN = '#storybook-root [data-shown]';

/** All together, for a person who needs all of it. */
describe('Storybook at 320 px, with text twice as large and wide apart, and without motion', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  before(async () => {
    browser = await chromium.launch({
      executablePath: requireChromium(),
      args: [...CHROMIUM_FLAGS, LARGE_TEXT],
    });
    server = await serveFolder(STORYBOOK);
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(story: Story): Promise<StoryPage> {
    const context = await browser.newContext({ viewport: ENLARGED, reducedMotion: 'reduce' });
    // What the compiler of this file calls around each named function.
    await context.addInitScript({ content: 'globalThis.__name = (value) => value' });
    return StoryPage.open(context, server.url, story);
  }

  // The others show colours of a page.
  const titles = [...storiesByTitle()].filter(([title]) => title.startsWith('Elements/'));
  for (const [title, stories] of titles)
    it(`shows and prints all of ${title}`, async () => {
      const shown = await open(stories[0]!);
      const { page } = shown;
      const found: string[] = [];
      for (const story of stories) {
        await shown.show(story);
        await wearSheet(page, SHOWN, WIDE_TEXT);
        found.push(
          ...[
            ...(await cutOff(page, SHOWN)),
            ...(await smallTargets(page, SHOWN)),
            ...(await motions(page, SHOWN)),
          ].map((one) => `${story.name}: ${one}`),
        );
        await page.emulateMedia({ media: 'print' });
        // Elements hear of the other medium with one of the next frames.
        for (let frames = 0; frames < 60 && (await missingOnPaper(page, SHOWN)).length; frames++)
          await page.evaluate('new Promise(requestAnimationFrame)');
        const onPaper = [...(await missingOnPaper(page, SHOWN)), ...(await cutOff(page, SHOWN))];
        found.push(...onPaper.map((one) => `${story.name}, printed: ${one}`));
        await page.emulateMedia({ media: 'screen' });
      }
      assert.deepEqual(found, []);
      await shown.close();
    });

  it('is twice as large as usual', async () => {
    const shown = await open(titles[0]![1][0]!);
    const size = await shown.page.evaluate((selector) => {
      const base = document.querySelector(selector)!.shadowRoot!.querySelector('[part~="base"]')!;
      return getComputedStyle(base).fontSize;
    }, SHOWN);
    assert.equal(size, '32px');
    await shown.close();
  });

  it('would notice what is cut off, small, moving or folded', async () => {
    const shown = await open(titles.find(([title]) => title.endsWith('Service finder'))![1][0]!);
    const { page } = shown;
    await page.evaluate((selector) => {
      const base = document.querySelector(selector)!.shadowRoot!.querySelector('[part~="base"]')!;
      const add = (name: string, css: string, text: string): HTMLElement => {
        const made = document.createElement(name);
        made.style.cssText = css;
        made.append(text);
        base.append(made);
        return made;
      };
      add('p', 'width: 900px', 'x'.repeat(200));
      add('p', 'width: 50px; overflow: hidden; white-space: nowrap', 'Le marché du samedi');
      add('div', 'width: 50px; overflow: auto; white-space: nowrap', 'Le marché du samedi');
      add('button', 'width: 20px; height: 20px', 'x');
      add('p', 'transition: color 1s !important; animation: x 1s !important', 'moves');
      const details = add('details', '', '');
      details.innerHTML = '<summary>More</summary><p style="content-visibility: hidden">Text</p>';
      const item = add('div', '', 'Eau coupée');
      item.part.add('item');
      item.append(
        Object.assign(document.createElement('p'), { hidden: true, textContent: 'Rue du Lavoir' }),
      );
      const link = add('a', '', 'Site') as HTMLAnchorElement;
      link.href = 'https://example.org/';
      link.className = 'bare';
    }, SHOWN);
    await wearSheet(page, SHOWN, '.bare::after { content: none !important }');
    const cut = (await cutOff(page, SHOWN)).join('\n');
    for (const kind of [
      /the page scrolls/,
      /over the edge/,
      /cut off by p/,
      /not with the keyboard/,
    ])
      assert.match(cut, kind);
    assert.match((await smallTargets(page, SHOWN)).join(), /button\. “x”: 20\.0 by 20\.0/);
    assert.match((await motions(page, SHOWN)).join(), /p\./);
    await page.emulateMedia({ media: 'print' });
    await wearSheet(page, SHOWN, '::details-content { content-visibility: hidden !important }');
    const printed = (await missingOnPaper(page, SHOWN)).join();
    assert.match(printed, /“More” is folded/);
    assert.match(printed, /“Rue du Lavoir” is folded/);
    assert.match(printed, /“Site” has no address/);
    await shown.close();
  });
});
