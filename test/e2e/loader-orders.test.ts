import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, requireChromium } from '../helpers/browsers.js';
import { LentPages } from '../helpers/lent-pages.js';
import { builtFile, DOCUMENTS, OrderHost } from '../helpers/order-host.js';

/**
 * What content managers, plugins, consent banners and page routers do to a script tag and to the
 * elements. Whatever the order: each element is upgraded once, each document of the feed is asked
 * for once, and the fallback stands there until then.
 */

const SCRIPT = '<script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>';
const OTHER = SCRIPT.replace('/parvis/parvis.js', '/other/parvis.js');
const META = '<meta name="parvis-feed" content="/parvis.json">';
/** Libraries that bring pages without leaving one. */
const ROUTERS: Readonly<Record<string, string>> = {
  '/turbo.js': '@hotwired/turbo/dist/turbo.es2017-umd.js',
  '/htmx.js': 'htmx.org/dist/htmx.js',
  '/swup.js': 'swup/dist/Swup.umd.js',
};
const KINDS = ['alert-banner', 'service-finder', 'opinion-poll', 'business-showcase'];
const TAGS = KINDS.map((kind) => `parvis-${kind}`);
const FALLBACK = '<p><a href="tel:+33200000000">Appelez la mairie</a></p>';
const elementOf = (tag: string): string => `<${tag}>${FALLBACK}</${tag}>`;
const ELEMENTS = `<main id="content">${TAGS.map(elementOf).join('\n')}</main>`;
const PLACEHOLDERS = `<main id="content">${KINDS.map(
  (kind) => `<div data-parvis="${kind}">${FALLBACK}</div>`,
).join('\n')}</main>`;

/** Puts the script into the page, as a script of the page does. */
const INJECT = `{
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '/parvis/parvis.js';
  script.dataset.feed = '/parvis.json';
  document.head.append(script);
}`;

interface Order {
  readonly head?: string;
  /** Several parts arrive one after the other; then nobody sees the page before. */
  readonly body: string | readonly string[];
  /** The fallback is not on the page yet when the code comes. */
  readonly isLate?: boolean;
  /** The feed comes only after what is done first. */
  readonly isFeedHeld?: boolean;
  /** What a person or the page does before anything is loaded. */
  readonly first?: (page: Page) => Promise<unknown>;
  /** What happens to the elements once they are there. */
  readonly then?: (page: Page) => Promise<unknown>;
  /** How many of each element there are in the end. */
  readonly copies?: number;
}

/** A script of the page, in its own words: strings, as they would stand in a plugin. */
const run =
  (code: string) =>
  (page: Page): Promise<unknown> =>
    page.evaluate(`(async () => { ${code} })()`);

const CLASSIC = `data:text/javascript,${encodeURIComponent(INJECT)}`;
const BUTTON = '<button id="consent">Accepter</button>';
const HELD = SCRIPT.replace('type="module"', 'type="text/plain" data-consent');
const click = (page: Page): Promise<void> => page.click('#consent');

const NEXT = '<a href="/next.html">Suite</a>';

/** Follows the link to another page that a page router brings, and comes back. */
async function visitAndReturn(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { name: 'La suite' });
  await page.evaluate('window.isSamePage = true');
  await page.getByRole('link', { name: 'Suite' }).click();
  await heading.waitFor();
  await upgraded(page, 1);
  assert.deepEqual(await faults(page, 1), []);
  await opensService(page);
  await page.evaluate('history.back()');
  await heading.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate('window.isSamePage'), true);
}

