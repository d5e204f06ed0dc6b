/** Words of the service finder before anybody uses it. */
export interface ServiceFinderStrings {
  /** Heading and label of the field at once. */
  readonly label: string;
  readonly search: string;
  readonly themes: string;
  readonly allServices: string;
  readonly empty: string;
  /** A link leads to a service that the feed does not have. */
  readonly gone: string;
  readonly more: string;
}
