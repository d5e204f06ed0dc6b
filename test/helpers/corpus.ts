import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = process.env.PARVIS_CORPUS ?? '../shared';

/** Text of a file of the corpus; `undefined` where the corpus is not on this machine. */
export function corpusFile(name: string): string | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** For a test's `skip`: false with the corpus, else the one line that says why it was left out. */
export const withoutCorpus = existsSync(path.join(folder, 'data'))
  ? false
  : 'left out: no corpus (set PARVIS_CORPUS)';
