import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { alert } from '../../src/feed/model/alert.js';
import { poll } from '../../src/feed/model/poll.js';
import { service } from '../../src/feed/model/service.js';
import { showcaseEntry } from '../../src/feed/model/showcase.js';
import { requireChromium } from '../helpers/browsers.js';
import { corpusFile, withoutCorpus } from '../helpers/corpus.js';
import { fillShape } from '../helpers/fill-shape.js';
import { openWatchedPage, SHUT_IN, watch, type Fired } from '../helpers/fired.js';
import { LentPages } from '../helpers/lent-pages.js';
import { OrderHost } from '../helpers/order-host.js';

/**
 * Strings that are known to run scripts where a page takes them for HTML, in every text field of the
 * four elements as they are built; and addresses of every kind in every field that holds one.
 */

const PAYLOADS = (JSON.parse(corpusFile('hostile/xss/all.json') ?? '[]') as [string][]).map(
  ([payload]) => payload,
);
const LIVE = JSON.parse(corpusFile('hostile/xss/live-385.json') ?? '[]') as string[];

/** Sections of the feed with the shape of an item, and how its element shows one of them. */
const SECTIONS = {
  alerts: { shape: alert, tag: 'parvis-alert-banner', param: '' },
  services: { shape: service, tag: 'parvis-service-finder', param: 'service' },
  polls: { shape: poll, tag: 'parvis-opinion-poll', param: '' },
  showcase: { shape: showcaseEntry, tag: 'parvis-business-showcase', param: 'entry' },
} as const;
type SectionName = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as SectionName[];

interface Item {
  readonly section: SectionName;
  /** By path of the field, the texts that stand in it. */
  readonly texts: readonly (readonly [path: string, text: string])[];
  readonly value: Record<string, unknown>;
}

/** Of the themes of several services only the first are in sight. */
const THEMES = /^(category|lifeEvent)\b/;

/** Entries of each list in an item. */
const COPIES = 8;

/** The files that elements load late. */
const PARTS = readdirSync('dist/chunks').flatMap((name) =>
  name.endsWith('.js') ? `/parvis/chunks/${name}` : [],
);

let made = 0;

/** An item with every field filled; `copies` are the entries of each list. */
function makeItem(
  section: SectionName,
  copies: number,
  textAt: (path: string) => string,
  url: (path: string) => string = () => '/page',
): Item {
  const texts: [string, string][] = [];
  const value = fillShape(SECTIONS[section].shape, {
    copies,
    url,
    text: (path) => {
      const text = textAt(path);
      texts.push([path, text]);
      return text;
    },
  }) as Record<string, unknown>;
  const folded = section === 'alerts' && { severity: 'severe' };
  return { section, texts, value: { ...value, ...folded, id: `id-${made++}` } };
}

/** Parts of about the same length. */
function inParts<T>(list: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, part) =>
    list.slice((list.length * part) / count, (list.length * (part + 1)) / count),
  );
}

