import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { parvis, scratchFolder } from '../cli/run-parvis.js';
import { launchBrowser } from '../helpers/browser.js';
import { corpusFile, withoutCorpus } from '../helpers/corpus.js';

const folder = scratchFolder();
const MINUTE = 60_000;
/** The page asks again within this time. */
const REFRESH = 2 * MINUTE;

const sample = (name: string): string => corpusFile(`data/cap/${name}`)!;

/** The message before a real Update or Cancel, which the collection does not have. */
function earlier(message: string, changes: Readonly<Record<string, string>>): string {
  const first = message
    .replace(/<msgType>\w+/, '<msgType>Alert')
    .replace(/<references>[^<]*<\/references>/, '');
  return Object.entries(changes).reduce(
    (text, [field, value]) =>
      text.replaceAll(new RegExp(`<${field}>[^<]*<`, 'g'), `<${field}>${value}<`),
    first,
  );
}

/** A town whose feed is what the command makes of CAP, and whose clock the test turns. */
class CapTown {
  readonly #feed = path.join(folder, `${randomUUID()}.json`);
  #server: Server | undefined;
  #ahead = 0;
  url = '';

  async start(time: string): Promise<void> {
    this.#ahead = Date.parse(time) - Date.now();
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://town');
      response.setHeader('date', new Date(Date.now() + this.#ahead).toUTCString());
      if (pathname === '/feed.json') return response.end(readFileSync(this.#feed));
      if (pathname.endsWith('.js')) {
        response.setHeader('content-type', 'text/javascript');
        return response.end(readFileSync(path.join('dist', path.normalize(pathname))));
      }
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return response.end(`<!doctype html><html lang="${pathname.slice(1) || 'fr'}">
        <title>Saint-Parvis</title><parvis-alert-banner></parvis-alert-banner>
        <script type="module" src="/parvis.js" data-feed="/feed.json"></script>`);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => this.#server!.once('listening', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    const publisher = { id: 'org:mairie', name: 'Saint-Parvis', telephone: '+33261910000' };
    const root = {
      parvis: '1.0',
      inLanguage: ['fr', 'en'],
      timezone: 'America/Toronto',
      publisher,
    };
    writeFileSync(this.#feed, JSON.stringify({ ...root, alerts: [] }));
  }

  async publish(message: string): Promise<void> {
    const args = ['import', 'cap', '-', '--into', this.#feed];
    const { exit, stderr } = await parvis(args, { input: message });
    assert.equal(exit, 0, stderr);
  }

  /** What passes on the page's clock passes on the server's. */
  async pass(page: Page, ms: number): Promise<void> {
    this.#ahead += ms;
    await page.clock.runFor(ms);
  }

  close(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}

describe('real CAP messages, from the import to the screen', { skip: withoutCorpus }, () => {
  let browser: Browser;
  let context: BrowserContext;
  let town: CapTown;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    town = new CapTown();
    context = await browser.newContext({ timezoneId: 'Asia/Tokyo' });
  });
  afterEach(async () => {
    await context.close();
    town.close();
  });

  /** @param device what the clock of the device shows, right or wrong */
  async function open(lang: string, device: string): Promise<[Page, Locator]> {
    const page = await context.newPage();
    await page.clock.install({ time: device });
    await page.goto(`${town.url}/${lang}`);
    return [page, page.locator('parvis-alert-banner')];
  }

  /** Nothing where no region was needed yet. */
  const said = async (page: Page, kind: string): Promise<string> =>
    (await page.locator(`[data-parvis-announcer="${kind}"]`).allTextContents()).join();

  const canada = (): string => sample('canada.cap');
  const watch = (): string =>
    earlier(canada(), {
      identifier: '2.49.0.1.124.a3f342a4.2012',
      sent: '2012-05-02T21:45:05-00:00',
      effective: '2012-05-02T21:45:00-00:00',
      severity: 'Severe',
    });

  for (const [lang, words] of Object.entries({
    fr: {
      region: 'Messages importants',
      first: /paragraph: Alerte\n\s+- heading "veille d'orages violents" \[level=2\]/,
      then: /paragraph: À noter\n\s+- heading "veille d'orages violents"/,
      steps: 'Que faire',
      issued: 'Publié par Environnement Canada, ',
      changed: /^Message modifié\. À noter\s: veille d'orages violents/,
    },
    en: {
      region: 'Important messages',
      first: /paragraph: Warning\n\s+- heading "severe thunderstorm watch" \[level=2\]/,
      then: /paragraph: Please note\n\s+- heading "severe thunderstorm watch"/,
      steps: 'What to do',
      issued: 'Issued by Environment Canada, ',
      changed: /^Message changed\. Please note: severe thunderstorm watch/,
    },
  }))
    it(`shows an alert of Canada and its Update, as a reader hears it: ${lang}`, async () => {
      await town.start('2012-05-02T23:19:00Z');
      await town.publish(watch());
      const [page, banner] = await open(lang, '2012-05-02T23:19:00Z');
      await banner.getByRole('article').waitFor();
      const before = await banner.ariaSnapshot();
      assert.match(before, new RegExp(`region "${words.region}"`));
      assert.match(before, words.first);
      assert.ok(before.includes(words.steps) && before.includes(words.issued), before);

      await town.publish(canada());
      await town.pass(page, REFRESH);
      await banner.locator('.minor').waitFor();
      const after = await banner.ariaSnapshot();
      assert.match(after, words.then);
      assert.equal(await banner.getByRole('article').count(), 1);
      await town.pass(page, 2_000);
      assert.match(await said(page, 'polite'), words.changed);
      assert.equal(await said(page, 'assertive'), '');
    });

  for (const [lang, line, announced] of [
    [
      'fr',
      /Message annulé\s: Alerte enlèvement.*Annulé par Saint-Parvis, aujourd’hui à 13 h 46/s,
      /^Message annulé\s: Alerte enlèvement/,
    ],
    [
      'en',
      /Message cancelled: Child abduction.*Cancelled by Saint-Parvis, today at 1:46\spm/s,
      /^Message cancelled: Child abduction/,
    ],
  ] as const)
    it(`says a real Cancel to those who saw the alert, and to no others: ${lang}`, async () => {
      const cancel = sample('ipaws-5e6dd9de023f1930ef6548d9.xml');
      const alert = earlier(sample('v1dot2_appendix_adot4.xml'), {
        identifier: 'AS-NV-e18921c7-1b35-4a81-9705-42d25c265ddd',
        sent: '2019-04-18T12:02:32-06:00',
        headline: lang === 'fr' ? 'Alerte enlèvement' : 'Child abduction',
      }).replaceAll('</severity>', '</severity><expires>2019-04-19T20:00:00-06:00</expires>');
      await town.start('2019-04-19T17:46:00Z');
      await town.publish(alert);
      const [page, banner] = await open(lang, '2019-04-19T17:46:00Z');
      await banner.getByRole('article').waitFor();
      await town.publish(cancel);
      await town.pass(page, REFRESH);
      await banner.getByRole('article').waitFor({ state: 'detached' });
      assert.match(await banner.ariaSnapshot(), line);
      await town.pass(page, 2_000);
      assert.match(await said(page, 'polite'), announced);

      // The line goes when the alert would have ended, here without a network.
      await context.setOffline(true);
      await town.pass(page, 8.4 * 60 * MINUTE);
      await banner.getByText(/annulé|cancelled/).waitFor({ state: 'detached' });
      await context.setOffline(false);
      const [later, quiet] = await open(lang, '2019-04-19T17:50:00Z');
      await later.waitForLoadState('networkidle');
      await town.pass(later, 2_000);
      assert.equal(await quiet.getByText(/annulé|cancelled/).count(), 0);
    });

  it('lets a thunderstorm end on time with the network off, on a device three hours ahead', async () => {
    await town.start('2003-06-17T22:30:00Z');
    await town.publish(sample('thunderstorm.cap'));
    const [page, banner] = await open('fr', '2003-06-18T01:30:00Z');
    const heading = banner.getByRole('heading', { name: 'SEVERE THUNDERSTORM WARNING' });
    await heading.waitFor();
    assert.match(await banner.ariaSnapshot(), /Valable jusqu’à aujourd’hui à 19\sh/);
    await context.setOffline(true);
    await town.pass(page, 28 * MINUTE);
    await banner
      .getByText(/^Dernière vérification aujourd’hui à 18\sh\s3\d\. En cas de doute/)
      .waitFor();
    assert.equal(await heading.count(), 1);
    await town.pass(page, 3 * MINUTE);
    await heading.waitFor({ state: 'detached' });
    // Gone quietly; and what is left does not say that all is well.
    const left = await banner.ariaSnapshot();
    assert.match(left, /Dernière vérification/);
    assert.match(left, /link "Appeler le 02.61.91.00.00"/);
    assert.equal(await said(page, 'polite'), '');
  });
});
