/** Words of the card of one showcase entry. */
export interface ShowcaseEntryStrings {
  /** Who has no shop and comes to several places. */
  readonly itinerant: string;
  /** Above the ways to reach somebody. */
  readonly contacts: string;
  readonly noContact: string;
  /** A person who did not agree to be shown. */
  readonly withheld: string;
  readonly route: string;
  readonly copyAddress: string;
  readonly addressCopied: string;
  readonly website: string;
  readonly write: (email: string) => string;
  /** `languages` reads like « français, arabe ». */
  readonly speaks: (languages: string) => string;

  readonly cancelled: string;
  readonly postponed: string;
  readonly rescheduled: string;
  /** `date` reads like « samedi 5 décembre », `near` like « aujourd’hui ». */
  readonly onDay: (date: string) => string;
  readonly onNearDay: (near: string, date: string) => string;
  readonly at: (day: string, time: string) => string;
  readonly between: (day: string, start: string, end: string) => string;
  readonly fromTo: (start: string, end: string) => string;
  readonly running: string;
  /** Of a course. */
  readonly begun: string;
  readonly dates: string;
  readonly moreDates: (count: number) => string;
  readonly addToCalendar: string;

  /** Of somebody on rounds; `until` reads like « 13 h » or « demain à 2 h ». */
  readonly here: (place: string, until: string) => string;
  readonly hereNoEnd: (place: string) => string;
  readonly laterToday: (place: string, time: string) => string;
  /** `moment` reads like « jeudi à 8 h ». */
  readonly next: (place: string, moment: string) => string;
  readonly notToday: (place: string) => string;
  readonly rounds: string;
  readonly thisWeek: string;
  readonly day: string;
  readonly noStop: string;
  /** Stops of other weeks than this one. */
  readonly otherWeeks: string;

  readonly audience: string;
  readonly membership: string;
  readonly prerequisites: string;
  readonly cost: string;
  readonly free: string;
  readonly paid: string;
  readonly funding: string;
  readonly registration: string;
  /** `day` reads like « vendredi 4 décembre ». */
  readonly registerBy: (day: string) => string;
  readonly registrationOver: (day: string) => string;
  readonly register: string;
  readonly story: string;
  readonly visit: string;
  readonly audio: string;
  readonly transcript: string;

  readonly hours: string;
  readonly accessibility: string;
  readonly payment: string;
  readonly delivery: string;
  readonly languages: string;
  readonly labels: string;
  readonly offers: string;
  readonly seeks: string;
  readonly until: (day: string) => string;
  readonly credit: (name: string) => string;
  /** What stands before a value: « : ». */
  readonly colon: string;

  readonly saveContact: string;
  readonly related: string;
  readonly answersFor: (name: string) => string;
  readonly checked: (date: string) => string;
  readonly overdue: (date: string) => string;
  readonly source: string;
  readonly license: string;
  readonly wrong: string;
  readonly wrongCall: (phone: string) => string;
  readonly wrongSubject: (name: string) => string;
  readonly wrongBody: (name: string) => string;
}
