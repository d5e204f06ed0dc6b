import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { elementOf, TAGS } from '../helpers/guarded-page.js';
import { BUILT_INS, PATCHES } from '../helpers/host-patches.js';
import { OrderHost } from '../helpers/order-host.js';

/**
 * What old libraries and plugins do to a page before Parvis comes: they add to what every script
 * shares, replace it, or wrap it. Parvis works beside them and leaves their work as it is.
 */

describe('a page whose scripts change what all scripts share', () => {
  let host: OrderHost;
  let browser: Browser;
  before(async () => {
    host = await new OrderHost().start();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });

  /** The page, and ballots as the collector gets them. */
  async function open(
    patch: string,
  ): Promise<{ page: Page; complaints: string[]; ballots: unknown[] }> {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const complaints: string[] = [];
    const ballots: unknown[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.route('**/collector/**', (route) => {
      const body = route.request().postDataJSON() as { choices: string[] };
      ballots.push(body);
      return route.fulfill({ status: 201, json: { poll: 'velos', outcome: 'counted', ...body } });
    });
    const body = TAGS.map((tag) =>
      elementOf(tag).replace(/^<parvis-(service|business)-\w+/, '$& structured-data'),
    ).join('');
    await page.goto(
      host.serve(
        '/page.html',
        `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
        <script>{${patch}}</script><script>window.before = ${BUILT_INS};</script>
        <script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script></head><body>${body}</body></html>`,
      ),
    );
    return { page, complaints, ballots };
  }

  /** A resident reads, searches, opens, votes and comes again. */
  async function use(page: Page): Promise<void> {
    await page.getByRole('heading', { name: 'Eau coupée rue du Lavoir' }).waitFor();
    await page.getByRole('searchbox', { name: 'Trouver un service' }).fill('identite');
    await page.getByRole('button', { name: /Carte d’identité/ }).click();
    await page.getByRole('heading', { name: 'Carte d’identité' }).waitFor();
    await page.getByRole('radio', { name: 'À la gare' }).check();
    await page.getByRole('button', { name: 'Donner mon avis' }).click();
    await page.getByText('Votre avis est compté.').waitFor();
    await page.getByRole('button', { name: /Boulangerie Martin/ }).click();
    await page.getByRole('heading', { name: 'Boulangerie Martin' }).waitFor();
  }

  for (const [name, patch] of Object.entries(PATCHES))
    it(`works with ${name}, and changes nothing`, async () => {
      const { page, complaints, ballots } = await open(patch);
      await use(page).catch((error: Error) =>
        assert.fail([...complaints, error.message].join('\n')),
      );
      assert.deepEqual(
        ballots.map((ballot) => (ballot as { choices: unknown }).choices),
        [['a']],
      );
      const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
      assert.equal(blocks.length, 2);
      for (const block of blocks)
        assert.ok(Array.isArray((JSON.parse(block) as Record<string, unknown>)['@graph']), block);
      const changed = await page.evaluate(`(() => {
        const now = ${BUILT_INS};
        const names = new Set([...before.keys(), ...now.keys()]);
        return [...names].filter((name) => {
          const [was, is] = [before.get(name), now.get(name)];
          return !was || !is || was.some((part, at) => typeof part === 'function' && part !== is[at]);
        });
      })()`);
      assert.deepEqual(changed, [
        'window before',
        'window Symbol(parvis.page.2)',
        'window Symbol(parvis.trusted)',
      ]);
      await page.reload();
      await page.getByText('Votre avis est compté.').waitFor();
      assert.deepEqual(complaints, []);
      await page.context().close();
    });

  it('sees a built-in that was changed, and a ballot that was written wrongly', async () => {
    const { page } = await open('');
    await use(page);
    await page.evaluate('Array.prototype.each = () => {}');
    assert.ok(
      await page.evaluate(
        `!before.has('Array.prototype each') && ${BUILT_INS}.has('Array.prototype each')`,
      ),
    );
    const written = await page.evaluate(
      `(() => { ${PATCHES['toJSON that gives text, as in Prototype 1.6']!} return JSON.stringify({ choices: ['a'] }); })()`,
    );
    assert.equal(written, '{"choices":"[\\"a\\"]"}');
    await page.context().close();
  });
});
