import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  exceptionsWithin,
  weekOf,
  type HoursContext,
  type HoursItem,
  type HoursText,
  type WeekSlot,
} from '../../src/hours/index.js';

const CONTEXT: HoursContext = {
  timezone: 'Europe/Paris',
  calendars: { PH: ['2026-12-25', '2027-01-01'] },
};
const WEDNESDAY = Date.parse('2026-12-23T10:00+01:00');

const times = (slots: readonly WeekSlot[]): string =>
  slots.map(({ opens, closes }) => `${opens}-${closes}`).join(' ') || 'closed';

const words = (note: HoursText | undefined): string => (typeof note === 'string' ? note : '');

/** "2026-12-25 closed PH", one line a day. */
const week = (item: HoursItem, instant = WEDNESDAY, context = CONTEXT): string[] =>
  weekOf(item, instant, context).map(({ date, slots, exception, doubt, note, isToday }) =>
    [date, times(slots), exception, doubt, words(note), isToday && '(today)']
      .filter(Boolean)
      .join(' '),
  );

describe('weekOf', () => {
  it('shows Monday to Sunday with today marked and exceptions named', () => {
    const item = {
      openingHours: 'Mo-Fr 09:00-12:00,13:30-17:30; Sa 10:00-12:00; PH off; Mo off "inventaire"',
      specialOpeningHours: [{ date: '2026-12-24', opens: '09:00', closes: '12:00' }],
    };
    assert.deepEqual(week(item), [
      '2026-12-21 closed inventaire',
      '2026-12-22 09:00-12:00 13:30-17:30',
      '2026-12-23 09:00-12:00 13:30-17:30 (today)',
      '2026-12-24 09:00-12:00 date',
      '2026-12-25 closed PH',
      '2026-12-26 10:00-12:00',
      '2026-12-27 closed',
    ]);
  });

  it('numbers the days as ISO 8601 does', () => {
    const days = weekOf({ openingHours: '24/7' }, WEDNESDAY, CONTEXT);
    assert.deepEqual(
      days.map(({ dayOfWeek }) => dayOfWeek),
      [1, 2, 3, 4, 5, 6, 7],
    );
    assert.deepEqual(days[2], {
      date: '2026-12-23',
      dayOfWeek: 3,
      isToday: true,
      slots: [{ opens: '00:00', closes: '24:00', kind: 'open' }],
    });
  });

  it('takes the week and the day from the clocks of the place', () => {
    const openingHours = 'Mo 09:00-12:00';
    const instant = Date.parse('2026-11-22T22:00Z');
    const first = (timezone: string) => week({ openingHours, timezone }, instant).at(0);
    assert.equal(first('Europe/Paris'), '2026-11-16 09:00-12:00');
    assert.equal(first('Indian/Reunion'), '2026-11-23 09:00-12:00 (today)');
    assert.deepEqual(week({ openingHours, timezone: 'Europe/Fougeres' }), []);
  });

  it('keeps a night with its evening, and its end where a holiday cuts it', () => {
    assert.deepEqual(week({ openingHours: '18:00-02:00; PH off' }).slice(2, 6), [
      '2026-12-23 18:00-02:00 (today)',
      '2026-12-24 18:00-24:00',
      '2026-12-25 closed PH',
      '2026-12-26 18:00-02:00',
    ]);
  });

  it('does not call a holiday exceptional that changes nothing', () => {
    assert.equal(week({ openingHours: 'Mo-Su,PH 09:00-12:00' })[4], '2026-12-25 09:00-12:00');
    assert.equal(week({ openingHours: 'Sa 09:00-12:00; PH off' })[4], '2026-12-25 closed');
    assert.equal(week({ openingHours: '2026 Dec 21-26 10:00-18:00' })[4], '2026-12-25 10:00-18:00');
  });

  it('says where it has doubts', () => {
    const withoutCalendars = { timezone: 'Europe/Paris' };
    const item = { openingHours: 'Mo-Fr 09:00-12:00; PH off' };
    assert.equal(week(item, WEDNESDAY, withoutCalendars)[4], '2026-12-25 09:00-12:00 calendar');
    assert.equal(week({ openingHours: 'Fr 09:00-12:00' })[4], '2026-12-25 09:00-12:00 holiday');
  });

  it('tells appointments and unknown hours from opening', () => {
    const openingHours = 'Mo 09:00-12:00 "sur rendez-vous"; Tu 09:00-12:00 "peut-être"';
    const [monday, tuesday] = weekOf({ openingHours }, WEDNESDAY, CONTEXT);
    assert.deepEqual(monday!.slots, [
      { opens: '09:00', closes: '12:00', kind: 'by-appointment', note: 'sur rendez-vous' },
    ]);
    assert.deepEqual(tuesday!.slots, [
      { opens: '09:00', closes: '12:00', kind: 'unknown', note: 'peut-être' },
    ]);
    assert.deepEqual(weekOf({}, WEDNESDAY, CONTEXT)[0]!.slots, [
      { opens: '00:00', closes: '24:00', kind: 'unknown' },
    ]);
  });
});

