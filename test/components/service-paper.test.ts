import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisServiceFinder } from '../../src/components/service-finder/service-finder.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { button, said, words } from '../helpers/finder.js';
import { readQrCode } from '../helpers/read-qr-code.js';
import { showState } from '../helpers/show-state.js';
import {
  carPapers,
  feedOf,
  found,
  identityCard,
  largeTown,
  root,
  strike,
} from './service-finder.states.js';

const DAY = 86_400_000;
const PLACES = Array.from({ length: 30 }, (_, number) => `salle-${number}`);

let feed: TestFeed | undefined;
/** How often the print dialog was asked for. */
let printed = 0;

async function show(state: ElementState): Promise<ParvisServiceFinder> {
  const shown = await showState<ParvisServiceFinder>('parvis-service-finder', state);
  feed = shown.feed;
  return shown.element;
}

/** What a print dialog would be given, which no test can see. */
const paper = (): ShadowRoot =>
  document.querySelector<HTMLElement>('[data-parvis-print]')!.shadowRoot!;

const text = (selector = 'article'): string =>
  [...paper().querySelectorAll(selector)]
    .map((part) => part.textContent.replace(/\s+/g, ' ').trim())
    .join(' | ');

const titles = (): string[] =>
  [...paper().querySelectorAll('h1')].map((title) => title.textContent.trim());

async function press(element: ParvisServiceFinder, name: RegExp): Promise<void> {
  button(element, name).click();
  await waitUntil(() => printed > 0, 'printed', { timeout: 8_000 });
}

/** Opens the only service of a town, and prints it. */
async function printOnly(
  service: Record<string, unknown>,
  more: object = {},
): Promise<ParvisServiceFinder> {
  const documents = feedOf([{ category: ['Services'], ...service }]);
  const element = await show({
    documents: { ...documents, 'parvis.json': { ...documents['parvis.json'], ...more } },
    attributes: { category: '*' },
    prepare: async (one) => {
      (await found(one, '.name')).click();
      await found(one, '.trust');
    },
  });
  await press(element, /^Imprimer$/);
  return element;
}

/** A large town of thirty services, each on a page of its own, and all of them kept. */
function largeTownKept(own: Record<string, unknown> = {}): ElementState {
  localStorage.setItem('parvis:list', JSON.stringify(PLACES.toReversed()));
  const name = (id: string): string => id.replace('salle-', 'Salle ');
  return {
    documents: {
      'parvis.json': { ...root, services: { index: 'index.json', pages: ['salle-0.json'] } },
      'index.json': {
        items: PLACES.map((id) => ({ id, name: name(id), page: `${id}.json` })),
      },
      ...Object.fromEntries(
        PLACES.map((id) => [
          `${id}.json`,
          { items: [{ id, name: name(id), eligibility: `Pour qui veut ${id}.` }] },
        ]),
      ),
      ...own,
    },
    attributes: { category: '+' },
    prepare: async (element) => void (await found(element, '.rows')),
  };
}

/** Lets the answers to some addresses wait until they are let go. */
function hold(part: string): () => void {
  const { fetch } = globalThis;
  let letGo!: () => void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  globalThis.fetch = async (input, init) => {
    if ((input as string).includes(part)) await held;
    return fetch(input, init);
  };
  return letGo;
}

/** A copy of a document on the device, as an earlier visit left it. */
function leaveCopy(one: TestFeed, name: string, document: object, age: number): number {
  const confirmedAt = Date.now() - age;
  const copy = { v: 1, text: JSON.stringify(document), confirmedAt };
  localStorage.setItem(`parvis:feed:${one.urlOf(name)}`, JSON.stringify(copy));
  return confirmedAt;
}

/** As the town's calendar has it, whatever the browser's zone; the first of a month is “1er”. */
const dateOf = (instant: number, format: Intl.DateTimeFormatOptions): string =>
  new Date(instant)
    .toLocaleDateString('fr', { ...format, timeZone: 'Europe/Paris' })
    .replace(/\b1 /, '1er ');
