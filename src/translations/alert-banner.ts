/** Words of the alert banner. */
export interface AlertBannerStrings {
  readonly region: string;
  readonly severity: Readonly<Record<'info' | 'minor' | 'moderate' | 'severe' | 'extreme', string>>;
  readonly whatToDo: string;
  readonly phoneOf: (name: string, phone: string) => string;
  readonly learnMore: string;
  readonly area: (names: string) => string;
  readonly issued: (issuer: string, moment: string) => string;
  readonly validUntil: (moment: string) => string;
  readonly confirmed: (moment: string) => string;
  /** The text is in another language than the reader's. */
  readonly notTranslated: (language: string) => string;
  /** Unfolds what one may do with a message: hear it, pass it on, print it. */
  readonly tools: string;
  readonly fold: string;
  readonly unfold: string;
  readonly hide: string;
  readonly hideMessage: (headline: string) => string;
  readonly hiddenCount: (count: number) => string;
  readonly showAgain: string;
  readonly arrived: (severity: string, headline: string) => string;
  /** A message got another text or severity, or replaces one. */
  readonly changed: (severity: string, headline: string) => string;
  /** The severity of an exercise, in words. */
  readonly exercise: (severity: string) => string;
  /** With an empty headline, the words in front of it. */
  readonly cancelled: (headline: string) => string;
  readonly cancelledBy: (issuer: string, moment: string) => string;
  readonly dismissed: string;
  /** The feed cannot be had: silence must not read as "all clear". */
  readonly unverified: string;
  /** The same, with a last good copy; the town hall's phone follows as a button. */
  readonly lastChecked: (moment: string) => string;
  /** Opens the choice of one's own areas. */
  readonly quarter: string;
  /** Messages for areas that were not chosen stand behind it. */
  readonly elsewhere: (count: number) => string;
}
