import type { Diagnostic, Path } from '../feed/index.js';
import { parseJson } from '../feed/parse-json.js';
import type { ImportDiagnostic } from '../importers/diagnostic.js';
import type { AnswerCode } from './check-answer.js';
import type { Finding } from './finding.js';
import { explainSyntax } from './json-syntax.js';
import { itemName, Locator } from './locate.js';
import type { Source, SourceProblem } from './read-source.js';

type AnyDiagnostic =
  Diagnostic | ImportDiagnostic | (Omit<Diagnostic, 'code'> & { readonly code: AnswerCode });

/** One document that was read, and what was found about it, with the places. */
export class Document {
  readonly findings: Finding[] = [];
  /** `undefined` when the text is no JSON, or outside the limits of a feed. */
  readonly json: unknown;
  readonly #locator: Locator;

  constructor(readonly source: Source) {
    const { text, foreignAt } = source;
    this.#locator = new Locator(text);
    const parsed = parseJson(text);
    this.json = parsed.code ? undefined : parsed.json;
    if (foreignAt !== undefined)
      this.#push(
        { code: 'not-utf8', severity: 'error', path: [], args: {} },
        this.#locator.placeAt(foreignAt),
      );
  }

  add(diagnostics: Iterable<AnyDiagnostic>): void {
    for (const diagnostic of diagnostics) {
      // JSON within a page: whoever found it there has the place already.
      const isPlaced = 'column' in diagnostic && diagnostic.column;
      if (diagnostic.code === 'json-syntax' && !isPlaced) this.#addSyntax(diagnostic);
      else if ('line' in diagnostic && diagnostic.line) this.#addInLine(diagnostic);
      else if ('file' in diagnostic) this.#push(diagnostic);
      else if (this.json === undefined) this.#push(diagnostic);
      else this.#push(diagnostic, this.#locator.placeOf(diagnostic.path));
    }
  }

  /** Says it of the linked document, at the link. */
  addProblem({ name, code, args }: SourceProblem, path: Path): void {
    this.#push(
      { code, severity: 'error', path, args: { ...args, target: name } },
      this.#locator.placeOf(path),
    );
  }

  #addSyntax(diagnostic: AnyDiagnostic): void {
    const first = 'line' in diagnostic ? (diagnostic.line ?? 1) : 1;
    const isLine = first > 1 || 'line' in diagnostic;
    const text = isLine ? this.#lineText(first) : this.source.text;
    const { offset, ...args } = explainSyntax(text);
    const { line, column } = new Locator(text).placeAt(offset);
    this.#push({ ...diagnostic, args }, { line: line + first - 1, column });
  }

  /** In a document with one record a line, `path` begins in that line. */
  #addInLine(diagnostic: ImportDiagnostic): void {
    const { line, column, file, path } = diagnostic;
    if (column || file || !path.length)
      return this.#push(diagnostic, { line: line!, column: column ?? 1 });
    const place = new Locator(this.#lineText(line!)).placeOf(path);
    this.#push(diagnostic, { column: place?.column ?? 1, line: line! });
  }

  #lines: readonly string[] | undefined;

  #lineText(line: number): string {
    this.#lines ??= this.source.text.split(/\r?\n/);
    return this.#lines[line - 1] ?? '';
  }

  #push(
    { code, severity, path, args, ...rest }: AnyDiagnostic | Omit<Finding, 'file'>,
    place?: { line: number; column: number },
  ): void {
    const item = ('item' in rest && rest.item) || itemName(this.json, path);
    this.findings.push({
      code,
      severity,
      // Of a folder or an archive: the file in it.
      file: [this.source.name, 'file' in rest && rest.file].filter(Boolean).join('/'),
      ...place,
      ...(item && { item }),
      path,
      args,
    });
  }
}
