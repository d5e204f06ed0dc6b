import type { Diagnostic, DiagnosticCode } from '../feed/index.js';

/** What only an importer finds; everything else it says in the words of the feed. */
export type ImportCode =
  | 'not-this-format'
  | 'not-published'
  | 'unknown-type'
  | 'phone-unreadable'
  | 'url-unreadable'
  | 'url-without-scheme'
  | 'email-unreadable'
  | 'misplaced-value'
  | 'position-disagrees'
  | 'position-doubtful'
  | 'position-unreadable'
  | 'hours-unreadable'
  | 'date-unreadable'
  | 'persons-not-taken'
  | 'fields-not-taken';

/**
 * One finding about a foreign document. `error` is kept for what was left out whole: one per record,
 * so that records in = items out + errors. `warning`: a value was not taken or is doubtful. `hint`:
 * a value was read in the way that `args` says.
 */
export interface ImportDiagnostic extends Omit<Diagnostic, 'code'> {
  readonly code: DiagnosticCode | ImportCode;
  /** Of a document with one record a line: the line, from 1; `path` then begins in that line. */
  readonly line?: number;
  /** What the record is called, where it is known. */
  readonly item?: string;
}

export type ImportReport = (diagnostic: ImportDiagnostic) => void;

export interface ImportResult<T> {
  readonly items: T[];
  /** Records that the document holds; `in` = `items.length` + `leftOut`. */
  readonly in: number;
  readonly leftOut: number;
  readonly diagnostics: ImportDiagnostic[];
}
