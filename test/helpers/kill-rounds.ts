import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../src/collector/open-store.js';
import { ballotPath, type BallotReceipt } from '../../src/votes/index.js';
import { BallotLedger } from './ballot-ledger.js';
import { KeepAliveClient } from './keep-alive-client.js';
import { spawnCollector, type RunningCollector } from './running-collector.js';
import { seededRandom } from './seeded-random.js';

export interface KillOptions {
  /** A feed whose poll `velos` is open, takes several choices and lets people change. */
  readonly feed: string;
  readonly db: string;
  readonly rounds: number;
  readonly seed: number;
  readonly isBuilt?: boolean;
}

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  readonly keys: number;
  /** Ballots that were on their way when the process died. */
  readonly unanswered: number;
  /** ms from the start of the process to its first acknowledged vote, of each round. */
  readonly readyMs: readonly number[];
}

const POLL = 'velos';
const CLIENTS = 20;
const CHOICES = ['ecole', 'gare', 'mairie'];
const MAX_VOTES = 300;
/** One start in so many is killed before it listens. */
const EARLY_KILLS = 8;

/**
 * Kills a real collector at random moments while devices vote, change their mind and send again,
 * and after each kill holds its database against what they were told.
 */
export async function killRounds(options: KillOptions): Promise<KillReport> {
  const random = seededRandom(options.seed);
  const ledger = new BallotLedger(POLL);
  const readyMs: number[] = [];
  let unanswered = 0;
  let kills = 0;
  for (let round = 0; round <= options.rounds; round++) {
    if (round && random() < 1 / EARLY_KILLS) await killEarly(options, random);
    const started = performance.now();
    const running = await spawnCollector(options);
    try {
      // What had no answer is sent again, as devices do.
      const inDoubt = ledger.unanswered();
      unanswered += inDoubt.length;
      await voteOnce(running, ledger);
      readyMs.push(performance.now() - started);
      await verify(options.db, ledger);
      await sendAgain(running, ledger, inDoubt);
      if (round < options.rounds) {
        await voteUntilKilled(running, ledger, random);
        kills++;
      } else await verify(options.db, ledger);
    } finally {
      running.child.kill('SIGKILL');
      await running.ended;
    }
  }
  const { acknowledgements: acknowledged, size: keys } = ledger;
  return { kills, acknowledged, keys, unanswered, readyMs };
}

async function killEarly(options: KillOptions, random: () => number): Promise<void> {
  const starting = spawnCollector(options);
  const started = starting.then(
    ({ ended }) => ended,
    () => {},
  );
  await pause(random() * 600);
  starting.child.kill('SIGKILL');
  await started;
}

async function voteOnce({ url }: RunningCollector, ledger: BallotLedger): Promise<void> {
  const client = await KeepAliveClient.open(url);
  const status = await put(client, ledger, crypto.randomUUID(), ['gare']);
  client.close();
  assert.equal(status, 201);
}

async function sendAgain(
  { url }: RunningCollector,
  ledger: BallotLedger,
  keys: readonly string[],
): Promise<void> {
  const client = await KeepAliveClient.open(url);
  for (const key of keys) assert.ok([200, 201].includes(await put(client, ledger, key)));
  client.close();
  assert.deepEqual(ledger.unanswered(), []);
}

async function voteUntilKilled(
  { url, child, ended }: RunningCollector,
  ledger: BallotLedger,
  random: () => number,
): Promise<void> {
  const killAt = ledger.acknowledgements + Math.ceil(random() * MAX_VOTES);
  const client = async (): Promise<void> => {
    const connection = await KeepAliveClient.open(url).catch(() => undefined);
    while (connection?.isOpen) {
      const status = await voteSomehow(connection, ledger, random).catch(() => 0);
      // 409: of two revisions under way at once the later one came first.
      assert.ok([0, 200, 201, 409].includes(status), `answered with ${status}`);
      // Not at once, which would always be just after a commit.
      if (ledger.acknowledgements >= killAt) setTimeout(() => child.kill('SIGKILL'), random() * 10);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  await ended;
}

/** A first vote, a change of mind, or the same again, also of a device that has two tabs open. */
function voteSomehow(
  client: KeepAliveClient,
  ledger: BallotLedger,
  random: () => number,
): Promise<number> {
  const dice = random();
  const known = ledger.keyAt(Math.floor(random() * ledger.size));
  const choices = CHOICES.filter(() => random() < 0.5);
  if (dice < 0.15) return put(client, ledger, known);
  const chosen = choices.length ? choices : ['gare'];
  return put(client, ledger, dice < 0.35 ? known : crypto.randomUUID(), chosen);
}

/** @param choices a new ballot; without, the key's last one again */
async function put(
  client: KeepAliveClient,
  ledger: BallotLedger,
  key: string,
  choices?: readonly string[],
): Promise<number> {
  const ballot = choices ? ledger.send(key, choices) : ledger.last(key);
  const { status, body } = await client.put(
    ballotPath(POLL, key),
    JSON.stringify(ballot),
    `X-Forwarded-For: ${addressOf(key)}\r\n`,
  );
  if (status === 200 || status === 201) ledger.acknowledge(key, JSON.parse(body) as BallotReceipt);
  return status;
}

/** Each device has a home of its own. */
function addressOf(key: string): string {
  return `10.${[0, 2, 4].map((at) => parseInt(key.slice(at, at + 2), 16)).join('.')}`;
}

async function verify(db: string, ledger: BallotLedger): Promise<void> {
  const store = await openStore(db);
  try {
    await ledger.verify(store);
  } finally {
    await store.close();
  }
}
