import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, Route } from 'playwright-core';
import { startDemo } from '../../demo/server.js';
import { launchBrowser } from '../helpers/browser.js';

const SCRIPT = '<script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>';
const FINDER =
  '<parvis-service-finder><a href="/demarches">Toutes les démarches</a></parvis-service-finder>';

describe('the script tag on a page that exists', () => {
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

  /** A host page with this body; what it asked for and what went wrong on it. */
  async function open(
    body: string,
    { head = '', blocked }: { head?: string; blocked?: RegExp } = {},
  ): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
    const page = await browser.newPage({ locale: 'fr-FR' });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    if (blocked) await page.route(blocked, (route) => route.abort());
    // A second copy of Parvis, as two plugins of one CMS would bring it.
    await page.route('**/other/**', (route) =>
      route.continue({ url: route.request().url().replace('/other/', '/parvis/') }),
    );
    await page.route('**/case.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="fr"><head><title>Page</title>${head}</head><body>${body}</body></html>`,
      }),
    );
    await page.goto(`${town.url}/case.html`);
    return { page, requests, complaints };
  }

  const finds = async (page: Page, count = 1): Promise<void> => {
    for (let index = 0; index < count; index++)
      await page
        .getByRole('searchbox', { name: 'Trouver un service' })
        .nth(index)
        .waitFor({ state: 'visible' });
    assert.equal(await page.getByRole('searchbox').count(), count);
    await page
      .getByRole('button', { name: /Papiers/ })
      .first()
      .waitFor();
  };
  const timesAsked = (requests: readonly string[], path: string): number =>
    requests.filter((asked) => asked === path).length;

  for (const [how, body, head = ''] of [
    ['after the element', FINDER + SCRIPT],
    ['in the head', FINDER, SCRIPT],
    ['async, before the element', FINDER, SCRIPT.replace('src', 'async src')],
    [
      'injected by another script',
      `${FINDER}<script>
        const script = document.createElement('script');
        script.type = 'module';
        script.src = '/parvis/parvis.js';
        script.dataset.feed = '/parvis.json';
        document.body.append(script);
      </script>`,
    ],
    ['twice', SCRIPT + FINDER + SCRIPT],
    [
      'beside a preload of everything',
      FINDER,
      `<link rel="modulepreload" href="/parvis/core.js">${SCRIPT}`,
    ],
    [
      'with the feed named by a meta tag',
      `${FINDER}<script type="module" src="/parvis/parvis.js"></script>`,
      '<meta name="parvis-feed" content="/parvis.json">',
    ],
    [
      'with the feed named by the element',
      `${FINDER.replace('>', ' feed="/parvis.json">')}<script type="module" src="/parvis/parvis.js"></script>`,
    ],
    ['as one file', FINDER + SCRIPT.replace('parvis.js', 'parvis.all.js')],
  ] as const)
    it(`works ${how}`, async () => {
      const { page, requests, complaints } = await open(body, { head });
      await finds(page);
      assert.deepEqual(complaints, []);
      assert.equal(timesAsked(requests, '/parvis.json'), 1);
      assert.equal(timesAsked(requests, '/services.json'), 1);
      await page.close();
    });

  it('shows each element once where two copies of Parvis meet, with one request for the feed', async () => {
    const other = SCRIPT.replace('/parvis/parvis.js', '/other/parvis.js');
    const { page, requests, complaints } = await open(SCRIPT + FINDER + other + FINDER);
    await finds(page, 2);
    assert.deepEqual(complaints, []);
    assert.equal(timesAsked(requests, '/parvis.json'), 1);
    await page.close();
  });

  it('asks for the code of the elements on the page alone', async () => {
    const { page, requests } = await open(FINDER + SCRIPT);
    await finds(page);
    const files = requests.filter((path) => path.startsWith('/parvis/elements/'));
    assert.deepEqual(files, ['/parvis/elements/services.js']);
    await page.close();
  });

  it('asks for the feed before any code of an element has come', async () => {
    const page = await browser.newPage();
    const order: string[] = [];
    page.on('request', (request) => order.push(`asked ${new URL(request.url()).pathname}`));
    page.on('response', (response) => order.push(`got ${new URL(response.url()).pathname}`));
    await page.route('**/case.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: SCRIPT + FINDER }),
    );
    await page.goto(`${town.url}/case.html`);
    await finds(page);
    const asked = order.indexOf('asked /parvis.json');
    for (const file of ['/parvis/core.js', '/parvis/elements/services.js']) {
      assert.ok(asked < order.indexOf(`got ${file}`), order.join('\n'));
      assert.ok(
        order.indexOf(`asked ${file}`) < order.indexOf('got /parvis.json'),
        order.join('\n'),
      );
    }
    await page.close();
  });

  it('takes the place of a placeholder that a CMS lets through, with its attributes and fallback', async () => {
    const placeholder =
      '<div data-parvis="service-finder" data-heading-level="3" data-feed="/parvis.json"><p>Appelez la mairie.</p></div>';
    const { page, complaints } = await open(
      `${placeholder}<script type="module" src="/parvis/parvis.js"></script>`,
    );
    await finds(page);
    await page.getByRole('heading', { level: 3, name: 'Trouver un service' }).waitFor();
    assert.equal(await page.getByText('Appelez la mairie.').isVisible(), false);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('finds elements and placeholders that come later, deep in what is added', async () => {
    const { page, complaints } = await open(SCRIPT);
    await page.evaluate((html) => {
      const added = document.createElement('main');
      added.innerHTML = `<section><div>${html}</div><div data-parvis="service-finder"></div></section>`;
      document.body.append(added);
    }, FINDER);
    await finds(page, 2);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('leaves a placeholder of an unknown kind as it is', async () => {
    const { page } = await open(`<div data-parvis="weather">Il fait beau.</div>${FINDER}${SCRIPT}`);
    await finds(page);
    assert.equal(await page.locator('[data-parvis]').innerHTML(), 'Il fait beau.');
    await page.close();
  });

  it('keeps the fallback where the code cannot be had, says so, and tries again for the next element', async () => {
    const { page, complaints } = await open(FINDER + SCRIPT, { blocked: /elements\/services/ });
    await page.waitForEvent('console', (message) => /keeps its fallback/.test(message.text()));
    assert.equal(await page.getByRole('link', { name: 'Toutes les démarches' }).isVisible(), true);
    assert.match(
      complaints.join('\n'),
      /<parvis-service-finder> keeps its fallback: elements\/services\.js could not be loaded/,
    );
    await page.close();
  });

  it('speaks English on an English page, and French where its English cannot be had', async () => {
    for (const blocked of [undefined, /chunks\/en\.js/]) {
      const { page, requests, complaints } = await open(
        `<div lang="en">${FINDER}</div>${SCRIPT}`,
        blocked ? { blocked } : {},
      );
      const name = blocked ? 'Trouver un service' : 'Find a service';
      await page.getByRole('searchbox', { name }).waitFor();
      assert.equal(timesAsked(requests, '/parvis/chunks/en.js'), 1);
      if (!blocked) assert.deepEqual(complaints, []);
      await page.close();
    }
    const { page, requests } = await open(FINDER + SCRIPT);
    await finds(page);
    assert.equal(timesAsked(requests, '/parvis/chunks/en.js'), 0);
    await page.close();
  });

  it('keeps the fallback without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.setContent(FINDER + SCRIPT);
    assert.equal(await page.getByRole('link', { name: 'Toutes les démarches' }).isVisible(), true);
    await page.close();
  });
});

describe('a feed that is not as it should be', () => {
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

  type Answer = Parameters<Route['fulfill']>[0] | 'abort';
  const BAD: Record<string, [answer: Answer, sentence: RegExp, code: string]> = {
    'that cannot be reached': [
      'abort',
      /ne peuvent pas être chargées\. Vérifiez votre connexion/,
      'unreachable',
    ],
    'that is not there': [{ status: 404, body: '' }, /ne peuvent pas être chargées/, 'http-status'],
    'that is empty': [
      { body: '' },
      /sont illisibles pour le moment\. Réessayez plus tard/,
      'json-syntax',
    ],
    'that is a page': [
      { body: '<!doctype html><title>Erreur</title>', contentType: 'text/html' },
      /sont illisibles/,
      'json-syntax',
    ],
    'that is cut off': [
      { body: '{"parvis": "1.0", "publisher": {"na' },
      /sont illisibles/,
      'json-syntax',
    ],
    'of another kind': [{ body: '["a", 1]' }, /sont illisibles/, 'not-a-feed'],
  };

  for (const [name, [answer, sentence, code]] of Object.entries(BAD))
    it(`${name} leaves the fallback, one sentence and one event`, async () => {
      const page = await browser.newPage({ locale: 'fr-FR' });
      await page.route('**/parvis.json', (route) =>
        answer === 'abort' ? route.abort() : route.fulfill(answer),
      );
      await page.route('**/case.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<html lang="fr"><script>
              window.errors = [];
              addEventListener('parvis-error', (event) => errors.push(event.code));
            </script>${SCRIPT}${FINDER}`,
        }),
      );
      await page.goto(`${town.url}/case.html`);
      await page.getByText(sentence).waitFor();
      assert.equal(
        await page.getByRole('link', { name: 'Toutes les démarches' }).isVisible(),
        true,
      );
      assert.equal(await page.getByRole('button', { name: 'Réessayer' }).isVisible(), true);
      assert.deepEqual(await page.evaluate('errors'), [code]);
      await page.close();
    });

  it('gives way to the last good copy, and to the real feed as soon as it is back', async () => {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    await page.route('**/case.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<html lang="fr">${SCRIPT}${FINDER}`,
      }),
    );
    await page.goto(`${town.url}/case.html`);
    const theme = page.getByRole('button', { name: /Papiers/ });
    await theme.waitFor();
    await page.route('**/*.json', (route) => route.fulfill({ body: '{"parvis": "1.0", "pub' }));
    await page.reload();
    await page.getByText(/^Informations du /).waitFor();
    assert.equal(await theme.isVisible(), true);
    await page.unroute('**/*.json');
    await page.reload();
    await theme.waitFor();
    await page.getByText(/^Informations du /).waitFor({ state: 'detached' });
    await context.close();
  });
});
