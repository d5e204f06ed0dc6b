import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { bundleModule } from '../helpers/bundle-module.js';
import {
  BARE_POLICY,
  elementOf,
  NONCE,
  policiesOf,
  rulesIn,
  scriptOf,
  TAGS,
  visitGuarded,
  type Visit,
} from '../helpers/guarded-page.js';
import { OrderHost } from '../helpers/order-host.js';
import { recording } from '../helpers/recording.js';
import type { StatePage } from '../helpers/state-page.js';

/** Pages whose policy lets nothing run, load or write HTML that the webmaster did not allow by name. */

const LOADER = scriptOf('/parvis/parvis.js');
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="9" height="9"/></svg>';
const DAY_MS = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** What a town publishes that has pictures, a map and a recorded story, and a collector elsewhere. */
const DOCUMENTS = {
  'parvis.json': {
    parvis: '1.0',
    inLanguage: ['fr'],
    timezone: 'Europe/Paris',
    publisher: { name: 'Ville de Saint-Parvis', telephone: '+33200000000' },
    collector: 'https://votes.example',
    tiles: 'https://tiles.example/{z}/{x}/{y}.svg',
    alerts: { url: 'alerts.json' },
    services: { url: 'services.json' },
    polls: { url: 'polls.json' },
    showcase: { url: 'showcase.json' },
  },
  'polls.json': {
    items: [
      {
        id: 'velos',
        name: 'Où garer les vélos ?',
        choices: [
          { id: 'a', name: 'À la gare', image: { url: '/gare.svg', alt: 'La gare' } },
          { id: 'b', name: 'Place du marché' },
        ],
        startTime: at(-1),
        endTime: at(9),
        resultsPolicy: 'after-close',
      },
    ],
  },
  'showcase.json': {
    items: [
      {
        id: 'lavoir',
        name: 'Le lavoir',
        type: 'LandmarksOrHistoricalBuildings',
        telephone: '+33200000001',
        description: 'Bâti en 1850.',
        geo: { latitude: 48.1, longitude: -1.6 },
        image: [{ url: '/lavoir.svg', alt: 'Le lavoir vu du pont' }],
        audio: {
          url: '/lavoir.wav',
          name: 'Une lavandière raconte',
          transcript: 'Il faisait froid.',
        },
      },
      {
        id: 'pont',
        name: 'Le pont',
        type: 'LandmarksOrHistoricalBuildings',
        geo: { latitude: 48.11, longitude: -1.61 },
        image: [{ url: 'https://pictures.example/pont.svg', alt: 'Le pont' }],
      },
    ],
  },
};

const SALT = 'sel';
const NUMBER = 1500;
/** The work that a collector asks of a device behind a busy address. */
const CHALLENGE = {
  algorithm: 'SHA-256',
  challenge: createHash('sha256').update(`${SALT}${NUMBER}`).digest('hex'),
  maxnumber: 5000,
  salt: SALT,
  signature: 'ab',
};

/** The servers that the town's own page asks, beside its own. */
async function answerElsewhere(page: Page): Promise<void> {
  const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  await page.route(/\.svg$/, (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }),
  );
  await page.route(/\.wav$/, (route) =>
    route.fulfill({ contentType: 'audio/wav', body: recording() }),
  );
  await page.route('https://votes.example/**', async (route) => {
    const request = route.request();
    if (!request.headers()['parvis-proof'])
      return route.fulfill({ status: 429, headers, json: { challenge: CHALLENGE } });
    const { choices, revision } = request.postDataJSON() as Record<string, unknown>;
    const json = { poll: 'velos', outcome: 'counted', choices, revision };
    return route.fulfill({ status: 201, headers, json });
  });
}

/** Pictures, by the words in their place, have been drawn. */
async function drawn(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) {
    const picture = page.getByRole('img', { name }).first();
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image: HTMLImageElement) => image.decode());
  }
}

/** What a person does with each element, and sees then. */
const USES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'parvis-alert-banner': async (page) => {
    await page.getByRole('heading', { name: 'Eau coupée rue du Lavoir' }).waitFor();
  },
  'parvis-service-finder': async (page) => {
    await page.getByRole('button', { name: /Papiers/ }).click();
    await page.getByRole('button', { name: /Carte d’identité/ }).click();
    await page.getByRole('heading', { name: 'Carte d’identité' }).waitFor();
  },
  'parvis-opinion-poll': async (page) => {
    await drawn(page, 'La gare');
    await page.getByRole('radio', { name: 'À la gare' }).check();
    await page.getByRole('button', { name: 'Donner mon avis' }).click();
    await page.getByText('Votre avis est compté.').waitFor();
  },
  'parvis-business-showcase': async (page) => {
    await drawn(page, 'Le lavoir vu du pont', 'Le pont');
    await page.getByRole('button', { name: 'Carte', exact: true }).click();
    await page.getByRole('button', { name: 'Afficher le fond de carte' }).click();
    await page.waitForFunction(() =>
      document
        .querySelector('parvis-business-showcase')!
        .shadowRoot!.querySelector('.leaflet-tile-loaded'),
    );
    await page.locator('[data-key="lavoir"]').click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer le contact' }).click(),
    ]);
    assert.match(saved.suggestedFilename(), /\.vcf$/);
    // Nothing of a recording is fetched before somebody presses play.
    await page.locator('audio').evaluate((sound: HTMLAudioElement) => sound.play());
  },
};

