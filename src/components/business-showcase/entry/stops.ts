import type { Root } from '../../../feed/model/common.js';
import type { ShowcaseEntry, Stop } from '../../../feed/model/showcase.js';
import type { Text } from '../../../feed/shape.js';
import { addressLine } from '../../../feed/address.js';
import {
  stateAt,
  weekOf,
  type HoursDoubt,
  type HoursItem,
  type WeekSlot,
} from '../../../hours/index.js';
import { whereaboutsOf, type Whereabouts } from './whereabouts.js';

interface RoundsContext {
  /** Now, ms. */
  readonly instant: number;
  readonly root: Root | undefined;
}

/** A stop with its name and where it is. */
export interface Halt extends Whereabouts {
  /** As the reader calls it: its own name, that of its place, or its address. */
  readonly title: Text;
  readonly hours: HoursItem & Pick<Stop, 'openingHoursText'>;
}

export interface Presence {
  /** There now; there next; or not there though an ordinary day like this has it. */
  readonly kind: 'here' | 'next' | 'missing';
  readonly halt: Halt;
  /** Until when, if that is known, or from when; ms. */
  readonly moment?: number | undefined;
  /** Why one had better check. */
  readonly doubt?: HoursDoubt | undefined;
}

export interface RoundsDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly isToday: boolean;
  /** By the column of `halts`; no slot is no stop. `isMissing`: an ordinary week has one. */
  readonly cells: readonly { readonly slots: readonly WeekSlot[]; readonly isMissing: boolean }[];
}

/** A week of stops: who stands where on which day. */
export interface RoundsWeek {
  readonly halts: readonly Halt[];
  /** Days with a stop, or without one that an ordinary week has. */
  readonly days: readonly RoundsDay[];
  /** Those of which this week says nothing: every other week, by the season, not computable. */
  readonly others: readonly Halt[];
}

export function haltsOf(
  { stops = [] }: Pick<ShowcaseEntry, 'stops'>,
  { root }: Pick<RoundsContext, 'root'>,
): Halt[] {
  return stops.map((stop) => {
    const where = whereaboutsOf(stop, root);
    const address = where.address ? addressLine(where.address) : '';
    return { ...where, title: stop.name ?? where.name ?? address, hours: stop };
  });
}

/** Where somebody on rounds is now, else where next; before it, the stops that fall out today. */
export function presenceOf(halts: readonly Halt[], { instant, root }: RoundsContext): Presence[] {
  const { timezone, calendars } = root ?? {};
  const all = halts.flatMap((halt): Presence[] => {
    const { state, closesAt, opensAt, doubt } = stateAt(halt.hours, instant, {
      timezone,
      calendars,
    });
    const isHere = state === 'open' || state === 'closing-soon';
    if (isHere) return [{ kind: 'here', halt, moment: closesAt, doubt }];
    return [
      ...(state === 'exceptionally-closed' ? [{ kind: 'missing', halt } as const] : []),
      ...(opensAt ? [{ kind: 'next', halt, moment: opensAt, doubt } as const] : []),
    ];
  });
  const of = (wanted: Presence['kind']): Presence[] => all.filter(({ kind }) => kind === wanted);
  const here = of('here');
  const next = of('next').sort((a, b) => a.moment! - b.moment!);
  return [...of('missing'), ...(here.length ? here : next.slice(0, 1))];
}

export function roundsWeek(halts: readonly Halt[], { instant, root }: RoundsContext): RoundsWeek {
  const { timezone, calendars } = root ?? {};
  const weeks = halts.map((halt) => {
    const week = weekOf(halt.hours, instant, { timezone, calendars }).map((day) => ({
      ...day,
      slots: day.slots.filter(({ kind }) => kind !== 'unknown'),
      isMissing: !day.slots.length && day.exception !== undefined,
    }));
    return { halt, week, isKnown: week.some(({ slots, isMissing }) => slots.length || isMissing) };
  });
  const known = weeks.filter(({ isKnown }) => isKnown);
  const days = (known[0]?.week ?? []).map(({ date, isToday }, at) => ({
    date,
    isToday,
    cells: known.map(({ week }) => ({
      slots: week[at]!.slots,
      isMissing: week[at]!.isMissing,
    })),
  }));
  return {
    halts: known.map(({ halt }) => halt),
    days: days.filter(({ cells }) =>
      cells.some(({ slots, isMissing }) => slots.length || isMissing),
    ),
    others: weeks.filter(({ isKnown }) => !isKnown).map(({ halt }) => halt),
  };
}
