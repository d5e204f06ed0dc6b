import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces a file in one step: who reads it meanwhile gets the old text or the new one, never half of
 * it, and a full disk leaves the old one. Links are followed, access rights kept.
 * @throws as `node:fs` does
 */
export async function writeAtomically(
  file: string,
  text: string | Iterable<string>,
): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (known) => known.mode,
    () => undefined,
  );
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    const handle = await open(draft, 'w', mode);
    try {
      for (const piece of typeof text === 'string' ? [text] : text) await handle.appendFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
