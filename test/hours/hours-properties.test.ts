import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseHours, stateAt, type Calendars } from '../../src/hours/index.js';
import { onClock, PARIS } from './say.js';

const MINUTE = 60_000;
const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const isOpen = (state: string): boolean => state === 'open' || state === 'closing-soon';

/** By weekday from Monday: stretches in minutes, ends after 1440 being in the night that follows. */
type Week = readonly (readonly (readonly [from: number, to: number])[])[];

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 900 }))
  .map(([from, length]) => [from, from + length] as const)
  .filter(([from, to]) => !(from === 0 && to === 1439));
const week: fc.Arbitrary<Week> = fc.tuple(...DAYS.map(() => fc.array(span, { maxLength: 3 })));

const written = (hours: Week): string =>
  hours
    .map((spans, day) => {
      const times = spans.map(([from, to], i) => {
        // Both ways of writing an end after midnight.
        const end = to > 1440 && i % 2 ? to - 1440 : to;
        return `${clock(from)}-${clock(end)}`;
      });
      return `${DAYS[day]} ${times.join(',') || 'off'}`;
    })
    .join('; ');

/** Three days, minute by minute, with what the clock shows. The clock is read from `Intl` here. */
interface Walk {
  readonly zone: string;
  readonly minutes: readonly { instant: number; shown: number }[];
}

function walk(zone: string, from: string): Walk {
  const start = Date.parse(from);
  const minutes = Array.from({ length: 3 * 1440 }, (_, i) => {
    const instant = start + i * MINUTE;
    return { instant, shown: Date.parse(`${onClock(instant, zone).replace(' ', 'T')}Z`) / MINUTE };
  });
  return { zone, minutes };
}

const WALKS = [
  walk(PARIS, '2026-11-27T22:00Z'),
  walk(PARIS, '2026-03-28T10:00Z'),
  walk(PARIS, '2026-10-24T10:00Z'),
  walk('Pacific/Noumea', '2026-12-30T10:00Z'),
  walk('America/Miquelon', '2026-03-07T10:00Z'),
];

/** A stretch is entered when the clock first shows its start or later, and left likewise. */
function openMinutes(hours: Week, { minutes }: Walk): boolean[] {
  const open = minutes.map(() => false);
  const reached = (minute: number): number => {
    const index = minutes.findIndex(({ shown }) => shown >= minute);
    return index < 0 ? minutes.length : index;
  };
  const firstDay = Math.floor(minutes[0]!.shown / 1440) - 2;
  for (let day = firstDay; day < firstDay + 8; day++)
    // 1970-01-01 was a Thursday.
    for (const [from, to] of hours[(day + 3) % 7]!)
      open.fill(true, reached(day * 1440 + from), reached(day * 1440 + to));
  return open;
}

describe('stateAt against a walk minute by minute', () => {
  it('is open, closes and opens exactly as the stretches say', () => {
    const place = fc.nat({ max: WALKS.length - 1 });
    const property = fc.property(week, place, (hours, index) => {
      const { zone, minutes } = WALKS[index]!;
      const item = { openingHours: written(hours), timezone: zone };
      const open = openMinutes(hours, { zone, minutes });
      let change = -1;
      for (const [i, { instant }] of minutes.entries()) {
        if (change >= 0 ? change <= i : i === 0) change = open.indexOf(!open[i], i);
        const { state, closesAt, opensAt } = stateAt(item, instant);
        const about = () => `${item.openingHours} at ${onClock(instant, zone)} in ${zone}`;
        if (isOpen(state) !== open[i]) assert.fail(about());
        if (change < 0) continue;
        if ((open[i] ? closesAt : opensAt) !== minutes[change]!.instant) assert.fail(about());
        if ((state === 'closing-soon') !== (open[i] && change - i <= 30)) assert.fail(about());
      }
    });
    fc.assert(property, { numRuns: 100 });
  });
});

/** Weekdays, stretches within the day, and how the rule meets those before it. */
const rule = fc.record({
  separator: fc.constantFrom('; ', ', '),
  days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }),
  spans: fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 0, max: 1438 }))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    { minLength: 1, maxLength: 2 },
  ),
  kind: fc.constantFrom('open', 'open', 'closure', 'timed closure'),
});
type GeneratedRule = typeof rule extends fc.Arbitrary<infer R> ? R : never;

const ruleText = ({ days, spans, kind }: GeneratedRule): string => {
  const times = kind === 'closure' ? '' : ` ${spans.map((s) => s.map(clock).join('-')).join(',')}`;
  return `${days.map((day) => DAYS[day]).join(',')}${times}${kind === 'open' ? '' : ' off'}`;
};

/**
 * The letter of the OSM specification, for one minute of one weekday and no nights; but a closure
 * stands where hours for more weekdays than it names follow ("We off; Mo-Fr 09:00-18:00").
 */
