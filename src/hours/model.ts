/**
 * What opening hours look like when they come in and when they have been read. Structural on
 * purpose: a service, a shop, a desk or an object of another program's own qualifies as it is.
 */

/** Text for people: a string, or one string per language tag. */
export type HoursText = string | Readonly<Record<string, string>>;

/**
 * schema.org OpeningHoursSpecification. Without `opens` the place is closed (as schema.org has it),
 * unless `byAppointment`. `closes` before `opens` is on the next day. Dates are `YYYY-MM-DD`, both
 * ends included; an entry with dates replaces those without on the days that it names.
 */
export interface StructuredHours {
  /** `Monday`, `https://schema.org/Monday`, `Mo` or `PublicHolidays`; every day without. */
  readonly dayOfWeek?: string | readonly string[];
  readonly opens?: string;
  readonly closes?: string;
  readonly validFrom?: string;
  readonly validThrough?: string;
  /** Which one of the month: 1 to 5, or -1 for the last. */
  readonly nth?: number | readonly number[];
  readonly note?: HoursText;
  readonly byAppointment?: boolean;
}

/** Hours of one date, or of the days from one to another: they replace all others there. */
export interface SpecialHours {
  readonly date?: string;
  readonly validFrom?: string;
  readonly validThrough?: string;
  readonly opens?: string;
  readonly closes?: string;
  readonly closed?: boolean;
  readonly note?: HoursText;
}

/** Whatever has opening hours. */
export interface HoursItem {
  readonly openingHours?: string | readonly StructuredHours[];
  readonly specialOpeningHours?: readonly SpecialHours[];
  /** For people, when nothing can be computed: never read here. */
  readonly openingHoursText?: HoursText;
  /** IANA name; the feed's zone without. */
  readonly timezone?: string;
}

/** Days: `YYYY-MM-DD`, or `[first, last]` with both included. */
export type CalendarDays = readonly (string | readonly string[])[];

/** Public holidays (PH) and school holidays (SH). A year without any entry counts as not known. */
export interface Calendars {
  readonly PH?: CalendarDays;
  readonly SH?: CalendarDays;
}

export interface HoursContext {
  /** IANA name for items without their own; without either, the device's zone. */
  readonly timezone?: string;
  /** The feed's own object at every call, since what is worked out from it is kept with it. */
  readonly calendars?: Calendars;
}

export type OpeningState =
  'open' | 'closing-soon' | 'closed' | 'by-appointment' | 'exceptionally-closed' | 'unknown';

/**
 * Why an answer is less sure than it looks: `calendar` = the hours depend on holidays that the
 * calendars do not list for that year, and were taken to be none; `holiday` = the day is a public
 * holiday, of which the hours say nothing.
 */
export type HoursDoubt = 'calendar' | 'holiday';

export interface HoursState {
  readonly state: OpeningState;
  /** When it closes: ms since 1970, as in `Date`. None if it stays open for a year. */
  readonly closesAt?: number;
  /** When it next opens to all comers: ms since 1970. None if it does not within a year. */
  readonly opensAt?: number;
  /** The editor's words on what holds now. */
  readonly note?: HoursText;
  readonly doubt?: HoursDoubt;
}

export type SlotKind = 'open' | 'by-appointment' | 'unknown';

/** Bits of `Rule.holidays` and `Day.holidays`. */
export const PH = 1;
export const SH = 2;

/** Minutes from local midnight; the end may lie in the next day (26:00 is 1560). */
export type Span = readonly [from: number, to: number];

/**
 * Days from one to another, both included: counted from 1970-01-01, or as `yearlyKey` where they
 * come every year. `isMonths` when given by the month, not by the day.
 */
export interface DateRange {
  readonly from: number;
  readonly to: number;
  readonly isYearly?: boolean;
  readonly isMonths?: boolean;
}

/** ms. */
export const DAY = 86_400_000;

/** Without the year. A month counts 32 days: keys sort as days do, and differ by nearly as much. */
export const yearlyKey = (date: Date): number => date.getUTCMonth() * 32 + date.getUTCDate();

export const BENEATH = -1;

/** One statement about some days. All its selectors have to match; one left out always does. */
export interface Rule {
  readonly kind: SlotKind | 'off';
  /** Replaces what lower layers said of a day; 0 adds to it, `BENEATH` where nothing is said. */
  readonly layer: number;
  readonly dates?: readonly DateRange[];
  /** By weekday (0 = Monday): which ones of the month, none listed meaning all of them. */
  readonly weekdays?: Readonly<Record<number, readonly number[]>>;
  readonly holidays?: number;
  /** A holiday that is also one of the weekdays ("SH Mo-Fr"), not either ("Su,PH"). */
  readonly needsBoth?: boolean;
  /** Without, all day. */
  readonly times?: readonly Span[];
  readonly note?: HoursText;
}

export interface ParsedHours {
  readonly rules: readonly Rule[];
  /** What holds whenever the rules leave it closed without saying so (`|| "on appointment"`). */
  readonly fallback?: Rule;
}
