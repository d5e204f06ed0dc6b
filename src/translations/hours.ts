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
  /** A public holiday may change the hours, and nobody wrote so. */
  readonly holidayDoubt: string;
  readonly week: string;
  readonly closedDay: string;
  readonly byAppointmentSlot: (slot: string) => string;
  readonly slot: (opens: string, closes: string) => string;
  /** Open from midnight to midnight. */
  readonly allDay: string;
  readonly todayMark: string;
}