const ORDERS: Readonly<Record<string, Order>> = {
  'after the tags': { body: ELEMENTS + SCRIPT },
  'before the tags': { body: SCRIPT + ELEMENTS },
  'in the head': { head: SCRIPT, body: ELEMENTS },
  'async in the head': { head: SCRIPT.replace('src', 'async src'), body: ELEMENTS },
  'async after the tags': { body: ELEMENTS + SCRIPT.replace('src', 'async src') },
  'deferred in the footer': {
    body: `${ELEMENTS}<footer>${SCRIPT.replace('src', 'defer src')}</footer>`,
  },
  'async, with half of the page still to come': {
    head: SCRIPT.replace('src', 'async src'),
    body: [
      `<main id="content">${elementOf(TAGS[0]!)}`,
      `${TAGS.slice(1).map(elementOf).join('')}</main>`,
    ],
    isLate: true,
  },
  'beside a preload': {
    head: `<link rel="modulepreload" href="/parvis/parvis.js"><link rel="modulepreload" href="/parvis/core.js">${SCRIPT}`,
    body: ELEMENTS,
  },
  'beside a preload of the feed': {
    head: `<link rel="preload" as="fetch" crossorigin href="/parvis.json">${SCRIPT}`,
    body: ELEMENTS,
  },
  'injected by a classic script that is deferred': {
    head: `<script defer src="${CLASSIC}"></script>`,
    body: ELEMENTS,
  },
  'injected by a classic script that is async': {
    head: `<script async src="${CLASSIC}"></script>`,
    body: ELEMENTS,
  },
  'injected when the page has loaded': {
    body: `${ELEMENTS}<script>addEventListener('load', () => setTimeout(() => ${INJECT}));</script>`,
  },
  'imported by a classic script': {
    head: META,
    body: `${ELEMENTS}<script>import('/parvis/parvis.js');</script>`,
  },
  'imported by the module of a plugin': {
    body: `${ELEMENTS}<script type="module" data-feed="/parvis.json">import '/parvis/parvis.js';</script>`,
  },
  'imported by two modules': {
    head: `${META}<script type="module">import '/parvis/parvis.js';</script>`,
    body: `${ELEMENTS}<script type="module">import '/parvis/parvis.js?ver=6.5';</script>`,
  },
  'combined with other scripts into one file': {
    head: META,
    body: `${ELEMENTS}<script type="module" src="/combined.js"></script>`,
  },
  'delayed to the first scroll': {
    body: `${ELEMENTS}<div style="height: 300vh"></div><script>
      addEventListener('scroll', () => ${INJECT}, { once: true });
    </script>`,
    first: async (page) => {
      await page.mouse.move(100, 100);
      await page.mouse.wheel(0, 200);
    },
  },
  'delayed to the first key': {
    body: `${ELEMENTS}<script>addEventListener('keydown', () => ${INJECT}, { once: true });</script>`,
    first: (page) => page.keyboard.press('Tab'),
  },
  'as text/plain, released as a copy': {
    body: `${BUTTON}${ELEMENTS}${HELD}<script>
      consent.addEventListener('click', () => {
        for (const held of document.querySelectorAll('[data-consent]')) {
          const copy = document.createElement('script');
          for (const { name, value } of held.attributes)
            copy.setAttribute(name, name === 'type' ? 'module' : value);
          held.replaceWith(copy);
        }
      });
    </script>`,
    first: click,
  },
  'as text/plain, released in place': {
    body: `${BUTTON}${ELEMENTS}${HELD}<script>
      consent.addEventListener('click', () => {
        const held = document.querySelector('[data-consent]');
        held.type = 'module';
        document.body.append(held);
      });
    </script>`,
    first: click,
  },
  'as text/plain, released twice': {
    body: `${BUTTON}${ELEMENTS}${HELD}<script>
      consent.addEventListener('click', () => { ${INJECT} ${INJECT} });
    </script>`,
    first: click,
  },
  twice: { head: SCRIPT, body: ELEMENTS + SCRIPT },
  'twice, under two addresses': {
    head: SCRIPT,
    body: ELEMENTS + SCRIPT.replace('parvis.js', 'parvis.js?ver=6.5'),
  },
  'in another version': { head: OTHER, body: ELEMENTS },
  'in two versions': { head: SCRIPT, body: ELEMENTS + OTHER },
  'in two versions, both async': {
    head: SCRIPT.replace('src', 'async src') + OTHER.replace('src', 'async src'),
    body: ELEMENTS,
  },
  'in two versions, the other first': { head: OTHER, body: ELEMENTS + SCRIPT },
  'in two versions, with placeholders': { head: SCRIPT, body: PLACEHOLDERS + OTHER },
  'in two versions, the second once the first has worked': {
    body: ELEMENTS + SCRIPT,
    then: run(`
      await new Promise((resolve) => {
        const script = document.createElement('script');
        script.type = 'module';
        script.src = '/other/parvis.js';
        script.dataset.feed = '/parvis.json';
        script.onload = resolve;
        document.head.append(script);
      });
      content.append(...[...content.children].map((element) => element.cloneNode(true)));
    `),
    copies: 2,
  },
  'as one file': { body: ELEMENTS + SCRIPT.replace('parvis.js', 'parvis.all.js') },
  'as one file and as the loader': {
    head: SCRIPT,
    body: ELEMENTS + SCRIPT.replace('parvis.js', 'parvis.all.js'),
  },
  'as the loader and as one file of another version': {
    head: OTHER.replace('parvis.js', 'parvis.all.js'),
    body: ELEMENTS + SCRIPT,
  },
  'with placeholders, where tags are stripped': { body: PLACEHOLDERS + SCRIPT },
  'before elements that come from a template': {
    body: `${SCRIPT}<template id="later">${ELEMENTS}</template>`,
    isLate: true,
    first: run(`document.body.append(later.content.cloneNode(true));`),
  },
  'before elements that come one by one': {
    body: `${SCRIPT}<main id="content"></main>`,
    isLate: true,
    first: run(`
      for (const html of ${JSON.stringify(TAGS.map(elementOf))}) {
        content.insertAdjacentHTML('beforeend', html);
        await new Promise(requestAnimationFrame);
      }
    `),
  },
  'then a copy of what is there': {
    body: ELEMENTS + SCRIPT,
    then: run(`content.after(content.cloneNode(true));`),
    copies: 2,
  },
  'then a copy of placeholders': {
    body: PLACEHOLDERS + SCRIPT,
    then: run(`content.after(content.cloneNode(true));`),
    copies: 2,
  },
  'then a snapshot, written back': {
    body: ELEMENTS + SCRIPT,
    then: run(`
      const snapshot = content.innerHTML;
      content.innerHTML = '<p>…</p>';
      await new Promise(requestAnimationFrame);
      content.innerHTML = snapshot;
    `),
  },
  'then a snapshot of placeholders, written back': {
    body: PLACEHOLDERS + SCRIPT,
    then: run(`
      const snapshot = content.innerHTML;
      content.replaceChildren();
      content.innerHTML = snapshot;
    `),
  },
  'then a visit with Turbo, and back to the page as it was kept': {
    head: '<script defer src="/turbo.js"></script>',
    body: ELEMENTS + SCRIPT + NEXT,
    then: visitAndReturn,
  },
  'then a visit with Turbo, and back to placeholders as they were kept': {
    head: '<script defer src="/turbo.js"></script>',
    body: PLACEHOLDERS + SCRIPT + NEXT,
    then: visitAndReturn,
  },
  'then a swap of the outer HTML with htmx, and back to the snapshot of the page': {
    head: '<script defer src="/htmx.js"></script>',
    body:
      ELEMENTS +
      SCRIPT +
      NEXT.replace(
        'href',
        'hx-get="/next.html" hx-select="#content" hx-target="#content" hx-swap="outerHTML" hx-push-url="true" href',
      ),
    then: visitAndReturn,
  },
  'then a visit with htmx in place of the whole body, and back': {
    head: '<script defer src="/htmx.js"></script>',
    body: ELEMENTS + SCRIPT + NEXT.replace('href', 'hx-boost="true" href'),
    then: visitAndReturn,
  },
  'then a visit with swup in a transition, and back': {
    head: '<script defer src="/swup.js"></script>',
    body: `${ELEMENTS}${SCRIPT}${NEXT}<script type="module">
      new Swup({ containers: ['#content'], native: true, animationSelector: false });
    </script>`,
    then: visitAndReturn,
  },
  'then elements that are moved': {
    body: `${ELEMENTS}${SCRIPT}<aside></aside>`,
    then: run(`
      const aside = document.querySelector('aside');
      for (const element of [...content.children]) aside.append(element);
      content.append(...aside.children);
      for (const element of [...content.children])
        (content.moveBefore ?? content.insertBefore).call(content, element, content.firstChild);
    `),
  },
  'then elements that are taken out and put back later': {
    body: ELEMENTS + SCRIPT,
    then: run(`
      const elements = [...content.children];
      content.replaceChildren();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      content.append(...elements);
    `),
  },
  'then elements that are taken into a frame and back': {
    body: `${ELEMENTS}${SCRIPT}<iframe title="Cadre"></iframe>`,
    then: run(`
      const frame = document.querySelector('iframe').contentDocument;
      const elements = [...content.children];
      for (const element of elements) frame.body.append(frame.adoptNode(element));
      while (elements.some((element) => !element.shadowRoot.adoptedStyleSheets.length))
        await new Promise(requestAnimationFrame);
      content.append(...elements);
      while (elements.some((element) => !element.shadowRoot.adoptedStyleSheets.length))
        await new Promise(requestAnimationFrame);
    `),
  },
  'then elements that wait in a template and come back': {
    body: `${ELEMENTS}${SCRIPT}<template id="store"></template>`,
    then: run(`
      store.content.append(...content.children);
      await new Promise(requestAnimationFrame);
      content.append(...store.content.children);
    `),
  },
  'then elements that are taken out before the feed has come': {
    body: ELEMENTS + SCRIPT,
    isLate: true,
    isFeedHeld: true,
    first: run(`
      await Promise.all(${JSON.stringify(TAGS)}.map((tag) => customElements.whenDefined(tag)));
      const elements = [...content.children];
      content.replaceChildren();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      content.append(...elements);
    `),
  },
  'then another page and back, from the back-forward cache': {
    body: `${ELEMENTS}${SCRIPT}<script>
      addEventListener('pageshow', ({ persisted }) => (window.isRestored = persisted));
    </script>`,
    then: async (page) => {
      await page.goto(new URL('/elsewhere.html', page.url()).href);
      // A restored page is not loaded.
      await page.goBack({ waitUntil: 'commit' });
      assert.equal(await page.evaluate('isRestored'), true);
    },
  },
};

