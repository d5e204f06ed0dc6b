import type { Diagnostic, DiagnosticCode } from '../feed/index.js';

/** What only an importer finds; everything else it says in the words of the feed. */
export type ImportCode =
  // The document as a whole.
  | 'not-this-format'
  | 'nothing-found'
  | 'other-syntax'
  | 'xml-syntax'
  | 'dtd-refused'
  | 'encoding-found'
  | 'delimiter-found'
  | 'header-missing'
  | 'header-repeated'
  | 'mapping-unusable'
  | 'mapping-missing'
  | 'preset-found'
  | 'sheet-missing'
  | 'sheet-taken'
  | 'quotes-open'
  // Records that were left out as they should be.
  | 'not-published'
  | 'not-actual'
  | 'superseded'
  | 'cancelled'
  | 'not-taken'
  | 'empty-record'
  // Values.
  | 'unknown-type'
  | 'value-unreadable'
  | 'phone-unreadable'
  | 'url-unreadable'
  | 'url-without-scheme'
  | 'email-unreadable'
  | 'misplaced-value'
  | 'position-disagrees'
  | 'position-doubtful'
  | 'position-unreadable'
  | 'position-swapped'
  | 'hours-unreadable'
  | 'date-unreadable'
  | 'zero-restored'
  | 'row-width'
  | 'quotes-doubtful'
  | 'severity-unknown'
  | 'expires-missing'
  | 'expires-added'
  | 'repeats'
  | 'postponed'
  | 'reference-unknown'
  // What nobody asked for.
  | 'persons-not-taken'
  | 'fields-not-taken';

/** Where in a foreign document; what is not known is left out. */
export interface ImportPlace {
  /** In a JSON document, from its root, or from the record where `line` is given. */
  readonly path?: Diagnostic['path'];
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** Of a folder or an archive: the file in it. */
  readonly file?: string;
}

/**
 * One finding about a foreign document. `error`: something was left out that should be there.
 * `warning`: a value was not taken or is doubtful. `hint`: a value was read in the way that `args`
 * says, or a record was left out as its author wanted.
 */
export interface ImportDiagnostic extends Omit<Diagnostic, 'code'>, Omit<ImportPlace, 'path'> {
  readonly code: DiagnosticCode | ImportCode;
  /** What the record is called, where it is known. */
  readonly item?: string;
  /** Said once of every record that did not become an item. */
  readonly isLeftOut?: true;
}

export interface ImportResult<T> {
  readonly items: T[];
  /** Records that the document holds; `in` = `items.length` + `leftOut`. */
  readonly in: number;
  readonly leftOut: number;
  readonly diagnostics: ImportDiagnostic[];
  /** Tags of the languages that texts were found in, beside the feed's own. */
  readonly languages: readonly string[];
}

/** What somebody may say beside the document. */
export interface ImportOptions {
  /** First language of the feed: its texts are plain strings, all others `{ "en": … }`. */
  readonly feedLanguage?: string;
  /** How long a message holds that does not say when it ends, ms. */
  readonly defaultTtl?: number;
  /** Takes also the contact data of named persons. */
  readonly keepContacts?: boolean;
  /** Where the document comes from, for each item that does not say it by itself. */
  readonly source?: { readonly name?: string; readonly url?: string; readonly license?: string };
  /** In the place of the format's own name, before the colon of each id. */
  readonly prefix?: string;
  /** For times without an offset; IANA name. */
  readonly timeZone?: string;
  /** Now, ms; for what repeats without an end. */
  readonly now?: number;
  /** Told from time to time how many records have been opened. */
  readonly onProgress?: (records: number) => void;
}
