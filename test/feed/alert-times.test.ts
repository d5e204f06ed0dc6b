import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  alertVersion,
  cancelOf,
  currentAlerts,
  isSerious,
  rankOf,
  type AlertContext,
} from '../../src/feed/alert-life.js';
import { fetchDocument } from '../../src/feed/fetch-document.js';
import type { Alert } from '../../src/feed/index.js';
import { LastGoodCopies } from '../../src/feed/last-good.js';
import { alerts as section } from '../../src/feed/model/alert.js';
import { FeedStore, type FeedSnapshot } from '../../src/feed/store.js';

const NOON = Date.parse('2026-11-23T12:00:00Z');

function alert(fields: Partial<Alert> = {}): Alert {
  return {
    id: 'a',
    headline: 'Crue',
    severity: 'severe',
    sent: '2026-11-23T10:00:00Z',
    expires: '2026-11-23T14:00:00Z',
    ...fields,
  };
}

function ids(all: Alert[], context: Partial<AlertContext> = {}): string[] {
  const { alerts } = currentAlerts(all, { now: NOON, timeZone: 'Europe/Paris', ...context });
  return alerts.map(({ id }) => id);
}

describe('when an alert holds, by the clock of the town', () => {
  /** Written without an offset: begins, ends, and the same as instants. */
  const table: [string, string, string, string, string, string][] = [
    [
      'New Caledonia, a day ahead',
      'Pacific/Noumea',
      '2026-02-10T06:00',
      '2026-02-10T18:30',
      '2026-02-09T19:00:00Z',
      '2026-02-10T07:30:00Z',
    ],
    [
      'French Guiana',
      'America/Cayenne',
      '2026-02-10T06:00',
      '2026-02-10T22:00',
      '2026-02-10T09:00:00Z',
      '2026-02-11T01:00:00Z',
    ],
    [
      'the Marquesas, with half an hour',
      'Pacific/Marquesas',
      '2026-02-10T06:00',
      '2026-02-10T18:00',
      '2026-02-10T15:30:00Z',
      '2026-02-11T03:30:00Z',
    ],
    [
      'Réunion, a date alone',
      'Indian/Reunion',
      '2026-02-10',
      '2026-02-11',
      '2026-02-09T20:00:00Z',
      '2026-02-10T20:00:00Z',
    ],
    [
      'Paris, over the night that loses an hour',
      'Europe/Paris',
      '2026-03-28T22:00',
      '2026-03-29T06:00',
      '2026-03-28T21:00:00Z',
      '2026-03-29T04:00:00Z',
    ],
    [
      'Paris, from an hour that does not exist',
      'Europe/Paris',
      '2026-03-29T02:30',
      '2026-03-29T03:30',
      '2026-03-29T01:00:00Z',
      '2026-03-29T01:30:00Z',
    ],
    [
      'Paris, over the night that gains an hour',
      'Europe/Paris',
      '2026-10-24T22:00',
      '2026-10-25T06:00',
      '2026-10-24T20:00:00Z',
      '2026-10-25T05:00:00Z',
    ],
    [
      'Paris, with offsets from both sides of the change',
      'Europe/Paris',
      '2026-10-25T02:30+02:00',
      '2026-10-25T02:30+01:00',
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ],
    [
      'Miquelon, with the offset of another place',
      'America/Miquelon',
      '2026-07-01T12:00-07:00',
      '2026-07-01T18:00',
      '2026-07-01T19:00:00Z',
      '2026-07-01T20:00:00Z',
    ],
  ];
  for (const [name, timeZone, effective, expires, begins, ends] of table)
    it(name, () => {
      const one = [alert({ sent: '2026-01-01T00:00:00Z', effective, expires })];
      const at = (now: number): string[] => ids(one, { now, timeZone });
      assert.deepEqual(at(Date.parse(begins) - 1), [], 'before');
      assert.deepEqual(at(Date.parse(begins)), ['a'], 'from its first moment');
      assert.deepEqual(at(Date.parse(ends) - 1), ['a'], 'until its last moment');
      assert.deepEqual(at(Date.parse(ends)), [], 'after');
      const { nextChange } = currentAlerts(one, { now: Date.parse(begins), timeZone });
      assert.equal(nextChange, Date.parse(ends));
    });
});

