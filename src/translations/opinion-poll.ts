/** Words of the opinion poll. */
export interface OpinionPollStrings {
  readonly region: string;
  readonly chooseOne: string;
  readonly chooseUpTo: (count: number) => string;
  readonly limitReached: (count: number) => string;
  /** `most` is 0 where all may be ranked. */
  readonly putInOrder: (most: number) => string;
  readonly noOpinion: string;
  readonly submit: string;
  readonly cancel: string;
  readonly nothingChosen: string;
  readonly sending: string;
  readonly counted: string;
  /** What follows each is what it means. */
  readonly kept: string;
  readonly keptMore: string;
  readonly closed: (moment: string) => string;
  readonly notStarted: (moment: string) => string;
  readonly until: (moment: string) => string;
  readonly refusedOther: string;
  readonly noCollector: string;
  readonly decides: string;
  readonly otherWays: string;
  readonly tools: string;
  readonly none: string;
  readonly unknown: string;
}
