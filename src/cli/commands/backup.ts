import { EXIT, type Context, type ExitCode } from '../context.js';

export interface BackupOptions {
  readonly db: string;
}

/** `parvis backup <file>`: copies the votes while they are collected, and says how many there are. */
export async function backup(
  file: string,
  { db }: BackupOptions,
  context: Context,
): Promise<ExitCode> {
  const { backUp, Refusal, StoreUnavailable } = await import('../../collector/main.js');
  try {
    const polls = backUp(db, file);
    context.say(context.words.backedUp(file));
    for (const { poll, ballots } of polls) context.say(context.words.movedPoll(poll, ballots));
    return EXIT.good;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof StoreUnavailable)) throw error;
    context.say(error.message);
    return EXIT.errors;
  }
}
