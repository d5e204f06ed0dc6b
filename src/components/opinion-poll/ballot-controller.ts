import type { ReactiveController } from 'lit';
import { sendWithProof } from '../../controllers/send-with-proof.js';
import { jsonText } from '../../feed/json-text.js';
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
} from '../../votes/wire.js';
import type { Ballot } from './ballot.js';
import type { StoredBallot } from './stored-ballots.js';

const RETRY_BASE_MS = 2_000;
const RETRY_CAP_MS = 300_000;
const PATIENCE_MS = 15_000;

/** Sends a device's ballot until there is an answer, and reads results. */
export class BallotController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isSending = false;
  /** Of the question about results that was asked last: an older answer comes too late. */
  #turn = 0;

  constructor(
    private readonly host: ParvisElement,
    private readonly ballot: Ballot,
    /** Why the poll's own rules hide the results now: then nobody is asked for them. */
    private readonly hiddenCause: () => HiddenCause | undefined,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  async send(): Promise<void> {
    const { stored, poll } = this.ballot;
    if (!stored || stored.isCounted || this.#isSending) return;
    clearTimeout(this.#timer);
    this.#isSending = true;
    const { key, choices, revision } = stored;
    const { status, body } = await sendWithProof((proof) =>
      this.#ask(ballotPath(poll, key), {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...(proof && { [PROOF_HEADER]: proof }) },
        body: jsonText({ choices, revision }),
        keepalive: true,
      }),
    );
    this.#isSending = false;
    if (poll === this.ballot.poll) this.#take(status, body, stored);
    // An answer to the question that came in its place waited for this one.
    else if (this.ballot.status === 'sending') void this.send();
  }

  async loadResults(): Promise<void> {
    const { ballot } = this;
    const turn = ++this.#turn;
    if (this.hiddenCause()) {
      ballot.results = {};
      this.host.requestUpdate();
      return;
    }
    const headers: HeadersInit = ballot.isCounted ? { [BALLOT_HEADER]: ballot.key } : {};
    // The browser asks with the tag of what it has: unchanged results are not sent again.
    const init: RequestInit = { headers, cache: 'no-cache' };
    const { status, body } = await this.#ask(resultsPath(ballot.poll), init);
    if (turn !== this.#turn) return;
    if (status === 200) this.#show(body as PollResults);
    else if (status === 403)
      ballot.results = { hidden: (body as Problem).because ?? 'before-close' };
    else if (!ballot.results.results) ballot.results = { isUnreachable: true };
    this.host.requestUpdate();
  }

  /** Until the results change, the own answer is not said to be among them. */
  #show(results: PollResults): void {
    const { results: before, mayAwaitStep = false } = this.ballot.results;
    // What staff adds from paper is no step.
    const isSame = votesIn(before) === votesIn(results);
    this.ballot.results = { results, mayAwaitStep: mayAwaitStep && isSame };
  }

  #take(status: number, body: unknown, sent: StoredBallot): void {
    const { ballot } = this;
    if ((ballot.stored?.revision ?? 0) > sent.revision) {
      // Another tab has changed its mind meanwhile: what it sends is the answer.
      ballot.readStored();
      ballot.change(ballot.status);
    } else if ((status === 200 || status === 201) && isReceiptOf(body, sent)) {
      const { choices, revision, results, mayAwaitStep = false } = body;
      this.#failures = 0;
      ballot.store({ key: sent.key, choices, revision, isCounted: true });
      ballot.change(choices.length ? 'counted' : 'withdrawn');
      this.#turn++;
      if (results) ballot.results = { results, mayAwaitStep };
      else void this.loadResults();
    } else if (status < 300 || isRetryable(status)) {
      // A 200 that is no receipt comes from something on the way, such as a hotel's log-in page.
      ballot.change('kept');
      this.#retryLater((body as Partial<Problem> | undefined)?.retryAfter);
    } else this.#refuse(body as Partial<Problem> | undefined, sent);
  }

  /** With a 409 the collector says what it has counted for this key: that is the truth from now on. */
  #refuse(problem: Partial<Problem> | undefined, sent: StoredBallot): void {
    const { ballot } = this;
    ballot.reason = problem?.reason;
    // The revision stays: a copy of the refused ballot that comes late must not win over a new one.
    const { key, revision, before = [] } = sent;
    ballot.store({ key, revision, choices: before, ...problem?.ballot, isCounted: true });
    ballot.change('refused');
    void this.loadResults();
  }

  /** Full jitter, so that a town's phones do not all return in the same second. */
  #retryLater(seconds = 0): void {
    const spread = Math.min(RETRY_CAP_MS, RETRY_BASE_MS * 2 ** ++this.#failures);
    this.#timer = setTimeout(this.ballot.retry, seconds * 1_000 + Math.random() * spread);
  }

  async #ask(path: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
    const { collector } = this.ballot;
    if (!collector) return { status: 0, body: undefined };
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const response = await fetch(collector + path, { cache: 'no-store', ...init, signal });
      return { status: response.status, body: await response.json() };
    } catch {
      return { status: 0, body: undefined };
    }
  }
}

function isReceiptOf(body: unknown, { revision }: StoredBallot): body is BallotReceipt {
  const receipt = body as Partial<BallotReceipt> | null | undefined;
  return Array.isArray(receipt?.choices) && receipt.revision! >= revision;
}

function votesIn(results: PollResults | undefined): string {
  return JSON.stringify([results?.ballots, results?.counts, results?.places]);
}
