import { expect, fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import { MomentFormat } from '../../src/controllers/format.js';
import {
  openingWords,
  weekTable,
  type OpeningContext,
} from '../../src/controllers/opening-words.js';
import { en } from '../../src/translations/en.js';
import { common } from '../../src/translations/fr/common.js';

/** A Monday at two in the afternoon. */
const MONDAY = Date.parse('2026-11-23T14:00:00+01:00');
const HOUR = 3_600_000;
const root = { parvis: '1.0', publisher: { name: 'Mairie' }, timezone: 'Europe/Paris' };

function context(lang: 'fr' | 'en', instant = MONDAY): OpeningContext {
  const strings = lang === 'fr' ? common : en.common;
  return {
    instant,
    root,
    localize: {
      interfaceLang: lang,
      common: strings,
      momentsIn: (zone) => new MomentFormat(lang, strings, zone ?? 'Europe/Paris'),
      words: (name, french) => (lang === 'fr' ? french : en[name]),
    },
  };
}
const spaces = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');

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
    it(`${openingHours} reads “${french}” and “${english}”`, () => {
      const instant = MONDAY + hoursLater * HOUR;
      const said = (lang: 'fr' | 'en'): string =>
        spaces(openingWords({ openingHours }, context(lang, instant)).words);
      expect(said('fr')).to.equal(french);
      expect(said('en').replace(',', '')).to.equal(english.replace(',', ''));
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
    it(`of a phone, ${openingHours} reads “${french}” and “${english}”`, () => {
      const said = (lang: 'fr' | 'en'): string =>
        spaces(openingWords({ openingHours }, context(lang)).call);
      expect(said('fr')).to.equal(french);
      expect(said('en').replace(',', '')).to.equal(english);
    });

  it('is asked for by phone where the hours cannot be computed and there is one', () => {
    const item = { openingHours: 'quand il fait beau', telephone: '0261910000' };
    expect(openingWords(item, context('fr')).words).to.contain('appelez avant de venir');
  });
});

describe('the week as a table', () => {
  it('marks today, and says day and night for a whole day', async () => {
    const item = { openingHours: 'Mo 00:00-24:00; Tu 09:00-12:00,14:00-17:30' };
    const table = await fixture<HTMLElement>(html`<div>${weekTable(item, context('fr'))}</div>`);
    const rows = [...table.querySelectorAll('tr')].map((row) =>
      spaces(row.innerText).replace(/\s+/g, ' ').trim(),
    );
    expect(rows.slice(0, 3)).to.deep.equal([
      'lundi (aujourd’hui) jour et nuit',
      'mardi 9 h à 12 h 14 h à 17 h 30',
      'mercredi Fermé',
    ]);
  });

  it('is not shown where nothing is known', () => {
    expect(weekTable({}, context('fr'))).to.equal(nothing);
  });
});
