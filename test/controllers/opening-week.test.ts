import { expect } from '@open-wc/testing';
import { weekTable } from '../../src/controllers/opening-week.js';
import type { HoursItem } from '../../src/hours/index.js';
import { hoursPage, wordsOf, type HoursPage } from '../helpers/hours-page.js';

/** A Wednesday in Paris, two days before Christmas. */
const WEDNESDAY = Date.parse('2026-12-23T10:00:00+01:00');
const CALENDARS = { PH: ['2026-12-25', '2027-01-01'] };

interface Shown {
  readonly rows: readonly string[];
  readonly heading: string;
  readonly exceptions: readonly string[];
  readonly root: ShadowRoot;
}

async function show(item: HoursItem, page: Partial<HoursPage> = {}): Promise<Shown> {
  const root = await hoursPage((context) => weekTable(item, context), {
    instant: WEDNESDAY,
    ...page,
    root: { calendars: CALENDARS, ...page.root },
  });
  return {
    rows: [...root.querySelectorAll('tr')].map(wordsOf),
    heading: wordsOf(root.querySelector('p.exceptions')),
    exceptions: [...root.querySelectorAll('li')].map(wordsOf),
    root,
  };
}

describe('the week as a table', () => {
  it('marks today, and says day and night for a whole day', async () => {
    const { rows } = await show({ openingHours: 'We 00:00-24:00; Th 09:00-12:00,14:00-17:30' });
    expect(rows).to.deep.equal([
      'lundi Fermé',
      'mardi Fermé',
      'mercredi (aujourd’hui) jour et nuit',
      'jeudi 9 h à 12 h 14 h à 17 h 30',
      ...['vendredi Fermé', 'samedi Fermé', 'dimanche Fermé'],
    ]);
  });

  it('goes by the day of the place, whatever the day of the reader', async () => {
    const item = { openingHours: 'Mo-Su 09:00-12:00,13:00-14:00' };
    const today = async (timezone: string, instant: string): Promise<string> => {
      const { rows } = await show({ ...item, timezone }, { instant: Date.parse(instant) });
      return rows.find((row) => row.includes('aujourd’hui'))!.split(' ')[0]!;
    };
    expect(await today('Pacific/Noumea', '2026-12-23T14:00Z')).to.equal('jeudi');
    expect(await today('Europe/Paris', '2026-12-23T14:00Z')).to.equal('mercredi');
    expect(await today('America/Martinique', '2026-12-23T03:00Z')).to.equal('mardi');
  });

  it('keeps the notes of the editor, once where they are all the same', async () => {
    const structured = [
      { dayOfWeek: 'Monday', opens: '09:00', closes: '12:00', note: 'sonner' },
      { dayOfWeek: 'Monday', opens: '14:00', closes: '17:00', note: 'sonner' },
      { dayOfWeek: 'Tuesday', opens: '14:00', closes: '17:00', note: 'entrée par la cour' },
      { dayOfWeek: 'Wednesday', opens: '14:00', closes: '17:00' },
    ];
    const { rows } = await show({ openingHours: structured });
    expect(rows.slice(0, 3)).to.deep.equal([
      'lundi 9 h à 12 h 14 h à 17 h sonner',
      'mardi 14 h à 17 h entrée par la cour',
      'mercredi (aujourd’hui) 14 h à 17 h',
    ]);
    const { root } = await show({ openingHours: 'Mo-Fr 09:00-12:00 open "sonner"' });
    expect(wordsOf(root.host.shadowRoot!.querySelector('tr'))).to.equal('lundi 9 h à 12 h');
    expect(root.textContent.match(/sonner/g)).to.deep.equal(['sonner']);
  });

  it('gives a note its own language and direction', async () => {
    const note = { ar: 'اقرع الجرس' };
    const { root } = await show({
      openingHours: [{ dayOfWeek: 'Monday', opens: '09:00', closes: '12:00', note }],
    });
    const words = root.querySelector<HTMLElement>('p[lang="ar"]')!;
    expect([wordsOf(words), words.dir]).to.deep.equal(['اقرع الجرس', 'rtl']);
  });

  it('tells appointments and hours that nobody is sure of from opening', async () => {
    const openingHours =
      'Mo 09:00-12:00 "sur rendez-vous"; Tu 09:00-12:00 "si le temps le permet"; We unknown; Th 09:00-12:00';
    const { rows } = await show({ openingHours });
    expect(rows.slice(0, 4)).to.deep.equal([
      'lundi 9 h à 12 h, sur rendez-vous',
      'mardi 9 h à 12 h, à confirmer si le temps le permet',
      'mercredi (aujourd’hui) Non connu',
      'jeudi 9 h à 12 h',
    ]);
  });

  it('says why a day of it is not as in other weeks, or may not be', async () => {
    const { rows } = await show({
      openingHours: 'Mo-Sa 09:00-12:00; PH off; 2026-12-21 off "inventaire"',
    });
    expect(rows[0]).to.equal('lundi Fermé inventaire (exceptionnel)');
    expect(rows[4]).to.equal('vendredi Fermé (jour férié)');
    const silent = await show({ openingHours: 'Mo-Sa 09:00-12:00' });
    expect(silent.rows[4]).to.equal('vendredi 9 h à 12 h Jour férié : vérifiez avant de venir');
  });

  it('is not shown where nothing is known, nor where each day is day and night', async () => {
    expect((await show({})).root.textContent.trim()).to.equal('');
    expect((await show({ openingHours: '24/7' })).root.textContent.trim()).to.equal('');
  });
});

