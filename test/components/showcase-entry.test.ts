import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { wantPlain } from '../../src/controllers/plain-language.js';
import '../helpers/entry-page.js';
import type { EntryPage } from '../helpers/entry-page.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { fakeSpeech, FRENCH, type FakeSpeech } from '../helpers/fake-speech.js';
import { button, said } from '../helpers/finder.js';
import { readQrCode } from '../helpers/read-qr-code.js';
import { showState } from '../helpers/show-state.js';
import { entryStates, type EntryState } from './showcase-entry.states.js';

/** A Saturday. */
const NOW = Date.parse('2026-11-28T10:00:00+01:00');
const states = entryStates(NOW);
let feed: TestFeed | undefined;
let speech: FakeSpeech | undefined;

async function show(
  state: EntryState,
  more: Partial<Pick<EntryPage, 'hasLinks'>> = {},
): Promise<EntryPage> {
  const shown = await showState<EntryPage>('test-entry-page', {
    ...state,
    attributes: { entry: state.entry },
    prepare: async (element) => {
      Object.assign(element, { instant: NOW, ...more });
      element.requestUpdate();
      await element.updateComplete;
    },
  });
  feed = shown.feed;
  return shown.element;
}

const named = (name: string): Promise<EntryPage> => show(states[name]!);

/** The same state with other fields of its entry. */
function changed(name: string, fields: object): EntryState {
  const { documents, entry, ...state } = states[name]!;
  const { items } = documents['showcase.json'] as { items: { id: string }[] };
  const all = items.map((item) => (item.id === entry ? { ...item, ...fields } : item));
  return {
    ...state,
    entry,
    documents: { ...documents, 'showcase.json': { parvis: '1.0', items: all } },
  };
}

const inside = <T extends Element = HTMLElement>(element: Element, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;

const text = (part: HTMLElement | null | undefined): string =>
  part?.innerText.replace(/[\s\u00a0\u202f]+/g, ' ').trim() ?? '';

/** All that is seen, in order. */
const words = (element: Element): string => text(inside(element, 'article'));

/** What is answered under a title. */
function answer(element: Element, title: string): string {
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('dt')];
  return text(all.find((one) => text(one) === title)?.nextElementSibling as HTMLElement);
}

const titles = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('dt')].map(text);

const primaries = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.primary')].map(text);

const href = (element: Element, name: RegExp): string =>
  (button(element, name) as HTMLAnchorElement).getAttribute('href')!;

/** What the browser was given to save, and under which name. */
async function saved(press: () => void): Promise<{ name: string; text: string; type: string }> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const found: { blob?: Blob; name?: string } = {};
  URL.createObjectURL = (blob: Blob) => {
    found.blob = blob;
    return createObjectURL(blob);
  };
  HTMLAnchorElement.prototype.click = function () {
    found.name = this.download;
  };
  try {
    press();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return { name: found.name!, type: found.blob!.type, text: await found.blob!.text() };
}

/** The lines of a file, unfolded. */
const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

