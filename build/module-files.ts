import { readFileSync } from 'node:fs';
import path from 'node:path';

const STATIC = /(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g;
const ANY = /(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g;

/**
 * The files that a module or a declaration file imports, and those that they import, itself among
 * them: paths inside `folder`. `isLazy` also follows `import()`.
 */
export function moduleFiles(
  folder: string,
  entry: string,
  { isLazy = false, found = new Set<string>() } = {},
): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  const source = readFileSync(path.join(folder, entry), 'utf8');
  for (const [, specifier = ''] of source.matchAll(isLazy ? ANY : STATIC)) {
    const imported = path.posix.join(path.posix.dirname(entry), specifier);
    // A declaration file names the module that it describes.
    const file = entry.endsWith('.d.ts') ? imported.replace(/\.js$/, '.d.ts') : imported;
    moduleFiles(folder, file, { isLazy, found });
  }
  return found;
}
