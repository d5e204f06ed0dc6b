/** `error`: something was left out. `warning`: kept or repaired, but wrong. `hint`: could be better. */
export type DiagnosticSeverity = 'error' | 'warning' | 'hint';

/** Where in a JSON document: `['alerts', 2, 'headline', 'fr']`. */
export type Path = readonly (string | number)[];

export type DiagnosticCode =
  | 'json-syntax'
  | 'too-large'
  | 'too-deep'
  | 'not-a-feed'
  | 'unknown-version'
  | 'missing-field'
  | 'wrong-type'
  | 'single-for-list'
  | 'number-for-text'
  | 'too-few'
  | 'out-of-range'
  | 'unsafe-url'
  | 'bad-date'
  | 'bad-duration'
  | 'unknown-word'
  | 'duplicate-id'
  | 'unknown-time-zone'
  // Beyond the form of single values: found by `lint.ts`, for those who keep the feed.
  | 'empty-section'
  | 'dangling-reference'
  | 'ends-before-start'
  | 'alert-expired'
  | 'sent-in-future'
  | 'alert-far'
  | 'time-without-zone'
  | 'no-human-channel'
  | 'never-reviewed'
  | 'review-overdue'
  | 'image-without-alt'
  | 'long-sentence'
  | 'duplicate-choice'
  | 'too-many-choices'
  | 'unused-field'
  | 'hours-not-computable'
  | 'no-language'
  | 'no-publisher-phone'
  | 'broken-area'
  | 'area-elsewhere'
  | 'tiles-incomplete'
  | 'tiles-without-credit';

/** One finding about a feed, as data; `cli/format-diagnostic.ts` alone makes sentences of it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: DiagnosticSeverity;
  readonly path: Path;
  readonly args: Readonly<Record<string, unknown>>;
}
