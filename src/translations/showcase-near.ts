/** Words for what is near: how far, from where. */
export interface ShowcaseNearStrings {
  /** Less than fifty metres away. */
  readonly atHand: string;
  /** `length` reads like « 4,2 km ». */
  readonly away: (length: string) => string;
  /** Where the position is vague: no more than that. */
  readonly within: (length: string) => string;
  /** `length` reads like « 350 m », `time` like « 6 min ». */
  readonly walk: (length: string, time: string) => string;
  /** What is true of the device's position, and what to do. */
  readonly states: Readonly<Record<'asking' | 'known' | 'refused' | 'unavailable', string>>;
  /** `length`: how far the device may be off. */
  readonly rough: (length: string) => string;
  /** From a place that the reader chose. */
  readonly from: (name: string) => string;
  /** Label of the list of places. */
  readonly startFrom: string;
  readonly noStart: string;
  readonly quarters: string;
  readonly places: string;
  readonly streets: string;
}
