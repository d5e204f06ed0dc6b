import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateAt, type Calendars } from '../../src/hours/index.js';
import { say } from './say.js';

/** Hours, moment, answer. 2026-11-23 is a Monday; Paris is at +01:00 then. */
type Row = readonly [hours: string, when: string, answer: string];

function check(rows: readonly Row[], calendars?: Calendars): void {
  for (const [hours, when, answer] of rows)
    assert.equal(say(hours, when, { calendars }), answer, `${hours} at ${when}`);
}

const CALENDARS: Calendars = {
  PH: ['2026-01-01', '2026-07-14', '2026-11-11', '2026-12-25', ['2027-01-01', '2027-01-01']],
  SH: [
    ['2026-10-17', '2026-11-01'],
    ['2026-12-19', '2027-01-03'],
    ['2027-12-18', '2028-01-02'],
  ],
};

describe('stateAt on ordinary days', () => {
  it('tells when it closes and when it opens again', () => {
    const hours = 'Mo-Fr 09:00-12:00,13:30-17:30; Sa 10:00-12:00';
    check([
      [hours, '2026-11-23T08:59+01:00', 'closed, opens 2026-11-23 09:00'],
      [hours, '2026-11-23T09:00+01:00', 'open until 2026-11-23 12:00'],
      [hours, '2026-11-23T11:29:59+01:00', 'open until 2026-11-23 12:00'],
      [hours, '2026-11-23T11:30+01:00', 'closing-soon until 2026-11-23 12:00'],
      [hours, '2026-11-23T11:59:59+01:00', 'closing-soon until 2026-11-23 12:00'],
      [hours, '2026-11-23T12:00+01:00', 'closed, opens 2026-11-23 13:30'],
      [hours, '2026-11-23T17:30+01:00', 'closed, opens 2026-11-24 09:00'],
      [hours, '2026-11-27T18:00+01:00', 'closed, opens 2026-11-28 10:00'],
      [hours, '2026-11-28T12:00+01:00', 'closed, opens 2026-11-30 09:00'],
      [hours, '2026-11-29T12:00+01:00', 'closed, opens 2026-11-30 09:00'],
    ]);
  });

  it('gives instants in ms and no field without a value', () => {
    const context = { timezone: 'Europe/Paris' };
    assert.deepEqual(stateAt({ openingHours: 'Mo 09:00-12:00' }, 1795424400000, context), {
      state: 'open',
      closesAt: 1795431600000,
    });
    assert.deepEqual(stateAt({ openingHours: 'Mo 09:00-12:00' }, 1795431600000, context), {
      state: 'closed',
      opensAt: 1796025600000,
    });
  });

  it('never closes round the clock', () => {
    check([
      ['24/7', '2026-11-23T03:00+01:00', 'open'],
      ['Mo-Su 00:00-24:00', '2026-11-23T23:59+01:00', 'open'],
      ['Mo-Su,PH 00:00-23:59', '2026-11-23T23:59+01:00', 'open (calendar)'],
      ['00:00-24:00', '2026-11-23T12:00+01:00', 'open'],
    ]);
  });

  it('goes on past midnight', () => {
    check([
      ['Fr-Sa 22:00-02:00', '2026-11-27T21:59+01:00', 'closed, opens 2026-11-27 22:00'],
      ['Fr-Sa 22:00-02:00', '2026-11-27T23:50+01:00', 'open until 2026-11-28 02:00'],
      ['Fr-Sa 22:00-02:00', '2026-11-28T01:00+01:00', 'open until 2026-11-28 02:00'],
      ['Fr-Sa 22:00-02:00', '2026-11-28T02:00+01:00', 'closed, opens 2026-11-28 22:00'],
      ['Fr-Sa 22:00-02:00', '2026-11-29T01:45+01:00', 'closing-soon until 2026-11-29 02:00'],
      ['Fr-Sa 22:00-02:00', '2026-11-27T01:00+01:00', 'closed, opens 2026-11-27 22:00'],
      ['Fr 22:00-26:00', '2026-11-28T01:00+01:00', 'open until 2026-11-28 02:00'],
      ['Fr 22:00-00:00', '2026-11-27T23:00+01:00', 'open until 2026-11-28 00:00'],
      ['Fr 22:00-00:00', '2026-11-28T00:00+01:00', 'closed, opens 2026-12-04 22:00'],
      ['Su 22:00-02:00', '2026-11-30T01:00+01:00', 'open until 2026-11-30 02:00'],
    ]);
  });

  it('joins stretches that touch, over midnight and over days', () => {
    check([
      ['Mo 09:00-12:00,12:00-14:00', '2026-11-23T10:00+01:00', 'open until 2026-11-23 14:00'],
      ['Mo 10:00-24:00; Tu 00:00-02:00', '2026-11-23T23:50+01:00', 'open until 2026-11-24 02:00'],
      ['Mo-We 00:00-24:00', '2026-11-23T10:00+01:00', 'open until 2026-11-26 00:00'],
      ['Mo 09:00-12:00, Mo 11:00-14:00', '2026-11-23T10:00+01:00', 'open until 2026-11-23 14:00'],
      ['08:00-08:00', '2026-11-23T10:00+01:00', 'unknown'],
    ]);
  });

  it('leaves a night its end when another rule has the morning', () => {
    const hours = 'Mo-Th 18:00-01:00; Fr 20:00-02:00; Sa 10:00-18:00; Su off';
    check([
      [hours, '2026-11-28T01:00+01:00', 'open until 2026-11-28 02:00'],
      [hours, '2026-11-28T03:00+01:00', 'closed, opens 2026-11-28 10:00'],
      [hours, '2026-11-27T00:45+01:00', 'closing-soon until 2026-11-27 01:00'],
      ['Sa 20:00-02:00; Su off', '2026-11-29T01:00+01:00', 'open until 2026-11-29 02:00'],
      ['Sa 20:00-04:00; Su 03:00-06:00', '2026-11-29T01:00+01:00', 'open until 2026-11-29 06:00'],
    ]);
  });
});

