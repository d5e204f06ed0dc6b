import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dueDates } from '../../src/feed/due-dates.js';
import type { SectionName } from '../../src/feed/index.js';

const DAY = 86_400_000;
const now = Date.parse('2026-11-23T12:00:00Z');
const root = { parvis: '1.0', publisher: { name: 'X' }, timezone: 'Europe/Paris' };

const cases: [what: string, section: SectionName, item: object, due: string[]][] = [
  [
    'an alert',
    'alerts',
    { expires: '2026-11-25T08:00:00+01:00' },
    ['ends 2026-11-25T08:00:00+01:00'],
  ],
  ['an alert that is over', 'alerts', { expires: '2026-11-22T08:00:00+01:00' }, []],
  ['an alert for long', 'alerts', { expires: '2027-11-22T08:00:00+01:00' }, []],
  [
    'a poll and its answer',
    'polls',
    { endTime: '2026-12-01', answerBy: '2026-12-10' },
    ['ends 2026-12-01', 'ends 2026-12-10'],
  ],
  ['a service', 'services', { validThrough: '2026-12-23' }, ['ends 2026-12-23']],
  ['an event', 'showcase', { endDate: '2026-12-05' }, ['ends 2026-12-05']],
  [
    'a review to come',
    'services',
    { lastReviewed: '2025-12-01', reviewInterval: 'P1Y' },
    ['review 2026-12-01'],
  ],
  [
    'a review overdue',
    'services',
    { lastReviewed: '2020-01-01', reviewInterval: 'P1Y' },
    ['review 2021-01-01'],
  ],
  ['nothing to review', 'services', { lastReviewed: '2020-01-01' }, []],
];

describe('dueDates', () => {
  for (const [what, section, item, due] of cases)
    it(`finds ${what}`, () => {
      const found = dueDates(section, [{ id: 'a', ...item }], { now, until: now + 30 * DAY, root });
      assert.deepEqual(
        found.map(({ what: kind, date }) => `${kind} ${date}`),
        due,
      );
    });
});
