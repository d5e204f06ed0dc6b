import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseHours } from '../../src/hours/index.js';
import { readFrenchHours, readWeekdayColumns } from '../../src/importers/hours/french-hours.js';

/** `undefined`: the words stay. */
const PROSE: [text: string, hours: string | undefined][] = [
  ['Du lundi au vendredi de 9h à 12h et de 14h à 17h', 'Mo-Fr 09:00-12:00,14:00-17:00'],
  ['du lundi au vendredi : 8h30-12h00 / 13h30-17h00', 'Mo-Fr 08:30-12:00,13:30-17:00'],
  ['Lundi : 9h-12h ; mardi : 14h-18h30', 'Mo 09:00-12:00; Tu 14:00-18:30'],
  ['lundi, mardi et jeudi 9h00-12h00', 'Mo-Tu,Th 09:00-12:00'],
  [
    'Lun-Ven 09:00-12:30, 14:00-18:00. Sam 9h - 12h',
    'Mo-Fr 09:00-12:30,14:00-18:00; Sa 09:00-12:00',
  ],
  ['Tous les jours de 10 h à 19 h', 'Mo-Su 10:00-19:00'],
  ['7j/7, 24h/24', 'Mo-Su 00:00-24:00'],
  ['Le samedi de 8h à midi', 'Sa 08:00-12:00'],
  ['Mardi au samedi 9h-19h. Fermé le lundi.', 'Tu-Sa 09:00-19:00; Mo off'],
  ['Mardi au samedi 9h-19h, fermé dimanche et jours fériés', 'Tu-Sa 09:00-19:00; Su off; PH off'],
  ['lundi : fermé, mardi 9h-12h', 'Tu 09:00-12:00; Mo off'],
  ['Mo-Fr 09:00-12:00', 'Mo-Fr 09:00-12:00'],
  ['Vendredi au lundi 10h-18h', 'Mo,Fr-Su 10:00-18:00'],
  ['9h-12h', undefined],
  ['Du lundi au vendredi', undefined],
  ['lundi 9h-12h sauf vacances', undefined],
  ['lundi 9h-12h sur rendez-vous', undefined],
  ['lundi des semaines paires 9h-12h', undefined],
  ['1er lundi du mois 9h-12h', undefined],
  ['lundi matin', undefined],
  ['lundi 9h-17h. Fermé le lundi après-midi', undefined],
  ['lundi 18h-9h', undefined],
  ['lundi 9h-12h, 11h-13h', undefined],
  ['lundi 25h-26h', undefined],
  ['', undefined],
];

describe('readFrenchHours', () => {
  for (const [text, hours] of PROSE)
    it(`${hours ? 'computes' : 'keeps the words of'} « ${text} »`, () => {
      const { openingHours, openingHoursText } = readFrenchHours(text);
      assert.equal(openingHours, hours);
      assert.equal(openingHoursText, hours || !text ? undefined : text);
    });

  it('gives only what can be computed, or every word, of any text', () => {
    const piece = fc.constantFrom(
      ...[
        'lundi',
        'du',
        'au',
        'mar',
        '9h',
        '12h30',
        '-',
        'à',
        ' ',
        ',',
        ';',
        'fermé',
        'et',
        '24h/24',
      ],
      ...['le', 'jours fériés', '\n', 'x', ':', '25h', 'matin'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join(' ').trim();
        const { openingHours, openingHoursText } = readFrenchHours(text);
        if (openingHours) assert.ok(!('unsupported' in parseHours(openingHours)), openingHours);
        else assert.equal(openingHoursText ?? '', text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readWeekdayColumns', () => {
  const CELLS: [cells: (string | undefined)[], hours: string | undefined][] = [
    [['9h-12h', '9h-12h', '', '', '', 'Fermé'], 'Mo-Tu 09:00-12:00'],
    [['09:00-12:00,14:00-18:00'], 'Mo 09:00-12:00,14:00-18:00'],
    [['9h-12h / 14h-17h', '', '9h00 - 12h00'], 'Mo 09:00-12:00,14:00-17:00; We 09:00-12:00'],
    [['9h-12h et 14h-17h'], 'Mo 09:00-12:00,14:00-17:00'],
    [['9h-12h', 'sur rendez-vous'], undefined],
    [[undefined, ''], undefined],
  ];
  for (const [cells, hours] of CELLS)
    it(`reads ${JSON.stringify(cells)}`, () => {
      assert.equal(readWeekdayColumns(cells).openingHours, hours);
    });

  it('keeps the words of all days when one cannot be read', () => {
    assert.deepEqual(readWeekdayColumns(['9h-12h', 'sur rendez-vous']), {
      openingHoursText: 'Lundi\u00a0: 9h-12h\nMardi\u00a0: sur rendez-vous',
      isUnreadable: true,
    });
  });
});
