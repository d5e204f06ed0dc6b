import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.js';
import { LentPages } from '../helpers/lent-pages.js';
import { OrderHost } from '../helpers/order-host.js';

/**
 * What content managers, editors and caches make of the tags. Whatever it is, a person sees the
 * element at work or the town's own fallback, never a blank box, and all that the page says besides.
 */

const SCRIPT = '<script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>';
const LINK = '<a href="/demarches">Toutes les démarches</a>';
const NEXT = '<p>La mairie est ouverte.</p>';
const LATER = `<h2>Horaires</h2>${'<p>Du lundi au vendredi, le matin et l’après-midi, sauf le mercredi des vacances.</p>'.repeat(6)}${NEXT}`;

/** What a person is to see: the element of that name, or words that stand there. */
const SEEN = {
  finder: (page: Page) => page.getByRole('searchbox', { name: 'Trouver un service' }),
  banner: (page: Page) => page.getByRole('heading', { name: /Eau coupée rue du Lavoir/ }),
  poll: (page: Page) => page.getByRole('heading', { name: /Où garer les vélos/ }),
  showcase: (page: Page) => page.getByText('Boulangerie Martin'),
  fallback: (page: Page) => page.getByText('Toutes les démarches'),
  next: (page: Page) => page.getByText('La mairie est ouverte.'),
  sentence: (page: Page) => page.getByText(/ne peuvent pas être chargées/),
  'no source': (page: Page) => page.getByText(/Aucune source d’informations/),
  'heading 3': (page: Page) => page.getByRole('heading', { level: 3, name: 'Trouver un service' }),
  'only Papiers': (page: Page) => page.getByRole('heading', { name: /Papiers/ }),
} satisfies Record<string, (page: Page) => Locator>;
type Seen = keyof typeof SEEN;
const ELEMENTS: ReadonlySet<Seen> = new Set<Seen>(['finder', 'banner', 'poll', 'showcase']);

interface Damage {
  /** What is left in the page's body. */
  readonly body: string;
  readonly head?: string;
  /** What a person sees, beside `next`, which stands on every page. */
  readonly sees: readonly Seen[];
  readonly not?: readonly Seen[];
  /** What the browser says by itself of a script that it cannot run. */
  readonly error?: RegExp;
  readonly first?: (page: Page) => Promise<unknown>;
}

const works: readonly Seen[] = ['finder'];
const tag = (inside = LINK, attributes = ''): string =>
  `<parvis-service-finder${attributes}>${inside}</parvis-service-finder>`;
const placeholder = (attributes: string, inside = LINK): string =>
  `<div ${attributes}>${inside}</div>`;
const bare = '<script type="module" src="/parvis/parvis.js"></script>';

/** Delay scripts of cache plugins, in a few lines of their own: they hold tags back and release copies. */
const release = (held: string, type: string, src: string): string => `<script>
  addEventListener('keydown', () => {
    for (const held of document.querySelectorAll('${held}')) {
      const copy = document.createElement('script');
      for (const { name, value } of held.attributes) if (name !== 'type') copy.setAttribute(name, value);
      copy.type = ${type};
      copy.src = ${src};
      held.replaceWith(copy);
    }
  }, { once: true });
</script>`;
const pressKey = (page: Page): Promise<void> => page.keyboard.press('Tab');

