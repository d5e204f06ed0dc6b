import assert from 'node:assert/strict';
import { pipeline } from 'node:stream/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { hostileAnswers, TOO_SLOW, UNREADABLE } from '../helpers/hostile-answers.js';
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

  /** A town's page with a button of its own, which is pressed while the feed comes and after. */
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
    await answers(page);
    for (const tag of ELEMENTS)
      assert.equal(await page.locator(tag).getByText(TOO_SLOW).count(), 0);
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
    const presses = page.locator('#presses');
    const before = Number(await presses.innerText());
    await page.getByRole('button', { name: 'Menu' }).click();
    assert.equal(Number(await presses.innerText()), before + 1);
  }

  /** It does so all the time until something has come to its end. */
  async function answersUntil(page: Page, end: Promise<void>): Promise<void> {
    let isOver = false;
    const press = async (): Promise<void> => {
      while (!isOver) await answers(page);
    };
    await Promise.all([end.finally(() => (isOver = true)), press()]);
  }

  for (const [name, { treatment, reads: expected, isSlow }] of Object.entries(CASES)) {
    const sees = expected === 'the feed' ? expected : 'one sentence';
    it(`${name} shows ${sees}, and with a copy of before that copy`, async () => {
      const visit = await visitor();
      const { page, errors, context } = visit;
      if (isSlow) await page.clock.install();
      feed.treatment = treatment;
      await open(visit, isSlow);
      await answersUntil(page, reads(page, expected));
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

  it('of 20 MB that does not say so is left at the limit', { timeout: 60_000 }, async () => {
    const visit = await visitor();
    const { page, context } = visit;
    let goOn = (): void => {};
    const isWanted = new Promise<void>((resolve) => (goOn = resolve));
    const million = 'x'.repeat(1_000_000);
    /** The limit and a little more; the rest once it is sure that somebody wants it. */
    async function* body(): AsyncGenerator<string> {
      for (let sent = 0; sent < 20; sent++) {
        if (sent === 6) await isWanted;
        yield million;
      }
    }
    feed.treatment = (_, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' });
      pipeline(body(), response).catch(() => {});
    };
    feed.answers = [];
    await open(visit);
    await reads(page, UNREADABLE);
    // Whoever stays on the line keeps it open, and this waiting.
    const sent = await Promise.all(feed.answers);
    assert.ok(sent.length > 0 && sent.every((bytes) => bytes < 7_000_000), `${sent}`);
    goOn();
    feed.answers = [];
    await page.evaluate(`fetch('${feed.feedUrl}').then((response) => response.arrayBuffer())`);
    assert.ok((await feed.answers[0])! > 20_000_000);
    await context.close();
  });
});
