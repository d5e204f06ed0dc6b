import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';

export interface CollectOptions {
  /** Needed to collect, not to migrate. */
  readonly feed?: string;
  readonly db: string;
  readonly port?: string;
  readonly host?: string;
  readonly origin?: readonly string[];
  readonly trustProxy?: string;
  /** The SQLite file whose votes go to `db`. */
  readonly migrate?: string;
  readonly metricsPort?: string;
}

/** `parvis collect --feed <file|url>`: runs until SIGTERM or Ctrl+C. */
export async function collect(options: CollectOptions, context: Context): Promise<ExitCode> {
  const { feed, db, host, origin = [], migrate } = options;
  if (migrate !== undefined) return migrateVotes(migrate, db, context);
  if (feed === undefined)
    throw new UsageError('commander.missingMandatoryOptionValue', '--feed <source>');
  const port = readCount(options.port, 65_535);
  const trustProxy = readCount(options.trustProxy, 100);
  const metricsPort = readCount(options.metricsPort, 65_535);
  // Only here, because the database is a native module that the other commands do without.
  const { closeOnSignal, Refusal, startCollector, StoreUnavailable } =
    await import('../../collector/main.js');
  const said = new Set<string>();
  const log = (line: string): void => {
    said.add(line);
    context.say(line);
  };
  try {
    const collector = await startCollector({
      feed,
      db,
      origins: origin,
      port,
      host,
      trustProxy,
      metricsPort,
      log,
    });
    closeOnSignal(collector);
    context.say(context.words.listening(collector.url));
    if (collector.metricsUrl) context.say(context.words.measured(collector.metricsUrl));
    return EXIT.good;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof StoreUnavailable)) throw error;
    // What stops it has been said already when it is trouble with the feed.
    if (!said.has(error.message)) context.say(error.message);
    return EXIT.errors;
  }
}

/** `parvis collect --migrate votes.db --db postgres://…`: moves all votes, and does not collect. */
async function migrateVotes(file: string, db: string, context: Context): Promise<ExitCode> {
  const { moveVotes, Refusal, StoreUnavailable } = await import('../../collector/main.js');
  try {
    const { to, polls } = await moveVotes(file, db);
    for (const { poll, ballots } of polls) context.say(context.words.movedPoll(poll, ballots));
    context.say(context.words.moved(file, to));
    return EXIT.good;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof StoreUnavailable)) throw error;
    context.say(error.message);
    return EXIT.errors;
  }
}

function readCount(text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > max) throw new UsageError('not-a-number', text);
  return count;
}