/** The same rules with one address less, once for each; and what should be complained about then. */
function withOneLess(rules: string): { readonly less: string; readonly directive: string }[] {
  const directives = rules.split('; ');
  return directives.flatMap((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return sources.map((source) => {
      const rest = sources.filter((one) => one !== source).join(' ');
      const less = directives.map((one) => (one === directive ? rest && `${name} ${rest}` : one));
      return { less: less.filter(Boolean).join('; '), directive: name };
    });
  });
}

describe('under a strict content security policy', () => {
  let host: OrderHost;
  let browser: Browser;
  before(async () => {
    host = await new OrderHost().start();
    browser = await launchBrowser();
    host.serve('/states.js', await bundleModule('test/helpers/state-page.ts'));
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });

  describe('every state, with every button pressed, breaks no rule:', { concurrency: 2 }, () => {
    const head = `<meta name="parvis-feed" content="/parvis.json"><script type="module" nonce="${NONCE}">import '/parvis/index.js';</script>${scriptOf('/states.js')}`;
    for (const title of [
      'alert banner',
      'service finder',
      'opinion poll',
      'business showcase',
      'business showcase, an entry',
      'business showcase, offers and needs',
    ])
      it(title, async (test) => {
        const { page, violations, errors } = await visitGuarded(
          browser,
          host,
          `${BARE_POLICY}; img-src 'self'; media-src 'self'`,
          { head },
        );
        const states = await page.waitForFunction(
          () => (window as unknown as { statePage: StatePage }).statePage,
        );
        const names = await states.evaluate(({ names: all }, table) => all[table]!, title);
        for (const name of names) {
          await states.evaluate((shown, [table, state]) => shown.show(table, state), [
            title,
            name,
          ] as const);
          assert.deepEqual([...violations, ...errors], [], name);
        }
        test.diagnostic(`${names.length} states`);
        assert.ok(names.length > 5);
        assert.deepEqual(await policiesOf(page), ['parvis']);
        await page.close();
      });
  });

  it('reports what a page should not have', async () => {
    const body = `<p style="color: red">rouge</p><script>window.ran = true;</script>
      <img src="https://elsewhere.example/p.gif" alt="">`;
    const { page, violations } = await visitGuarded(browser, host, BARE_POLICY, { body });
    await page.evaluate(`try { document.createElement('p').innerHTML = '<b>gras</b>'; } catch {}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual([...new Set(violations.map((line) => line.split(' ')[0]))].sort(), [
      'img-src',
      'require-trusted-types-for',
      'script-src-elem',
      'style-src-attr',
    ]);
    assert.equal(await page.evaluate('window.ran'), undefined);
    await page.close();
  });

  describe('with what the guides say that an element needs', () => {
    const rules = rulesIn('docs/security.md');
    before(() => (host.documents = DOCUMENTS));
    after(() => (host.documents = {}));

    const visit = (tag: string, added: string): Promise<Visit> =>
      visitGuarded(
        browser,
        host,
        `${BARE_POLICY}; ${added}`,
        { body: elementOf(tag) + LOADER },
        answerElsewhere,
      );

    for (const guide of ['docs/security.md', 'docs/securite.md'])
      it(`${guide} has the policy that is tried here`, () => {
        const text = readFileSync(guide, 'utf8');
        assert.ok(text.includes(`Policy: ${BARE_POLICY.replace(NONCE, '…')}\n`));
        assert.deepEqual(Object.keys(rules), TAGS);
        assert.deepEqual(rulesIn(guide), rules);
      });

    for (const [tag, added] of Object.entries(rules)) {
      it(`<${tag}> works and breaks no rule`, async () => {
        const { page, violations, errors } = await visit(tag, added);
        let workers = 0;
        page.on('worker', () => workers++);
        await USES[tag]!(page);
        assert.deepEqual([...violations, ...errors], []);
        assert.deepEqual(await policiesOf(page), ['parvis']);
        assert.equal(workers, tag === 'parvis-opinion-poll' ? 1 : 0, 'a worker proves work');
        await page.close();
      });

      for (const { less, directive } of withOneLess(added))
        it(`<${tag}> would break one with only ${less || 'the bare policy'}`, async () => {
          const { page, violations, broken, errors } = await visit(tag, less);
          // What cannot be had is not seen either.
          await Promise.race([broken, USES[tag]!(page).catch(() => broken)]);
          assert.equal(violations[0]?.split(' ')[0], directive);
          assert.deepEqual(errors, []);
          await page.close();
        });
    }
  });
});
