/** Words of what narrows and orders the showcase's list. */
export interface ShowcaseResultsStrings {
  /** Titles of the filters. */
  readonly facets: Readonly<Record<string, string>>;
  readonly access: Readonly<Record<string, string>>;
  readonly exchange: Readonly<Record<string, string>>;
  /** Leads from the filters to what they leave. */
  readonly show: (count: number) => string;
  readonly sort: string;
  readonly orders: Readonly<Record<string, string>>;
}
