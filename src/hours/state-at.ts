import type { HoursContext, HoursItem, HoursState, OpeningState } from './model.js';
import { isShown, type Slot } from './day-plan.js';
import { localNow, timetableOf, type Timetable } from './timetable.js';
import type { LocalTime } from '../feed/zoned-time.js';

const MINUTE = 60_000;

/** `closing-soon` begins so long before closing, in ms. */
export const CLOSING_SOON = 30 * MINUTE;

const NOT_OPEN: Pick<Slot, 'kind' | 'note'> = { kind: 'off' };
const UNKNOWN: HoursState = Object.freeze({ state: 'unknown' });

/** A shut door: as on any such day, or against what the ordinary week promises. */
function closedState(timetable: Timetable, { day, minute }: LocalTime): OpeningState {
  const slots = timetable.slots(day).filter(isShown);
  const isOver = !slots.some(({ from }) => from > minute);
  const isMissed = ({ from, to, kind }: Slot): boolean =>
    kind !== 'off' && (!slots.length || (to > minute && (from <= minute || isOver)));
  return timetable.missable(day).some(isMissed) ? 'exceptionally-closed' : 'closed';
}

function workOut(timetable: Timetable, instant: number, now: LocalTime): HoursState {
  const { day } = now;
  const at = (minute: number): number => timetable.instant(day, minute);
  const slot = timetable.slots(day).find(({ from, to }) => at(from) <= instant && instant < at(to));
  const { kind, note } = slot ?? timetable.hours.fallback ?? NOT_OPEN;
  let state: OpeningState = kind === 'off' ? closedState(timetable, now) : kind;
  let doubt = timetable.doubt(day);
  let [closesAt, opensAt]: number[] = [];
  if (slot && kind === 'open') {
    closesAt = timetable.closesAt(day, slot.to);
    if (closesAt && closesAt - instant <= CLOSING_SOON) state = 'closing-soon';
  } else {
    const next = timetable.opensAt(instant, day);
    opensAt = next?.at;
    doubt ??= next && timetable.doubt(next.day);
  }
  const answer: { -readonly [K in keyof HoursState]: HoursState[K] } = { state };
  if (closesAt) answer.closesAt = closesAt;
  if (opensAt) answer.opensAt = opensAt;
  if (note) answer.note = note;
  if (doubt) answer.doubt = doubt;
  return Object.freeze(answer);
}

/**
 * Until when an answer stands: the next minute at which a stretch of the day or of the ordinary week
 * begins or ends, the end of the day, or when closing soon begins. Minutes are no measure of time
 * where the clocks change before that: the answer is for this instant alone then.
 */
function standsUntil(
  timetable: Timetable,
  instant: number,
  { day, minute }: LocalTime,
  { state, closesAt }: HoursState,
): number {
  let next = 1440;
  for (const slots of [timetable.slots(day), timetable.missable(day)])
    for (const { from, to } of slots) {
      if (from > minute) next = Math.min(next, from);
      else if (to > minute) next = Math.min(next, to);
    }
  const until = timetable.instant(day, next);
  const wait = (next - minute) * MINUTE - (((instant % MINUTE) + MINUTE) % MINUTE);
  if (until - instant !== wait) return instant;
  return state === 'open' && closesAt ? Math.min(until, closesAt - CLOSING_SOON) : until;
}

/**
 * Whether a place is open at an instant (ms since 1970), and until or from when.
 *
 * Hours are read as `parseHours` and `StructuredHours` say; special hours replace all others on
 * their dates. `unknown` is the answer whenever hours are missing, outside the subset, over for good,
 * in a zone that does not exist, or left to a comment: never a guess, and never an exception.
 * `exceptionally-closed` is for a date or public holiday that shuts a door which the ordinary week
 * would have open now, or at some time of a day that is closed altogether.
 *
 * Without a calendar for the year, holidays that the hours name are taken not to be, and `doubt`
 * says so; but a date that is a public holiday in a year that is listed is `unknown` in one that is
 * not. On a public holiday of which the hours say nothing they hold as on other days, with `doubt`.
 *
 * The answer is kept for as long as it stands: asked again, for a list of thousands every minute, a
 * place is looked up and not worked out.
 */
export function stateAt(item: HoursItem, instant: number, context: HoursContext = {}): HoursState {
  const timetable = timetableOf(item, context);
  const { kept } = timetable;
  if (kept && kept.from <= instant && instant < kept.until) return kept.answer;
  const now = localNow(instant, timetable);
  if (!now) return UNKNOWN;
  const answer = workOut(timetable, instant, now);
  timetable.kept = { from: instant, until: standsUntil(timetable, instant, now, answer), answer };
  return answer;
}

/** Whether hours can be computed, and are not over for good at an instant. */
export function areHoursKnown(
  item: HoursItem,
  instant: number,
  context: HoursContext = {},
): boolean {
  const timetable = timetableOf(item, context);
  return (localNow(instant, timetable)?.day ?? NaN) <= timetable.hours.lastDay;
}
