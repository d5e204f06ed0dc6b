import type { Service } from './model/service.js';
import { endOf, instantOf } from './zoned-time.js';

/** Whether a service exists today: not given up, and within its dates. */
export function isOffered(
  { status, validFrom, validThrough }: Service,
  instant: number,
  timeZone: string | undefined,
): boolean {
  const from = validFrom ? instantOf(validFrom, timeZone) : -Infinity;
  const through = validThrough ? endOf(validThrough, timeZone) : Infinity;
  return status !== 'inactive' && status !== 'defunct' && from <= instant && instant < through;
}
