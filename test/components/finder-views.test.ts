import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisServiceFinder } from '../../src/components/service-finder/service-finder.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { button, field, focused, names, results, type, words } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { shownText } from '../helpers/shown-text.js';
import { found, states } from './service-finder.states.js';

const PAGE = location.href;
let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisServiceFinder> {
  const shown = await showState<ParvisServiceFinder>('parvis-service-finder', state);
  feed = shown.feed;
  return shown.element;
}

/** The same with the page's address kept up to date. */
const kept = (name: string, attributes: Record<string, string> = {}): ElementState => {
  const state = states[name]!;
  return { ...state, attributes: { ...state.attributes, ...attributes, 'url-state': '' } };
};

/** A link to another place of the page, such as "skip to content", and that place. */
function addSkipLink(): { link: HTMLAnchorElement; target: HTMLElement; remove: () => void } {
  const link = document.createElement('a');
  link.href = '#content';
  link.textContent = 'Aller au contenu';
  const target = document.createElement('main');
  target.id = 'content';
  target.tabIndex = -1;
  document.body.append(link, target);
  const remove = (): void => [link, target].forEach((one) => one.remove());
  return { link, target, remove };
}

/** Typing has paused long enough to be kept. */
const keptTyping = (q: string): Promise<void> =>
  waitUntil(() => JSON.stringify(history.state).includes(`"q":"${q}"`));