const DAMAGES: Readonly<Record<string, Damage>> = {
  // Paragraphs and line breaks
  'wrapped in a paragraph': {
    body: `<p>${tag()}</p>${NEXT}${SCRIPT}`,
    sees: works,
    not: ['fallback'],
  },
  'its closing tag in another paragraph': {
    body: `<p><parvis-service-finder></p>\n<p>${LINK}</p>\n<p></parvis-service-finder></p>${NEXT}${SCRIPT}`,
    sees: ['finder', 'fallback'],
  },
  'a paragraph inside a paragraph': {
    body: `<p>Avant ${tag(`<p>${LINK}</p>`)} après</p>${NEXT}${SCRIPT}`,
    sees: ['finder'],
  },
  'line breaks inside': {
    body: `${tag(`<br class="autobr" />\n${LINK}<br class="autobr" />`)}${NEXT}${SCRIPT}`,
    sees: works,
    not: ['fallback'],
  },
  'the script in a paragraph': { body: `${tag()}<p>${SCRIPT}</p>${NEXT}`, sees: works },
  'nothing but a line break inside, and no feed to be had': {
    body: `${tag('<br>', ' feed="/gone.json"')}${NEXT}${SCRIPT}`,
    sees: ['sentence'],
  },
  'nothing but an empty paragraph inside, and no feed to be had': {
    body: `${tag('<p>&nbsp;</p>', ' feed="/gone.json"')}${NEXT}${SCRIPT}`,
    sees: ['sentence'],
  },
  'nothing but marks of no width inside, and no feed to be had': {
    body: `${tag('<p>\u200b\ufeff</p>', ' feed="/gone.json"')}${NEXT}${SCRIPT}`,
    sees: ['sentence'],
  },

  // Tags
  'stripped to a placeholder': {
    body: `${placeholder('data-parvis="service-finder" data-heading-level="3"')}${NEXT}${SCRIPT}`,
    sees: ['finder', 'heading 3'],
    not: ['fallback'],
  },
  ...Object.fromEntries(
    [
      'parvis-service-finder',
      'Service-Finder',
      'service_finder',
      ' service finder ',
      'ServiceFinder',
      '”service-finder”',
      '&lt;parvis-service-finder&gt;',
    ].map((name): [string, Damage] => [
      `the placeholder's name written ${name}`,
      {
        body: `${placeholder(`data-parvis="${name}"`)}${NEXT}${SCRIPT}`,
        sees: works,
        not: ['fallback'],
      },
    ]),
  ),
  'the placeholder made a span in a paragraph': {
    body: `<p><span data-parvis="service-finder">${LINK}</span></p>${NEXT}${SCRIPT}`,
    sees: works,
  },
  'a placeholder beside the one file': {
    body: `${placeholder('data-parvis="service-finder"')}${NEXT}${SCRIPT.replace('parvis.js', 'parvis.all.js')}`,
    sees: works,
    not: ['fallback'],
  },
  'in capitals': {
    body: `<PARVIS-SERVICE-FINDER HEADING-LEVEL="3">${LINK}</PARVIS-SERVICE-FINDER>${NEXT}${SCRIPT}`,
    sees: ['finder', 'heading 3'],
  },
  'stripped, with what stood in it left': { body: `${LINK}${NEXT}${SCRIPT}`, sees: ['fallback'] },
  'written as text': {
    body: `<p>&lt;parvis-service-finder&gt;&lt;/parvis-service-finder&gt;</p>${LINK}${NEXT}${SCRIPT}`,
    sees: ['fallback'],
  },
  'pasted twice': {
    body: `${tag()}${tag()}${NEXT}${SCRIPT}${SCRIPT}`,
    sees: works,
    not: ['fallback'],
  },
  'in a link': {
    body: `<a href="#autre">${tag('Toutes les démarches')}</a>${NEXT}${SCRIPT}`,
    sees: works,
  },
  'in a button': {
    body: `<button>${tag('Toutes les démarches')}</button>${NEXT}${SCRIPT}`,
    sees: works,
  },
  'in a table, outside its cells': {
    body: `<table>${tag()}<tr><td>${NEXT}</td></tr></table>${SCRIPT}`,
    sees: works,
  },
  'without id and style': { body: `${tag(LINK, ' class=""')}${NEXT}${SCRIPT}`, sees: works },

  // Tags that are never closed take in what follows
  'self-closed, before the whole page': {
    body: `<parvis-alert-banner/><header>Ville</header><main><h1>Bienvenue</h1>${tag()}${NEXT}</main><footer>Contact</footer>${SCRIPT}`,
    sees: ['banner', 'finder'],
    not: ['fallback'],
  },
  'self-closed, before another element': {
    body: `<main><parvis-service-finder /><parvis-opinion-poll /><parvis-business-showcase />${NEXT}</main>${SCRIPT}`,
    sees: ['finder', 'poll', 'showcase'],
  },
  'self-closed, before an article': {
    body: `<article><p>Avant</p><parvis-service-finder/>${LATER}</article>${SCRIPT}`,
    sees: works,
  },
  'self-closed, with the script in the head and async': {
    head: SCRIPT.replace('src', 'async src'),
    body: `<parvis-alert-banner/><main><h1>Bienvenue</h1>${NEXT}</main>`,
    sees: ['banner'],
  },
  'self-closed by an editor that closed it at the end': {
    body: `<parvis-service-finder><h1>Horaires</h1>${NEXT}</parvis-service-finder>${SCRIPT}`,
    sees: works,
  },
  'a self-closed placeholder': {
    body: `<main><div data-parvis="service-finder" /><h1>Horaires</h1>${NEXT}</main>${SCRIPT}`,
    sees: works,
  },
  'self-closed, in what a router puts in': {
    body: `<main>${NEXT}</main>${SCRIPT}`,
    sees: ['finder', 'next'],
    first: (page) =>
      page.evaluate((html) => {
        document.querySelector('main')!.innerHTML = html;
      }, `<parvis-service-finder/><h1>Horaires</h1>${NEXT}`),
  },
  'with a long copy of parvis snapshot inside, and nothing behind it': {
    body: `${NEXT}<div>${tag(`<div class="parvis-snapshot"><h2>Papiers</h2>${'<p>Toutes les démarches de la mairie.</p>'.repeat(20)}</div>`)}</div>${SCRIPT}`,
    sees: works,
    not: ['fallback'],
  },

  // Addresses
  'with & encoded twice in the address': {
    body: `${tag(LINK, ' feed="/parvis.json?a=1&amp;amp;b=2&amp;#038;c=3"')}${NEXT}${bare}`,
    sees: works,
  },
  ...Object.fromEntries(
    (
      [
        ['parvis-service-finder', 'category="Papiers &amp;amp; titres"', ['finder']],
        ['parvis-service-finder', 'query="carte d&amp;#8217;identité"', ['finder']],
        ['parvis-opinion-poll', 'poll="velos&amp;amp;"', []],
        ['parvis-business-showcase', 'category="Pain &amp;amp; vin"', []],
      ] as const
    ).map(([name, attribute, sees]): [string, Damage] => [
      `with ${attribute} on ${name}, encoded twice`,
      { body: `<${name} ${attribute}>${LINK}</${name}>${NEXT}${SCRIPT}`, sees },
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        ['alert-banner', 'banner'],
        ['opinion-poll', 'poll'],
        ['business-showcase', 'showcase'],
      ] as const
    ).flatMap(([name, seen]): [string, Damage][] => [
      [
        `a paragraph around ${name}`,
        {
          body: `<p><parvis-${name}><p>${LINK}</p></parvis-${name}></p>${NEXT}${SCRIPT}`,
          sees: [seen],
        },
      ],
      [
        `${name} stripped to a placeholder`,
        {
          body: `${placeholder(`data-parvis="${name}"`)}${NEXT}${SCRIPT}`,
          sees: [seen],
          not: ['fallback'],
        },
      ],
      [
        `the address of ${name} encoded twice`,
        {
          body: `<parvis-${name} feed="/parvis.json?a=1&amp;amp;b=2">${LINK}</parvis-${name}>${NEXT}${bare}`,
          sees: [seen],
        },
      ],
      [
        `the script of ${name} stripped`,
        { body: `<parvis-${name}>${LINK}</parvis-${name}>${NEXT}`, sees: ['fallback'] },
      ],
    ]),
  ),
  'with curly quotes around the address': {
    body: `${placeholder('data-parvis=&#8221;service-finder&#8221; data-feed=&#8221;/parvis.json&#8221; data-heading-level=“3”')}${NEXT}${bare}`,
    sees: ['finder', 'heading 3'],
  },
  'with what curly quotes leave of other attributes': {
    body: `${placeholder('data-parvis=”service-finder” data-feed=”/parvis.json” data-query”=”carte d’identité” data-7="x" data-é="y"')}${NEXT}${bare}`,
    sees: works,
  },
  'with curly quotes on the script': {
    body: `${tag()}${NEXT}<script type=module src=/parvis/parvis.js data-feed=”/parvis.json”></script>`,
    sees: works,
  },
  'with spaces and marks of no width in the address': {
    body: `${tag(LINK, ' feed="&nbsp;/parvis.json\u200b "')}${NEXT}${bare}`,
    sees: works,
  },
  'with the address on a meta tag alone': {
    head: '<meta name=parvis-feed content=" /parvis.json">',
    body: `${tag()}${NEXT}${bare}`,
    sees: works,
  },
  'with the address on another script': {
    body: `${tag()}${NEXT}${bare}<script type="application/json" data-feed="/parvis.json"></script>`,
    sees: works,
  },
  'with no address left': { body: `${tag()}${NEXT}${bare}`, sees: ['fallback', 'no source'] },
  'with the address of an old host': {
    body: `${tag(LINK, ' feed="https://ancien.invalid/parvis.json"')}${NEXT}${SCRIPT}`,
    sees: ['fallback', 'sentence'],
    error: /ERR_/,
  },
  'with an address that is none': {
    body: `${tag(LINK, ' feed="http://"')}${NEXT}${bare}`,
    sees: ['fallback', 'no source'],
  },

  // Scripts
  'the script stripped': { body: `${tag()}${NEXT}`, sees: ['fallback'] },
  'the script written as text': {
    body: `${tag()}${NEXT}<p>&lt;script type=”module” src=”/parvis/parvis.js”&gt;&lt;/script&gt;</p>`,
    sees: ['fallback'],
  },
  'the script without type="module"': {
    body: `${tag()}${NEXT}<script src="/parvis/parvis.js" data-feed="/parvis.json"></script>`,
    sees: ['fallback'],
    error: /import\.meta/,
  },
  'the script without type="module", imported as the recipe says': {
    head: '<meta name="parvis-feed" content="/parvis.json">',
    body: `${tag()}${NEXT}<script>import('/parvis/parvis.js')</script>`,
    sees: works,
  },
  'the script of an old page, at an address that is gone': {
    body: `${tag()}${NEXT}${SCRIPT.replace('parvis.js', 'parvis-0.0.1.js')}`,
    sees: ['fallback'],
    error: /404/,
  },
  'held back by WP Rocket until somebody moves': {
    head: release(
      'script[type=rocketlazyloadscript]',
      "held.getAttribute('data-rocket-type')",
      "held.getAttribute('data-rocket-src')",
    ),
    body: `${tag()}${NEXT}<script type="rocketlazyloadscript" data-rocket-type="module" data-rocket-src="/parvis/parvis.js" data-feed="/parvis.json"></script>`,
    sees: works,
    first: pressKey,
  },
  'held back by WP Rocket, while nobody moves': {
    body: `${tag()}${NEXT}<script type="rocketlazyloadscript" data-rocket-type="module" data-rocket-src="/parvis/parvis.js" data-feed="/parvis.json"></script>`,
    sees: ['fallback'],
  },
  'held back by Cloudflare’s Rocket Loader': {
    head: release(
      'script[type$="-module"]',
      "held.getAttribute('type').replace(/^[0-9a-f]+-/, '')",
      'held.src',
    ),
    body: `${tag()}${NEXT}<script type="5b1c0fa2d1e2f3a4b5c6d7e8-module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>`,
    sees: works,
    first: pressKey,
  },
  'held back by LiteSpeed, which forgets the type': {
    head: release(
      'script[type="litespeed/javascript"]',
      "'text/javascript'",
      "held.getAttribute('data-src')",
    ),
    body: `${tag()}${NEXT}<script data-optimized="1" type="litespeed/javascript" data-i="1" data-src="/parvis/parvis.js" data-feed="/parvis.json"></script>`,
    sees: ['fallback'],
    error: /import\.meta/,
    first: pressKey,
  },
  'combined by Autoptimize, which forgets the type': {
    body: `${tag()}${NEXT}<script defer src="/combined.js"></script>`,
    sees: ['fallback'],
    error: /import\.meta|export/,
  },
};

