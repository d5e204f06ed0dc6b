import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDemo } from '../../demo/server.js';

export interface Town {
  readonly url: string;
  readonly collectorUrl: string;
  readonly database: string;
  stopCollector(): Promise<void>;
  startCollector(): Promise<void>;
  close(): Promise<void>;
}

/** The demo town on free ports: its website, and the built collector as a process of its own. */
export async function startTown({
  between,
}: {
  /** Stands between pages and the collector; gets the collector's address and gives its own. */
  readonly between?: (collectorUrl: string) => Promise<string>;
} = {}): Promise<Town> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parvis-town-'));
  const database = path.join(folder, 'votes.db');
  const collectorPort = await freePort();
  const collectorUrl = `http://127.0.0.1:${collectorPort}`;
  const seenAt = (await between?.(collectorUrl)) ?? collectorUrl;
  const demo = await startDemo({ port: 0, collector: seenAt });
  let collector: ChildProcess | undefined;

  const startCollector = async (): Promise<void> => {
    collector = spawn(
      process.execPath,
      [
        'dist/cli/parvis.js',
        ...['collect', '--feed', `${demo.url}/parvis.json`, '--db', database],
        ...['--port', `${collectorPort}`, '--origin', demo.url],
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    await untilHealthy(collectorUrl, collector);
  };
  const stopCollector = async (): Promise<void> => {
    if (!collector || collector.exitCode !== null) return;
    const ended = once(collector, 'exit');
    collector.kill('SIGTERM');
    await ended;
  };
  await startCollector();
  return {
    url: demo.url,
    collectorUrl,
    database,
    startCollector,
    stopCollector,
    close: async () => {
      await stopCollector();
      await demo.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilHealthy(url: string, collector: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline;) {
    if (collector.exitCode !== null) throw new Error(`the collector ended: ${collector.exitCode}`);
    const isUp = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the collector did not become ready');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
