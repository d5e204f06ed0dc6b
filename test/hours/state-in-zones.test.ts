import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exceptionsWithin, stateAt, weekOf } from '../../src/hours/index.js';
import { check, say } from './say.js';

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

  it('is the same wherever the visitor is', () => {
    const zones = ['America/Martinique', 'Indian/Reunion', 'Pacific/Noumea', 'Europe/Paris'];
    const visitors = ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'];
    const special = [{ date: '2026-11-24', closed: true }];
    const device = process.env.TZ;
    /** Every quarter of an hour for three days, with the week and its exceptions. */
    const answers = (): string =>
      JSON.stringify(
        zones.flatMap((timezone) =>
          Array.from({ length: 3 * 96 }, (_, quarter) => {
            const instant = Date.parse('2026-11-22T00:00Z') + quarter * 900_000;
            const item = {
              openingHours: 'Mo-Fr 08:00-16:00,22:00-02:00',
              specialOpeningHours: special,
              timezone,
            };
            return [stateAt(item, instant), weekOf(item, instant), exceptionsWithin(item, instant)];
          }),
        ),
      );
    try {
      const [first, ...others] = visitors.map((zone) => {
        process.env.TZ = zone;
        assert.equal(Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
        return answers();
      });
      for (const other of others) assert.equal(other, first);
    } finally {
      if (device === undefined) delete process.env.TZ;
      else process.env.TZ = device;
    }
  });

  it('changes the day, the holiday and the year by the clocks of the place', () => {
    const calendars = { PH: ['2027-01-01', '2026-05-22'] };
    const at = (timezone: string, when: string, openingHours = '24/7; PH off') =>
      say({ openingHours, timezone }, when, { calendars });
    // New Year is over in Nouméa before it has begun in Martinique.
    assert.equal(at('Pacific/Noumea', '2026-12-31T12:59Z'), 'closing-soon until 2027-01-01 00:00');
    assert.match(at('Pacific/Noumea', '2026-12-31T13:00Z'), /^exceptionally-closed/);
    assert.match(at('Pacific/Noumea', '2027-01-01T13:00Z'), /^open/);
    assert.match(at('America/Martinique', '2027-01-01T03:59Z'), /^closing-soon/);
    assert.match(at('America/Martinique', '2027-01-01T04:00Z'), /^exceptionally-closed/);
    assert.match(at('Indian/Reunion', '2026-12-31T20:00Z'), /^exceptionally-closed/);
    // The abolition of slavery in Martinique alone, from its own calendar.
    assert.equal(
      at('America/Martinique', '2026-05-22T14:00Z', 'Mo-Fr 08:00-16:00; PH off'),
      'exceptionally-closed, opens 2026-05-25 08:00',
    );
  });

  it('prefers the zone of the item to that of the feed', () => {
    const item = { openingHours: 'Mo 08:00-16:00', timezone: 'Indian/Reunion' };
    const context = { timezone: 'Europe/Paris' };
    assert.equal(stateAt(item, Date.parse('2026-11-23T05:00Z'), context).state, 'open');
    assert.equal(stateAt(item, Date.parse('2026-11-23T13:00Z'), context).state, 'closed');
  });

  it('stays right when clocks go forward (Paris, 2026-03-29 at 2:00)', () => {
    check(`
      Sa-Su 22:00-05:00 @ 2026-03-29T00:30+01:00 → open until 2026-03-29 05:00
      Sa-Su 22:00-05:00 @ 2026-03-29T04:59+02:00 → closing-soon until 2026-03-29 05:00
      Sa-Su 22:00-05:00 @ 2026-03-29T05:00+02:00 → closed, opens 2026-03-29 22:00
      Su 02:30-04:00 @ 2026-03-29T01:59+01:00 → closed, opens 2026-03-29 03:00
      Su 02:30-04:00 @ 2026-03-29T03:00+02:00 → open until 2026-03-29 04:00
      Su 00:00-02:30 @ 2026-03-29T01:45+01:00 → closing-soon until 2026-03-29 03:00
      Su 02:10-02:50 @ 2026-03-29T01:00+01:00 → closed, opens 2026-04-05 02:10
      Sa 20:00-26:00; Su 02:10-04:00 @ 2026-03-29T01:00+01:00 → open until 2026-03-29 04:00
      Su 00:00-02:30 @ 2026-03-29T03:00+02:00 → closed, opens 2026-04-05 00:00
      Su 09:00-12:00 @ 2026-03-28T12:00+01:00 → closed, opens 2026-03-29 09:00
      Su 09:00-12:00 @ 2026-03-29T09:00+02:00 → open until 2026-03-29 12:00
      Su 09:00-12:00 @ 2026-03-29T08:59+02:00 → closed, opens 2026-03-29 09:00
    `);
  });

  it('stays right when clocks go back (Paris, 2026-10-25 at 3:00)', () => {
    const at = (openingHours: string, when: string) =>
      stateAt({ openingHours }, Date.parse(when), { timezone: 'Europe/Paris' });
    check(`
      Sa-Su 22:00-05:00 @ 2026-10-25T02:30+02:00 → open until 2026-10-25 05:00
      Sa-Su 22:00-05:00 @ 2026-10-25T02:30+01:00 → open until 2026-10-25 05:00
      Sa-Su 22:00-05:00 @ 2026-10-25T04:30+01:00 → closing-soon until 2026-10-25 05:00
      Su 09:00-12:00 @ 2026-10-25T09:00+01:00 → open until 2026-10-25 12:00
      Su 09:00-12:00 @ 2026-10-25T08:59+01:00 → closed, opens 2026-10-25 09:00
      Sa 20:00-02:30 @ 2026-10-25T02:29+02:00 → closing-soon until 2026-10-25 02:30
      # The second 2:15 of the night: the door was shut at the first 2:30.
      Sa 20:00-02:30 @ 2026-10-25T02:15+01:00 → closed, opens 2026-10-31 20:00
    `);
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
