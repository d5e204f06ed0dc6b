import type { ReactiveController } from 'lit';
import type { ParvisElement } from '../../internal/parvis-element.js';
import type { HiddenCause, PollResults, ProblemReason } from '../../votes/index.js';
import type { BallotController } from './ballot-controller.js';
import { newKey, StoredBallots, type StoredBallot } from './stored-ballots.js';

/**
 * What became of this device's ballot. `kept`: on this device, not sent yet. `counted` and
 * `withdrawn` only after the collector said so.
 */
export type BallotStatus = 'none' | 'sending' | 'kept' | 'counted' | 'withdrawn' | 'refused';

export interface ResultsState {
  readonly results?: PollResults;
  readonly hidden?: HiddenCause;
  /** The own answer may still be missing in them. */
  readonly mayAwaitStep?: boolean;
  readonly isUnreachable?: boolean;
}

/**
 * The device's ballot for one poll. It is written down here before anything is sent, so that it
 * survives the tab, and a network that goes away before the sender (`ballot-controller.ts`) has come.
 */
export class Ballot implements ReactiveController {
  status: BallotStatus = 'none';
  /** Why the collector refused for good. */
  reason: ProblemReason | undefined;
  results: ResultsState = {};
  poll = '';
  collector = '';

  readonly #ballots = new StoredBallots();
  /** For a first ballot. */
  #freshKey: string | undefined;

  constructor(
    private readonly host: ParvisElement,
    /** What sends and asks; `undefined` when it cannot be had now. */
    private readonly sender: () => Promise<BallotController | undefined>,
    private readonly onAnswer: (status: BallotStatus) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.retry);
    addEventListener('storage', this.#followOtherTab);
    document.addEventListener('visibilitychange', this.retry);
    this.retry();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry);
    removeEventListener('storage', this.#followOtherTab);
    document.removeEventListener('visibilitychange', this.retry);
  }

  get stored(): StoredBallot | undefined {
    return this.#ballots.get(this.poll);
  }

  get isCounted(): boolean {
    return this.countedChoices.length > 0;
  }

  /** What this device chose last, counted or not; none when that was to withdraw. */
  get choices(): readonly string[] {
    return this.stored?.choices ?? [];
  }

  /** What the collector is known to count for this device. */
  get countedChoices(): readonly string[] {
    const { isCounted, choices, before = [] } = this.stored ?? {};
    return (isCounted ? choices : before) ?? [];
  }

  /** The random name of this device's ballot, which is kept once there is one. */
  get key(): string {
    return this.stored?.key ?? (this.#freshKey ??= newKey());
  }

  /** Whether a ballot that is not sent yet outlives this page. */
  get isLasting(): boolean {
    return this.#ballots.isLasting;
  }

  /** Follows the poll that the element shows; a ballot kept from before is sent again. */
  use(poll: string, collectorUrl: string): void {
    const collector = collectorUrl.replace(/\/$/, '');
    if (poll === this.poll && collector === this.collector) return;
    this.poll = poll;
    this.collector = collector;
    this.#freshKey = undefined;
    this.results = {};
    this.reason = undefined;
    this.readStored();
    if (this.status === 'kept') void this.sendNow();
    else this.loadResults();
  }

  /** A person's choice, none to withdraw: kept on the device first, then sent. */
  async vote(choices: readonly string[]): Promise<void> {
    const { key, countedChoices: before } = this;
    const revision = (this.stored?.revision ?? 0) + 1;
    this.store({ key, choices, revision, isCounted: false, before });
    await this.sendNow();
  }

  async sendNow(): Promise<void> {
    this.change('sending');
    const sender = await this.sender();
    if (sender) await sender.send();
    else this.change('kept');
  }

  loadResults(): void {
    void this.sender().then((sender) => sender?.loadResults());
  }

  store(ballot: StoredBallot): void {
    this.#ballots.set(this.poll, ballot);
  }

  readStored(): void {
    const { isCounted, choices = [] } = this.stored ?? { isCounted: true };
    this.status = !isCounted ? 'kept' : choices.length ? 'counted' : 'none';
    this.host.requestUpdate();
  }

  change(status: BallotStatus): void {
    this.status = status;
    this.onAnswer(status);
    this.host.requestUpdate();
  }

  readonly retry = (): void => {
    if (this.status === 'kept' && !document.hidden) void this.sendNow();
  };

  /** Two tabs of one device are one voter: the other tab's ballot shows here too. */
  readonly #followOtherTab = (event: StorageEvent): void => {
    if (!this.#ballots.isOwn(event) || this.status === 'sending') return;
    this.readStored();
    this.loadResults();
  };
}
