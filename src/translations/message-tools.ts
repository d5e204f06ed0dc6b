/** Words of what one does with a message of the alert banner once it is read. */
export interface MessageToolsStrings {
  readonly alsoIn: (language: string) => string;
  readonly showMap: string;
  readonly map: (names: string) => string;
  readonly northUp: string;
  /** A name in a list beside a map on which it could not be drawn. */
  readonly notOnMap: (name: string) => string;
  /** First line of what is passed on. */
  readonly summary: (severity: string, headline: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly print: string;
  /** When a print was put up. */
  readonly posted: (date: string) => string;
}