describe('stateAt with rules that meet', () => {
  it('replaces the days of earlier rules after a semicolon', () => {
    check([
      [
        'Mo-Fr 09:00-17:00; We 14:00-16:00',
        '2026-11-25T10:00+01:00',
        'closed, opens 2026-11-25 14:00',
      ],
      ['Mo-Fr 09:00-17:00; We off', '2026-11-25T10:00+01:00', 'closed, opens 2026-11-26 09:00'],
      ['Mo-Fr 09:00-17:00; We closed', '2026-11-25T10:00+01:00', 'closed, opens 2026-11-26 09:00'],
      ['08:30-11:30; 13:30-17:00', '2026-11-25T10:00+01:00', 'closed, opens 2026-11-25 13:30'],
    ]);
  });

  it('adds to the days of earlier rules after a comma', () => {
    check([
      [
        'Mo-Fr 09:00-12:00, We 14:00-16:00',
        '2026-11-25T10:00+01:00',
        'open until 2026-11-25 12:00',
      ],
      [
        'Mo-Fr 09:00-12:00, We 14:00-16:00',
        '2026-11-25T13:00+01:00',
        'closed, opens 2026-11-25 14:00',
      ],
      [
        'Mo-Fr 09:00-12:00, We 14:00-16:00',
        '2026-11-24T13:00+01:00',
        'closed, opens 2026-11-25 09:00',
      ],
      [
        'Mo 16:00-19:00, Fr 16:00-19:00, Sa 09:00-13:00',
        '2026-11-27T15:00+01:00',
        'closed, opens 2026-11-27 16:00',
      ],
      [
        'Mo-Su 09:00-23:00, Fr-Sa  09:00-24:00',
        '2026-11-27T22:45+01:00',
        'open until 2026-11-28 00:00',
      ],
    ]);
  });

  it('cuts hours out with timed closures', () => {
    check([
      [
        'Mo-Fr 09:00-17:00; We 12:00-14:00 off',
        '2026-11-25T11:00+01:00',
        'open until 2026-11-25 12:00',
      ],
      [
        'Mo-Fr 09:00-17:00; We 12:00-14:00 off',
        '2026-11-25T13:00+01:00',
        'closed, opens 2026-11-25 14:00',
      ],
      [
        'Mo-Fr 09:00-17:00; We 12:00-14:00 off',
        '2026-11-24T13:00+01:00',
        'open until 2026-11-24 17:00',
      ],
      ['24/7; Su 01:00-03:00 off', '2026-11-28T22:00+01:00', 'open until 2026-11-29 01:00'],
      [
        'Sa 18:00-06:00; Su 02:00-04:00 off',
        '2026-11-29T03:00+01:00',
        'closed, opens 2026-11-29 04:00',
      ],
      ['24/7; Sa 23:00-01:00 off', '2026-11-29T00:30+01:00', 'closed, opens 2026-11-29 01:00'],
    ]);
  });

  it('counts weekdays of the month', () => {
    check([
      ['Su[-1] 10:00-12:00', '2026-05-31T11:00+02:00', 'open until 2026-05-31 12:00'],
      ['Su[-1] 10:00-12:00', '2026-05-24T11:00+02:00', 'closed, opens 2026-05-31 10:00'],
      ['Sa[1,3] 10:00-12:00', '2026-11-07T11:00+01:00', 'open until 2026-11-07 12:00'],
      ['Sa[1,3] 10:00-12:00', '2026-11-14T11:00+01:00', 'closed, opens 2026-11-21 10:00'],
      ['Sa[1,3] 10:00-12:00', '2026-11-21T12:00+01:00', 'closed, opens 2026-12-05 10:00'],
      ['Su[-1] 10:00-12:00', '2026-11-22T11:00+01:00', 'closed, opens 2026-11-29 10:00'],
      ['Su[-1] 10:00-12:00', '2026-11-29T11:00+01:00', 'open until 2026-11-29 12:00'],
      ['We[1-2] 10:00-12:00', '2026-11-11T11:00+01:00', 'open until 2026-11-11 12:00'],
      ['We[1-2] 10:00-12:00', '2026-11-18T11:00+01:00', 'closed, opens 2026-12-02 10:00'],
      ['Th[5] 10:00-12:00', '2026-11-01T11:00+01:00', 'closed, opens 2026-12-31 10:00'],
      [
        'Mo-Fr 09:00-17:00; Th[3],Th[-1] off',
        '2026-11-19T10:00+01:00',
        'closed, opens 2026-11-20 09:00',
      ],
    ]);
  });

  it('goes by the season', () => {
    check([
      [
        'Apr-Oct 09:00-19:00; Nov-Mar 10:00-16:00',
        '2026-10-31T17:00+01:00',
        'open until 2026-10-31 19:00',
      ],
      [
        'Apr-Oct 09:00-19:00; Nov-Mar 10:00-16:00',
        '2026-11-01T17:00+01:00',
        'closed, opens 2026-11-02 10:00',
      ],
      ['Apr-Oct: 09:00-19:00', '2026-11-01T17:00+01:00', 'closed, opens 2027-04-01 09:00'],
      ['May-Oct 24/7', '2026-10-30T12:00+01:00', 'open until 2026-11-01 00:00'],
      ['24/7; Oct-May off', '2026-11-01T17:00+01:00', 'closed, opens 2027-06-01 00:00'],
      [
        'Oct-May off; Mo-Su 10:00-18:00',
        '2026-11-01T17:00+01:00',
        'closed, opens 2027-06-01 10:00',
      ],
      ['Jun 15-Oct 31: 00:00-24:00', '2026-06-14T12:00+02:00', 'closed, opens 2026-06-15 00:00'],
      ['Apr-Oct Su[2] 14:00-18:00', '2026-04-12T15:00+02:00', 'open until 2026-04-12 18:00'],
      ['Feb 29 10:00-12:00', '2027-12-01T10:00+01:00', 'closed, opens 2028-02-29 10:00'],
      ['Feb 28-Mar 1 10:00-12:00', '2028-02-29T11:00+01:00', 'open until 2028-02-29 12:00'],
      ['Mo-Fr 09:00-12:00', '2028-02-29T11:00+01:00', 'open until 2028-02-29 12:00'],
    ]);
  });

  it('does not call it open where a comma after a season can be read two ways', () => {
    const hours = 'Apr-Oct Tu-Fr 12:00-18:00, Sa 09:00-18:00';
    check([
      [hours, '2026-10-31T10:00+01:00', 'open until 2026-10-31 18:00'],
      [hours, '2026-11-28T10:00+01:00', 'unknown, opens 2027-04-01 12:00'],
    ]);
  });
});

