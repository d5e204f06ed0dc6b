import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisServiceFinder } from '../../src/components/service-finder/service-finder.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { results, said, type } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { found, states } from './service-finder.states.js';

/** Longer than the pauses before a search counts and before it is said, together. */
const SAID_MS = 1_400;
let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisServiceFinder> {
  const shown = await showState<ParvisServiceFinder>('parvis-service-finder', state);
  feed = shown.feed;
  return shown.element;
}

/** What the finder told of a search or an opened service, in this order. */
function listen(element: HTMLElement): string[] {
  const told: string[] = [];
  element.addEventListener('parvis-search', ({ query, count }) => told.push(`${query} ${count}`));
  element.addEventListener('parvis-select', ({ id }) => told.push(id));
  return told;
}

describe('<parvis-service-finder> announcements', () => {
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
    for (const region of document.querySelectorAll('[data-parvis-announcer]'))
      region.textContent = '';
  });

  it('say nothing of a search that was taken back', async () => {
    const element = await show(states['themes to choose from']!);
    const told = listen(element);
    await results(element, 'passeport');
    await waitUntil(() => told.length === 1);
    await sendKeys({ press: 'Escape' });
    await aTimeout(SAID_MS);
    expect(said()).to.equal('');
    expect(told).to.deep.equal(['passeport 1']);
  });

  it('say the last count alone when typing goes on after a pause', async () => {
    const element = await show(states['themes to choose from']!);
    const told = listen(element);
    await results(element, 'renouveler');
    await waitUntil(() => told.length === 1);
    await type(element, ' passeport');
    await aTimeout(300);
    expect(said()).to.equal('');
    await waitUntil(() => said() !== '', 'nothing said', { timeout: 3_000 });
    expect(said()).to.equal('1\u00a0service');
  });

  it('say nothing over a service that was opened before the pause', async () => {
    const element = await show(states['themes to choose from']!);
    const told = listen(element);
    await results(element, 'renouveler');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await found(element, '#name');
    await aTimeout(SAID_MS);
    expect(said()).to.equal('');
    expect(told).to.have.length(1);
    expect(told[0]).to.be.oneOf(['carte-identite', 'passeport']);
  });

  it('say nothing over a service that was opened just after the pause', async () => {
    const element = await show(states['themes to choose from']!);
    const told = listen(element);
    await results(element, 'renouveler');
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => told.length === 1);
    await sendKeys({ press: 'Enter' });
    await found(element, '#name');
    await aTimeout(SAID_MS);
    expect(said()).to.equal('');
    expect(told).to.have.length(2);
  });

  it('come all the same when the element is moved during the pause', async () => {
    const element = await show(states['themes to choose from']!);
    const told = listen(element);
    await results(element, 'renouveler');
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await waitUntil(() => said() !== '', 'nothing said', { timeout: 3_000 });
    expect(said()).to.equal('2\u00a0services');
    expect(told).to.deep.equal(['renouveler 2']);
    document.body.append(element);
    await aTimeout(SAID_MS);
    expect(told).to.deep.equal(['renouveler 2']);
    element.remove();
    elsewhere.remove();
  });
});
