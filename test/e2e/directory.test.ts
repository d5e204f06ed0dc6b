import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import OpeningHours from 'opening_hours';
import type { Browser, Locator, Page } from 'playwright-core';
import { startDemo } from '../../demo/server.js';
import type { ShowcaseEntry } from '../../src/feed/model/showcase.js';
import type { Text } from '../../src/feed/shape.js';
import { launchBrowser } from '../helpers/browser.js';
import { withoutCorpus } from '../helpers/corpus.js';

const DATA = path.join(process.env.PARVIS_CORPUS ?? '../shared', 'data');
/** A Tuesday in Paris, when most shops are open. */
const NOW = new Date('2026-12-01T11:00:00+01:00');

/** One feed of what a town can have from others: shops, public offices and accessible places. */
function importAll(folder: string): string {
  const feed = path.join(folder, 'parvis.json');
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, ['dist/cli/parvis.js', 'import', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 26,
    });
  writeFileSync(
    feed,
    readImport(() => run('osm', `${DATA}/osm/paris14_supermarches.geojson`)),
  );
  for (const [format, file] of [
    ['osm', 'osm/paris14_fleuristes.geojson'],
    ['dila', 'load/dila2016_dept35_669.ndjson.gz'],
    ['table', 'fr-csv/acceslibre_base_exemple.csv'],
  ] as const)
    readImport(() => run(format, `${DATA}/${file}`, '--into', feed));
  return readFileSync(feed, 'utf8');
}

