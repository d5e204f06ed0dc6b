import { expect } from '@open-wc/testing';
import {
  openingWords,
  renderOpening,
  writtenHours,
  type OpeningContext,
  type OpeningWords,
} from '../../src/controllers/opening-words.js';
import type { HoursItem } from '../../src/hours/index.js';
import { hoursPage, wordsOf, type HoursPage } from '../helpers/hours-page.js';

/** A Monday at two in the afternoon. */
const MONDAY = Date.parse('2026-11-23T14:00:00+01:00');
const HOUR = 3_600_000;
const spaces = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');

/** What is said of an item in a language. */
async function said(item: HoursItem, lang: 'fr' | 'en', instant = MONDAY): Promise<OpeningWords> {
  let words: OpeningWords | undefined;
  const ask = (context: OpeningContext): string => {
    words = openingWords(item, context);
    return words.words;
  };
  await hoursPage(ask, { lang, instant });
  return words!;
}

describe('what is said of a door', () => {
  for (const [openingHours, hoursLater, french, english] of [
    ['Mo-Fr 09:00-17:30', 0, 'Ouvert, ferme à 17 h 30', 'Open, closes at 5:30 pm'],
    ['Mo 20:00-02:00', 8, 'Ouvert, ferme demain à 2 h', 'Open, closes tomorrow at 2 am'],
    ['Mo-Fr 09:00-14:20', 0, 'Ferme bientôt, à 14 h 20', 'Closing soon, at 2:20 pm'],
    ['Tu 09:00-12:00', 0, 'Fermé, ouvre demain à 9 h', 'Closed, opens tomorrow at 9 am'],
    ['Th 09:00-12:00', 0, 'Fermé, ouvre jeudi à 9 h', 'Closed, opens Thursday at 9 am'],
    [
      'Sa[1] 10:00-12:00',
      0,
      'Fermé, ouvre le samedi 5 décembre à 10 h',
      'Closed, opens Saturday 5 December at 10 am',
    ],
    ['24/7', 0, 'Ouvert jour et nuit', 'Open day and night'],
    ['quand il fait beau', 0, 'Horaires non connus', 'Opening hours not known'],
  ] as const)
    it(`${openingHours} reads “${french}” and “${english}”`, async () => {
      const instant = MONDAY + hoursLater * HOUR;
      const words = async (lang: 'fr' | 'en'): Promise<string> =>
        spaces((await said({ openingHours }, lang, instant)).words);
      expect(await words('fr')).to.equal(french);
      expect((await words('en')).replaceAll(',', '')).to.equal(english.replaceAll(',', ''));
    });

  for (const [openingHours, french, english] of [
    ['Mo-Fr 09:00-17:30', 'Appelez avant 17 h 30', 'Call before 5:30 pm'],
    ['Mo-Fr 09:00-14:20', 'Appelez avant 14 h 20', 'Call before 2:20 pm'],
    ['Mo 16:00-18:00', 'Appelez aujourd’hui à partir de 16 h', 'Call today from 4 pm'],
    ['Th 09:00-12:00', 'Appelez jeudi à partir de 9 h', 'Call Thursday from 9 am'],
    [
      'Sa[1] 10:00-12:00',
      'Appelez le samedi 5 décembre à partir de 10 h',
      'Call Saturday 5 December from 10 am',
    ],
    ['24/7', '', ''],
    ['quand il fait beau', '', ''],
  ] as const)
    it(`of a phone, ${openingHours} reads “${french}” and “${english}”`, async () => {
      const call = async (lang: 'fr' | 'en'): Promise<string> =>
        spaces((await said({ openingHours }, lang)).call);
      expect(await call('fr')).to.equal(french);
      expect((await call('en')).replace(',', '')).to.equal(english);
    });
});

