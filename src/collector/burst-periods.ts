/** How many ballots were counted for the first time in ten minutes, and how many of them in a burst. */
export interface PeriodCount {
  /** ms since 1970, from `coarseTime` */
  readonly period: number;
  readonly ballots: number;
  readonly burst: number;
}

/** One or more periods together, as they may be published. */
export interface PeriodSpan {
  /** ms since 1970, the beginning of the first ten minutes. */
  readonly from: number;
  /** ms since 1970, the end of the last ten minutes. */
  readonly to: number;
  readonly ballots: number;
  /** Ballots that came in a burst; `undefined` for one to four, which would point at few people. */
  readonly burst: number | undefined;
}

/** Who is one of five cannot be told from the others. */
export const MIN_SPAN = 5;
const PERIOD_MS = 10 * 60_000;

/**
 * Joins periods with their followers until each span holds at least five ballots, so that "one
 * ballot between 10:10 and 10:20" is never published. What is left at the end joins the last span;
 * a poll with fewer than five ballots has none.
 *
 * Example: 3, 1, 4, 6, 2 ballots become 8 and 8.
 * @param periods in the order of time
 */
export function mergePeriods(periods: readonly PeriodCount[]): PeriodSpan[] {
  const spans: Required<PeriodCount & { to: number }>[] = [];
  let isOpen = false;
  for (const { period, ballots, burst } of periods) {
    const to = period + PERIOD_MS;
    const last = spans.at(-1);
    if (isOpen && last) join(last, { ballots, burst, to });
    else spans.push({ period, ballots, burst, to });
    isOpen = spans.at(-1)!.ballots < MIN_SPAN;
  }
  if (isOpen) {
    const rest = spans.pop()!;
    const last = spans.at(-1);
    if (last) join(last, rest);
  }
  return spans.map(({ period, to, ballots, burst }) => ({
    from: period,
    to,
    ballots,
    burst: burst && burst < MIN_SPAN ? undefined : burst,
  }));
}

function join(
  span: { ballots: number; burst: number; to: number },
  more: { readonly ballots: number; readonly burst: number; readonly to: number },
): void {
  span.ballots += more.ballots;
  span.burst += more.burst;
  span.to = more.to;
}
