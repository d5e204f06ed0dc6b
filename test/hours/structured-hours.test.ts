import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  stateAt,
  type Calendars,
  type HoursItem,
  type SpecialHours,
  type StructuredHours,
} from '../../src/hours/index.js';
import { say } from './say.js';

const WORKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const CALENDARS: Calendars = { PH: ['2026-12-25', '2027-01-01'] };

type Row = readonly [when: string, answer: string];

function check(entries: readonly StructuredHours[] | HoursItem, rows: readonly Row[]): void {
  for (const [when, answer] of rows) {
    const item = 'length' in entries ? { openingHours: entries } : entries;
    assert.equal(say(item, when, { calendars: CALENDARS }), answer, when);
  }
}

describe('structured hours', () => {
  it('add up on the days that they name', () => {
    check(
      [
        { dayOfWeek: WORKDAYS, opens: '09:00', closes: '12:00' },
        { dayOfWeek: ['Monday', 'Thursday'], opens: '14:00:00', closes: '17:30:00' },
        { dayOfWeek: 'https://schema.org/Saturday', nth: [1, 3], opens: '9:30', closes: '12:00' },
        { dayOfWeek: 'Fr', opens: '20:00', closes: '01:00' },
      ],
      [
        ['2026-11-23T10:00+01:00', 'open until 2026-11-23 12:00'],
        ['2026-11-23T13:00+01:00', 'closed, opens 2026-11-23 14:00'],
        ['2026-11-24T13:00+01:00', 'closed, opens 2026-11-25 09:00'],
        ['2026-11-21T10:00+01:00', 'open until 2026-11-21 12:00'],
        ['2026-11-28T10:00+01:00', 'closed, opens 2026-11-30 09:00'],
        ['2026-11-28T00:45+01:00', 'closing-soon until 2026-11-28 01:00'],
      ],
    );
  });

  it('hold every day without a day, and all day as schema.org writes it', () => {
    check(
      [{ opens: '08:00', closes: '20:00' }],
      [['2026-11-29T10:00+01:00', 'open until 2026-11-29 20:00']],
    );
    check([{ opens: '00:00', closes: '23:59' }], [['2026-11-29T23:59+01:00', 'open']]);
  });

  it('close a day without opening time, and from 00:00 to 00:00', () => {
    check(
      [
        { opens: '08:00', closes: '20:00' },
        { dayOfWeek: 'Sunday' },
        { dayOfWeek: 'Monday', opens: '00:00', closes: '00:00' },
      ],
      [['2026-11-29T10:00+01:00', 'closed, opens 2026-12-01 08:00']],
    );
  });

  it('give way to entries with dates, the shorter the stronger', () => {
    check(
      [
        {
          dayOfWeek: WORKDAYS,
          opens: '10:00',
          closes: '11:00',
          validFrom: '2026-12-28',
          validThrough: '2026-12-30T23:59',
        },
        { dayOfWeek: WORKDAYS, opens: '09:00', closes: '17:00' },
        {
          dayOfWeek: WORKDAYS,
          opens: '09:00',
          closes: '12:00',
          validFrom: '2026-12-01',
          validThrough: '2027-02-28',
        },
        { validFrom: '2027-08-01' },
      ],
      [
        ['2026-11-23T15:00+01:00', 'open until 2026-11-23 17:00'],
        ['2026-12-07T15:00+01:00', 'closed, opens 2026-12-08 09:00'],
        ['2026-12-29T11:30+01:00', 'exceptionally-closed, opens 2026-12-30 10:00'],
        ['2026-12-31T11:00+01:00', 'open until 2026-12-31 12:00'],
        ['2027-07-30T18:00+02:00', 'closed'],
      ],
    );
  });

  it('are unknown once all of them are over, but on the dates of special ones', () => {
    const openingHours = [
      { dayOfWeek: WORKDAYS, opens: '09:00', closes: '17:00', validThrough: '2026-11-27' },
      { dayOfWeek: 'Saturday', opens: '10:00', closes: '12:00', validThrough: '2026-11-28' },
      { dayOfWeek: 'Sunday' },
    ];
    const specialOpeningHours = [{ date: '2026-12-01', opens: '14:00', closes: '16:00' }];
    check({ openingHours, specialOpeningHours }, [
      ['2026-11-27T10:00+01:00', 'open until 2026-11-27 17:00'],
      ['2026-11-28T15:00+01:00', 'closed, opens 2026-12-01 14:00'],
      ['2026-11-29T10:00+01:00', 'closed, opens 2026-12-01 14:00'],
      ['2026-11-30T10:00+01:00', 'unknown, opens 2026-12-01 14:00'],
      ['2026-12-01T15:00+01:00', 'open until 2026-12-01 16:00'],
      ['2026-12-01T17:00+01:00', 'closed'],
      ['2026-12-02T10:00+01:00', 'unknown'],
    ]);
  });

  it('know public holidays', () => {
    const hours = [
      { dayOfWeek: ['PublicHolidays', 'Sunday'], opens: '10:00', closes: '12:00' },
      { dayOfWeek: WORKDAYS, opens: '09:00', closes: '17:00' },
    ];
    check(hours, [
      ['2026-12-25T11:00+01:00', 'open until 2026-12-25 12:00'],
      ['2026-12-25T15:00+01:00', 'exceptionally-closed, opens 2026-12-27 10:00'],
    ]);
    check(
      [{ dayOfWeek: 'https://schema.org/PublicHolidays' }, ...hours.slice(1)],
      [['2026-12-25T11:00+01:00', 'exceptionally-closed, opens 2026-12-28 09:00']],
    );
  });

  it('tell appointments from opening, and hand notes on', () => {
    const hours: StructuredHours[] = [
      { dayOfWeek: 'Monday', opens: '09:00', closes: '12:00', note: { fr: 'Accueil' } },
      { dayOfWeek: 'Monday', opens: '14:00', closes: '17:00', byAppointment: true },
      { dayOfWeek: 'Tuesday', byAppointment: true },
    ];
    check(hours, [
      ['2026-11-23T10:00+01:00', 'open until 2026-11-23 12:00'],
      ['2026-11-23T15:00+01:00', 'by-appointment, opens 2026-11-30 09:00'],
      ['2026-11-24T20:00+01:00', 'by-appointment, opens 2026-11-30 09:00'],
      ['2026-11-25T10:00+01:00', 'closed, opens 2026-11-30 09:00'],
    ]);
    const monday = Date.parse('2026-11-23T10:00+01:00');
    assert.deepEqual(stateAt({ openingHours: hours, timezone: 'Europe/Paris' }, monday).note, {
      fr: 'Accueil',
    });
  });

  it('are unknown as a whole as soon as one entry cannot be read', () => {
    const good = { opens: '09:00', closes: '17:00' };
    const bad: StructuredHours[] = [
      { ...good, dayOfWeek: 'Lundi' },
      { ...good, dayOfWeek: '' },
      { ...good, dayOfWeek: [] },
      { ...good, nth: 6, dayOfWeek: 'Monday' },
      { ...good, validFrom: '2026-02-30' },
      { ...good, validFrom: '01/02/2026' },
      { ...good, validFrom: '2026-12-01', validThrough: '2026-11-01' },
      { opens: '09:00' },
      { opens: '9h', closes: '17h' },
      { opens: '25:00', closes: '26:00' },
      { opens: '09:00', closes: '09:00' },
      { opens: '09:00+01:00', closes: '17:00+01:00' },
      { opens: '', closes: '' },
      { ...good, dayOfWeek: 'Mo 10:00-12:00; Tu' },
      { opens: 9, closes: 17 } as unknown as StructuredHours,
      null as unknown as StructuredHours,
    ];
    for (const entry of bad)
      assert.equal(say([good, entry], '2026-11-23T10:00+01:00'), 'unknown', JSON.stringify(entry));
  });
});

