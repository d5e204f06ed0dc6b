import { expect } from '@open-wc/testing';
import { MomentFormat } from '../../src/controllers/format.js';
import { formatPhone, phoneHref } from '../../src/feed/telephone.js';
import { en } from '../../src/translations/en.js';
import { common as fr } from '../../src/translations/fr/common.js';

const at = (time: string): number => Date.parse(time);
const french = new MomentFormat('fr', fr, 'Europe/Paris');
const english = new MomentFormat('en', en.common, 'Europe/Paris');
const spaces = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');
const NOW = at('2026-11-23T14:00:00+01:00');

describe('moments as people say them', () => {
  for (const [time, inFrench, inEnglish] of [
    ['2026-11-23T18:00:00+01:00', 'aujourd’hui à 18 h', 'today at 6 pm'],
    ['2026-11-23T09:05:00+01:00', 'aujourd’hui à 9 h 05', 'today at 9:05 am'],
    ['2026-11-24T00:00:00+01:00', 'demain à minuit', 'tomorrow at midnight'],
    ['2026-11-22T12:00:00+01:00', 'hier à 12 h', 'yesterday at noon'],
    ['2026-11-27T08:30:00+01:00', 'vendredi à 8 h 30', 'Friday at 8:30 am'],
    ['2026-11-30T08:30:00+01:00', 'lundi 30 novembre à 8 h 30', 'Monday 30 November at 8:30 am'],
    [
      '2027-01-01T10:00:00+01:00',
      'vendredi 1er janvier 2027 à 10 h',
      'Friday 1 January 2027 at 10 am',
    ],
    ['2026-12-11T10:00:00+01:00', 'vendredi 11 décembre à 10 h', 'Friday 11 December at 10 am'],
    ['2027-01-04T10:00:00+01:00', 'lundi 4 janvier 2027 à 10 h', 'Monday 4 January 2027 at 10 am'],
  ] as const)
    it(`${time} is “${inFrench}” and “${inEnglish}”`, () => {
      expect(spaces(french.moment(at(time), NOW))).to.equal(inFrench);
      expect(spaces(english.moment(at(time), NOW)).replace(',', '')).to.equal(inEnglish);
    });

  it('are those of the town’s clocks, wherever the reader is', () => {
    const reunion = new MomentFormat('fr', fr, 'Indian/Reunion');
    expect(spaces(reunion.moment(at('2026-11-23T21:30:00Z'), NOW))).to.equal('demain à 1 h 30');
  });

  it('leave the weekday out where it says nothing', () => {
    expect(french.calendarDate(at('2025-11-12T10:00:00Z'), NOW)).to.equal('12 novembre 2025');
    expect(french.calendarDate(at('2026-11-01T10:00:00Z'), NOW)).to.equal('1er novembre');
  });
});

describe('phone numbers', () => {
  for (const [written, shown, dialled] of [
    ['+33261910000', '02 61 91 00 00', 'tel:+33261910000'],
    ['02.61.91.00.00', '02 61 91 00 00', 'tel:+33261910000'],
    ['0033 2 61 91 00 00', '02 61 91 00 00', 'tel:+33261910000'],
    ['+32 2 555 12 12', '+32 2 555 12 12', 'tel:+3225551212'],
    ['3977', '3977', 'tel:3977'],
    ['112', '112', 'tel:112'],
  ] as const)
    it(`${written} reads ${shown} and dials ${dialled}`, () => {
      expect(spaces(formatPhone(written))).to.equal(shown);
      expect(phoneHref(written)).to.equal(dialled);
    });
});
