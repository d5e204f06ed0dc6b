import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { startDemo } from '../../demo/server.js';
import { PATIENCE_MS } from '../../src/panel/element-states.js';
import { axeViolations, launchBrowser } from '../helpers/browser.js';

const SCRIPT = '<script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>';
const FINDER =
  '<parvis-service-finder><a href="/services.html">Les services</a></parvis-service-finder>';
const BANNER =
  '<parvis-alert-banner><a href="tel:+33261910000">02 61 91 00 00</a></parvis-alert-banner>';

/** Puts the time of day forward, and no timer: what is asked for meanwhile must not run out of time. */
const LATER_CLOCK = `
  window.lateBy = 0;
  const now = Date.now;
  Date.now = () => now() + lateBy;
`;

interface Setup {
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly lang?: string;
  readonly width?: number;
  readonly address?: string;
  /** The panel waits for what does not come; its page's clock is put forward. */
  readonly isPatient?: boolean;
  prepare?(page: Page): Promise<unknown>;
}

describe('?parvis-check', () => {
  let town: Awaited<ReturnType<typeof startDemo>>;
  let elsewhere: Awaited<ReturnType<typeof startDemo>>;
  let browser: Browser;
  before(async () => {
    const collector = 'http://127.0.0.1:9';
    town = await startDemo({ port: 0, collector });
    // The same town under another origin, which shares its documents with nobody.
    elsewhere = await startDemo({ port: 0, collector });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await town.close();
    await elsewhere.close();
  });

  /** A host page with this body, and its panel once it has looked. */
  async function open(body: string, setup: Setup = {}): Promise<{ page: Page; panel: Locator }> {
    const { head = '', headers = {}, lang = 'fr', width = 1280, prepare } = setup;
    const page = await browser.newPage({ locale: 'fr-FR', viewport: { width, height: 800 } });
    // A page that Playwright serves is of no known network, and may not ask this machine otherwise.
    await page.context().grantPermissions(['local-network-access']);
    if (setup.isPatient) await page.addInitScript(LATER_CLOCK);
    await prepare?.(page);
    await page.route('**/case.html*', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers,
        body: `<!doctype html><html lang="${lang}"><head><meta name="viewport" content="width=device-width"><title>Page</title>${head}</head><body><main><h1>Page</h1>${body}</main></body></html>`,
      }),
    );
    await page.goto(`${town.url}${setup.address ?? '/case.html?parvis-check'}`);
    const panel = page.getByRole('region', { name: /^Parvis (?:sur cette page|on this page)$/ });
    return { page, panel };
  }

  /** Codes of what is to be changed, in the panel's order. */
  async function problems(panel: Locator): Promise<string[]> {
    await panel.getByText(/^(?:Vérifié à|Checked at)/).waitFor({ timeout: 20_000 });
    // The demo town has entries that are due to be read again, which are hints.
    return panel.locator('.group:not(.hint) .code').allTextContents();
  }

  it('says that all is well on a good page, element by element', async () => {
    const { page, panel } = await open(FINDER + BANNER + SCRIPT);
    assert.deepEqual(await problems(panel), []);
    await panel.getByText(/^Tout va bien/).waitFor();
    for (const words of [
      /^Le script se charge.: parvis\.js 0\.1\.0, \d,\d ko\.$/,
      /^<parvis-service-finder> montre ce que dit le flux\.$/,
      /^<parvis-alert-banner> montre ce que dit le flux\.$/,
      /^Le flux se charge.: \d+ alertes, \d+ services, /,
      /^Le flux a été changé le /,
    ])
      await panel.getByText(words).waitFor();
    await page.close();
  });

  it('costs residents nothing: without the parameter its file is not asked for', async () => {
    const asked: string[] = [];
    const { page, panel } = await open(FINDER + SCRIPT, {
      address: '/case.html',
      prepare: (fresh) => {
        fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
        return Promise.resolve();
      },
    });
    await page.getByRole('searchbox').waitFor();
    assert.equal(await panel.count(), 0);
    assert.ok(!asked.includes('/parvis/check.js'));
    await page.close();
  });

  it('takes focus, has no fault that axe finds, and leaves by Escape', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, panel } = await open(
        BANNER.replace('</', 'x</').replace('parvis-alert-banner>x', 'parvis-alert-banner>') +
          FINDER +
          SCRIPT +
          '<parvis-sondage></parvis-sondage>',
      );
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await problems(panel), ['tag-unknown']);
      assert.equal(
        await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent),
        'Parvis sur cette page',
      );
      assert.deepEqual(await axeViolations(page, 'parvis-check'), []);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      assert.equal(await panel.count(), 0);
      await page.close();
    }
  });

  it('speaks English on an English page', async () => {
    const { page, panel } = await open(FINDER + SCRIPT, { lang: 'en' });
    assert.deepEqual(await problems(panel), []);
    await panel.getByText(/^All is well/).waitFor();
    await page.close();
  });

  it('copies the report as plain text', async () => {
    const { page, panel } = await open(`${FINDER + SCRIPT}<parvis-sondage></parvis-sondage>`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await problems(panel);
    await panel.getByRole('button', { name: 'Copier le rapport' }).click();
    await panel.getByText('Rapport copié.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /\[erreur\] L’élément <parvis-sondage> n’existe pas\.\n {2}→ Écrivez /);
    assert.match(text, /✓ <parvis-service-finder> montre ce que dit le flux\./);
    assert.ok(text.includes(`${town.url}/case.html?parvis-check`));
    await page.close();
  });

  it('offers the report to be selected where the page may not copy', async () => {
    const { page, panel } = await open(FINDER + SCRIPT, {
      prepare: (fresh) =>
        fresh.addInitScript(() =>
          Object.defineProperty(navigator, 'clipboard', { value: undefined }),
        ),
    });
    await problems(panel);
    await panel.getByRole('button', { name: 'Copier le rapport' }).click();
    const field = panel.getByRole('textbox', { name: 'Parvis sur cette page' });
    assert.match(await field.inputValue(), /^Parvis sur cette page, /);
    await page.close();
  });

  it('looks again when asked to', async () => {
    let isThere = false;
    const { page, panel } = await open(FINDER + SCRIPT, {
      prepare: (fresh) =>
        fresh.route('**/parvis.json', (route) =>
          isThere ? route.continue() : route.fulfill({ status: 503 }),
        ),
    });
    assert.deepEqual(await problems(panel), ['element-fallback', 'feed-status']);
    isThere = true;
    // By itself, some seconds later.
    await page.getByRole('searchbox').waitFor();
    await panel.getByRole('button', { name: 'Vérifier à nouveau' }).click();
    await panel.getByText(/^Tout va bien/).waitFor();
    await page.close();
  });

  const shared = (url: string): string => SCRIPT.replace('/parvis.json', url);
  /** What a page has, and the codes that the panel shows for it. */
  const CASES: readonly [name: string, body: () => string, Setup, codes: string[]][] = [
    [
      'a feed of another site that shares it with nobody',
      () => FINDER + shared(`${elsewhere.url}/parvis.json`),
      {},
      ['element-fallback', 'feed-cors'],
    ],
    [
      'a policy that refuses the feed',
      () => FINDER + SCRIPT,
      {
        headers: { 'content-security-policy': "script-src 'self'; connect-src https://x.example" },
      },
      ['element-fallback', 'feed-blocked'],
    ],
    [
      'no network to the feed',
      () => FINDER + SCRIPT,
      { prepare: (page) => page.route('**/parvis.json', (route) => route.abort()) },
      ['element-fallback', 'feed-unreachable'],
    ],
    [
      'a login page instead of the feed',
      () => FINDER + SCRIPT,
      {
        prepare: (page) =>
          page.route('**/parvis.json', (route) =>
            route.fulfill({ contentType: 'text/html', body: '<!doctype html><h1>Connexion</h1>' }),
          ),
      },
      ['element-fallback', 'feed-page'],
    ],
    [
      'no feed',
      () => FINDER + SCRIPT.replace(/ data-feed="[^"]*"/, ''),
      {},
      ['element-fallback', 'no-feed'],
    ],
    [
      'two versions',
      () => FINDER + SCRIPT + SCRIPT.replace('/parvis/', '/other/'),
      {
        prepare: (page) =>
          page.route('**/other/**', async (route) => {
            const url = route.request().url().replace('/other/', '/parvis/');
            const response = await route.fetch({ url });
            const body = (await response.text()).replace('Parvis 0.1.0', 'Parvis 0.0.9');
            await route.fulfill({ response, body });
          }),
      },
      ['two-versions'],
    ],
    [
      'a part that was not copied',
      () => FINDER + SCRIPT,
      {
        isPatient: true,
        prepare: (page) =>
          page.route('**/elements/services.js', (route) => route.fulfill({ status: 404 })),
      },
      ['part-missing', 'element-missing'],
    ],
    [
      'an ad blocker',
      () => BANNER + SCRIPT,
      { head: '<style>parvis-alert-banner { display: none !important }</style>' },
      ['element-hidden'],
    ],
    [
      'what an editor does to tags',
      () =>
        `${FINDER + SCRIPT}<p>&lt;parvis-alert-banner&gt;</p><div data-parvis="services"></div>`,
      {},
      ['tag-as-text', 'tag-unknown'],
    ],
    [
      'no fallback',
      () => SCRIPT + '<parvis-alert-banner></parvis-alert-banner>',
      {},
      ['fallback-missing'],
    ],
    [
      'a Trusted Types list that does not know Parvis',
      () => FINDER + SCRIPT,
      {
        isPatient: true,
        headers: {
          'content-security-policy':
            "require-trusted-types-for 'script'; trusted-types none-of-these",
        },
      },
      ['element-missing', 'policy-violated', 'policy-violated'],
    ],
  ];

  for (const [name, body, setup, codes] of CASES)
    it(`tells ${name}`, async () => {
      const { page, panel } = await open(body(), setup);
      if (setup.isPatient) {
        await panel.waitFor();
        await page.waitForLoadState('networkidle');
        await page.evaluate(`lateBy = ${PATIENCE_MS}`);
      }
      assert.deepEqual((await problems(panel)).sort(), [...codes].sort());
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.close();
    });

  it('says that what is shown is an old copy', async () => {
    const { page, panel } = await open(FINDER + SCRIPT, { address: '/case.html' });
    await page.getByRole('searchbox').waitFor();
    await page
      .getByRole('button', { name: /Papiers/ })
      .first()
      .waitFor();
    await page.route('**/parvis.json', (route) => route.fulfill({ status: 503 }));
    await page.goto(`${town.url}/case.html?parvis-check`);
    assert.deepEqual(await problems(panel), ['feed-status', 'feed-from-copy']);
    await page.close();
  });

  it('keeps to the width of a phone, with the page above it', async () => {
    const { page, panel } = await open(
      FINDER +
        SCRIPT +
        '<parvis-sondage-des-habitants-de-la-commune></parvis-sondage-des-habitants-de-la-commune>',
      { width: 360 },
    );
    await problems(panel);
    const box = (await panel.boundingBox())!;
    assert.deepEqual([box.x, box.width, box.y > 150], [0, 360, true]);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    const list = panel.locator('.list');
    assert.equal(await list.evaluate((one) => one.scrollWidth <= one.clientWidth), true);
    await page.close();
  });
});
