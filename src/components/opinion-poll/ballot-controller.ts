import type { ReactiveController } from 'lit';
import { sendWithProof } from '../../controllers/send-with-proof.js';
import { DeviceMemory } from '../../internal/device-memory.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
import {
  BALLOT_HEADER,
  PROOF_HEADER,
  ballotPath,
  isRetryable,
  resultsPath,
  type BallotReceipt,
  type HiddenCause,
  type PollResults,
  type Problem,
  type ProblemReason,
} from '../../votes/index.js';

/**
 * What became of this device's ballot. `kept`: on this device, not sent yet. `counted` only after
 * the collector said so.
 */
export type BallotStatus = 'none' | 'sending' | 'kept' | 'counted' | 'refused';

/** One device's ballot, written down before it is sent so that the same one is tried again. */
interface StoredBallot {
  readonly key: string;
  readonly revision: number;
  readonly choices: readonly string[];
  readonly isCounted: boolean;
}

export interface ResultsState {
  readonly results?: PollResults;
  readonly hidden?: HiddenCause;
  readonly isUnreachable?: boolean;
}

const RETRY_BASE_MS = 2_000;
const RETRY_CAP_MS = 300_000;
const PATIENCE_MS = 15_000;

/** Keeps the device's ballot for one poll, sends it until there is an answer, and reads results. */
export class BallotController implements ReactiveController {
  status: BallotStatus = 'none';
  /** Why the collector refused for good. */
  reason: ProblemReason | undefined;
  results: ResultsState = {};

  readonly #memory = new DeviceMemory<Record<string, StoredBallot>>('parvis:votes', isBallots, {});
  #poll = '';
  #collector = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(
    private readonly host: ParvisElement,
    private readonly onAnswer: (status: BallotStatus) => void,
    /** Why the poll's own rules hide the results now: then nobody is asked for them. */
    private readonly hiddenCause: () => HiddenCause | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#retryNow);
    addEventListener('storage', this.#followOtherTab);
    document.addEventListener('visibilitychange', this.#retryNow);
    this.#retryNow();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#retryNow);
    removeEventListener('storage', this.#followOtherTab);
    document.removeEventListener('visibilitychange', this.#retryNow);
    clearTimeout(this.#timer);
  }

  get isCounted(): boolean {
    return this.#stored?.isCounted === true;
  }

  /** What this device chose, counted or not. */
  get choices(): readonly string[] {
    return this.#stored?.choices ?? [];
  }

  /** Follows the poll that the element shows; a ballot kept from before is sent again. */
  use(poll: string, collectorUrl: string): void {
    const collector = collectorUrl.replace(/\/$/, '');
    if (poll === this.#poll && collector === this.#collector) return;
    this.#poll = poll;
    this.#collector = collector;
    this.results = {};
    this.reason = undefined;
    this.#readStored();
    if (this.status === 'kept') void this.#send();
    else void this.loadResults();
  }

  /** A person's choice: kept on the device first, then sent. */
  async vote(choices: readonly string[]): Promise<void> {
    const known = this.#stored;
    const key = known?.key ?? newKey();
    this.#store({ key, choices, revision: (known?.revision ?? 0) + 1, isCounted: false });
    this.#failures = 0;
    await this.#send();
  }

  async loadResults(): Promise<void> {
    const poll = this.#poll;
    const stored = this.#stored;
    const hidden = this.hiddenCause();
    if (hidden) {
      this.results = { hidden };
      this.host.requestUpdate();
      return;
    }
    const headers: HeadersInit = stored?.isCounted ? { [BALLOT_HEADER]: stored.key } : {};
    const { status, body } = await this.#ask(resultsPath(poll), { headers });
    if (poll !== this.#poll) return;
    if (status === 200) this.results = { results: body as PollResults };
    else if (status === 403) this.results = { hidden: (body as Problem).because ?? 'before-close' };
    else if (!this.results.results) this.results = { isUnreachable: true };
    this.host.requestUpdate();
  }

  get #stored(): StoredBallot | undefined {
    const all = this.#memory.value;
    return Object.hasOwn(all, this.#poll) ? all[this.#poll] : undefined;
  }

  #store(ballot: StoredBallot): void {
    this.#memory.value = { ...this.#memory.value, [this.#poll]: ballot };
  }

  #readStored(): void {
    const stored = this.#stored;
    this.status = !stored ? 'none' : stored.isCounted ? 'counted' : 'kept';
  }

  async #send(): Promise<void> {
    const ballot = this.#stored;
    const poll = this.#poll;
    if (!ballot || ballot.isCounted || this.status === 'sending') return;
    clearTimeout(this.#timer);
    this.#change('sending');
    const { key, choices, revision } = ballot;
    const { status, body } = await sendWithProof((proof) =>
      this.#ask(ballotPath(poll, key), {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...(proof && { [PROOF_HEADER]: proof }) },
        body: JSON.stringify({ choices, revision }),
        keepalive: true,
      }),
    );
    if (poll !== this.#poll) return;
    this.#take(status, body, ballot);
  }

  #take(status: number, body: unknown, ballot: StoredBallot): void {
    if (status === 200 || status === 201) {
      const { choices, revision, results } = body as BallotReceipt;
      this.#store({ ...ballot, choices, revision, isCounted: true });
      this.#change('counted');
      if (results) this.results = { results };
      else void this.loadResults();
    } else if (isRetryable(status)) {
      this.#change('kept');
      this.#retryLater((body as Partial<Problem> | undefined)?.retryAfter);
    } else this.#refuse(body as Partial<Problem> | undefined, ballot);
  }

  /** With a 409 the collector says what it has counted for this key: that is the truth from now on. */
  #refuse(problem: Partial<Problem> | undefined, ballot: StoredBallot): void {
    this.reason = problem?.reason;
    if (problem?.ballot) this.#store({ ...ballot, ...problem.ballot, isCounted: true });
    this.#change('refused');
    void this.loadResults();
  }

  #change(status: BallotStatus): void {
    this.status = status;
    this.onAnswer(status);
    this.host.requestUpdate();
  }

  /** Full jitter, so that a town's phones do not all return in the same second. */
  #retryLater(seconds = 0): void {
    const spread = Math.min(RETRY_CAP_MS, RETRY_BASE_MS * 2 ** ++this.#failures);
    this.#timer = setTimeout(this.#retryNow, seconds * 1_000 + Math.random() * spread);
  }

  readonly #retryNow = (): void => {
    if (this.status === 'kept' && !document.hidden) void this.#send();
  };

  /** Two tabs of one device are one voter: the other tab's ballot shows here too. */
  readonly #followOtherTab = ({ key }: StorageEvent): void => {
    if (key !== 'parvis:votes' || this.status === 'sending') return;
    this.#readStored();
    void this.loadResults();
  };

  async #ask(path: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
    if (!this.#collector) return { status: 0, body: undefined };
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const response = await fetch(this.#collector + path, { ...init, signal, cache: 'no-store' });
      return { status: response.status, body: await response.json() };
    } catch {
      return { status: 0, body: undefined };
    }
  }
}

/** A random UUID; `randomUUID` is missing on pages without HTTPS, of which towns still have some. */
function newKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function isBallots(value: unknown): value is Record<string, StoredBallot> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value as Record<string, Partial<StoredBallot> | null>).every(
      (ballot) =>
        typeof ballot?.key === 'string' &&
        typeof ballot.revision === 'number' &&
        Array.isArray(ballot.choices),
    )
  );
}
