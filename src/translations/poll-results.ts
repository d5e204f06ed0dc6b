/** Words of a poll’s results. */
export interface PollResultsStrings {
  readonly results: string;
  /** Said once, when they come. */
  readonly shown: (ballots: string) => string;
  readonly choice: string;
  readonly votes: string;
  readonly share: string;
  /** In place of `votes` where some came on paper. */
  readonly online: string;
  readonly paper: string;
  readonly paperApart: string;
  readonly points: string;
  readonly firstPlace: string;
  readonly pointsRule: (places: number) => string;
  readonly yours: string;
  readonly ballots: (count: string, isOne: boolean) => string;
  readonly ballotsOf: (count: string, population: string, isOne: boolean) => string;
  /** The own vote may not be in these results yet. */
  readonly ownLater: string;
  readonly updated: (moment: string) => string;
}