describe('stateAt on holidays and dates', () => {
  it('knows public holidays from the calendars', () => {
    const hours = 'Mo-Fr 09:00-17:00; PH off';
    check(
      [
        [hours, '2026-12-24T18:00+01:00', 'closed, opens 2026-12-28 09:00'],
        [hours, '2026-12-25T10:00+01:00', 'exceptionally-closed, opens 2026-12-28 09:00'],
        [hours, '2026-12-25T07:00+01:00', 'exceptionally-closed, opens 2026-12-28 09:00'],
        [hours, '2026-12-26T10:00+01:00', 'closed, opens 2026-12-28 09:00'],
        [
          'Mo-Fr 09:00-17:00; Su,PH off',
          '2026-12-25T10:00+01:00',
          'exceptionally-closed, opens 2026-12-28 09:00',
        ],
        ['Sa 09:00-17:00; PH off', '2026-12-25T10:00+01:00', 'closed, opens 2026-12-26 09:00'],
        [
          'Mo-Sa 08:00-19:00, PH off',
          '2026-12-25T10:00+01:00',
          'exceptionally-closed, opens 2026-12-26 08:00',
        ],
        [
          'Mo-Fr 09:00-17:00; PH 10:00-12:00',
          '2026-12-25T11:00+01:00',
          'open until 2026-12-25 12:00',
        ],
        [
          'Mo-Fr 09:00-17:00; PH 10:00-12:00',
          '2026-12-25T14:00+01:00',
          'exceptionally-closed, opens 2026-12-28 09:00',
        ],
        [
          'Mo-Fr 09:00-17:00; PH 10:00-12:00',
          '2026-12-25T09:30+01:00',
          'exceptionally-closed, opens 2026-12-25 10:00',
        ],
        [
          'Mo-Fr 09:00-17:00; PH 10:00-12:00',
          '2026-12-25T08:00+01:00',
          'closed, opens 2026-12-25 10:00',
        ],
        [
          'Mo-Fr 09:00-17:00; PH 10:00-12:00',
          '2026-12-25T18:00+01:00',
          'closed, opens 2026-12-28 09:00',
        ],
        ['PH,Mo-Su 08:00-20:00', '2026-12-25T10:00+01:00', 'open until 2026-12-25 20:00'],
      ],
      CALENDARS,
    );
  });

  it('keeps a holiday closed even when weekdays are written after it', () => {
    check(
      [
        [
          'PH off; Mo-Fr 09:00-17:00',
          '2026-12-25T10:00+01:00',
          'exceptionally-closed, opens 2026-12-28 09:00',
        ],
        [
          '2026-12-24 09:00-12:00; Mo-Fr 09:00-17:00',
          '2026-12-24T15:00+01:00',
          'exceptionally-closed, opens 2026-12-25 09:00 (holiday)',
        ],
        ['PH off; 2026-12-25 10:00-12:00', '2026-12-25T11:00+01:00', 'open until 2026-12-25 12:00'],
      ],
      CALENDARS,
    );
  });

  it('ends a night at midnight before a closed holiday', () => {
    check(
      [
        ['18:00-02:00; PH off', '2026-12-24T23:00+01:00', 'open until 2026-12-25 00:00'],
        [
          '18:00-02:00; PH off',
          '2026-12-25T01:00+01:00',
          'exceptionally-closed, opens 2026-12-26 18:00',
        ],
        [
          '18:00-02:00; 2026-12-24 18:00-04:00; 2026-12-25 off',
          '2026-12-25T01:00+01:00',
          'open until 2026-12-25 04:00',
        ],
      ],
      CALENDARS,
    );
  });

  it('knows school holidays from the calendars', () => {
    const hours = 'Mo-Fr 16:00-19:00; SH Mo-Fr 10:00-12:00; SH Tu off';
    check(
      [
        [hours, '2026-12-21T11:00+01:00', 'open until 2026-12-21 12:00'],
        [hours, '2026-12-21T17:00+01:00', 'closed, opens 2026-12-23 10:00'],
        [hours, '2026-12-18T17:00+01:00', 'open until 2026-12-18 19:00'],
        [hours, '2027-01-03T11:00+01:00', 'closed, opens 2027-01-04 16:00'],
        ['Sa 10:00-12:00; SH off', '2026-12-26T11:00+01:00', 'closed, opens 2027-01-09 10:00'],
        ['SH,PH off; Sa 10:00-12:00', '2026-12-26T11:00+01:00', 'closed, opens 2027-01-09 10:00'],
        ['SH 10:00-12:00', '2026-12-26T11:00+01:00', 'open until 2026-12-26 12:00'],
        [
          'Su 10:00-12:00; SH Su 11:00-12:00',
          '2028-01-02T11:00+01:00',
          'open until 2028-01-02 12:00',
        ],
        [
          'Fr 10:00-12:00; SH off',
          '2028-02-11T11:00+01:00',
          'open until 2028-02-11 12:00 (calendar)',
        ],
      ],
      CALENDARS,
    );
  });

  it('says when it leans on a calendar that is not there', () => {
    const hours = 'Mo-Fr 09:00-17:00; PH off';
    check([
      [hours, '2026-12-25T10:00+01:00', 'open until 2026-12-25 17:00 (calendar)'],
      [
        'Mo-Fr 09:00-17:00; SH off',
        '2026-12-25T10:00+01:00',
        'open until 2026-12-25 17:00 (calendar)',
      ],
      ['Mo-Fr 09:00-17:00', '2026-12-25T10:00+01:00', 'open until 2026-12-25 17:00'],
    ]);
    check(
      [
        [hours, '2026-11-23T10:00+01:00', 'open until 2026-11-23 17:00'],
        [hours, '2028-03-06T10:00+01:00', 'open until 2028-03-06 17:00 (calendar)'],
        [hours, '2027-12-31T18:00+01:00', 'closed, opens 2028-01-03 09:00 (calendar)'],
      ],
      CALENDARS,
    );
  });

  it('does not promise a date that is a holiday in the years it knows', () => {
    check(
      [
        [
          'Mo-Fr 09:00-17:00; PH off',
          '2028-07-14T10:00+02:00',
          'unknown, opens 2028-07-17 09:00 (calendar)',
        ],
        [
          'Mo-Fr 09:00-17:00; PH off',
          '2029-07-14T10:00+02:00',
          'closed, opens 2029-07-16 09:00 (calendar)',
        ],
        [
          'Mo-Fr 09:00-17:00; PH off; 2028-07-14 10:00-12:00',
          '2028-07-14T11:00+02:00',
          'open until 2028-07-14 12:00',
        ],
        ['Mo-Fr 09:00-17:00; PH off', '2027-07-14T10:00+02:00', 'open until 2027-07-14 17:00'],
        ['2028-07-14 10:00-12:00; PH off', '2028-07-14T11:00+02:00', 'unknown (calendar)'],
      ],
      CALENDARS,
    );
  });

  it('says when hours are silent about the holiday that it is', () => {
    check(
      [
        ['Mo-Fr 09:00-17:00', '2026-12-25T10:00+01:00', 'open until 2026-12-25 17:00 (holiday)'],
        ['24/7', '2026-12-25T10:00+01:00', 'open'],
        [
          'Mo-Fr 09:00-17:00; 2026-12-25 10:00-12:00',
          '2026-12-25T10:00+01:00',
          'open until 2026-12-25 12:00',
        ],
      ],
      CALENDARS,
    );
  });

  it('puts dated exceptions before the week', () => {
    const hours = 'Mo-Fr 09:00-17:00; 2026-12-24 09:00-12:00; 2026-12-28-2027-01-03 off';
    check([
      [hours, '2026-12-24T10:00+01:00', 'open until 2026-12-24 12:00'],
      [hours, '2026-12-24T12:00+01:00', 'exceptionally-closed, opens 2026-12-25 09:00'],
      [hours, '2026-12-24T17:00+01:00', 'closed, opens 2026-12-25 09:00'],
      [
        'Mo-Fr 09:00-12:00,14:00-17:00; 2026-12-24 09:00-12:00',
        '2026-12-24T13:00+01:00',
        'exceptionally-closed, opens 2026-12-25 09:00',
      ],
      [hours, '2026-12-29T10:00+01:00', 'exceptionally-closed, opens 2027-01-04 09:00'],
      [hours, '2027-01-02T10:00+01:00', 'closed, opens 2027-01-04 09:00'],
      [hours, '2027-12-29T10:00+01:00', 'open until 2027-12-29 17:00'],
      [
        'Mo-Fr 09:00-17:00; Dec 20-Jan 5 off',
        '2027-01-05T10:00+01:00',
        'exceptionally-closed, opens 2027-01-06 09:00',
      ],
      [
        'Mo-Fr 09:00-17:00; May 1 off',
        '2026-05-01T10:00+02:00',
        'exceptionally-closed, opens 2026-05-04 09:00',
      ],
      [
        'Mo-Fr 09:00-17:00; Dec 24,31 off',
        '2026-12-31T10:00+01:00',
        'exceptionally-closed, opens 2027-01-01 09:00',
      ],
      [
        'Mo-Fr 09:00-17:00; 2021 Apr 10-16 off',
        '2021-04-16T10:00+02:00',
        'exceptionally-closed, opens 2021-04-19 09:00',
      ],
      [
        'Mo-Fr 09:00-17:00; 2026 Dec 20-Jan 5 off',
        '2027-01-05T10:00+01:00',
        'exceptionally-closed, opens 2027-01-06 09:00',
      ],
      [
        'Mo-Fr 09:00-17:00; 2026 Dec 20-Jan 5 off',
        '2028-01-05T10:00+01:00',
        'open until 2028-01-05 17:00',
      ],
    ]);
  });

  it('calls a closed season closed, and a closed week exceptional', () => {
    check([
      [
        'Mo-Fr 09:00-17:00; Nov-Mar off',
        '2026-11-23T10:00+01:00',
        'closed, opens 2027-04-01 09:00',
      ],
      [
        'Mo-Fr 09:00-17:00; Nov 10-Mar 20 off',
        '2026-11-23T10:00+01:00',
        'closed, opens 2027-03-22 09:00',
      ],
      [
        'Mo-Fr 09:00-17:00; Nov 21-Nov 29 off',
        '2026-11-23T10:00+01:00',
        'exceptionally-closed, opens 2026-11-30 09:00',
      ],
      [
        'Mo-Fr 09:00-17:00; 2026-03-01-2026-11-29 off',
        '2026-11-23T10:00+01:00',
        'exceptionally-closed, opens 2026-11-30 09:00',
      ],
    ]);
  });
});

