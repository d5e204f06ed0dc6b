/** First ballots of ten minutes, those of them that came in a burst, and by a form. */
interface Arrivals {
  readonly ballots: number;
  readonly burst: number;
  readonly form: number;
}

interface PollChange {
  ballots: number;
  period: number;
  readonly votes: Map<string, number>;
  /** Ballots counted or changed, by their hash in hexadecimal. */
  readonly touched: Set<string>;
  /** First ballots by the ten minutes in which they came. */
  readonly periods: Map<number, Arrivals>;
}

export interface BallotChange {
  readonly hash: string;
  /** `undefined` for a first ballot. */
  readonly before: readonly string[] | undefined;
  readonly after: readonly string[];
  /** From `coarseTime`. */
  readonly period: number;
  readonly isBurst: boolean;
  readonly isForm: boolean;
}

/**
 * What a batch of ballots does to the totals, written once at its end: a hundred votes for the same
 * three choices are three updates. All lists are in one order, whatever the order of the ballots, so
 * that two collectors that write at the same time never wait for each other in a circle.
 */
export class TallyChanges {
  readonly #polls = new Map<string, PollChange>();

  /** A key without choices is nobody: it was withdrawn. */
  add(poll: string, change: BallotChange): void {
    const { hash, before, after, period } = change;
    const found = this.#of(poll, period);
    const { votes, touched } = found;
    touched.add(hash);
    found.period = Math.max(found.period, period);
    found.ballots += Number(after.length > 0) - Number(Boolean(before?.length));
    if (!before) countIn(found.periods, change);
    for (const choice of before ?? []) votes.set(choice, (votes.get(choice) ?? 0) - 1);
    for (const choice of after) votes.set(choice, (votes.get(choice) ?? 0) + 1);
  }

  /** Ballots to add to each poll, the time of the last, and the hashes of those that changed it. */
  totals(): { poll: string; ballots: number; period: number; touched: ReadonlySet<string> }[] {
    return this.#sorted().map(([poll, { ballots, period, touched }]) => ({
      poll,
      ballots,
      period,
      touched,
    }));
  }

  /** Votes to add to each choice; less than 0 where people went over to another. */
  votes(): [poll: string, choice: string, votes: number][] {
    return this.#sorted().flatMap(([poll, { votes }]) =>
      [...votes]
        .sort(byKey)
        .map(([choice, change]): [string, string, number] => [poll, choice, change]),
    );
  }

  /** First ballots to add to each ten minutes. */
  periods(): [poll: string, period: number, ballots: number, burst: number, form: number][] {
    return this.#sorted().flatMap(([poll, { periods }]) =>
      [...periods]
        .sort(([a], [b]) => a - b)
        .map(([period, { ballots, burst, form }]): [string, number, number, number, number] => [
          poll,
          period,
          ballots,
          burst,
          form,
        ]),
    );
  }

  #of(poll: string, period: number): PollChange {
    const found = this.#polls.get(poll);
    if (found) return found;
    const change = {
      ballots: 0,
      period,
      votes: new Map<string, number>(),
      touched: new Set<string>(),
      periods: new Map<number, Arrivals>(),
    };
    this.#polls.set(poll, change);
    return change;
  }

  #sorted(): [string, PollChange][] {
    return [...this.#polls].sort(byKey);
  }
}

function countIn(periods: Map<number, Arrivals>, { period, isBurst, isForm }: BallotChange): void {
  const { ballots, burst, form } = periods.get(period) ?? { ballots: 0, burst: 0, form: 0 };
  periods.set(period, {
    ballots: ballots + 1,
    burst: burst + Number(isBurst),
    form: form + Number(isForm),
  });
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
