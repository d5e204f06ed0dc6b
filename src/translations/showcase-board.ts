/** Words of the list that is printed for a noticeboard, and of what is chosen for it. */
export interface ShowcaseBoardStrings {
  /** Opens the choices. */
  readonly open: string;
  readonly type: string;
  readonly allTypes: string;
  readonly quarter: string;
  readonly allQuarters: string;
  readonly largePrint: string;
  readonly print: string;
  readonly count: (count: number) => string;
  readonly none: string;
  /** Above a list of all types. */
  readonly addresses: string;
  /** A type or all of them, of one part of the town. */
  readonly inQuarter: (title: string, quarter: string) => string;
  /** Above those of which the part of the town is not known. */
  readonly otherQuarters: string;
  /** @param date « samedi 28 novembre 2026 » */
  readonly dataOf: (date: string) => string;
  readonly publishedBy: (name: string) => string;
  /** Before the town hall's phone: what is wrong or missing is told there. */
  readonly report: string;
  readonly sources: string;
  /** @param license « ODbL 1.0 » */
  readonly underLicense: (name: string, license: string) => string;
  /** Of an entry that was to be confirmed again by now. */
  readonly unconfirmedSince: (date: string) => string;
  readonly noPhone: string;
  readonly everyDay: string;
  readonly byDate: string;
  /** Before the days or hours of a week in the school holidays. */
  readonly schoolHolidays: string;
  readonly dayRange: (first: string, last: string) => string;
  readonly dayHours: (days: string, hours: string) => string;
  /** Of somebody without a shop: where, and when. */
  readonly stop: (place: string, hours: string) => string;
}
