import { describe, it } from 'node:test';
import type { Calendars } from '../../src/hours/index.js';
import { check } from './say.js';

const CALENDARS: Calendars = {
  PH: ['2026-01-01', '2026-07-14', '2026-11-11', '2026-12-25', ['2027-01-01', '2027-01-01']],
  SH: [
    ['2026-10-17', '2026-11-01'],
    ['2026-12-19', '2027-01-03'],
    ['2027-12-18', '2028-01-02'],
  ],
};

describe('stateAt on holidays and dates', () => {
  it('knows public holidays from the calendars', () => {
    const hours = 'Mo-Fr 09:00-17:00; PH off';
    check(
      `
      ${hours} @ 2026-12-24T18:00+01:00 → closed, opens 2026-12-28 09:00
      ${hours} @ 2026-12-25T10:00+01:00 → exceptionally-closed, opens 2026-12-28 09:00
      ${hours} @ 2026-12-25T07:00+01:00 → exceptionally-closed, opens 2026-12-28 09:00
      ${hours} @ 2026-12-26T10:00+01:00 → closed, opens 2026-12-28 09:00
      Mo-Fr 09:00-17:00; Su,PH off @ 2026-12-25T10:00+01:00 → exceptionally-closed, opens 2026-12-28 09:00
      Sa 09:00-17:00; PH off @ 2026-12-25T10:00+01:00 → closed, opens 2026-12-26 09:00
      Mo-Sa 08:00-19:00, PH off @ 2026-12-25T10:00+01:00 → exceptionally-closed, opens 2026-12-26 08:00
      Mo-Fr 09:00-17:00; PH 10:00-12:00 @ 2026-12-25T11:00+01:00 → open until 2026-12-25 12:00
      Mo-Fr 09:00-17:00; PH 10:00-12:00 @ 2026-12-25T14:00+01:00 → exceptionally-closed, opens 2026-12-28 09:00
      Mo-Fr 09:00-17:00; PH 10:00-12:00 @ 2026-12-25T09:30+01:00 → exceptionally-closed, opens 2026-12-25 10:00
      Mo-Fr 09:00-17:00; PH 10:00-12:00 @ 2026-12-25T08:00+01:00 → closed, opens 2026-12-25 10:00
      Mo-Fr 09:00-17:00; PH 10:00-12:00 @ 2026-12-25T18:00+01:00 → closed, opens 2026-12-28 09:00
      PH,Mo-Su 08:00-20:00 @ 2026-12-25T10:00+01:00 → open until 2026-12-25 20:00
    `,
      CALENDARS,
    );
  });

  it('keeps a holiday closed even when weekdays are written after it', () => {
    check(
      `
      PH off; Mo-Fr 09:00-17:00 @ 2026-12-25T10:00+01:00 → exceptionally-closed, opens 2026-12-28 09:00
      2026-12-24 09:00-12:00; Mo-Fr 09:00-17:00 @ 2026-12-24T15:00+01:00 → exceptionally-closed, opens 2026-12-25 09:00 (holiday)
      PH off; 2026-12-25 10:00-12:00 @ 2026-12-25T11:00+01:00 → open until 2026-12-25 12:00
      Fr,PH off; Fr 10:00-12:00 @ 2026-12-25T11:00+01:00 → exceptionally-closed, opens 2027-01-08 10:00
      2026-12-20-2027-01-03 10:00-20:00; Su off @ 2026-12-27T11:00+01:00 → closed, opens 2026-12-28 10:00
      2026-12-24 10:00-16:00; Mo-Fr 12:00-13:00 off @ 2026-12-24T12:30+01:00 → closed, opens 2026-12-24 13:00
      Mo-Fr 09:00-17:00; 2026-12-24 09:00-12:00; Mo-Fr 14:00-15:00 "sur rendez-vous" @ 2026-12-24T14:30+01:00 → exceptionally-closed
    `,
      CALENDARS,
    );
  });

  it('keeps the hours of a holiday even when weekdays are written after them', () => {
    check(
      `
      PH 10:00-12:00; Mo-Fr 09:00-18:00 @ 2026-12-25T15:00+01:00 → exceptionally-closed, opens 2026-12-28 09:00
      PH 10:00-12:00; Mo-Fr 09:00-18:00 @ 2026-12-25T11:00+01:00 → open until 2026-12-25 12:00
      PH 10:00-12:00; Mo-Fr 09:00-18:00 @ 2026-12-24T15:00+01:00 → open until 2026-12-24 18:00
      Su,PH 10:00-12:00; Mo-Fr 09:00-18:00 @ 2026-12-25T15:00+01:00 → exceptionally-closed, opens 2026-12-27 10:00
      PH "sur rendez-vous"; Mo-Fr 09:00-18:00 @ 2026-12-25T15:00+01:00 → by-appointment, opens 2026-12-28 09:00
      PH,Mo-Fr 10:00-12:00; Fr 09:00-18:00 @ 2026-12-25T15:00+01:00 → open until 2026-12-25 18:00
      SH Mo-Fr 10:00-12:00; Mo-Fr 16:00-19:00 @ 2026-12-21T17:00+01:00 → closed, opens 2026-12-22 10:00
      SH Mo-Fr 10:00-12:00; Mo-Fr 16:00-19:00 @ 2026-12-18T17:00+01:00 → open until 2026-12-18 19:00
    `,
      CALENDARS,
    );
  });

  it('keeps a weekday closed even when a wider range is written after it', () => {
    check(`
      We off; Mo-Fr 09:00-18:00 @ 2026-12-23T10:00+01:00 → closed, opens 2026-12-24 09:00
      We off, Mo-Fr 09:00-18:00 @ 2026-12-23T10:00+01:00 → closed, opens 2026-12-24 09:00
      Su off; 09:00-18:00 @ 2026-12-27T10:00+01:00 → closed, opens 2026-12-28 09:00
      We off; We 12:00-13:00 off; Mo-Fr 09:00-18:00 @ 2026-12-23T10:00+01:00 → closed, opens 2026-12-24 09:00
      We[1] off; Mo-Fr 09:00-18:00 @ 2026-12-02T10:00+01:00 → closed, opens 2026-12-03 09:00
      We[1] off; We 09:00-18:00 @ 2026-12-02T10:00+01:00 → closed, opens 2026-12-09 09:00
      We[1] off; Mo-Fr 09:00-18:00 @ 2026-12-09T10:00+01:00 → open until 2026-12-09 18:00
      Sa,Su off; Mo-Sa 09:00-18:00 @ 2026-12-26T10:00+01:00 → closed, opens 2026-12-28 09:00
      # By the letter: no closure of some weekdays alone, or hours for these very days.
      off; Mo-Fr 09:00-18:00 @ 2026-12-23T10:00+01:00 → open until 2026-12-23 18:00
      Mo-Su off; Mo-Fr 09:00-18:00 @ 2026-12-23T10:00+01:00 → open until 2026-12-23 18:00
      We off; We 09:00-18:00 @ 2026-12-23T10:00+01:00 → open until 2026-12-23 18:00
      We off; We[4] 09:00-18:00 @ 2026-12-23T10:00+01:00 → open until 2026-12-23 18:00
      We off; Apr-Dec Mo-Fr 09:00-18:00 @ 2026-12-23T10:00+01:00 → open until 2026-12-23 18:00
    `);
  });

  it('ends a night at midnight before a closed holiday', () => {
    check(
      `
      18:00-02:00; PH off @ 2026-12-24T23:00+01:00 → open until 2026-12-25 00:00
      18:00-02:00; PH off @ 2026-12-25T01:00+01:00 → exceptionally-closed, opens 2026-12-26 18:00
      Mo-Su,PH 18:00-02:00 @ 2026-12-24T23:00+01:00 → open until 2026-12-25 02:00
      18:00-02:00; 2026-12-24 18:00-04:00; 2026-12-25 off @ 2026-12-25T01:00+01:00 → open until 2026-12-25 04:00
    `,
      CALENDARS,
    );
  });

  it('knows school holidays from the calendars', () => {
    const hours = 'Mo-Fr 16:00-19:00; SH Mo-Fr 10:00-12:00; SH Tu off';
    check(
      `
      ${hours} @ 2026-12-21T11:00+01:00 → open until 2026-12-21 12:00
      ${hours} @ 2026-12-21T17:00+01:00 → closed, opens 2026-12-23 10:00
      ${hours} @ 2026-12-18T17:00+01:00 → open until 2026-12-18 19:00
      ${hours} @ 2027-01-03T11:00+01:00 → closed, opens 2027-01-04 16:00
      Sa 10:00-12:00; SH off @ 2026-12-26T11:00+01:00 → closed, opens 2027-01-09 10:00
      SH,PH off; Sa 10:00-12:00 @ 2026-12-26T11:00+01:00 → closed, opens 2027-01-09 10:00
      SH 10:00-12:00 @ 2026-12-26T11:00+01:00 → open until 2026-12-26 12:00
      Su 10:00-12:00; SH Su 11:00-12:00 @ 2028-01-02T11:00+01:00 → open until 2028-01-02 12:00
      Fr 10:00-12:00; SH off @ 2028-02-11T11:00+01:00 → open until 2028-02-11 12:00 (calendar)
    `,
      CALENDARS,
    );
  });

  it('says when it leans on a calendar that is not there', () => {
    const hours = 'Mo-Fr 09:00-17:00; PH off';
    check(`
      ${hours} @ 2026-12-25T10:00+01:00 → open until 2026-12-25 17:00 (calendar)
      Mo-Fr 09:00-17:00; SH off @ 2026-12-25T10:00+01:00 → open until 2026-12-25 17:00 (calendar)
      Mo-Fr 09:00-17:00 @ 2026-12-25T10:00+01:00 → open until 2026-12-25 17:00
    `);
    check(
      `
      ${hours} @ 2026-11-23T10:00+01:00 → open until 2026-11-23 17:00
      ${hours} @ 2028-03-06T10:00+01:00 → open until 2028-03-06 17:00 (calendar)
      ${hours} @ 2027-12-31T18:00+01:00 → closed, opens 2028-01-03 09:00 (calendar)
    `,
      CALENDARS,
    );
  });

  it('does not promise a date that is a holiday in the years it knows', () => {
    check(
      `
      Mo-Fr 09:00-17:00; PH off @ 2028-07-14T10:00+02:00 → unknown, opens 2028-07-17 09:00 (calendar)
      Mo-Fr 09:00-17:00; PH off @ 2029-07-14T10:00+02:00 → closed, opens 2029-07-16 09:00 (calendar)
      Mo-Fr 09:00-17:00; PH off; 2028-07-14 10:00-12:00 @ 2028-07-14T11:00+02:00 → open until 2028-07-14 12:00
      Mo-Fr 09:00-17:00; PH off @ 2027-07-14T10:00+02:00 → open until 2027-07-14 17:00
      2028-07-14 10:00-12:00; PH off @ 2028-07-14T11:00+02:00 → unknown (calendar)
    `,
      CALENDARS,
    );
  });

  it('says when hours are silent about the holiday that it is', () => {
    check(
      `
      Mo-Fr 09:00-17:00 @ 2026-12-25T10:00+01:00 → open until 2026-12-25 17:00 (holiday)
      24/7 @ 2026-12-25T10:00+01:00 → open
      Mo-Fr 09:00-17:00; 2026-12-25 10:00-12:00 @ 2026-12-25T10:00+01:00 → open until 2026-12-25 12:00
    `,
      CALENDARS,
    );
  });

  it('puts dated exceptions before the week', () => {
    const hours = 'Mo-Fr 09:00-17:00; 2026-12-24 09:00-12:00; 2026-12-28-2027-01-03 off';
    check(`
      ${hours} @ 2026-12-24T10:00+01:00 → open until 2026-12-24 12:00
      ${hours} @ 2026-12-24T12:00+01:00 → exceptionally-closed, opens 2026-12-25 09:00
      ${hours} @ 2026-12-24T17:00+01:00 → closed, opens 2026-12-25 09:00
      Mo-Fr 09:00-12:00,14:00-17:00; 2026-12-24 09:00-12:00 @ 2026-12-24T13:00+01:00 → exceptionally-closed, opens 2026-12-25 09:00
      ${hours} @ 2026-12-29T10:00+01:00 → exceptionally-closed, opens 2027-01-04 09:00
      ${hours} @ 2027-01-02T10:00+01:00 → closed, opens 2027-01-04 09:00
      ${hours} @ 2027-12-29T10:00+01:00 → open until 2027-12-29 17:00
      Mo-Fr 09:00-17:00; Dec 20-Jan 5 off @ 2027-01-05T10:00+01:00 → exceptionally-closed, opens 2027-01-06 09:00
      Mo-Fr 09:00-17:00; May 1 off @ 2026-05-01T10:00+02:00 → exceptionally-closed, opens 2026-05-04 09:00
      Mo-Fr 09:00-17:00; Dec 24,31 off @ 2026-12-31T10:00+01:00 → exceptionally-closed, opens 2027-01-01 09:00
      Mo-Fr 09:00-17:00; 2021 Apr 10-16 off @ 2021-04-16T10:00+02:00 → exceptionally-closed, opens 2021-04-19 09:00
      Mo-Fr 09:00-17:00; 2026 Dec 20-Jan 5 off @ 2027-01-05T10:00+01:00 → exceptionally-closed, opens 2027-01-06 09:00
      Mo-Fr 09:00-17:00; 2026 Dec 20-Jan 5 off @ 2028-01-05T10:00+01:00 → open until 2028-01-05 17:00
    `);
  });

  it('calls a closed season closed, and a closed week exceptional', () => {
    check(`
      Mo-Fr 09:00-17:00; Nov-Mar off @ 2026-11-23T10:00+01:00 → closed, opens 2027-04-01 09:00
      Mo-Fr 09:00-17:00; Nov 10-Mar 20 off @ 2026-11-23T10:00+01:00 → closed, opens 2027-03-22 09:00
      Mo-Fr 09:00-17:00; Nov 21-Nov 29 off @ 2026-11-23T10:00+01:00 → exceptionally-closed, opens 2026-11-30 09:00
      Mo-Fr 09:00-17:00; 2026-03-01-2026-11-29 off @ 2026-11-23T10:00+01:00 → exceptionally-closed, opens 2026-11-30 09:00
    `);
  });
});
