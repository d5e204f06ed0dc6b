import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { ProofDesk } from '../../src/collector/proof-of-work.js';
import type { Ballot } from '../../src/collector/store.js';
import { PROOF_HEADER, type Problem, type ProofOfWork } from '../../src/votes/index.js';
import { NOON, openTestStore, TestCollector, type Answer } from './fixture.js';
import { solve } from './solve.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';
const SUBJECT = { poll: 'velos', key: KEY };

function changed(header: string, change: Record<string, unknown>): string {
  const proof = JSON.parse(atob(header)) as ProofOfWork;
  return btoa(JSON.stringify({ ...proof, ...change }));
}

describe('a proof of work', () => {
  let now = NOON;
  const desk = new ProofDesk(() => now);

  it('is accepted once, also when it comes twice at the same moment', async () => {
    const header = solve(await desk.challenge(SUBJECT));
    const both = await Promise.all([desk.accept(header, SUBJECT), desk.accept(header, SUBJECT)]);
    assert.deepEqual(both.sort(), [false, true]);
    assert.equal(await desk.accept(header, SUBJECT), false);
  });

  it('is good for its own poll and key alone', async () => {
    const header = solve(await desk.challenge(SUBJECT));
    const others = [
      { ...SUBJECT, poll: 'piscine' },
      { ...SUBJECT, key: crypto.randomUUID() },
    ];
    for (const other of others) assert.equal(await desk.accept(header, other), false);
    assert.equal(await desk.accept(header, SUBJECT), true);
  });

  it('runs out after ten minutes', async () => {
    const header = solve(await desk.challenge(SUBJECT));
    now += 10 * 60_000 + 1000;
    assert.equal(await desk.accept(header, SUBJECT), false);
    now = NOON;
    assert.equal(await desk.accept(header, SUBJECT), true);
  });

  it('of another collector is none', async () => {
    const header = solve(await new ProofDesk(() => now).challenge(SUBJECT));
    assert.equal(await desk.accept(header, SUBJECT), false);
  });

  it('cannot be altered', async () => {
    const header = solve(await desk.challenge(SUBJECT));
    const proof = JSON.parse(atob(header)) as ProofOfWork;
    const { number, salt } = proof;
    const digits = String(number);
    const alterations: Record<string, unknown>[] = [
      { number: number + 1 },
      { number: digits },
      { number: -1 },
      { number: null },
      { salt: `${salt}${digits[0]}`, number: Number(digits.slice(1)) },
      { salt: salt.replace(/expires=\d+/, 'expires=9999999999') },
      { salt: `${salt}expires=9999999999&` },
      { salt: undefined },
      { algorithm: 'SHA-1' },
      { algorithm: 'sha-256' },
      { signature: '0'.repeat(64) },
      { signature: undefined },
    ];
    for (const change of alterations)
      assert.equal(
        await desk.accept(changed(header, change), SUBJECT),
        false,
        `${Object.keys(change)}`,
      );
    for (const rubbish of [
      undefined,
      '',
      'null',
      btoa('null'),
      btoa('[]'),
      `${header}${'A'.repeat(2000)}`,
    ])
      assert.equal(await desk.accept(rubbish, SUBJECT), false);
    assert.equal(await desk.accept(header, SUBJECT), true);
  });

  it('remembers those that were used as long as they could be used, and no longer', async () => {
    const small = new ProofDesk(() => now, 2);
    const headers: string[] = [];
    for (let at = 0; at < 3; at++) headers.push(solve(await small.challenge(SUBJECT)));
    for (const header of headers) assert.equal(await small.accept(header, SUBJECT), true);
    for (const header of headers.slice(1)) assert.equal(await small.accept(header, SUBJECT), false);
  });
});

describe('a ballot beyond what many people behind one address send', () => {
  const limits = { votes: { burst: 1, perMinute: 1 }, proven: { burst: 1, perMinute: 6 } };

  async function open(t: TestContext): Promise<{ collector: TestCollector; recorded: Ballot[] }> {
    const { store } = await openTestStore(t);
    const recorded: Ballot[] = [];
    const record = store.record.bind(store);
    store.record = (ballot) => {
      recorded.push(ballot);
      return record(ballot);
    };
    const collector = await TestCollector.open(t, { limits, store });
    assert.equal((await collector.vote()).status, 201);
    return { collector, recorded };
  }

  async function voteWithProof(collector: TestCollector): Promise<Answer> {
    const key = crypto.randomUUID();
    const asked = await collector.vote({ key });
    assert.equal(asked.status, 429);
    const { challenge } = asked.body as Problem;
    return collector.vote({ key, headers: { [PROOF_HEADER]: solve(challenge!) } });
  }

  it('is counted with a proof, and marked for the town', async (t) => {
    const { collector, recorded } = await open(t);
    assert.equal((await voteWithProof(collector)).status, 201);
    assert.deepEqual(
      recorded.map(({ isBurst }) => isBurst),
      [false, true],
    );
  });

  it('meets 429 without a challenge when there are too many even so', async (t) => {
    const { collector } = await open(t);
    await voteWithProof(collector);
    const refused = await voteWithProof(collector);
    assert.equal(refused.status, 429);
    assert.deepEqual(refused.body, { reason: 'too-many-requests', retryAfter: 10 });
    assert.equal(refused.headers.get('retry-after'), '10');
    collector.now += 60_000;
    assert.equal((await collector.vote()).status, 201);
  });

  it('with a false proof gets a new challenge, and uses nothing up', async (t) => {
    const { collector } = await open(t);
    for (let at = 0; at < 5; at++) {
      const answer = await collector.vote({ headers: { [PROOF_HEADER]: btoa('{}') } });
      assert.deepEqual([answer.status, Boolean((answer.body as Problem).challenge)], [429, true]);
    }
    assert.equal((await voteWithProof(collector)).status, 201);
  });

  it('passes with the key in capitals, too', async (t) => {
    const { collector } = await open(t);
    const asked = await collector.vote({ key: KEY.toUpperCase() });
    const proof = solve((asked.body as Problem).challenge!);
    const answer = await collector.vote({ key: KEY, headers: { [PROOF_HEADER]: proof } });
    assert.equal(answer.status, 201);
  });
});
