import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { startDemo } from '../../demo/server.js';
import { axeViolations, launchBrowser } from '../helpers/browser.js';
import { recording } from '../helpers/recording.js';

const SANDBOX = 'sandbox="allow-scripts allow-popups"';

describe('embed.html, for places that allow only a frame', () => {
  let town: Awaited<ReturnType<typeof startDemo>>;
  let browser: Browser;
  /** The page around the frame, of another origin. */
  let around = '';
  let aroundUrl = '';
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(around);
  });
  before(async () => {
    town = await startDemo({ port: 0, collector: 'http://127.0.0.1:9' });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    aroundUrl = `http://localhost:${(server.address() as AddressInfo).port}/`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await town.close();
    server.closeAllConnections();
    server.close();
  });

  interface Place {
    /** Attributes of the frame. */
    readonly frame?: string;
    /** The page around it loads `embed.js`, usually before the frame. */
    readonly isScripted?: boolean | 'after';
    /** What a second frame shows. */
    readonly second?: string;
    /** The town's server lets every site read its files, as a frame without an origin needs it. */
    readonly isShared?: boolean;
    /** How much of the page around it has come when it is returned. */
    readonly waitUntil?: 'load' | 'commit';
    /** What is set up before the page is opened. */
    readonly prepare?: (context: BrowserContext) => Promise<unknown>;
  }

  /** Opens the frame on a page of another origin; what is refused and what goes wrong in it. */
  async function open(
    query: string,
    {
      frame = 'height="600"',
      isScripted = false,
      isShared = false,
      second,
      waitUntil = 'load',
      prepare,
    }: Place = {},
  ): Promise<{
    context: BrowserContext;
    page: Page;
    frame: Frame;
    faults: string[];
    asked: string[];
  }> {
    const context = await browser.newContext({
      locale: 'fr-FR',
      viewport: { width: 800, height: 700 },
    });
    if (isShared)
      await context.route(`${town.url}/**`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          headers: { ...response.headers(), 'access-control-allow-origin': '*' },
        });
      });
    await prepare?.(context);
    const faults: string[] = [];
    const asked: string[] = [];
    const page = await context.newPage();
    await page.exposeFunction('noteFault', (fault: string) => void faults.push(fault));
    await page.addInitScript(`
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        noteFault(violatedDirective + ' ' + blockedURI));
    `);
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => asked.push(request.url()));
    const script = isScripted ? `<script src="${town.url}/parvis/embed.js"></script>` : '';
    const frames = [query, second].map((shown) =>
      shown === undefined
        ? ''
        : `<iframe src="${town.url}/parvis/embed.html?${shown}" title="Parvis" width="100%" ${frame}></iframe>`,
    );
    around = `<!doctype html><html lang="fr"><head><title>Autour</title><style>* { box-sizing: border-box; }</style><link rel="icon" href="data:,"></head><body>
      <h1>La page autour</h1>${isScripted === true ? script : ''}
      ${frames.join('\n')}
      <p>La suite de la page.</p>${isScripted === 'after' ? script : ''}</body></html>`;
    await page.goto(aroundUrl, { waitUntil });
    const inside = page.frames()[1]!;
    return { context, page, frame: inside, faults, asked };
  }

  /** What is still on its way is of no interest any more. */
  async function leave(context: BrowserContext): Promise<void> {
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }

  const heightOf = async (frame: Frame): Promise<number> =>
    (await frame.frameElement()).evaluate((element) => (element as HTMLElement).clientHeight);
  const overflow = (frame: Frame): Promise<number> =>
    frame.evaluate('document.documentElement.scrollHeight - innerHeight');

  /** The frame has come to the height of what is in it, or goes on to. */
  async function fits(frame: Frame): Promise<void> {
    const wanted = 'Math.ceil(document.documentElement.getBoundingClientRect().height)';
    for (let tries = 0; tries < 50; tries++) {
      if (
        (await heightOf(frame)) === (await frame.evaluate(wanted)) &&
        (await overflow(frame)) <= 0
      )
        return;
      await frame.page().evaluate('new Promise(requestAnimationFrame)');
    }
    assert.equal(await heightOf(frame), await frame.evaluate(wanted));
    assert.equal(await overflow(frame), 0);
  }

  for (const [how, place] of [
    ['another origin', { isScripted: true }],
    ['a sandbox without an origin', { isScripted: true, isShared: true, frame: SANDBOX }],
  ] as const)
    it(`works in ${how}, as high as what is in it, and breaks no rule of its own`, async () => {
      const { context, page, frame, faults } = await open('element=service-finder', place);
      await frame.getByRole('button', { name: /Papiers/ }).waitFor();
      await fits(frame);
      const before = await heightOf(frame);
      await frame.getByRole('button', { name: /Papiers/ }).click();
      await frame.getByRole('heading', { name: /Papiers/ }).waitFor();
      await fits(frame);
      assert.notEqual(await heightOf(frame), before);
      await frame.getByRole('searchbox').fill('pasport');
      await frame
        .getByText(/Passeport/)
        .first()
        .waitFor();
      await fits(frame);
      assert.equal(await page.getByText('La suite de la page.').isVisible(), true);
      assert.deepEqual(faults, []);
      await leave(context);
    });

  it('gives each of two frames its height, also with a script that comes after all is there', async () => {
    for (const isScripted of [true, 'after'] as const) {
      let release = (): void => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      const { context, page, faults } = await open('element=service-finder', {
        isScripted,
        second: 'element=opinion-poll&poll=velos',
        waitUntil: 'commit',
        prepare: (made) =>
          made.route(/\/embed\.js$/, async (route) => {
            if (isScripted === 'after') await released;
            await route.continue();
          }),
      });
      await page.locator('iframe').nth(1).waitFor();
      const [finder, poll] = page.frames().slice(1) as [Frame, Frame];
      await finder.getByRole('button', { name: /Papiers/ }).waitFor();
      await poll.getByRole('radio').first().waitFor();
      // Nothing more will change a height, which would then be told again.
      for (const inside of [finder, poll]) await inside.waitForLoadState('networkidle');
      release();
      await fits(finder);
      // Browsers draw a frame of another site only where somebody could see it.
      await (await poll.frameElement()).scrollIntoViewIfNeeded();
      await fits(poll);
      assert.notEqual(await heightOf(finder), await heightOf(poll));
      assert.deepEqual(faults, []);
      await leave(context);
    }
  });

  it('is reached, filled in and left with the keyboard', async () => {
    const { context, page, frame } = await open('element=service-finder', { isScripted: true });
    await frame.getByRole('searchbox').waitFor();
    const isReached = (): Promise<boolean> =>
      frame.getByRole('searchbox').evaluate((field) => field.matches(':focus'));
    for (let tabs = 0; tabs < 4 && !(await isReached()); tabs++) await page.keyboard.press('Tab');
    assert.equal(
      await frame.getByRole('searchbox').evaluate((field) => field.matches(':focus')),
      true,
    );
    await page.keyboard.type('passeport');
    await frame
      .getByText(/Passeport/)
      .first()
      .waitFor();
    await leave(context);
  });

  it('scrolls inside where the page around it runs no script, and nowhere else', async () => {
    const { context, page, frame, faults } = await open('element=service-finder', {
      frame: 'height="304"',
    });
    await frame.getByRole('button', { name: /Papiers/ }).waitFor();
    assert.equal(await heightOf(frame), 300);
    assert.ok((await overflow(frame)) > 0);
    assert.equal(
      await frame.evaluate('document.documentElement.scrollWidth - innerWidth <= 0'),
      true,
    );
    assert.equal(await page.evaluate('document.documentElement.scrollHeight <= innerHeight'), true);
    assert.deepEqual(faults, []);
    await leave(context);
  });

  it('shows each element, with a title of its own and what its address sets', async () => {
    for (const [query, title, seen] of [
      ['element=alert-banner', 'Messages de la ville', 'heading'],
      ['element=parvis-opinion-poll&poll=velos&heading-level=3', 'Donner votre avis', 'radio'],
      ['element=business-showcase&type=Market', 'Commerces et associations', 'searchbox'],
      ['element=service-finder&lang=en', 'Find a service', 'searchbox'],
    ] as const) {
      const { context, frame, faults } = await open(query, { isScripted: true });
      await frame.getByRole(seen).first().waitFor();
      assert.equal(await frame.title(), title);
      assert.deepEqual(faults, [], query);
      const page = await context.newPage();
      await page.goto(frame.url());
      await page.getByRole(seen).first().waitFor();
      assert.deepEqual(await axeViolations(page), [], query);
      await leave(context);
    }
  });

  it('says so where there is no message, instead of an empty box', async () => {
    const { context, frame } = await open(
      'element=alert-banner&area=Nulle+part&path=/nulle-part&feed=/vide.json',
    );
    await context.route(
      ({ pathname }) => pathname === '/vide.json',
      (route) =>
        route.fulfill({ json: { parvis: '1.0', publisher: { name: 'Ville' }, alerts: [] } }),
    );
    await frame.goto(frame.url());
    await frame.getByText('Aucun message en ce moment.').waitFor();
    await leave(context);
  });

  it('plays what an entry has recorded, of the town’s site and of another', async () => {
    const recordings = { lavoir: '/lavoir.wav', pont: 'https://sons.example/pont.wav' };
    const showcase = Object.entries(recordings).map(([id, url]) => ({
      id,
      name: id,
      type: 'LandmarksOrHistoricalBuildings',
      audio: { url, name: 'Une lavandière raconte' },
    }));
    const { context, frame, faults } = await open('element=business-showcase&feed=/sons.json', {
      prepare: async (made) => {
        await made.route(
          ({ pathname }) => pathname === '/sons.json',
          (route) =>
            route.fulfill({ json: { parvis: '1.0', publisher: { name: 'Ville' }, showcase } }),
        );
        await made.route(/\.wav$/, (route) =>
          route.fulfill({ contentType: 'audio/wav', body: recording() }),
        );
      },
    });
    for (const id of Object.keys(recordings)) {
      await frame.locator(`[data-key="${id}"]`).click();
      await frame.getByRole('heading', { name: id }).waitFor();
      await frame.getByLabel('Une lavandière raconte').evaluate(
        (sound) =>
          new Promise<void>((resolve) => {
            sound.addEventListener('loadedmetadata', () => resolve());
            // What is refused breaks a rule, which is told below.
            sound.addEventListener('error', () => resolve());
            (sound as HTMLAudioElement).preload = 'auto';
            (sound as HTMLAudioElement).load();
          }),
      );
      assert.deepEqual(faults, [], id);
      await frame.getByRole('button', { name: /Retour/ }).click();
    }
    await leave(context);
  });

  it('shows no feed of another site under the name of this one', async () => {
    for (const feed of [
      'https://autre.example/parvis.json',
      '//autre.example/parvis.json',
      'http://localhost/parvis.json',
      'data:application/json,{}',
      'javascript:alert(1)',
      'http://',
    ]) {
      const { context, frame, asked } = await open(
        `element=service-finder&feed=${encodeURIComponent(feed)}`,
      );
      await frame.getByText(/ne montre que les informations de son propre site/).waitFor();
      await frame.getByRole('link', { name: 'Aller sur le site de la ville' }).waitFor();
      assert.equal(await frame.getByRole('searchbox').count(), 0);
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(town.url) && !url.startsWith(aroundUrl)),
        [],
      );
      await leave(context);
    }
  });

  it('says in one sentence what to write where no element is named', async () => {
    for (const query of [
      '',
      'element=',
      'element=iframe',
      'element=%3Cscript%3E',
      'element=weather',
    ]) {
      const { context, frame, faults } = await open(query);
      await frame
        .getByText(/Complétez son adresse avec «\selement=\s» et l’un de ces mots/)
        .waitFor();
      assert.deepEqual(faults, []);
      await leave(context);
    }
    const { context, frame } = await open('lang=en');
    await frame.getByText(/does not know what to show/).waitFor();
    await leave(context);
  });

  it('leads to the site of the town where its code cannot be had', async () => {
    const { context, page, frame } = await open('element=service-finder', { frame: SANDBOX });
    await page.waitForLoadState('networkidle');
    const link = frame.getByRole('link', { name: 'Aller sur le site de la ville' });
    assert.equal(await link.isVisible(), true);
    assert.equal(await frame.evaluate("document.querySelector('base').target"), '_blank');
    await leave(context);
  });

  it('leads to the site of the town without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${town.url}/parvis/embed.html?element=service-finder`);
    await page.getByText(/ont besoin de JavaScript/).waitFor();
    await page.getByRole('link', { name: 'Aller sur le site de la ville' }).waitFor();
    await page.close();
  });

  it('opens links outside of the frame', async () => {
    for (const [place, target] of [
      [{}, '_top'],
      [{ frame: SANDBOX, isShared: true }, '_blank'],
    ] as const) {
      const { context, frame } = await open('element=service-finder', place);
      await frame.getByRole('searchbox').waitFor();
      assert.equal(await frame.evaluate("document.querySelector('base').target"), target);
      await leave(context);
    }
  });

  it('is given a height by its own page alone', async () => {
    const { context, page, frame } = await open('element=service-finder', { isScripted: true });
    await frame.getByRole('button', { name: /Papiers/ }).waitFor();
    await fits(frame);
    await page.evaluate(`new Promise((resolve) => {
      addEventListener('message', ({ data }) => data === 'end' && resolve());
      postMessage({ type: 'parvis:height', height: 9 }, '*');
      postMessage(null, '*');
      postMessage('end', '*');
    })`);
    await frame.evaluate(`for (const height of [-1, 1e9, 'x', null, {}])
      parent.postMessage({ type: 'parvis:height', height }, '*')`);
    await page.evaluate('new Promise(requestAnimationFrame)');
    // Not the height of before: the finder may still have had rows to draw.
    await fits(frame);
    await leave(context);
  });
});
