import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateAt } from '../../src/hours/index.js';
import { readSchedules } from '../../src/importers/hours/hsds-schedules.js';

const MORNING = { opens_at: '09:00', closes_at: '12:00' };
const weekly = (byday: string, more: object = {}): object => ({
  freq: 'WEEKLY',
  byday,
  ...MORNING,
  ...more,
});

const computed: [what: string, schedules: object[], hours: unknown][] = [
  ['weekdays', [{ weekday: 'Monday', ...MORNING }], 'Mo 09:00-12:00'],
  ['a weekly rule', [weekly('MO,TU,WE')], 'Mo-We 09:00-12:00'],
  [
    'two spans',
    [weekly('MO'), weekly('MO', { opens_at: '2pm', closes_at: '5:30 PM' })],
    'Mo 09:00-12:00,14:00-17:30',
  ],
  [
    'seconds and an interval of one',
    [weekly('FR', { opens_at: '09:00:00', interval: 1 })],
    'Fr 09:00-12:00',
  ],
  [
    'a season',
    [weekly('MO', { valid_from: '2026-06-01', valid_to: '2026-08-31' })],
    [
      {
        dayOfWeek: ['Monday'],
        opens: '09:00',
        closes: '12:00',
        validFrom: '2026-06-01',
        validThrough: '2026-08-31',
      },
    ],
  ],
  [
    'the first and last Saturday',
    [{ freq: 'MONTHLY', byday: '1SA,-1SA', ...MORNING }],
    [{ dayOfWeek: ['Saturday'], opens: '09:00', closes: '12:00', nth: [1, -1] }],
  ],
];

const inWords: [what: string, schedules: object[], words: string][] = [
  ['every other week', [weekly('MO', { interval: 2 })], 'WEEKLY MO 09:00–12:00'],
  [
    'days of the month',
    [{ freq: 'MONTHLY', bymonthday: '1,15', ...MORNING }],
    'MONTHLY 09:00–12:00',
  ],
  ['weeks of the year', [weekly('MO', { byweekno: '41' })], 'WEEKLY MO 09:00–12:00'],
  [
    'mixed numbers',
    [{ freq: 'MONTHLY', byday: '1MO,2TU', ...MORNING }],
    'MONTHLY 1MO,2TU 09:00–12:00',
  ],
  ['an offset', [weekly('MO', { opens_at: '09:00Z' })], 'WEEKLY MO 09:00Z–12:00'],
  ['no end', [{ weekday: 'Monday', opens_at: '09:00' }], 'Monday 09:00'],
  [
    'an end before the beginning',
    [{ weekday: 'Monday', opens_at: '9am', closes_at: '03:00' }],
    'Monday 9am–03:00',
  ],
  ['words that limit', [weekly('MO', { description: 'Term time only' })], 'Term time only'],
  [
    'one of two',
    [weekly('MO'), { weekday: 'Someday', ...MORNING }],
    'WEEKLY MO 09:00–12:00\nSomeday 09:00–12:00',
  ],
];

describe('readSchedules', () => {
  for (const [what, schedules, hours] of computed)
    it(`computes ${what}`, () => {
      assert.deepEqual(readSchedules(schedules, []).openingHours, hours);
    });

  for (const [what, schedules, words] of inWords)
    it(`keeps in words ${what}`, () => {
      const { openingHours, openingHoursText } = readSchedules(schedules, []);
      assert.deepEqual([openingHours, openingHoursText], [undefined, words]);
    });

  it('takes an offset where it holds all year', () => {
    const schedule = [weekly('MO', { opens_at: '09:00+04:00', closes_at: '12:00+0400' })];
    assert.equal(readSchedules(schedule, [], 'Indian/Reunion').openingHours, 'Mo 09:00-12:00');
    assert.equal(readSchedules(schedule, [], 'Europe/Paris').openingHours, undefined);
  });

  it('says beside computed hours what is said of them', () => {
    const { openingHours, note } = readSchedules([weekly('MO', { description: 'Come early' })], []);
    assert.deepEqual([openingHours, note], ['Mo 09:00-12:00', 'Come early']);
  });

  const closed = { start_date: '2026-12-28', closed: 'true' };

  it('closes on exceptions, and opens for other hours', () => {
    const hours = readSchedules(
      [weekly('MO,TU')],
      [
        closed,
        { start_date: '2026-12-29', end_date: '2026-12-29', opens_at: '10:00', closes_at: '11:00' },
      ],
    );
    const state = (time: string): string =>
      stateAt(hours, Date.parse(`${time}:00Z`), { timezone: 'UTC' }).state;
    assert.equal(state('2026-12-21T09:30'), 'open');
    assert.equal(state('2026-12-28T09:30'), 'exceptionally-closed');
    assert.equal(state('2026-12-29T09:30'), 'exceptionally-closed');
    assert.equal(state('2026-12-29T10:45'), 'closing-soon');
  });

  it('computes nothing when an exception cannot be read', () => {
    const { openingHours, openingHoursText, unreadable } = readSchedules(
      [weekly('MO')],
      [closed, { start_date: '12/24/2015', closed: 'true' }],
    );
    assert.deepEqual(
      [openingHours, openingHoursText, unreadable],
      [undefined, 'WEEKLY MO 09:00–12:00', ['12/24/2015 – 12/24/2015']],
    );
  });
});
