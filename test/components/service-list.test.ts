import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisServiceFinder } from '../../src/components/service-finder/service-finder.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { button, field, focused, names, results, said, words } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { feedOf, found, manyServices, states } from './service-finder.states.js';

const PAGE = location.href;
let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisServiceFinder> {
  const shown = await showState<ParvisServiceFinder>('parvis-service-finder', state);
  feed = shown.feed;
  return shown.element;
}

const boxes = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('fieldset .check')].map((one) =>
    one.innerText.trim(),
  );

function box(element: Element, name: RegExp): HTMLInputElement {
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.check')];
  return all.find((one) => name.test(one.innerText))!.querySelector('input')!;
}

describe('<parvis-service-finder> lists', () => {
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
    history.replaceState(null, '', PAGE);
    for (const region of document.querySelectorAll('[data-parvis-announcer]'))
      region.textContent = '';
  });

  describe('filters', () => {
    it('are named by what they ask, with how many services each would leave', async () => {
      const element = await show(states['filters with their counts']!);
      const groups = [...element.shadowRoot!.querySelectorAll('legend')];
      expect(groups.map((one) => one.innerText)).to.deep.equal(['Pour qui', 'Par quel moyen']);
      expect(boxes(element)).to.deep.equal([
        'Parents\u00a05',
        'Habitants\u00a05',
        'Par téléphone\u00a04',
        'Sur place\u00a02',
        'En ligne\u00a01',
        'Par courrier\u00a01',
        'À domicile\u00a01',
      ]);
    });

    it('narrow the list at once, say the new count, and count for each other', async () => {
      const element = await show(states['filters with their counts']!);
      box(element, /Sur place/).focus();
      await sendKeys({ press: 'Space' });
      await waitUntil(() => names(element).length === 2);
      expect(names(element)).to.deep.equal(['Carte d’identité', 'Déchèterie']);
      expect(words(element)).to.contain('2\u00a0services');
      await waitUntil(() => said().startsWith('2'), 'not said', { timeout: 3_000 });
      // Within "Sur place" nothing is for residents alone; within "Par quel moyen" nothing changes.
      expect(boxes(element).slice(0, 2)).to.deep.equal([
        'Par téléphone\u00a04',
        'Sur place\u00a02',
      ]);
      box(element, /Par téléphone/).click();
      await waitUntil(() => names(element).length === 5);
      box(element, /Habitants/).click();
      await waitUntil(() => names(element).length === 4);
      // What is for everybody is for residents, too; what is for parents is not.
      expect(names(element)).to.include('Encombrants').and.to.include('Passeport');
      expect(names(element)).to.not.include('Cantine scolaire');
      expect(button(element, /Filtrer/).innerText).to.equal('Filtrer (3)');
      button(element, /Enlever les filtres/).click();
      await waitUntil(() => names(element).length === 6);
    });

    it('hold for a search too, and stay when nothing is left', async () => {
      const element = await show(states['filters with their counts']!);
      box(element, /En ligne/).click();
      await waitUntil(() => names(element).length === 1);
      field(element).focus();
      await sendKeys({ type: 'passeport' });
      await waitUntil(() => words(element).includes('Aucun service avec ces filtres'));
      expect(element.shadowRoot!.querySelector('.town-hall')).to.equal(null);
      expect(button(element, /Filtrer \(1\)/)).to.exist;
      button(element, /Enlever les filtres/).click();
      await waitUntil(() => names(element).includes('Passeport'));
    });

    it('stand in the page’s address where it keeps one', async () => {
      history.replaceState(null, '', `${PAGE}&category=*&channel=online&channel=mail`);
      const element = await show({
        ...states['filters with their counts']!,
        attributes: { 'url-state': '' },
      });
      await waitUntil(() => names(element).length === 1);
      expect(names(element)).to.deep.equal(['Carte d’identité']);
      box(element, /Par courrier/).click();
      await waitUntil(() => !location.search.includes('mail'));
      expect(new URL(location.href).searchParams.getAll('channel')).to.deep.equal(['online']);
    });

    it('are not offered where there is nothing to choose', async () => {
      const element = await show(states['services without themes']!);
      expect(element.shadowRoot!.querySelector('.filters')).to.equal(null);
    });
  });

  describe('keyboard', () => {
    it('walks from the field through the results and back with arrows', async () => {
      const element = await show(states['themes to choose from']!);
      const [first, second] = await results(element, 'renouveler');
      await sendKeys({ press: 'ArrowDown' });
      expect(focused(element)).to.equal(first);
      await sendKeys({ press: 'ArrowDown' });
      expect(focused(element)).to.equal(second);
      await sendKeys({ press: 'ArrowDown' });
      expect(focused(element)).to.equal(second);
      await sendKeys({ press: 'Home' });
      expect(focused(element)).to.equal(first);
      await sendKeys({ press: 'End' });
      expect(focused(element)).to.equal(second);
      await sendKeys({ press: 'ArrowUp' });
      await sendKeys({ press: 'ArrowUp' });
      expect(element.shadowRoot!.activeElement).to.equal(field(element));
      expect(field(element).value).to.equal('renouveler');
    });

    it('walks the themes in the same way', async () => {
      const element = await show(states['themes to choose from']!);
      field(element).focus();
      await found(element, '.recent');
      await sendKeys({ press: 'ArrowDown' });
      expect(focused(element)).to.contain('Papiers et citoyenneté');
    });

    it('leaves the arrows to the text and to other controls', async () => {
      const element = await show(states['filters with their counts']!);
      field(element).focus();
      await sendKeys({ type: 'salle' });
      await sendKeys({ press: 'Home' });
      await sendKeys({ type: 'x' });
      expect(field(element).value).to.equal('xsalle');
      expect(element.shadowRoot!.activeElement).to.equal(field(element));
    });

    it('clears with Escape from a result, with focus in the field', async () => {
      const element = await show(states['themes to choose from']!);
      await results(element, 'carte');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Escape' });
      await found(element, '.themes');
      expect(field(element).value).to.equal('');
      expect(element.shadowRoot!.activeElement).to.equal(field(element));
    });
  });

  describe('a long list', () => {
    it('never holds more than a hundred services, and leads on and back', async () => {
      const element = await show(states['a long list']!);
      const more = async (count: number): Promise<void> => {
        button(element, /Afficher plus/).click();
        await waitUntil(() => names(element).length === count);
      };
      await more(60);
      await more(100);
      await more(20);
      expect(focused(element)).to.equal('Salle 100');
      expect(names(element).at(-1)).to.equal('Salle 119');
      button(element, /Afficher les précédents/).click();
      await waitUntil(() => names(element).length === 100);
      expect(focused(element)).to.equal('Salle 000');
    });

    it('holds at most 120 elements until somebody asks for more', async () => {
      const element = await show({
        documents: feedOf(manyServices),
        prepare: async (one) => void (await found(one, '.themes')),
      });
      await results(element, 'salle');
      expect(element.shadowRoot!.querySelectorAll('.rows *').length).to.be.at.most(120);
    });
  });

  describe('services opened last', () => {
    it('are not remembered unless the person asks', async () => {
      const element = await show(states['an opened service']!);
      expect(localStorage.getItem('parvis:recent')).to.equal(null);
      button(element, /Retour/).click();
      await found(element, '.name');
      await sendKeys({ press: 'Escape' });
      expect(words(element)).to.not.contain('Vos derniers services');
    });

    it('are listed below the themes for those who ask, and forgotten at once', async () => {
      const element = await show(states['services opened last']!);
      expect(words(element)).to.contain('Vos derniers services');
      button(element, /^Carte d’identité$/).click();
      await found(element, '#name');
      button(element, /Tous les thèmes/).click();
      await found(element, '.recent');
      box(element, /Se souvenir/).click();
      await waitUntil(() => !words(element).includes('Vos derniers services'));
      expect(localStorage.getItem('parvis:recent')).to.equal('false');
    });
  });

  describe('nothing found', () => {
    it('offers a mail with the words that were typed, which nobody sends but the person', async () => {
      const element = await show(states['nothing found']!);
      const { pathname, searchParams } = new URL(
        (button(element, /Écrire un e-mail/) as HTMLAnchorElement).href,
      );
      expect(pathname).to.equal('mairie@saint-parvis.example');
      expect(searchParams.get('subject')).to.equal('Question\u00a0: xylophone');
      const asked = feed!.requests.filter((url) => url.includes('xylophone'));
      expect(asked).to.deep.equal([]);
    });
  });
});