describe('exceptionsWithin', () => {
  const list = (item: HoursItem, days?: number): string[] =>
    exceptionsWithin(item, WEDNESDAY, CONTEXT, days).map((run) =>
      [run.from, run.through, times(run.slots), run.exception, words(run.note)]
        .filter(Boolean)
        .join(' '),
    );
  const item = {
    openingHours: 'Mo-Fr 09:00-17:00; PH off',
    specialOpeningHours: [
      { date: '2026-12-22', closed: true },
      { date: '2026-12-24', opens: '09:00', closes: '12:00' },
      { validFrom: '2026-12-26', validThrough: '2026-12-31', closed: true, note: 'Travaux' },
    ],
  };

  it('lists what is coming, days in a row as one', () => {
    assert.deepEqual(list(item), [
      '2026-12-24 2026-12-24 09:00-12:00 date',
      '2026-12-25 2026-12-25 closed PH',
      '2026-12-26 2026-12-31 closed date Travaux',
      '2027-01-01 2027-01-01 closed PH',
    ]);
  });

  it('looks as far as it is asked to', () => {
    assert.deepEqual(list(item, 3), [
      '2026-12-24 2026-12-24 09:00-12:00 date',
      '2026-12-25 2026-12-25 closed PH',
    ]);
    assert.deepEqual(list(item, 1), []);
  });

  it('tells a closure whole that began before today or ends after the last day', () => {
    const long = {
      openingHours: 'Mo-Fr 09:00-17:00',
      specialOpeningHours: [
        { validFrom: '2026-12-21', validThrough: '2027-02-28', closed: true, note: 'Travaux' },
      ],
    };
    assert.deepEqual(list(long), ['2026-12-21 2027-02-28 closed date Travaux']);
    const next = { openingHours: 'Mo-Fr 09:00-17:00; 2027-01-05-2027-01-20 off' };
    assert.deepEqual(list(next), ['2027-01-05 2027-01-20 closed date']);
    assert.deepEqual(list(next, 13), []);
  });

  it('does not take a holiday for one of the dates beside it', () => {
    const around = {
      openingHours: 'Mo-Fr 09:00-17:00; PH off',
      specialOpeningHours: [
        { date: '2026-12-24', closed: true },
        { validFrom: '2026-12-26', validThrough: '2026-12-31', closed: true },
      ],
    };
    assert.deepEqual(list(around), [
      '2026-12-24 2026-12-24 closed date',
      '2026-12-25 2026-12-25 closed PH',
      '2026-12-26 2026-12-31 closed date',
      '2027-01-01 2027-01-01 closed PH',
    ]);
  });

  it('has what is known of dates where the ordinary week is not', () => {
    for (const openingHours of [undefined, 'quand il fait beau', []])
      assert.deepEqual(list({ ...item, openingHours }), [
        '2026-12-24 2026-12-24 09:00-12:00 date',
        '2026-12-26 2026-12-31 closed date Travaux',
      ]);
  });

  it('leaves out what is left of a closure when that changes nothing', () => {
    const saturday = Date.parse('2026-12-26T10:00+01:00');
    const closed = { openingHours: 'Mo-Fr 09:00-17:00; 2026-12-21-2026-12-27 off' };
    assert.equal(exceptionsWithin(closed, WEDNESDAY, CONTEXT).length, 1);
    assert.deepEqual(exceptionsWithin(closed, saturday, CONTEXT), []);
  });

  it('leaves out what changes nothing', () => {
    assert.deepEqual(list({ openingHours: 'Mo 09:00-12:00; PH off; 2026-12-27 off' }), []);
    assert.deepEqual(list({ openingHours: 'Mo 09:00-12:00', timezone: 'Nowhere' }), []);
  });
});
