import { randomInt } from 'node:crypto';
import { killRounds } from '../test/helpers/kill-rounds.js';
import { benchEngines } from './votes/bench-engine.js';
import { median, percentile } from './votes/percentile.js';
import { voteFiles } from './votes/vote-files.js';

/**
 * The built collector is killed (SIGKILL) at random moments under load; the run stops with the vote
 * that is lost or counted twice. `PARVIS_KILLS`, `PARVIS_SEED` and `PARVIS_ENGINE` change it.
 */
export async function kills(): Promise<void> {
  const rounds = Number(process.env.PARVIS_KILLS ?? 200);
  const seed = Number(process.env.PARVIS_SEED ?? randomInt(2 ** 31));
  for (const engine of await benchEngines()) {
    const files = voteFiles();
    console.log(`\n${rounds} kills under load, votes on ${engine.name}, PARVIS_SEED=${seed}`);
    try {
      const db = await engine.create(files.folder);
      const report = await killRounds({ feed: files.feed, db, rounds, seed, isBuilt: true });
      const { readyMs, acknowledged, keys, unanswered } = report;
      console.table({
        kills: report.kills,
        'acknowledged votes': acknowledged,
        'of so many devices': keys,
        'under way when it died': unanswered,
        'lost, or counted twice': 0,
        'ready again, median s': seconds(median(readyMs)),
        'ready again, p99 s': seconds(percentile(readyMs, 0.99)),
        'ready again, longest s': seconds(Math.max(...readyMs)),
      });
    } finally {
      files.remove();
      await engine.stop();
    }
  }
}

function seconds(ms: number): number {
  return Number((ms / 1000).toFixed(2));
}
