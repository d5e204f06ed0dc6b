import { readFileSync } from 'node:fs';
import { spawnCollector } from '../../test/helpers/running-collector.js';
import { bareSqliteInserts } from './bare-inserts.js';
import { voteLoad, type LoadReport } from './load.js';
import { slowClients } from './slow-clients.js';
import { voteFiles } from './vote-files.js';

const RUNS = Number(process.env.PARVIS_RUNS ?? 3);
const CONNECTIONS = 100;
const SLOW_CLIENTS = 1000;
const SECONDS = 5;

/**
 * Acknowledged votes a second of the built collector over HTTP, load generator on the same machine,
 * beside a loop of bare inserts in the same run.
 */
export async function votesBench(): Promise<void> {
  for (let run = 1; run <= RUNS; run++) {
    const files = voteFiles();
    try {
      const single = bareSqliteInserts(files.folder, 1, SECONDS);
      const batched = bareSqliteInserts(files.folder, CONNECTIONS, SECONDS);
      const nodeArgs = process.env.PARVIS_PROFILE ? ['--cpu-prof'] : [];
      const running = await spawnCollector({ ...files, isBuilt: true, nodeArgs });
      const load = { connections: CONNECTIONS, seconds: SECONDS, warmUpSeconds: 2 };
      const normal = await voteLoad(running.url, load);
      const memory = peakMegabytes(running.child.pid!);
      const slow = await slowClients(running.url, SLOW_CLIENTS);
      const beside = await voteLoad(running.url, { ...load, warmUpSeconds: 12 });
      const cut = slow.stop();
      const peak = peakMegabytes(running.child.pid!);
      running.child.kill('SIGTERM');
      await running.ended;
      console.log(`\nVotes on SQLite, run ${run} of ${RUNS}, ${CONNECTIONS} connections`);
      console.table({
        'bare INSERT, a row a commit': { 'a second': Math.round(single) },
        [`bare INSERT, ${CONNECTIONS} rows a commit`]: { 'a second': Math.round(batched) },
        'parvis collect': row(normal, single, memory),
        [`beside ${SLOW_CLIENTS} slow clients`]: row(beside, single, peak),
      });
      console.log(
        `${cut} slow connections were cut off`,
        normal.others,
        beside.others,
        running.said(),
      );
    } finally {
      files.remove();
    }
  }
}

function row(report: LoadReport, single: number, peak: number): Record<string, number> {
  return {
    'a second': Math.round(report.perSecond),
    'beside bare': Number((report.perSecond / single).toFixed(2)),
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
