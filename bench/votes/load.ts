import { setTimeout as pause } from 'node:timers/promises';
import { ballotPath } from '../../src/votes/index.js';
import { KeepAliveClient } from '../../test/helpers/keep-alive-client.js';
import { percentile } from './percentile.js';

export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
  /** Votes before it are not measured: a program that has just started runs slowly. */
  readonly warmUpSeconds: number;
}

export interface LoadReport {
  /** Acknowledged, a second. */
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Answers by status, those that were not 201. */
  readonly others: Readonly<Record<string, number>>;
}

const CHOICES = ['["gare"]', '["ecole","mairie"]', '["mairie"]'];

/**
 * First votes of new devices, each from a home of its own, over connections that send the next one
 * as soon as they have their answer.
 */
export async function voteLoad(url: string, options: LoadOptions): Promise<LoadReport> {
  const { connections, seconds, warmUpSeconds } = options;
  const latencies: number[] = [];
  const others: Record<string, number> = {};
  let isMeasured = false;
  let isOver = false;
  const vote = async (client: KeepAliveClient, device: number): Promise<void> => {
    for (let count = device; !isOver; count += connections) {
      const path = ballotPath('velos', crypto.randomUUID());
      const json = `{"choices":${CHOICES[count % CHOICES.length]},"revision":1}`;
      const home = `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`;
      const sent = performance.now();
      const { status } = await client.put(path, json, `X-Forwarded-For: ${home}\r\n`);
      if (!isMeasured) continue;
      if (status === 201) latencies.push(performance.now() - sent);
      else others[status] = (others[status] ?? 0) + 1;
    }
  };
  const clients = await Promise.all(
    Array.from({ length: connections }, () => KeepAliveClient.open(url)),
  );
  const running = Promise.all(clients.map(vote));
  await Promise.race([pause(warmUpSeconds * 1000), running]);
  isMeasured = true;
  const started = performance.now();
  await Promise.race([pause(seconds * 1000), running]);
  const elapsed = (performance.now() - started) / 1000;
  isMeasured = false;
  isOver = true;
  await running;
  for (const client of clients) client.close();
  return {
    perSecond: latencies.length / elapsed,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    longest: percentile(latencies, 1),
    others,
  };
}
