import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alertVersion, currentAlerts, severityOf } from '../../src/feed/alert-life.js';
import type { Alert } from '../../src/feed/index.js';
import { instantOf } from '../../src/feed/zoned-time.js';

const NOON = Date.parse('2026-11-23T12:00:00Z');

function alert(fields: Partial<Alert>): Alert {
  return {
    id: 'a',
    headline: 'Crue',
    severity: 'severe',
    sent: '2026-11-23T10:00:00Z',
    expires: '2026-11-23T14:00:00Z',
    ...fields,
  };
}

function idsAt(instant: number, all: Alert[], path = '/', area = ''): string[] {
  const { alerts } = currentAlerts(all, { now: instant, timeZone: 'Europe/Paris', path, area });
  return alerts.map(({ id }) => id);
}

describe('currentAlerts', () => {
  it('holds from effective to expires, to the millisecond', () => {
    const one = [alert({ effective: '2026-11-23T11:00:00Z' })];
    const at = (iso: string): string[] => idsAt(Date.parse(iso), one);
    assert.deepEqual(at('2026-11-23T10:59:59.999Z'), []);
    assert.deepEqual(at('2026-11-23T11:00:00.000Z'), ['a']);
    assert.deepEqual(at('2026-11-23T13:59:59.999Z'), ['a']);
    assert.deepEqual(at('2026-11-23T14:00:00.000Z'), []);
  });

  it('says when the list changes next by itself', () => {
    const next = (all: Alert[]): number =>
      currentAlerts(all, { now: NOON, timeZone: undefined, path: '/' }).nextChange;
    assert.equal(next([alert({})]), Date.parse('2026-11-23T14:00:00Z'));
    assert.equal(
      next([alert({}), alert({ id: 'b', effective: '2026-11-23T12:30:00Z' })]),
      Date.parse('2026-11-23T12:30:00Z'),
    );
    assert.equal(next([]), Infinity);
  });

  it('reads times without an offset in the town’s zone', () => {
    const one = [alert({ sent: '2026-11-23T12:30', expires: '2026-11-23T13:30' })];
    assert.deepEqual(idsAt(Date.parse('2026-11-23T11:45:00Z'), one), ['a']);
    assert.deepEqual(idsAt(Date.parse('2026-11-23T12:45:00Z'), one), []);
  });

  it('never shows tests, exercises and drafts', () => {
    for (const status of ['Test', 'Exercise', 'System', 'Draft'])
      assert.deepEqual(idsAt(NOON, [alert({ status })]), []);
    assert.deepEqual(idsAt(NOON, [alert({ status: 'Actual' })]), ['a']);
  });

  it('replaces what an Update refers to, once the Update takes effect', () => {
    const update = alert({
      id: 'b',
      msgType: 'Update',
      references: ['a'],
      effective: '2026-11-23T13:00:00Z',
    });
    assert.deepEqual(idsAt(NOON, [alert({}), update]), ['a']);
    assert.deepEqual(idsAt(Date.parse('2026-11-23T13:00:00Z'), [alert({}), update]), ['b']);
  });

  it('ends what a Cancel refers to, also by a CAP triple, and shows no Cancel', () => {
    const cancel = alert({ id: 'b', msgType: 'Cancel', references: ['w@x.fr,a,2026-11-23T10:00'] });
    assert.deepEqual(idsAt(NOON, [alert({}), cancel]), []);
  });

  it('puts the most serious first, then the newest; an unknown severity in the middle', () => {
    const all = [
      alert({ id: 'info', severity: 'info' }),
      alert({ id: 'odd', severity: 'terrible' }),
      alert({ id: 'old', severity: 'severe', sent: '2026-11-23T09:00:00Z' }),
      alert({ id: 'new', severity: 'severe' }),
      alert({ id: 'worst', severity: 'extreme' }),
      alert({ id: 'minor', severity: 'minor' }),
    ];
    assert.deepEqual(idsAt(NOON, all), ['worst', 'new', 'old', 'odd', 'minor', 'info']);
    assert.equal(severityOf('terrible'), 'moderate');
  });

  const globs: [string, string, boolean][] = [
    ['/demarches/*', '/demarches/cni', true],
    ['/demarches/*', '/demarches', false],
    ['*/cni', '/demarches/cni', true],
    ['*', '/', true],
    ['/', '/', true],
    ['/', '/x', false],
    ['/a*b*c', '/a-b-c', true],
    ['/a*b*c', '/a-c-b', false],
    ['/ab*b', '/ab', false],
  ];
  for (const [glob, path, isShown] of globs)
    it(`${isShown ? 'shows' : 'does not show'} paths: ["${glob}"] on ${path}`, () => {
      assert.equal(idsAt(NOON, [alert({ paths: [glob] })], path).length, isShown ? 1 : 0);
    });

  it('limits to one area by name in any language or by code, and keeps what is for everywhere', () => {
    const all = [
      alert({ id: 'here', area: [{ areaDesc: { fr: 'Bas du bourg', en: 'Lower town' } }] }),
      alert({ id: 'code', area: [{ areaDesc: 'x', geocode: '35238' }] }),
      alert({ id: 'number', area: [{ geocode: { INSEE: [35238] } }] }),
      alert({ id: 'everywhere' }),
    ];
    assert.deepEqual(idsAt(NOON, all, '/', 'lower town'), ['here', 'everywhere']);
    assert.deepEqual(idsAt(NOON, all, '/', '35238'), ['code', 'number', 'everywhere']);
  });
});

describe('alertVersion', () => {
  it('changes with the text, not with the order of fields', () => {
    const { id, ...rest } = alert({});
    assert.equal(alertVersion(alert({})), alertVersion({ ...rest, id }));
    assert.notEqual(alertVersion(alert({})), alertVersion(alert({ description: 'x' })));
  });
});

describe('instantOf', () => {
  const table: [string, string, string][] = [
    ['2026-11-23T12:00:00+01:00', 'Europe/Paris', '2026-11-23T11:00:00.000Z'],
    ['2026-11-23T12:00:00+0100', 'UTC', '2026-11-23T11:00:00.000Z'],
    ['2026-11-23 12:00', 'Europe/Paris', '2026-11-23T11:00:00.000Z'],
    ['2026-07-01T12:00', 'Europe/Paris', '2026-07-01T10:00:00.000Z'],
    ['2026-07-01', 'Indian/Reunion', '2026-06-30T20:00:00.000Z'],
    ['2026-07-01', 'America/Martinique', '2026-07-01T04:00:00.000Z'],
    // 29 March 2026: from 2:00 straight to 3:00; 25 October: 2:30 comes twice, the first counts.
    ['2026-03-29T01:59', 'Europe/Paris', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:30', 'Europe/Paris', '2026-10-25T02:30:00.000Z'],
  ];
  for (const [text, zone, iso] of table)
    it(`reads ${text} in ${zone} as ${iso}`, () => {
      assert.equal(new Date(instantOf(text, zone)).toISOString(), iso);
    });

  it('is NaN for what is no date', () => {
    assert.ok(Number.isNaN(instantOf('demain')));
  });
});
