import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';

/** As strict as a page can be: own files alone, and nothing that writes HTML. */
const POLICY = [
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'",
  "require-trusted-types-for 'script'; trusted-types parvis",
].join('; ');

const PICTURE = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#cde"/></svg>',
);

const feed = {
  parvis: '1.0',
  inLanguage: ['fr'],
  publisher: { name: 'Ville' },
  tiles: { url: '/tuiles/{z}/{x}/{y}.svg', attribution: '© OpenStreetMap' },
  showcase: [
    {
      id: 'a',
      name: 'Le Fournil',
      type: 'LocalBusiness',
      openingHours: '24/7',
      geo: { latitude: 48.1, longitude: -1.6 },
    },
    {
      id: 'b',
      name: 'Garage',
      type: 'LocalBusiness',
      geo: { latitude: 48.11, longitude: -1.61 },
    },
  ],
};

describe('the built map under a strict content security policy', () => {
  let browser: Browser;
  let server: Server;
  const asked: string[] = [];

  before(async () => {
    browser = await launchBrowser();
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://x');
      asked.push(pathname);
      const [type, body] =
        pathname === '/'
          ? [
              'text/html',
              '<!doctype html><html lang="fr"><title>x</title><script type="module" src="/dist/parvis.js" data-feed="/feed.json"></script><main><parvis-business-showcase></parvis-business-showcase></main>',
            ]
          : pathname === '/feed.json'
            ? ['application/json', JSON.stringify(feed)]
            : pathname.startsWith('/tuiles/')
              ? ['image/svg+xml', PICTURE]
              : pathname.startsWith('/dist/')
                ? ['text/javascript', readFileSync(path.join('.', path.normalize(pathname)))]
                : ['text/plain', ''];
      response
        .writeHead(200, {
          'content-type': type,
          'content-security-policy': POLICY,
        })
        .end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  it('is fetched once it is asked for, works, and breaks no rule', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(`${error}`));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`${violatedDirective} ${blockedURI}`),
      ),
    );
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByRole('button', { name: /carte/i }).waitFor();
    const isOfMap = (name: string): boolean => /entry-map|tuiles/.test(name);
    assert.deepEqual(asked.filter(isOfMap), [], 'nothing before the press');
    await page.getByRole('button', { name: /carte/i }).click();
    await page.getByRole('button', { name: /^Le Fournil ?, ouvert jour et nuit$/ }).waitFor();
    await page.waitForFunction(() =>
      document
        .querySelector('parvis-business-showcase')!
        .shadowRoot!.querySelector('.leaflet-tile-loaded'),
    );
    assert.ok(asked.some((name) => name.startsWith('/tuiles/')));
    for (const name of ['Agrandir', 'Réduire', 'Aller vers l’est'])
      await page.getByRole('button', { name, exact: true }).click();
    const box = (await page.getByRole('group', { name: 'Carte des adresses' }).boundingBox())!;
    await page.mouse.move(box.x + 60, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + box.height / 2, { steps: 3 });
    assert.equal(
      await page.evaluate(() => document.body.className),
      '',
      'the page keeps its classes',
    );
    await page.mouse.up();
    await page.getByRole('button', { name: 'Tout voir' }).click();
    await page.waitForFunction(
      () =>
        !document
          .querySelector('parvis-business-showcase')!
          .shadowRoot!.querySelector('.leaflet-zoom-anim, .leaflet-pan-anim'),
    );
    await page.getByRole('button', { name: /^Le Fournil/, expanded: false }).press('Enter');
    await page.getByRole('button', { name: /^Voir la fiche/ }).waitFor();
    assert.deepEqual(complaints, []);
    assert.equal(await page.evaluate(() => 'L' in window), false, 'no global');
    await page.close();
  });
});
