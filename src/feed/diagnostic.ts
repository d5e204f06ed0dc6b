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
  | 'unknown-time-zone';

/** One finding about a feed, as data; `cli/format-diagnostic.ts` alone makes sentences of it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: DiagnosticSeverity;
  readonly path: Path;
  readonly args: Readonly<Record<string, unknown>>;
}

export type Report = (diagnostic: Diagnostic) => void;
