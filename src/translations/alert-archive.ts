/** Words of the list of past messages. */
export interface AlertArchiveStrings {
  readonly title: string;
  readonly none: string;
  readonly ending: Readonly<Record<'over' | 'replaced' | 'cancelled', string>>;
  /** Began and ended on one day. */
  readonly onDay: (day: string, from: string, until: string) => string;
  readonly span: (from: string, until: string) => string;
  readonly issuer: (name: string) => string;
  readonly read: string;
  readonly more: string;
}
