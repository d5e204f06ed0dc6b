import type { ImportDiagnostic, ImportResult } from '../importers/diagnostic.js';
import { Document } from './document.js';
import { FeedProblem } from './feed-file.js';
import type { Finding } from './finding.js';
import type { OpenedInput } from './import-input.js';
import { isProblem, readSource } from './read-source.js';

/**
 * The file that says which column is which field.
 *
 * @throws FeedProblem when it is no JSON
 */
export async function readMapping(file: string): Promise<Document> {
  const source = await readSource(file);
  if (isProblem(source)) {
    const { name, code, args } = source;
    throw new FeedProblem([{ code, severity: 'error', file: name, path: [], args }]);
  }
  const document = new Document(source);
  if (document.json !== undefined) return document;
  document.add([{ code: 'json-syntax', severity: 'error', path: [], args: {} }]);
  throw new FeedProblem(document.findings);
}

/** What an import found, each at its place: in the foreign document, or in the mapping. */
export function importFindings(
  { source, guessedEncoding }: OpenedInput,
  { diagnostics }: ImportResult<unknown>,
  mapping: Document | undefined,
): readonly Finding[] {
  const document = new Document(source);
  if (guessedEncoding) {
    const args = { encoding: guessedEncoding };
    document.add([{ code: 'encoding-found', severity: 'hint', path: [], args }]);
  }
  const isOfMapping = ({ code }: ImportDiagnostic): boolean =>
    !!mapping && code === 'mapping-unusable';
  document.add(diagnostics.filter((diagnostic) => !isOfMapping(diagnostic)));
  mapping?.add(
    diagnostics
      .filter(isOfMapping)
      .map(({ args, ...rest }) => ({ ...rest, args, path: [`${args['field'] as string}`] })),
  );
  return [...(mapping?.findings ?? []), ...document.findings];
}
