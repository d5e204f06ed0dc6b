import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/alert-banner/alert-banner.js';
import type {
  ParvisAlertBanner,
  ParvisDismissEvent,
} from '../../src/components/alert-banner/alert-banner.js';
import { announce } from '../../src/internal/announcer.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { showState } from '../helpers/show-state.js';
import { flood, library, states, works } from './alert-banner.states.js';

const TAG = 'parvis-alert-banner';
let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisAlertBanner> {
  const shown = await showState<ParvisAlertBanner>(TAG, state);
  feed = shown.feed;
  return shown.element;
}

function words(element: Element): string {
  const visible = (node: Element | ShadowRoot): string =>
    [...node.querySelectorAll<HTMLElement>('h2, h3, p, li, button, a')]
      .filter((part) => part.checkVisibility())
      .map((part) => part.innerText.trim())
      .join(' | ');
  return visible(element.shadowRoot!);
}

function button(element: Element, name: RegExp): HTMLButtonElement {
  const found = [...element.shadowRoot!.querySelectorAll('button')].find((candidate) =>
    name.test(candidate.ariaLabel ?? candidate.innerText),
  );
  if (!found) throw new Error(`no button ${name} in: ${words(element)}`);
  return found;
}

const said = (politeness: string): string =>
  document.querySelector(`[data-parvis-announcer="${politeness}"]`)?.textContent ?? '';

/** Waits for what another test had to say, and forgets it. */
async function untilAllIsSaid(): Promise<void> {
  announce('Rien d’autre');
  await waitUntil(() => said('polite').startsWith('Rien d’autre'));
  document.querySelector('[data-parvis-announcer="polite"]')!.textContent = '';
}