describe('the loader in every order', () => {
  let host: OrderHost;
  let browser: Browser;
  const pages = new LentPages(async () => {
    const page = await browser.newPage({ locale: 'fr-FR' });
    await page.addInitScript(`
      window.readied = new Map();
      window.failed = [];
      addEventListener('parvis-ready', ({ target }) =>
        readied.set(target, (readied.get(target) ?? 0) + 1), true);
      addEventListener('parvis-error', ({ code }) => failed.push(code), true);
    `);
    return page;
  });
  before(async () => {
    host = await new OrderHost().start();
    browser = await chromium.launch({
      executablePath: requireChromium(),
      args: CHROMIUM_FLAGS,
      // Playwright turns the back-forward cache off.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    host.serve(
      '/next.html',
      `<!doctype html><title>Suite</title><link rel="icon" href="data:,"><body>${ELEMENTS.replace('>', '><h1>La suite</h1>')}${SCRIPT}</body>`,
    );
    for (const [name, file] of Object.entries(ROUTERS))
      host.serve(name, await readFile(`node_modules/${file}`, 'utf8'));
    host.serve(
      '/elsewhere.html',
      '<!doctype html><title>Ailleurs</title><link rel="icon" href="data:,">',
    );
    host.serve('/combined.js', `window.before = 1;\n${await builtFile('parvis.all.js')}`);
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });

  /** The host page of an order, before anything of Parvis has come; and what goes wrong on it. */
  async function open({ head = '', body, isLate, isFeedHeld }: Order): Promise<Opened> {
    const page = await pages.borrow();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    const [start = '', ...rest] = [body].flat();
    const top = `<!doctype html><html lang="fr"><head><title>Page</title><link rel="icon" href="data:,">${head}</head><body>`;
    host.asked = [];
    if (!isLate) host.hold();
    if (isFeedHeld) host.holdFeed();
    await page.goto(host.serve('/page.html', top + start, ...rest), { waitUntil: 'commit' });
    return { page, complaints };
  }

  it('works in a frame that the page fills, with the parts that come later', async () => {
    const { page, complaints } = await open({
      body: `<iframe title="Cadre"></iframe>${SCRIPT}`,
      isLate: true,
    });
    const frame = page.frameLocator('iframe');
    await page.evaluate(`{
      const made = document.createElement('parvis-service-finder');
      document.body.append(document.createElement('parvis-alert-banner'));
      customElements.whenDefined(made.localName).then(() => {
        document.querySelector('iframe').contentDocument.body.append(document.createElement(made.localName));
      });
      document.body.append(made);
    }`);
    await frame.getByRole('button', { name: /Papiers/ }).click();
    await frame.getByRole('button', { name: /Carte d’identité/ }).click();
    await frame.getByRole('heading', { name: 'Carte d’identité' }).waitFor();
    const sheets = (frames: boolean): string => `{
      const page = ${frames ? "document.querySelector('iframe').contentDocument" : 'document'};
      page.querySelector('parvis-service-finder').shadowRoot.adoptedStyleSheets
        .reduce((sum, { cssRules }) => sum + cssRules.length, 0);
    }`;
    await page.getByRole('button', { name: /Papiers/ }).click();
    await page.getByRole('button', { name: /Carte d’identité/ }).click();
    await page.getByRole('heading', { name: 'Carte d’identité' }).waitFor();
    assert.equal(await page.evaluate(sheets(true)), await page.evaluate(sheets(false)));
    assert.deepEqual(complaints, []);
    await pages.giveBack(page, host.url);
  });

  it('sees a document that is asked for twice', async () => {
    const { page } = await open({ body: ELEMENTS + SCRIPT });
    host.release();
    await upgraded(page, 1);
    await page.evaluate(`fetch('/parvis.json')`);
    assert.throws(() => assert.deepEqual([...host.asked].sort(), DOCUMENTS));
    await pages.giveBack(page, host.url);
  });

  it('sees an interface that is there twice, and an element that is ready twice', async () => {
    const { page } = await open({ body: ELEMENTS + SCRIPT });
    host.release();
    await upgraded(page, 1);
    assert.deepEqual(await faults(page, 1), []);
    await page.evaluate(`{
      const element = document.querySelector('parvis-opinion-poll');
      element.dispatchEvent(new Event('parvis-ready'));
      element.shadowRoot.append(element.shadowRoot.querySelector('section').cloneNode(true));
    }`);
    assert.deepEqual(await faults(page, 1), [
      'parvis-opinion-poll has 2 interfaces',
      'parvis-opinion-poll was ready 2 times',
    ]);
    await assert.rejects(upgraded(page, 1));
    await pages.giveBack(page, host.url);
  });

  for (const [name, order] of Object.entries(ORDERS))
    it(`works ${name}`, async () => {
      const { copies = 1 } = order;
      const { page, complaints } = await open(order);
      if (!order.isLate) {
        const fallback = page.getByRole('link', { name: 'Appelez la mairie' });
        await fallback.nth(3).waitFor();
        assert.equal(await fallback.count(), 4);
        assert.equal(await page.getByRole('searchbox').count(), 0);
      }
      await order.first?.(page);
      host.release();
      host.releaseFeed();
      await upgraded(page, 1);
      await order.then?.(page);
      await upgraded(page, copies);
      assert.deepEqual(await faults(page, copies), []);
      await opensService(page);
      assert.deepEqual([...host.asked].sort(), DOCUMENTS);
      assert.deepEqual(complaints, []);
      await pages.giveBack(page, host.url);
    });
});

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
}

