import { alerts } from './alerts.js';
import { clockAt } from './clock.js';
import { polls } from './polls.js';
import { rootDocument } from './root.js';
import { services } from './services.js';
import { showcase } from './showcase.js';
import { withFrenchSpaces } from './typography.js';

/**
 * The whole feed of Saint-Parvis, an invented town, as its documents by file name. Alerts, polls,
 * outings and closures are dated from `now`; the same `now` always gives the same feed.
 *
 * @param collector where the vote collector answers
 */
export function demoFeed({ now, collector }: { now: Date; collector: string }): {
  'parvis.json': object;
  'alerts.json': object;
  'services.json': object;
  'polls.json': object;
  'showcase.json': object;
} {
  const clock = clockAt(now);
  const section = (items: object[]): object => ({ parvis: '1.0', items });
  return withFrenchSpaces({
    'parvis.json': rootDocument(clock, collector),
    'alerts.json': section(alerts(clock)),
    'services.json': section(services(clock)),
    'polls.json': section(polls(clock)),
    'showcase.json': section(showcase(clock)),
  });
}
