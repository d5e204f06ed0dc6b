import type { Clock } from './clock.js';
import type { ServiceSource } from './model.js';
import { family } from './services-family.js';
import { help } from './services-help.js';
import { housing } from './services-housing.js';
import { leisure } from './services-leisure.js';
import { local } from './services-local.js';
import { momentsOf } from './services-moments.js';
import { papers } from './services-papers.js';
import { school } from './services-school.js';
import { streets } from './services-streets.js';
import { waste } from './services-waste.js';

/** What the town and its partners do for people, each with the day of its last check. */
export function services(clock: Clock): object[] {
  const sources = [
    ...papers,
    ...family,
    ...school,
    ...housing,
    ...waste,
    ...help,
    ...streets,
    ...leisure,
    ...local,
  ];
  return sources.map(({ reviewedDaysAgo, ...service }: ServiceSource) => ({
    reviewInterval: 'P1Y',
    ...service,
    lifeEvent: momentsOf(service.id),
    lastReviewed: clock.day(-reviewedDaysAgo),
  }));
}
