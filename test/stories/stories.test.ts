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

describe('Storybook', () => {
  for (const [title, states] of Object.entries({
    'Elements/Alert banner': alerts,
    'Elements/Business showcase': showcase,
    'Elements/Opinion poll': polls,
    'Elements/Service finder': services,
  }))
    it(`shows every state of ${title}`, () => {
      const shown = stories.filter((story) => story.title === title).map(({ name }) => name);
      const all = Object.keys(states).map((name) => name[0]!.toUpperCase() + name.slice(1));
      assert.deepEqual(shown.sort(), all.sort());
    });

  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  before(async () => {
    browser = await launchBrowser();
    server = await serveFolder('dist/storybook');
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(id: string, theme: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=story&globals=theme:${theme}`);
    await page.waitForSelector('#storybook-root > *', { state: 'attached' });
    await page.waitForFunction(async () => {
      const element = document.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>(
        '#storybook-root :is(parvis-alert-banner, parvis-service-finder, parvis-opinion-poll, parvis-business-showcase)',
      );
      return (await element?.updateComplete) !== undefined && element?.shadowRoot;
    });
    return page;
  }

  for (const { id, title, name } of stories)
    for (const theme of ['light', 'dark'])
      it(`has no accessibility violation in ${title} / ${name}, ${theme}`, async () => {
        const page = await open(id, theme);
        assert.deepEqual(await axeViolations(page, '#storybook-root'), []);
        await page.close();
      });

  it('would report a violation', async () => {
    const page = await open(stories[0]!.id, 'light');
    await page.evaluate(() => {
      const image = document.createElement('img');
      document.querySelector('#storybook-root')!.append(image);
    });
    assert.match((await axeViolations(page, '#storybook-root')).join(), /image-alt/);
    await page.close();
  });
});
