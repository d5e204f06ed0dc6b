import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/components/business-showcase/business-showcase.js';
import type { ParvisBusinessShowcase } from '../../src/components/business-showcase/business-showcase.js';
import { fairOrder } from '../../src/components/business-showcase/fair-order.js';
import type { ParvisSearchEvent } from '../../src/internal/events.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { names } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { choices, many, states } from './business-showcase.states.js';

const TAG = 'parvis-business-showcase';
let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisBusinessShowcase> {
  const shown = await showState<ParvisBusinessShowcase>(TAG, state);
  feed = shown.feed;
  return shown.element;
}

const words = (element: Element): string =>
  element
    .shadowRoot!.querySelector<HTMLElement>('[part~="base"]')
    ?.innerText.replace(/\s+/g, ' ') ?? '';

const entries = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('li[part="item"]'),
];

function entry(element: Element, name: string): string {
  const found = entries(element)[names(element).findIndex((one) => one.includes(name))];
  // As one that was scrolled to: what is out of sight is not rendered, hence has no `innerText`.
  found?.style.setProperty('content-visibility', 'visible');
  return found?.innerText.replace(/\s+/g, ' ') ?? '';
}

function button(element: Element, name: string): HTMLButtonElement {
  const found = [...element.shadowRoot!.querySelectorAll('button')].find((one) =>
    one.innerText.trim().startsWith(name),
  );
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

async function type(element: ParvisBusinessShowcase, text: string): Promise<void> {
  element.shadowRoot!.querySelector('input')!.focus();
  await sendKeys({ type: text });
  await element.updateComplete;
}

describe(`<${TAG}>`, () => {
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
  });

  describe('accessibility', () => {
    for (const [name, state] of Object.entries(states))
      it(`has no violation with ${name}`, async () => {
        await expect(await show(state)).to.be.accessible();
      });

    it('is checked by rules that do find a fault', async () => {
      const element = await show(states['everything']!);
      element.shadowRoot!.querySelector('label')!.removeAttribute('for');
      const failure = await Promise.resolve(expect(element).to.be.accessible()).catch(String);
      expect(failure).to.contain('label');
    });
  });

  describe('an entry', () => {
    it('says whether the door is open, whom to call and where', async () => {
      const element = await show(states['everything']!);
      expect(entry(element, 'Fournil')).to.contain('Ouvert jour et nuit');
      expect(entry(element, 'Fournil')).to.contain('4, rue du Four, 35099 Saint-Parvis');
      expect(entry(element, 'Fournil')).to.contain('02 61 91 13 01');
      expect(entry(element, 'Garage')).to.contain('Fermé');
      // A choir has no door that one would find shut.
      expect(entry(element, 'Chorale')).to.not.contain('Horaires');
      expect(entry(element, 'Fleurs')).to.contain('Exceptionnellement fermé');
      expect(entry(element, 'Conseiller')).to.contain('Sur rendez-vous');
    });

    it('opens whole: what it offers, how to pay, who made the picture', async () => {
      const element = await show(states['an entry opened']!);
      const text = words(element);
      expect(text).to.contain('Un local à partager le lundi');
      expect(text).to.contain('Espèces · Carte').and.to.contain('Image : Ville');
      expect(element.shadowRoot!.querySelector('article img')).to.have.property(
        'alt',
        'Une boulangerie',
      );
    });

    it('takes focus when it opens, and gives it back to its row', async () => {
      const selected: string[] = [];
      const element = await show({ documents: choices, attributes: { order: 'name' } });
      element.addEventListener('parvis-select', ({ id }) => selected.push(id));
      const row = element.shadowRoot!.querySelector<HTMLElement>('[data-key="garage"]')!;
      row.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => element.shadowRoot!.activeElement?.id === 'name');
      expect((element.shadowRoot!.activeElement as HTMLElement).innerText).to.equal(
        'Garage du Pont',
      );
      expect(row.checkVisibility()).to.equal(false);
      button(element, 'Retour à la liste').click();
      await waitUntil(() => element.shadowRoot!.activeElement === row);
      expect(selected).to.deep.equal(['garage']);
    });

    it('says so when a link leads to one that is gone', async () => {
      const before = location.href;
      history.replaceState(null, '', '?entry=disparu');
      const element = await show({ documents: choices, attributes: { 'url-state': '' } });
      history.replaceState(null, '', before);
      expect(words(element)).to.contain('Cette adresse n’est plus dans l’annuaire.');
      expect(entries(element)).to.have.lengthOf(4);
    });

    it('of an event that is over is not shown', async () => {
      const element = await show(states['everything']!);
      expect(entry(element, 'Concert d’hiver')).to.not.equal('');
      expect(entry(element, 'Fête d’été')).to.equal('');
    });
  });

  describe('an event on several dates', () => {
    it('is shown at its next one, with how many come after', async () => {
      const element = await show(states['an event on several dates']!);
      expect(names(element)).to.deep.equal(['Atelier vélo']);
      const time = element.shadowRoot!.querySelector('time')!;
      const hours = (Date.parse(time.dateTime) - Date.now()) / 3_600_000;
      expect(hours).to.be.closeTo(48, 2);
      expect(entry(element, 'Atelier vélo')).to.contain('Puis une autre date');
    });
  });

  describe('filters', () => {
    it('shows one kind, and says how many there are', async () => {
      const element = await show(states['filtered by kind']!);
      expect(names(element)).to.have.members([
        'Le Fournil des Tilleuls',
        'Garage du Pont',
        'Fleurs d’ici',
      ]);
      expect(words(element)).to.contain('3 adresses');
      expect(button(element, 'Commerces').ariaPressed).to.equal('true');
    });

    it('shows who is open now, and says whose hours nobody knows', async () => {
      const element = await show(states['open now']!);
      expect(names(element)).to.deep.equal(['Le Fournil des Tilleuls']);
      expect(words(element)).to.contain('1 adresse sans horaires sûrs n’est pas affichée.');
    });

    it('shows the types that the page asks for', async () => {
      const element = await show(states['one kind only']!);
      expect(names(element)).to.have.members(['Chorale de la Vive', 'Concert d’hiver']);
    });

    it('leads out of an empty choice, and puts focus on the field', async () => {
      const element = await show(states['nothing found']!);
      expect(words(element)).to.contain('Rien ne correspond à ces choix.');
      button(element, 'Effacer les choix').click();
      await element.updateComplete;
      expect(names(element)).to.have.lengthOf(6);
      expect(element.shadowRoot!.activeElement).to.equal(
        element.shadowRoot!.querySelector('input'),
      );
    });
  });

  describe('search', () => {
    it('finds while typing, without accents and with a typo, and tells the page after a pause', async () => {
      const element = await show(states['everything']!);
      const searched = new Promise<ParvisSearchEvent>((resolve) =>
        element.addEventListener('parvis-search', resolve, { once: true }),
      );
      await type(element, 'boulangrie');
      await waitUntil(() => names(element).length === 1);
      expect(names(element)).to.deep.equal(['Le Fournil des Tilleuls']);
      const { query, count } = await searched;
      expect({ query, count }).to.deep.equal({ query: 'boulangrie', count: 1 });
      await waitUntil(() =>
        document
          .querySelector('[data-parvis-announcer="polite"]')
          ?.textContent?.startsWith('1\u00a0adresse'),
      );
    });

    it('is cleared with Escape', async () => {
      const element = await show(states['everything']!);
      await type(element, 'garage');
      await waitUntil(() => names(element).length === 1);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => names(element).length === 6);
    });
  });

  describe('the page’s address', () => {
    const before = location.href;
    afterEach(() => history.replaceState(null, '', before));

    it('tells what is shown, and a link leads there', async () => {
      const element = await show({ documents: choices, attributes: { 'url-state': '' } });
      button(element, 'Commerces').click();
      await element.updateComplete;
      const row = element.shadowRoot!.querySelector<HTMLAnchorElement>('a[data-key="garage"]')!;
      const asked = new URL(row.href).searchParams;
      expect([asked.get('entry'), asked.get('kind')]).to.deep.equal(['garage', null]);
      row.click();
      await waitUntil(() => element.shadowRoot!.querySelector('article #name'));
      expect(new URL(location.href).searchParams.get('entry')).to.equal('garage');
      expect(new URL(location.href).searchParams.get('kind')).to.equal('LocalBusiness');
      const linked = await show({ documents: choices, attributes: { 'url-state': '' } });
      await waitUntil(() => linked.shadowRoot!.querySelector('article #name'));
      expect(words(linked)).to.contain('Garage du Pont');
    });

    it('brings the entry that a link leads to in sight, once, and leaves the focus', async () => {
      history.replaceState(null, '', '?entry=garage');
      const space = document.body.appendChild(document.createElement('div'));
      space.style.blockSize = '3000px';
      const element = await show({ documents: choices, attributes: { 'url-state': '' } });
      await waitUntil(() => element.shadowRoot!.querySelector('article #name'));
      const back = element.shadowRoot!.querySelector('.back')!;
      expect(back.getBoundingClientRect().top).to.be.within(-1, innerHeight - 44);
      expect(document.activeElement).to.equal(document.body);
      scrollTo(0, 0);
      element.requestUpdate();
      await element.updateComplete;
      expect(scrollY).to.equal(0);
      space.remove();
    });

    it('never tells what is searched', async () => {
      const element = await show({ documents: choices, attributes: { 'url-state': '' } });
      await type(element, 'garage');
      await waitUntil(() => names(element).length === 1);
      await new Promise<void>((resolve) =>
        element.addEventListener('parvis-search', () => resolve(), { once: true }),
      );
      expect(location.href).to.not.contain('garage');
    });

    it('is left alone without being asked', async () => {
      const element = await show({ documents: choices });
      element.shadowRoot!.querySelector<HTMLElement>('button[data-key="garage"]')!.click();
      await waitUntil(() => element.shadowRoot!.querySelector('article #name'));
      expect(location.href).to.equal(before);
    });
  });

  describe('search engines', () => {
    const blocks = (): string[] =>
      [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        ({ textContent }) => textContent,
      );

    it('are told of the entries where the page wants it, and of nobody who did not agree', async () => {
      const element = await show({ documents: choices, attributes: { 'structured-data': '' } });
      await waitUntil(() => blocks().length === 1);
      const { '@graph': graph } = JSON.parse(blocks()[0]!) as { '@graph': { name: string }[] };
      expect(graph.map(({ name }) => name).sort()).to.deep.equal([
        'Chorale de la Vive',
        'Garage du Pont',
        'Le Fournil des Tilleuls',
      ]);
      element.remove();
      expect(blocks()).to.deep.equal([]);
    });

    it('are told nothing without', async () => {
      await show({ documents: choices });
      expect(blocks()).to.deep.equal([]);
    });
  });

  describe('near me and the map', () => {
    it('start from a quarter where the device does not know, nearest first', async () => {
      const element = await show(states['near me, where nobody knows']!);
      const select = element.shadowRoot!.querySelector<HTMLSelectElement>('.near select')!;
      select.value = 'quarter Chêne-Creux';
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
      expect(names(element)[0]).to.equal('Garage du Pont');
      expect(entry(element, 'Garage')).to.contain('à deux pas');
      expect(entry(element, 'Fournil')).to.contain('11 km');
      expect(words(element)).to.contain('Du plus près au plus loin.');
    });

    it('show on the map what the list shows', async () => {
      const element = await show(states['with the map']!);
      const markers = (): string[] =>
        [...element.shadowRoot!.querySelectorAll('.map .marker')].map(
          (one) => one.getAttribute('aria-label') ?? (one as HTMLElement).innerText,
        );
      expect(markers().join()).to.contain('Garage du Pont').and.to.contain('Fournil');
      button(element, 'Ouvert maintenant').click();
      await waitUntil(() => {
        const said = markers().join();
        return said.includes('Fournil') && !said.includes('Garage du Pont');
      });
    });
  });

  it('says of a shop with a stall which of the two is open, the shop first', async () => {
    const element = await show(states['a shop with a stall']!);
    expect(entry(element, 'Paniers')).to.contain('Ouvert').and.to.contain('Marché');
    expect(entry(element, 'Fournil')).to.contain('Ouvert').and.not.to.contain('Marché');
  });

  describe('order', () => {
    it('is drawn anew each day, and each entry stands first equally often', () => {
      const items = Array.from({ length: 7 }, (_, index) => ({ id: `e${index}` }));
      const first = new Map<string, number>();
      for (let day = 20_000; day < 20_000 + 7 * 52; day++) {
        const order = fairOrder(items, day);
        expect(new Set(order.map(({ id }) => id)).size).to.equal(7);
        first.set(order[0]!.id, (first.get(order[0]!.id) ?? 0) + 1);
      }
      expect([...first.values()]).to.satisfy((counts: number[]) =>
        counts.every((count) => Math.abs(count - 52) <= 1),
      );
      expect(fairOrder(items, 20_000)).to.deep.equal(fairOrder([...items].reverse(), 20_000));
    });

    it('says how it came about', async () => {
      expect(words(await show(states['everything']!))).to.contain('Ordre tiré au sort chaque jour');
      const element = await show({ ...states['everything']!, attributes: { order: 'name' } });
      expect(names(element)[0]).to.equal('Chorale de la Vive');
      expect(words(element)).to.contain('Par ordre alphabétique.');
    });

    it('is by date where the page lists only what has one', async () => {
      const element = await show(states['events and courses only']!);
      expect(names(element)).to.deep.equal(['Atelier vélo', 'Concert d’hiver']);
      expect(words(element)).to.contain('Par date, la plus proche d’abord');
    });
  });

  it('says whose a picture is', async () => {
    const element = await show(states['everything']!);
    const captions = [...element.shadowRoot!.querySelectorAll('.entry figcaption')];
    expect(captions.map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Image\u00a0: Ville',
    ]);
  });

  it('writes thousands with a gap that does not break', async () => {
    const element = await show({ documents: many(1200) });
    const count = element.shadowRoot!.querySelector('#count')!;
    expect(count.textContent.trim()).to.equal('1\u202f200\u00a0adresses');
  });

  it('shows more on request and puts focus on the first new entry', async () => {
    const element = await show({ documents: many(60), attributes: { order: 'name' } });
    expect(entries(element)).to.have.lengthOf(20);
    button(element, 'Afficher plus').click();
    await waitUntil(() => entries(element).length === 60);
    const focused = element.shadowRoot!.activeElement as HTMLElement;
    expect(focused.textContent.trim()).to.equal(names(element)[20]);
  });

  it('does not scroll sideways on a narrow phone', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await show(states['words that do not break']!);
    const { right } = element.getBoundingClientRect();
    for (const part of element.shadowRoot!.querySelectorAll('h4, p, a, button'))
      expect(part.getBoundingClientRect().right).to.be.at.most(right + 1);
    await setViewport({ width: 800, height: 600 });
  });

  it('warns of a layout that does not exist, and shows a list', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    try {
      await show({ ...states['everything']!, attributes: { layout: 'carousel' } });
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.deep.equal([
      '<parvis-business-showcase> attribute layout="carousel" is not known. Use one of: list, grid.',
    ]);
  });
});
