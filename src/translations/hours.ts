/** Words for opening hours, shared by services and the showcase. */
export interface HoursStrings {
  readonly open: (closes: string) => string;
  readonly openNoEnd: string;
  readonly closingSoon: (closes: string) => string;
  readonly closed: (opens: string) => string;
  readonly closedNoOpening: string;
  readonly byAppointment: string;
  readonly exceptionallyClosed: (opens: string) => string;
  readonly exceptionallyClosedNoOpening: string;
  readonly unknown: string;
  /** With a phone beside it. */
  readonly unknownCall: string;
  readonly week: string;
  readonly closedDay: string;
}
