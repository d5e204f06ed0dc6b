import type { Diagnostic, DiagnosticCode } from '../feed/index.js';
import type { AnswerCode } from './check-answer.js';
import type { ImportCode } from '../importers/diagnostic.js';

/** What can only go wrong outside of the documents: files, network, merging. */
export type SourceCode =
  | 'not-found'
  | 'unreadable-file'
  | 'unreachable'
  | 'timeout'
  | 'http-status'
  | 'not-utf8'
  | 'broken-archive'
  | 'low-contrast'
  | 'placeholder-publisher'
  | 'no-room-for-items'
  | 'no-section'
  | 'not-writable';

export type FindingCode = DiagnosticCode | ImportCode | AnswerCode | SourceCode;

/** A diagnostic and the place where a person finds it. */
export interface Finding extends Omit<Diagnostic, 'code'> {
  readonly code: FindingCode;
  /** As it was given on the command line, or relative to where the command runs. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in characters as editors count them. */
  readonly column?: number;
  /** What the item is called. */
  readonly item?: string;
}
