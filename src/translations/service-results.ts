/** Words of the service finder’s results and cards. */
export interface ServiceResultsStrings {
  readonly allThemes: string;
  readonly count: (count: number) => string;
  /** Spelt otherwise than typed. */
  readonly corrected: (words: string) => string;
  readonly partial: string;
  readonly foundFor: (words: string) => string;
  readonly nothing: (query: string) => string;
  readonly back: string;
  readonly closed: string;
  /** The five answers of a card. */
  readonly who: string;
  readonly bring: string;
  readonly cost: string;
  readonly delay: string;
  readonly how: string;
  /** `answers` reads like « coût, délai ». */
  readonly missing: (answers: string) => string;
  readonly free: string;
  readonly contacts: string;
  readonly channels: Readonly<Record<string, string>>;
  readonly online: string;
  readonly page: string;
  readonly atHome: string;
  readonly appointment: string;
  /** Leads to the page where an appointment is taken. */
  readonly book: string;
  readonly week: string;
  readonly answersFor: (name: string) => string;
  readonly checked: (date: string) => string;
  readonly overdue: (date: string) => string;
  readonly source: string;
  readonly license: string;
}
