import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { instantAt, instantOf, localTime, zoneOffset } from '../../src/feed/zoned-time.js';
import { onClock } from '../hours/say.js';

const HOUR = 3_600_000;
const wall = (text: string): number => Date.parse(`${text}Z`);
const PARIS = 'Europe/Paris';

describe('zoneOffset', () => {
  it('knows summer and winter, and zones without either', () => {
    const rows: [string, string, number][] = [
      ['2026-03-29T00:59:59Z', PARIS, 1],
      ['2026-03-29T01:00Z', PARIS, 2],
      ['2026-10-25T00:59:59Z', PARIS, 2],
      ['2026-10-25T01:00Z', PARIS, 1],
      ['2026-07-01T00:00Z', 'Indian/Reunion', 4],
      ['2026-07-01T00:00Z', 'America/Martinique', -4],
      ['2026-07-01T00:00Z', 'Pacific/Noumea', 11],
      ['2026-07-01T00:00Z', 'Pacific/Marquesas', -9.5],
      ['2026-07-01T00:00Z', 'Asia/Kathmandu', 5.75],
      ['2026-04-04T14:59Z', 'Australia/Lord_Howe', 11],
      ['2026-04-04T15:00Z', 'Australia/Lord_Howe', 10.5],
      ['1969-07-20T20:17Z', PARIS, 1],
    ];
    for (const [instant, zone, hours] of rows)
      assert.equal(zoneOffset(Date.parse(instant), zone), hours * HOUR, `${instant} in ${zone}`);
  });

  it('takes the zone of the device when none is given', () => {
    const instant = Date.parse('2026-07-01T12:00Z');
    assert.equal(zoneOffset(instant) + new Date(instant).getTimezoneOffset() * 60_000, 0);
  });

  it('throws for a zone or an instant that does not exist', () => {
    assert.throws(() => zoneOffset(0, 'Europe/Fougeres'), RangeError);
    assert.throws(() => zoneOffset(NaN, PARIS), RangeError);
  });
});

describe('instantAt', () => {
  it('finds the instant of a time by the clock', () => {
    const rows: [string, string, string][] = [
      ['2026-11-23T09:00', PARIS, '2026-11-23T08:00Z'],
      ['2026-07-14T09:00', PARIS, '2026-07-14T07:00Z'],
      ['2026-03-29T01:59', PARIS, '2026-03-29T00:59Z'],
      ['2026-03-29T02:00', PARIS, '2026-03-29T01:00Z'],
      ['2026-03-29T02:30', PARIS, '2026-03-29T01:00Z'],
      ['2026-03-29T03:00', PARIS, '2026-03-29T01:00Z'],
      ['2026-03-29T03:01', PARIS, '2026-03-29T01:01Z'],
      ['2026-10-25T01:59', PARIS, '2026-10-24T23:59Z'],
      ['2026-10-25T02:30', PARIS, '2026-10-25T00:30Z'],
      ['2026-10-25T03:00', PARIS, '2026-10-25T02:00Z'],
      ['2026-10-04T02:10', 'Australia/Lord_Howe', '2026-10-03T15:30Z'],
      ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T10:00Z'],
      ['2026-01-01T00:00', 'Pacific/Kiritimati', '2025-12-31T10:00Z'],
    ];
    for (const [time, zone, instant] of rows)
      assert.equal(instantAt(wall(time), zone), Date.parse(instant), `${time} in ${zone}`);
  });

  it('is the first instant at which the clock shows the time or a later one', () => {
    const zones = [PARIS, 'Indian/Reunion', 'America/Miquelon', 'Pacific/Noumea', 'Asia/Beirut'];
    const minute = fc.integer({ min: 0, max: 3 * 365 * 1440 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (zone, minutes) => {
        const time = wall('2025-01-01T00:00') + minutes * 60_000;
        const text = new Date(time).toISOString().slice(0, 16).replace('T', ' ');
        const instant = instantAt(time, zone);
        assert.ok(onClock(instant, zone) >= text);
        assert.ok(onClock(instant - 60_000, zone) < text);
      }),
      {
        examples: [
          [PARIS, 1440 * 87 + 60 * 24 * 2 + 150],
          ['Asia/Beirut', 1440 * 88 + 10],
        ],
      },
    );
  });
});

describe('localTime', () => {
  it('gives the day and the minute by the clock', () => {
    const day = wall('2026-11-23T00:00') / 86_400_000;
    const at = (instant: string, zone: string) => localTime(Date.parse(instant), zone);
    assert.deepEqual(at('2026-11-22T23:30Z', PARIS), { day, minute: 30 });
    assert.deepEqual(at('2026-11-22T13:00:59Z', 'Pacific/Noumea'), { day, minute: 0 });
    assert.deepEqual(at('2026-11-24T03:59Z', 'America/Martinique'), { day, minute: 1439 });
    assert.deepEqual(at('1969-12-31T22:59Z', PARIS), { day: -1, minute: 1439 });
  });
});

describe('instantOf', () => {
  for (const [written, zone, instant] of [
    ['2026-11-23T18:00:00+01:00', 'Asia/Tokyo', '2026-11-23T17:00:00Z'],
    ['2026-11-23T18:00:00+0100', PARIS, '2026-11-23T17:00:00Z'],
    ['2026-11-23T18:00', PARIS, '2026-11-23T17:00:00Z'],
    ['2026-07-14 22:30', PARIS, '2026-07-14T20:30:00Z'],
    ['2026-11-23', PARIS, '2026-11-22T23:00:00Z'],
    ['2026-10-25T02:30', PARIS, '2026-10-25T00:30:00Z'],
  ] as const)
    it(`reads ${written} in ${zone}`, () => {
      assert.equal(instantOf(written, zone), Date.parse(instant));
    });

  it('makes nothing of what is no date', () => {
    for (const text of ['', 'demain', '2026-13-45', '2026-11-23T99:00', '12/11/2026'])
      assert.ok(Number.isNaN(instantOf(text, PARIS)), text);
  });
});
