import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/components/alert-banner/alert-banner.js';
import type { ParvisAlertBanner } from '../../src/components/alert-banner/alert-banner.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { showState } from '../helpers/show-state.js';
import { flood, states, works } from './alert-banner.states.js';

const TAG = 'parvis-alert-banner';
const NEXT = 'La page continue ici.';
let feed: TestFeed | undefined;

const publishing = (...items: readonly unknown[]): Record<string, unknown> => ({
  ...states['nothing to say']!.documents,
  'alerts.json': { parvis: '1.0', items },
});

async function show(state: Partial<ElementState> = {}): Promise<ParvisAlertBanner> {
  const all = { documents: publishing(flood, works), following: NEXT, ...state };
  const shown = await showState<ParvisAlertBanner>(TAG, all);
  feed = shown.feed;
  return shown.element;
}

const all = <T extends HTMLElement>(element: Element, selector: string): T[] =>
  [...element.shadowRoot!.querySelectorAll<T>(selector)].filter((one) => one.checkVisibility());
const isOverPage = (element: Element): boolean => all(element, ':popover-open').length > 0;
const steps = (element: Element): number => all(element, 'li').length;
const topOfNext = (element: Element): number =>
  element.nextElementSibling!.getBoundingClientRect().top;
const button = (element: Element, name: string): HTMLButtonElement =>
  all<HTMLButtonElement>(element, 'button').find(({ innerText }) => innerText === name)!;

/** Names of the buttons and headlines as they stand, and which has focus. */
const focused = (element: Element): string => {
  const active = element.shadowRoot!.activeElement as HTMLElement | null;
  return active?.ariaLabel ?? active?.innerText ?? '';
};

describe(`<${TAG}> on a page that is being read`, () => {
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
  });

  describe('messages that came late', () => {
    it('lie folded over the page, which does not move', async () => {
      const element = await show();
      expect(isOverPage(element)).to.equal(true);
      expect(topOfNext(element)).to.equal(element.getBoundingClientRect().top);
      expect(all(element, 'h2').map(({ innerText }) => innerText)).to.deep.equal([
        'La Vive déborde : quittez les berges',
        'Travaux rue du Lavoir',
      ]);
      expect(steps(element)).to.equal(0);
      const { bottom } = all(element, 'section')[0]!.getBoundingClientRect();
      expect(bottom).to.be.closeTo(innerHeight, 0.01);
    });

    it('say what to do at once where they endanger lives, on half of the window at most', async () => {
      await setViewport({ width: 360, height: 400 });
      const danger = { ...flood, severity: 'extreme' };
      const element = await show({ documents: publishing(danger, works) });
      expect(steps(element)).to.equal(2);
      expect(all(element, 'section')[0]!.offsetHeight).to.be.at.most(200);
      await setViewport({ width: 800, height: 600 });
    });

    it('take their place when one is opened, which then has focus', async () => {
      const element = await show();
      button(element, 'Lire la suite').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(element) === 'La Vive déborde : quittez les berges');
      expect(isOverPage(element)).to.equal(false);
      expect(steps(element)).to.equal(2);
      expect(topOfNext(element)).to.be.at.least(element.getBoundingClientRect().bottom);
    });

    for (const key of ['Tab', 'Escape'])
      it(`take their place at ${key}, so that focus is seen`, async () => {
        const element = await show();
        await sendKeys({ press: 'a' });
        expect(isOverPage(element)).to.equal(true);
        await sendKeys({ press: key });
        await element.updateComplete;
        expect(isOverPage(element)).to.equal(false);
        expect(steps(element)).to.equal(2);
      });

    it('take their place while nobody looks', async () => {
      const element = await show();
      document.dispatchEvent(new Event('visibilitychange'));
      expect(isOverPage(element)).to.equal(true);
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'hidden');
      await element.updateComplete;
      expect(isOverPage(element)).to.equal(false);
    });

    it('go with the last of them', async () => {
      const element = await show({ documents: publishing(works) });
      button(element, 'Masquer').click();
      await waitUntil(() => !isOverPage(element));
      expect(all(element, '.hidden-count')).to.have.length(1);
    });
  });

  describe('messages stand in their place at once', () => {
    it('where the page kept room for them', async () => {
      const style = document.createElement('style');
      style.textContent = `${TAG} { min-block-size: 600px }`;
      document.head.append(style);
      const element = await show();
      style.remove();
      expect(isOverPage(element)).to.equal(false);
    });

    it('where the page’s own words stood', async () => {
      const element = await show({ fallback: 'Alertes : appelez la mairie.' });
      expect(isOverPage(element)).to.equal(false);
    });

    it('where nothing follows them', async () => {
      expect(isOverPage(await show({ following: '' }))).to.equal(false);
    });

    it('where they are further down than the window shows', async () => {
      const tall = document.createElement('div');
      tall.style.height = '200vh';
      document.body.prepend(tall);
      const element = await show();
      tall.remove();
      expect(isOverPage(element)).to.equal(false);
    });

    it('where the browser cannot ask what is inside (Firefox before 121)', async () => {
      const { querySelector } = ShadowRoot.prototype;
      ShadowRoot.prototype.querySelector = function (this: ShadowRoot, selectors: string) {
        if (selectors.includes(':has(')) throw new SyntaxError(selectors);
        return querySelector.call(this, selectors);
      };
      const element = await show({ fallback: 'Alertes : appelez la mairie.' });
      await element.updateComplete;
      ShadowRoot.prototype.querySelector = querySelector;
      expect(steps(element)).to.equal(2);
    });

    it('where the browser knows no layer over the page', async () => {
      const { showPopover } = HTMLElement.prototype;
      Reflect.set(HTMLElement.prototype, 'showPopover', undefined);
      const element = await show();
      Reflect.set(HTMLElement.prototype, 'showPopover', showPopover);
      expect(all(element, '[popover]')).to.have.length(0);
      expect(steps(element)).to.equal(2);
    });
  });

  describe('focus', () => {
    const other = { ...works, id: 'autre', headline: 'Marché déplacé', severity: 'moderate' };

    async function withdraw(element: Element, ...left: readonly unknown[]): Promise<void> {
      feed!.set('alerts.json', { parvis: '1.0', items: left });
      const { now } = Date;
      Date.now = () => now() + 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      Date.now = now;
      await waitUntil(() => all(element, 'h2').length === left.length);
    }

    it('stays with its message when one above goes', async () => {
      const element = await show({ documents: publishing(flood, other, works), following: '' });
      all(element, '[aria-label$="Marché déplacé"]')[0]!.focus();
      await withdraw(element, other, works);
      expect(focused(element)).to.equal('Masquer le message\u00a0: Marché déplacé');
    });

    it('goes to the headline of the next one when its own message goes', async () => {
      const element = await show({ documents: publishing(flood, other, works), following: '' });
      all(element, '[aria-label$="Marché déplacé"]')[0]!.focus();
      await withdraw(element, flood, works);
      expect(focused(element)).to.equal('Travaux rue du Lavoir');
    });
  });
});
