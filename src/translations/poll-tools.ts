/** Words of the other ways to read a poll. */
export interface PollToolsStrings {
  readonly alsoIn: (language: string) => string;
  readonly noVoice: string;
}
