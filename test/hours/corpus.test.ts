import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { exceptionsWithin, parseHours, weekOf, type Calendars } from '../../src/hours/index.js';
import { check, PARIS, rowsOf, say } from './say.js';

const FOLDER = path.join(process.env.PARVIS_CORPUS ?? '../shared', 'data/osm');
const FILES = ['opening_hours_values_0-999.txt', 'opening_hours_rs_sample.txt'] as const;

const CALENDARS: Calendars = {
  PH: ['2021-04-05', '2021-05-01', '2021-07-14', '2026-11-11', '2026-12-25', '2027-01-01'],
  SH: [
    ['2026-12-19', '2027-01-03'],
    ['2027-02-13', '2027-02-28'],
  ],
};

/**
 * Values as people have written them into OpenStreetMap, and what each says by hand at a moment.
 * 2026-11-23 is a Monday; 2021-04-10 and 2021-04-17 are Saturdays.
 */
const BY_HAND = `
  07:00-20:00 @ 2026-11-23T10:00+01:00 → open until 2026-11-23 20:00
  07:00-21:30 "Selbstbedienung" @ 2026-11-23T10:00+01:00 → unknown
  08:00-18:00 open "During strawberry-season" @ 2026-11-23T10:00+01:00 → open until 2026-11-23 18:00
  08:00-20:00; "Selbstbedienung" @ 2026-11-23T10:00+01:00 → unknown
  08:30-11:30,13:00-18:00 @ 2026-11-23T12:00+01:00 → closed, opens 2026-11-23 13:00
  24/7; Oct-May off @ 2026-11-23T12:00+01:00 → closed, opens 2027-06-01 00:00
  Apr-Oct Tu-Fr 12:00-18:00, Sa 09:00-18:00; Nov-Mar Sa 09:00-16:00 @ 2026-11-28T15:00+01:00 → open until 2026-11-28 16:00
  Apr-Oct Tu-Fr 12:00-18:00, Sa 09:00-18:00; Nov-Mar Sa 09:00-16:00 @ 2026-07-04T17:00+02:00 → open until 2026-07-04 18:00
  Apr-Oct: 06:00-20:00; Nov-Mar: 06:00-19:00 @ 2026-11-23T19:30+01:00 → closed, opens 2026-11-24 06:00
  Fr 13:00-19:00; Sa 09:00-14:00 || "on demand" @ 2026-11-23T10:00+01:00 → unknown, opens 2026-11-27 13:00
  Fr 09:00-20:00;Sa 09:00-17:00 @ 2026-11-27T19:45+01:00 → closing-soon until 2026-11-27 20:00
  Fr: 16:00-18:30 || "nach Telefonischer Vereinbarung" @ 2026-11-23T10:00+01:00 → by-appointment, opens 2026-11-27 16:00
  Jan-Jul: We 16:00-18:30; Jan-Jul: Sa 09:00-12:00; Jul-Dec: Mo-Fr 16:00-18:30; Jul-Dec: Sa 09:00-12:00 @ 2026-07-08T17:00+02:00 → open until 2026-07-08 18:30
  Jan-Jul: We 16:00-18:30; Jan-Jul: Sa 09:00-12:00; Jul-Dec: Mo-Fr 16:00-18:30; Jul-Dec: Sa 09:00-12:00 @ 2026-06-08T17:00+02:00 → closed, opens 2026-06-10 16:00
  Jun 1-Oct 31: 00:00-24:00 @ 2026-11-23T10:00+01:00 → closed, opens 2027-06-01 00:00
  May-Oct 24/7 @ 2026-07-04T03:00+02:00 → open until 2026-11-01 00:00
  Mo 13:30-18:00; Tu-Fr 09:30-12:15,13:30-18:00; Sa 09:00-17:00; Su,PH off @ 2026-12-25T10:00+01:00 → exceptionally-closed, opens 2026-12-26 09:00
  Mo off; Tu off; We-Su 09:30-24:00 @ 2026-11-23T10:00+01:00 → closed, opens 2026-11-25 09:30
  Mo off; Tu off; We-Su 09:30-24:00 @ 2026-11-29T23:45+01:00 → closing-soon until 2026-11-30 00:00
  Mo, Tu, Fr 09:00-12:00, 14:00-18:00; Th, Sa 09:00-12:00 @ 2026-11-25T10:00+01:00 → closed, opens 2026-11-26 09:00
  Mo, Tu, Fr 09:00-12:00, 14:00-18:00; Th, Sa 09:00-12:00 @ 2026-11-27T15:00+01:00 → open until 2026-11-27 18:00
  Mo,We,Fr 09:00-11:00,17:00-18:00; Sa 14:00-16:00 || "Wochenmarkt in  Aarau: 7-11 Uhr." @ 2026-11-23T12:00+01:00 → unknown, opens 2026-11-23 17:00
  Mo-Fr 08:30-11:30,14:00-18:00; Apr-Sep: Sa 08:30-16:00; Oct-Mar: Sa 08:30-14:00 @ 2026-11-28T15:00+01:00 → closed, opens 2026-11-30 08:30
  Mo-Fr 08:30-12:00,13:00-18:00; Th 08:30-12:00; Sa 08:30-17:00 @ 2026-11-26T14:00+01:00 → closed, opens 2026-11-27 08:30
  Mo-Fr 09:00-11:30,14:00-17:00; We off; Sa 09:00-14:00 @ 2026-11-25T10:00+01:00 → closed, opens 2026-11-26 09:00
  Mo-Fr 10:00-12:00, 15:00-18:00, Sa 10:00-12:00; PH off @ 2026-11-28T11:00+01:00 → open until 2026-11-28 12:00
  Mo-Fr 10:00-12:00, 15:00-18:00, Sa 10:00-12:00; PH off @ 2026-12-25T16:00+01:00 → exceptionally-closed, opens 2026-12-26 10:00
  Mo-Fr 10:00-19:00; "Selbstbedienung" @ 2026-11-23T12:00+01:00 → unknown
  Mo-Fr 15:00-19:00; Sa 9:00-16:00 @ 2026-11-28T09:30+01:00 → open until 2026-11-28 16:00
  Mo-Sa 07:00-19:00; Su, PH 08:00-19:00 @ 2026-12-25T07:30+01:00 → exceptionally-closed, opens 2026-12-25 08:00
  Mo-Sa 08:00-19:00, PH off @ 2026-12-25T10:00+01:00 → exceptionally-closed, opens 2026-12-26 08:00
  Mo-Sa 08:00-19:30; Su 10:00-18:00; Jun 01-Aug 31 Mo-Sa 08:00-21:00, Su 10:00-18:00 @ 2026-07-04T20:00+02:00 → open until 2026-07-04 21:00
  Mo-Sa 08:00-19:30; Su 10:00-18:00; Jun 01-Aug 31 Mo-Sa 08:00-21:00, Su 10:00-18:00 @ 2026-11-29T11:00+01:00 → open until 2026-11-29 18:00
  Mo-Sa 08:00-21:00; Su 08:00-18:00; Jan off @ 2027-01-04T10:00+01:00 → closed, opens 2027-02-01 08:00
  Mo-Sa 09:00-11:00, 14:00-18:00; "Vorher bitte anrufen! Markt: Freitag in Binningen." @ 2026-11-23T10:00+01:00 → unknown
  Mo-Su 08:00-20:00; PH 08:00-20:00 @ 2026-12-25T10:00+01:00 → open until 2026-12-25 20:00
  Mo-Su,PH 00:00-23:59 @ 2026-11-23T23:59+01:00 → open
  Mo-Th 08:00-11:30, Fr-Sa 08:00-11:30, Fr-Sa 13:30-17:00 @ 2026-11-27T12:00+01:00 → closed, opens 2026-11-27 13:30
  Mo-Th, Sa, Su 09:00-20:00; Fr 16:00-20:00 @ 2026-11-27T10:00+01:00 → closed, opens 2026-11-27 16:00
  Mo-We,Fr 14:00-17:00; Th,Su off; Sa 13:00-16:00 @ 2026-11-26T15:00+01:00 → closed, opens 2026-11-27 14:00
  Nov-Apr: Mo-Su,PH 09:00-18:00;May-Oct: Mo-Su,PH 09:00-22:00 @ 2026-11-23T19:00+01:00 → closed, opens 2026-11-24 09:00
  PH,Mo-Su 08:00-20:00 @ 2026-12-25T10:00+01:00 → open until 2026-12-25 20:00
  Sa 08:00-12:00; Mo-Fr "nach telefon. Vereinbarung, Jederzeit auf gut Glück" @ 2026-11-23T10:00+01:00 → by-appointment, opens 2026-11-28 08:00
  Sa 10:00-12:00; SH off @ 2026-12-26T11:00+01:00 → closed, opens 2027-01-09 10:00
  Sa 10:00-12:00; "sonst jederzeit nach telefonischer Absprache" @ 2026-11-28T11:00+01:00 → by-appointment
  Th,Fr 16:00-19:00, Sa 08:00-17:00 || "Oder nach Vereinbarung: 079 358 77 53" @ 2026-11-23T10:00+01:00 → by-appointment, opens 2026-11-26 16:00
  Tu 09:00-11:30, Th 19:00-21:00, Fr 09:00-11:30 @ 2026-11-26T20:00+01:00 → open until 2026-11-26 21:00
  Tu-Fr 09:00-12:00,14:00-18:30; Sa 09:00-16:00; PH,Su,Mo off @ 2026-12-25T10:00+01:00 → exceptionally-closed, opens 2026-12-26 09:00
  We 13:00-19:00; Th-Sa 07:00-19:00; Su-Tu off @ 2026-11-23T14:00+01:00 → closed, opens 2026-11-25 13:00
  We - Fr 16:00 - 19:00; Sa 09:00 - 17:00 @ 2026-11-25T16:00+01:00 → open until 2026-11-25 19:00
  We, Fr 16:00-19:00 "oder nach Vereinbarung Hauslieferung" @ 2026-11-25T17:00+01:00 → by-appointment
  Mo-Sa @ 2026-11-23T10:00+01:00 → unknown
  Mo-Su 08:00-20:00; PH open @ 2026-11-23T10:00+01:00 → unknown
  sunset-sundown @ 2026-11-23T10:00+01:00 → unknown
  fretag @ 2026-11-23T10:00+01:00 → unknown
  Fr 19:00-22:00 ; PH off ; 2021 Apr 10-16 off @ 2021-04-16T20:00+02:00 → exceptionally-closed, opens 2021-04-23 19:00
  Mo 00:00-02:00 ; Fr 12:00-24:00 ; Sa-Su 00:00-02:00, 12:00-24:00 ; PH off ; 2021 Apr 10 00:00-02:00 ; 2021 Apr 11-16 off ; 2021 Apr 17 12:00-24:00 @ 2021-04-09T23:00+02:00 → open until 2021-04-10 02:00
  Mo 00:00-02:00 ; Fr 12:00-24:00 ; Sa-Su 00:00-02:00, 12:00-24:00 ; PH off ; 2021 Apr 10 00:00-02:00 ; 2021 Apr 11-16 off ; 2021 Apr 17 12:00-24:00 @ 2021-04-10T13:00+02:00 → exceptionally-closed, opens 2021-04-17 12:00
  Mo 00:00-02:00 ; Fr 12:00-24:00 ; Sa-Su 00:00-02:00, 12:00-24:00 ; PH off ; 2021 Apr 10 00:00-02:00 ; 2021 Apr 11-16 off ; 2021 Apr 17 12:00-24:00 @ 2021-04-17T23:50+02:00 → open until 2021-04-18 02:00
  Mo-Th 11:30-18:30 ; Fr 11:30-18:30, 19:00-24:00 ; Sa 00:00-12:00 ; PH off ; 2021 Mar 27-Apr 16 off @ 2021-04-16T12:00+02:00 → exceptionally-closed, opens 2021-04-17 00:00
  Tu-Fr 09:00-18:45 ; Sa 08:30-18:45 ; Su 09:00-13:00 ; PH off ; 2021 Jul 14 09:00-13:00 @ 2021-07-14T10:00+02:00 → open until 2021-07-14 13:00
  Tu-Fr 09:00-18:45 ; Sa 08:30-18:45 ; Su 09:00-13:00 ; PH off ; 2021 Jul 14 09:00-13:00 @ 2021-07-14T14:00+02:00 → exceptionally-closed, opens 2021-07-15 09:00
  Mo-Sa 12:00-14:30, 19:30-22:30 ; Su 12:00-15:00 ; PH off @ 2021-04-05T13:00+02:00 → exceptionally-closed, opens 2021-04-06 12:00
  Mo,Tu,Th,Fr 12:00-18:00; Sa,PH 12:00-17:00; Th[3],Th[-1] off @ 2026-11-19T13:00+01:00 → closed, opens 2026-11-20 12:00
  00:00-24:00; Tu-Su,PH 08:30-09:00 off; Tu-Su 14:00-14:30 off; Mo 08:00-13:00 off @ 2026-11-23T10:00+01:00 → closed, opens 2026-11-23 13:00
  00:00-24:00; Tu-Su,PH 08:30-09:00 off; Tu-Su 14:00-14:30 off; Mo 08:00-13:00 off @ 2026-11-24T08:10+01:00 → closing-soon until 2026-11-24 08:30
  Fr-Sa 18:00-06:00; PH off @ 2026-11-28T05:00+01:00 → open until 2026-11-28 06:00
  Fr-Sa 18:00-06:00; PH off @ 2026-12-26T01:00+01:00 → closed, opens 2026-12-26 18:00
  "only after registration"; PH off @ 2026-11-23T10:00+01:00 → unknown
  We-Fr 10:00-24:00 open "it is open" || "please call"; PH off @ 2026-11-23T10:00+01:00 → unknown, opens 2026-11-25 10:00
  We-Fr 10:00-24:00 open "it is open" || "please call"; PH off @ 2026-12-25T11:00+01:00 → exceptionally-closed, opens 2026-12-30 10:00
  Tu-Th,We 22:00-23:00 open "Hot meals"; PH off @ 2026-11-25T22:15+01:00 → open until 2026-11-25 23:00
  Mo 12:00-14:00 open "female only", Mo 14:00-16:00 open "male only"; PH off @ 2026-11-23T13:45+01:00 → open until 2026-11-23 16:00
  Jul 23-Jan 3: 22:00-23:00 "Please make a reservation by phone."; PH off @ 2026-11-23T22:10+01:00 → unknown
  Tu,PH 23:59-22:59 @ 2026-11-24T22:30+01:00 → closed, opens 2026-11-24 23:59
  Tu,PH 23:59-22:59 @ 2026-11-25T22:45+01:00 → closing-soon until 2026-11-25 22:59
  Jan 23-Feb 11,Feb 12 00:00-24:00; PH off @ 2027-02-12T10:00+01:00 → open until 2027-02-13 00:00
  Mo-Fr 08:00-12:00, We 14:00-18:00; Su,PH off @ 2026-11-25T15:00+01:00 → open until 2026-11-25 18:00
  Sa-Su 00:00-24:00; PH off @ 2026-11-28T12:00+01:00 → open until 2026-11-30 00:00
  24/7 closed "always closed" @ 2026-11-28T12:00+01:00 → closed
  Mo-Su 22:00-23:00; We,PH off @ 2026-11-25T22:30+01:00 → closed, opens 2026-11-26 22:00
  open; Mo 15:00-16:00 off; PH off @ 2026-11-23T10:00+01:00 → unknown
  Mo,Su 00:00-01:00, 11:45-24:00 ; Tu-Sa 11:45-24:00 ; PH off @ 2026-11-29T23:50+01:00 → open until 2026-11-30 01:00
`;

