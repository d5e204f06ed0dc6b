import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countWithoutHours,
  facetsOf,
  selectionOf,
} from '../../src/components/business-showcase/results/facets.js';
import type { Root, ShowcaseEntry } from '../../src/feed/index.js';

/** A Friday. */
const CHRISTMAS = Date.parse('2026-12-25T11:00:00+01:00');
const DAY_BEFORE = CHRISTMAS - 86_400_000;

const shop = (id: string, openingHours?: string, more: object = {}): ShowcaseEntry => ({
  id,
  type: 'LocalBusiness',
  name: id,
  openingHours,
  ...more,
});
const entries = [
  shop('silent', 'Mo-Fr 09:00-18:00'),
  shop('shut', 'Mo-Fr 09:00-18:00; PH off'),
  shop('sure', 'Mo-Fr,PH 09:00-18:00'),
  shop('always', '24/7'),
  shop('appointment', 'Mo-Fr 09:00-18:00 "sur rendez-vous"'),
  shop('nothing'),
  { ...shop('statue'), type: 'LandmarksOrHistoricalBuildings' },
  shop('van', undefined, { stops: [{ openingHours: 'Mo-Fr 09:00-12:00' }, {}] }),
  shop('both', 'PH 09:00-18:00', { stops: [{ openingHours: 'Fr 09:00-12:00' }] }),
];

function openAt(now: number, calendars: Root['calendars']): [open: string, uncertain: number] {
  const publisher = { name: 'Mairie' };
  const root = { parvis: '1.0', publisher, timezone: 'Europe/Paris', calendars } as Root;
  const facets = facetsOf({ root: () => root, now: () => now });
  const open = facets.select(entries, selectionOf(['open:now'])).map(({ id }) => id);
  return [open.join(' '), countWithoutHours(entries, now, root)];
}

describe('the filter "open now"', () => {
  const PH = ['2026-12-25'];

  it('has on a holiday those that speak of holidays, and counts those that do not', () => {
    assert.deepEqual(openAt(CHRISTMAS, { PH }), ['sure always both', 3]);
  });

  it('has all that are open on other days, and counts those without hours', () => {
    assert.deepEqual(openAt(DAY_BEFORE, { PH }), ['silent shut sure always van', 1]);
  });

  it('is not sure of hours that name holidays which the feed does not list', () => {
    assert.deepEqual(openAt(DAY_BEFORE, undefined), ['silent always van', 3]);
  });
});
