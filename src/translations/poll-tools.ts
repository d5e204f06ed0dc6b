/** Words of the other ways to read a poll. */
export interface PollToolsStrings {
  readonly plain: string;
  readonly alsoIn: (language: string) => string;
  readonly noVoice: string;
}
