/** Words of the button that reads a text aloud. */
export interface ReadAloudStrings {
  readonly listen: string;
  readonly stop: string;
}