/** Entries that could not be taken make an import end with 1, and all others are there. */
function readImport(run: () => string): string {
  try {
    return run();
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('the showcase with what a town has from others', { skip: withoutCorpus }, () => {
  let town: Awaited<ReturnType<typeof startDemo>>;
  let browser: Browser;
  let folder: string;
  let feed: string;
  let entries: ShowcaseEntry[];
  const foreign: string[] = [];

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'parvis-directory-'));
    feed = importAll(folder);
    entries = (JSON.parse(feed) as { showcase: ShowcaseEntry[] }).showcase;
    town = await startDemo({ port: 0, collector: 'http://127.0.0.1:9' });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await town.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(name: string): Promise<Page> {
    const page = await browser.newPage({ locale: 'fr-FR', timezoneId: 'America/New_York' });
    await page.clock.setFixedTime(NOW);
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== town.url) foreign.push(url.href);
    });
    await page.route('**/parvis.json', (route) =>
      route.fulfill({ body: feed, contentType: 'application/json' }),
    );
    await page.goto(`${town.url}/${name}`);
    return page;
  }

  /** The list says of fewer than all. */
  async function narrowed(page: Page): Promise<void> {
    await page.waitForFunction((all) => {
      const { shadowRoot } = document.querySelector('parvis-business-showcase')!;
      const count = Number.parseInt(shadowRoot!.querySelector('#count')?.textContent.trim() ?? '');
      return count < all;
    }, entries.length);
  }

  const countOf = (showcase: Locator): Promise<string> => showcase.locator('#count').innerText();

  it('lists every entry that was taken', async () => {
    const page = await open('annuaire.html');
    const showcase = page.locator('parvis-business-showcase');
    await showcase.locator('#count').waitFor();
    assert.ok(entries.length > 700, `${entries.length}`);
    assert.equal(await countOf(showcase), `${entries.length}\u00a0adresses`);
    await page.close();
  });

  it('calls nobody open whom the reference library finds closed, by the town’s own clock', async () => {
    const page = await open('annuaire.html');
    const showcase = page.locator('parvis-business-showcase');
    await showcase.getByRole('button', { name: 'Ouvert maintenant' }).click();
    await showcase.getByRole('button', { name: 'Ouvert maintenant', pressed: true }).waitFor();
    await narrowed(page);
    while (await showcase.getByRole('button', { name: 'Afficher plus' }).count())
      await showcase.getByRole('button', { name: 'Afficher plus' }).click();
    const keys = await showcase
      .locator('.name')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['key']));
    assert.ok(keys.length > 30, `${keys.length}`);
    // The library reads the clock of the process.
    const local = new Date(2026, 11, 1, 11);
    for (const key of keys) {
      const { openingHours } = entries.find(({ id }) => id === key)!;
      assert.equal(typeof openingHours, 'string', `${key} is open without hours`);
      const hours = new OpeningHours(openingHours as string, null);
      assert.ok(
        hours.getState(local) || hours.getUnknown(local),
        `${key}: ${openingHours as string}`,
      );
    }
    assert.match(await showcase.locator('.status').innerText(), /sans horaires sûrs/);
    await page.close();
  });

  it('leads from a word to a card with its source and licence, by the keyboard alone', async () => {
    const page = await open('annuaire.html');
    const showcase = page.locator('parvis-business-showcase');
    await showcase.getByRole('searchbox').focus();
    await page.keyboard.type('marc page');
    const first = showcase.locator('.name').first();
    await narrowed(page);
    await first.focus();
    await page.keyboard.press('Enter');
    const card = showcase.locator('article');
    await card.getByRole('heading', { name: 'Marc Page Fleurs' }).waitFor();
    assert.match(await card.innerText(), /OpenStreetMap contributors.*ODbL/s);
    await showcase.getByRole('button', { name: 'Retour à la liste' }).press('Enter');
    await page.waitForFunction(() => {
      const root = document.querySelector('parvis-business-showcase')!.shadowRoot!;
      return root.activeElement?.textContent?.includes('Marc Page Fleurs');
    });
    await page.close();
  });

  it('finds the places that one gets into without a step', async () => {
    const page = await open('annuaire.html');
    const showcase = page.locator('parvis-business-showcase');
    await showcase.getByText('Filtrer et trier').click();
    await showcase.getByText('Entrée sans marche').click();
    await narrowed(page);
    await showcase.locator('.name', { hasText: '+2Foot' }).waitFor();
    const said = Number.parseInt(await countOf(showcase));
    const isStepFree = (text: Text): boolean =>
      /^(Entrée de plain-pied|Accessible en fauteuil roulant)$/.test(
        typeof text === 'string' ? text : text['fr']!,
      );
    const expected = entries.filter(({ accessibility = [] }) => accessibility.some(isStepFree));
    assert.equal(said, expected.length);
    await page.close();
  });

  it('gives the offices of the same file to the finder', async () => {
    const page = await open('services.html');
    const finder = page.locator('parvis-service-finder');
    await finder.getByRole('searchbox').fill('mairie rennes');
    await finder
      .locator('.name', { hasText: /Rennes/ })
      .first()
      .waitFor();
    await page.close();
  });

  it('is whole without a network, from the last good copy, and says of when it is', async () => {
    const page = await open('annuaire.html');
    const showcase = page.locator('parvis-business-showcase');
    await showcase.locator('#count').waitFor();
    await page.unroute('**/parvis.json');
    await page.route('**/parvis.json', (route) => route.abort());
    await page.reload();
    await showcase.getByText(/Informations du/).waitFor();
    assert.equal(await countOf(showcase), `${entries.length}\u00a0adresses`);
    await page.close();
  });

  it('says so when a card cannot be had, keeps the way back, and opens it at the next press', async () => {
    const page = await open('annuaire.html');
    const showcase = page.locator('parvis-business-showcase');
    await showcase.locator('#count').waitFor();
    await page.route('**/chunks/entry-view.js', (route) => route.abort());
    const name = await showcase.locator('.name').first().innerText();
    await showcase.locator('.name').first().click();
    await showcase.getByText('Vérifiez votre connexion').waitFor();
    await showcase.getByRole('button', { name: 'Retour à la liste' }).waitFor();
    await page.unroute('**/chunks/entry-view.js');
    await showcase.getByRole('button', { name: 'Réessayer' }).click();
    await showcase.locator('article').getByRole('heading', { name }).first().waitFor();
    await page.close();
  });

  it('asks nobody but the town', () => {
    assert.deepEqual(foreign, []);
  });
});
