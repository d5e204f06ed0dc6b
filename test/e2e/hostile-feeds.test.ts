import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, it, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { HostileFeed, send, type Treatment } from '../helpers/hostile-feed.js';

const ROOT = { parvis: '1.0', publisher: { name: 'Saint-Parvis' }, inLanguage: ['fr'] };
const SERVICES = [
  { id: 'cafe', name: 'Café des aînés à 2\u00a0€' },
  { id: 'dechets', name: 'Déchets et forêts' },
];
const ENTRIES = [{ id: 'pain', name: 'Boulangerie Hervé', type: 'Store' }];
const feedWith = (more: object): string =>
  JSON.stringify({ ...ROOT, services: SERVICES, showcase: ENTRIES, alerts: [], ...more });
const GOOD = feedWith({});

const UNREACHABLE = /ne peuvent pas être chargées\. Vérifiez votre connexion/;
const UNREADABLE = /sont illisibles pour le moment\. Réessayez plus tard/;
const TOO_SLOW = /Le réseau est trop lent/;
const PORTAL = '<!doctype html><html lang="fr"><title>Wifi</title><form>Connexion</form></html>';
const MB = 1_000_000;
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
/** What is served with anything that is left out of the feed. */
const withField = (value: string): string => `${GOOD.slice(0, -1)},"more":${value}}`;
const many = (count: number): object[] =>
  Array.from({ length: count }, (_, at) => ({ id: `s${at}`, name: `Service ${at}` }));
const text =
  (body: string | Uint8Array, headers?: Record<string, string>): Treatment =>
  (_, response) =>
    send(response, body, headers);
/** Windows-1252, which is Latin-1 with a sign for the euro. */
const latin1 = (letters: string): Buffer => Buffer.from(letters.replaceAll('€', '\x80'), 'latin1');

/** From one address to the next, and after so many to the feed. */
const redirects =
  (times: number, end: (response: ServerResponse, feed: string) => void): Treatment =>
  ({ url }, response, feed) => {
    const step = Number(new URL(url!, 'http://x').searchParams.get('step'));
    if (step >= times) return end(response, feed);
    response.writeHead(302, {
      'access-control-allow-origin': '*',
      location: `/parvis.json?step=${step + 1}`,
    });
    response.end();
  };

interface Case {
  readonly treatment: Treatment;
  /** What residents read without a copy of before: the feed, or this one sentence. */
  readonly reads: 'the feed' | RegExp;
  /** Their patience is passed over in no time. */
  readonly isSlow?: boolean;
}