describe(`<${TAG}>`, () => {
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
    for (const region of document.querySelectorAll('[data-parvis-announcer]'))
      region.textContent = '';
  });

  describe('accessibility', () => {
    for (const [name, state] of Object.entries(states))
      it(`has no violation with ${name}`, async () => {
        await expect(await show(state)).to.be.accessible();
      });

    it('is checked by rules that do find a fault', async () => {
      const element = await show(states['one severe message']!);
      element.shadowRoot!.querySelector('a')!.replaceChildren();
      const failure = await Promise.resolve(expect(element).to.be.accessible()).catch(String);
      expect(failure).to.contain('link-name');
    });
  });

  describe('content', () => {
    it('says severity, headline, steps, phone, issuer and end in words', async () => {
      const text = words(await show(states['one severe message']!));
      expect(text).to.contain('Alerte | La Vive déborde : quittez les berges');
      expect(text).to.contain('Que faire\u202f? | Montez à l’étage. | Coupez le courant.');
      expect(text).to.contain('Appeler le 02\u00a061\u00a091\u00a000\u00a018');
      expect(text).to.match(/Publié par Pompiers de Saint-Parvis, (aujourd’hui|hier) à/);
      expect(text).to.match(/Valable jusqu’à (aujourd’hui|demain) à/);
    });

    it('puts the most serious first and keeps it open, the others folded', async () => {
      const element = await show(states['several messages']!);
      const headlines = [...element.shadowRoot!.querySelectorAll('h2')].map((one) => one.innerText);
      expect(headlines).to.deep.equal([
        'La Vive déborde : quittez les berges',
        'Travaux rue du Lavoir',
        'La médiathèque ferme à 17 h samedi',
      ]);
      expect(words(element)).to.contain('Montez à l’étage.').and.not.contain('Passez par la rue');
    });

    it('opens one serious message of several, but each that endangers lives', async () => {
      const several = (severity: string): ElementState => ({
        documents: {
          ...states['nothing to say']!.documents,
          'alerts.json': {
            items: [flood, { ...flood, id: 'vent', headline: 'Vent violent' }].map((alert) => ({
              ...alert,
              severity,
            })),
          },
        },
      });
      const openOnes = (element: Element): number =>
        element.shadowRoot!.querySelectorAll('[aria-expanded="true"]').length;
      expect(openOnes(await show(several('severe')))).to.equal(1);
      feed!.restore();
      expect(openOnes(await show(several('extreme')))).to.equal(2);
    });

    it('is named by its headline, whatever the feed uses as an id', async () => {
      const element = await show({
        documents: {
          ...states['nothing to say']!.documents,
          'alerts.json': { items: [{ ...flood, id: 'urn:crue du 23 novembre #1' }] },
        },
      });
      const article = element.shadowRoot!.querySelector('article')!;
      const name = element.shadowRoot!.getElementById(article.getAttribute('aria-labelledby')!);
      expect(name?.innerText).to.contain('La Vive déborde');
      button(element, /Réduire/).click();
      await element.updateComplete;
      expect(words(element)).to.not.contain('Montez à l’étage.');
    });

    it('shows nothing where there is nothing to say', async () => {
      const element = await show(states['nothing to say']!);
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('uses the heading level that the page asks for', async () => {
      const element = await show({
        ...states['one severe message']!,
        attributes: { 'heading-level': '4' },
      });
      expect(element.shadowRoot!.querySelector('h4')?.innerText).to.contain('La Vive déborde');
    });

    it('speaks the language around it, and marks texts in another', async () => {
      const element = await show({ ...states['several messages']!, lang: 'en' });
      expect(words(element)).to.contain('Warning | The Vive is flooding: leave the river banks');
      const french = [...element.shadowRoot!.querySelectorAll('[lang="fr"]')];
      expect(french.map((one) => one.textContent)).to.include('La médiathèque ferme à 17 h samedi');
    });

    it('follows a change of the page’s language', async () => {
      const element = await show(states['one severe message']!);
      element.parentElement!.lang = 'en';
      await waitUntil(() => words(element).includes('What to do'));
    });
  });

  describe('life of a message', () => {
    it('disappears by itself when it ends, with the network off', async () => {
      const soon = new Date(Date.now() + 1_500).toISOString();
      const element = await show({
        documents: {
          'parvis.json': {
            ...(states['one severe message']!.documents['parvis.json'] as object),
            alerts: [{ ...works, expires: soon }],
          },
        },
      });
      expect(words(element)).to.contain('Travaux rue du Lavoir');
      feed!.goDown();
      await waitUntil(() => !words(element).includes('Travaux'), 'still shown', { timeout: 4_000 });
    });

    it('is not shown when it is a test, over, not begun, replaced or for another page', async () => {
      const others = [
        { ...works, id: 'a', status: 'Test' },
        { ...works, id: 'b', expires: works.sent },
        { ...works, id: 'c', effective: works.expires },
        { ...works, id: 'd' },
        { ...works, id: 'e', msgType: 'Update', references: ['d'], headline: 'Rue rouverte' },
        { ...works, id: 'f', paths: ['/ailleurs/*'] },
      ];
      const element = await show({
        documents: {
          ...states['nothing to say']!.documents,
          'alerts.json': { parvis: '1.0', items: others },
        },
      });
      expect([...element.shadowRoot!.querySelectorAll('h2')].map((one) => one.innerText)).to.eql([
        'Rue rouverte',
      ]);
    });
  });

  describe('hiding', () => {
    it('hides on this device, tells the page, and moves focus to the next message', async () => {
      const element = await show(states['several messages']!);
      const dismissed = new Promise<ParvisDismissEvent>((resolve) =>
        element.addEventListener('parvis-dismiss', resolve, { once: true }),
      );
      button(element, /Masquer le message.*Travaux/).focus();
      await sendKeys({ press: 'Enter' });
      expect((await dismissed).alertId).to.equal('travaux');
      await waitUntil(
        () =>
          (element.shadowRoot!.activeElement as HTMLElement)?.innerText ===
          'La médiathèque ferme à 17 h samedi',
      );
      expect(words(element)).to.contain('1 message masqué').and.not.contain('Travaux rue');
    });

    it('stays hidden for a later visit, until the text changes', async () => {
      const first = await show(states['a message that can be hidden']!);
      button(first, /Masquer/).click();
      await first.updateComplete;
      feed!.restore();
      const again = await show(states['a message that can be hidden']!);
      expect(words(again)).to.match(/^1 message masqué\sAfficher \| Afficher$/);
      feed!.restore();
      const changed = await show({
        documents: {
          ...states['nothing to say']!.documents,
          'alerts.json': { items: [{ ...works, description: 'La rue est rouverte.' }] },
        },
      });
      expect(words(changed)).to.contain('Travaux rue du Lavoir');
    });

    it('is undone with one button, which gives focus back to the message', async () => {
      const element = await show(states['a message that can be hidden']!);
      button(element, /Masquer/).click();
      await element.updateComplete;
      button(element, /Afficher/).click();
      await waitUntil(
        () =>
          (element.shadowRoot!.activeElement as HTMLElement)?.innerText === 'Travaux rue du Lavoir',
      );
    });

    it('cannot be done to a severe message, which folds instead', async () => {
      const element = await show(states['one severe message']!);
      expect(() => button(element, /Masquer/)).to.throw('no button');
      const fold = button(element, /Réduire/);
      expect(fold.ariaExpanded).to.equal('true');
      fold.focus();
      await sendKeys({ press: 'Space' });
      await element.updateComplete;
      expect(button(element, /Lire la suite/).ariaExpanded).to.equal('false');
      expect(words(element)).to.not.contain('Montez à l’étage.');
    });

    it('stays folded on the next page, until the text changes', async () => {
      const first = await show(states['one severe message']!);
      button(first, /Réduire/).click();
      await first.updateComplete;
      feed!.restore();
      const next = await show(states['one severe message']!);
      expect(words(next)).to.contain('La Vive déborde').and.not.contain('Montez à l’étage.');
      feed!.restore();
      const changed = await show({
        documents: {
          ...states['nothing to say']!.documents,
          'alerts.json': { items: [{ ...flood, instruction: ['Revenez chez vous.'] }] },
        },
      });
      expect(words(changed)).to.contain('Revenez chez vous.');
    });
  });

  describe('announcements', () => {
    it('says nothing at load, and a message that comes later by its severity', async () => {
      await untilAllIsSaid();
      const element = await show(states['a message that can be hidden']!);
      await aTimeout(0);
      expect(said('polite') + said('assertive')).to.equal('');
      feed!.set('alerts.json', { items: [works, library, flood] });
      await refresh();
      await waitUntil(() => said('assertive').includes('La Vive déborde'));
      // One at a time: what can wait comes after what cannot.
      expect(said('polite')).to.equal('');
      await waitUntil(() =>
        said('polite').includes('Information\u00a0: La médiathèque ferme à 17 h samedi'),
      );
      expect(words(element)).to.contain('La Vive déborde');
    });
  });

  describe('when the feed fails', () => {
    it('keeps the page’s own content, says so, and tells the page once', async () => {
      const element = await show(states['the feed cannot be had']!);
      expect(element.innerText).to.contain('02 61 91 00 00');
      expect(words(element)).to.contain('Les alertes ne peuvent pas être vérifiées.');
    });

    it('shows the last good copy with its date when the network is gone', async () => {
      const element = await show(states['a message that can be hidden']!);
      feed!.goDown();
      await refresh();
      await waitUntil(() => words(element).includes('Dernière vérification aujourd’hui à'));
      expect(words(element)).to.contain('Travaux rue du Lavoir');
    });

    for (const [name, text] of Object.entries({
      'a web page': '<!doctype html><title>Portail</title>',
      'half a file': '{"parvis": "1.0", "publisher": {"na',
      'another thing': '[1, 2, 3]',
      nothing: '',
    }))
      it(`says one sentence for ${name} instead of a feed`, async () => {
        const element = await show({ documents: { 'parvis.json': text }, fallback: 'Appelez.' });
        expect(element.innerText).to.contain('Appelez.');
        expect(words(element)).to.contain('Les alertes ne peuvent pas être vérifiées.');
      });
  });

  describe('attributes', () => {
    it('warns once of a heading level that does not exist, and goes on', async () => {
      const warnings: string[] = [];
      const { warn } = console;
      console.warn = (text: string) => warnings.push(text);
      try {
        const element = await show({
          ...states['one severe message']!,
          attributes: { 'heading-level': '9' },
        });
        expect(element.shadowRoot!.querySelector('h2')).to.exist;
      } finally {
        console.warn = warn;
      }
      expect(warnings).to.deep.equal([
        '<parvis-alert-banner> attribute heading-level="9" is not known. Use one of: 2, 3, 4, 5, 6.',
      ]);
    });

    it('shows only the area that is asked for, and what is for everywhere', async () => {
      const state = { ...states['several messages']!, attributes: { area: 'Haut du bourg' } };
      const text = words(await show(state));
      expect(text).to.contain('Travaux rue du Lavoir').and.not.contain('La Vive déborde');
    });
  });

  it('keeps working after it was moved in the page', async () => {
    const element = await show(states['a message that can be hidden']!);
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(element);
    feed!.set('alerts.json', { items: [flood] });
    await refresh();
    await waitUntil(() => words(element).includes('La Vive déborde'));
    elsewhere.remove();
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
