import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FiltersEngine, Request } from '@ghostery/adblocker';
import type { Browser, Page } from 'playwright-core';
import { startDemo } from '../../demo/server.js';
import { launchBrowser } from '../helpers/browser.js';

const SITE = 'https://www.saint-parvis.example';
const engine = FiltersEngine.parse(readFileSync('test/fixtures/blocker-filters.txt', 'utf8'));

/** Whether a visitor with such a blocker would never get this file. */
function isBlocked(
  address: string,
  type: 'script' | 'fetch' | 'stylesheet' | 'sub_frame' | 'main_frame' = 'script',
): boolean {
  const details = { url: new URL(address, SITE).href, sourceUrl: `${SITE}/`, type };
  return engine.match(Request.fromRawDetails(details)).match;
}

/** Every script that a page may ask for, as it is served. */
const served = (['.', 'elements', 'chunks'] as const).flatMap((folder) =>
  readdirSync(path.join('dist', folder))
    .filter((name) => /\.m?js$/.test(name) && name !== 'collector.js')
    .map((name) => path.posix.join('/parvis', folder, name)),
);

/** The words of an attribute in all that the scripts may ever render. */
function rendered(attribute: string): string[] {
  const found = served.flatMap((file) => {
    const code = readFileSync(file.replace('/parvis', 'dist'), 'utf8');
    return [...code.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))];
  });
  const words = found.flatMap(([, value = '']) => value.replace(/\$\{.*?\}/g, ' ').split(/\s+/));
  return [...new Set(words.filter(Boolean))].sort();
}

/** The style sheet that a blocker puts into a page which has these names in it. */
function hidingSheet({ classes = [], ids = [] }: { classes?: string[]; ids?: string[] }): string {
  return engine.getCosmeticsFilters({
    ...{ url: `${SITE}/`, hostname: 'www.saint-parvis.example', domain: 'saint-parvis.example' },
    ...{ classes, ids, hrefs: [] },
  }).styles;
}

const PAGES = {
  'parvis-alert-banner': '/index.html',
  'parvis-service-finder': '/services.html',
  'parvis-opinion-poll': '/participation.html',
  'parvis-business-showcase': '/annuaire.html',
};

describe('a visitor with a blocker', () => {
  let town: Awaited<ReturnType<typeof startDemo>>;
  let browser: Browser;
  before(async () => {
    town = await startDemo({ port: 0, collector: 'http://127.0.0.1:9' });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await town.close();
  });

  it('is denied what the lists are for', () => {
    for (const file of ['/js/alert-banner.js', '/js/poll.js', '/js/tracking.js', '/ads/a.js'])
      assert.ok(isBlocked(file), file);
    assert.match(
      hidingSheet({ classes: ['banner'], ids: ['poll'] }),
      /\.banner.*#poll|#poll.*\.banner/s,
    );
  });

  it('gets each file', () => {
    assert.ok(served.length > 40);
    assert.deepEqual(
      served.filter((file) => isBlocked(file)),
      [],
    );
    assert.ok(!isBlocked('/parvis.json', 'fetch'));
  });

  it('gets what pages ask for besides scripts', () => {
    for (const [address, type] of [
      ['/parvis/embed.html', 'sub_frame'],
      ['/parvis/embed.css', 'stylesheet'],
      ['/parvis/configurator.html', 'main_frame'],
      ['/parvis/configurateur.html', 'main_frame'],
      ['/parvis/configurator.css', 'stylesheet'],
      ['/parvis/sri.json', 'fetch'],
      ['/collector/polls/velos/results', 'fetch'],
      ['/collector/polls/velos/ballots/3b0f', 'fetch'],
      ['https://collector.saint-parvis.example/polls/velos/results', 'fetch'],
      ['/services.json', 'fetch'],
      ['/showcase.json', 'fetch'],
      // What the guide says to choose in place of the two below.
      ['/infos.json', 'fetch'],
      ['/questions.json', 'fetch'],
    ] as const)
      assert.ok(!isBlocked(address, type), address);
  });

  it('is denied sections that are called as the lists have it, which the guide says', () => {
    for (const address of ['/alerts.json', '/polls.json']) {
      assert.ok(isBlocked(address, 'fetch'), address);
      for (const guide of ['docs/browsers.md', 'docs/navigateurs.md'])
        assert.ok(readFileSync(guide, 'utf8').includes(`\`${address.slice(1)}\``), guide);
    }
  });

  it('finds no name of ours in the lists', () => {
    const [classes, ids] = [rendered('class'), rendered('id')];
    assert.ok(classes.length > 100 && ids.length > 5);
    // What is hidden whatever the page contains goes by attributes; see the pages below.
    assert.equal(hidingSheet({ classes, ids }), hidingSheet({}));
  });

  /** What a blocker hides of a page, down to the last shadow root. */
  const hidden = (page: Page): Promise<string[]> =>
    page.evaluate(`(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(hidingSheet({ classes: rendered('class'), ids: rendered('id') }))});
      const selectors = Array.from(sheet.cssRules, ({ selectorText }) => selectorText);
      const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
        ...(selectors.some((selector) => element.matches(selector))
          ? [element.cloneNode().outerHTML]
          : []),
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ]);
      return within(document);
    })()`);

  for (const [tag, address] of Object.entries(PAGES))
    it(`sees all of <${tag}>`, async () => {
      const page = await browser.newPage({ locale: 'fr-FR' });
      await page.goto(`${town.url}${address}`);
      await page.locator(`${tag} [part~="base"]`).first().waitFor();
      assert.deepEqual(await hidden(page), []);
      await page.evaluate(`document.querySelector('${tag}').shadowRoot.querySelector('[part~="base"]')
        .insertAdjacentHTML('beforeend', '<p class="cookie-banner">Cookies</p>')`);
      assert.deepEqual(await hidden(page), ['<p class="cookie-banner"></p>']);
      await page.close();
    });
});
