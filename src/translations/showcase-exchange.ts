/** Words of the board on which entries offer help to each other, and look for it. */
export interface ShowcaseExchangeStrings {
  readonly title: string;
  readonly offers: string;
  readonly needs: string;
  /** Labels the field that narrows both lists. */
  readonly search: string;
  readonly theme: string;
  readonly allThemes: string;
  readonly count: (count: number) => string;
  readonly clear: string;
  readonly noOffers: string;
  readonly noNeeds: string;
  readonly noneFound: string;
  /** Where nobody offers or seeks anything yet. */
  readonly empty: string;
  /** @param day « jeudi 24 décembre », « demain » */
  readonly until: (day: string) => string;
  readonly write: string;
  readonly writeTo: (name: string) => string;
  readonly website: string;
  readonly mailSubject: (what: string) => string;
  readonly mailBody: (what: string) => string;
  /** Before the town hall's phone. */
  readonly noContact: string;
  readonly more: string;
  readonly pairs: string;
  /** How the pairs come about, and that nobody is told. */
  readonly pairsHow: string;
  readonly noPairs: string;
  /** Labels a side of a pair. */
  readonly offer: string;
  readonly need: string;
  /** Before, between and after the words, which may be in another language. */
  readonly sameWord: readonly [before: string, after: string];
  readonly nearWords: readonly [before: string, between: string, after: string];
  readonly sameTheme: readonly [before: string, after: string];
  readonly sameQuarter: readonly [before: string, after: string];
  readonly howToPost: string;
}
