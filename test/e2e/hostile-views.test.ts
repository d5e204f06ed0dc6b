import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { alert } from '../../src/feed/model/alert.js';
import { organization, place } from '../../src/feed/model/common.js';
import { showcaseEntry } from '../../src/feed/model/showcase.js';
import type { Shape } from '../../src/feed/shape.js';
import { requireChromium } from '../helpers/browsers.js';
import { corpusFile, withoutCorpus } from '../helpers/corpus.js';
import { fillShape } from '../helpers/fill-shape.js';
import { openWatchedPage, SHUT_IN, watch, type Fired } from '../helpers/fired.js';
import { OrderHost } from '../helpers/order-host.js';

/**
 * Strings that run scripts where a page takes them for HTML, in what a person opens or types for:
 * names that other entries refer to, found words, the map, offers and needs, messages of the past.
 */

const LIVE = JSON.parse(corpusFile('hostile/xss/live-385.json') ?? '[]') as string[];
const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>';
const DAY_MS = 86_400_000;
const past = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();
const bare = (text: string): string => text.replace(/\s+/g, '');

/** An item with a payload in every field, others from item to item. */
function makeItems(shape: Shape, count: number): Record<string, unknown>[] {
  let at = 0;
  return Array.from({ length: count }, () => {
    const text = (): string => LIVE[at++ % LIVE.length]!;
    return fillShape(shape, { copies: 1, text, url: () => '/page' }) as Record<string, unknown>;
  });
}

