import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { withoutCorpus } from '../helpers/corpus.js';
import { startTown, type Town } from '../helpers/town.js';

const OFFICES = path.join(
  process.env.PARVIS_CORPUS ?? '../shared',
  'data/load/dila2016_dept35_669.ndjson.gz',
);

describe('the service finder on the town’s page', () => {
  let town: Town;
  let browser: Browser;
  before(async () => {
    town = await startTown();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await town.close();
  });

  /** What the finder lists for a query, first lines first. */
  async function find(page: Page, query: string): Promise<string[]> {
    const finder = page.locator('parvis-service-finder');
    await finder.getByRole('searchbox').waitFor();
    // Before that, what is listed may be the answer to the query before, or half typed.
    const answered = finder.evaluate(
      (element, typed) =>
        new Promise<void>((resolve) =>
          element.addEventListener('parvis-search', (event) => {
            if ((event as Event & { query: string }).query === typed) resolve();
          }),
        ),
      query,
    );
    await finder.getByRole('searchbox').fill(query);
    await answered;
    return finder.locator('li[part~="item"] .name').allInnerTexts();
  }

  it('finds the town’s own services by the words that people use', async () => {
    const page = await browser.newPage({ locale: 'fr-FR' });
    await page.goto(`${town.url}/services.html`);
    const queries: [string, RegExp][] = [
      ['cni', /identité/],
      ['carte didentite', /identité/],
      ['poubelle', /déchet|poubelle|ordure|bac/i],
      ['cantine', /cantine|restauration/i],
      ['passport', /passeport/i],
    ];
    for (const [query, expected] of queries) {
      const [first = ''] = await find(page, query);
      assert.match(first, expected, query);
    }
    await page.close();
  });

  it('opens a service with five answers, phone and desk before online, and comes back', async () => {
    const page = await browser.newPage({ locale: 'fr-FR' });
    await page.goto(`${town.url}/services.html`);
    const finder = page.locator('parvis-service-finder');
    const [first = ''] = await find(page, 'carte d’identité');
    await finder.locator('.name').first().press('Enter');
    await finder.getByRole('heading', { name: first }).waitFor();
    assert.match(page.url(), /[?&]service=/);
    const text = await finder.locator('[part~="base"]').innerText();
    const positions = ['À apporter', 'Coût', 'Délai', 'Comment faire'].map((one) =>
      text.indexOf(one),
    );
    assert.ok(
      positions.every((position) => position >= 0),
      text,
    );
    assert.deepEqual(
      positions,
      positions.toSorted((a, b) => a - b),
    );
    assert.match(text, /Vérifié le|devait être revue/);
    await page.goBack();
    await finder.locator('li[part~="item"] .name').first().waitFor();
    await page.close();
  });

  it('shows the town hall’s phone where nothing is found', async () => {
    const page = await browser.newPage({ locale: 'fr-FR' });
    await page.goto(`${town.url}/services.html`);
    assert.deepEqual(await find(page, 'xylophone quantique'), []);
    const finder = page.locator('parvis-service-finder');
    await finder
      .getByRole('link', { name: /02.61.91.00.00/ })
      .first()
      .waitFor();
    await page.close();
  });

  it(
    'finds the public offices of a whole department, with and without accents',
    { skip: withoutCorpus },
    async () => {
      const feed = execFileSync(
        process.execPath,
        ['dist/cli/parvis.js', 'import', 'dila', OFFICES, '--publisher', 'Ille-et-Vilaine'],
        { encoding: 'utf8', maxBuffer: 64e6, stdio: ['ignore', 'pipe', 'ignore'] },
      );
      assert.equal((JSON.parse(feed) as { services: unknown[] }).services.length, 669);
      const page = await browser.newPage({ locale: 'fr-FR' });
      await page.route('**/parvis.json', (route) =>
        route.fulfill({ body: feed, contentType: 'application/json' }),
      );
      await page.goto(`${town.url}/services.html`);
      const queries: [string, RegExp][] = [
        ['mairie', /^Mairie/],
        ['impots', /impôts|finances publiques/i],
        ['impôts', /impôts|finances publiques/i],
        ['tresorerie fougeres', /Trésorerie.*Fougères/],
        ['Trésorerie Fougères', /Trésorerie.*Fougères/],
      ];
      for (const [query, expected] of queries) {
        const [first = ''] = await find(page, query);
        assert.match(first, expected, query);
      }
      await page.close();
    },
  );
});
