interface PollChange {
  ballots: number;
  period: number;
  readonly votes: Map<string, number>;
}

/**
 * What a batch of ballots does to the totals, written once at its end: a hundred votes for the same
 * three choices are three updates.
 */
export class TallyChanges {
  readonly #polls = new Map<string, PollChange>();

  /** @param change what is counted for a key without choices is nobody; `period` is from `coarseTime` */
  add(
    poll: string,
    change: {
      readonly before: readonly string[] | undefined;
      readonly after: readonly string[];
      readonly period: number;
    },
  ): void {
    const { before, after, period } = change;
    let found = this.#polls.get(poll);
    if (!found) this.#polls.set(poll, (found = { ballots: 0, period, votes: new Map() }));
    const { votes } = found;
    found.period = Math.max(found.period, period);
    found.ballots += Number(after.length > 0) - Number(Boolean(before?.length));
    for (const choice of before ?? []) votes.set(choice, (votes.get(choice) ?? 0) - 1);
    for (const choice of after) votes.set(choice, (votes.get(choice) ?? 0) + 1);
  }

  /** Ballots to add to each poll, and the time of the last. */
  totals(): [poll: string, ballots: number, period: number][] {
    return [...this.#polls].map(([poll, { ballots, period }]) => [poll, ballots, period]);
  }

  /** Votes to add to each choice; less than 0 where people went over to another. */
  votes(): [poll: string, choice: string, votes: number][] {
    return [...this.#polls].flatMap(([poll, { votes }]) =>
      [...votes].map(([choice, change]): [string, string, number] => [poll, choice, change]),
    );
  }
}
