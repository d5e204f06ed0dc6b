import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pastAlerts } from '../../src/feed/alert-archive.js';
import { currentAlerts } from '../../src/feed/alert-life.js';
import type { Alert } from '../../src/feed/index.js';

const DAY = 86_400_000;
const NOON = Date.parse('2026-11-23T12:00:00Z');
const at = (days: number): string => new Date(NOON + days * DAY).toISOString();

function alert(id: string, fields: Partial<Alert> = {}): Alert {
  return { id, headline: id, severity: 'severe', sent: at(-10), expires: at(-8), ...fields };
}

const update = (id: string, references: string[], fields: Partial<Alert> = {}): Alert =>
  alert(id, { msgType: 'Update', references, sent: at(-9), expires: at(5), ...fields });
const cancel = (references: string[], fields: Partial<Alert> = {}): Alert =>
  alert('cancel', { msgType: 'Cancel', references, sent: at(-9), ...fields });

function past(...all: Alert[]): string[] {
  return pastAlerts(all, { now: NOON, timeZone: 'Europe/Paris' }).map(
    ({ alert: { id }, ending, from, until }) =>
      `${id} ${ending} ${(from - NOON) / DAY} ${(until - NOON) / DAY}`,
  );
}

describe('pastAlerts', () => {
  const table: [string, Alert[], string[]][] = [
    ['nothing of nothing', [], []],
    ['what is over', [alert('a')], ['a over -10 -8']],
    ['what ends at this moment', [alert('a', { expires: at(0) })], ['a over -10 0']],
    ['nothing that holds', [alert('a', { expires: at(1) })], []],
    ['nothing to come', [alert('a', { sent: at(1), expires: at(2) })], []],
    ['nothing to come by effective', [alert('a', { effective: at(1), expires: at(2) })], []],
    [
      'the time that it held, not when it was sent',
      [alert('a', { effective: at(-9) })],
      ['a over -9 -8'],
    ],
    ...['Test', 'Exercise', 'Draft', 'System'].map((status): [string, Alert[], string[]] => [
      `no ${status}`,
      [alert('a', { status })],
      [],
    ]),
    [
      'no receipts and errors',
      [alert('a', { msgType: 'Ack' }), alert('b', { msgType: 'Error' })],
      [],
    ],
    [
      'what was replaced while it held, without its Update',
      [alert('a', { expires: at(3) }), update('b', ['a'])],
      ['a replaced -10 -9'],
    ],
    [
      'an Update that is over, too, the newest first',
      [alert('a', { expires: at(3) }), update('b', ['a'], { expires: at(-1) })],
      ['b over -9 -1', 'a replaced -10 -9'],
    ],
    [
      'each of a chain once, by the first that replaced it',
      [
        update('c', ['a', 'b'], { sent: at(-7) }),
        update('b', ['a']),
        alert('a', { expires: at(3) }),
      ],
      ['b replaced -9 -7', 'a replaced -10 -9'],
    ],
    [
      'what was cancelled, and not the Cancel',
      [alert('a', { expires: at(3) }), cancel(['a'])],
      ['a cancelled -10 -9'],
    ],
    [
      'what was cancelled by a CAP triple, all parts of the message',
      [
        alert('a', { expires: at(3) }),
        alert('a#2', { expires: at(3) }),
        cancel(['w@x.fr,a,2026-11-13T12:00:00-00:00']),
      ],
      ['a cancelled -10 -9', 'a#2 cancelled -10 -9'],
    ],
    [
      'over, where the later word came after its end',
      [alert('a'), cancel(['a'], { sent: at(-1) })],
      ['a over -10 -8'],
    ],
    [
      'nothing that was cancelled before it began',
      [alert('a', { effective: at(-5), expires: at(-4) }), cancel(['a'])],
      [],
    ],
    [
      'nothing that is to be replaced later',
      [alert('a', { expires: at(3) }), update('b', ['a'], { effective: at(1) })],
      [],
    ],
    [
      'what only a test cancels as it was',
      [alert('a'), cancel(['a'], { status: 'Test' })],
      ['a over -10 -8'],
    ],
    ['nothing that ends before it begins', [alert('a', { expires: at(-11) })], []],
    ['nothing with a date that is none', [alert('a', { expires: 'demain' })], []],
    [
      'the one that began last first',
      [alert('old', { sent: at(-20) }), alert('new', { sent: at(-9) }), alert('mid')],
      ['new over -9 -8', 'mid over -10 -8', 'old over -20 -8'],
    ],
  ];
  for (const [name, all, expected] of table)
    it(`has ${name}`, () => assert.deepEqual(past(...all), expected));

  it('keeps to one area, and has what was for everywhere', () => {
    const all = [
      alert('here', { area: [{ areaDesc: 'Bas du bourg' }] }),
      alert('there', { area: [{ areaDesc: 'Haut du bourg' }] }),
      alert('everywhere'),
    ];
    const found = pastAlerts(all, { now: NOON, timeZone: undefined, area: 'bas du bourg' });
    assert.deepEqual(
      found.map(({ alert: { id } }) => id),
      ['here', 'everywhere'],
    );
  });

  it('never has what holds now, nor what holds now what is past', () => {
    const day = fc.integer({ min: -9, max: 9 });
    const any = fc.record({
      msgType: fc.constantFrom('Alert', 'Update', 'Cancel'),
      references: fc.subarray(['0', '1', '2']),
      sent: day,
      lasts: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (drawn) => {
        const all = drawn.map(({ sent, lasts, ...rest }, index) =>
          alert(String(index), { ...rest, sent: at(sent), expires: at(sent + lasts) }),
        );
        const context = { now: NOON, timeZone: undefined };
        const current = new Set(currentAlerts(all, context).alerts.map(({ id }) => id));
        const own = (one: Alert): boolean => Boolean(one.references?.includes(one.id));
        return pastAlerts(all, context).every(
          ({ alert: one }) => own(one) || !current.has(one.id) || isDoubled(all, one),
        );
      }),
    );
  });
});

/** Replaced by two messages: the list of what holds goes by the last of them in the feed. */
function isDoubled(all: readonly Alert[], { id }: Alert): boolean {
  return all.filter(({ references = [] }) => references.includes(id)).length > 1;
}
