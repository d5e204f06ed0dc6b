/** How many ballots were counted for the first time in ten minutes, and how some of them came. */
export interface PeriodCount {
  /** ms since 1970, from `coarseTime` */
  readonly period: number;
  readonly ballots: number;
  readonly burst: number;
  /** Through the form without JavaScript. */
  readonly form: number;
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
  /** Ballots that came through the form without JavaScript; `undefined` for one to four. */
  readonly form: number | undefined;
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
  for (const { period, ballots, burst, form } of periods) {
    const to = period + PERIOD_MS;
    const last = spans.at(-1);
    if (isOpen && last) join(last, { ballots, burst, form, to });
    else spans.push({ period, ballots, burst, form, to });
    isOpen = spans.at(-1)!.ballots < MIN_SPAN;
  }
  if (isOpen) {
    const rest = spans.pop()!;
    const last = spans.at(-1);
    if (last) join(last, rest);
  }
  return spans.map(({ period, to, ballots, burst, form }) => ({
    from: period,
    to,
    ballots,
    burst: withoutFew(burst),
    form: withoutFew(form),
  }));
}

function withoutFew(ballots: number): number | undefined {
  return ballots && ballots < MIN_SPAN ? undefined : ballots;
}

function join(
  span: { ballots: number; burst: number; form: number; to: number },
  more: Omit<PeriodCount, 'period'> & { readonly to: number },
): void {
  span.ballots += more.ballots;
  span.burst += more.burst;
  span.form += more.form;
  span.to = more.to;
}
