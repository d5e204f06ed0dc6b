import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/alert-banner/alert-banner.js';
import type { ParvisAlertBanner } from '../../src/components/alert-banner/alert-banner.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { showState } from '../helpers/show-state.js';
import { past, states, works } from './alert-banner.states.js';

const TAG = 'parvis-alert-banner';
let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisAlertBanner> {
  const shown = await showState<ParvisAlertBanner>(TAG, state);
  feed = shown.feed;
  return shown.element;
}

/** A feed of these alerts, shown once the list or its one sentence is there. */
function archiveOf(items: unknown[], attributes: Record<string, string> = {}): ElementState {
  return {
    documents: {
      ...states['nothing to say']!.documents,
      'alerts.json': { parvis: '1.0', items },
    },
    attributes: { archive: '', ...attributes },
    prepare: (element) =>
      waitUntil(() => (element.renderRoot as ShadowRoot).querySelector('h2')) as Promise<void>,
  };
}

const text = (element: Element, selector: string): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)].map((one) =>
    one.innerText.replace(/\s+/g, ' ').trim(),
  );

const whole = (element: Element): string => text(element, '[part="base"]').join(' ');

const said = (): string =>
  [...document.querySelectorAll('[data-parvis-announcer]')].map((one) => one.textContent).join('');

const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

describe(`<${TAG} archive>`, () => {
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
    for (const region of document.querySelectorAll('[data-parvis-announcer]'))
      region.textContent = '';
  });

  it('lists what is past, the newest first, by month, and says how it ended', async () => {
    const element = await show(states['past messages']!);
    expect(text(element, 'h2')).to.deep.equal(['Messages passés']);
    expect(text(element, 'h4')).to.deep.equal([
      'La Vive baisse',
      'La Vive déborde : quittez les berges',
      'La médiathèque ferme à 17 h samedi',
    ]);
    expect(text(element, 'li[part] > [part="status"]')).to.deep.equal([
      'Alerte · annulé',
      'Alerte · remplacé',
      'Information · terminé',
    ]);
    const months = text(element, 'h3');
    expect(new Set(months).size).to.equal(months.length);
    for (const month of months) expect(month).to.match(/^\p{L}+ \d{4}$/u);
  });

  it('says from when to when, with the year, and who issued it', async () => {
    const [day, short] = [
      { id: 'a', headline: 'A', sent: '2024-11-03T09:00', expires: '2024-11-04T12:30' },
      { id: 'b', headline: 'B', sent: '2024-11-05T09:00', expires: '2024-11-05T12:00' },
    ].map((one) => ({ ...works, ...one }));
    const element = await show(archiveOf([day, short]));
    expect(text(element, 'h3')).to.deep.equal(['Novembre 2024']);
    expect(text(element, 'time')).to.deep.equal([
      'Le 5 novembre 2024, de 9 h à 12 h',
      'Du 3 novembre 2024 à 9 h au 4 novembre 2024 à 12 h 30',
    ]);
    expect(whole(element)).to.contain('Publié par Ville de Saint-Parvis');
  });

  it('speaks English', async () => {
    const short = { ...works, sent: '2024-11-05T09:00', expires: '2024-11-06T12:00' };
    const element = await show({ ...archiveOf([short]), lang: 'en' });
    expect(text(element, 'h2, h3')).to.deep.equal(['Past messages', 'November 2024']);
    expect(text(element, 'time')[0]).to.match(/^5 November 2024.* to 6 November 2024/);
  });

  it('has neither tests, nor what is to come, nor what holds', async () => {
    const element = await show(states['past messages']!);
    expect(whole(element)).to.not.match(/Essai|Futur|Travaux/);
  });

  it('unfolds what was said, with the keyboard', async () => {
    const element = await show(archiveOf(past));
    expect(whole(element)).to.not.contain('Montez à l’étage.');
    element.shadowRoot!.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => whole(element).includes('Montez à l’étage.'));
    expect(text(element, 'details[open]')).to.have.length(1);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !whole(element).includes('Montez à l’étage.'));
  });

  it('cannot be hidden, alerts nobody, and announces nothing', async () => {
    const element = await show(archiveOf([past[0]]));
    const root = element.shadowRoot!;
    expect(root.querySelector('button, [role="alert"], article')).to.equal(null);
    feed!.set('alerts.json', {
      items: [past[0], { ...past[0], id: 'autre' }, { ...past[1], id: 'neu' }, works],
    });
    await refresh();
    await waitUntil(() => text(element, 'h4').length === 2);
    feed!.set('alerts.json', { items: past });
    await refresh();
    await waitUntil(() => text(element, 'h4').length === 3);
    await aTimeout(700);
    expect(said()).to.equal('');
  });

  it('takes a message in when it ends, with the network off', async () => {
    const element = await show(
      archiveOf([{ ...works, expires: new Date(Date.now() + 1_500).toISOString() }]),
    );
    expect(whole(element)).to.contain('Aucun message passé.');
    feed!.goDown();
    await waitUntil(() => whole(element).includes('Travaux'), 'not there', { timeout: 4_000 });
  });

  it('shows twenty, then more, with focus on the first that is new', async () => {
    const many = Array.from({ length: 45 }, (_, index) => ({
      ...works,
      id: `m${index}`,
      headline: `Message ${index}`,
      sent: at(-100 - index),
      expires: at(-50),
    }));
    const element = await show(archiveOf(many));
    expect(text(element, 'h4')).to.have.length(20);
    const more = element.shadowRoot!.querySelector<HTMLButtonElement>('.more')!;
    expect(more.innerText).to.equal('Afficher plus');
    more.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(
      () => (element.shadowRoot!.activeElement as HTMLElement)?.innerText === 'Message 20',
    );
    expect(text(element, 'h4')).to.have.length(40);
    more.click();
    await element.updateComplete;
    expect(text(element, 'h4')).to.have.length(45);
    expect(element.shadowRoot!.querySelector('.more')).to.equal(null);
  });

  it('keeps to the area of the page', async () => {
    const over = { sent: at(-20), expires: at(-10) };
    const upper = { ...works, ...over, id: 'u', headline: 'Haut', area: [{ areaDesc: 'Haut' }] };
    const lower = { ...works, ...over, id: 'l', headline: 'Bas', area: [{ areaDesc: 'Bas' }] };
    const element = await show(archiveOf([upper, lower], { area: 'Bas' }));
    expect(text(element, 'h4')).to.deep.equal(['Bas']);
  });

  it('says that there is none', async () => {
    expect(whole(await show(states['no past message']!))).to.equal(
      'Messages passés Aucun message passé.',
    );
  });

  it('says from when its copy is where the network is gone, and not that there is none where nothing came', async () => {
    const element = await show(archiveOf([works]));
    feed!.goDown();
    await refresh();
    await waitUntil(() => whole(element).includes('Pas de réseau. Informations du'));
    feed!.restore();
    const without = await show({ documents: {}, attributes: { archive: '' } });
    expect(whole(without)).to.contain('ne peuvent pas être vérifiées').and.not.contain('Aucun');
  });
});

let refreshes = 0;

/** What a browser does when the connection comes back; the store then asks again at once. */
async function refresh(): Promise<void> {
  const { now } = Date;
  // Each a minute after the one before: a clock never goes the other way.
  const aheadMs = 60_000 * ++refreshes;
  Date.now = () => now() + aheadMs;
  dispatchEvent(new Event('online'));
  Date.now = now;
  await aTimeout(0);
}
