import type { HoursContext, HoursItem, HoursState, OpeningState } from './model.js';
import { isShown, type Slot } from './day-plan.js';
import { localNow, timetableOf, type Timetable } from './timetable.js';
import type { LocalTime } from '../feed/zoned-time.js';

/** `closing-soon` begins so long before closing, in ms. */
export const CLOSING_SOON = 30 * 60_000;

const NOT_OPEN: Pick<Slot, 'kind' | 'note'> = { kind: 'off' };

/** A shut door: as on any such day, or against what the ordinary week promises. */
function closedState(timetable: Timetable, { day, minute }: LocalTime): OpeningState {
  const slots = timetable.slots(day).filter(isShown);
  const isOver = !slots.some(({ from }) => from > minute);
  const isMissed = ({ from, to, kind }: Slot): boolean =>
    kind !== 'off' && (!slots.length || (to > minute && (from <= minute || isOver)));
  const isAgainstWeek =
    timetable.plan(day).exception && timetable.ordinary(day).slots.some(isMissed);
  return isAgainstWeek ? 'exceptionally-closed' : 'closed';
}

/**
 * Whether a place is open at an instant (ms since 1970), and until or from when.
 *
 * Hours are read as `parseHours` and `StructuredHours` say; special hours replace all others on
 * their dates. `unknown` is the answer whenever hours are missing, outside the subset, in a zone
 * that does not exist, or left to a comment: never a guess, and never an exception.
 * `exceptionally-closed` is for a date or public holiday that shuts a door which the ordinary week
 * would have open now, or at some time of a day that is closed altogether.
 *
 * Without a calendar for the year, holidays that the hours name are taken not to be, and `doubt`
 * says so; but a date that is a public holiday in a year that is listed is `unknown` in one that is
 * not. On a public holiday of which the hours say nothing they hold as on other days, with `doubt`.
 */
export function stateAt(item: HoursItem, instant: number, context: HoursContext = {}): HoursState {
  const timetable = timetableOf(item, context);
  const now = localNow(instant, timetable);
  if (!now) return { state: 'unknown' };
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
  return {
    state,
    ...(closesAt && { closesAt }),
    ...(opensAt && { opensAt }),
    ...(note && { note }),
    ...(doubt && { doubt }),
  };
}