function isOpenByTheLetter(rules: readonly GeneratedRule[], day: number, minute: number): boolean {
  let isOpenNow = false;
  let closed = Infinity;
  for (const { separator, days, spans, kind } of rules) {
    if (!days.includes(day)) continue;
    if (kind === 'open' && days.length > closed) continue;
    if (kind !== 'timed closure') closed = kind === 'closure' ? days.length : Infinity;
    if (kind === 'open' && separator === '; ') isOpenNow = false;
    const isWithin = spans.some(([from, to]) => from <= minute && minute < to);
    if (kind === 'closure' || isWithin) isOpenNow = kind === 'open';
  }
  return isOpenNow;
}

describe('stateAt against the letter of the specification', () => {
  it('replaces after semicolons, adds after commas, and closes where it is off, but for a weekday that is shut', () => {
    const minute = fc.integer({ min: 0, max: 7 * 1440 - 1 });
    const property = fc.property(
      fc.array(rule, { minLength: 1, maxLength: 5 }),
      fc.array(minute, { minLength: 20, maxLength: 20 }),
      (rules, minutes) => {
        const openingHours = rules
          .map((each, i) => (i ? each.separator : '') + ruleText(each))
          .join('');
        const monday = Date.parse('2026-11-23T00:00+01:00');
        for (const at of minutes) {
          const { state } = stateAt({ openingHours }, monday + at * MINUTE, { timezone: PARIS });
          const expected = isOpenByTheLetter(rules, Math.floor(at / 1440), at % 1440);
          assert.equal(isOpen(state), expected, `${openingHours} at minute ${at} of the week`);
        }
      },
    );
    fc.assert(property, { numRuns: 1500 });
  });
});

const CALENDARS: Calendars = {
  PH: ['2026-01-01', '2026-05-01', '2026-12-25'],
  SH: [['2026-12-19', '2027-01-03']],
};

const selector = fc.constantFrom(
  'Mo-Fr',
  'Sa[1,3]',
  'Su[-1]',
  'PH',
  'SH',
  'PH,Su',
  'SH Mo-Fr',
  'Apr-Oct',
  'Dec 20-Jan 5',
  'Feb 29',
  '2026-12-24',
  '2026-12-20-2027-01-03 Mo-Fr',
  'Mo-Su',
);
const hoursText = fc.constantFrom(
  '09:00-12:00,14:00-18:00',
  '22:00-02:00',
  '20:00-26:00',
  '00:00-24:00',
  'off',
  '12:00-13:00 off',
  '10:00-11:00 "sur rendez-vous"',
  'unknown "peut-être"',
);
const anyHours = fc
  .array(fc.tuple(fc.constantFrom('; ', ', '), selector, hoursText), { minLength: 1, maxLength: 5 })
  .map((rules) => rules.map(([sep, days, hours], i) => `${i ? sep : ''}${days} ${hours}`).join(''));

describe('stateAt with anything that can be written', () => {
  const context = { timezone: PARIS, calendars: CALENDARS };
  const instant = fc
    .integer({ min: 0, max: 3 * 366 * 1440 })
    .map((minute) => Date.parse('2026-01-01T00:00Z') + minute * MINUTE);

  it('closes at closesAt and not before, opens at opensAt and not before', () => {
    const property = fc.property(anyHours, instant, (openingHours, now) => {
      assert.ok('rules' in parseHours(openingHours), openingHours);
      const at = (when: number) => stateAt({ openingHours }, when, context);
      const { state, closesAt, opensAt } = at(now);
      assert.equal(closesAt === undefined || isOpen(state), true);
      if (closesAt !== undefined) {
        assert.ok(closesAt > now);
        assert.equal(isOpen(at(closesAt).state), false);
        assert.equal(at(closesAt - 1).closesAt, closesAt);
        assert.equal(at(closesAt - 1).state, 'closing-soon');
      }
      if (opensAt !== undefined) {
        assert.ok(opensAt > now);
        assert.equal(isOpen(at(opensAt).state), true);
        assert.equal(at(opensAt - 1).opensAt, opensAt);
        assert.equal(isOpen(at(opensAt - 1).state), false);
      }
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('has an answer for any text', () => {
    const states = [
      'open',
      'closing-soon',
      'closed',
      'by-appointment',
      'exceptionally-closed',
      'unknown',
    ];
    const text = fc.oneof(fc.string({ unit: 'binary' }), anyHours);
    const property = fc.property(text, instant, (openingHours, now) => {
      assert.ok(states.includes(stateAt({ openingHours }, now, context).state));
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('is open on no holiday that the hours close', () => {
    const holiday = fc.constantFrom('2026-01-01', '2026-05-01', '2026-12-25');
    const minute = fc.integer({ min: 0, max: 1439 });
    const weekly = fc.constantFrom('Mo-Su 00:00-24:00', '24/7', 'Mo-Su 18:00-04:00', '08:00-20:00');
    fc.assert(
      fc.property(weekly, holiday, minute, fc.boolean(), (hours, day, at, isFirst) => {
        const openingHours = isFirst ? `PH off; ${hours}` : `${hours}; PH off`;
        const now = Date.parse(`${day}T${clock(at)}${day === '2026-05-01' ? '+02:00' : '+01:00'}`);
        const { state } = stateAt({ openingHours }, now, context);
        assert.equal(state, 'exceptionally-closed', `${openingHours} on ${day} at ${clock(at)}`);
      }),
    );
  });
});
