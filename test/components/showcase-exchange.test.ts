import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { fairOrder } from '../../src/components/business-showcase/fair-order.js';
import { localTime } from '../../src/feed/zoned-time.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { showState } from '../helpers/show-state.js';
import { defineHarness, type ShowcaseHarness } from '../helpers/showcase-harness.js';
import { bakery, feedOf, foodBank, many, states } from './showcase-exchange.states.js';

const TAG = 'exchange-harness';
defineHarness(TAG, async (showcase) => {
  const { ExchangeView } =
    await import('../../src/components/business-showcase/exchange/exchange-view.js');
  return new ExchangeView(showcase);
});

let feed: TestFeed | undefined;

async function show(state: ElementState, hasLinks = false): Promise<ShowcaseHarness> {
  const shown = await showState<ShowcaseHarness>(TAG, {
    ...state,
    prepare: async (element) => {
      (element as ShowcaseHarness).hasLinks = hasLinks;
      await (element as ShowcaseHarness).loaded;
      // The pairs come after the lists.
      await waitUntil(() => !element.shadowRoot!.querySelector('.skeleton'), 'pairs');
    },
  });
  feed = shown.feed;
  return shown.element;
}

const textOf = (part: Element | null | undefined): string =>
  (part as HTMLElement | undefined)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
const words = (element: Element): string => textOf(element.shadowRoot!.querySelector('.exchange'));

const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const lines = (element: Element): string[] => all(element, '.lines > li .what').map(textOf);
const line = (element: Element, what: string): HTMLElement =>
  all(element, '.lines > li').find((one) => textOf(one).includes(what))!;
const pairs = (element: Element): string[] => all(element, '.pair').map(textOf);
const links = (part: Element): string[] => [...part.querySelectorAll('a')].map((link) => link.href);

async function type(element: ShowcaseHarness, text: string): Promise<void> {
  element.shadowRoot!.querySelector<HTMLElement>('input')!.focus();
  await sendKeys({ type: text });
}

