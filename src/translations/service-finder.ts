/** Words of the service finder before anybody uses it. */
export interface ServiceFinderStrings {
  /** Heading and label of the field at once. */
  readonly label: string;
  readonly search: string;
  readonly themes: string;
  /** Above the themes that are nearest to a search without results. */
  readonly nearest: string;
  /** Above the moments of life, « Je déménage ». */
  readonly lifeEvents: string;
  /** The person's own list of services. */
  readonly list: string;
  readonly allServices: string;
  readonly empty: string;
  /** A link leads to a service that the feed does not have. */
  readonly gone: string;
  readonly more: string;
}