describe('stateAt with comments', () => {
  it('tells appointments from opening', () => {
    check([
      ['"sur rendez-vous"', '2026-11-23T10:00+01:00', 'by-appointment'],
      [
        'Mo-Fr 09:00-12:00; Mo-Fr 14:00-17:00 "sur rendez-vous"',
        '2026-11-23T10:00+01:00',
        'closed',
      ],
      [
        'Mo-Fr 09:00-12:00, Mo-Fr 14:00-17:00 "Sur RDV uniquement"',
        '2026-11-23T15:00+01:00',
        'by-appointment, opens 2026-11-24 09:00',
      ],
      [
        'Mo-Fr 09:00-12:00, Mo-Fr 14:00-17:00 "Sur RDV uniquement"',
        '2026-11-23T12:00+01:00',
        'closed, opens 2026-11-24 09:00',
      ],
      ['Mo-Fr 09:00-12:00 open "by appointment"', '2026-11-23T10:00+01:00', 'by-appointment'],
      ['Mo-Fr 09:00-12:00 “sur rendez-vous”', '2026-11-23T10:00+01:00', 'by-appointment'],
      [
        'Mo-Fr 09:00-12:00 || "on appointment"',
        '2026-11-23T10:00+01:00',
        'open until 2026-11-23 12:00',
      ],
      [
        'Mo-Fr 09:00-12:00 || "on appointment"',
        '2026-11-23T13:00+01:00',
        'by-appointment, opens 2026-11-24 09:00',
      ],
      [
        'Mo-Fr 09:00-12:00; Su off || "on appointment"',
        '2026-11-22T13:00+01:00',
        'closed, opens 2026-11-23 09:00',
      ],
      [
        'Sa 20:00-02:00; Su off || "on appointment"',
        '2026-11-29T03:00+01:00',
        'closed, opens 2026-12-05 20:00',
      ],
    ]);
  });

  it('does not take other comments for opening', () => {
    check([
      ['Mo-Fr 09:00-12:00 "si le temps le permet"', '2026-11-23T10:00+01:00', 'unknown'],
      ['Mo-Fr 09:00-12:00 "si le temps le permet"', '2026-11-23T13:00+01:00', 'closed'],
      [
        'Mo-Fr 09:00-12:00 open "sans rendez-vous"',
        '2026-11-23T10:00+01:00',
        'open until 2026-11-23 12:00',
      ],
      ['Mo-Fr 09:00-12:00 unknown', '2026-11-23T10:00+01:00', 'unknown'],
      ['Mo-Fr 09:00-12:00; "fermé en cas de neige"', '2026-11-23T10:00+01:00', 'unknown'],
      ['24/7 || "Selbstbedienung"', '2026-11-23T10:00+01:00', 'open'],
    ]);
  });

  it('hands the words on', () => {
    const openingHours = 'Mo 09:00-12:00 open "entrée rue du Four"; Tu off "marché"';
    const at = (when: string) =>
      stateAt({ openingHours }, Date.parse(when), { timezone: 'Europe/Paris' });
    assert.equal(at('2026-11-23T10:00+01:00').note, 'entrée rue du Four');
    assert.equal(at('2026-11-24T10:00+01:00').note, 'marché');
    assert.equal(at('2026-11-25T10:00+01:00').note, undefined);
  });
});

