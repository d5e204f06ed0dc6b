/** Words for those who read with difficulty. */
export interface ReadAloudStrings {
  readonly listen: string;
  readonly stop: string;
  /** Switches to plain language. */
  readonly plain: string;
}
