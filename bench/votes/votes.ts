import { readFileSync } from 'node:fs';
import { spawnCollector } from '../../test/helpers/running-collector.js';
import { benchEngines, type BenchEngine } from './bench-engine.js';
import { voteLoad, type LoadReport } from './load.js';
import { slowClients } from './slow-clients.js';
import { voteFiles } from './vote-files.js';

const RUNS = Number(process.env.PARVIS_RUNS ?? 3);
const CONNECTIONS = 100;
const SLOW_CLIENTS = 1000;
const SECONDS = 5;
/** As the unit in `docs/collector.md` starts it. */
const NODE_ARGS = process.env.PARVIS_NODE_ARGS ?? '--max-semi-space-size=4';

/**
 * Acknowledged votes a second of the built collector over HTTP, load generator (and PostgreSQL) on
 * the same machine, beside a loop of bare inserts in the same run.
 */
export async function votesBench(): Promise<void> {
  for (const engine of await benchEngines()) {
    for (let run = 1; run <= RUNS; run++) {
      console.log(`\nVotes on ${engine.name}, ${CONNECTIONS} connections, run ${run} of ${RUNS}`);
      await runOnce(engine);
    }
    await engine.stop();
  }
}

async function runOnce(engine: BenchEngine): Promise<void> {
  const files = voteFiles();
  try {
    const single = await engine.bareInserts(files.folder, 1, SECONDS);
    const batched = await engine.bareInserts(files.folder, CONNECTIONS, SECONDS);
    const db = await engine.create(files.folder);
    const nodeArgs = NODE_ARGS.split(' ');
    const running = await spawnCollector({ feed: files.feed, db, isBuilt: true, nodeArgs });
    const load = { connections: CONNECTIONS, seconds: SECONDS, warmUpSeconds: 3 };
    const normal = await voteLoad(running.url, load);
    const memory = peakMegabytes(running.child.pid!);
    const slow = await slowClients(running.url, SLOW_CLIENTS);
    // Until the first of the slow ones have been cut off and are back.
    const beside = await voteLoad(running.url, { ...load, warmUpSeconds: 12 });
    const cut = slow.stop();
    const peak = peakMegabytes(running.child.pid!);
    running.child.kill('SIGTERM');
    await running.ended;
    console.table({
      'bare INSERT, a row a commit': { 'a second': Math.round(single) },
      [`bare INSERT, ${CONNECTIONS} rows a commit`]: { 'a second': Math.round(batched) },
      'parvis collect': row(normal, single, memory),
      [`beside ${SLOW_CLIENTS} slow clients`]: row(beside, single, peak),
    });
    const others = JSON.stringify({ ...normal.others, ...beside.others });
    console.log(`Other answers: ${others}; slow connections that were cut off: ${cut}`);
  } finally {
    files.remove();
  }
}

function row(report: LoadReport, single: number, peak: number): Record<string, number> {
  return {
    'a second': Math.round(report.perSecond),
    'beside a row a commit': Number((report.perSecond / single).toFixed(2)),
    'median, ms': Number(report.p50.toFixed(1)),
    'p99, ms': Number(report.p99.toFixed(1)),
    'longest, ms': Number(report.longest.toFixed(1)),
    'peak RSS, MB': Math.round(peak),
  };
}

function peakMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)![1]) / 1024;
}
