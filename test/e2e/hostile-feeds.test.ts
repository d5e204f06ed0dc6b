import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { hostileAnswers } from '../helpers/hostile-answers.js';
import { HostileFeed } from '../helpers/hostile-feed.js';

const ROOT = { parvis: '1.0', publisher: { name: 'Saint-Parvis' }, inLanguage: ['fr'] };
const SERVICES = [
  { id: 'cafe', name: 'Café des aînés à 2\u00a0€' },
  { id: 'dechets', name: 'Déchets et forêts' },
];
const ENTRIES = [{ id: 'pain', name: 'Boulangerie Hervé', type: 'Store' }];
const FEED = { ...ROOT, services: SERVICES, showcase: ENTRIES, alerts: [] };
const CASES = hostileAnswers(FEED, 'services');

const ELEMENTS = ['parvis-service-finder', 'parvis-business-showcase', 'parvis-alert-banner'];

describe('a feed from hell', () => {
  let browser: Browser;
  let feed: HostileFeed;
  before(async () => {
    browser = await launchBrowser();
    feed = new HostileFeed(JSON.stringify(FEED), pageWith);
    await feed.listen();
  });
  after(async () => {
    feed.close();
    await browser.close();
  });

  interface Visit {
    readonly context: BrowserContext;
    readonly page: Page;
    readonly errors: string[];
  }

  async function visitor(): Promise<Visit> {
    const context = await browser.newContext({ locale: 'fr-FR' });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    return { context, page, errors };
  }

  /** A town's page with a button of its own, which is pressed all the time while the feed comes. */
  const pageWith = (source: string): string => `<!doctype html><html lang="fr">
    <title>Page</title><button id="own">Menu</button><output id="presses">0</output>
    ${ELEMENTS.map((tag) => `<${tag} url-state></${tag}>`).join('')}
    <script>
      const presses = document.querySelector('#presses');
      document.querySelector('#own').onclick = () => presses.value++;
    </script>
    <script type="module" src="/parvis/parvis.js" data-feed="${source}"></script>`;

  async function open({ page }: Visit, isSlow = false): Promise<void> {
    const asked = isSlow && page.waitForResponse(feed.feedUrl);
    await page.goto(`${feed.pageUrl}?category=*`);
    if (!asked) return;
    await asked;
    await page.clock.fastForward(10_500);
  }

  /** The three elements have come to an end, and what a resident then reads is not nothing. */
  async function reads(page: Page, expected: 'the feed' | RegExp): Promise<void> {
    const [finder, showcase, banner] = ELEMENTS.map((tag) => page.locator(tag));
    if (expected === 'the feed') {
      await finder!.getByText(SERVICES[1]!.name).first().waitFor();
      await finder!.getByText(SERVICES[0]!.name).first().waitFor();
      await showcase!.getByText(ENTRIES[0]!.name).first().waitFor();
      return;
    }
    await finder!.getByText(expected).waitFor();
    await showcase!.getByText(expected).waitFor();
    await banner!.getByText('Les alertes ne peuvent pas être vérifiées').waitFor();
    assert.ok(await finder!.getByRole('button', { name: 'Réessayer' }).isVisible());
  }

  /** The page's own button still answers; how long it could have had to wait is only told. */
  async function answers(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Menu' }).click();
    assert.notEqual(await page.locator('#presses').innerText(), '0');
  }

  for (const [name, { treatment, reads: expected, isSlow }] of Object.entries(CASES)) {
    const sees = expected === 'the feed' ? expected : 'one sentence';
    it(`${name} shows ${sees}, and with a copy of before that copy`, async () => {
      const visit = await visitor();
      const { page, errors, context } = visit;
      if (isSlow) await page.clock.install();
      feed.treatment = treatment;
      await open(visit, isSlow);
      await reads(page, expected);
      await answers(page);

      feed.treatment = undefined;
      await open(visit);
      await reads(page, 'the feed');
      feed.treatment = treatment;
      await open(visit, isSlow);
      await reads(page, 'the feed');
      const notice = page.locator(ELEMENTS[0]!).getByText(/Informations du .* à /);
      if (expected === 'the feed') assert.equal(await notice.count(), 0);
      else await notice.waitFor();
      await answers(page);
      assert.deepEqual(errors, []);
      await context.close();
    });
  }
});
