import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import OpeningHours from 'opening_hours';
import { parseHours, stateAt, type Calendars } from '../../src/hours/index.js';
import { onClock, PARIS } from './say.js';

/** The other library goes by the clock of the device. */
process.env.TZ = PARIS;

const FOLDER = path.join(process.env.PARVIS_CORPUS ?? '../shared', 'data/osm');
const FILES = ['opening_hours_values_0-999.txt', 'opening_hours_rs_sample.txt'];
const MINUTE = 60_000;
const DAY = 86_400_000;
const MAYENNE = {
  lat: 48.3,
  lon: -0.6,
  address: { country_code: 'fr', state: 'Pays de la Loire' },
} as const;

type Answer = 'open' | 'closed' | 'unknown';
type Ask = (instant: number) => Answer;

/** Throws for what the library cannot read. */
function theirs(value: string): Ask {
  const hours = new OpeningHours(value, MAYENNE);
  return (instant) => hours.getStateString(new Date(instant), true);
}

/** In the three words that the other library has. */
const ours =
  (openingHours: string, calendars: Calendars): Ask =>
  (instant) => {
    const { state } = stateAt({ openingHours }, instant, { timezone: PARIS, calendars });
    if (state === 'closing-soon') return 'open';
    if (state === 'exceptionally-closed') return 'closed';
    return state === 'by-appointment' ? 'unknown' : state;
  };

/** Both know the same holidays: those that the library has for France. */
function holidays(name: 'PH' | 'SH'): string[] {
  const isHoliday = theirs(`${name} 00:00-24:00`);
  const noons = Array.from({ length: 600 }, (_, day) => Date.UTC(2024, 11, 1, 11) + day * DAY);
  return noons
    .filter((noon) => isHoliday(noon) === 'open')
    .map((noon) => onClock(noon, PARIS).slice(0, 10));
}

/** Weeks with changes of the clocks both ways, holidays on all kinds of days, and a year's end. */
const SPANS = [
  ['2024-12-31T00:07+01:00', 3],
  ['2025-03-29T00:07+01:00', 3],
  ['2025-08-14T00:07+02:00', 3],
  ['2025-10-25T00:07+02:00', 2],
  ['2025-11-09T00:07+01:00', 4],
  ['2025-12-22T00:07+01:00', 14],
  ['2026-04-03T00:07+02:00', 5],
] as const;

const INSTANTS = SPANS.flatMap(([start, days]) => [
  ...Array.from(
    { length: Math.floor((days * DAY) / (71 * MINUTE)) },
    (_, step) => Date.parse(start) + step * 71 * MINUTE,
  ),
  // The last minute of a day.
  Date.parse(start) + DAY - 8 * MINUTE,
]);

/**
 * Where the two differ on what Parvis reads, with the reason why Parvis is left as it is. But for
 * the one minute that people mean otherwise, it errs on the side of the closed door.
 */
const DECIDED: Readonly<Record<string, string>> = {
  'Mo-Su,PH 00:00-23:59: open, not closed':
    'At 23:59. Who writes this means all day; the library takes the minute for closed.',
  'Fr-Sa 18:00-06:00; PH off: closed, not open':
    'The night after a holiday belongs to its evening, which is off. And on the Monday after the ' +
    'clocks went forward the library has the Saturday night go on for an hour after midnight.',
  'Tu,PH 23:59-22:59: closed, not open':
    'Hours for a holiday end the night before at midnight; the library lets it go on.',
  'We-Mo,PH 23:59-22:59: closed, not open': 'The same.',
  'PH 10:00-12:00; Mo-Fr 09:00-18:00: closed, not open':
    'By the letter the weekdays undo the holiday that is written before them, for which it would ' +
    'then have been written for nothing.',
  'SH Mo-Fr 10:00-12:00; Mo-Fr 16:00-19:00: closed, not open': 'The same of school holidays.',
  'SH Mo-Fr 10:00-12:00; Mo-Fr 16:00-19:00: open, not closed':
    'The same: who keeps the hours of the school holidays is there in the morning.',
  'We off; Mo-Fr 09:00-18:00: closed, not open':
    'By the letter the range undoes the closure of one of its days, written before it.',
  'We[1] off; Mo-Fr 09:00-18:00: closed, not open': 'The same.',
};

/** Exceptions before the week that they are from, of which the collected values have none. */
const EXCEPTION_FIRST = [
  'PH 10:00-12:00; Mo-Fr 09:00-18:00',
  'SH Mo-Fr 10:00-12:00; Mo-Fr 16:00-19:00',
  'We off; Mo-Fr 09:00-18:00',
  'We[1] off; Mo-Fr 09:00-18:00',
];

/** "2021 Mar 28-Apr 16", in the specification as `year month day - month day`. */
const THEY_CANNOT_READ = /2021 Mar \d\d-Apr 16 off/;

describe('opening hours of OpenStreetMap beside the library opening_hours', () => {
  if (!existsSync(FOLDER)) {
    console.log('opening hours: the collected values were left out (PARVIS_CORPUS not found)');
    return;
  }
  const values = new Set(
    FILES.flatMap((file) => readFileSync(path.join(FOLDER, file), 'utf8').split('\n'))
      .filter((line) => line.trim() && !line.startsWith('#'))
      .concat(EXCEPTION_FIRST),
  );
  const read = [...values].filter((value) => 'rules' in parseHours(value));
  const calendars = { PH: holidays('PH'), SH: holidays('SH') };

  it('knows holidays of both kinds in these weeks', () => {
    assert.ok(calendars.PH.includes('2025-11-11') && calendars.PH.includes('2025-08-15'));
    assert.ok(calendars.SH.includes('2025-12-24'));
  });

  it(`gives the same answers for all ${read.length} values, but for those decided here`, () => {
    const differing = new Set<string>();
    for (const value of read) {
      if (THEY_CANNOT_READ.test(value)) continue;
      const [we, they] = [ours(value, calendars), theirs(value)];
      for (const instant of INSTANTS) {
        const [a, b] = [we(instant), they(instant)];
        if (a !== b) differing.add(`${value}: ${a}, not ${b}`);
      }
    }
    assert.deepEqual([...differing].sort(), Object.keys(DECIDED).sort());
  });

  it('reads what the library cannot, and nothing else of that kind', () => {
    const unread = read.filter((value) => {
      try {
        theirs(value);
        return false;
      } catch {
        return true;
      }
    });
    assert.deepEqual(
      unread,
      read.filter((value) => THEY_CANNOT_READ.test(value)),
    );
    assert.ok(unread.length > 0);
  });

  it('never says more than "unknown" of what Parvis does not read', () => {
    for (const value of values)
      if (!read.includes(value)) {
        const said = new Set(INSTANTS.map(ours(value, calendars)));
        assert.deepEqual([...said], ['unknown'], value);
      }
  });
});
