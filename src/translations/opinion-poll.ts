/** Words of the opinion poll. */
export interface OpinionPollStrings {
  readonly region: string;
  readonly chooseOne: string;
  readonly chooseUpTo: (count: number) => string;
  readonly limitReached: (count: number) => string;
  readonly submit: string;
  readonly change: string;
  readonly cancel: string;
  readonly nothingChosen: string;
  readonly sending: string;
  readonly counted: string;
  readonly kept: string;
  readonly closed: (moment: string) => string;
  readonly closedTooLate: string;
  readonly notStarted: (moment: string) => string;
  readonly until: (moment: string) => string;
  readonly refused: Readonly<Record<string, string>>;
  readonly refusedOther: string;
  readonly noCollector: string;
  readonly purpose: string;
  readonly decides: string;
  readonly answer: string;
  readonly answerBy: (date: string) => string;
  readonly otherWays: string;
  readonly privacy: string;
  readonly results: string;
  readonly choice: string;
  readonly votes: string;
  readonly share: string;
  readonly paper: string;
  readonly yours: string;
  readonly ballots: (count: string, isOne: boolean) => string;
  readonly ballotsOf: (count: string, population: string) => string;
  readonly notASurvey: string;
  readonly updated: (moment: string) => string;
  readonly hidden: Readonly<
    Record<'before-vote' | 'before-close' | 'too-few' | 'too-few-at-close', string>
  >;
  readonly resultsUnreachable: string;
  readonly tryAgain: string;
  readonly none: string;
  readonly unknown: string;
}
