import type { Poll } from '../feed/index.js';
import { instantOf } from '../feed/zoned-time.js';

/** When a poll takes ballots: from `startsAt` on, and before `endsAt`; ms since 1970. */
export interface PollPeriod {
  readonly startsAt: number;
  readonly endsAt: number;
}

export type PollPhase = 'before' | 'open' | 'closed';

/**
 * The period that the feed's words mean in its time zone. An end given as a date alone is the end
 * of that day: "until 31 December" includes the 31st.
 */
export function pollPeriod(
  { startTime, endTime }: Pick<Poll, 'startTime' | 'endTime'>,
  timeZone?: string,
): PollPeriod {
  const end = endTime.length > 10 ? endTime : `${endTime}T24:00`;
  return {
    startsAt: startTime ? instantOf(startTime, timeZone) : -Infinity,
    endsAt: instantOf(end, timeZone),
  };
}

/** @param instant ms since 1970 */
export function pollPhase({ startsAt, endsAt }: PollPeriod, instant: number): PollPhase {
  return instant >= endsAt ? 'closed' : instant < startsAt ? 'before' : 'open';
}

/** @param instant ms since 1970 */
export function isPollOpen(period: PollPeriod, instant: number): boolean {
  return pollPhase(period, instant) === 'open';
}
