import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { demoFeed } from '../../demo/feed/index.js';
import type { CheckContext } from '../../src/feed/check.js';
import { decodeText } from '../../src/feed/decode-text.js';
import { SECTIONS } from '../../src/feed/parse-feed.js';
import { parseJson } from '../../src/feed/parse-json.js';
import { readItems, readRoot } from '../../src/feed/read-section.js';
import type { SectionName } from '../../src/feed/section.js';
import { launchBrowser } from '../helpers/browser.js';
import { edit, edited, mutated, mutation, placeOf } from '../helpers/feed-damage.js';
import { HostileFeed, send } from '../helpers/hostile-feed.js';

/**
 * Damaged copies of the demo's feed in the four elements as they are built, one after the other on
 * one page: each is fetched, read, listed, and what was damaged is opened.
 */

/** Visits, a third for each kind of damage, ten a second; the seed is told, and can be given again. */
const RUNS = Number(process.env.PARVIS_ELEMENT_MUTATIONS ?? 300);
const SEED = Number(process.env.PARVIS_SEED ?? Date.now() % 2 ** 31);
const NOW = new Date('2026-11-23T12:00:00Z');

type Item = Readonly<Record<string, unknown> & { id: string }>;
const demo = demoFeed({ now: NOW, collector: '/collector' });
const ROOT = demo['parvis.json'] as Record<string, unknown>;
const NAMES = Object.keys(SECTIONS) as SectionName[];

/** Items that are shown in any hour of the demo, and stay whole. */
const WHOLE: Readonly<Record<SectionName, string>> = {
  alerts: 'gaz-chene-creux',
  services: 'objets-trouves',
  polls: 'velos',
  showcase: 'cours-guitare',
};
const itemsOf = (name: SectionName): Item[] => (demo[`${name}.json`] as { items: Item[] }).items;
const itemOf = (name: SectionName, id: string): Item =>
  itemsOf(name).find((item) => item.id === id)!;
const wholeOf = (name: SectionName): Item => itemOf(name, WHOLE[name]);

/** For each section the id of the item that is damaged. */
type Victims = Readonly<Record<SectionName, string>>;
const victims = fc.record(
  Object.fromEntries(
    NAMES.map((name) => {
      const ids = itemsOf(name).map(({ id }) => id);
      return [name, fc.constantFrom(...ids.filter((id) => id !== WHOLE[name]))];
    }),
  ),
) as fc.Arbitrary<Victims>;

/** The feed in one document, each section with two items, the second of them whole. */
function feedText(textOf: (name: SectionName) => string): string {
  const sections = NAMES.map(
    (name) => `"${name}":[${textOf(name)}${textOf(name) && ','}${JSON.stringify(wholeOf(name))}]`,
  );
  const root = Object.entries(ROOT).filter(([name]) => !NAMES.includes(name as SectionName));
  return `${JSON.stringify(Object.fromEntries(root)).slice(0, -1)},${sections.join()}}`;
}

const context: CheckContext = { report: () => {}, path: [], baseUrl: 'http://localhost/x.json' };
const wholeRead = Object.fromEntries(
  NAMES.map((name) => [
    name,
    JSON.stringify(readItems(SECTIONS[name], [wholeOf(name)], context)[0]),
  ]),
);

/** The sections whose whole item has come through; what refuses the document says one sentence. */
type Expected = ReadonlySet<SectionName> | 'one sentence';

function expectedOf(text: string): Expected {
  const { json, code } = parseJson(text) as { json?: Record<string, unknown>; code?: string };
  if (code || !readRoot(json, context)) return 'one sentence';
  return new Set(
    NAMES.filter((name) =>
      readItems(SECTIONS[name], json![name], context).some(
        (item) => JSON.stringify(item) === wholeRead[name],
      ),
    ),
  );
}

/** What a person may read of a name, in any language, without its white space. */
function titlesOf(item: Item): string[] {
  const name = item.headline ?? item.name;
  const all = typeof name === 'string' ? [name] : Object.values(name as Record<string, string>);
  return all.map((one) => one.replace(/\s+/g, ''));
}

/** The line for webmasters; all else that Parvis writes there is a fault. */
const DOCUMENTED =
  /^http:\S+: [\w-]+ at .*; parts left out: \d+\. To see all: parvis validate http/s;

const SECTION_OF: Readonly<Record<string, SectionName>> = {
  'parvis-alert-banner': 'alerts',
  'parvis-service-finder': 'services',
  'parvis-opinion-poll': 'polls',
  'parvis-business-showcase': 'showcase',
};

interface Shown {
  readonly tag: string;
  /** What can be read, without its white space. */
  readonly text: string;
}