describe('the card of a showcase entry', () => {
  const { print } = window;
  afterEach(() => {
    feed?.restore();
    speech?.restore();
    speech = undefined;
    wantPlain(false);
    localStorage.clear();
    window.print = print;
    dispatchEvent(new Event('afterprint'));
  });

  describe('accessibility', () => {
    for (const name of Object.keys(states))
      it(`has no violation with ${name}`, async () => {
        await expect(await named(name)).to.be.accessible();
      });

    it('is checked by rules that do find a fault', async () => {
      const element = await named('old stones');
      inside(element, 'img').removeAttribute('alt');
      inside(element, 'dl').append(document.createElement('p'));
      const failure = await Promise.resolve(expect(element).to.be.accessible()).catch(String);
      expect(failure).to.contain('image-alt').and.to.contain('definition-list');
    });

    it('has headings of the element’s level, the name first', async () => {
      const element = await named('a shop');
      element.headingLevel = 4;
      await element.updateComplete;
      const headings = [...element.shadowRoot!.querySelectorAll<HTMLElement>('h2,h3,h4,h5,h6')];
      expect(headings.map((one) => [one.localName, text(one)])).to.deep.equal([
        ['h4', 'Le Fournil des Tilleuls'],
        ['h5', 'Voir aussi'],
      ]);
      expect(inside(element, 'article').firstElementChild!.id).to.equal('name');
    });
  });

  describe('any width', () => {
    for (const name of ['a shop', 'a trader on rounds', 'words that do not break', 'in English'])
      it(`shows ${name} at 320 px without scrolling sideways`, async () => {
        await setViewport({ width: 320, height: 640 });
        try {
          await named(name);
          expect(document.documentElement.scrollWidth).to.be.at.most(320);
        } finally {
          await setViewport({ width: 800, height: 600 });
        }
      });

    it('lets all that is pressed be hit by a finger', async () => {
      const element = await named('somebody who helps');
      const small = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.button')].filter(
        (one) => one.getBoundingClientRect().height < 44,
      );
      expect(small.map(text)).to.deep.equal([]);
    });
  });

  describe('the order for the eye', () => {
    it('is name, kind, door, phone, place, hours, access, offers, description, trust', async () => {
      const element = await named('a shop');
      const seen = words(element);
      const order = [
        ...['Le Fournil des Tilleuls', 'Commerce · Boulangerie', 'Ouvert, ferme à 13 h'],
        ...['02 61 91 13 01', '4, rue du Four', 'Itinéraire', 'Horaires', 'Accès', 'Paiement'],
        ...['Livraison', 'Langues parlées', 'Labels', 'Propose', 'Cherche', 'Pain au levain'],
        ...['Image : Ville', 'Enregistrer le contact', 'Imprimer', 'Partager', 'Voir aussi'],
        ...['Fiche tenue par Union des artisans', 'Corriger cette fiche'],
      ];
      const places = order.map((one) => seen.indexOf(one));
      expect(Math.min(...places), seen).to.be.at.least(0);
      expect(places, seen).to.deep.equal(places.toSorted((a, b) => a - b));
    });

    for (const [name, action] of Object.entries({
      'a shop': '02 61 91 13 01',
      'a shop of which only the name is known': 'Appeler le 02 61 91 00 00',
      'a person who does not want to be shown': 'Appeler le 02 61 91 00 00',
      'an association': '02 61 91 13 10',
      'a course': '02 61 91 13 98',
      'somebody of another kind': 'Site internet',
      'somebody who helps': '02 61 91 13 20',
    }))
      it(`has one action that stands out with ${name}: ${action}`, async () => {
        expect(primaries(await named(name))).to.deep.equal([action]);
      });

    it('lets registering stand out where nobody has a phone, else writing', async () => {
      const course = await show(changed('a course', { provider: undefined, url: undefined }));
      expect(primaries(course)).to.deep.equal(['S’inscrire en ligne']);
      const email = { provider: undefined, registration: undefined, email: 'a@b.example' };
      const other = await show(changed('a course', email));
      expect(primaries(other)).to.deep.equal(['Écrire à a@b.example']);
      expect(href(other, /Écrire/)).to.equal('mailto:a@b.example');
    });

    it('writes to the address alone, whatever stands in it', async () => {
      const email = 'a@b.example?bcc=evil@e.example&body=hi';
      const element = await show(changed('a course', { email, registration: { email } }));
      const mails = [
        ...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[href^="mailto:a@"]'),
      ];
      expect(mails.map((one) => new URL(one.href).search)).to.deep.equal(['', '']);
      expect(mails.map((one) => one.innerText.trim())).to.deep.equal([email, email]);
    });

    it('stands out once, also where two persons share a number', async () => {
      const contactPoint = ['Nadia', 'Yann'].map((name) => ({ name, telephone: '+33261911310' }));
      const element = await show(changed('an association', { contactPoint }));
      expect(words(element)).to.contain('Nadia 02 61 91 13 10 Yann 02 61 91 13 10');
      expect(primaries(element)).to.have.length(1);
    });

    it('shows nothing empty', async () => {
      const element = await named('a shop of which only the name is known');
      expect(titles(element)).to.deep.equal([]);
      expect(words(element)).to.contain('Aucun contact direct n’est connu.');
      expect(words(element)).to.contain('Horaires non connus');
      const parts = [...element.shadowRoot!.querySelectorAll<HTMLElement>('p, li, dd, figure')];
      expect(parts.filter((part) => !text(part))).to.deep.equal([]);
    });
  });

  describe('a shop', () => {
    it('says how to pay, what is delivered, which languages, and what it offers', async () => {
      const element = await named('a shop');
      expect(answer(element, 'Paiement')).to.equal('Espèces · Carte · Chèque');
      expect(answer(element, 'Livraison')).to.equal('À vélo dans le bourg, le samedi matin.');
      expect(answer(element, 'Langues parlées')).to.equal('français, anglais, breton');
      expect(answer(element, 'Labels')).to.equal('Agriculture biologique');
      expect(answer(element, 'Propose')).to.equal(
        'Un local à partager le lundi Four libre la nuit Pour un autre artisan. 06 12 34 56 78',
      );
      expect(answer(element, 'Cherche')).to.equal('Un apprenti');
    });

    it('has its week with today marked', async () => {
      const element = await named('a shop');
      expect(answer(element, 'Horaires')).to.contain(
        'Samedi (aujourd’hui) 7 h à 13 h 15 h 30 à 19 h Dimanche 7 h à 13 h',
      );
    });

    it('shows no offer that is over', async () => {
      const makesOffer = [
        { name: 'Fini', validThrough: '2026-11-27' },
        { name: 'En cours', validThrough: '2026-11-28' },
      ];
      const element = await show(changed('a shop', { makesOffer }));
      expect(answer(element, 'Propose')).to.equal('En cours Jusqu’au 28 novembre');
    });
  });

  describe('the way there', () => {
    it('is a page of OpenStreetMap on a desk', async () => {
      expect(href(await named('a shop'), /Itinéraire/)).to.equal(
        'https://www.openstreetmap.org/directions?to=48.1%2C-1.5',
      );
    });

    it('is that of the place where the entry names one', async () => {
      const element = await named('an event');
      expect(words(element)).to.contain('Salle des fêtes 3, rue des Écoles 35099 Saint-Parvis');
      expect(href(element, /Itinéraire/)).to.contain('48.102%2C-1.502');
    });

    it('is not offered to a town as a whole', async () => {
      const address = { addressLocality: 'Saint-Parvis' };
      const element = await show(changed('a shop', { address, geo: undefined }));
      expect(words(element)).to.contain('Saint-Parvis');
      expect(words(element)).to.not.contain('Itinéraire').and.to.not.contain('Copier l’adresse');
    });

    it('can be told by the address, which is copied', async () => {
      const element = await named('an event');
      const copied: string[] = [];
      const { clipboard } = navigator;
      const writeText = (value: string): Promise<void> => Promise.resolve(void copied.push(value));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      try {
        button(element, /Copier l’adresse/).focus();
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => words(element).includes('Adresse copiée'));
        await waitUntil(() => said().includes('Adresse copiée'), 'said', { timeout: 3_000 });
      } finally {
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      }
      expect(copied).to.deep.equal(['Salle des fêtes, 3, rue des Écoles, 35099 Saint-Parvis']);
    });
  });

  describe('a trader on rounds', () => {
    it('says first where it is today and until when, and leads there', async () => {
      const element = await named('a trader on rounds');
      expect(text(inside(element, '.headline'))).to.equal(
        'Aujourd’hui : Place de l’Église, jusqu’à 13 h',
      );
      expect(words(element)).to.contain('Commerce ambulant · Poissonnerie');
      expect(href(element, /Itinéraire/)).to.contain('to=48.1%2C-1.5');
    });

    it('has a state of its own where there is a shop besides', async () => {
      const element = await named('a shop with a stall');
      const headlines = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.headline')].map(
        text,
      );
      expect(headlines[0]).to.match(/^Fermé/);
      expect(headlines[1]).to.match(/Marché/);
      expect(words(element)).to.contain('Commerce · Boulangerie').and.not.to.contain('ambulant');
    });

    it('shows a list for each day where a table has no room', async () => {
      const element = await named('a trader on rounds');
      expect(answer(element, 'Où et quand')).to.contain(
        'Jeudi Halles du Four 8 h à 12 h 30 Parking de la gare 16 h 30 à 19 h Vendredi',
      );
      const headers = element.shadowRoot!.querySelectorAll('[role="columnheader"]');
      expect([...headers].some((one) => one.checkVisibility())).to.equal(false);
    });

    it('is a table of days and places where there is room', async () => {
      await setViewport({ width: 1280, height: 800 });
      try {
        const element = await named('a trader on rounds');
        const table = inside<HTMLTableElement>(element, 'table');
        expect(table.caption!.innerText.trim()).to.equal('Passages de la semaine');
        const [head, ...rows] = [...table.rows];
        expect([...head!.cells].map(text).slice(1)).to.deep.equal([
          ...['Place de l’Église', 'Halles du Four', 'Parking de la gare'],
        ]);
        expect(rows.map((row) => [...row.cells].map(text))).to.deep.equal([
          ['Mardi', '', '8 h à 12 h 30', ''],
          ['Jeudi', '', '8 h à 12 h 30', '16 h 30 à 19 h'],
          ['Vendredi', '', '', '16 h 30 à 19 h'],
          ['Samedi (aujourd’hui)', '8 h à 13 h', '', ''],
        ]);
        expect(getComputedStyle(rows[0]!).display).to.equal('table-row');
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

    it('tells what no week tells', async () => {
      const element = await named('a trader on rounds');
      expect(answer(element, 'Où et quand')).to.contain(
        'Les autres semaines Hameau de la Lande : dimanche 6 décembre à 9 h Marché de Noël : En décembre, selon le programme',
      );
    });

    it('names the next stop on a day without one', async () => {
      const element = await named('a trader on rounds');
      element.instant = NOW + 86_400_000;
      element.requestUpdate();
      await element.updateComplete;
      expect(text(inside(element, '.headline'))).to.equal(
        'Prochain passage : mardi à 8 h, Halles du Four',
      );
    });

    it('reads times from the left on a page from right to left', async () => {
      const element = await named('from right to left');
      const slot = inside(element, 'td:not(.none) div:not(.where)');
      const [first, last] = [text(slot).indexOf('8'), text(slot).length - 1].map((place) => {
        const node = document.createTreeWalker(slot, NodeFilter.SHOW_TEXT).nextNode()!;
        const start = (node as Text).data.search(/\S/);
        const range = document.createRange();
        range.setStart(node, start + place);
        range.setEnd(node, start + place + 1);
        return range.getBoundingClientRect().left;
      });
      expect(first).to.be.below(last!);
    });
  });

  describe('a market', () => {
    it('has plain hours, and the place’s address and access', async () => {
      const element = await named('a market');
      expect(text(inside(element, '.headline'))).to.equal('Ouvert, ferme à 13 h');
      expect(words(element)).to.contain('Halles du Four 1, place du Four');
      expect(answer(element, 'Accès')).to.equal('Entrée de plain-pied');
    });
  });

  describe('an association', () => {
    it('says how to join, what it costs, whom to call and in which language', async () => {
      const element = await named('an association');
      expect(answer(element, 'Comment adhérer')).to.contain('Venez un mardi à 19 h');
      expect(answer(element, 'Prix')).to.equal('Adulte : 40 € Moins de 18 ans : Gratuit');
      expect(words(element)).to.contain(
        'Nadia, présidente 02 61 91 13 10 Langues : français, arabe',
      );
      expect(words(element)).to.not.contain('Horaires');
    });
  });

  describe('a course', () => {
    it('says when, for whom, on which conditions, the price and who helps to pay', async () => {
      const element = await named('a course');
      expect(text(inside(element, '.headline'))).to.equal(
        'Du mardi 8 décembre à 14 h au mardi 19 janvier 2027 à 16 h',
      );
      expect(titles(element)).to.deep.equal([
        ...['Pour qui', 'Conditions', 'Prix', 'Aides pour payer', 'Inscription', 'Accès'],
      ]);
      expect(answer(element, 'Prix')).to.equal('72 €');
      expect(answer(element, 'Inscription')).to.equal(
        'Inscrivez-vous jusqu’au jeudi 3 décembre. Dix places. S’inscrire en ligne',
      );
      expect(inside<HTMLTimeElement>(element, 'dd time').dateTime).to.equal('2026-12-03');
    });

    it('says that it is too late to register, and offers it no more', async () => {
      const element = await named('a course that nobody can join any more');
      expect(answer(element, 'Inscription')).to.equal(
        'Les inscriptions sont fermées. C’était jusqu’au jeudi 26 novembre. Dix places.',
      );
    });

    it('counts the last day of registration as a day to register', async () => {
      const registration = { url: 'https://inscription.example/', deadline: '2026-11-28' };
      const element = await show(changed('a course', { registration }));
      expect(answer(element, 'Inscription')).to.equal(
        'Inscrivez-vous jusqu’au samedi 28 novembre. S’inscrire en ligne',
      );
    });
  });

  describe('an event', () => {
    it('says when in words and in a form for machines', async () => {
      const element = await named('an event');
      const time = inside<HTMLTimeElement>(element, '.headline time');
      expect(text(time)).to.equal('Demain, dimanche 29 novembre, de 20 h à 22 h 30');
      expect(time.dateTime).to.equal('2026-11-29T20:00');
    });

    it('is told by its own clock, to the reader and to the device', async () => {
      const state = changed('an event', { timezone: 'America/Cayenne' });
      const element = await show(state);
      expect(text(inside(element, '.headline time'))).to.equal(
        'Demain, dimanche 29 novembre, de 20 h à 22 h 30',
      );
      const file = await saved(() => button(element, /agenda/).click());
      expect(linesOf(file.text)).to.include('DTSTART:20261129T230000Z');
    });

    it('says each price, and where tickets are', async () => {
      const element = await named('an event');
      expect(answer(element, 'Prix')).to.equal('Plein tarif : 8 € Enfants : 4,50 €');
      expect(href(element, /Plein tarif/)).to.equal('https://billets.example/');
    });

    it('says that it costs something where nobody said how much', async () => {
      const element = await show(
        changed('an event', { offers: undefined, isAccessibleForFree: false }),
      );
      expect(answer(element, 'Prix')).to.equal('Payant');
    });

    it('lists all dates, those far away behind a word', async () => {
      const element = await named('an event on many dates');
      expect(element.shadowRoot!.querySelectorAll('dd time')).to.have.length(11);
      expect(answer(element, 'Dates')).to.contain('Le dimanche 6 décembre, de 20 h à 22 h 30');
      expect(answer(element, 'Dates')).to.contain('Voir 5 autres dates');
      expect(answer(element, 'Dates')).to.not.contain('février');
      button(element, /Voir 5/).click();
      expect(answer(element, 'Dates')).to.contain('Le dimanche 7 février 2027');
    });

    it('says that it is on', async () => {
      const element = await named('an event that is on');
      expect(words(element)).to.contain('au vendredi 18 décembre En ce moment');
      expect(answer(element, 'Prix')).to.equal('Gratuit');
    });

    for (const [name, notice] of Object.entries({
      'an event cancelled': 'C’est annulé.',
      'an event postponed': 'C’est reporté. La nouvelle date n’est pas encore connue.',
    }))
      it(`says first that it is ${name.replace('an event ', '')}, and offers no calendar`, async () => {
        const element = await named(name);
        expect(text(inside(element, '.notice'))).to.equal(notice);
        expect(words(element).indexOf(notice)).to.be.below(words(element).indexOf('Demain'));
        expect(inside(element, '.headline s').innerText).to.contain('Demain');
        expect(words(element)).to.not.contain('agenda');
      });

    it('says that its date changed, and offers the new one', async () => {
      const element = await named('an event on another date');
      expect(text(inside(element, '.notice'))).to.equal('La date a changé. Voici la nouvelle.');
      expect(words(element)).to.contain('Ajouter à mon agenda');
    });

    it('gives its dates to the calendar of the device', async () => {
      const element = await named('an event on many dates');
      const file = await saved(() => button(element, /agenda/).click());
      expect(file.name).to.equal('concert-d-hiver.ics');
      expect(file.type).to.equal('text/calendar;charset=utf-8');
      const lines = linesOf(file.text);
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).to.have.length(11);
      expect(lines).to.include('DTSTART:20261129T190000Z');
      expect(lines).to.include('SUMMARY:Concert d’hiver');
      expect(lines).to.include(
        'LOCATION:Salle des fêtes\\, 3\\, rue des Écoles\\, 35099 Saint-Parvis',
      );
      expect(lines).to.include(`UID:concert/2026-11-29T20:00@${location.hostname}`);
    });
  });

  describe('old stones', () => {
    it('have their story and how to visit them', async () => {
      const element = await named('old stones');
      expect(answer(element, 'Histoire')).to.equal(
        'Quarante femmes y lavaient à genoux. La charpente est de 1868.',
      );
      expect(answer(element, 'Visite')).to.equal('Visite libre. Six marches.');
      expect(words(element)).to.contain('Lavoir des Rives Patrimoine Facile à lire');
    });

    it('can be listened to, with the words beside, and nothing is fetched before', async () => {
      const element = await named('old stones');
      const audio = inside<HTMLAudioElement>(element, 'audio');
      expect([audio.controls, audio.preload]).to.deep.equal([true, 'none']);
      expect(audio.ariaLabel).to.equal('Une lavandière raconte');
      const asked = performance.getEntriesByType('resource').map(({ name }) => name);
      expect(asked.filter((name) => name.endsWith('.mp3'))).to.deep.equal([]);
      button(element, /Lire le texte/).click();
      expect(answer(element, 'À écouter')).to.contain('On venait le lundi. L’eau était froide.');
    });

    it('can be read in plain words', async () => {
      const element = await named('old stones');
      inside(element, '.tools input').focus();
      await sendKeys({ press: 'Space' });
      await waitUntil(() => text(inside(element, '#name')) === 'Le lavoir');
      expect(answer(element, 'Histoire')).to.equal('Ici, des femmes lavaient le linge.');
    });

    it('are read aloud by the device, without what is worked rather than read', async () => {
      speech = fakeSpeech(FRENCH);
      const element = await named('old stones');
      button(element, /Écouter/).click();
      while (speech.isSpeaking) speech.finish();
      const told = speech.said.join(' ').replaceAll('fr-FR: ', '');
      expect(told).to.contain('Lavoir des Rives Patrimoine Ouvert jour et nuit');
      expect(told).to.contain('Quarante femmes y lavaient à genoux. La charpente est de 1868.');
      expect(told).to.not.match(/Imprimer|Partager|Itinéraire|Voir aussi|Corriger/);
    });
  });

  describe('reading aloud', () => {
    it('stops when another entry is opened', async () => {
      speech = fakeSpeech(FRENCH);
      const element = await named('old stones');
      button(element, /Écouter/).click();
      expect(speech.isSpeaking).to.equal(true);
      element.entry = 'fournil';
      await element.updateComplete;
      expect(speech.isSpeaking).to.equal(false);
      expect(words(element)).to.contain('Le Fournil des Tilleuls').and.to.contain('Écouter');
    });
  });

  describe('somebody who helps', () => {
    it('says first for whom, then how to reach whom in which language', async () => {
      const element = await named('somebody who helps');
      const seen = words(element);
      expect(seen).to.contain(
        'Partenaire · Aide à domicile Pour qui Tout le monde · Personnes âgées Accueil 02 61 91 13 20 Langues : français, anglais Rendez-vous Site internet aide@example.fr',
      );
      expect(titles(element).filter((title) => title === 'Pour qui')).to.have.length(1);
    });
  });

  describe('a person who does not want to be shown', () => {
    it('has the trade, the town and the hours, one sentence why, and the town hall', async () => {
      const element = await named('a person who does not want to be shown');
      const seen = words(element);
      expect(seen).to.contain('Plomberie Commerce · Plomberie Fermé, ouvre lundi à 8 h');
      expect(seen).to.contain('car cette personne n’a pas donné son accord.');
      expect(href(element, /Appeler le 02/)).to.equal('tel:+33261910000');
      const markup = inside(element, 'article').outerHTML;
      expect(markup).to.not.match(/Jeanne|Kermarrec|kermarrec|612345678|12, rue/);
      expect(seen).to.not.contain('Enregistrer le contact').and.to.not.contain('Itinéraire');
      expect(seen).to.contain('Source : Annuaire des entreprises (Licence Ouverte 2.0)');
    });

    it('is not said to be kept by the town, where nobody is told who keeps it', async () => {
      const provider = { name: 'Union des commerçants' };
      const element = await show(
        changed('a person who does not want to be shown', { provider, source: undefined }),
      );
      expect(words(element)).to.not.contain('Fiche tenue par');
      expect(words(element)).to.contain('Corriger cette fiche');
    });

    it('is shown whole once it agreed', async () => {
      const element = await show(
        changed('a person who does not want to be shown', { consent: true }),
      );
      expect(words(element)).to.contain('Jeanne Kermarrec').and.to.contain('06 12 34 56 78');
      expect(words(element)).to.contain('Enregistrer le contact');
    });
  });

  describe('a contact', () => {
    it('is given to the address book of the device', async () => {
      const element = await named('a shop');
      const file = await saved(() => button(element, /Enregistrer le contact/).click());
      expect(file.name).to.equal('le-fournil-des-tilleuls.vcf');
      expect(file.type).to.equal('text/vcard;charset=utf-8');
      expect(linesOf(file.text)).to.include.members([
        'VERSION:3.0',
        'FN:Le Fournil des Tilleuls',
        'TEL;TYPE=WORK,VOICE:+33261911301',
        'EMAIL;TYPE=INTERNET:bonjour@fournil.example',
        'ADR;TYPE=WORK:;;4\\, rue du Four;Saint-Parvis;;35099;',
      ]);
    });

    it('is not offered where there is none', async () => {
      const element = await named('a shop of which only the name is known');
      expect(words(element)).to.not.contain('Enregistrer le contact');
    });

    it('that has no phone of its own is that of who answers for the entry', async () => {
      const element = await named('a course');
      expect(words(element)).to.contain('France services 02 61 91 13 98');
    });

    it('of who answers for the entry stays out of the address book', async () => {
      const course = await named('a course');
      expect(words(course)).to.not.contain('Enregistrer le contact');
      const element = await show(changed('a course', { email: 'a@b.example' }));
      const { text: card } = await saved(() => button(element, /Enregistrer le contact/).click());
      expect(card).to.contain('a@b.example').and.to.not.contain('TEL');
    });

    it('is said once where the feed says it twice', async () => {
      const contactPoint = [
        { telephone: '+33261911301' },
        { name: 'Rémi', url: 'https://fournil.example/' },
      ];
      const element = await show(changed('a shop', { contactPoint }));
      expect(words(element).match(/02 61 91 13 01/g)).to.have.length(1);
      expect(words(element).match(/Site internet/g)).to.have.length(1);
    });
  });

  describe('trust', () => {
    it('says who keeps the card, when it was confirmed, the source and its licence', async () => {
      const element = await named('a shop from OpenStreetMap');
      const trust = inside(element, '.trust');
      expect(text(trust)).to.equal(
        'Confirmée le 8 novembre Source : OpenStreetMap contributors (ODbL 1.0)',
      );
      expect([...trust.querySelectorAll('a')].map((link) => link.href)).to.deep.equal([
        'https://www.openstreetmap.org/node/1',
        'https://opendatacommons.org/licenses/odbl/1-0/',
      ]);
      expect(text(inside(await named('a shop'), '.trust'))).to.equal(
        'Fiche tenue par Union des artisans, 02 61 91 13 99',
      );
    });

    it('warns of old information, and only of that', async () => {
      const element = await named('a shop not confirmed in time');
      expect(text(inside(element, '.overdue'))).to.equal(
        'Cette fiche n’a pas été confirmée depuis le 16 juillet 2025. Vérifiez avant de vous déplacer.',
      );
      expect(inside(await named('a shop'), '.overdue')).to.equal(null);
    });

    it('lets anybody correct the card by a mail with its name and address', async () => {
      const element = await show(states['a shop']!, { hasLinks: true });
      const mail = new URL(href(element, /Corriger cette fiche/));
      expect(mail.protocol + mail.pathname).to.equal('mailto:mairie@saint-parvis.example');
      expect(mail.searchParams.get('subject')).to.equal(
        'Fiche à corriger\u00a0: Le Fournil des Tilleuls',
      );
      expect(mail.searchParams.get('body')).to.contain(`${location.origin}/annuaire?fiche=fournil`);
    });

    it('says what holds now and concerns the entry', async () => {
      const element = await named('an entry that an alert affects');
      await waitUntil(() => inside(element, '.notice'));
      expect(text(inside(element, '.notice'))).to.match(/^Pas d’eau rue du Four Attention/);
    });
  });

  describe('sharing', () => {
    it('passes on name, date, phone, place and link, of which none is « demain »', async () => {
      const element = await show(states['an event']!, { hasLinks: true });
      button(element, /^Partager$/).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => inside(element, '.share'));
      const message = decodeURIComponent(href(element, /SMS/).replace('sms:?&body=', ''));
      expect(message.replaceAll('\u00a0', ' ').split('\n')).to.deep.equal([
        'Concert d’hiver',
        'Le dimanche 29 novembre 2026, de 20 h à 22 h 30',
        'Tél. 02 61 91 13 10',
        'Salle des fêtes, 3, rue des Écoles, 35099 Saint-Parvis',
        `${location.origin}/annuaire?fiche=concert`,
      ]);
    });

    it('says whose number it is where it is somebody else’s', async () => {
      const element = await named('a course');
      button(element, /^Partager$/).click();
      await waitUntil(() => inside(element, '.share'));
      expect(decodeURIComponent(href(element, /SMS/)).replaceAll('\u00a0', ' ')).to.contain(
        'Tél. 02 61 91 13 98 (France services)',
      );
    });
  });

  describe('related entries', () => {
    it('are links with their own address, opened in the element', async () => {
      const element = await show(states['a shop']!, { hasLinks: true });
      const [link, ...others] = element.shadowRoot!.querySelectorAll('.related a');
      expect(others).to.deep.equal([]);
      expect(link!.getAttribute('href')).to.equal('/annuaire?fiche=chorale');
      (link as HTMLElement).focus();
      await sendKeys({ press: 'Enter' });
      expect(element.opened).to.deep.equal(['chorale']);
    });

    it('are buttons where the page keeps no addresses', async () => {
      const element = await named('a shop');
      button(element, /Chorale/).focus();
      await sendKeys({ press: 'Space' });
      expect(element.opened).to.deep.equal(['chorale']);
    });
  });

  describe('printing', () => {
    const paper = (): ShadowRoot | null | undefined =>
      document.querySelector('[data-parvis-print]')?.shadowRoot;

    async function printed(state: EntryState): Promise<string> {
      const element = await show(state, { hasLinks: true });
      let isAsked = false;
      window.print = () => (isAsked = true);
      button(element, /^Imprimer$/).click();
      await waitUntil(() => isAsked);
      return paper()!.textContent.replace(/[\s\u00a0]+/g, ' ');
    }

    it('makes one clean page: phone first, hours, and a code that leads to the card', async () => {
      const seen = await printed(states['a shop']!);
      const order = [
        ...['Ville de Saint-Parvis', 'Informations du', 'Le Fournil des Tilleuls', 'Boulangerie'],
        ...['02 61 91 13 01', '4, rue du Four', 'À jour en ligne', 'Horaires', 'Paiement'],
        ...['Pain au levain', 'Fiche tenue par'],
      ];
      const places = order.map((one) => seen.indexOf(one));
      expect(Math.min(...places), seen).to.be.at.least(0);
      expect(places, seen).to.deep.equal(places.toSorted((a, b) => a - b));
      expect(seen).to.not.match(/Partager|Itinéraire|Copier|Ouvert, ferme/);
      const path = paper()!.querySelector('.qr path')!.getAttribute('d')!;
      const dark = new Set([...path.matchAll(/M(\d+ \d+)/g)].map(([, place]) => place));
      const size = Math.max(...[...dark].map((place) => Number(place!.split(' ')[0]))) + 1;
      expect(readQrCode(size, (x, y) => dark.has(`${x} ${y}`))).to.equal(
        `${location.origin}/annuaire?fiche=fournil`,
      );
    });

    it('writes a mail address as one types it', async () => {
      const email = 'anne+fournil@b.example';
      expect(await printed(changed('a shop', { email }))).to.contain(email);
    });

    it('writes all dates with their year, and addresses in full', async () => {
      const seen = await printed(states['an event on many dates']!);
      expect(seen).to.contain('Le dimanche 29 novembre 2026, de 20 h à 22 h 30');
      expect(seen).to.contain('Le dimanche 7 février 2027');
      expect(seen).to.not.match(/[Dd]emain|Voir \d+ autres/);
      const course = await printed(states['a course']!);
      expect(course).to.contain('https://inscription.example/');
    });

    it('says where a trader stands, with addresses, and that a door never shuts', async () => {
      const rounds = await printed(states['a trader on rounds']!);
      expect(rounds).to.contain('Halles du Four1, place du Four, 35099 Saint-Parvis');
      expect(rounds).to.contain('dimanche 6 décembre 2026 à 9 h');
      expect(await printed(states['old stones']!)).to.contain('Horaires Ouvert jour et nuit');
    });

    it('says that an event is cancelled', async () => {
      expect(await printed(states['an event cancelled']!)).to.contain('C’est annulé.');
    });

    it('gives the town hall’s number for a person who does not want to be shown', async () => {
      const seen = await printed(states['a person who does not want to be shown']!);
      expect(seen).to.contain('02 61 91 00 00');
      expect(seen).to.not.match(/Jeanne|06 12/);
    });
  });

  describe('in English', () => {
    it('says all in English', async () => {
      const element = await named('in English');
      const seen = words(element);
      expect(seen).to.contain('Tilleuls Bakery Shop · Bakery Open, closes at 1 pm');
      expect(titles(element)).to.deep.equal([
        ...['Opening hours', 'Access', 'Payment', 'Delivery', 'Languages spoken', 'Labels'],
        ...['Offers', 'Looks for'],
      ]);
      expect(seen).to.contain('Page kept by Union des artisans');
      expect(seen).to.contain('Save the contact Print Share');
      const event = await named('an event in English');
      const day = new Intl.DateTimeFormat('en-GB', {
        ...{ weekday: 'long', day: 'numeric', month: 'long' },
      }).format(NOW + 86_400_000);
      expect(day).to.match(/^Sunday,? 29 November$/);
      expect(text(inside(event, '.headline'))).to.equal(`Tomorrow, ${day}, from 8 pm to 10:30 pm`);
    });
  });
});