/** Gives one after the other, and begins anew. */
function inTurn<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => list[at++ % list.length]!;
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** In the page: goes from item to item; tells what each does not show, and where its links lead. */
const READ = `async (wanted, planted) => {
  const frames = async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  };
  const until = async (isSo) => {
    for (const end = performance.now() + 60_000; !isSo(); await frames())
      if (performance.now() > end) throw new Error('never so: ' + isSo);
  };
  const ADDRESSES = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'xlink:href'];
  const textOf = (root) => {
    const told = [...root.querySelectorAll('[alt], [aria-label]')].flatMap((one) => [
      one.getAttribute('alt'),
      one.getAttribute('aria-label'),
    ]);
    return [root.textContent, ...told].join(' ').replace(/\\s+/g, '');
  };
  const candidatesOf = (srcset) =>
    srcset.split(/[\\t\\n\\f\\r ]+/).map((word) => word.replace(/^,+|,+$/g, '')).filter((word) => word && !/^[\\d.]+[wxh]$/.test(word));
  const addressesOf = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) =>
      ADDRESSES.filter((name) => one.hasAttribute(name)).flatMap((name) => {
        const written = one.getAttribute(name);
        return (name === 'srcset' ? candidatesOf(written) : [written]).map((address) => {
          // As the browser takes it, which drops tabs, line breaks and what stands before a scheme.
          const { protocol, username, password } = URL.parse(address, document.baseURI) ?? { protocol: 'nowhere:' };
          return { element: one.localName, address, protocol, isNamed: Boolean(username || password) };
        });
      }),
    );
  const elements = [...document.querySelectorAll('main > :not(script, style)')];
  await until(() => elements.every((one) => one.shadowRoot?.querySelector('[part~="base"]')));
  await until(() => elements.every((one) => !one.shadowRoot.querySelector('.skeleton')));
  for (const html of planted) elements[0].shadowRoot.append(document.createRange().createContextualFragment(html));
  for (const folded of elements[0].shadowRoot.querySelectorAll('[aria-expanded="false"]')) folded.click();
  await frames();
  /** How much of a text that is not there is there. */
  const cut = (text, shown) => {
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (shown.includes(text.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const seen = new Map();
  const found = [];
  for (const { tag, param, id, texts } of wanted) {
    const element = document.querySelector(tag + (tag.includes('poll') ? '[poll="' + id + '"]' : ''));
    const root = element.shadowRoot;
    if (param) {
      history.replaceState(history.state, '', '?' + param + '=' + id);
      dispatchEvent(new PopStateEvent('popstate'));
      await frames();
      await until(() => root.querySelector('article') && !root.querySelector('.skeleton'));
      await element.updateComplete;
    }
    // A banner shows all its messages at once.
    const [shown, addresses] = param ? [textOf(root), addressesOf(root)] : seen.get(root) ?? [textOf(root), addressesOf(root)];
    seen.set(root, [shown, addresses]);
    found.push({ missing: texts.filter(([text]) => !shown.includes(text)).map(([text, isInSight]) => [text, isInSight ? cut(text, shown) : 0]), addresses });
  }
  return found;
}`;

/** An address that an element carries. */
interface Address {
  /** Name of that element. */
  readonly element: string;
  /** As it is written; of several pictures, each by itself. */
  readonly address: string;
  /** What the browser makes of it, such as `https:`; `nowhere:` where it makes nothing. */
  readonly protocol: string;
  /** Whether a name or a password stands in it. */
  readonly isNamed: boolean;
}

/** What a case shows beside its items. */
interface Setting {
  /** Fields of the feed itself. */
  readonly root?: Readonly<Record<string, unknown>>;
  readonly isDrawn?: boolean;
  /** Elements that do not come from Parvis, put into the banner. */
  readonly planted?: readonly string[];
}

interface Shown {
  /** Texts that are not on the page, without their white space, and how much is there of those that should be. */
  readonly missing: readonly (readonly [text: string, there: number])[];
  readonly addresses: readonly Address[];
}

