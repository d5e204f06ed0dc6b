import { StoreUnavailable } from './store.js';

/** Takes one line for the operator. */
export type Log = (line: string) => void;
export type TroubleNote = (trouble: Error | string) => void;

const REPEAT_MS = 60_000;

/**
 * Notes trouble for the operator, the same one at most once a minute: a full disk under load must
 * not fill the logs as well. Of an unforeseen error only its place in the code is written, since
 * its message might hold what somebody sent.
 */
export function troubleLog(log: Log, now: () => number): TroubleNote {
  const notedAt = new Map<string, number>();
  return (trouble) => {
    const line = typeof trouble === 'string' ? trouble : describe(trouble);
    if (now() - (notedAt.get(line) ?? -Infinity) < REPEAT_MS) return;
    notedAt.set(line, now());
    log(line);
  };
}

function describe(error: Error): string {
  if (error instanceof StoreUnavailable) return error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`Unforeseen ${error.name}`, ...frames.slice(0, 5)].join('\n');
}