describe('stateAt without an answer', () => {
  const instant = Date.parse('2026-11-23T10:00+01:00');

  it('is unknown when there are no hours, or none that it can read', () => {
    check([
      ['', '2026-11-23T10:00+01:00', 'unknown'],
      ['sunrise-sunset', '2026-11-23T10:00+01:00', 'unknown'],
      ['Mo-Fr 09:00-17:00; week 10 off', '2026-11-23T10:00+01:00', 'unknown'],
      ['Mo-Fr 09:00-17:00; fermé en août', '2026-11-23T10:00+01:00', 'unknown'],
      ['Lundi 9h-12h', '2026-11-23T10:00+01:00', 'unknown'],
    ]);
    assert.deepEqual(stateAt({}, instant), { state: 'unknown' });
    assert.deepEqual(stateAt({ openingHours: [] }, instant), { state: 'unknown' });
    assert.deepEqual(stateAt({ openingHoursText: 'Le matin' }, instant), { state: 'unknown' });
  });

  it('is unknown in a zone or at an instant that does not exist', () => {
    const item = { openingHours: '24/7' };
    assert.deepEqual(stateAt(item, instant, { timezone: 'Europe/Fougeres' }), { state: 'unknown' });
    assert.deepEqual(stateAt(item, NaN, { timezone: 'Europe/Paris' }), { state: 'unknown' });
  });
});