function button(element: Element, name: string): HTMLElement {
  const found = all(element, 'button').find((one) => textOf(one) === name);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

describe('offers and needs of the showcase', () => {
  afterEach(() => feed?.restore());

  describe('accessibility', () => {
    for (const [name, state] of Object.entries(states))
      it(`has no violation with ${name}`, async () => {
        await expect(await show(state)).to.be.accessible();
      });

    it('is checked by rules that do find a fault', async () => {
      const element = await show(states['offers and needs']!);
      const label = element.shadowRoot!.querySelector('.exchange-filters label')!;
      label.replaceWith(label.querySelector('input')!);
      const failure = await Promise.resolve(expect(element).to.be.accessible()).catch(String);
      expect(failure).to.contain('label');
    });
  });

  describe('two lists', () => {
    it('say what is offered and what is sought, with how many', async () => {
      const element = await show(states['offers and needs']!);
      expect(words(element)).to.contain('On propose 3').and.to.contain('On cherche 4');
      expect(lines(element)).to.have.members([
        'Pain de la veille pour les associations',
        'Un local partagé le lundi',
        'Jeunes en alternance, dès janvier',
        'Un apprenti boulanger',
        'Un local pour stocker des denrées',
        'Du pain et des légumes',
        'Des palettes',
      ]);
    });

    it('leave out what is over, and say until when the rest holds', async () => {
      const element = await show(states['offers and needs']!);
      expect(words(element)).to.not.contain('camionnette');
      expect(textOf(line(element, 'Un local partagé'))).to.match(/Centre ?Jusqu’au \S+ \d+\S* \S+/);
    });

    it('stand side by side where there is room, else one under the other', async () => {
      const element = await show(states['offers and needs']!);
      const tops = (): number[] =>
        all(element, '.exchange-lists > section').map((list) => list.getBoundingClientRect().top);
      expect(tops()[0]).to.equal(tops()[1]);
      await setViewport({ width: 360, height: 640 });
      expect(tops()[0]).to.be.lessThan(tops()[1]!);
      await setViewport({ width: 800, height: 600 });
    });

    it('lead to the entry', async () => {
      const element = await show(states['offers and needs']!);
      const name = line(element, 'Un local partagé').querySelector('button')!;
      expect(textOf(name)).to.equal('Le Fournil des Tilleuls');
      name.click();
      expect(element.openedIds).to.deep.equal(['fournil']);
    });

    it('lead there by its address where it has one', async () => {
      const element = await show(states['offers and needs']!, true);
      const name = line(element, 'Un local partagé').querySelector<HTMLAnchorElement>('.who a')!;
      expect(name.href).to.contain('/annuaire?entry=fournil');
      name.click();
      expect(element.openedIds).to.deep.equal(['fournil']);
    });

    it('show more on request, and put focus on the first new line', async () => {
      const element = await show({ documents: many });
      const offers = (): HTMLElement[] => all(element, '.exchange-lists > section:first-child li');
      expect(offers()).to.have.length(6);
      all(element, '.exchange-lists .more')[0]!.click();
      await waitUntil(() => offers().length === 30);
      await waitUntil(() => offers()[6]!.contains(element.shadowRoot!.activeElement));
    });

    it('stand in an order that is drawn anew each day, offers and needs apart', async () => {
      const items = Array.from({ length: 6 }, (_, at) => ({
        ...bakery,
        id: `e${at}`,
        makesOffer: at < 2 ? [`Offre ${at}`] : [],
        seeks: [`Besoin ${at}`],
      }));
      const drawn = (kind: string, from: typeof items): string[] =>
        fairOrder(
          from.map(({ id }) => ({ id: `${id} ${kind} 0` })),
          localTime(Date.now(), 'Europe/Paris').day,
        ).map(({ id }) => id[1]!);
      const element = await show({ documents: feedOf(...items) });
      expect(lines(element)).to.deep.equal([
        ...drawn('offer', items.slice(0, 2)).map((at) => `Offre ${at}`),
        ...drawn('need', items).map((at) => `Besoin ${at}`),
      ]);
    });
  });

  describe('the contact', () => {
    it('is that of the line, else of the entry: phone, and a mail that is begun', async () => {
      const element = await show(states['offers and needs']!);
      const [, phone, mail] = ['', ...links(line(element, 'Un local partagé'))];
      expect(phone).to.equal('tel:+33261911301');
      const { pathname, searchParams } = new URL(mail!);
      expect(pathname).to.equal('fournil@saint-parvis.example');
      expect(searchParams.get('subject')).to.equal(
        'Votre annonce\u00a0: Un local partagé le lundi',
      );
      expect(searchParams.get('body')).to.contain('Un local partagé le lundi');
      const own = line(element, 'alternance');
      expect(textOf(own)).to.contain('Bureau des stages').and.to.contain('02 61 91 13 09');
      expect(links(own)[0]).to.equal('tel:+33261911309');
      expect(own.querySelector('[href^="tel"]')!.ariaLabel).to.equal(
        'Appeler le 02\u00a061\u00a091\u00a013\u00a009, Bureau des stages',
      );
    });

    it('is the town hall where there is none', async () => {
      const element = await show(states['nobody to call']!);
      const one = line(element, 'palettes');
      expect(textOf(one)).to.contain('Pas de contact publié.');
      expect(links(one)).to.deep.equal(['tel:+33261910000']);
    });

    it('is never that of a person who has not agreed', async () => {
      const element = await show(states['a person who has not agreed to be shown']!);
      expect(element.shadowRoot!.innerHTML).to.not.match(/Kermarrec|639980001/);
      expect(element.shadowRoot!.textContent).to.not.contain('Un local pour des outils');
    });

    it('is who answers for the entry, where the entry has none', async () => {
      const provider = { name: 'La MJC', telephone: '+33261911400' };
      const element = await show({
        documents: feedOf({ ...foodBank, email: undefined, provider }),
      });
      expect(links(line(element, 'Du pain'))).to.deep.equal(['tel:+33261911400']);
      expect(textOf(line(element, 'Du pain'))).to.contain('La MJC 02 61 91 14 00');
    });
  });

  describe('pairs', () => {
    it('show both sides, why, and both contacts', async () => {
      const element = await show(states['offers and needs']!);
      const found = pairs(element);
      expect(found).to.have.length(3);
      const rooms = found.find((pair) => pair.includes('local'))!;
      expect(rooms).to.match(
        /^Propose Un local partagé .* Cherche Un local pour stocker des denrées .* Même mot : « local »\. Même thème : Locaux\. Même quartier : Centre\.$/,
      );
      expect(rooms).to.contain('02 61 91 13 01').and.to.contain('Écrire');
      const jobs = found.find((pair) => pair.includes('alternance'))!;
      expect(jobs).to.contain('Mots proches : « alternance » et « apprenti ».');
    });

    it('say how they come about, and that nobody is told', async () => {
      expect(words(await show(states['offers and needs']!))).to.contain(
        'Votre appareil compare les mots des annonces. Personne n’est averti : appelez-vous.',
      );
    });

    it('ask the network for nothing, and neither does a search', async () => {
      const asked: unknown[] = [];
      const element = await show(states['offers and needs']!);
      const { fetch } = globalThis;
      globalThis.fetch = (input, init) => {
        asked.push(input);
        return fetch(input, init);
      };
      await type(element, 'pain');
      await waitUntil(() => lines(element).length === 2);
      globalThis.fetch = fetch;
      expect(asked).to.deep.equal([]);
    });

    it('are said to be none where no offer meets a need', async () => {
      const element = await show(states['nobody to call']!);
      expect(words(element)).to.contain('Aucune offre ne répond à une demande pour le moment.');
    });
  });

  describe('narrowing', () => {
    it('finds a word without accents and with a mistake, in lists and pairs', async () => {
      const element = await show(states['offers and needs']!);
      await type(element, 'denres');
      await waitUntil(() => lines(element).length === 1);
      expect(lines(element)).to.deep.equal(['Un local pour stocker des denrées']);
      expect(words(element)).to.contain('1 annonce');
      expect(pairs(element)).to.have.length(1);
    });

    it('finds by the words that go together', async () => {
      const element = await show(states['offers and needs']!);
      await type(element, 'stage');
      await waitUntil(() => lines(element).length === 1);
      expect(lines(element)[0]).to.contain('alternance');
    });

    it('takes a theme, counted', async () => {
      const element = await show(states['offers and needs']!);
      const select = element.shadowRoot!.querySelector('select')!;
      expect([...select.options].map(textOf)).to.deep.equal([
        'Tous les thèmes',
        'Emploi et formation (2)',
        'Locaux (2)',
      ]);
      select.focus();
      await sendKeys({ type: 'Locaux' });
      await waitUntil(() => lines(element).length === 2);
      expect(lines(element).join()).to.match(/local.*local/);

      button(element, 'Tout afficher').click();
      await waitUntil(() => lines(element).length === 7);
      expect(select.selectedOptions[0]!.text).to.equal('Tous les thèmes');
    });

    it('leads out of nothing found, with the field focused', async () => {
      const element = await show(states['offers and needs']!);
      await type(element, 'zzzzzz');
      await waitUntil(() => words(element).includes('Aucune annonce ne correspond.'));
      await waitUntil(
        () =>
          document.querySelector('[data-parvis-announcer="polite"]')?.textContent ===
          'Aucune annonce ne correspond.',
        'said',
        { timeout: 3_000 },
      );
      button(element, 'Tout afficher').click();
      await waitUntil(() => lines(element).length === 7);
      expect(element.shadowRoot!.activeElement!.id).to.equal('exchange-query');
    });

    it('is undone with Escape', async () => {
      const element = await show(states['offers and needs']!);
      await type(element, 'denrées');
      await waitUntil(() => lines(element).length === 1);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => lines(element).length === 7);
    });
  });

  describe('empty', () => {
    it('says that there is nothing yet, and whom to call', async () => {
      const element = await show(states['no exchange at all']!);
      expect(words(element)).to.match(
        /^Qui propose, qui cherche Il n’y a pas encore d’annonce\. .* Appelez la mairie : pas de compte à créer\. Appeler le 02 61 91 00 00$/,
      );
    });

    it('says which side is', async () => {
      const element = await show(states['only offers']!);
      expect(words(element)).to.contain('On cherche Aucune demande pour le moment.');
    });
  });

  it('speaks English, reasons too', async () => {
    const element = await show(states['in English']!);
    expect(words(element)).to.contain('Who offers, who is looking');
    expect(pairs(element).join()).to.contain('Same word: “room”.');
  });

  it('follows the feed', async () => {
    const element = await show(states['only offers']!);
    feed!.set('parvis.json', feedOf(bakery)['parvis.json']);
    const { now } = Date;
    Date.now = () => now() + 60_000;
    dispatchEvent(new Event('online'));
    Date.now = now;
    await waitUntil(() => lines(element).includes('Un apprenti boulanger'));
  });

  it('does not scroll sideways on a narrow phone', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await show(states['words that do not break']!);
    const { right } = element.getBoundingClientRect();
    for (const part of all(element, 'h3, h4, p, a, button, li, select, input'))
      expect(part.getBoundingClientRect().right, part.outerHTML.slice(0, 80)).to.be.at.most(
        right + 1,
      );
    await setViewport({ width: 800, height: 600 });
  });
});