describe('the exceptions of the next 14 days', () => {
  const item: HoursItem = {
    openingHours: 'Mo-Fr 09:00-17:00; PH off',
    specialOpeningHours: [
      { date: '2026-12-22', closed: true },
      { date: '2026-12-24', opens: '09:00', closes: '12:00' },
      { date: '2026-12-24', opens: '14:00', closes: '15:00', note: 'au sous-sol' },
      { validFrom: '2026-12-27', validThrough: '2027-01-03', closed: true, note: 'Travaux' },
      { date: '2027-01-06', closed: true },
    ],
  };

  it('are listed under the table, with holidays named and the words of the editor', async () => {
    const { rows, heading, exceptions } = await show(item);
    expect(rows.length).to.equal(7);
    expect(heading).to.equal('Horaires exceptionnels');
    expect(exceptions).to.deep.equal([
      'Jeudi 24 décembre : 9 h à 12 h, 14 h à 15 h au sous-sol',
      'Vendredi 25 décembre : fermé (jour férié)',
      'Du 27 décembre au 3 janvier : fermé Travaux',
    ]);
  });

  it('are as short in English', async () => {
    const { heading, exceptions } = await show(item, { lang: 'en' });
    expect(heading).to.equal('Exceptional hours');
    expect(exceptions.map((line) => line.replace(/^(\w+day),/, '$1'))).to.deep.equal([
      'Thursday 24 December: 9 am to noon, 2 pm to 3 pm au sous-sol',
      'Friday 25 December: closed (public holiday)',
      'From 27 December to 3 January: closed Travaux',
    ]);
  });

  it('are told to their end, past the days that are looked at, and from their beginning', async () => {
    const closed: HoursItem = {
      openingHours: 'Mo-Fr 09:00-17:00',
      specialOpeningHours: [{ validFrom: '2026-12-01', validThrough: '2027-01-31', closed: true }],
    };
    const { exceptions } = await show(closed);
    expect(exceptions).to.deep.equal(['Du 1er décembre au 31 janvier : fermé']);
  });

  it('are listed where the ordinary week is not known, which is no table then', async () => {
    const { rows, exceptions } = await show({ ...item, openingHours: 'quand il fait beau' });
    expect(rows).to.deep.equal([]);
    expect(exceptions[0]).to.equal('Jeudi 24 décembre : 9 h à 12 h, 14 h à 15 h au sous-sol');
  });

  it('are listed where the door is else open day and night', async () => {
    const { rows, exceptions } = await show({
      openingHours: '24/7',
      specialOpeningHours: [{ date: '2026-12-31', closed: true }],
    });
    expect(rows).to.deep.equal([]);
    expect(exceptions).to.deep.equal(['Jeudi 31 décembre : fermé']);
  });

  it('do not promise hours that cannot be read', async () => {
    const { exceptions } = await show({
      openingHours: 'Mo-Fr 09:00-17:00',
      specialOpeningHours: [{ date: '2026-12-24', opens: 'matin', note: 'Le matin' }],
    });
    expect(exceptions).to.deep.equal(['Jeudi 24 décembre : non connu Le matin']);
  });
});
