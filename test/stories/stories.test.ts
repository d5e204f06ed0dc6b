import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { states as alerts } from '../components/alert-banner.states.js';
import { states as showcase } from '../components/business-showcase.states.js';
import { states as polls } from '../components/opinion-poll.states.js';
import { states as services } from '../components/service-finder.states.js';
import { axeViolations, launchBrowser } from '../helpers/browser.js';
import { serveFolder } from '../helpers/static-server.js';

interface StoryIndex {
  readonly entries: Record<
    string,
    { readonly id: string; readonly type: string; readonly title: string; readonly name: string }
  >;
}

const { entries } = JSON.parse(readFileSync('dist/storybook/index.json', 'utf8')) as StoryIndex;
const stories = Object.values(entries).filter(({ type }) => type === 'story');

/** A colour that changed is looked at by the elements in the next frames, however late these come. */
async function settled(page: Page): Promise<void> {
  for (let frame = 0; frame < 5; frame++)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

describe('Storybook', () => {
  /** The states that the stories of each element showed. */
  const shown = new Map<string, string[]>();
  let violations = 0;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  before(async () => {
    browser = await launchBrowser();
    server = await serveFolder('dist/storybook');
  });
  after(async () => {
    console.log(`axe: ${stories.length} stories in light and dark, ${violations} violations`);
    await browser.close();
    server.close();
  });

  async function open(id: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=story`);
    await page.waitForSelector('#storybook-root [data-shown]', { state: 'attached' });
    return page;
  }

  describe('has no accessibility violation, in light or dark, in', { concurrency: 2 }, () => {
    for (const { id, title, name } of stories)
      it(`${title} / ${name}`, async () => {
        const page = await open(id);
        const state = await page.locator('#storybook-root [data-shown]').getAttribute('data-shown');
        shown.set(title, [...(shown.get(title) ?? []), state!]);
        for (const scheme of ['light', 'dark']) {
          // What the theme button of the toolbar does.
          await page.evaluate((word) => {
            document.documentElement.style.colorScheme = word;
          }, scheme);
          await settled(page);
          const found = await axeViolations(page, '#storybook-root');
          violations += found.length;
          assert.deepEqual(found, [], scheme);
        }
        await page.close();
      });
  });

  for (const [title, states] of Object.entries({
    'Elements/Alert banner': alerts,
    'Elements/Business showcase': showcase,
    'Elements/Opinion poll': polls,
    'Elements/Service finder': services,
  }))
    it(`shows every state of ${title}`, () => {
      assert.deepEqual(shown.get(title)?.sort(), Object.keys(states).sort());
    });

  it('would report a violation', async () => {
    const page = await open(stories[0]!.id);
    await page.evaluate(() => {
      const image = document.createElement('img');
      const text = document.createElement('p');
      text.append('grey on grey');
      text.style.cssText = 'color: #999; background: #aaa';
      document.querySelector('#storybook-root')!.append(image, text);
    });
    const violations = (await axeViolations(page, '#storybook-root')).join();
    assert.match(violations, /image-alt/);
    assert.match(violations, /color-contrast/);
    await page.close();
  });
});
