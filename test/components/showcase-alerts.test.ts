import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/components/business-showcase/business-showcase.js';
import type { ParvisBusinessShowcase } from '../../src/components/business-showcase/business-showcase.js';
import { buildState, type ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { showState } from '../helpers/show-state.js';
import { shownText } from '../helpers/shown-text.js';
import { affected, states } from './business-showcase.states.js';

let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisBusinessShowcase> {
  const shown = await showState<ParvisBusinessShowcase>('parvis-business-showcase', state);
  feed = shown.feed;
  return shown.element;
}

async function notices(element: Element, key: string): Promise<string[]> {
  const found = [
    ...element.shadowRoot!.querySelectorAll<HTMLElement>(`li:has([data-key="${key}"]) .notice`),
  ];
  // A row has words once the browser has seen that it stands in the window.
  for (const notice of found) {
    notice.closest('li')!.scrollIntoView();
    await waitUntil(() => notice.innerText);
  }
  return found.map((notice) => shownText(notice).replace(/\s+/g, ' '));
}

describe('<parvis-business-showcase> and alerts', () => {
  afterEach(() => feed?.restore());

  it('says on a card what affects the entry: headline, severity in words, until when, a link', async () => {
    const element = await show(states['entries that an alert affects']!);
    const [notice, ...others] = await notices(element, 'fournil');
    expect(notice).to.match(
      /^Pas d’eau rue du Four Attention · Valable jusqu’à (aujourd’hui|demain) à .* En savoir plus$/,
    );
    expect(others).to.deep.equal([]);
    const link = element.shadowRoot!.querySelector<HTMLAnchorElement>('li .notice a')!;
    expect(link.href).to.equal('https://www.saint-parvis.example/eau');
  });

  it('says it of who answers for an entry, too, and of no other', async () => {
    const element = await show(states['entries that an alert affects']!);
    expect(await notices(element, 'chorale')).to.have.length(1);
    expect(await notices(element, 'garage')).to.deep.equal([]);
  });

  it('speaks English', async () => {
    const element = await show({ ...states['entries that an alert affects']!, lang: 'en' });
    expect((await notices(element, 'fournil'))[0]).to.match(
      /^No water in rue du Four .* · Valid until .* Learn more$/,
    );
  });

  it('shows the entries before alerts are asked for', async () => {
    const built = buildState<ParvisBusinessShowcase>('parvis-business-showcase', {
      documents: affected,
    });
    feed = built.feed;
    const { fetch } = globalThis;
    const shown: number[] = [];
    globalThis.fetch = (input, init) => {
      if ((input as string).endsWith('alerts.json'))
        shown.push(built.element.shadowRoot!.querySelectorAll('.name[data-key]').length);
      return fetch(input, init);
    };
    await fixture(html`<div lang="fr">${built.element}</div>`);
    await waitUntil(async () => (await notices(built.element, 'fournil')).length);
    expect(shown).to.deep.equal([3]);
  });

  it('asks for no alerts where there are no entries', async () => {
    const element = await show({
      documents: { ...affected, 'showcase.json': { parvis: '1.0', items: [] } },
    });
    await aTimeout(300);
    expect(element.shadowRoot!.textContent).to.not.equal('');
    expect(feed!.requests.filter((url) => url.endsWith('alerts.json'))).to.deep.equal([]);
  });

  it('shows the entries all the same where alerts cannot be had', async () => {
    const documents = { ...affected, 'alerts.json': 'not a list' };
    const errors: Event[] = [];
    const listen = (event: Event): void => void errors.push(event);
    document.addEventListener('parvis-error', listen);
    const element = await show({ documents });
    await waitUntil(() => feed!.requests.some((url) => url.endsWith('alerts.json')));
    await aTimeout(100);
    document.removeEventListener('parvis-error', listen);
    expect(element.shadowRoot!.querySelectorAll('.name[data-key]')).to.have.length(3);
    expect(errors).to.deep.equal([]);
  });
});