describe('special hours', () => {
  const item = (...specialOpeningHours: SpecialHours[]): HoursItem => ({
    openingHours: 'Mo-Fr 09:00-17:00; PH off',
    specialOpeningHours,
  });

  it('replace those of the week and of holidays', () => {
    check(
      item(
        { date: '2026-12-24', opens: '09:00', closes: '12:00' },
        { date: '2026-12-24', opens: '13:00', closes: '14:00' },
        { date: '2026-12-25', opens: '10:00', closes: '11:00' },
        { date: '2026-12-28', closed: true },
        { date: '2026-12-29', opens: '18:00', closes: '02:00' },
      ),
      [
        ['2026-12-24T10:00+01:00', 'open until 2026-12-24 12:00'],
        ['2026-12-24T12:30+01:00', 'exceptionally-closed, opens 2026-12-24 13:00'],
        ['2026-12-24T15:00+01:00', 'exceptionally-closed, opens 2026-12-25 10:00'],
        ['2026-12-25T10:45+01:00', 'closing-soon until 2026-12-25 11:00'],
        ['2026-12-28T20:00+01:00', 'exceptionally-closed, opens 2026-12-29 18:00'],
        ['2026-12-30T01:00+01:00', 'open until 2026-12-30 02:00'],
        ['2026-12-30T10:00+01:00', 'open until 2026-12-30 17:00'],
      ],
    );
  });

  it('of one date are stronger than those of a longer time, and closed than open', () => {
    check(
      item(
        { date: '2026-12-24', opens: '09:00', closes: '12:00' },
        { validFrom: '2026-12-19', validThrough: '2027-01-03', closed: true, note: 'Travaux' },
        { date: '2026-12-26', closed: true },
        { date: '2026-12-26', opens: '09:00', closes: '12:00' },
      ),
      [
        ['2026-12-21T10:00+01:00', 'exceptionally-closed, opens 2026-12-24 09:00'],
        ['2026-12-24T10:00+01:00', 'open until 2026-12-24 12:00'],
        ['2026-12-24T12:00+01:00', 'exceptionally-closed, opens 2027-01-04 09:00'],
        ['2026-12-26T10:00+01:00', 'closed, opens 2027-01-04 09:00'],
      ],
    );
  });

  it('hold even where the ordinary hours are not known', () => {
    const special = [{ date: '2026-12-24', opens: '09:00', closes: '12:00' }];
    for (const openingHours of [undefined, 'sur demande', []])
      check({ openingHours, specialOpeningHours: special }, [
        ['2026-12-23T10:00+01:00', 'unknown, opens 2026-12-24 09:00'],
        ['2026-12-24T10:00+01:00', 'open until 2026-12-24 12:00'],
        ['2026-12-24T13:00+01:00', 'exceptionally-closed'],
      ]);
  });

  it('that cannot be read make their date unknown, and all dates if the date is unread', () => {
    check(item({ date: '2026-12-24', opens: '9h', closes: '12h' }), [
      ['2026-12-23T10:00+01:00', 'open until 2026-12-23 17:00'],
      ['2026-12-24T10:00+01:00', 'unknown, opens 2026-12-28 09:00'],
    ]);
    check(item({ date: '2026-12-24', closed: false }), [
      ['2026-12-24T10:00+01:00', 'unknown, opens 2026-12-28 09:00'],
    ]);
    for (const broken of [{ date: 'Noël', closed: true }, { closed: true }, { date: '' }])
      check(item(broken), [['2026-12-23T10:00+01:00', 'unknown']]);
  });
});
