/** Words of what narrows and orders the showcase's list. */
export interface ShowcaseResultsStrings {
  /** Titles of the filters. */
  readonly facets: Readonly<Record<string, string>>;
  readonly access: Readonly<Record<string, string>>;
  readonly exchange: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly orders: Readonly<Record<string, string>>;
}
