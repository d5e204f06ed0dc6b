/** Words of the control that puts choices in order. */
export interface PollRankingStrings {
  /** Above what has a place. */
  readonly ranked: string;
  readonly empty: string;
  /** Above what has none yet. */
  readonly rest: string;
  readonly put: (place: number) => string;
  /** In place of that, when all places are taken. */
  readonly full: string;
  readonly up: string;
  readonly down: string;
  readonly out: string;
  /** Said after a move. */
  readonly moved: (name: string, place: number, count: number) => string;
  readonly removed: (name: string) => string;
}