describe('stateAt in zones', () => {
  it('goes by the clocks of the place', () => {
    const item = (timezone: string) => ({ openingHours: 'Mo-Fr 08:00-16:00', timezone });
    const rows: [string, string, string][] = [
      ['Europe/Paris', '2026-11-23T07:30Z', 'open until 2026-11-23 16:00'],
      ['Indian/Reunion', '2026-11-23T03:59Z', 'closed, opens 2026-11-23 08:00'],
      ['Indian/Reunion', '2026-11-23T04:00Z', 'open until 2026-11-23 16:00'],
      ['America/Martinique', '2026-11-23T11:59Z', 'closed, opens 2026-11-23 08:00'],
      ['America/Martinique', '2026-11-23T19:45Z', 'closing-soon until 2026-11-23 16:00'],
      ['Pacific/Noumea', '2026-11-22T21:00Z', 'open until 2026-11-23 16:00'],
      ['Pacific/Noumea', '2026-11-27T06:00Z', 'closed, opens 2026-11-30 08:00'],
      ['Pacific/Tahiti', '2026-11-28T01:00Z', 'open until 2026-11-27 16:00'],
      ['Asia/Kathmandu', '2026-11-23T02:15Z', 'open until 2026-11-23 16:00'],
    ];
    for (const [zone, when, answer] of rows) assert.equal(say(item(zone), when), answer, zone);
  });

  it('prefers the zone of the item to that of the feed', () => {
    const item = { openingHours: 'Mo 08:00-16:00', timezone: 'Indian/Reunion' };
    const context = { timezone: 'Europe/Paris' };
    assert.equal(stateAt(item, Date.parse('2026-11-23T05:00Z'), context).state, 'open');
    assert.equal(stateAt(item, Date.parse('2026-11-23T13:00Z'), context).state, 'closed');
  });

  it('stays right when clocks go forward (Paris, 2026-03-29 at 2:00)', () => {
    check([
      ['Sa-Su 22:00-05:00', '2026-03-29T00:30+01:00', 'open until 2026-03-29 05:00'],
      ['Sa-Su 22:00-05:00', '2026-03-29T04:59+02:00', 'closing-soon until 2026-03-29 05:00'],
      ['Sa-Su 22:00-05:00', '2026-03-29T05:00+02:00', 'closed, opens 2026-03-29 22:00'],
      ['Su 02:30-04:00', '2026-03-29T01:59+01:00', 'closed, opens 2026-03-29 03:00'],
      ['Su 02:30-04:00', '2026-03-29T03:00+02:00', 'open until 2026-03-29 04:00'],
      ['Su 00:00-02:30', '2026-03-29T01:45+01:00', 'closing-soon until 2026-03-29 03:00'],
      ['Su 02:10-02:50', '2026-03-29T01:00+01:00', 'closed, opens 2026-04-05 02:10'],
      ['Sa 20:00-26:00; Su 02:10-04:00', '2026-03-29T01:00+01:00', 'open until 2026-03-29 04:00'],
      ['Su 00:00-02:30', '2026-03-29T03:00+02:00', 'closed, opens 2026-04-05 00:00'],
      ['Su 09:00-12:00', '2026-03-28T12:00+01:00', 'closed, opens 2026-03-29 09:00'],
      ['Su 09:00-12:00', '2026-03-29T09:00+02:00', 'open until 2026-03-29 12:00'],
      ['Su 09:00-12:00', '2026-03-29T08:59+02:00', 'closed, opens 2026-03-29 09:00'],
    ]);
  });

  it('stays right when clocks go back (Paris, 2026-10-25 at 3:00)', () => {
    const at = (openingHours: string, when: string) =>
      stateAt({ openingHours }, Date.parse(when), { timezone: 'Europe/Paris' });
    check([
      ['Sa-Su 22:00-05:00', '2026-10-25T02:30+02:00', 'open until 2026-10-25 05:00'],
      ['Sa-Su 22:00-05:00', '2026-10-25T02:30+01:00', 'open until 2026-10-25 05:00'],
      ['Sa-Su 22:00-05:00', '2026-10-25T04:30+01:00', 'closing-soon until 2026-10-25 05:00'],
      ['Su 09:00-12:00', '2026-10-25T09:00+01:00', 'open until 2026-10-25 12:00'],
      ['Su 09:00-12:00', '2026-10-25T08:59+01:00', 'closed, opens 2026-10-25 09:00'],
      ['Sa 20:00-02:30', '2026-10-25T02:29+02:00', 'closing-soon until 2026-10-25 02:30'],
      // The second 2:15 of the night: the door was shut at the first 2:30.
      ['Sa 20:00-02:30', '2026-10-25T02:15+01:00', 'closed, opens 2026-10-31 20:00'],
    ]);
    assert.equal(
      at('Sa 20:00-02:30', '2026-10-24T22:00+02:00').closesAt,
      Date.UTC(2026, 9, 25, 0, 30),
    );
    assert.equal(
      at('Sa 20:00-03:00', '2026-10-24T22:00+02:00').closesAt,
      Date.UTC(2026, 9, 25, 2, 0),
    );
  });
});
