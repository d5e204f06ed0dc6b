import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holidayWeek, ordinaryWeek, weekOf, type HoursItem } from '../../src/hours/index.js';
import { corpusFile, withoutCorpus } from '../helpers/corpus.js';

const CONTEXT = { timezone: 'Europe/Paris' };
const WEDNESDAY = Date.parse('2026-12-23T10:00+01:00');
const WEEK = 7 * 86_400_000;

const said = (item: HoursItem, instant = WEDNESDAY): string[] =>
  ordinaryWeek(item, instant, CONTEXT).map((slots) =>
    slots ? slots.map(({ opens, closes }) => `${opens}-${closes}`).join(' ') : '?',
  );

describe('the ordinary week', () => {
  it('is that of the rules, whatever the week and its exceptions', () => {
    const openingHours =
      'Mo-Fr 09:00-12:00,14:00-18:00; Sa 10:00-12:00; PH off; 2026-12-20-2027-01-03 off';
    const workday = '09:00-12:00 14:00-18:00';
    const expected = [...Array.from({ length: 5 }, () => workday), '10:00-12:00', ''];
    assert.deepEqual(said({ openingHours }), expected);
    const specialOpeningHours = [{ date: '2026-12-23', closed: true }];
    assert.deepEqual(said({ openingHours, specialOpeningHours }), expected);
  });

  it('does not tell a day that goes by the season or every other week', () => {
    assert.deepEqual(said({ openingHours: 'Sa[1,3] 10:00-12:00; Mo 09:00-12:00' }), [
      '09:00-12:00',
      ...['', '', '', ''],
      '?',
      '',
    ]);
    assert.equal(said({ openingHours: 'Apr-Sep Mo 09:00-18:00; Oct-Mar Mo 09:00-12:00' })[0], '?');
    assert.equal(said({ openingHours: 'Mo 09:00-12:00; SH Mo off' })[0], '09:00-12:00');
  });

  it('is not known once the hours are over', () => {
    for (const openingHours of [
      '2025-01-01-2025-12-31 Mo-Su 09:00-12:00',
      '2025-12-24 09:00-12:00',
    ])
      assert.equal(ordinaryWeek({ openingHours }, WEDNESDAY, CONTEXT)[0]?.[0]?.kind, 'unknown');
  });

  it('keeps a night whole', () => {
    assert.equal(said({ openingHours: 'Fr 20:00-02:00' })[4], '20:00-02:00');
  });

  it('is none in a zone that does not exist', () => {
    const item = { openingHours: 'Mo-Fr 09:00-12:00', timezone: 'Nowhere/Else' };
    assert.deepEqual(said(item), ['', '', '', '', '', '', '']);
  });

  it(
    'is, for hundreds of real ones, what 48 of 52 weeks look like',
    { skip: withoutCorpus },
    () => {
      const texts = ['opening_hours_values_0-999.txt', 'opening_hours_rs_sample.txt'].flatMap(
        (name) => (corpusFile(`data/osm/${name}`) ?? '').split('\n').filter(Boolean),
      );
      assert.ok(texts.length > 400, `${texts.length}`);
      for (const openingHours of texts) {
        const weeks = Array.from({ length: 52 }, (_, week) =>
          weekOf({ openingHours }, WEDNESDAY + week * WEEK, CONTEXT),
        );
        const slow = Array.from({ length: 7 }, (_, day) => {
          const all = weeks.map((week) => JSON.stringify(week[day]?.slots ?? []));
          return all.find((one) => all.filter((other) => other === one).length >= 48);
        });
        const fast = ordinaryWeek({ openingHours }, WEDNESDAY, CONTEXT).map(
          (slots) => slots && JSON.stringify(slots),
        );
        assert.deepEqual(fast, slow, openingHours);
      }
    },
  );
});

describe('the week on holidays', () => {
  const on = (openingHours: string, name: 'PH' | 'SH'): string[] | undefined =>
    holidayWeek({ openingHours }, name)?.map((slots) =>
      slots ? slots.map(({ opens, closes }) => `${opens}-${closes}`).join(' ') : '?',
    );
  const every = (hours: string): string[] => Array.from({ length: 7 }, () => hours);

  it('has the hours of a public holiday for each day on which it may fall', () => {
    assert.deepEqual(on('Mo-Fr 09:00-12:00; PH off', 'PH'), every(''));
    assert.deepEqual(on('PH 10:00-12:00; Mo-Fr 09:00-18:00', 'PH'), every('10:00-12:00'));
    assert.deepEqual(on('PH off; PH 10:00-12:00', 'PH'), every('10:00-12:00'));
    assert.deepEqual(on('Mo-Sa 09:00-12:00; PH 10:00-12:00; Sa,Su off', 'PH'), [
      ...Array.from({ length: 5 }, () => '10:00-12:00'),
      ...['', ''],
    ]);
  });

  it('has the hours of school holidays apart from the others', () => {
    const hours = 'Mo,We 16:00-18:00; SH Mo-We 10:00-12:00; SH Tu off';
    assert.deepEqual(on(hours, 'SH'), ['10:00-12:00', '', '10:00-12:00', '', '', '', '']);
    assert.deepEqual(said({ openingHours: hours }).slice(0, 3), ['16:00-18:00', '', '16:00-18:00']);
  });

  it('is none where the hours do not name them, and not told where seasons differ', () => {
    for (const openingHours of ['Mo-Fr 09:00-12:00', 'what is this', 'Mo-Fr 09:00-12:00; SH off'])
      assert.equal(on(openingHours, 'PH'), undefined, openingHours);
    assert.deepEqual(on('Apr-Sep Mo 09:00-18:00; PH off', 'PH'), every('?'));
  });
});