/**
 * What real editors and filters made of what a webmaster pastes, and out of which ones it came: the
 * name of each file says the tool and its version.
 */
const FOLDER = fileURLToPath(new URL('../fixtures/cms/', import.meta.url));
const OUTPUTS = new Map<string, string[]>();
for (const file of readdirSync(FOLDER).filter((name) => name !== 'pasted.json'))
  for (const [pasted, left] of Object.entries(
    JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Record<string, string>,
  )) {
    const body = left.trim();
    OUTPUTS.set(body, [...(OUTPUTS.get(body) ?? []), `${pasted} through ${file.slice(0, -5)}`]);
  }

describe('what a content manager leaves of Parvis', { concurrency: 3 }, () => {
  let host: OrderHost;
  let browser: Browser;
  const pages = new LentPages(() => browser.newPage({ locale: 'fr-FR' }));
  let opened = 0;
  before(async () => {
    host = await new OrderHost().start();
    browser = await launchBrowser();
    const loader = readFileSync(new URL('../../dist/parvis.js', import.meta.url), 'utf8');
    host.serve('/combined.js', `window.before = 1;\n${loader}`);
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });

  async function look({ head = '', body, sees, not = [], error, first }: Damage): Promise<void> {
    const page = await pages.borrow();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (
        message.type() === 'error' &&
        !/gone\.json|404/.test(message.text() + message.location().url)
      )
        errors.push(message.text());
      else if (message.type() === 'error' && error?.test(message.text()))
        errors.push(message.text());
    });
    const url = host.serve(
      `/page-${opened++}.html`,
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    );
    await page.goto(url);
    await first?.(page);
    // An element is waited for below; that there is none shows when nothing comes any more.
    if (!sees.some((what) => ELEMENTS.has(what))) await page.waitForLoadState('networkidle');
    for (const what of [...sees, 'next'] as const)
      await SEEN[what](page).first().waitFor({ state: 'visible', timeout: 10_000 });
    for (const what of not) assert.equal(await SEEN[what](page).first().isVisible(), false, what);
    assert.deepEqual(await page.evaluate(BLANK_BOXES), []);
    if (error)
      assert.ok(errors.length > 0 && errors.every((text) => error.test(text)), errors.join('\n'));
    else assert.deepEqual(errors, []);
    await pages.giveBack(page, host.url);
  }

  for (const [name, damage] of Object.entries(DAMAGES)) it(name, () => look(damage));

  it('would be told from a blank box', async () => {
    const page = await pages.borrow();
    const url = host.serve(
      `/page-${opened++}.html`,
      `<!doctype html><html lang="fr"><title>Page</title><link rel="icon" href="data:,"><body>${NEXT}${[
        ...[
          '<section style="padding: 2em"></section>',
          '<section style="padding: 2em"><!--words--></section>',
        ],
        '<section style="padding: 2em"><p hidden>Mot</p><style>a {}</style></section>',
        '<section style="padding: 2em"><p style="visibility: hidden">Mot</p></section>',
        '<section style="padding: 2em"></section><slot name="other"></slot>',
        '<section style="padding: 2em">Mot</section>',
        '<section style="padding: 2em"><slot></slot></section>',
      ]
        .map(
          (inside) =>
            `<parvis-service-finder style="display: block"><template shadowrootmode="open">${inside}</template>${inside.includes('slot') ? LINK : ''}</parvis-service-finder>`,
        )
        .join('')}</body></html>`,
    );
    await page.goto(url);
    const told: string[] = await page.evaluate(BLANK_BOXES);
    assert.equal(told.length, 5, 'those that say nothing, and not the last two');
    await pages.giveBack(page, host.url);
  });

  it('with an address of http: on a page of https:', async () => {
    const page = await browser.newPage({ locale: 'fr-FR' });
    const asked: string[] = [];
    await page.route('https://ville.example/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      asked.push(pathname);
      await route.fulfill({ response: await route.fetch({ url: host.url + pathname + search }) });
    });
    host.serve(
      '/secure.html',
      `<!doctype html><html lang="fr"><title>Page</title>${tag(LINK, ' feed="http://ville.example/parvis.json"')}${NEXT}${bare}`,
    );
    await page.goto('https://ville.example/secure.html');
    await SEEN.finder(page).waitFor();
    assert.ok(asked.includes('/parvis.json'));
    await page.unrouteAll({ behavior: 'wait' });
    await page.close();
  });

  for (const [body, from] of OUTPUTS)
    it(from.join(', '), () => {
      const isKept = /<parvis-service-finder|data-parvis=/.test(body);
      const isFallbackLeft = !isKept && body.includes('Toutes les démarches');
      return look({
        body: `<main>${body}</main>${SCRIPT}`,
        sees: isKept ? ['finder', 'heading 3'] : isFallbackLeft ? ['fallback'] : [],
        not: isKept ? ['fallback'] : [],
      });
    });
});

/** Elements and placeholders that take room and say nothing; runs in the page. */
const BLANK_BOXES = `{
  const UNSAID = /^(style|script|template|title)$/;
  const isHidden = (node) => {
    const { display, visibility } = getComputedStyle(node);
    // Of no box of its own what stands in it may well be seen.
    return display === 'none' || visibility === 'hidden' || visibility === 'collapse';
  };
  /** Words that are seen; comments say nothing, nor does what waits for a slot that is not there. */
  const words = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || UNSAID.test(node.localName) || isHidden(node)) return '';
    const [slotted, own] = [node.localName === 'slot' ? node.assignedNodes() : [], (node.shadowRoot ?? node).childNodes];
    return [...(slotted.length ? slotted : own)].map(words).join('');
  };
  [...document.querySelectorAll('[data-parvis],parvis-alert-banner,parvis-service-finder,parvis-opinion-poll,parvis-business-showcase')]
    .filter((box) => box.getBoundingClientRect().height > 0 && !words(box).trim())
    .map(({ outerHTML }) => outerHTML);
}`;
