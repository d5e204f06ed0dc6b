import { ballotPath, isRetryable, type BallotReceipt } from '../../src/votes/index.js';
import type { BallotLedger } from './ballot-ledger.js';
import { KeepAliveClient, type ClientAnswer } from './keep-alive-client.js';

const CHOICES = [['gare'], ['mairie'], ['ecole'], ['ecole', 'gare']];

/** Devices that vote one after the other, and send a ballot again until it is counted. */
export class VotingDevices {
  /** The last answer that was no 2xx. */
  refused: ClientAnswer | undefined;
  #isOver = false;
  readonly #running: Promise<unknown>;

  constructor(
    private readonly url: string,
    private readonly ledger: BallotLedger,
    connections = 5,
  ) {
    this.#running = Promise.all(Array.from({ length: connections }, () => this.#voteOn()));
    // Told by `stop`; a test that has failed before does not call it.
    this.#running.catch(() => {});
  }

  /** Resolves when what was under way has its answer; fails with what a device met. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
  }

  async #voteOn(): Promise<void> {
    const client = await KeepAliveClient.open(this.url);
    while (!this.#isOver) await this.#castBallot(client, crypto.randomUUID());
    client.close();
  }

  async #castBallot(client: KeepAliveClient, key: string): Promise<void> {
    const { ledger } = this;
    const json = JSON.stringify(ledger.send(key, CHOICES[ledger.size % CHOICES.length]!));
    const home = `X-Forwarded-For: 10.${ledger.size >> 16}.${(ledger.size >> 8) & 255}.${ledger.size & 255}\r\n`;
    while (!this.#isOver) {
      const answer = await client.put(ballotPath('velos', key), json, home);
      if (answer.status === 200 || answer.status === 201)
        return ledger.acknowledge(key, JSON.parse(answer.body) as BallotReceipt);
      if (!isRetryable(answer.status)) throw new Error(`${answer.status}: ${answer.body}`);
      this.refused = answer;
    }
  }
}
