/** Words of the static copy of an element, which may be read long after it was written. */
export interface SnapshotStrings {
  /** `moment` reads like « 28 novembre 2026 à 10 h 15 ». */
  readonly messagesRead: (moment: string) => string;
  /** No message holds, which is not to say that all is well. */
  readonly noMessage: (moment: string) => string;
  readonly read: (moment: string) => string;
  readonly callInDoubt: (phone: string, name: string) => string;
  /** Where no phone is known. */
  readonly askInDoubt: (name: string) => string;
  readonly otherServices: string;
  readonly term: (name: string, words: string) => string;
  readonly days: (first: string, last: string, count: number) => string;
  readonly everyDay: string;
  /** Instead of hours that no ordinary week can tell: by the season, or every other Saturday. */
  readonly byDate: string;
  /** Before the days or hours of a week in the school holidays. */
  readonly schoolHolidays: string;
  readonly askedBy: (name: string) => string;
  /** Above the button of a form, whose answer is confirmed on a page of the collector. */
  readonly confirmNext: string;
  readonly noOpinion: string;
  readonly rankUpTo: (count: number) => string;
  /** @param place from 1 */
  readonly place: (place: number) => string;
  readonly noPlace: string;
}
