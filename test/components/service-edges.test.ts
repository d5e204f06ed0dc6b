import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisServiceFinder } from '../../src/components/service-finder/service-finder.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { button, names, results, words } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { shownText } from '../helpers/shown-text.js';
import { bulkyWaste, feedOf, found, identityCard, root, states } from './service-finder.states.js';

let feed: TestFeed | undefined;

async function show(state: ElementState): Promise<ParvisServiceFinder> {
  const shown = await showState<ParvisServiceFinder>('parvis-service-finder', state);
  feed = shown.feed;
  return shown.element;
}

async function open(element: Element, query: string): Promise<void> {
  await results(element, query);
  await sendKeys({ press: 'ArrowDown' });
  await sendKeys({ press: 'Enter' });
  await found(element, '#name');
}

const ticked = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('.checklist input:checked')].map(
    (box) => shownText(box.labels![0]!),
  );

const row = (element: Element): string =>
  element
    .shadowRoot!.querySelector<HTMLElement>('.nearest')!
    .innerText.replace(/\s*\n\s*/g, ' | ')
    .replaceAll('\u00a0', ' ');

/** A row has words once the browser has seen that it stands in the window. */
async function untilDrawn(element: ParvisServiceFinder): Promise<void> {
  await found(element, '.nearest');
  await waitUntil(() => row(element));
}

/** A service that is given at a desk with these hours, beside other ways. */
const deskOf = (openingHours: string, ...channels: object[]): object => ({
  ...bulkyWaste,
  availableChannel: [{ channelType: 'in-person', openingHours }, ...channels],
});

const PHONE = { channelType: 'phone', telephone: '+33261910045' };

const { now } = Date;

/** From here on the clock runs on from this moment. */
async function itIs(element: ParvisServiceFinder, moment: string): Promise<void> {
  const ahead = new Date(moment).getTime() - now();
  Date.now = () => now() + ahead;
  element.requestUpdate();
  await element.updateComplete;
}

