import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { serveFolder } from '../helpers/static-server.js';

/**
 * What a screen reader is told of each state of the alert banner, in both languages: roles, names and
 * words, as the browser's accessibility tree has them. `PARVIS_UPDATE=1` writes the files anew, to be
 * read before they are committed.
 */
const FOLDER = 'test/stories/alert-trees';
const NOW = '2026-11-23T14:05:00+01:00';

interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

const { entries } = JSON.parse(readFileSync('dist/storybook/index.json', 'utf8')) as {
  entries: Record<string, Story>;
};
const stories = Object.values(entries).filter(
  ({ title, name }) => title === 'Elements/Alert banner' && !/english|docs/i.test(name),
);

describe('The accessibility tree of the alert banner', () => {
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

  async function treeOf(id: string, lang: string): Promise<string> {
    // A device of its own: what one story's reader hides must not be hidden in the next.
    const page = await browser.newPage({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    await page.clock.setFixedTime(NOW);
    await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=story&args=lang:${lang}`);
    await page.waitForSelector('#storybook-root [data-shown]', { state: 'attached' });
    const tree = await page.locator('#storybook-root').ariaSnapshot();
    await page.close();
    // 5,000 letters say no more than fifty.
    return tree.replace(/(.{1,10}?)\1{20,}/g, '$1…');
  }

  for (const lang of ['fr', 'en']) {
    const file = `${FOLDER}/${lang}.txt`;
    describe(`says in ${lang}`, () => {
      const found: string[] = [];
      const expected = new Map<string, string>();
      before(() => {
        if (process.env.PARVIS_UPDATE) return;
        for (const part of readFileSync(file, 'utf8').split(/^# /m).slice(1)) {
          const [name, ...lines] = part.trimEnd().split('\n');
          expected.set(name!, lines.join('\n').trim());
        }
      });
      after(() => {
        if (process.env.PARVIS_UPDATE) writeFileSync(file, found.join('\n'));
      });
      for (const { id, name } of stories)
        it(name, async () => {
          const tree = await treeOf(id, lang);
          found.push(`# ${name}\n\n${tree}\n`);
          if (!process.env.PARVIS_UPDATE) assert.equal(tree, expected.get(name));
        });
    });
  }
});
