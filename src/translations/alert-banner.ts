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
  readonly dismissed: string;
  /** The feed cannot be had: silence must not read as "all clear". */
  readonly unverified: string;
}