/** In the page: shows another feed in all elements, then opens the items of these ids. */
const SCRIPT = `
  const elements = [...document.querySelectorAll('main > *')];
  const tasks = async () => {
    for (let task = 0; task < 3; task++) await new Promise((resolve) => setTimeout(resolve));
  };
  const isPending = ({ shadowRoot: root, isUpdatePending }) =>
    !root || isUpdatePending || root.querySelector('.skeleton') ||
    (root.querySelector('slot') && !root.querySelector('[part~="base"]'));
  const settled = async () => {
    const end = performance.now() + 30_000;
    do {
      await tasks();
      await Promise.all(elements.map((one) => one.updateComplete));
      if (performance.now() > end)
        throw new Error('waits without end: ' + elements.filter(isPending).map((one) => one.localName));
    } while (elements.some(isPending));
  };
  const shown = () => elements.map(({ localName: tag, shadowRoot }) => ({
    tag,
    text: [...shadowRoot.children].map((one) => one.innerText).join('').replace(/\\s+/g, ''),
  }));
  const go = (search) => {
    history.replaceState(null, '', '?category=*' + search);
    dispatchEvent(new PopStateEvent('popstate'));
  };
  const names = () => [Object.prototype, Array.prototype].map((one) => Reflect.ownKeys(one).map(String).join()).join();
  const clean = names();
  const hasAll = (owed) =>
    shown().slice(0, -1).every(({ tag, text }) => !text || !owed[tag] || owed[tag].some((title) => text.includes(title)));
  window.showFeed = async (feed, ids, owed) => {
    localStorage.clear();
    go('');
    for (const one of elements) one.setAttribute('feed', feed);
    elements.at(-1).setAttribute('poll', ids.polls);
    await Promise.all(elements.map((one) => one.updateComplete));
    await settled();
    // Rows are drawn between what else a page does.
    for (const end = performance.now() + 30_000; !hasAll(owed) && performance.now() < end; ) await settled();
    const listed = shown();
    for (const folded of elements[0].shadowRoot.querySelectorAll('[aria-expanded="false"]')) folded.click();
    go('&service=' + ids.services + '&entry=' + ids.showcase);
    await settled();
    return { listed, opened: shown(), isClean: names() === clean };
  };`;

const pageWith = (): string => `<!doctype html><html lang="fr"><title>Page</title>
  <link rel="icon" href="data:,"><main><parvis-alert-banner path="/"></parvis-alert-banner>
  <parvis-service-finder url-state></parvis-service-finder>
  <parvis-business-showcase url-state></parvis-business-showcase>
  <parvis-opinion-poll poll="${WHOLE.polls}"></parvis-opinion-poll>
  <parvis-opinion-poll poll="damaged"></parvis-opinion-poll></main>
  <script type="module" src="/parvis/parvis.js" data-feed="/none.json"></script>
  <script type="module">${SCRIPT}</script>`;

