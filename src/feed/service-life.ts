import type { Service } from './model/service.js';
import { instantOf } from './zoned-time.js';

/** Whether a service exists today: not given up, and within its dates. */
export function isOffered(
  { status, validFrom, validThrough }: Service,
  instant: number,
  timeZone: string | undefined,
): boolean {
  const from = validFrom ? instantOf(validFrom, timeZone) : -Infinity;
  const through = validThrough ? lastMoment(validThrough, timeZone) : Infinity;
  return status !== 'inactive' && status !== 'defunct' && from <= instant && instant < through;
}

/** A date alone lasts until its end. */
function lastMoment(value: string, timeZone: string | undefined): number {
  const day = value.length > 10 ? 0 : 86_400_000;
  return instantOf(value, timeZone) + day;
}