describe('<parvis-service-finder> at the edges', () => {
  afterEach(() => {
    Date.now = now;
    feed?.restore();
    localStorage.clear();
    document.head.querySelector('script[type="application/ld+json"]')?.remove();
  });

  describe('what was ticked', () => {
    const other = { ...bulkyWaste, requiredDocument: ['Justificatif de domicile'] };

    it('does not go over to another service', async () => {
      const element = await show({ documents: feedOf([identityCard, other]) });
      await open(element, 'identite');
      element.shadowRoot!.querySelector<HTMLElement>('.checklist input')!.click();
      expect(ticked(element)).to.deep.equal(['Photo d’identité']);
      button(element, /^Encombrants$/).click();
      await waitUntil(() => words(element).includes('Justificatif de domicile'));
      expect(ticked(element)).to.deep.equal([]);
    });

    it('stays with its document when the town adds one before it', async () => {
      const element = await show({ documents: feedOf([identityCard]) });
      await open(element, 'identite');
      element.shadowRoot!.querySelectorAll<HTMLElement>('.checklist input')[1]!.click();
      const documents = feedOf([
        {
          ...identityCard,
          requiredDocument: ['Livret de famille', ...identityCard.requiredDocument],
        },
      ]);
      feed!.set('services.json', documents['services.json']);
      // Whoever comes back to the page after half a minute sees what is new.
      Date.now = () => now() + 60_000;
      dispatchEvent(new Event('online'));
      await waitUntil(() => words(element).includes('Livret de famille'));
      expect(ticked(element)).to.deep.equal(['Ancienne carte']);
    });
  });

  describe('whether somebody is there', () => {
    it('is said of the phone where its hours are known', async () => {
      const night = deskOf('2020-01-01 09:00-12:00', { ...PHONE, openingHours: '24/7' });
      const element = await show({ documents: feedOf([night]), attributes: { category: '*' } });
      await untilDrawn(element);
      expect(row(element)).to.equal('Ouvert jour et nuit | 02 61 91 00 45');
    });

    it('names the desk where a phone stands beside it', async () => {
      const closed = deskOf('off', PHONE);
      const element = await show({ documents: feedOf([closed]), attributes: { category: '*' } });
      await untilDrawn(element);
      expect(row(element)).to.equal('Guichet : fermé | 02 61 91 00 45');
    });

    it('changes by itself when the desk closes', async () => {
      const morning = deskOf('Mo-Fr 09:00-12:00');
      const element = await show({
        documents: {
          'parvis.json': { ...root, timezone: 'Europe/Paris', services: [morning] },
        },
        attributes: { category: '*' },
      });
      await untilDrawn(element);
      await itIs(element, '2026-11-30T11:58:30+01:00');
      expect(row(element)).to.equal('Ferme bientôt, à 12 h');
      await itIs(element, '2026-11-30T11:59:59.800+01:00');
      await waitUntil(() => row(element).startsWith('Fermé, ouvre demain à 9 h'), 'still open', {
        timeout: 3_000,
      });
    });

    it('is told by the clock of the desk, not of the town', async () => {
      const island = deskOf('Mo-Su 00:10-20:30');
      Object.assign((island as { availableChannel: object[] }).availableChannel[0]!, {
        timezone: 'Indian/Reunion',
      });
      const element = await show({
        documents: { 'parvis.json': { ...root, timezone: 'Europe/Paris', services: [island] } },
        attributes: { category: '*' },
      });
      await untilDrawn(element);
      await itIs(element, '2026-11-30T12:00:00+01:00');
      expect(row(element)).to.contain('Ouvert, ferme à 20 h 30');
    });

    it('is not said of what is done elsewhere', async () => {
      const element = await show(states['a service done elsewhere']!);
      button(element, /Retour/).click();
      await untilDrawn(element);
      expect(row(element)).to.equal('Se fait ailleurs | 3400');
    });
  });

  describe('answers', () => {
    it('are named when but one is known', async () => {
      const element = await show({
        documents: feedOf([{ id: 'a', name: 'Écoute', availableChannel: [PHONE] }]),
      });
      await open(element, 'ecoute');
      expect(words(element)).to.contain(
        'Non précisé\u00a0: qui peut le demander, ce qu’il faut apporter, le prix, le délai.',
      );
    });
  });

  describe('broken letters', () => {
    const name = 'Carte d’identité \ud83d';

    it('do not keep a card from being opened and passed on', async () => {
      const element = await show({ documents: feedOf([{ ...identityCard, name }]) });
      await open(element, 'identite');
      button(element, /Partager/).click();
      await found(element, '.share');
      expect((button(element, /SMS/) as HTMLAnchorElement).href).to.contain('%EF%BF%BD');
    });

    it('do not keep help from those who find nothing', async () => {
      const element = await show({ documents: feedOf([identityCard]) });
      await results(element, 'i');
      const field = element.shadowRoot!.querySelector<HTMLInputElement>('#query')!;
      field.value = 'xylophone \ud83d';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await found(element, '.town-hall');
      expect(button(element, /Écrire un e-mail/)).to.exist;
    });
  });

  describe('a mail address', () => {
    it('is written to alone, whatever stands in it', async () => {
      const email = 'a@b.example?bcc=evil@e.example&body=hi';
      const elsewhere = { ...bulkyWaste, availableChannel: [], referral: { name: 'ANTS', email } };
      for (const service of [deskOf('24/7', { channelType: 'mail', email }), elsewhere]) {
        const element = await show({ documents: feedOf([identityCard, service]) });
        await open(element, 'encombrants');
        const mail = element.shadowRoot!.querySelector<HTMLAnchorElement>('a[href^="mailto:a@"]')!;
        expect(new URL(mail.href).search).to.equal('');
        expect(mail.innerText).to.equal(email);
        feed?.restore();
      }
    });
  });

  describe('search engines', () => {
    const described = (): Element | null =>
      document.head.querySelector('script[type="application/ld+json"]');

    it('are told nothing once the element has left, not even late', async () => {
      const element = await show({
        documents: feedOf([identityCard]),
        attributes: { 'structured-data': '' },
      });
      await waitUntil(() => described());
      element.remove();
      expect(described()).to.equal(null);
      element.requestUpdate();
      await element.updateComplete;
      expect(described()).to.equal(null);
    });

    it('are told who does what the town refers elsewhere', async () => {
      await show({
        documents: feedOf([{ ...identityCard, referral: { name: 'France Titres' } }]),
        attributes: { 'structured-data': '' },
      });
      await waitUntil(() => described());
      const { '@graph': graph } = JSON.parse(described()!.textContent) as {
        '@graph': { provider: { name: string } }[];
      };
      expect(graph[0]!.provider.name).to.equal('France Titres');
    });
  });

  describe('a correction', () => {
    it('is only offered in words of the reader’s language', async () => {
      const passport = { id: 'p', name: { fr: 'Passeport', en: 'Passport' } };
      const element = await show({ documents: feedOf([passport, identityCard]) });
      expect(await results(element, 'pasport')).to.include('Passeport');
      expect(words(element)).to.not.contain('Résultats pour');
      await sendKeys({ press: 'Escape' });
      await results(element, 'passeprot');
      await waitUntil(() => words(element).includes('Résultats pour «\u00a0passeport\u00a0»'));
      expect(names(element)).to.deep.equal(['Passeport']);
    });
  });
});
