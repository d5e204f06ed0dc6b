import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { addCounts } from '../../src/collector/paper.js';
import { SqliteStore } from '../../src/collector/sqlite-store.js';
import type { Poll } from '../../src/feed/index.js';
import { NO_OPINION } from '../../src/votes/index.js';
import { bikePoll, NOON, temporaryFolder } from './fixture.js';

describe('ballots from paper, held against the feed', () => {
  async function add(
    t: TestContext,
    changes: Partial<Poll>,
    counts: Record<string, number>,
    ballots?: number,
  ): Promise<number[]> {
    const folder = await temporaryFolder(t);
    const db = path.join(folder, 'votes.db');
    await new SqliteStore(db).close();
    const feed = path.join(folder, 'parvis.json');
    const polls = [bikePoll(changes)];
    writeFileSync(feed, JSON.stringify({ parvis: '1.0', publisher: { name: 'X' }, polls }));
    const count = { channel: 'paper', counts, ...(ballots !== undefined && { ballots }) } as const;
    const added = await addCounts({ db, poll: 'velos', now: NOON }, [count], feed);
    return added.flatMap((entry) => ('ballots' in entry ? [entry.ballots] : []));
  }

  it('know “no opinion” of any question', async (t) => {
    assert.deepEqual(await add(t, {}, { gare: 5, [NO_OPINION]: 3 }), [8]);
  });

  it('say how many they are where each may hold several choices', async (t) => {
    const several = { questionType: 'multiple' };
    await assert.rejects(add(t, several, { gare: 5, mairie: 5 }), /how many ballots .* --ballots/);
    assert.deepEqual(await add(t, several, { gare: 5, mairie: 5 }, 6), [6]);
  });

  it('are the first places of a ranking, one a ballot', async (t) => {
    assert.deepEqual(await add(t, { questionType: 'ranking' }, { gare: 4, ecole: 2 }), [6]);
  });

  it('are refused for a choice that the poll has not', async (t) => {
    await assert.rejects(add(t, {}, { plage: 1 }), /velos has no choice plage/);
  });
});
