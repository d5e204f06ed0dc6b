import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { HostileFeed, send } from '../helpers/hostile-feed.js';

const feedOf = (...names: string[]): string =>
  JSON.stringify({
    parvis: '1.0',
    publisher: { name: 'Saint-Parvis' },
    inLanguage: ['fr'],
    services: names.map((name) => ({ id: name.toLowerCase(), name })),
  });
const OLD = feedOf('Piscine', 'Encombrants');
const NEW = feedOf('Patinoire', 'Encombrants');

const pageWith = (source: string): string => `<!doctype html><html lang="fr"><title>Page</title>
  <parvis-service-finder category="*"></parvis-service-finder>
  <script type="module" src="/parvis/parvis.js" data-feed="${source}"></script>`;

/** What the device keeps of a feed, and what may become of it between two visits. */
describe('the last good copy on a device', () => {
  let browser: Browser;
  let feed: HostileFeed;
  let context: BrowserContext;
  let errors: string[];
  before(async () => {
    browser = await launchBrowser();
    feed = new HostileFeed(OLD, pageWith);
    await feed.listen();
  });
  after(async () => {
    feed.close();
    await browser.close();
  });
  beforeEach(async (test) => {
    errors = [];
    feed.treatment = undefined;
    context = await browser.newContext({ locale: 'fr-FR' });
    context.setDefaultTimeout(20_000);
    context.on('weberror', (error) => errors.push(error.error().message));
    (test as unknown as { after(end: () => Promise<void>): void }).after(async () => {
      // What is still on its way is of no interest any more.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    });
  });

  const goDown = (): void => {
    feed.treatment = (_, response) => response.destroy();
  };

  async function visit(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(feed.pageUrl);
    return page;
  }

  const shows = (page: Page | FrameLocator, name: string): Promise<void> =>
    page.locator('parvis-service-finder').getByRole('button', { name, exact: true }).waitFor();

  const saysThatThereIsNone = (page: Page | FrameLocator): Promise<void> =>
    page.getByText(/ne peuvent pas être chargées\. Vérifiez votre connexion/).waitFor();

  const key = (): string => JSON.stringify(`parvis:feed:${feed.feedUrl}`);
  const kept = (page: Page): Promise<string | null> =>
    page.evaluate(`localStorage.getItem(${key()})`);

  it('is shown with its date while there is no network', async () => {
    await shows(await visit(), 'Piscine');
    goDown();
    const page = await visit();
    await shows(page, 'Piscine');
    await page.getByText(/^Pas de réseau\. Informations du/).waitFor();
    assert.deepEqual(errors, []);
  });

  it('is done without where the page may keep nothing', async () => {
    const frame = async (): Promise<FrameLocator> => {
      const page = await context.newPage();
      await page.route('**/frame.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: '<iframe sandbox="allow-scripts" src="/case.html"></iframe>',
        }),
      );
      await page.goto(feed.pageUrl.replace('case', 'frame'));
      return page.frameLocator('iframe');
    };
    await shows(await frame(), 'Piscine');
    goDown();
    await saysThatThereIsNone(await frame());
    assert.deepEqual(errors, []);
  });

  /** The page's own data fill what a site may keep, down to the last character. */
  const fill = (page: Page): Promise<unknown> =>
    page.evaluate(`(() => {
      let own = 'x'.repeat(2 ** 23);
      for (let at = 0; own; ) {
        try { localStorage.setItem('own:' + at++, own); } catch { own = own.slice(own.length / 2 + 0.5); }
      }
    })()`);
  const ownData = (page: Page): Promise<number> =>
    page.evaluate(`Object.keys(localStorage).filter((name) => name.startsWith('own:')).length`);

  it('is done without where the page’s own data leave no room, and those stay', async () => {
    const first = await visit();
    await shows(first, 'Piscine');
    await first.evaluate('localStorage.clear()');
    await fill(first);
    const own = await ownData(first);
    const second = await visit();
    await shows(second, 'Piscine');
    assert.equal(await kept(second), null);
    assert.equal(await ownData(second), own);
    goDown();
    await saysThatThereIsNone(await visit());
    assert.deepEqual(errors, []);
  });

  it('makes no older one come back when a newer one did not fit', async () => {
    const first = await visit();
    await shows(first, 'Piscine');
    await fill(first);
    feed.treatment = (_, response) => send(response, feedOf('Patinoire', 'x'.repeat(10_000)));
    await shows(await visit(), 'Patinoire');
    goDown();
    await saysThatThereIsNone(await visit());
    assert.deepEqual(errors, []);
  });

  it('that is cleared while the page is open takes nothing off the page', async () => {
    const page = await visit();
    await shows(page, 'Piscine');
    await page.evaluate('localStorage.clear()');
    goDown();
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await shows(page, 'Piscine');
    await saysThatThereIsNone(await visit());
    feed.treatment = undefined;
    await shows(await visit(), 'Piscine');
    assert.deepEqual(errors, []);
  });

  const YEAR = 365 * 86_400_000;
  const copy = (change: object): string =>
    JSON.stringify({ confirmedAt: Date.now() - 1_000, v: 1, text: OLD, ...change });
  const SPOILT: Readonly<Record<string, () => string>> = {
    'was cut off': () => copy({}).slice(0, 100),
    'is null': () => 'null',
    'is a list': () => '[]',
    'is of another program': () => 'ok',
    'has no text': () => copy({ text: 7 }),
    'has half a text': () => copy({ text: OLD.slice(0, 60) }),
    'has the text of a page to sign in': () => copy({ text: '<!doctype html>' }),
    'has another service’s data': () => copy({ text: '{"type":"FeatureCollection"}' }),
    'has no date': () => copy({ confirmedAt: undefined }),
    'is dated in words': () => copy({ confirmedAt: 'hier' }),
    'is from the future': () => copy({ confirmedAt: Date.now() + YEAR }),
    'is of a version to come': () => copy({ v: 2 }),
  };
  for (const [what, spoilt] of Object.entries(SPOILT))
    it(`that ${what} is not shown, and the next good one takes its place`, async () => {
      const first = await visit();
      await shows(first, 'Piscine');
      await first.evaluate(`localStorage.setItem(${key()}, ${JSON.stringify(spoilt())})`);
      await first.close();
      goDown();
      await saysThatThereIsNone(await visit());
      feed.treatment = undefined;
      await shows(await visit(), 'Piscine');
      goDown();
      await shows(await visit(), 'Piscine');
      assert.deepEqual(errors, []);
    });

  it('is the newest, however two tabs race', async () => {
    const slow = await context.newPage();
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    // On the way: a browser's cache lets a second request for an address wait for the first.
    await slow.route(feed.feedUrl, async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    const answered = new Promise<void>((resolve) => {
      feed.treatment = (_, response) => {
        response.on('finish', resolve);
        send(response, OLD);
      };
    });
    await slow.goto(feed.pageUrl);
    await answered;
    feed.treatment = (_, response) => send(response, NEW);
    await shows(await visit(), 'Patinoire');
    letGo();
    await shows(slow, 'Piscine');
    goDown();
    await shows(await visit(), 'Patinoire');
    assert.deepEqual(errors, []);
  });

  it('and what a person has put on their list in two tabs is there in both', async () => {
    const tabs = [await visit(), await visit()];
    for (const [at, name] of ['Piscine', 'Encombrants'].entries()) {
      await shows(tabs[at]!, name);
      await tabs[at]!.getByRole('button', { name, exact: true }).click();
    }
    for (const tab of tabs) await tab.getByRole('button', { name: 'Ajouter à ma liste' }).click();
    const page = await visit();
    await page.evaluate(`document.querySelector('parvis-service-finder').category = '+'`);
    await page.getByRole('heading', { name: /^Ma liste/ }).waitFor();
    await shows(page, 'Piscine');
    await shows(page, 'Encombrants');
    assert.deepEqual(errors, []);
  });

  it('stands in for a feed that a page on https may not ask for', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    await page.route('https://town.test/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      const served =
        pathname === '/'
          ? undefined
          : await route.fetch({
              url: new URL(pathname, feed.pageUrl).href,
            });
      await route.fulfill(
        served
          ? { response: served }
          : {
              contentType: 'text/html; charset=utf-8',
              body: pageWith('http://data.test/parvis.json'),
            },
      );
    });
    // It is asked for on https, where nobody answers.
    await page.route('https://data.test/**', (route) => route.abort());
    await page.route('http://data.test/**', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'application/json', body: OLD });
    });
    await page.goto('https://town.test/');
    await saysThatThereIsNone(page);
    assert.deepEqual(asked, []);
    const name = JSON.stringify('parvis:feed:https://data.test/parvis.json');
    await page.evaluate(`localStorage.setItem(${name}, ${JSON.stringify(copy({}))})`);
    await page.reload();
    await shows(page, 'Piscine');
    await page.getByText(/Informations du/).waitFor();
    assert.deepEqual(errors, []);
  });
});
