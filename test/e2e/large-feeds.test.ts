import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { makeCorpus } from '../../bench/search/corpus.js';
import { startDemo } from '../../demo/server.js';
import { launchBrowser } from '../helpers/browser.js';
import { withoutCorpus } from '../helpers/corpus.js';

const OFFICES = path.join(
  process.env.PARVIS_CORPUS ?? '../shared',
  'data/load/dila2016_dept35_669.ndjson.gz',
);

describe('the service finder with a large feed', () => {
  let town: Awaited<ReturnType<typeof startDemo>>;
  let browser: Browser;
  before(async () => {
    town = await startDemo({ port: 0, collector: 'http://127.0.0.1:9' });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await town.close();
  });

  /** The town's page with other documents; the finder, and the documents that were asked for. */
  async function open(
    documents: (name: string) => string | undefined,
  ): Promise<{ page: Page; finder: Locator; asked: string[] }> {
    const page = await browser.newPage({ locale: 'fr-FR' });
    const asked: string[] = [];
    await page.route('**/*.json', (route) => {
      const name = path.basename(new URL(route.request().url()).pathname);
      const body = documents(name);
      asked.push(name);
      return body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ body, contentType: 'application/json' });
    });
    await page.goto(`${town.url}/services.html`);
    const finder = page.locator('parvis-service-finder');
    await finder.getByRole('searchbox').waitFor();
    return { page, finder, asked };
  }

  const rowOf = (finder: Locator, name: string | RegExp): Locator =>
    finder.locator('.name', { hasText: name });

  it('finds one of 10,000 services, by the words that were meant', async () => {
    // What an index holds: the document stays under 5 MB.
    const services = makeCorpus(10_000).map((item) => ({ ...item, description: undefined }));
    const wanted = services[7_777]!;
    const text = JSON.stringify({
      parvis: '1.0',
      publisher: { name: 'Grandville', telephone: '+33261910000' },
      inLanguage: ['fr'],
      services,
    });
    const { page, finder } = await open((name) => (name === 'parvis.json' ? text : undefined));
    const field = finder.getByRole('searchbox');
    const words = wanted.name.split(' ').filter((word) => word.length > 3);
    const typo = words.map((word, at) => (at ? word : word.slice(0, 2) + word.slice(3)));
    for (const query of [wanted.name, words.toReversed().join(' '), typo.join(' ')]) {
      await field.fill(query);
      await rowOf(finder, wanted.name).first().waitFor();
      assert.ok((await finder.locator('.rows *').count()) <= 120, 'only the first are drawn');
    }
    await rowOf(finder, wanted.name).first().click();
    await finder.getByRole('heading', { name: wanted.name }).waitFor();
    await page.close();
  });

  it(
    'searches 669 offices from their index, and loads a page only for a card',
    { skip: withoutCorpus },
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'parvis-large-'));
      const feed = path.join(folder, 'parvis.json');
      const args = ['--into', feed, '--split', '40k', '--publisher', 'Ille-et-Vilaine'];
      execFileSync(process.execPath, ['dist/cli/parvis.js', 'import', 'dila', OFFICES, ...args], {
        stdio: 'ignore',
      });
      const { page, finder, asked } = await open((name) =>
        readFileSync(path.join(folder, name), 'utf8'),
      );
      const pages = (): string[] => asked.filter((name) => /-\d+\.json$/.test(name));
      await finder.getByRole('searchbox').fill('tresorerie fougeres');
      await rowOf(finder, /Trésorerie.*Fougères/)
        .first()
        .waitFor();
      assert.ok(asked.includes('parvis-services-index.json'), asked.join());
      assert.deepEqual(pages(), [], 'the index answers alone');
      await rowOf(finder, /Trésorerie.*Fougères/)
        .first()
        .click();
      await finder
        .getByRole('link', { name: /^Appeler le 02/ })
        .first()
        .waitFor();
      assert.equal(pages().length, 1);
      // It is kept: the same card needs no network any more.
      await finder.getByRole('button', { name: /Retour/ }).click();
      await page.route('**/*.json', (route) => route.abort('internetdisconnected'));
      await rowOf(finder, /Trésorerie.*Fougères/)
        .first()
        .click();
      await finder
        .getByRole('link', { name: /^Appeler le 02/ })
        .first()
        .waitFor();
      await page.close();
      rmSync(folder, { recursive: true });
    },
  );
});
