/** Words of what became of a ballot, and of what one can do with it then. */
export interface PollStatusStrings {
  readonly change: string;
  readonly withdraw: string;
  /** The device keeps nothing: the page has to stay open. */
  readonly notSentYet: string;
  readonly notSentYetMore: string;
  readonly sendNow: string;
  readonly withdrawing: string;
  readonly withdrawn: string;
  readonly keptWithdrawal: string;
  readonly keptWithdrawalMore: string;
  /** Before the names of what this device chose. */
  readonly yourAnswer: string;
  /** Before a code. */
  readonly receipt: string;
  readonly receiptUse: string;
  readonly seeResults: string;
  readonly closedTooLate: string;
  readonly refused: Readonly<Record<string, string>>;
  /** After the reason why a change was refused. */
  readonly stillCounted: string;
  /** The poll closed before the eyes of somebody who had chosen and not sent. */
  readonly closedNow: string;
  readonly notSent: string;
  readonly hidden: Readonly<
    Record<'before-vote' | 'before-close' | 'too-few' | 'too-few-at-close', string>
  >;
  readonly resultsUnreachable: string;
}