describe('hostile strings in the built elements', { skip: withoutCorpus }, () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({
      executablePath: requireChromium(),
      args: SHUT_IN,
    });
  });
  after(async () => {
    await browser.close();
    for (const { host } of sites) await host.stop();
  });

  /** A server with the pages of a browser that has been there. */
  interface Site {
    readonly host: OrderHost;
    readonly pages: LentPages;
  }
  const sites: Site[] = [];
  const free: Site[] = [];
  async function openSite(): Promise<Site> {
    const host = await new OrderHost().start();
    host.isCodeKept = true;
    const site = { host, pages: new LentPages(() => openWatchedPage(browser)) };
    sites.push(site);
    return site;
  }

  async function open({ host, pages }: Site, body: string): Promise<{ page: Page; fired: Fired }> {
    const page = await pages.borrow();
    const fired = watch(page, host.url);
    await page.goto(
      host.serve(
        '/page.html',
        `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"></head><body><main>${body}</main></body></html>`,
      ),
    );
    return { page, fired };
  }

  /** Shows each item as a person sees it. */
  async function show(
    items: readonly Item[],
    { root = {}, isDrawn = true, planted = [] }: Setting = {},
  ): Promise<{ shown: Shown[]; fired: Fired }> {
    const site = free.pop() ?? (await openSite());
    const { host } = site;
    const of = (section: SectionName): Item[] => items.filter((item) => item.section === section);
    host.documents = {
      'parvis.json': {
        ...{ parvis: '1.0', inLanguage: ['fr'], timezone: 'Europe/Paris', collector: '/collector' },
        publisher: { name: 'Ville de Saint-Parvis' },
        ...root,
        ...Object.fromEntries(NAMES.map((name) => [name, { url: `${name}.json` }])),
      },
      ...Object.fromEntries(
        NAMES.map((name) => [`${name}.json`, { items: of(name).map(({ value }) => value) }]),
      ),
    };
    const { page, fired } = await open(
      site,
      `<style>${isDrawn ? '' : 'main { display: none }'}</style>
      <parvis-alert-banner></parvis-alert-banner>
      <parvis-service-finder url-state></parvis-service-finder>
      <parvis-business-showcase url-state></parvis-business-showcase>
      ${of('polls')
        .map(
          ({ value }) => `<parvis-opinion-poll poll="${String(value.id)}"></parvis-opinion-poll>`,
        )
        .join('')}
      <script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>`,
    );
    const wanted = items.map(({ section, value, texts }) => {
      const { tag, param } = SECTIONS[section];
      return {
        ...{ tag, param, id: value.id },
        texts: texts.map(([path, text]) => [bare(text), isInSight(section, path)]),
      };
    });
    // What only an opened card needs would come a moment after it.
    await page.evaluate(
      `Promise.all(${JSON.stringify(PARTS)}.map((file) => import(file))).then(() => {})`,
    );
    const shown = await page.evaluate(
      `(${READ})(${JSON.stringify(wanted)}, ${JSON.stringify(planted)})`,
    );
    assert.equal(new URL(page.url()).pathname, '/page.html', 'nobody was led away');
    await site.pages.giveBack(page, host.url);
    free.push(site);
    return { shown: shown as Shown[], fired };
  }

  /** Fields whose text an element shows, found out with words that harm nobody. */
  const shownFields = new Map<SectionName, Set<string>>();
  const isShown = (section: SectionName, path: string): boolean =>
    shownFields.get(section)?.has(path) ?? false;
  const isInSight = (section: SectionName, path: string): boolean =>
    isShown(section, path) && !THEMES.test(path);

  before(async () => {
    if (withoutCorpus) return;
    const items = NAMES.map((name) => {
      let count = 0;
      return makeItem(name, COPIES, () => `mot${name}${count++}fin`);
    });
    const { shown } = await show(items);
    items.forEach(({ section, texts }, at) => {
      const missing = new Map(shown[at]!.missing);
      const paths = texts.filter(([, text]) => !missing.has(text)).map(([path]) => path);
      shownFields.set(section, new Set(paths));
    });
  });

  it('are looked for in every field that is shown', (test) => {
    const fieldsOf = (name: SectionName): Set<string> =>
      new Set([...shownFields.get(name)!].map((path) => path.replace(/\.\d+/g, '')));
    test.diagnostic(NAMES.map((name) => `${name}: ${fieldsOf(name).size} fields`).join(', '));
    for (const [name, least] of [
      ['alerts', 7],
      ['services', 30],
      ['polls', 9],
      ['showcase', 45],
    ] as const)
      assert.ok(fieldsOf(name).size >= least, name);
  });

  it('are all there', () => {
    assert.equal(PAYLOADS.length, 8039);
    assert.equal(LIVE.length, 385);
  });

  it('run where a page takes them for HTML', async (test) => {
    const { page, fired } = await open(await openSite(), '');
    for (const [part, payloads] of inParts(LIVE, 8).entries())
      await page.evaluate(
        async ({ first, texts }) => {
          const frames = texts.map((text, at) => {
            const frame = document.createElement('iframe');
            frame.id = `${first}-${at}`;
            frame.srcdoc = text;
            return frame;
          });
          const loaded = frames.map((frame) => new Promise((resolve) => (frame.onload = resolve)));
          document.body.append(...frames);
          await Promise.race([
            Promise.all(loaded),
            new Promise((resolve) => setTimeout(resolve, 2000)),
          ]);
          for (const frame of frames) frame.remove();
        },
        { first: part, texts: payloads },
      );
    const ran = new Set(fired.filter((what) => what.startsWith('script ')));
    test.diagnostic(`${ran.size} of ${LIVE.length} ran`);
    assert.ok(ran.size > LIVE.length / 2);
    await page.close();
  });

  describe('are shown as they are, and run nothing,', { concurrency: 2 }, () => {
    /** Nothing ran, and each text of a field that is shown is on the page. */
    async function check(items: readonly Item[], isDrawn = true): Promise<void> {
      const { shown, fired } = await show(items, { isDrawn });
      assert.deepEqual(fired, []);
      const lost = items.flatMap(({ section, texts }, at) => {
        const missing = new Map(shown[at]!.missing);
        return texts.flatMap(([path, text]) => {
          const there = missing.get(bare(text));
          if (there === undefined || !isInSight(section, path)) return [];
          return `${section} ${path} breaks before ${bare(text).slice(there, there + 80)}`;
        });
      });
      assert.deepEqual(lost, []);
    }

    // A document of the feed may have 5 MB.
    for (const [part, payloads] of inParts(PAYLOADS, 10).entries())
      it(`all together in every field, part ${part + 1} of 10`, async () => {
        const all = payloads.join('\n');
        await check(
          NAMES.map((name) => {
            const next = inTurn(payloads);
            // A question has two answers at least.
            const copies = name === 'polls' ? 2 : 1;
            return makeItem(name, copies, (path) => (isShown(name, path) ? all : next()));
          }),
          // Where megabytes of text would stand is of no matter.
          false,
        );
      });

    for (const [part, payloads] of inParts(PAYLOADS, 4).entries())
      it(`each alone in each element, part ${part + 1} of 4`, async () => {
        await check(
          NAMES.flatMap((name) => {
            const rest = [...payloads];
            const hidden = inTurn(payloads);
            const items: Item[] = [];
            while (rest.length)
              items.push(
                makeItem(name, COPIES, (path) =>
                  isInSight(name, path) ? (rest.pop() ?? hidden()) : hidden(),
                ),
              );
            return items;
          }),
        );
      });
  });

  describe('leave no address but those of the web, of mail and of telephones', () => {
    const own = JSON.parse(corpusFile('hostile/url/parvis-urls.json') ?? '{}') as Record<
      'reject' | 'accept' | 'neutral',
      string[]
    >;
    const vectors = (name: string): string[] =>
      (
        JSON.parse(corpusFile(`hostile/url/${name}.json`) ?? '[]') as (
          string | { input: string } | [string]
        )[]
      )
        .map((one) => (typeof one === 'string' ? '' : Array.isArray(one) ? one[0] : one.input))
        .filter(Boolean);
    const lists = [
      ...own.neutral,
      ...[
        'wpt-urltestdata',
        'wpt-urltestdata-javascript-only',
        'wpt-data-urls',
        'wpt-toascii',
      ].flatMap(vectors),
      ...(corpusFile('hostile/xss/fuzzdb-xss-uri.txt') ?? '').split('\n'),
      ...PAYLOADS.filter((payload) => /^\s*\w+:/.test(payload)),
    ];
    const LINKS = /^(https?|mailto|tel):$/;
    const FILES = /^https?:$/;
    /** What Parvis itself writes to share something: a message to nobody yet. */
    const SHARED = /^sms:\?&body=/;

    const isGood = ({ element, address, protocol, isNamed }: Address): boolean =>
      !isNamed &&
      (element === 'a' ? LINKS.test(protocol) || SHARED.test(address) : FILES.test(protocol));

    /** Where links, pictures and sounds of these items lead, checked. */
    async function addressesOf(items: readonly Item[], root = {}): Promise<string[]> {
      const { shown, fired } = await show(items, { root, isDrawn: false });
      const ran = fired.filter((what) => !what.startsWith('request '));
      assert.deepEqual(ran, []);
      const addresses = shown.flatMap(({ addresses: all }) => all);
      assert.deepEqual(
        addresses.filter((one) => !isGood(one)),
        [],
      );
      return addresses.map(({ address }) => address);
    }

    it('would be told, however they are written', async () => {
      const planted = [
        ...[
          'java\tscript:1',
          '\x01javascript:1',
          ' \njavascript:1',
          'data:text/html,1',
          'sms:+33600',
        ],
        ...['https://user@exemple.fr/', 'https://[::1'],
      ].map((address) => `<a href="${address}">mot</a>`);
      const pictures = [
        '<img srcset="/a.png 1x, java\tscript:1 2x">',
        '<img src="mailto:a@exemple.fr">',
      ];
      const { shown } = await show([makeItem('alerts', 1, () => 'mot')], {
        isDrawn: false,
        planted: [...planted, ...pictures, '<a href="/page">mot</a>'],
      });
      const told = shown.flatMap(({ addresses }) => addresses).filter((one) => !isGood(one));
      assert.equal(told.length, planted.length + pictures.length, JSON.stringify(told));
    });

    it('wherever they stand', async (test) => {
      const next = inTurn(lists);
      const items = inParts(lists, 10).flatMap(() =>
        NAMES.map((name) => makeItem(name, COPIES, () => 'mot', next)),
      );
      const addresses = await addressesOf(items);
      test.diagnostic(`${lists.length} addresses, ${addresses.length} links and files`);
      assert.ok(addresses.length > items.length);
    });

    it('in every field, and the good ones are there', async () => {
      const items = [...own.reject, ...own.accept].flatMap((address) =>
        NAMES.map((name) =>
          makeItem(
            name,
            name === 'polls' ? 2 : 1,
            () => 'mot',
            () => address,
          ),
        ),
      );
      const town = /^http:\/\/127\.0\.0\.1:\d+/;
      const seen = new Set(
        (await addressesOf(items)).map((one) => one.replace(town, 'http://town')),
      );
      const wanted = own.accept.map(
        (address) => new URL(address, 'http://town/services.json').href,
      );
      assert.deepEqual(
        wanted.filter((address) => !seen.has(address)),
        [],
      );
    });

    it('in the fields of the feed itself', async (test) => {
      const items = NAMES.map((name) => makeItem(name, 2, () => 'mot'));
      const next = inTurn(own.reject);
      const FIELDS = ['publisher', 'license', 'collector', 'tiles', 'attribution'] as const;
      let pages = 0;
      // All these fields are read by one rule: each address stands in one of them, and in both lists.
      for (let given = 0; given < own.reject.length; given += FIELDS.length, pages++) {
        const [publisher, license, collector, tiles, attributionUrl] = FIELDS.map(() => next());
        await addressesOf(items, {
          publisher: { name: 'Ville', url: publisher },
          ...{ license, collector },
          tiles: { url: tiles, attribution: 'mot', attributionUrl },
          organizations: own.reject.map((url, at) => ({ id: `o${at}`, name: 'Mot', url })),
          places: own.reject.map((url, at) => ({ id: `l${at}`, name: 'Mot', url })),
        });
      }
      test.diagnostic(`${own.reject.length} addresses on ${pages} pages`);
    });
  });
});
