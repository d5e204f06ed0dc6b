import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/business-showcase/business-showcase.js';
import type { ParvisBusinessShowcase } from '../../src/components/business-showcase/business-showcase.js';
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

function button(element: Element, words: string): HTMLButtonElement {
  const all = [...element.shadowRoot!.querySelectorAll('button')];
  const found = all.find((one) => one.innerText.trim().startsWith(words));
  if (!found) throw new Error(`no button "${words}"`);
  return found;
}

/** By the keyboard: a click of the mouse moves focus by itself. */
async function press(element: Element, words: string): Promise<void> {
  button(element, words).focus();
  await sendKeys({ press: 'Enter' });
}

const focused = (element: Element): Element | null => element.shadowRoot!.activeElement;

function search(element: Element, words: string): void {
  const field = element.shadowRoot!.querySelector<HTMLInputElement>('#query')!;
  field.value = words;
  field.dispatchEvent(new Event('input'));
}

describe(`focus in <${TAG}>`, () => {
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
  });

  it('stays at the list when the pictures are asked for', async () => {
    const element = await show(states['pictures not loaded']!);
    await press(element, 'Afficher les images');
    await waitUntil(() => element.shadowRoot!.querySelector('.entry img'));
    expect(focused(element)?.id).to.equal('count');
  });

  it('stays in the card when its pictures are asked for', async () => {
    const element = await show({ ...states['an entry opened']!, isSavingData: true });
    await press(element, 'Afficher les images');
    await waitUntil(() => element.shadowRoot!.querySelector('article img'));
    expect(focused(element)?.id).to.equal('name');
  });

  it('stays at the list when there is nothing earlier any more', async () => {
    const element = await show({ documents: many(150) });
    const more = async (): Promise<void> => {
      const before = names(element).join();
      await press(element, 'Afficher plus');
      await waitUntil(() => names(element).join() !== before);
    };
    for (let step = 0; step < 3; step++) await more();
    await press(element, 'Afficher les précédentes');
    await waitUntil(() => !element.shadowRoot!.textContent.includes('Afficher les précédentes'));
    expect(focused(element)?.id).to.equal('count');
  });

  it('goes to what the search finds everywhere', async () => {
    const element = await show({ documents: choices });
    button(element, 'Associations').click();
    search(element, 'garage');
    await waitUntil(() => element.shadowRoot!.textContent.includes('tout l’annuaire'));
    await press(element, 'Voir 1');
    await waitUntil(() => names(element).join() === 'Garage du Pont');
    expect(focused(element)?.id).to.equal('count');
  });

  it('stays on “near me” while its code comes', async () => {
    const element = await show({ documents: choices });
    await press(element, 'Près de moi');
    await waitUntil(() => element.shadowRoot!.querySelector('.near [part="status"]'));
    expect(focused(element)?.textContent?.trim()).to.equal('Près de moi');
  });

  it('stays in a card at Escape, and the search with it', async () => {
    const element = await show({ documents: choices });
    search(element, 'garage');
    await waitUntil(() => names(element).join() === 'Garage du Pont');
    element.shadowRoot!.querySelector<HTMLElement>('.name')!.click();
    await waitUntil(() => focused(element)?.id === 'name');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(focused(element)?.id).to.equal('name');
    await press(element, 'Retour');
    await waitUntil(() => focused(element)?.textContent?.trim() === 'Garage du Pont');
    expect(names(element)).to.deep.equal(['Garage du Pont']);
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('#query')!.value).to.equal('garage');
  });
});
