import { renameSync, rmSync, statSync } from 'node:fs';
import { StoreUnavailable } from './store.js';

/** The file of an open database and the two that SQLite keeps beside it, by inode. */
export interface OpenFiles {
  readonly file: number | undefined;
  readonly log: number | undefined;
  readonly index: number | undefined;
}

const LOG = '-wal';
const INDEX = '-shm';

export function openFiles(file: string): OpenFiles {
  return { file: inode(file), log: inode(file + LOG), index: inode(file + INDEX) };
}

/** False once the file was removed, or another was put in its place. */
export function isInPlace(file: string, opened: OpenFiles): boolean {
  return inode(file) === opened.file;
}

/**
 * Makes way for a file that was put in the place of the one that is open. SQLite knows a log by its
 * name alone: it would play the last votes of the old file into the restored one, and break it. The
 * log is kept under another name, since it may hold votes that are nowhere else.
 *
 * Call it while the old files are open still, so that their inodes cannot be given to new files.
 * @throws {StoreUnavailable} there is no file in that place yet
 */
export function setSideFilesAside(file: string, opened: OpenFiles): void {
  if (inode(file) === undefined)
    throw new StoreUnavailable('FILE_MISSING', new Error(`There is no vote database at ${file}.`));
  if (inode(file + LOG) === opened.log && opened.log !== undefined)
    renameSync(file + LOG, `${file}-replaced${LOG}`);
  if (inode(file + INDEX) === opened.index) rmSync(file + INDEX, { force: true });
}

function inode(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}