/** What a person finds of each element, `copies` times and no more; and no fallback any longer. */
async function upgraded(page: Page, copies: number): Promise<void> {
  const found = [
    page.getByRole('heading', { name: 'Eau coupée rue du Lavoir' }),
    page.getByRole('searchbox', { name: 'Trouver un service' }),
    page.getByRole('button', { name: /Papiers/ }),
    page.getByRole('heading', { name: /Où garer les vélos/ }),
    page.getByRole('radio', { name: 'À la gare' }),
    page.getByRole('searchbox', { name: /Trouver un commerce/ }),
  ];
  for (const one of found) {
    await one.nth(copies - 1).waitFor();
    assert.equal(await one.count(), copies, String(one));
  }
  assert.equal(await page.getByRole('link', { name: 'Appelez la mairie' }).count(), 0);
}

/** The last of the finders does what it is there for. */
async function opensService(page: Page): Promise<void> {
  const finder = page.locator('parvis-service-finder').last();
  await finder.getByRole('button', { name: /Papiers/ }).click();
  await finder.getByRole('button', { name: /Carte d’identité/ }).waitFor();
}

/** What is not as it should be once every element is there, one line for each. */
function faults(page: Page, copies: number): Promise<string[]> {
  return page.evaluate(`(async () => {
    const found = window.failed.map((code) => 'parvis-error ' + code);
    for (const tag of ${JSON.stringify(TAGS)}) {
      const elements = [...document.querySelectorAll(tag)];
      if (elements.length !== ${copies}) found.push(tag + ' is there ' + elements.length + ' times');
      for (const element of elements) {
        await element.updateComplete;
        const interfaces = element.shadowRoot.querySelectorAll('[part~="base"]').length;
        if (interfaces !== 1) found.push(tag + ' has ' + interfaces + ' interfaces');
        if (!element.shadowRoot.adoptedStyleSheets.length) found.push(tag + ' has lost its styles');
        const times = window.readied.get(element) ?? 0;
        if (times !== 1) found.push(tag + ' was ready ' + times + ' times');
      }
    }
    for (const kind of ['polite', 'assertive']) {
      const regions = document.querySelectorAll('[data-parvis-announcer="' + kind + '"]').length;
      if (regions !== 1) found.push(regions + ' ' + kind + ' announcers');
    }
    return found;
  })()`);
}
