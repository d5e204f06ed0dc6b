import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ShowcaseEntry } from '../../src/feed/model/showcase.js';
import { atNextDate, endOf, spanOf } from '../../src/feed/showcase-dates.js';

const PARIS = 'Europe/Paris';
const event = (fields: Partial<ShowcaseEntry>): ShowcaseEntry => ({
  id: 'e',
  name: 'Contes',
  type: 'Event',
  ...fields,
});
const at = (
  moment: string,
  fields: Partial<ShowcaseEntry>,
  zone: string | undefined = PARIS,
): ShowcaseEntry | undefined => atNextDate(event(fields), Date.parse(moment), zone);

describe('an event at its next date', () => {
  const first = { startDate: '2026-11-05T14:00', endDate: '2026-11-05T15:00' };

  it('has the end of that date, and none where that one has none', () => {
    const subEvent = [
      { startDate: '2027-01-09T14:00' },
      { startDate: '2026-12-05T14:00', endDate: '2026-12-05T16:00' },
    ];
    const december = at('2026-11-28T10:00+01:00', { ...first, subEvent });
    assert.equal(december?.endDate, '2026-12-05T16:00');
    const january = at('2026-12-28T10:00+01:00', { ...first, subEvent });
    assert.equal(january?.startDate, '2027-01-09T14:00');
    assert.equal(january.endDate, undefined);
  });

  it('is found among several dates alone, and is over with the last of them', () => {
    const subEvent = [{ startDate: '2020-01-09T14:00' }, { startDate: '2026-12-05T14:00' }];
    assert.equal(at('2026-11-28T10:00Z', { subEvent })?.startDate, '2026-12-05T14:00');
    assert.equal(at('2027-11-28T10:00Z', { subEvent }), undefined);
  });

  it('is the entry itself where it has one date', () => {
    const concert = event(first);
    assert.equal(atNextDate(concert, Date.parse('2026-11-05T14:30+01:00'), PARIS), concert);
    assert.equal(atNextDate(concert, Date.parse('2026-11-05T15:00+01:00'), PARIS), undefined);
  });

  for (const [name, fields] of [
    ['without an end', { startDate: '2026-12-05T20:30' }],
    ['with an end before its beginning', { startDate: '2026-12-05T20:30', endDate: '2026-11-05' }],
    ['that begins in another offset', { startDate: '2026-12-05T19:30Z' }],
    ['of a whole day', { startDate: '2026-12-05' }],
    ['of several dates without an end', { subEvent: [{ startDate: '2026-12-05T20:30' }] }],
  ] as const)
    it(`${name} is over with its day`, () => {
      const entry = { ...fields } as Partial<ShowcaseEntry>;
      assert.ok(at('2026-12-05T20:31+01:00', entry));
      assert.ok(at('2026-12-05T23:59+01:00', entry));
      assert.equal(at('2026-12-06T00:00+01:00', entry), undefined);
    });

  it('lasts its day of 25 hours', () => {
    assert.equal(endOf('2026-10-25', PARIS), Date.parse('2026-10-26T00:00+01:00'));
  });

  it('goes by its own clock, and by the town’s where its zone does not exist', () => {
    const startDate = '2026-12-05T20:30';
    const cayenne = { startDate, timezone: 'America/Cayenne' };
    assert.ok(at('2026-12-05T23:59-03:00', cayenne));
    assert.equal(at('2026-12-06T00:00-03:00', cayenne), undefined);
    const nowhere = { startDate, timezone: 'Nowhere/Land' };
    assert.ok(at('2026-12-05T23:59+01:00', nowhere));
    assert.equal(at('2026-12-06T00:00+01:00', nowhere), undefined);
  });
});

describe('the days of a date', () => {
  const hours = (startDate: string, endDate?: string): number => {
    const { start, last } = spanOf({ startDate, endDate }, PARIS);
    return (last - start) / 3_600_000;
  };

  it('are one for a night, for no end and for an end before the beginning', () => {
    assert.equal(hours('2026-12-04T21:00', '2026-12-05T01:00'), 0);
    assert.equal(hours('2026-12-04T21:00'), 0);
    assert.equal(hours('2026-12-04T21:00', '2026-11-05T01:00'), 0);
  });

  it('are several for half a day and more, and for whole days', () => {
    assert.equal(hours('2026-12-04T21:00', '2026-12-05T09:00'), 12);
    assert.equal(hours('2026-12-04', '2026-12-05'), 24);
    assert.equal(hours('2026-12-04T21:00', '2026-12-05'), 3);
  });
});