describe('<parvis-service-finder> views', () => {
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
    history.replaceState(null, '', PAGE);
  });

  describe('links inside the page', () => {
    it('keep the focus that they give, there and back', async () => {
      const element = await show(kept('themes to choose from'));
      button(element, /Papiers et citoyenneté/).click();
      await found(element, '.name');
      await waitUntil(() => focused(element).startsWith('Papiers'));
      const { link, target, remove } = addSkipLink();
      link.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => location.hash === '#content');
      target.focus();
      await aTimeout(100);
      expect(document.activeElement).to.equal(target);
      history.back();
      await waitUntil(() => location.hash === '');
      await aTimeout(100);
      expect(document.activeElement).to.equal(target);
      expect(names(element)).to.have.length(2);
      remove();
    });

    it('leave what was typed a moment before', async () => {
      const element = await show(kept('themes to choose from'));
      const { link, remove } = addSkipLink();
      await results(element, 'carte');
      link.click();
      await waitUntil(() => location.hash === '#content');
      await aTimeout(100);
      expect(field(element).value).to.equal('carte');
      expect(names(element)).to.deep.equal(['Carte d’identité']);
      remove();
    });

    it('leave the way back from a service as it was', async () => {
      const element = await show(kept('a theme'));
      const { link, remove } = addSkipLink();
      (await found(element, '.name')).click();
      await found(element, '#name');
      link.click();
      await waitUntil(() => location.hash === '#content');
      button(element, /Papiers et citoyenneté/).click();
      await waitUntil(() => !location.search.includes('service='));
      await found(element, '.name');
      expect(names(element)).to.have.length(2);
      remove();
    });
  });

  describe('the way back', () => {
    for (const [name, goBack] of Object.entries<(element: Element) => void>({
      'the browser’s button': () => history.back(),
      'its own button': (element) => button(element, /^Salles$/).click(),
    }))
      it(`leads to the place in a long list with ${name}`, async () => {
        const element = await show(kept('a long list'));
        button(element, /Afficher plus/).click();
        await waitUntil(() => names(element).length === 60);
        element.shadowRoot!.querySelectorAll<HTMLElement>('.name')[45]!.click();
        await waitUntil(() => focused(element) === 'Salle 045');
        goBack(element);
        await waitUntil(() => element.shadowRoot!.activeElement?.classList.contains('name'));
        expect(focused(element)).to.equal('Salle 045');
        expect(names(element)).to.have.length(60);
      });

    it('leads from a related service to the results, as it says', async () => {
      const element = await show(kept('themes to choose from'));
      await results(element, 'identite');
      (await found(element, '.name')).click();
      await found(element, '.related');
      button(element, /^Encombrants$/).click();
      await waitUntil(() => focused(element) === 'Encombrants');
      button(element, /Retour aux résultats/).click();
      await found(element, '.rows');
      await waitUntil(() => !element.shadowRoot!.querySelector('#name'));
      expect(names(element)).to.deep.equal(['Carte d’identité']);
      expect(location.search).to.not.contain('service=');
      history.back();
      await waitUntil(() => words(element).includes('Un camion vient chercher'));
      history.back();
      await waitUntil(() => words(element).includes('Avoir la nationalité française'));
    });

    it('takes a step back in the history where that leads to what it says', async () => {
      const element = await show(kept('themes to choose from'));
      button(element, /Papiers et citoyenneté/).click();
      await found(element, '.name');
      const { length } = history;
      button(element, /Tous les thèmes/).click();
      await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'button');
      expect(focused(element)).to.contain('Papiers et citoyenneté');
      expect(history.length).to.equal(length);
      history.forward();
      await waitUntil(() => names(element).length === 2);
    });
  });

  describe('what is typed', () => {
    it('never comes into the address, nor into a link', async () => {
      const element = await show(kept('filters with their counts'));
      await results(element, 'carte');
      await keptTyping('carte');
      expect(location.href).to.not.contain('carte');
      const href = (name: RegExp): URL =>
        new URL((button(element, name) as HTMLAnchorElement).href);
      const row = href(/^Carte d’identité$/);
      expect(row.searchParams.get('service')).to.equal('carte-identite');
      expect(row.searchParams.has('q')).to.equal(false);
      expect(row.searchParams.has('category')).to.equal(false);
      button(element, /^Carte d’identité$/).click();
      await found(element, '.related');
      expect(new URL(location.href).searchParams.has('q')).to.equal(false);
      expect(href(/^Encombrants$/).searchParams.has('q')).to.equal(false);
    });

    it('comes back with the browser’s buttons', async () => {
      const element = await show(kept('themes to choose from'));
      await results(element, 'xylophone carte');
      button(element, /^Carte d’identité$/).click();
      await found(element, '#name');
      history.back();
      await waitUntil(() => !element.shadowRoot!.querySelector('#name'));
      expect(field(element).value).to.equal('xylophone carte');
      await sendKeys({ press: 'Escape' });
      await found(element, '.themes');
      button(element, /Papiers et citoyenneté/).click();
      await found(element, '.rows');
      history.back();
      await waitUntil(() => !element.shadowRoot!.querySelector('.rows'));
      expect(field(element).value).to.equal('');
      history.forward();
      await found(element, '.rows');
      expect(names(element)).to.have.length(2);
    });

    it('is there again when the page is loaded again', async () => {
      const first = await show(kept('themes to choose from'));
      await results(first, 'passeport');
      await keptTyping('passeport');
      first.remove();
      feed!.restore();
      const element = await show(kept('themes to choose from', { query: 'carte' }));
      await found(element, '.name');
      expect(field(element).value).to.equal('passeport');
    });

    it('is read from a link, which loses it once other words are typed', async () => {
      history.replaceState(null, '', `${PAGE}&q=passeport&from=menu`);
      const element = await show(kept('themes to choose from'));
      await found(element, '.name');
      expect(names(element)).to.deep.equal(['Passeport']);
      (await found(element, '.name')).click();
      await found(element, '#name');
      expect(location.search).to.not.contain('q=');
      history.back();
      await waitUntil(() => element.shadowRoot!.activeElement?.classList.contains('name'));
      expect(location.search).to.contain('q=passeport');
      await type(element, ' perdu');
      await waitUntil(() => !location.search.includes('q='));
      expect(location.search).to.contain('from=menu');
      expect(field(element).value).to.equal('passeport perdu');
    });

    it('is cut where the search would not read on', async () => {
      history.replaceState(null, '', `${PAGE}&q=${'é'.repeat(199)}😀😀`);
      const element = await show(kept('themes to choose from'));
      await found(element, '.town-hall');
      expect(Array.from(field(element).value)).to.have.length(200);
      field(element).select();
      await type(element, 'passeport'.repeat(23));
      expect(field(element).value).to.have.length(200);
    });
  });

  describe('filters', () => {
    it('are cleared by Escape together with the field', async () => {
      const element = await show(kept('filters with their counts'));
      await results(element, 'renouveler');
      const labels = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.check')];
      labels.find((one) => shownText(one).startsWith('En ligne'))!.click();
      await waitUntil(() => names(element).length === 1);
      field(element).focus();
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => names(element).length === 6);
      await waitUntil(() => !location.search.includes('channel'));
      await type(element, 'renouveler');
      await waitUntil(() => names(element).length === 2);
    });
  });
});
