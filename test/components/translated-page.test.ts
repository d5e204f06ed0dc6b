import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisServiceFinder } from '../../src/components/service-finder/service-finder.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { button, field, names, type } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { translate } from '../helpers/translator.js';
import { found, states } from './service-finder.states.js';

/** A person who does not read French lets the browser translate the page, then goes on using it. */
describe('an element that the browser has translated', () => {
  let feed: TestFeed | undefined;
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
  });

  async function shown(): Promise<ParvisServiceFinder> {
    const state = await showState<ParvisServiceFinder>('parvis-service-finder', {
      ...states['results while typing']!,
      attributes: { category: '*' },
      prepare: async (one) => void (await found(one, '.name')),
    });
    ({ feed } = state);
    translate(state.element.shadowRoot!);
    return state.element;
  }

  const count = (element: Element): string =>
    element.shadowRoot!.querySelector<HTMLElement>('#count')!.textContent.trim();

  it('keeps the other words where nothing changes', async () => {
    const element = await shown();
    const before = names(element);
    expect(before[0]).to.match(/^⟦.+⟧$/);
    element.requestUpdate();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(before);
  });

  it('never shows words of before for what has changed', async () => {
    const element = await shown();
    expect(count(element)).to.match(/⟦6\sservices⟧/);
    await type(element, 'encombrants');
    await waitUntil(() => names(element).length === 1);
    expect(names(element)).to.deep.equal(['Encombrants']);
    expect(count(element)).to.match(/^1\sservice$/);
    expect(element.shadowRoot!.activeElement).to.equal(field(element));
    translate(element.shadowRoot!);
    field(element).select();
    await type(element, 'xylophone');
    await waitUntil(() => !names(element).length);
    expect(count(element)).to.match(/^Aucun/);
  });

  it('opens a card and comes back', async () => {
    const element = await shown();
    element.shadowRoot!.querySelector<HTMLElement>('.name')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector('.trust'));
    translate(element.shadowRoot!);
    button(element, /Retour/).click();
    await waitUntil(() => !element.shadowRoot!.querySelector('.trust'));
    expect(names(element).length).to.be.greaterThan(1);
  });
});