describe('on a device whose clock is wrong', () => {
  for (const [name, error] of [
    ['three hours ahead', 3 * 3_600_000],
    ['three hours behind', -3 * 3_600_000],
    ['a year behind', -365 * 86_400_000],
  ] as const)
    it(`holds by the server’s time: ${name}`, async () => {
      const root = { parvis: '1.0', publisher: { name: 'Saint-Parvis' }, alerts: [alert()] };
      const snapshot = await new Promise<FeedSnapshot<Alert>>((resolve) => {
        const store = new FeedStore({
          fetch: () =>
            Promise.resolve(
              new Response(JSON.stringify(root), {
                headers: { date: new Date(NOON).toUTCString() },
              }),
            ),
          now: () => NOON + error,
          random: () => 0.5,
          isVisible: () => true,
          copies: new LastGoodCopies(() => undefined),
        });
        const stop = store.subscribe({ url: 'https://town.example/', section }, (known) => {
          if (known.status !== 'ready') return;
          queueMicrotask(() => stop());
          resolve(known);
        });
      });
      const now = NOON + error + snapshot.clockOffset;
      assert.equal(now, NOON);
      assert.deepEqual(ids([...snapshot.items], { now }), ['a']);
      // The negative control: by the device's own clock it would be over, or not begun.
      assert.deepEqual(ids([...snapshot.items], { now: NOON + error }), []);
    });

  it('does not take the old date of a cache for the time', async () => {
    const answer = (headers: HeadersInit) => (): Promise<Response> =>
      Promise.resolve(new Response('{}', { headers }));
    const date = new Date(NOON - 7 * 86_400_000).toUTCString();
    const timeOf = async (headers: HeadersInit): Promise<number | undefined> =>
      (await fetchDocument('https://town.example/', answer(headers), new AbortController()))
        .serverTime;
    assert.equal(await timeOf({ date, age: String(7 * 86_400) }), NOON);
    assert.equal(await timeOf({ date, age: 'old' }), NOON - 7 * 86_400_000);
    assert.equal(await timeOf({}), undefined);
    assert.equal(await timeOf({ age: '7' }), undefined);
  });
});

describe('messages that are not meant for the public', () => {
  it('shows no test, system message or draft, whatever is asked for', () => {
    for (const status of ['Test', 'System', 'Draft', 'Anything'])
      assert.deepEqual(ids([alert({ status })], { showExercises: true }), [], status);
  });

  it('shows exercises only where they are asked for, after all that is real', () => {
    const all = [
      alert({ id: 'exercise', status: 'Exercise', severity: 'extreme' }),
      alert({ id: 'real', severity: 'info' }),
    ];
    assert.deepEqual(ids(all), ['real']);
    assert.deepEqual(ids(all, { showExercises: true }), ['real', 'exercise']);
    assert.equal(isSerious(all[0]!), false);
    assert.equal(isSerious(alert({ severity: 'extreme' })), true);
    assert.ok(rankOf(all[0]!) < rankOf(all[1]!));
  });

  it('lets no exercise replace or end what is real, and the other way round', () => {
    for (const msgType of ['Update', 'Cancel']) {
      const exercise = alert({ id: 'x', status: 'Exercise', msgType, references: ['a'] });
      for (const showExercises of [true, false])
        assert.ok(ids([alert(), exercise], { showExercises }).includes('a'));
      assert.equal(cancelOf(alert(), [exercise], { now: NOON, timeZone: 'UTC' }), undefined);
      const real = alert({ id: 'x', msgType, references: ['a'] });
      const all = [alert({ status: 'Exercise' }), real];
      assert.ok(ids(all, { showExercises: true }).includes('a'));
    }
  });

  it('lets no test end what is real', () => {
    const all = [alert(), alert({ id: 'x', status: 'Test', msgType: 'Cancel', references: ['a'] })];
    assert.deepEqual(ids(all), ['a']);
  });
});

