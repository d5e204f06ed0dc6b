import { expect, fixture, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { BoardChoice } from '../../src/components/business-showcase/board/board-groups.js';
import type { Showcase } from '../../src/components/business-showcase/showcase.js';
import { showcaseBoard as fr } from '../../src/translations/fr/showcase-board.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { readQrCode } from '../helpers/read-qr-code.js';
import { showState } from '../helpers/show-state.js';
import { defineHarness, type ShowcaseHarness } from '../helpers/showcase-harness.js';
import { bakery, foodBank, plumber } from './showcase-exchange.states.js';

const TAG = 'board-harness';
let showcase: Showcase;
defineHarness(TAG, async (given) => {
  const { BoardChooser } =
    await import('../../src/components/business-showcase/board/board-chooser.js');
  showcase = given;
  return new BoardChooser(given);
});

const DAY = 86_400_000;
const dateIn = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const soon = dateIn(5);
const isSunday = new Date(soon).getUTCDay() === 0;
const dayOf = (
  date: string,
  options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' },
): string =>
  new Intl.DateTimeFormat('fr', { ...options, timeZone: 'UTC' })
    .format(new Date(date))
    .replace(/\b1 /, '1er ');
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const shop = {
  ...bakery,
  openingHours: 'Mo-Fr 07:00-13:00,15:00-19:00; Sa 07:00-13:00; PH off',
  specialOpeningHours: [{ date: soon, closed: true }],
  address: {
    streetAddress: '4, rue du Four',
    postalCode: '35099',
    addressLocality: 'Saint-Parvis',
  },
  source: {
    name: 'OpenStreetMap',
    url: 'https://www.openstreetmap.org/',
    license: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
};
const florist = {
  id: 'fleurs',
  name: 'Aux Ajoncs',
  type: 'LocalBusiness',
  category: ['Fleuriste'],
  quarter: 'Gare',
  openingHours: 'Tu,Th 09:00-12:00',
  contactPoint: [{ telephone: '+33261911310' }],
};
const library = {
  id: 'mediatheque',
  name: 'Médiathèque',
  type: 'CivicStructure',
  place: 'place:mediatheque',
  openingHours: 'off',
  openingHoursText: 'Horaires d’été différents',
};
const van = {
  id: 'camion',
  name: 'Le Camion à fromages',
  type: 'Market',
  telephone: '06 39 98 00 07',
  stops: [
    { name: 'Place du Marché', openingHours: 'Th 08:00-12:30' },
    { name: 'Gare', openingHours: 'Fr 16:00-19:00' },
  ],
};
const concert = {
  id: 'concert',
  name: 'Concert d’hiver',
  type: 'Event',
  startDate: `${soon}T20:30:00`,
  eventStatus: 'EventCancelled',
  provider: { name: 'École de musique', telephone: '+33261911320' },
};

const feedOf = (items: unknown[], more: object = {}): ElementState['documents'] => ({
  'parvis.json': {
    parvis: '1.0',
    inLanguage: ['fr', 'en'],
    timezone: 'Europe/Paris',
    dateModified: '2026-11-22T09:00:00+01:00',
    license: 'https://www.etalab.gouv.fr/licence-ouverte-2.0',
    publisher: { name: 'Ville de Saint-Parvis', telephone: '+33261910000' },
    places: [
      {
        id: 'place:mediatheque',
        name: 'Maison du Livre',
        address: { streetAddress: '2, rue Haute', addressLocality: 'Saint-Parvis' },
      },
    ],
    showcase: items,
    ...more,
  },
});
const town = feedOf([shop, florist, foodBank, library, van, concert]);

let feed: TestFeed | undefined;
let printed = 0;

async function show(state: ElementState): Promise<ShowcaseHarness> {
  const shown = await showState<ShowcaseHarness>(TAG, {
    ...state,
    prepare: async (element) => void (await (element as ShowcaseHarness).loaded),
  });
  feed = shown.feed;
  return shown.element;
}

const paper = (): ShadowRoot =>
  document.querySelector<HTMLElement>('[data-parvis-print]')!.shadowRoot!;
const textOf = (part: Element | null): string =>
  part?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const all = (selector: string): string[] => [...paper().querySelectorAll(selector)].map(textOf);
/** What is said of an entry, line by line. */
function sheet(name: string): string {
  const found = [...paper().querySelectorAll('article')].find((one) => textOf(one).includes(name));
  return [...(found?.querySelectorAll('p, h3') ?? [])].map(textOf).join(' ');
}

async function print(choice: BoardChoice = {}, state: ElementState = { documents: town }) {
  await show(state);
  const { printBoard } =
    await import('../../src/components/business-showcase/board/print-board.js');
  await printBoard(showcase, choice);
}

function control<T extends HTMLElement>(element: Element, selector: string): T {
  return element.shadowRoot!.querySelector<T>(selector)!;
}

async function choose(element: Element, name: string, value: string): Promise<void> {
  const select = control<HTMLSelectElement>(element, `select[name="${name}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
}

describe('the showcase’s list for a noticeboard', () => {
  const { print: dialog } = window;
  beforeEach(() => {
    printed = 0;
    window.print = () => printed++;
  });
  afterEach(async () => {
    feed?.restore();
    window.print = dialog;
    await emulateMedia({ media: 'screen' });
    dispatchEvent(new Event('afterprint'));
  });

  describe('an entry', () => {
    it('has its number first and in the largest letters, then who, what, where and when', async () => {
      await print();
      expect(sheet('Fournil')).to.equal(
        '02 61 91 13 01 Le Fournil des Tilleuls Boulangerie · 4, rue du Four ' +
          'Lundi à vendredi : 7 h à 13 h, 15 h à 19 h Samedi : 7 h à 13 h' +
          // On a Sunday it is no exception.
          (isSunday ? '' : ` ${capital(dayOf(soon))} : fermé`),
      );
      await emulateMedia({ media: 'print' });
      const points = (selector: string): number =>
        parseFloat(getComputedStyle(paper().querySelector(selector)!).fontSize) * 0.75;
      expect(points('.phone')).to.be.greaterThan(points('article h3'));
      expect(points('article h3')).to.be.greaterThan(12);
      for (const part of paper().querySelectorAll('p, figcaption, h1, h2, h3'))
        expect(parseFloat(getComputedStyle(part).fontSize) * 0.75, textOf(part)).to.be.at.least(12);
    });

    it('names days apart from each other, and takes the number of a contact', async () => {
      await print();
      expect(sheet('Ajoncs')).to.equal(
        '02 61 91 13 10 Aux Ajoncs Fleuriste Mardi, jeudi : 9 h à 12 h',
      );
    });

    it('tells a closure that runs, and the week of the school holidays', async () => {
      const [begun, end] = [dateIn(-8), dateIn(123)];
      const closed = {
        ...florist,
        specialOpeningHours: [{ validFrom: begun, validThrough: end, closed: true }],
      };
      const club = {
        ...florist,
        id: 'b',
        name: 'Club',
        openingHours: 'We 14:00-18:00; SH Mo-Fr 10:00-12:00',
      };
      const school = {
        ...florist,
        id: 'c',
        name: 'Cantine',
        openingHours: 'Mo-Fr 12:00-13:30; SH off; PH off',
      };
      await print({}, { documents: feedOf([closed, club, school]) });
      const short = { day: 'numeric', month: 'long' } as const;
      expect(sheet('Ajoncs')).to.contain(
        `Mardi, jeudi : 9 h à 12 h Du ${dayOf(begun, short)} au ${dayOf(end, short)} : fermé`,
      );
      expect(sheet('Club')).to.contain(
        'Mercredi : 14 h à 18 h Vacances scolaires, lundi à vendredi : 10 h à 12 h',
      );
      expect(sheet('Cantine')).to.match(
        /Lundi à vendredi : 12 h à 13 h 30 Vacances scolaires : fermé$/,
      );
    });

    it('has what is known of dates beside words for hours', async () => {
      const open = { date: soon, opens: '14:00', closes: '18:00' };
      const documents = feedOf([
        { ...library, openingHours: undefined, specialOpeningHours: [open] },
      ]);
      await print({}, { documents });
      expect(sheet('Médiathèque')).to.contain(
        `Horaires d’été différents ${capital(dayOf(soon))} : 14 h à 18 h`,
      );
    });

    it('says since when it was not confirmed, once it should have been', async () => {
      const reviewed = { lastReviewed: '2020-01-01', reviewInterval: 'P1Y' };
      const sound = { ...shop, lastReviewed: dateIn(-30), reviewInterval: 'P1Y' };
      await print({}, { documents: feedOf([{ ...florist, ...reviewed }, sound]) });
      expect(sheet('Ajoncs')).to.match(/Non confirmé depuis le 1er janvier 2020$/);
      expect(sheet('Fournil')).to.not.contain('Non confirmé');
      await print({}, { documents: feedOf([{ ...florist, ...reviewed }]), lang: 'en' });
      expect(sheet('Ajoncs')).to.match(/Not confirmed since 1 January 2020$/);
    });

    it('has the address of its place, and the editor’s words for hours', async () => {
      await print();
      expect(sheet('Médiathèque')).to.contain('Lieu public · Maison du Livre, 2, rue Haute');
      expect(sheet('Médiathèque')).to.contain('Horaires d’été différents');
    });

    it('has its town where the list has several', async () => {
      const address = { streetAddress: '1, rue Neuve', addressLocality: 'Bréal' };
      await print({}, { documents: feedOf([shop, { ...florist, address }]) });
      expect(sheet('Fournil')).to.contain('4, rue du Four, 35099 Saint-Parvis');
      expect(sheet('Ajoncs')).to.contain('1, rue Neuve, Bréal');
    });

    it('says where a van stands and when', async () => {
      await print();
      expect(sheet('Camion')).to.contain(
        'Place du Marché, jeudi : 8 h à 12 h 30 Gare, vendredi : 16 h à 19 h',
      );
    });

    it('says whose number it has, that an event is cancelled, and its date with the year', async () => {
      await print();
      expect(sheet('Concert')).to.match(
        /^02 61 91 13 20 École de musique Concert d’hiver Annulé Le \S+ \d+\S* \S+ \d{4} à 20 h 30 Événement$/,
      );
    });

    it('without a phone says so, and gives its mail', async () => {
      await print();
      expect(sheet('Épicerie')).to.match(/^Pas de téléphone .* epicerie@saint-parvis\.example$/);
    });

    it('of a person who has not agreed names the trade alone', async () => {
      await print({}, { documents: feedOf([plumber]) });
      expect(paper().innerHTML).to.not.match(/Kermarrec|98 00 01|639980001/);
      expect(sheet('Plomberie')).to.match(/^Pas de téléphone Plomberie/);
    });

    it('is never cut at the end of a page, and its group’s name stays with it', async () => {
      await print();
      await emulateMedia({ media: 'print' });
      const style = (selector: string): CSSStyleDeclaration =>
        getComputedStyle(paper().querySelector(selector)!);
      expect(style('article').breakInside).to.equal('avoid');
      expect(style('h2').breakAfter).to.equal('avoid');
    });
  });

  describe('groups', () => {
    it('are the types, in the order of the interface, each by name', async () => {
      await print();
      expect(all('h1')).to.deep.equal(['Adresses utiles']);
      expect(all('h2')).to.deep.equal([
        'Commerces',
        'Associations',
        'Événements',
        'Marchés',
        'Lieux publics',
      ]);
      expect(all('section:first-of-type h3')).to.deep.equal([
        'Aux Ajoncs',
        'Le Fournil des Tilleuls',
      ]);
    });

    it('are the quarters where one type is printed', async () => {
      await print({ type: 'LocalBusiness' });
      expect(all('h1')).to.deep.equal(['Commerces']);
      expect(all('h2')).to.deep.equal(['Centre', 'Gare']);
    });

    it('put what is in no quarter last', async () => {
      const documents = feedOf([florist, { ...shop, id: 'x', quarter: undefined }]);
      await print({ type: 'LocalBusiness' }, { documents });
      expect(all('h2')).to.deep.equal(['Gare', 'Ailleurs']);
    });

    it('say the quarter once', () => {
      expect(fr.inQuarter('Commerces', 'La Gare')).to.equal('Commerces, quartier La Gare');
      expect(fr.inQuarter('Commerces', 'Quartier de la Gare')).to.equal(
        'Commerces, Quartier de la Gare',
      );
    });

    it('are those of one quarter where it was chosen', async () => {
      await print({ quarter: 'Centre' });
      expect(all('h1')).to.deep.equal(['Adresses utiles, quartier Centre']);
      expect(all('h3')).to.deep.equal(['Le Fournil des Tilleuls', 'L’Épicerie solidaire']);
    });

    it('have no name where there is one', async () => {
      await print({ type: 'NGO' });
      expect(all('h2')).to.deep.equal([]);
    });
  });

  describe('the head and the foot', () => {
    it('say how old it is, who stands behind it and whom to tell of an error', async () => {
      await print();
      expect(all('header')[0]).to.match(
        /Liste publiée par Ville de Saint-Parvis Informations du dimanche 22 novembre 2026 Une erreur \? Appelez le 02 61 91 00 00/,
      );
    });

    it('say when the feed was confirmed where it does not say itself when it was changed', async () => {
      await print({}, { documents: feedOf([shop], { dateModified: undefined }) });
      const today = new Intl.DateTimeFormat('fr', {
        ...({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const),
        timeZone: 'Europe/Paris',
      }).format(new Date());
      expect(all('header')[0]).to.contain(`Informations du ${today.replace(/ 1 /, ' 1er ')}`);
    });

    it('name each source once with its licence', async () => {
      await print({}, { documents: feedOf([shop, { ...shop, id: 'b' }, florist]) });
      expect(all('footer')).to.deep.equal([
        'Sources : OpenStreetMap (licence : ODbL 1.0) · Ville de Saint-Parvis (licence : Licence Ouverte 2.0)',
      ]);
    });

    it('lead to the page by a code', async () => {
      await print();
      const svg = paper().querySelector('.qr')!;
      const size = Number(svg.getAttribute('viewBox')!.split(' ')[2]) - 8;
      const squares = svg
        .querySelector('path')!
        .getAttribute('d')!
        .matchAll(/M(\d+ \d+)h/g);
      const dark = new Set([...squares].map(([, place]) => place));
      expect(readQrCode(size, (x, y) => dark.has(`${x} ${y}`))).to.equal(
        location.href.replace(/#.*/, ''),
      );
    });
  });

  describe('large print', () => {
    it('is at least 16 points', async () => {
      await print({ isLarge: true });
      await emulateMedia({ media: 'print' });
      for (const part of paper().querySelectorAll('p, figcaption, h1, h2, h3'))
        expect(parseFloat(getComputedStyle(part).fontSize) * 0.75, textOf(part)).to.be.at.least(16);
    });
  });

  describe('the choices', () => {
    async function open(state: ElementState = { documents: town }): Promise<ShowcaseHarness> {
      const element = await show(state);
      control<HTMLElement>(element, 'summary').click();
      return element;
    }

    it('have no violation', async () => {
      await expect(await open()).to.be.accessible();
    });

    it('are checked by rules that do find a fault', async () => {
      const element = await open();
      const label = control(element, '.board-choices label');
      label.replaceWith(label.querySelector('select')!);
      const failure = await Promise.resolve(expect(element).to.be.accessible()).catch(String);
      expect(failure).to.contain('select-name');
    });

    it('name the types and quarters that there are', async () => {
      const element = await open();
      const names = (name: string): string[] =>
        [...control<HTMLSelectElement>(element, `select[name="${name}"]`).options].map(textOf);
      expect(names('type')).to.deep.equal([
        'Tous les types',
        'Commerces',
        'Associations',
        'Événements',
        'Marchés',
        'Lieux publics',
      ]);
      expect(names('quarter')).to.deep.equal(['Toute la commune', 'Centre', 'Gare']);
    });

    it('are not asked where there is one answer', async () => {
      const element = await open({ documents: feedOf([florist]) });
      expect(element.shadowRoot!.querySelector('select')).to.equal(null);
    });

    it('say how many that is, and print it', async () => {
      const element = await open();
      await choose(element, 'type', 'LocalBusiness');
      expect(textOf(control(element, 'output'))).to.equal('2 adresses à imprimer');
      await choose(element, 'quarter', 'Gare');
      expect(textOf(control(element, 'output'))).to.equal('1 adresse à imprimer');
      control<HTMLInputElement>(element, 'input').click();
      control<HTMLButtonElement>(element, 'button').click();
      await waitUntil(() => printed === 1);
      expect(all('h3')).to.deep.equal(['Aux Ajoncs']);
      expect(all('h1')).to.deep.equal(['Commerces, quartier Gare']);
      expect(paper().querySelector('main')!.className).to.equal('large');
    });

    it('do not print a blank page', async () => {
      const element = await open();
      await choose(element, 'type', 'NGO');
      await choose(element, 'quarter', 'Gare');
      control<HTMLButtonElement>(element, 'button').click();
      expect(textOf(control(element, 'output'))).to.equal('Aucune adresse avec ces choix.');
      await new Promise(requestAnimationFrame);
      expect(printed).to.equal(0);
    });

    it('fit a narrow phone', async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await open({
        documents: feedOf([{ ...shop, quarter: 'a'.repeat(300) }, florist]),
      });
      const { right } = element.getBoundingClientRect();
      for (const part of element.shadowRoot!.querySelectorAll('label, select, input, button'))
        expect(part.getBoundingClientRect().right).to.be.at.most(right + 1);
      await setViewport({ width: 800, height: 600 });
    });
  });

  it('is English on an English page', async () => {
    await print({ type: 'LocalBusiness' }, { documents: town, lang: 'en' });
    expect(all('h1')).to.deep.equal(['Shops']);
    expect(sheet('Tilleuls')).to.contain('Monday to Friday: ');
  });

  it('is legible to a screen reader, too', async () => {
    await print({}, { documents: town });
    const host = paper().host as HTMLElement;
    const box = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    host.removeAttribute('data-parvis-print');
    box.append(host);
    await expect(host).to.be.accessible();
    host.setAttribute('data-parvis-print', '');
  });
});
