import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/alert-banner/alert-banner.js';
import type { ParvisAlertBanner } from '../../src/components/alert-banner/alert-banner.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { showState } from '../helpers/show-state.js';
import { closure, flood, states, works } from './alert-banner.states.js';

const TAG = 'parvis-alert-banner';
const KEY = 'parvis:areas';
/** What is kept of somebody who ticked one of two. */
const UPPER_TOWN = '{"bas":"","haut":"Haut du bourg"}';
let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisAlertBanner> {
  const shown = await showState<ParvisAlertBanner>(TAG, state);
  feed = shown.feed;
  return shown.element;
}

const all = <T extends HTMLElement>(element: Element, selector: string): T[] =>
  [...element.shadowRoot!.querySelectorAll<T>(selector)].filter((one) => one.checkVisibility());

const text = (element: Element, selector: string): string[] =>
  all(element, selector).map((one) => one.innerText.trim());

const boxes = (element: Element): string[] =>
  all<HTMLInputElement>(element, 'input').map(
    (box) => `${box.checked ? '☑' : '☐'} ${box.labels![0]!.innerText.trim()}`,
  );

function button(element: Element, name: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(element, 'button').find((one) => one.innerText === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

const focused = (element: Element): string =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.innerText ?? '';

const kept = (): unknown => JSON.parse(localStorage.getItem(KEY) ?? 'null');

async function choose(element: ParvisAlertBanner): Promise<void> {
  button(element, 'Mon quartier').click();
  await waitUntil(() => boxes(element).length);
}

const documents = (...items: unknown[]): ElementState => ({
  documents: {
    ...states['nothing to say']!.documents,
    'alerts.json': { parvis: '1.0', items },
  },
});

const said = (politeness: string): string =>
  document.querySelector(`[data-parvis-announcer="${politeness}"]`)?.textContent ?? '';

describe(`<${TAG}> and one’s own quarter`, () => {
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
    for (const region of document.querySelectorAll('[data-parvis-announcer]'))
      region.textContent = '';
  });

  describe('the choice', () => {
    it('is offered where the feed names two areas, and not where it names one', async () => {
      const two = await show(documents(flood, closure));
      expect(text(two, 'button')).to.include('Mon quartier');
      feed!.restore();
      const one = await show(documents(flood, works));
      expect(text(one, 'button')).to.not.include('Mon quartier');
    });

    it('is not offered for the areas of tests', async () => {
      const element = await show(documents(flood, { ...closure, status: 'Test' }));
      expect(text(element, 'button')).to.not.include('Mon quartier');
    });

    it('is made with the keyboard alone, and remembered only then', async () => {
      const element = await show(documents(flood, closure));
      button(element, 'Mon quartier').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => boxes(element).length);
      expect(boxes(element)).to.deep.equal(['☐ Bas du bourg', '☐ Haut du bourg']);
      expect(button(element, 'Mon quartier').ariaExpanded).to.equal('true');
      expect(kept()).to.equal(null);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Space' });
      await element.updateComplete;
      expect(boxes(element)).to.deep.equal(['☐ Bas du bourg', '☑ Haut du bourg']);
      expect(kept()).to.deep.equal({ bas: '', haut: 'Haut du bourg' });
      await sendKeys({ press: 'Space' });
      await element.updateComplete;
      expect(kept()).to.deep.equal({});
    });

    it('names each area once, in the reader’s language and order', async () => {
      const again = { ...closure, id: 'encore', area: [{ areaDesc: 'Autre', geocode: 'HAUT' }] };
      const twelfth = { areaDesc: 'Secteur 12' };
      const second = { areaDesc: 'Secteur 2' };
      const many = { ...works, area: [twelfth, second, { areaDesc: 'Écluse' }, { geometry: {} }] };
      const element = await show({ ...documents(flood, closure, again, many), lang: 'en' });
      button(element, 'My area').click();
      await waitUntil(() => boxes(element).length);
      expect(boxes(element).map((one) => one.slice(2))).to.deep.equal([
        'Écluse',
        'Lower town',
        'Secteur 2',
        'Secteur 12',
        'Upper town',
      ]);
    });

    it('is emptied at once, which is said, and leaves focus among the boxes', async () => {
      localStorage.setItem(KEY, '{"haut":"Haut du bourg"}');
      const element = await show(documents(flood, closure));
      await choose(element);
      button(element, 'Effacer mon choix').focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(kept()).to.deep.equal({});
      expect(element.shadowRoot!.activeElement?.localName).to.equal('input');
      expect(text(element, 'summary')).to.deep.equal([]);
      await waitUntil(() => said('polite').includes('Choix effacé.'));
    });

    it('keeps quietly what no message names any more, and lets it go', async () => {
      localStorage.setItem(KEY, '{"ecluse":"L’Écluse"}');
      const element = await show(documents(works));
      await choose(element);
      expect(boxes(element)).to.deep.equal(['☑ L’Écluse (aucun message)']);
      all(element, 'input')[0]!.click();
      await element.updateComplete;
      expect(kept()).to.deep.equal({});
    });

    it('works as long as the page where nothing can be stored', async () => {
      const element = await show(documents(flood, closure));
      await choose(element);
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        all(element, 'input')[1]!.click();
        await element.updateComplete;
        expect(text(element, 'summary')).to.deep.equal(['Autres quartiers (1)']);
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });
  });

  describe('messages for other quarters', () => {
    it('stand folded, counted, below those for mine and for everywhere', async () => {
      localStorage.setItem(KEY, UPPER_TOWN);
      const element = await show(documents(flood, works, closure));
      expect(text(element, 'h2')).to.deep.equal(['Rue du Four fermée', 'Travaux rue du Lavoir']);
      const [summary] = all(element, 'summary');
      expect(summary!.innerText).to.equal('Autres quartiers (1)');
      summary!.focus();
      await sendKeys({ press: 'Enter' });
      expect(text(element, 'details h2')).to.deep.equal(['La Vive déborde : quittez les berges']);
      expect(text(element, 'details .severity')).to.deep.equal(['Alerte']);
    });

    it('are never folded where they endanger lives', async () => {
      localStorage.setItem(KEY, UPPER_TOWN);
      const element = await show(documents({ ...flood, severity: 'extreme' }, closure));
      expect(text(element, 'h2')).to.include('La Vive déborde : quittez les berges');
      expect(text(element, 'summary')).to.deep.equal([]);
    });

    it('are not folded where they are severe and the resident was never asked about their area', async () => {
      localStorage.setItem(KEY, UPPER_TOWN);
      const whole = { ...flood, area: [{ areaDesc: 'Ille-et-Vilaine', geocode: '35' }] };
      const element = await show(documents(whole, closure));
      expect(text(element, 'h2')).to.include('La Vive déborde : quittez les berges');
      expect(text(element, 'summary')).to.deep.equal([]);
      await choose(element);
      all(element, 'input')[1]!.click();
      await element.updateComplete;
      all(element, 'input')[1]!.click();
      await element.updateComplete;
      expect(boxes(element)).to.deep.equal(['☑ Haut du bourg', '☐ Ille-et-Vilaine']);
      expect(text(element, 'summary')).to.deep.equal(['Autres quartiers (1)']);
    });

    it('are mine when one of several areas matches', async () => {
      localStorage.setItem(KEY, UPPER_TOWN);
      const both = { ...flood, area: [...flood.area, ...closure.area] };
      const element = await show(documents(both));
      expect(text(element, 'summary')).to.deep.equal([]);
    });

    it('all stand folded where there is none for mine', async () => {
      localStorage.setItem(KEY, '{"ecluse":"L’Écluse","bas":"","haut":""}');
      const element = await show(documents(flood, closure));
      expect(text(element, 'h2')).to.deep.equal([]);
      expect(text(element, 'summary')).to.deep.equal(['Autres quartiers (2)']);
    });

    it('are not put away on a page about one area', async () => {
      localStorage.setItem(KEY, UPPER_TOWN);
      const element = await show({
        ...documents(flood, works, closure),
        attributes: { area: 'Bas du bourg' },
      });
      expect(text(element, 'h2')).to.deep.equal([
        'La Vive déborde : quittez les berges',
        'Travaux rue du Lavoir',
      ]);
      expect(text(element, 'summary')).to.deep.equal([]);
      expect(text(element, 'button')).to.not.include('Mon quartier');
    });

    it('keep what was hidden hidden, and are found again where it is undone', async () => {
      localStorage.setItem(KEY, '{"bas":"Bas du bourg","haut":""}');
      const element = await show(documents(flood, { ...closure, severity: 'minor' }));
      all(element, 'summary')[0]!.click();
      const hide = all(element, 'details [aria-label^="Masquer"]')[0]!;
      hide.focus();
      await sendKeys({ press: 'Enter' });
      // Not to a message of the other group.
      await waitUntil(() => focused(element) === 'Afficher');
      expect(text(element, 'summary')).to.deep.equal([]);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(element) === 'Rue du Four fermée');
    });

    it('are said politely when they come, mine by their severity', async () => {
      localStorage.setItem(KEY, UPPER_TOWN);
      await show(documents(works));
      feed!.set('alerts.json', { items: [works, flood, { ...closure, severity: 'severe' }] });
      await refresh();
      await waitUntil(() => said('assertive').includes('Rue du Four fermée'));
      expect(said('assertive')).to.not.contain('La Vive déborde');
      // What is urgent is said first.
      await waitUntil(() => said('polite').includes('La Vive déborde'));
    });
  });
});

/** What a browser does when the connection comes back; the store then asks again at once. */
async function refresh(): Promise<void> {
  const { now } = Date;
  Date.now = () => now() + 60_000;
  dispatchEvent(new Event('online'));
  Date.now = now;
  await aTimeout(0);
}