describe('a door as it is shown', () => {
  const show = async (
    item: HoursItem & { readonly telephone?: string },
    page: Partial<HoursPage> = {},
  ): Promise<ShadowRoot> =>
    hoursPage((context) => renderOpening(openingWords(item, context)), {
      instant: MONDAY,
      ...page,
    });
  const lines = async (...asked: Parameters<typeof show>): Promise<string[]> =>
    [...(await show(...asked)).querySelectorAll('p')].map(wordsOf);

  it('has the hours as they were written beside "not known, call"', async () => {
    const item = { openingHours: 'quand il fait beau', telephone: '0261910000' };
    expect(await lines(item)).to.deep.equal([
      'Horaires non connus, appelez avant de venir',
      'Indiqué : quand il fait beau',
    ]);
    expect(await lines(item, { lang: 'en' })).to.deep.equal([
      'Opening hours not known, call before you come',
      'As written: quand il fait beau',
    ]);
  });

  it('has them as well once they are over', async () => {
    const telephone = '0261910000';
    const openingHours = '2026 Jan-Oct Mo-Su 09:00-17:00';
    expect(await lines({ openingHours, telephone })).to.deep.equal([
      'Horaires non connus, appelez avant de venir',
      'Indiqué : 2026 Jan-Oct Mo-Su 09:00-17:00',
    ]);
    const over = [{ opens: '09:00', closes: '17:00', validThrough: '2026-10-31' }];
    expect(
      await lines({ openingHours: over, openingHoursText: 'Tous les jours en été' }),
    ).to.deep.equal(['Tous les jours en été']);
  });

  it('marks what was written with the language of the feed', async () => {
    const root = await show({ openingHours: 'وقتما شئت' }, { root: { inLanguage: ['ar', 'fr'] } });
    const words = root.querySelector<HTMLElement>('[lang="ar"]')!;
    expect([wordsOf(words), words.dir]).to.deep.equal(['وقتما شئت', 'rtl']);
  });

  it('has the words for readers in the place of a state that says nothing', async () => {
    const openingHoursText = { fr: 'Selon affichage\n\nou par téléphone' };
    for (const openingHours of [undefined, '', 'quand il fait beau'])
      expect(await lines({ openingHours, openingHoursText })).to.deep.equal([
        'Selon affichage',
        'ou par téléphone',
      ]);
  });

  it('has what was written even where a date of it is known', async () => {
    const item: HoursItem = {
      openingHours: 'quand il fait beau',
      specialOpeningHours: [{ date: '2026-11-23', opens: '09:00', closes: '17:00', note: 'Foire' }],
    };
    expect(await lines(item)).to.deep.equal([
      'Ouvert, ferme à 17 h',
      'Foire',
      'Indiqué : quand il fait beau',
    ]);
  });

  it('has the words of the editor on what holds now, unless they say the same', async () => {
    expect(await lines({ openingHours: 'Mo 09:00-17:00 "si le temps le permet"' })).to.deep.equal([
      'Horaires non connus',
      'si le temps le permet',
    ]);
    expect(await lines({ openingHours: 'Mo off "marché"; Tu 09:00-12:00' })).to.deep.equal([
      'Fermé, ouvre demain à 9 h',
      'marché',
    ]);
    expect(await lines({ openingHours: '"sur rendez-vous"' })).to.deep.equal(['Sur rendez-vous']);
  });

  it('says why one had better check', async () => {
    const holiday = { root: { calendars: { PH: ['2026-11-23'] } } };
    expect((await lines({ openingHours: 'Mo 09:00-17:00' }, holiday))[1]).to.equal(
      'Jour férié : vérifiez avant de venir',
    );
    expect((await lines({ openingHours: 'Mo 09:00-17:00; PH off' }))[1]).to.equal(
      'Jours fériés ou vacances : vérifiez avant de venir',
    );
    expect(await lines({ openingHours: 'Mo 09:00-17:00; PH off' }, holiday)).to.deep.equal([
      'Exceptionnellement fermé, ouvre le lundi 30 novembre à 9 h',
    ]);
  });

  it('does not show data as hours', async () => {
    const unreadable = [{ dayOfWeek: 'Lundi', opens: '09:00', closes: '17:00' }];
    expect(await lines({ openingHours: unreadable })).to.deep.equal(['Horaires non connus']);
  });
});

describe('hours as they were written', () => {
  it('are not shown where they can be computed', async () => {
    const root = await hoursPage(
      (context) => [
        writtenHours({ openingHours: 'Mo 09:00-17:00', openingHoursText: 'Le lundi' }, context),
        writtenHours({}, context),
      ],
      { instant: MONDAY },
    );
    expect(root.textContent.trim()).to.equal('');
  });
});
