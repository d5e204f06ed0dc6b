import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stateAt, type Calendars, type HoursItem } from '../../src/hours/index.js';

const MINUTE = 60_000;
const CALENDARS: Calendars = {
  PH: ['2026-03-29', '2026-10-25', '2026-12-25', '2027-01-01'],
  SH: [['2026-12-19', '2027-01-03']],
};

/** With changes of the clocks at 1:00, 2:00 and 3:00, by half an hour, over midnight, and with none. */
const zone = fc.constantFrom(
  'Europe/Paris',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'America/Nuuk',
  'Africa/Cairo',
  'America/Santiago',
  'America/Miquelon',
  'America/Martinique',
  'Pacific/Noumea',
);

const selector = fc.constantFrom(
  ...['', 'Mo-Fr', 'Sa,Su', 'Su[-1]', 'PH', 'Su,PH', 'SH', 'Mar-Oct', '2026 Mar 28', '2026 Oct 25'],
);
const times = fc.constantFrom(
  '00:00-24:00',
  '09:00-12:00,14:00-18:00',
  '22:00-02:30',
  '20:00-26:00',
  '00:30-01:30,02:10-02:50',
  '01:00-03:20',
  '23:10-23:50',
  'off',
  '02:15-02:45 off',
  '02:00-02:40 "sur rendez-vous"',
  '23:00-01:00 unknown "peut-être"',
);
const text = fc
  .array(fc.tuple(fc.constantFrom('; ', ', '), selector, times), { minLength: 1, maxLength: 4 })
  .chain((rules) =>
    fc
      .constantFrom('', ' || "sur rendez-vous"')
      .map(
        (end) =>
          rules.map(([mark, days, hours], i) => `${i ? mark : ''}${days} ${hours}`).join('') + end,
      ),
  );
const specialOpeningHours = fc.option(
  fc.constantFrom(
    [{ date: '2026-10-25', opens: '02:20', closes: '02:40' }],
    [{ date: '2026-10-25', opens: '05:00', closes: '06:00' }],
    [{ validFrom: '2026-03-28', validThrough: '2026-03-30', closed: true, note: 'Travaux' }],
  ),
  { nil: undefined },
);
const item: fc.Arbitrary<HoursItem> = fc.record({
  openingHours: fc.oneof(
    text,
    fc.constant([
      { dayOfWeek: ['Saturday', 'Sunday'], opens: '01:30', closes: '02:30' },
      { dayOfWeek: 'PublicHolidays', opens: '02:40', closes: '03:10' },
    ]),
  ),
  specialOpeningHours,
  timezone: zone,
});

/** Around the days on which some of these zones change their clocks, and a year's end. */
const around = fc.constantFrom(
  ...['2026-03-08', '2026-03-29', '2026-04-04', '2026-04-24', '2026-09-06', '2026-10-04'],
  ...['2026-10-25', '2026-10-29', '2026-11-01', '2026-12-25', '2027-01-01'],
);
/** Minutes in any order, most of them close to each other: the clock of a visitor may go back. */
const moments = fc
  .tuple(around, fc.array(fc.integer({ min: -1_500, max: 3_000 }), { minLength: 2, maxLength: 24 }))
  .map(([day, minutes]) => minutes.map((minute) => Date.parse(day) + minute * MINUTE));

/** An answer that nothing was kept for: another place with other calendars, which say the same. */
const afresh = (place: HoursItem, instant: number, calendars: Calendars) =>
  stateAt({ ...place }, instant, { calendars: { ...calendars } });

describe('an answer that was kept', () => {
  it('is the one that is worked out afresh, at any moment and in any order', () => {
    const property = fc.property(item, moments, (place, instants) => {
      for (const instant of instants)
        assert.deepEqual(
          stateAt(place, instant, { calendars: CALENDARS }),
          afresh(place, instant, CALENDARS),
          `${JSON.stringify(place)} at ${new Date(instant).toJSON()}`,
        );
    });
    fc.assert(property, { numRuns: 3_000 });
  });

  it('is the one of the minute, all through the nights in which clocks change', () => {
    const night = fc.constantFrom('2026-03-28T22:00Z', '2026-10-24T22:00Z', '2026-04-04T12:00Z');
    const property = fc.property(item, night, (place, start) => {
      for (let minute = 0; minute < 360; minute += 5) {
        const instant = Date.parse(start) + minute * MINUTE;
        assert.deepEqual(
          stateAt(place, instant, { calendars: CALENDARS }),
          afresh(place, instant, CALENDARS),
          `${JSON.stringify(place)} at ${new Date(instant).toJSON()}`,
        );
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('is not kept over an hour that comes twice', () => {
    const place: HoursItem = {
      openingHours: 'Su 02:10-02:50',
      specialOpeningHours: [{ date: '2026-10-25', opens: '05:00', closes: '06:00' }],
      timezone: 'Europe/Paris',
    };
    const at = (when: string) => stateAt(place, Date.parse(when)).state;
    assert.equal(at('2026-10-25T02:55+02:00'), 'closed');
    assert.equal(at('2026-10-25T02:15+01:00'), 'exceptionally-closed');
    assert.equal(at('2026-10-25T02:55+01:00'), 'closed');
  });

  it('is not taken for that of other calendars, of another zone or of another place', () => {
    const place: HoursItem = { openingHours: 'Mo-Fr 09:00-17:00; PH off' };
    const same: HoursItem = { openingHours: 'Mo-Fr 09:00-17:00; PH off', timezone: 'Asia/Tokyo' };
    const instant = Date.parse('2026-12-25T10:00+01:00');
    const other: Calendars = { PH: ['2026-12-24'] };
    const paris = (calendars?: Calendars) =>
      stateAt(place, instant, { timezone: 'Europe/Paris', calendars }).state;
    for (let round = 0; round < 2; round++) {
      assert.equal(paris(CALENDARS), 'exceptionally-closed');
      assert.equal(paris(other), 'open');
      assert.equal(paris(), 'open');
      assert.equal(stateAt(place, instant, { timezone: 'Pacific/Noumea' }).state, 'closed');
      assert.equal(stateAt(same, instant, { timezone: 'Europe/Paris' }).state, 'closed');
    }
  });

  it('cannot be changed by whoever has it', () => {
    const place = { openingHours: '24/7' };
    const answer = stateAt(place, 0) as { state: string };
    assert.throws(() => (answer.state = 'closed'), TypeError);
  });
});
