import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisServiceFinder } from '../../src/components/service-finder/service-finder.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { button } from '../helpers/finder.js';
import { wordsOf } from '../helpers/hours-page.js';
import { showState } from '../helpers/show-state.js';
import { feedOf, found, root } from './service-finder.states.js';

const DAY = 86_400_000;
const PHONE = '+33261910010';

/** `YYYY-MM-DD` in Paris, so many days from now. */
const dateIn = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(Date.now() + days * DAY);

/** « jeudi 24 décembre » at the head of a line. */
const longDate = (days: number): string => {
  const words = new Date(dateIn(days)).toLocaleDateString('fr', {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    timeZone: 'UTC',
  });
  return words[0]!.toUpperCase() + words.slice(1).replace(' 1 ', ' 1er ');
};

let feed: TestFeed | undefined;

/** A town with one service at a desk with these hours, opened. */
async function open(
  hours: object,
  state: Partial<ElementState> = {},
  town: object = {},
): Promise<ParvisServiceFinder> {
  const desk = { channelType: 'in-person', ...hours };
  const documents = feedOf([
    { id: 'a', name: 'Salle', category: ['Salles'], availableChannel: [desk] },
  ]);
  const shown = await showState<ParvisServiceFinder>('parvis-service-finder', {
    documents: { ...documents, 'parvis.json': { ...documents['parvis.json'], ...town } },
    attributes: { category: '*' },
    prepare: async (one) => {
      (await found(one, '.name')).click();
      await found(one, '.trust');
      one.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true));
    },
    ...state,
  });
  feed = shown.feed;
  return shown.element;
}

const all = (scope: ParentNode, selector: string): string[] =>
  [...scope.querySelectorAll(selector)].map(wordsOf);

const paper = (): ShadowRoot =>
  document.querySelector<HTMLElement>('[data-parvis-print]')!.shadowRoot!;

async function print(element: ParvisServiceFinder): Promise<readonly string[]> {
  let printed = 0;
  const { print: ask } = window;
  window.print = () => printed++;
  button(element, /^Imprimer$/).click();
  await waitUntil(() => printed > 0, 'printed', { timeout: 8_000 });
  window.print = ask;
  // What is on paper is not on the screen, and has no `innerText`.
  return [...paper().querySelectorAll('.ways > li > :is(p, table, div), .ways ul > li')].map(
    (part) => part.textContent.replace(/\s+/g, ' ').trim(),
  );
}

const week = {
  openingHours: 'Mo-Su 09:00-12:00,14:00-17:30',
  specialOpeningHours: [
    { date: dateIn(2), opens: '09:00', closes: '10:00', note: { ar: 'اقرع الجرس' } },
    { validFrom: dateIn(5), validThrough: dateIn(30), closed: true, note: 'Travaux' },
  ],
};

describe('<parvis-service-finder> and the hours of a desk', () => {
  afterEach(async () => {
    document.querySelector('[data-parvis-print]')?.remove();
    feed?.restore();
    await setViewport({ width: 800, height: 600 });
  });

  it('lists the exceptions of the next 14 days under the week', async () => {
    const element = await open(week);
    const card = element.shadowRoot!.querySelector('details')!;
    const [first, second] = all(card, 'li');
    expect(all(card, 'p.exceptions')).to.deep.equal(['Horaires exceptionnels']);
    expect(first).to.equal(`${longDate(2)} : 9 h à 10 h اقرع الجرس`);
    expect(second).to.match(/^Du .+ au .+ : fermé Travaux$/);
    await expect(element).to.be.accessible();
  });

  it('shows hours that cannot be computed as they were written', async () => {
    const element = await open({ openingHours: 'quand il fait beau', telephone: PHONE });
    expect(all(element.shadowRoot!, '.contacts p')).to.deep.equal([
      'Horaires non connus, appelez avant de venir',
      'Indiqué : quand il fait beau',
    ]);
    expect(element.shadowRoot!.querySelector('details')).to.equal(null);
  });

  it('asks to call the phone of the desk where the hours of its place are not known', async () => {
    const places = [{ id: 'place:salle', name: 'Salle', openingHours: '?' }];
    const element = await open({ place: 'place:salle', telephone: PHONE }, {}, { places });
    expect(all(element.shadowRoot!, '.contacts p')).to.deep.equal([
      'Salle',
      'Horaires non connus, appelez avant de venir',
      'Indiqué : ?',
    ]);
  });

  it('shows words that were written for readers in their place', async () => {
    const element = await open({ openingHours: '?', openingHoursText: 'Selon affichage' });
    expect(all(element.shadowRoot!, '.contacts p')).to.deep.equal(['Selon affichage']);
  });

  it('does the same for the town hall, where nothing was found', async () => {
    const documents = feedOf([{ id: 'a', name: 'A' }]);
    const publisher = { ...root.publisher, openingHours: 'quand il fait beau' };
    const shown = await showState<ParvisServiceFinder>('parvis-service-finder', {
      documents: { ...documents, 'parvis.json': { ...documents['parvis.json'], publisher } },
      attributes: { query: 'zzyx' },
      prepare: async (one) => void (await found(one, '.town-hall')),
    });
    feed = shown.feed;
    expect(all(shown.element.shadowRoot!, '.town-hall p').slice(0, 2)).to.deep.equal([
      'Ville de Saint-Parvis Horaires non connus, appelez avant de venir',
      'Indiqué : quand il fait beau',
    ]);
  });

  it('prints the exceptions, and the note of today in the week', async () => {
    const element = await open({
      openingHours: [
        { opens: '09:00', closes: '12:00', note: 'sonner' },
        { dayOfWeek: 'Monday', opens: '14:00', closes: '17:00' },
      ],
      specialOpeningHours: week.specialOpeningHours,
    });
    const lines = await print(element);
    expect(lines).to.include('Horaires exceptionnels');
    expect(lines).to.include(`${longDate(2)} : 9 h à 10 h اقرع الجرس`.replace(/ (?=h|:)/g, ' '));
  });

  it('prints hours that cannot be computed as they were written', async () => {
    const lines = await print(await open({ openingHours: 'quand il fait beau' }));
    expect(lines).to.include('Indiqué : quand il fait beau');
  });

  it('reads French times from left to right on an Arabic page, within a narrow phone', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await open(week, { lang: 'ar', dir: 'rtl' });
    const cell = element.shadowRoot!.querySelector('td div')!;
    const text = [...cell.childNodes].find(
      (node) => node instanceof Text && node.data.includes('9'),
    )!;
    const xOf = (word: string): number => {
      const range = document.createRange();
      const at = text.textContent!.indexOf(word);
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      return range.getBoundingClientRect().left;
    };
    expect(xOf('9')).to.be.below(xOf('12'));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });
});