const shortDate = (instant: number): string => dateOf(instant, { day: 'numeric', month: 'long' });
const longDate = (instant: number): string =>
  dateOf(instant, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

describe('<parvis-service-finder> on paper', () => {
  const { print } = window;
  const address = location.href;
  beforeEach(() => {
    printed = 0;
    window.print = () => printed++;
  });
  afterEach(() => {
    feed?.restore();
    localStorage.clear();
    window.print = print;
    history.replaceState(null, '', address);
    dispatchEvent(new Event('afterprint'));
  });

  describe('the own list of a large town', () => {
    it('is whole, in the list’s order, however many pages it takes', async () => {
      const element = await show(largeTownKept());
      expect(element.shadowRoot!.querySelectorAll('.rows > li').length).to.equal(20);
      await press(element, /Imprimer ma liste/);
      expect(titles()).to.deep.equal(
        PLACES.toReversed().map((id) => id.replace('salle-', 'Salle ')),
      );
      for (const id of PLACES) expect(text()).to.contain(`Pour qui veut ${id}.`);
    });

    it('waits for the last page, says so, and prints once though pressed twice', async () => {
      const element = await show(largeTownKept());
      const letGo = hold('salle-7.json');
      const one = button(element, /Imprimer ma liste/);
      expect(one.ariaBusy).to.equal('false');
      one.focus();
      one.click();
      one.click();
      await element.updateComplete;
      expect(one.ariaBusy).to.equal('true');
      expect(one.innerText).to.equal('Chargement en cours…');
      expect(element.shadowRoot!.activeElement).to.equal(one);
      await waitUntil(() => said().includes('Chargement en cours'), 'said', { timeout: 4_000 });
      expect(printed).to.equal(0);
      one.click();
      letGo();
      await waitUntil(() => printed > 0);
      await waitUntil(() => one.ariaBusy === 'false');
      expect(one.innerText).to.equal('Imprimer ma liste');
      expect(text()).to.contain('Pour qui veut salle-7.');
      expect(printed).to.equal(1);
    });

    it('says which page could not be had, and whom to call', async () => {
      const element = await show(largeTownKept({ 'salle-7.json': 'gone' }));
      await press(element, /Imprimer ma liste/);
      const sheets = [...paper().querySelectorAll('article')].map((sheet) => sheet.innerText);
      const incomplete = sheets.filter((words) => words.includes('n’a pas pu être chargé'));
      expect(incomplete.length).to.equal(1);
      const sheet = incomplete[0]!.replace(/\s+/g, ' ').trim();
      expect(sheet).to.match(/^Salle 7 .*Renseignez-vous avant de venir\..*02 61 91 00 00/);
      expect(sheets.length).to.equal(30);
    });

    it('can be printed again', async () => {
      const element = await show(largeTownKept());
      await press(element, /Imprimer ma liste/);
      await waitUntil(() => button(element, /Imprimer ma liste/).ariaBusy === 'false');
      button(element, /Imprimer ma liste/).click();
      await waitUntil(() => printed === 2);
      expect(document.querySelectorAll('[data-parvis-print]').length).to.equal(1);
    });
  });

  describe('the date', () => {
    /** A page that was read 40 days ago, and is broken now; the index is fresh. */
    const oldPage = (change: (one: TestFeed) => void = () => {}): ElementState => ({
      documents: { ...largeTown, '1.json': 'broken' },
      attributes: { category: '*' },
      prepare: async (element, one) => {
        leaveCopy(one, '1.json', largeTown['1.json']!, 40 * DAY);
        change(one);
        (await found(element, '.rows li:last-child .name')).click();
        await found(element, '.answers');
        await found(element, '.notice');
      },
    });
    const old = Date.now() - 40 * DAY;

    it('of an old copy stands above its card', async () => {
      const element = await show(oldPage());
      expect(words(element)).to.contain(`Informations du ${shortDate(old)}`);
      button(element, /^Retour/).click();
      await found(element, '.rows');
      await waitUntil(() => !element.shadowRoot!.querySelector('[part="base"] > .notice'));
    });

    it('is said once, the older one, where the list is old too', async () => {
      const element = await show(oldPage((one) => one.goDown()));
      const { now } = Date;
      Date.now = () => now() + 60_000;
      dispatchEvent(new Event('online'));
      Date.now = now;
      await waitUntil(() => words(element).includes('Pas de réseau.'));
      const notices = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.notice.small')];
      expect(notices.length).to.equal(1);
      expect(notices[0]!.innerText).to.contain(`Informations du ${shortDate(old)}`);
    });

    it('on paper is that of the oldest document', async () => {
      const element = await show(oldPage());
      await press(element, /^Imprimer$/);
      expect(text('header')).to.contain(`Informations du ${longDate(old)} à`);
    });

    it('of an old copy is on the list’s paper, too', async () => {
      localStorage.setItem('parvis:list', '["carte-identite"]');
      const element = await show({
        documents: { ...largeTown, '1.json': 'broken' },
        attributes: { category: '+' },
        prepare: async (element, one) => {
          leaveCopy(one, '1.json', largeTown['1.json']!, 40 * DAY);
          await found(element, '.rows');
        },
      });
      await press(element, /Imprimer ma liste/);
      expect(text('header')).to.contain(`Informations du ${longDate(old)} à`);
      expect(text()).to.contain('Avoir la nationalité française.');
    });

    it('is one of the information and one of the last check, each with its year', async () => {
      await printOnly(identityCard);
      expect(text('header')).to.match(/Informations du \S+ \d+ \S+ \d{4} à/);
      expect(text('header')).to.not.match(/vérifié/i);
      expect(text('.trust')).to.match(/Vérifié le \d+\S* \S+ \d{4}/);
    });

    it('when it should have been checked has its year', async () => {
      await printOnly({
        ...identityCard,
        lastReviewed: new Date(Date.now() - 400 * DAY).toISOString().slice(0, 10),
      });
      expect(text('.notice')).to.match(/devait être revue le \d+\S* \S+ \d{4}\./);
    });
  });

  describe('the ways', () => {
    it('lead to who does it, with the address of the page and no phone of the town', async () => {
      await printOnly({ ...carPapers, provider: 'org:etat-civil', url: 'https://town.example/x' });
      expect(text('.notice')).to.equal(
        'Cette démarche se fait ailleurs. Adressez-vous ici : France Titres Service de l’État. ' +
          '3400 https://ants.example/',
      );
      expect(text('.phone')).to.equal('3400');
      expect(paper().querySelector('.ways')).to.equal(null);
      const phone = paper().querySelector('.notice .phone')!;
      expect(parseFloat(getComputedStyle(phone).fontSize)).to.be.closeTo((16 * 4) / 3, 0.1);
    });

    it('say how one gets in', async () => {
      await printOnly(identityCard);
      expect(text('.ways')).to.contain('Accès : Entrée de plain-pied, Boucle magnétique');
    });

    it('say how an appointment is made', async () => {
      const appointment = { fr: 'Sur rendez-vous le jeudi', en: 'By appointment on Thursday' };
      const desk = { channelType: 'in-person', place: 'place:mairie', appointment };
      await printOnly({ id: 'a', name: 'A', availableChannel: [desk] });
      expect(text('.ways')).to.contain('Sur rendez-vous le jeudi');
    });

    it('say once that a desk is open day and night', async () => {
      await printOnly(identityCard);
      expect(text('.ways').match(/jour et nuit/g)).to.deep.equal(['jour et nuit']);
      expect(text('.ways')).to.contain('Ouvert jour et nuit');
      expect(paper().querySelector('table')).to.equal(null);
    });

    it('have the hours of the week where they differ from day to day', async () => {
      await printOnly({
        id: 'a',
        name: 'A',
        availableChannel: [{ telephone: '02 61 91 00 12', openingHours: 'Mo-Fr 00:00-24:00' }],
      });
      expect(paper().querySelectorAll('tr').length).to.equal(7);
    });

    it('do not take the hours of a desk for those of its phone', async () => {
      const phone = { channelType: 'phone', telephone: '3939', place: 'place:mairie' };
      await printOnly({ id: 'a', name: 'A', availableChannel: [phone] });
      expect(text('.ways')).to.contain('3939');
      expect(text('.ways')).to.not.contain('jour et nuit');
    });

    it('lead to the service’s own page, and to the town hall where there is no way', async () => {
      await printOnly({ id: 'a', name: 'A', url: 'https://town.example/a' });
      expect(text('.ways')).to.equal('En savoir plus https://town.example/a');
      feed!.restore();
      printed = 0;
      await printOnly({ id: 'a', name: 'A' });
      expect(text('.ways')).to.contain('Ville de Saint-Parvis');
      expect(text('.phone')).to.equal('02 61 91 00 00');
    });
  });

  describe('an alert that affects it', () => {
    it('stands on the paper of its card, with the full date', async () => {
      await printOnly(identityCard, { alerts: [{ ...strike, web: 'https://town.example/greve' }] });
      expect(text('.notice')).to.contain('La mairie ferme à midi');
      const until = longDate(Date.parse(strike.expires));
      expect(text('.notice')).to.contain(`Valable jusqu’au ${until} à`);
      const link = paper().querySelector('.notice a')!;
      expect(link.getAttribute('href')).to.equal('https://town.example/greve');
      // Firefox says only where the words come from.
      const { content } = getComputedStyle(link, '::after');
      expect(content.replace('attr(href)', link.getAttribute('href')!)).to.contain(
        'https://town.example/greve',
      );
    });

    it('is waited for when the list is printed, where no card was opened', async () => {
      localStorage.setItem('parvis:list', '["carte-identite"]');
      const documents = feedOf([identityCard]);
      const element = await show({
        documents: {
          ...documents,
          'parvis.json': { ...documents['parvis.json'], alerts: { url: 'alerts.json' } },
          'alerts.json': { items: [strike] },
        },
        attributes: { category: '+' },
        prepare: async (one) => void (await found(one, '.rows')),
      });
      await press(element, /Imprimer ma liste/);
      expect(text('.notice')).to.contain('La mairie ferme à midi');
    });

    it('keeps no paper back where it cannot be had', async () => {
      await printOnly(identityCard, { alerts: { url: 'nowhere.json' } });
      expect(text('.ways')).to.contain('Guichet 2.');
      expect(paper().querySelector('.notice')).to.equal(null);
    });
  });

  describe('the QR code', () => {
    /** What a camera would read off a drawing. */
    function readDrawing(svg: Element): string {
      const [left, , width] = svg.getAttribute('viewBox')!.split(' ').map(Number);
      expect(left, 'light modules around').to.equal(-4);
      const squares = svg
        .querySelector('path')!
        .getAttribute('d')!
        .matchAll(/M(\d+ \d+)h1v1h-1z/g);
      const dark = new Set([...squares].map(([, place]) => place));
      return readQrCode(width! - 8, (x, y) => dark.has(`${x} ${y}`));
    }

    it('says the address of the service', async () => {
      const element = await show({
        documents: feedOf([identityCard]),
        attributes: { category: '*', 'url-state': '' },
        prepare: async (one) => {
          (await found(one, '.name')).click();
          await found(one, '.trust');
        },
      });
      await press(element, /^Imprimer$/);
      const link = new URL(address);
      link.searchParams.set('service', 'carte-identite');
      expect(text('figcaption')).to.contain(link.href);
      expect(readDrawing(paper().querySelector('.qr')!)).to.equal(link.href);
    });

    it('is left out of the address that no code can hold, and the rest is printed', async () => {
      const long = new URL(address);
      long.searchParams.set('x', 'x'.repeat(3_000));
      history.replaceState(null, '', long);
      await printOnly(identityCard);
      expect(paper().querySelector('figure')).to.equal(null);
      expect(text()).to.contain('Avoir la nationalité française.');
      const [head, ways] = ['.head', '.ways'].map((part) =>
        paper().querySelector<HTMLElement>(part)!,
      );
      (paper().host as HTMLElement).style.setProperty('display', 'block', 'important');
      expect(ways!.offsetWidth).to.equal(head!.offsetWidth);
    });
  });
});
