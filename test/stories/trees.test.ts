import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { serveFolder } from '../helpers/static-server.js';
import { storiesByTitle, STORYBOOK, StoryPage } from '../helpers/storybook.js';

/**
 * What a screen reader is told of each state: roles, names and words, as the
 * browser's accessibility tree has them. `PARVIS_UPDATE=1` writes the files anew, to be read before
 * they are committed.
 */
const FOLDER = 'test/stories/trees';
const NOW = '2026-11-23T14:05:00+01:00';
const ELEMENTS: Readonly<Record<string, readonly string[]>> = { 'Alert banner': ['fr', 'en'] };

const titles = storiesByTitle();

describe('The accessibility tree', () => {
  let browser: Browser;
  let page: StoryPage;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  before(async () => {
    browser = await launchBrowser();
    server = await serveFolder(STORYBOOK);
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    page = await StoryPage.open(context, server.url, [...titles.values()][0]![0]!, NOW);
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  for (const [element, languages] of Object.entries(ELEMENTS))
    for (const lang of languages)
      describe(`of the ${element.toLowerCase()} in ${lang}`, () => {
        const file = `${FOLDER}/${element.toLowerCase().replace(' ', '-')}.${lang}.txt`;
        const isUpdate = Boolean(process.env.PARVIS_UPDATE);
        const expected = isUpdate || !existsSync(file) ? new Map<string, string>() : read(file);
        const found: string[] = [];
        after(() => {
          if (isUpdate) writeFileSync(file, found.join('\n'));
        });
        for (const story of titles.get(`Elements/${element}`)!) {
          const { name } = story;
          if (/english/i.test(name)) continue;
          it(`says ${name}`, async () => {
            await page.show(story, { lang });
            const tree = await page.tree();
            found.push(`# ${name}\n\n${tree}\n`);
            if (!isUpdate) assert.equal(tree, expected.get(name));
          });
        }
      });
});

function read(file: string): Map<string, string> {
  const parts = readFileSync(file, 'utf8').split(/^# /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [name, ...lines] = part.trimEnd().split('\n');
      return [name!, lines.join('\n').trim()];
    }),
  );
}