describe('hostile strings in what a person opens', { skip: withoutCorpus }, () => {
  let browser: Browser;
  let host: OrderHost;
  before(async () => {
    browser = await chromium.launch({ executablePath: requireChromium(), args: SHUT_IN });
    host = await new OrderHost().start();
    host.isCodeKept = true;
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });

  /** Opens a page with these tags, and sections of the feed with these items. */
  async function open(
    tags: string,
    sections: Readonly<Record<string, readonly unknown[]>>,
    root: Readonly<Record<string, unknown>> = {},
  ): Promise<{ page: Page; fired: Fired }> {
    host.documents = {
      'parvis.json': {
        ...{ parvis: '1.0', inLanguage: ['fr'], timezone: 'Europe/Paris' },
        publisher: { name: 'Ville de Saint-Parvis' },
        ...root,
        ...Object.fromEntries(Object.entries(sections).map(([name, items]) => [name, { items }])),
      },
    };
    const page = await openWatchedPage(browser);
    const fired = watch(page, host.url);
    await page.goto(
      host.serve(
        '/page.html',
        `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"></head><body><main>${tags}</main><script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script></body></html>`,
      ),
    );
    await page.locator('main > * [part~="base"]').first().waitFor();
    return { page, fired };
  }

  /** Texts that the element does not show, without their white space. */
  async function missing(page: Page, tag: string, texts: readonly string[]): Promise<string[]> {
    const shown = bare(await page.locator(tag).evaluate((one) => one.shadowRoot!.textContent));
    return texts.filter((text) => !shown.includes(bare(text)));
  }

  async function close(page: Page): Promise<void> {
    assert.equal(new URL(page.url()).pathname, '/page.html', 'nobody was led away');
    await page.close();
  }

  it('run nothing as names of the publisher, of organisations, places and languages', async () => {
    const all = LIVE.join(' ');
    const named = (shape: Shape): unknown[] =>
      makeItems(shape, LIVE.length).map((one, at) => ({ ...one, id: `n${at}`, name: LIVE[at] }));
    const message = { severity: 'severe', sent: past(1), expires: past(-9) };
    // One of its own name wins; languages that nobody asked for are passed over.
    const inAllLanguages = Object.fromEntries(LIVE.map((text) => [text, text]));
    const { page, fired } = await open(
      '<parvis-alert-banner></parvis-alert-banner><parvis-service-finder url-state></parvis-service-finder>',
      {
        alerts: [
          ...LIVE.map((_, at) => ({
            ...{ ...message, id: `a${at}`, headline: `Message ${at}`, provider: `n${at}` },
          })),
          { ...message, id: 'town', headline: 'De la ville' },
          { ...message, id: 'tongues', headline: { fr: 'En langues', ...inAllLanguages } },
          { ...message, id: 'no-french', headline: inAllLanguages },
        ],
        services: [
          {
            id: 's',
            name: 'Papiers',
            serviceChannel: LIVE.map((_, at) => ({ type: 'in-person', place: `n${at}` })),
          },
        ],
      },
      {
        inLanguage: ['fr', ...LIVE],
        publisher: { ...(makeItems(organization, 1)[0] as object), name: all },
        organizations: named(organization),
        places: named(place),
      },
    );
    const banner = page.locator('parvis-alert-banner');
    await banner.getByText('De la ville').first().waitFor({ state: 'attached' });
    await banner.evaluate((one) => {
      for (const folded of one.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded="false"]'))
        folded.click();
    });
    await banner.getByText('En langues').first().waitFor({ state: 'attached' });
    assert.deepEqual(await missing(page, 'parvis-alert-banner', [all, ...LIVE]), []);
    await page.locator('parvis-service-finder').getByText('Papiers').first().click();
    await page.locator('parvis-service-finder article').waitFor();
    assert.deepEqual(await missing(page, 'parvis-service-finder', LIVE), []);
    assert.deepEqual(fired, []);
    await close(page);
  });

  it('run nothing where what was typed is marked in them', async (test) => {
    const services = LIVE.map((text, at) => ({ id: `s${at}`, name: text, summary: text }));
    const { page, fired } = await open('<parvis-service-finder></parvis-service-finder>', {
      services,
    });
    const box = page.getByRole('searchbox', { name: 'Trouver un service' });
    const marks = page.locator('parvis-service-finder mark');
    const queries = [
      ...new Set(
        LIVE.map(
          (text) =>
            text
              .match(/\p{L}{4,}/gu)
              ?.slice(0, 2)
              .join(' ') ?? '',
        ),
      ),
    ].filter(Boolean);
    // Each word once is enough: they are few.
    for (const query of queries) {
      await box.fill('');
      await marks.first().waitFor({ state: 'detached' });
      await box.fill(query);
      await marks.first().waitFor({ state: 'visible' });
    }
    test.diagnostic(`${queries.length} searches`);
    assert.ok(queries.length > 40);
    assert.deepEqual(fired, []);
    // What is marked is still the whole payload.
    await box.fill('onerror alert');
    await marks.first().waitFor();
    const names = await page
      .locator('parvis-service-finder [part~="item"] .name')
      .allTextContents();
    const known = new Set(LIVE.map(bare));
    assert.deepEqual(
      names.filter((name) => !known.has(bare(name))),
      [],
    );
    await close(page);
  });

  describe('of the showcase', () => {
    /** As many as a map shows one by one, each with its share of the payloads. */
    const few = LIVE.filter((_, at) => at % 4 === 0);
    const shares = Array.from({ length: 9 }, (_, at) =>
      few.filter((_payload, place) => place % 9 === at),
    );
    const entries = makeItems(showcaseEntry, shares.length).map((one, at) => ({
      ...one,
      ...{ id: `e${at}`, type: 'LocalBusiness', stops: undefined },
      name: shares[at]!.join(' '),
      geo: { latitude: 48 + Math.floor(at / 3) / 10, longitude: -1.6 - (at % 3) / 10 },
    }));

    it('run nothing on the map and in its panel', async () => {
      const { page, fired } = await open(
        '<parvis-business-showcase></parvis-business-showcase>',
        { showcase: entries },
        {
          tiles: {
            url: '/tiles/{z}/{x}/{y}.png',
            attribution: LIVE.slice(0, 40).join(' '),
            attributionUrl: '/credit',
          },
          area: [{ areaDesc: LIVE[3] }],
        },
      );
      // Without a square the map drops its background and the credit.
      await page.route('**/tiles/**', (route) =>
        route.fulfill({ contentType: 'image/svg+xml', body: SQUARE }),
      );
      await page.getByRole('button', { name: /carte/i }).click();
      const credit = page.locator('parvis-business-showcase a[href$="/credit"]');
      await credit.waitFor({ state: 'attached' });
      assert.equal(
        bare((await credit.textContent())!).includes(bare(LIVE.slice(0, 40).join(' '))),
        true,
      );
      const markers = page.locator('parvis-business-showcase .marker[aria-expanded]');
      await markers.nth(shares.length - 1).waitFor();
      assert.deepEqual(await missing(page, 'parvis-business-showcase', few), []);
      for (const at of shares.keys()) {
        // A panel that opens moves the map: some markers are out of it then, and the others count anew.
        await page.getByRole('button', { name: 'Tout voir' }).click();
        await markers.nth(shares.length - 1).waitFor({ state: 'attached' });
        await markers.nth(at).evaluate((marker: HTMLElement) => marker.click());
        await page.getByRole('button', { name: /^Voir la fiche/ }).waitFor();
      }
      assert.deepEqual(fired, []);
      await close(page);
    });

    it('run nothing among offers and needs', async () => {
      const items = entries.map((one, at) => {
        const texts = shares[at]!;
        return {
          ...one,
          name: texts[0],
          makesOffer: texts.slice(0, 5).map((name) => ({ name, category: [name] })),
          seeks: texts.slice(5),
        };
      });
      const { page, fired } = await open('<parvis-business-showcase></parvis-business-showcase>', {
        showcase: items,
      });
      await page.locator('parvis-business-showcase [data-key="exchange"]').click();
      const view = page.locator('parvis-business-showcase .exchange');
      await view.waitFor();
      for (;;) {
        const more = view.getByRole('button', { name: 'Afficher plus' }).first();
        if (!(await more.isVisible())) break;
        await more.click();
      }
      assert.deepEqual(await missing(page, 'parvis-business-showcase', few), []);
      const box = view.getByRole('searchbox');
      for (const query of ['onerror', 'alert', 'script', 'svg onload']) {
        await box.fill(query);
        await view.getByRole('button', { name: 'Tout afficher' }).waitFor();
      }
      assert.deepEqual(fired, []);
      await close(page);
    });
  });

  it('run nothing among the messages of the past', async () => {
    // Each opened message draws all of them anew.
    const alerts = makeItems(alert, 60).map((one, at) => ({
      ...one,
      ...{ id: `p${at}`, headline: LIVE[at], status: 'Actual', msgType: 'Alert' },
      ...{ sent: past(9), effective: past(9), onset: past(9), expires: past(1) },
    }));
    const { page, fired } = await open('<parvis-alert-banner archive></parvis-alert-banner>', {
      alerts,
    });
    const banner = page.locator('parvis-alert-banner');
    await banner.locator('.past').first().waitFor();
    for (;;) {
      const more = banner.locator('button.more');
      if (!(await more.count())) break;
      await more.click();
    }
    const folded = banner.locator('summary');
    for (let at = 0; at < 20; at++) await folded.nth(at).click();
    await banner.locator('details[open] p').nth(19).waitFor();
    assert.deepEqual(await missing(page, 'parvis-alert-banner', LIVE.slice(0, 60)), []);
    assert.deepEqual(fired, []);
    await close(page);
  });
});
