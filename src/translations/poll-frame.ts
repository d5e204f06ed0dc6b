/** Words of what one needs to know to trust a poll. */
export interface PollFrameStrings {
  readonly asks: string;
  readonly purpose: string;
  readonly answer: string;
  readonly answerBy: (date: string) => string;
  /** What the numbers are worth. */
  readonly worth: string;
  readonly notASurvey: string;
  readonly inhabitants: (population: string) => string;
  readonly privacy: string;
  readonly privacyWords: string;
  readonly privacyLink: string;
}
