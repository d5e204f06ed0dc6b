import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { killRounds } from '../helpers/kill-rounds.js';
import { engines, postgresServer } from './engines.js';
import { bikePoll, temporaryFolder } from './fixture.js';

/** `npm run bench -- kills` has 200 rounds; more of them here with `PARVIS_KILLS=200`. */
const ROUNDS = Number(process.env.PARVIS_KILLS ?? 10);
const SEED = Number(process.env.PARVIS_SEED ?? randomInt(2 ** 31));

describe('a collector that is killed under load', () => {
  for (const { name, create } of engines(postgresServer()))
    it(`has every vote that it acknowledged, once, on ${name}`, async (t) => {
      t.diagnostic(`PARVIS_SEED=${SEED}`);
      const feed = path.join(await temporaryFolder(t), 'parvis.json');
      const poll = bikePoll({ startTime: undefined, endTime: '2099-12-31', maxChoices: 3 });
      const publisher = { name: 'Saint-Parvis' };
      await writeFile(feed, JSON.stringify({ parvis: '1.0', publisher, polls: [poll] }));
      const db = await create(t);
      const report = await killRounds({ feed, db, rounds: ROUNDS, seed: SEED });
      assert.equal(report.kills, ROUNDS);
      t.diagnostic(`${report.acknowledged} acknowledged, ${report.unanswered} without an answer`);
    });
});
