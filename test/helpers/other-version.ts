import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const VERSION = '0.0.9';
const SUFFIX = `-${VERSION}.js`;

/**
 * A file of the build as another version of Parvis has it: it says that version, and the parts that
 * only Parvis's own files name are called otherwise, as a build gives them names. Who asks for a part
 * of one version in the folder of the other finds nothing.
 * @param folder of the build
 * @param name of the file in that version, e.g. `chunks/cards-0.0.9.js`; a part has no other name
 * @returns undefined where that version has no such file
 */
export async function fileOfOtherVersion(
  folder: string,
  name: string,
): Promise<string | undefined> {
  const parts = partsOf(folder);
  const original = name.endsWith(SUFFIX) ? `${name.slice(0, -SUFFIX.length)}.js` : name;
  const isPart = original === 'core.js' || original.startsWith('chunks/');
  if (isPart !== (original !== name)) return undefined;
  const text = await readFile(path.join(folder, original), 'utf8').catch(() => undefined);
  return text
    ?.replace(/(?<=\/\* Parvis )[\d.]+/, VERSION)
    .replace(
      /(["'`])((?:\.{0,2}\/)?(?:chunks\/)?)([\w.-]+)\.js\1/g,
      (found: string, quote: string, to: string, part: string) =>
        parts.has(part) ? `${quote}${to}${part}${SUFFIX}${quote}` : found,
    );
}

/** Names of the parts, without their ending. */
function partsOf(folder: string): ReadonlySet<string> {
  const files = readdirSync(path.join(folder, 'chunks')).filter((file) => file.endsWith('.js'));
  return new Set([...files.map((file) => file.slice(0, -3)), 'core']);
}
