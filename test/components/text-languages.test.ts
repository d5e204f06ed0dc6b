import { expect } from '@open-wc/testing';
import '../../src/components/alert-banner/alert-banner.js';
import '../../src/components/business-showcase/business-showcase.js';
import '../../src/components/opinion-poll/opinion-poll.js';
import '../../src/components/service-finder/service-finder.js';
import { alert } from '../../src/feed/model/alert.js';
import { poll } from '../../src/feed/model/poll.js';
import { service } from '../../src/feed/model/service.js';
import { SHOWCASE_TYPES, showcaseEntry } from '../../src/feed/model/showcase.js';
import type { Shape } from '../../src/feed/shape.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { fillShape } from '../helpers/fill-shape.js';
import { openEntry, openExchange, until } from '../helpers/showcase.js';
import { showState } from '../helpers/show-state.js';

/** Every text of every item is in one language, and the page in another: each is marked as what it is. */

/** Texts of the feed, as they can be told from words of the interface. */
const OF_FEED = /⟦[^⟧]*⟧/g;

const fill = (shape: Shape, lang: string): Record<string, unknown> =>
  fillShape(shape, {
    copies: 2,
    text: (path) => ({ [lang]: `⟦${path}⟧` }),
    string: () => '7',
    url: () => 'https://ville.example/page',
  }) as Record<string, unknown>;

const documentsFor = (lang: string): Record<string, unknown> => ({
  'parvis.json': {
    ...{ parvis: '1.0', timezone: 'Europe/Paris', inLanguage: ['fr', 'en', 'de', 'ar'] },
    publisher: { name: { [lang]: '⟦publisher⟧' }, telephone: '+33261910000' },
    alerts: [{ ...fill(alert, lang), id: 'a', severity: 'severe' }],
    services: [{ ...fill(service, lang), id: 's' }],
    polls: [{ ...fill(poll, lang), id: 'p' }],
    showcase: SHOWCASE_TYPES.map((type) => ({ ...fill(showcaseEntry, lang), id: type, type })),
  },
});

interface Told {
  readonly text: string;
  readonly lang: string;
}

/** Closest `lang`, out of shadow roots too. */
function langOf(node: Element): string {
  const found = node.closest<HTMLElement>('[lang]');
  if (found) return found.lang;
  const top = node.getRootNode();
  return top instanceof ShadowRoot ? langOf(top.host) : '';
}

/**
 * Each text node and each name of a picture, with its language. Other names of elements are sentences
 * of the interface around a name: an attribute has one language alone.
 */
function told(root: ShadowRoot): { words: Told[]; names: Told[] } {
  const words: Told[] = [];
  const names: Told[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('style, script')) continue;
    const lang = langOf(element);
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE && node.textContent!.trim())
        words.push({ text: node.textContent!.trim(), lang });
    const name =
      element.getAttribute('alt') ?? (element.localName === 'audio' && element.ariaLabel);
    if (name) names.push({ text: name, lang });
  }
  return { words, names };
}

const unfold = async (element: HTMLElement): Promise<void> => {
  for (const folded of element.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded="false"]'))
    folded.click();
  await until(() => !element.shadowRoot!.querySelector('.skeleton'));
};

const VIEWS: Readonly<
  Record<string, readonly [tag: string, go: (element: HTMLElement) => unknown]>
> = {
  'alerts unfolded': ['parvis-alert-banner', unfold],
  'services and their themes': ['parvis-service-finder', unfold],
  'a service': [
    'parvis-service-finder',
    async (element) => {
      (element as unknown as { category: string }).category = '*';
      await until(() => element.shadowRoot!.querySelector('.name'));
      element.shadowRoot!.querySelector<HTMLElement>('.name')!.click();
      await until(() => element.shadowRoot!.querySelector('article .answers'));
      await unfold(element);
    },
  ],
  'offers and needs': ['parvis-business-showcase', openExchange],
  'the map and what stands at one spot': [
    'parvis-business-showcase',
    async (element) => {
      const isMap = (button: HTMLElement): boolean => /Carte|Map/.test(button.innerText);
      [...element.shadowRoot!.querySelectorAll('button')].find(isMap)!.click();
      await until(() => element.shadowRoot!.querySelector('.map .marker'));
      element.shadowRoot!.querySelector<HTMLElement>('.map .marker')!.click();
      await until(() => element.shadowRoot!.querySelector('.map-panel'));
    },
  ],
  'a question': ['parvis-opinion-poll', unfold],
  'the showcase’s list': ['parvis-business-showcase', unfold],
  ...Object.fromEntries(
    SHOWCASE_TYPES.map((type) => [
      `an entry of type ${type}`,
      [
        'parvis-business-showcase',
        async (element: HTMLElement) => {
          await openEntry(element, type);
          await unfold(element);
        },
      ] as const,
    ]),
  ),
};

describe('each text says which language it is in', () => {
  let feed: TestFeed | undefined;
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
  });

  for (const [page, lang] of [
    ['fr', 'de'],
    ['en', 'ar'],
    ['de', 'fr'],
  ] as const)
    for (const [name, [tag, go]] of Object.entries(VIEWS))
      it(`${name}, of texts in ${lang} on a page in ${page}`, async () => {
        const shown = await showState(tag, {
          documents: documentsFor(lang),
          lang: page,
          prepare: async (element) => void (await go(element)),
        });
        ({ feed } = shown);
        const { words, names } = told(shown.element.shadowRoot!);
        const interfaceLang = page === 'en' ? 'en' : 'fr';
        const own = words.filter(({ text }) => text.includes('⟦'));
        expect(own.length).to.be.above(0);
        const bad = words.filter(({ text, lang: said }) => {
          const rest = text.replace(OF_FEED, '').replace(/[^\p{L}]/gu, '');
          return text.includes('⟦') ? said !== lang || rest : rest && said !== interfaceLang;
        });
        const badNames = names.filter(
          ({ text, lang: said }) => text.includes('⟦') && said !== lang,
        );
        expect(
          [bad, badNames].map((l) => l.map(({ text, lang: said }) => `${said}: ${text}`)),
        ).to.deep.equal([[], []]);
      });
});
