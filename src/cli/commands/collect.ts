import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';

export interface CollectOptions {
  readonly feed: string;
  readonly db: string;
  readonly port?: string;
  readonly host?: string;
  readonly origin?: readonly string[];
  readonly trustProxy?: string;
  readonly metricsPort?: string;
}

/** `parvis collect --feed <file|url>`: runs until SIGTERM or Ctrl+C. */
export async function collect(options: CollectOptions, context: Context): Promise<ExitCode> {
  const { feed, db, host, origin = [] } = options;
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

function readCount(text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > max) throw new UsageError('not-a-number', text);
  return count;
}
