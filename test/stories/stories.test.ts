import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { states as alerts } from '../components/alert-banner.states.js';
import { states as showcase } from '../components/business-showcase.states.js';
import { states as polls } from '../components/opinion-poll.states.js';
import { states as services } from '../components/service-finder.states.js';
import { entryStates } from '../components/showcase-entry.states.js';
import { states as exchange } from '../components/showcase-exchange.states.js';
import { axeViolations, launchBrowser } from '../helpers/browser.js';
import { serveFolder } from '../helpers/static-server.js';
import { storiesByTitle, STORYBOOK, StoryPage, type Story } from '../helpers/storybook.js';

const titles = storiesByTitle();
const anyStory = [...titles.values()][0]![0]!;

interface Violations {
  readonly light: string[];
  readonly dark: string[];
}

/** The dark story is the same but for its colours. */
async function violationsOf(story: StoryPage): Promise<Violations> {
  await story.wear('light');
  const light = await axeViolations(story.page, '#storybook-root');
  await story.wear('dark');
  return { light, dark: await axeViolations(story.page, '#storybook-root', 'colors') };
}

describe('Storybook', () => {
  /** The states that the stories of each element showed. */
  const shown = new Map<string, string[]>();
  let count = 0;
  let violations = 0;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  before(async () => {
    browser = await launchBrowser();
    server = await serveFolder(STORYBOOK);
  });
  after(async () => {
    console.log(`axe: ${count} stories in light and dark, ${violations} violations`);
    await browser.close();
    server.close();
  });

  /** In a window of its own: a page behind another one draws no frames. */
  async function open(story: Story): Promise<StoryPage> {
    return StoryPage.open(await browser.newContext(), server.url, story);
  }

  describe('has no accessibility violation, in light or dark, in', { concurrency: 2 }, () => {
    for (const [title, stories] of titles)
      describe(title, { concurrency: 1 }, () => {
        let page: StoryPage;
        let firstTree = '';
        before(async () => {
          page = await open(stories[0]!);
        });
        after(() => page.close());

        for (const story of stories)
          it(`${title} / ${story.name}`, async () => {
            const state = await page.show(story);
            shown.set(title, [...(shown.get(title) ?? []), state]);
            const found = await violationsOf(page);
            if (story === stories[0]) firstTree = withoutNumbers(await page.tree());
            count++;
            violations += found.light.length + found.dark.length;
            assert.deepEqual(found, { light: [], dark: [] });
          });

        it(`${title}, where the first story is the same again after all others`, async () => {
          assert.notEqual(firstTree, '');
          await page.show(stories[0]!);
          await page.wear('light');
          assert.equal(withoutNumbers(await page.tree()), firstTree);
        });
      });
  });

  for (const [title, states] of Object.entries({
    'Elements/Alert banner': alerts,
    'Elements/Business showcase': showcase,
    'Elements/Business showcase, an entry': entryStates(Date.now()),
    'Elements/Business showcase, offers and needs': exchange,
    'Elements/Opinion poll': polls,
    'Elements/Service finder': services,
  }))
    it(`shows every state of ${title}`, () => {
      assert.deepEqual(shown.get(title)?.sort(), Object.keys(states).sort());
    });

  it('would report a violation', async () => {
    const page = await open(anyStory);
    await page.root.evaluate((root) => {
      const text = document.createElement('p');
      text.append('grey on grey');
      text.style.cssText = 'color: #999; background: #aaa';
      root.append(document.createElement('img'), text);
    });
    const { light } = await violationsOf(page);
    assert.match(light.join(), /image-alt/);
    assert.match(light.join(), /color-contrast/);
    await page.close();
  });

  it('would report a contrast that is too low in dark alone', async () => {
    const page = await open(anyStory);
    await page.root.evaluate((root) => {
      const text = document.createElement('p');
      text.append('grey on black');
      text.style.cssText = 'color: #555; background: light-dark(white, black)';
      root.append(text);
    });
    const { light, dark } = await violationsOf(page);
    assert.deepEqual(light, []);
    assert.match(dark.join(), /color-contrast: <p.*grey on black/);
    await page.close();
  });
});

/** Times pass while other stories are looked at. */
function withoutNumbers(tree: string): string {
  return tree.replace(/\d+/g, '#');
}
