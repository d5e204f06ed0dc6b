/** The languages that the interface itself speaks; texts of the feed may be in any. */
export const INTERFACE_LANGUAGES = ['fr', 'en'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Words that every element uses. */
export interface CommonStrings {
  readonly loading: string;
  /** The feed could not be had and there is no copy; `phone` is the town hall's, if known. */
  readonly unreachable: string;
  readonly timeout: string;
  /** Something answered, but it is not a feed (HTML, truncated, wrong type…). */
  readonly unreadable: string;
  readonly noFeed: string;
  readonly retry: string;
  /** A last good copy is shown; `moment` reads like « 12 novembre à 14 h 05 ». */
  readonly staleOffline: (moment: string) => string;
  readonly staleUnconfirmed: (moment: string) => string;
  /** Follows one of the two above. */
  readonly partial: string;
  readonly call: (phone: string) => string;
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  /** A date as the browser writes it, as people say it: « vendredi 1er janvier ». */
  readonly date: (written: string) => string;
  /** « 18 h », « 9 h 30 »; midnight and noon have their words. */
  readonly time: (hour: number, minute: number) => string;
  /** Joins a day and a time: « jeudi à 9 h ». */
  readonly dayAtTime: (day: string, time: string) => string;
}