const values = (file: string): string[] =>
  readFileSync(path.join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'));

describe('opening hours of OpenStreetMap', () => {
  it(`says what ${rowsOf(BY_HAND).length} of them say by hand`, () => {
    check(BY_HAND, CALENDARS);
  });

  if (!existsSync(FOLDER)) {
    console.log('opening hours: the collected values were left out (PARVIS_CORPUS not found)');
    return;
  }

  it('checks by hand what is in the collected files', () => {
    const collected = new Set(FILES.flatMap(values).map((value) => value.trim()));
    const missing = rowsOf(BY_HAND).filter(([hours]) => !collected.has(hours));
    assert.deepEqual(missing, []);
  });

  for (const [file, supported, unsupported] of [
    [FILES[0], 273, 132],
    [FILES[1], 182, 13],
  ] as const)
    it(`reads ${supported} values of ${file}, leaves ${unsupported} unknown, and breaks on none`, () => {
      const context = { timezone: PARIS, calendars: CALENDARS };
      const instant = Date.parse('2026-12-22T10:00+01:00');
      const counts = { supported: 0, unsupported: 0 };
      for (const openingHours of values(file)) {
        const isSupported = 'rules' in parseHours(openingHours);
        counts[isSupported ? 'supported' : 'unsupported']++;
        const answer = say(openingHours, '2026-12-22T10:00+01:00', context);
        if (!isSupported) assert.equal(answer, 'unknown', openingHours);
        assert.equal(weekOf({ openingHours }, instant, context).length, 7);
        exceptionsWithin({ openingHours }, instant, context);
      }
      assert.deepEqual(counts, { supported, unsupported });
    });
});