const CASES: Readonly<Record<string, Case>> = {
  'with a byte order mark': { treatment: text(`\uFEFF${GOOD}`), reads: 'the feed' },
  'in UTF-16': { treatment: text(Buffer.from(`\uFEFF${GOOD}`, 'utf16le')), reads: 'the feed' },
  'in UTF-16, big end first': {
    treatment: text(Buffer.from(`\uFEFF${GOOD}`, 'utf16le').swap16()),
    reads: 'the feed',
  },
  'in Latin-1 that calls itself UTF-8': {
    treatment: text(latin1(GOOD), { 'content-type': 'application/json; charset=utf-8' }),
    reads: 'the feed',
  },
  'in UTF-8 that calls itself a page in Latin-1': {
    treatment: text(GOOD, {
      'content-type': 'text/html; charset=iso-8859-1',
      'x-content-type-options': 'nosniff',
    }),
    reads: 'the feed',
  },
  'with broken items': {
    treatment: text(feedWith({ services: [null, 7, { id: 'x' }, ...SERVICES, [], 'x'] })),
    reads: 'the feed',
  },
  'of a version to come': { treatment: text(feedWith({ parvis: '9.0' })), reads: 'the feed' },
  'behind a page to sign in, with status 200': {
    treatment: text(PORTAL, { 'content-type': 'text/html' }),
    reads: UNREADABLE,
  },
  'behind a redirect to such a page': {
    treatment: redirects(1, (response) => send(response, PORTAL, { 'content-type': 'text/html' })),
    reads: UNREADABLE,
  },
  'of no content': {
    treatment: (_, response) => {
      response.writeHead(204, { 'access-control-allow-origin': '*' });
      response.end();
    },
    reads: UNREADABLE,
  },
  'cut off in its text': { treatment: text(GOOD.slice(0, 150)), reads: UNREADABLE },
  'cut off on the line': {
    treatment: (_, response) => {
      response.on('close', () => {});
      response.writeHead(200, {
        'access-control-allow-origin': '*',
        'content-length': `${GOOD.length}`,
      });
      response.write(GOOD.slice(0, 150), () => response.destroy());
    },
    reads: UNREACHABLE,
  },
  'at a byte a second': {
    treatment: (_, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' });
      let at = 0;
      response.write(GOOD[at++]);
      const drip = setInterval(() => response.write(GOOD[at++] ?? ' '), 1_000);
      response.on('close', () => clearInterval(drip));
    },
    reads: TOO_SLOW,
    isSlow: true,
  },
  'behind 20 redirects': {
    treatment: redirects(20, (response, feed) => send(response, feed)),
    reads: 'the feed',
  },
  'behind redirects without end': {
    treatment: redirects(Infinity, () => {}),
    reads: UNREACHABLE,
  },
  'of 20 MB': {
    treatment: text(withField(`"${'x'.repeat(20 * MB)}"`), { 'content-length': `${20 * MB}` }),
    reads: UNREADABLE,
  },
  'of 20 MB that does not say so': {
    treatment: (_, response) => {
      send(response, withField(`"${'x'.repeat(20 * MB)}"`), { 'transfer-encoding': 'chunked' });
    },
    reads: UNREADABLE,
  },
  'of 20 MB in a few compressed bytes': {
    treatment: text(gzipSync(withField(`"${'x'.repeat(20 * MB)}"`)), {
      'content-encoding': 'gzip',
    }),
    reads: UNREADABLE,
  },
  'of 100,000 items': {
    treatment: text(feedWith({ services: many(100_000) })),
    reads: UNREADABLE,
  },
  '10,000 levels deep': { treatment: text(withField(deep(10_000))), reads: UNREADABLE },
  'deep within the limit': { treatment: text(withField(deep(60))), reads: 'the feed' },
  'of a server that does not let other sites read': {
    treatment: (_, response, feed) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(feed);
    },
    reads: UNREACHABLE,
  },
};

const ELEMENTS = ['parvis-service-finder', 'parvis-business-showcase', 'parvis-alert-banner'];

describe('a feed from hell', () => {
  let browser: Browser;
  let feed: HostileFeed;
  before(async () => {
    browser = await launchBrowser();
    feed = new HostileFeed(GOOD, pageWith);
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
      window.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      }).observe({ type: 'longtask', buffered: true });
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
  async function answers(page: Page, test: TestContext): Promise<void> {
    await page.getByRole('button', { name: 'Menu' }).click();
    assert.notEqual(await page.locator('#presses').innerText(), '0');
    const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    test.diagnostic(`longest task ${Math.round(longest)} ms`);
  }

  for (const [name, { treatment, reads: expected, isSlow }] of Object.entries(CASES)) {
    const sees = expected === 'the feed' ? expected : 'one sentence';
    it(`${name} shows ${sees}, and with a copy of before that copy`, async (test) => {
      const visit = await visitor();
      const { page, errors, context } = visit;
      if (isSlow) await page.clock.install();
      feed.treatment = treatment;
      await open(visit, isSlow);
      await reads(page, expected);
      await answers(page, test);

      feed.treatment = undefined;
      await open(visit);
      await reads(page, 'the feed');
      feed.treatment = treatment;
      await open(visit, isSlow);
      await reads(page, 'the feed');
      const notice = page.locator(ELEMENTS[0]!).getByText(/Informations du .* à /);
      if (expected === 'the feed') assert.equal(await notice.count(), 0);
      else await notice.waitFor();
      await answers(page, test);
      assert.deepEqual(errors, []);
      await context.close();
    });
  }
});