describe('what replaces and ends', () => {
  const references: [string, string, boolean][] = [
    ['the id alone', 'a', true],
    ['CAP’s three parts', 'dreal@example.fr,a,2026-11-23T10:00:00+01:00', true],
    ['another id', 'b', false],
    ['three parts of another', 'a,b,a', false],
    ['the beginning of the id', 'a,', false],
  ];
  for (const [name, reference, isEnded] of references)
    it(`${isEnded ? 'ends' : 'leaves'} by ${name}`, () => {
      const cancel = alert({ id: 'c', msgType: 'Cancel', references: [reference] });
      assert.deepEqual(ids([alert(), cancel]), isEnded ? [] : ['a']);
      const context = { now: NOON, timeZone: undefined };
      assert.equal(cancelOf(alert(), [cancel], context), isEnded ? cancel : undefined);
    });

  it('finds an id with commas in it, in both forms', () => {
    for (const reference of ['tag:x,2026:1', 'me,tag:x,2026:1,2026-11-23T10:00:00Z'])
      assert.deepEqual(
        ids([
          alert({ id: 'tag:x,2026:1' }),
          alert({ id: 'c', msgType: 'Cancel', references: [reference] }),
        ]),
        [],
      );
  });

  it('ends by the earliest of several, in whatever order the feed has them', () => {
    const late = alert({
      id: 'u',
      msgType: 'Update',
      references: ['a'],
      effective: '2026-11-23T13:00:00Z',
    });
    const cancel = alert({ id: 'c', msgType: 'Cancel', references: ['a'] });
    assert.deepEqual(ids([alert(), late, cancel]), []);
    assert.deepEqual(ids([alert(), cancel, late]), []);
  });

  it('ends each of several alerts of one message', () => {
    const cancel = alert({ id: 'c', msgType: 'Cancel', references: ['a'] });
    assert.deepEqual(ids([alert(), alert({ id: 'a#2' }), alert({ id: 'a#x' }), cancel]), ['a#x']);
  });

  it('lets an ordinary alert refer to another and end nothing', () => {
    for (const msgType of [undefined, 'Alert', 'Ack', 'Error'])
      assert.ok(ids([alert(), alert({ id: 'b', msgType, references: ['a'] })]).includes('a'));
  });

  it('does not bring back what was replaced once the Update is over', () => {
    const update = alert({
      id: 'b',
      msgType: 'Update',
      references: ['a'],
      expires: '2026-11-23T11:00:00Z',
    });
    assert.deepEqual(ids([alert(), update]), []);
  });

  it('finds the Cancel of an Update that nobody saw, and none that is still to come', () => {
    const update = alert({ id: 'b', msgType: 'Update', references: ['a'] });
    const cancel = alert({ id: 'c', msgType: 'Cancel', references: ['b'] });
    const find = (all: Alert[], now = NOON): string | undefined =>
      cancelOf(alert(), all, { now, timeZone: 'UTC' })?.id;
    assert.equal(find([alert(), cancel, update]), 'c');
    assert.equal(find([alert(), update]), undefined);
    assert.equal(find([alert(), cancel, update], Date.parse('2026-11-23T09:00:00Z')), undefined);
    // Two that refer to each other must not go round for ever.
    const circle = alert({ msgType: 'Update', references: ['b'] });
    assert.equal(find([circle, update]), undefined);
  });

  it('gives a raised severity another version, so that what was hidden comes back', () => {
    assert.notEqual(alertVersion(alert({ severity: 'minor' })), alertVersion(alert()));
  });
});
