/** A collector in a process of its own, for tests that end it: `collector-process.ts <feed> <db>`. */
import { closeOnSignal, startCollector } from '../../src/collector/main.js';

async function run(feed: string, db: string): Promise<void> {
  const limit = { burst: 1e6, perMinute: 1e6 };
  const collector = await startCollector({
    feed,
    db,
    origins: ['https://www.saint-parvis.example'],
    port: 0,
    limits: { votes: limit, reads: limit },
  });
  closeOnSignal(collector);
  process.stdout.write(`${collector.url}\n`);
}

const [feed = '', db = ''] = process.argv.slice(2);
void run(feed, db);
