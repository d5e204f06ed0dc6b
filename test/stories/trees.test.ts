import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { serveFolder } from '../helpers/static-server.js';

/**
 * What a screen reader is told of each state: roles, names and words, as the
 * browser's accessibility tree has them. `PARVIS_UPDATE=1` writes the files anew, to be read before
 * they are committed.
 */
const FOLDER = 'test/stories/trees';
const NOW = '2026-11-23T14:05:00+01:00';
const ELEMENTS: Readonly<Record<string, readonly string[]>> = { 'Alert banner': ['fr', 'en'] };

interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

const { entries } = JSON.parse(readFileSync('dist/storybook/index.json', 'utf8')) as {
  entries: Record<string, Story>;
};

describe('The accessibility tree', () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  before(async () => {
    browser = await launchBrowser();
    // One after the other in one profile, where the scripts are read once; each with an empty device.
    context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    await context.addInitScript(() => localStorage.clear());
    server = await serveFolder('dist/storybook');
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  async function treeOf(id: string, lang: string): Promise<string> {
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=story&args=lang:${lang}`);
    await page.waitForSelector('#storybook-root [data-shown]', { state: 'attached' });
    const tree = await page.locator('#storybook-root').ariaSnapshot();
    await page.close();
    return tree.replace(/(.{1,10}?)\1{20,}/g, '$1…'); // 5,000 letters say no more than fifty
  }

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
        const stories = Object.values(entries).filter(
          ({ title, name }) => title === `Elements/${element}` && !/english|docs/i.test(name),
        );
        for (const { id, name } of stories)
          it(`says ${name}`, async () => {
            const tree = await treeOf(id, lang);
            found.push(`# ${name}\n\n${tree}\n`);
            if (!isUpdate) assert.equal(tree, expected.get(name));
          });
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
