/** Words for opening hours, shared by services and the showcase. */
export interface HoursStrings {
  /** `time`, today, reads like « 17 h 30 ». */
  readonly open: (time: string) => string;
  /** `moment`, another day, reads like « demain à 2 h » or « jeudi 24 décembre à 2 h ». */
  readonly openUntil: (moment: string) => string;
  readonly openNoEnd: string;
  readonly closingSoon: (closes: string) => string;
  /** `opens` reads like « demain à 9 h ». */
  readonly closed: (opens: string) => string;
  readonly closedNoOpening: string;
  readonly byAppointment: string;
  readonly exceptionallyClosed: (opens: string) => string;
  readonly exceptionallyClosedNoOpening: string;
  /** For a phone instead of a door: answered until, or again from. */
  readonly callUntil: (time: string) => string;
  readonly callFrom: (day: string, time: string) => string;
  readonly unknown: string;
  /** Where there is a phone to call. */
  readonly unknownCall: string;
  /** Before hours as somebody wrote them, which nobody could compute. */
  readonly asWritten: string;
  /** A public holiday may change the hours, and nobody wrote so. */
  readonly holidayDoubt: string;
  /** The hours go by holidays that are not listed for this year. */
  readonly calendarDoubt: string;
  readonly week: string;
  readonly closedDay: string;
  /** A day of which nothing is known. */
  readonly unknownDay: string;
  readonly byAppointmentSlot: (slot: string) => string;
  /** Hours that hold under a condition, which a note may say. */
  readonly unknownSlot: (slot: string) => string;
  readonly slot: (opens: string, closes: string) => string;
  /** Open from midnight to midnight. */
  readonly allDay: string;
  readonly todayMark: string;
  /** Heading of the days to come that are not as in other weeks. */
  readonly exceptions: string;
  /** `days` reads like « Jeudi 24 décembre », `hours` like « 9 h à 12 h » or « fermé ». */
  readonly exception: (days: string, hours: string) => string;
  /** Days in a row, like « 27 décembre », both included. */
  readonly fromThrough: (from: string, through: string) => string;
  /** Why a day is not as in other weeks: a public holiday, or its date alone. */
  readonly reasons: { readonly PH: string; readonly date: string };
}