describe(`the four elements with a feed damaged ${RUNS} times`, () => {
  let browser: Browser;
  let feed: HostileFeed;
  let page: Page | undefined;
  /** What nobody caught, and what was said in the console beyond what is documented. */
  let errors: string[] = [];
  let visits = 0;
  before(async () => {
    browser = await launchBrowser();
    feed = new HostileFeed('', pageWith);
    await feed.listen();
  });
  after(async () => {
    feed.close();
    await browser.close();
  });

  async function open(): Promise<Page> {
    const opened = await browser.newPage({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    await opened.clock.setFixedTime(NOW);
    const town = new Set([feed.feedUrl, feed.pageUrl].map((url) => new URL(url).host));
    await opened.route(
      ({ host, protocol }) => protocol.startsWith('http') && !town.has(host),
      (route) => route.abort(),
    );
    opened.on('pageerror', ({ message }) => errors.push(`not caught: ${message}`));
    opened.on('console', (message) => {
      const text = message.text();
      // What the browser itself says of an address that the damage has made.
      const isTheirs = /^(Failed to load resource|Access to \w+ at|Mixed Content)/.test(text);
      if (/error|warning/.test(message.type()) && !isTheirs && !DOCUMENTED.test(text))
        errors.push(`console: ${text}`);
    });
    await opened.goto(feed.pageUrl);
    return opened;
  }

  /** Shows a document in all elements; throws where what is then to be read is not as it must be. */
  async function visit(
    bytes: string | Uint8Array,
    ids: Victims,
    expected: Expected,
  ): Promise<{ listed: Shown[]; opened: Shown[] }> {
    errors = [];
    feed.treatment = (_, response) => send(response, bytes);
    page ??= await open();
    try {
      const owed = Object.fromEntries(
        Object.entries(SECTION_OF)
          .filter(([tag]) => isOwed(tag))
          .map(([tag, section]) => [tag, titlesOf(wholeOf(section))]),
      );
      const { listed, opened, isClean } = await page.evaluate<{
        listed: Shown[];
        opened: Shown[];
        isClean: boolean;
      }>(
        `showFeed('${feed.feedUrl}?visit=${++visits}', ${JSON.stringify(ids)}, ${JSON.stringify(owed)})`,
      );
      assert.deepEqual(errors, []);
      assert.ok(isClean, 'prototypes have changed');
      for (const { tag, text } of [...listed, ...opened])
        assert.ok(text || (tag === 'parvis-alert-banner' && !isOwed(tag)), `${tag} shows nothing`);
      // The second poll is the damaged one.
      for (const { tag, text } of listed.slice(0, -1))
        assert.ok(
          !owed[tag] || owed[tag].some((title) => text.includes(title)),
          `${tag} has lost a whole item: ${text}`,
        );
      return { listed, opened };
    } catch (error) {
      // What is broken stays broken: the next one begins anew.
      await page.close();
      page = undefined;
      throw error;
    }

    function isOwed(tag: string): boolean {
      return expected === 'one sentence' ? false : expected.has(SECTION_OF[tag]!);
    }
  }

  /**
   * What fails comes back with the same seed.
   * @param damage gives the damaged document, and where that is
   */
  async function assertAll<T>(
    test: TestContext,
    arbitrary: fc.Arbitrary<T>,
    damage: (ids: Victims, how: T) => readonly [document: string | Uint8Array, place: string],
    expected: (text: string) => Expected = expectedOf,
  ): Promise<void> {
    const numRuns = Math.ceil(RUNS / 3);
    test.diagnostic(`${numRuns} visits, PARVIS_SEED=${SEED}`);
    const property = fc.asyncProperty(victims, arbitrary, async (ids, how) => {
      const [document, place] = damage(ids, how);
      const text = typeof document === 'string' ? document : decodeText(document);
      try {
        await visit(document, ids, expected(text));
      } catch (error) {
        throw new Error(`damaged at ${place}: ${error as Error}`, { cause: error });
      }
    });
    await fc.assert(property, { numRuns, seed: SEED, includeErrorInReport: true });
  }

  const textWith = (ids: Victims): string =>
    feedText((name) => JSON.stringify(itemOf(name, ids[name])));

  it('show the item beside a broken one in each section', async (test) => {
    const everywhere = fc.record(Object.fromEntries(NAMES.map((name) => [name, mutation])));
    await assertAll(
      test,
      everywhere,
      (ids, how) => {
        const places = NAMES.map(
          (name) => `${ids[name]}.${placeOf(itemOf(name, ids[name]), how[name]!)}`,
        );
        return [
          feedText((name) => mutated(itemOf(name, ids[name]), how[name]!)),
          places.join(', '),
        ];
      },
      // Only nesting beyond the limit is refused, with the document that it is in.
      (text) => (parseJson(text).code === 'too-deep' ? 'one sentence' : new Set(NAMES)),
    );
  });

  it('show what can be read whatever is broken in its root', async (test) => {
    await assertAll(test, mutation, (ids, how) => {
      const whole: unknown = JSON.parse(textWith(ids));
      return [mutated(whole, how), placeOf(whole, how)];
    });
  });

  it('show what can be read whatever is broken in its bytes', async (test) => {
    const edits = fc.array(edit, { minLength: 1, maxLength: 3 });
    await assertAll(test, edits, (ids, changes) => [
      edited(Buffer.from(textWith(ids)), changes),
      JSON.stringify(changes),
    ]);
  });

  describe('would be noticed if one of them', () => {
    const ids = WHOLE;
    const good = feedText(() => '');
    const all = new Set(NAMES);
    const breaking = async (code: string, bytes = good): Promise<void> => {
      page ??= await open();
      await page.evaluate(code);
      await visit(bytes, ids, all);
    };
    const render = (tag: string, body: string): string =>
      `customElements.whenDefined('${tag}').then((one) => { one.prototype.render = () => { ${body} }; })`;

    it('showed another item than was opened', async () => {
      const { listed, opened } = await visit(good, ids, all);
      for (const at of [1, 2]) {
        const section = SECTION_OF[opened[at]!.tag]!;
        assert.notEqual(opened[at]!.text, listed[at]!.text, section);
        assert.ok(titlesOf(wholeOf(section)).some((title) => opened[at]!.text.includes(title)));
      }
    });

    for (const tag of Object.keys(SECTION_OF)) {
      it(`${tag} threw`, async () => {
        await assert.rejects(breaking(render(tag, 'throw new Error("broken")')), /broken/);
      });

      it(`${tag} showed nothing`, async () => {
        await assert.rejects(breaking(render(tag, 'return ""')), /shows nothing/);
      });
    }

    it('lost an item', async () => {
      const parsed = JSON.parse(good) as Record<string, unknown>;
      await assert.rejects(
        breaking('', JSON.stringify({ ...parsed, showcase: [] })),
        /showcase has lost a whole item/,
      );
    });

    it('left a promise to itself', async () => {
      const code = 'addEventListener("popstate", () => void Promise.reject(new Error("left")))';
      await assert.rejects(breaking(code), /not caught: left/);
    });

    it('said something in the console', async () => {
      const code = 'addEventListener("popstate", () => console.error("oh"))';
      await assert.rejects(breaking(code), /console: oh/);
    });

    it('changed a prototype', async () => {
      await assert.rejects(breaking('void (Object.prototype.polluted = 1)'), /prototypes/);
    });
  });
});
