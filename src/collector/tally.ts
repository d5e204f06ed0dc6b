import { mergePeriods } from './burst-periods.js';
import {
  MIN_SHOWN,
  ofChannel,
  shownEntries,
  sumEntries,
  type Channel,
  type Entry,
  type EntryTotals,
} from './entries.js';
import { openStore } from './open-store.js';
import { coarseTime } from './store.js';

/** Ballots on paper or by phone, for open data. */
export interface ChannelTally {
  readonly ballots: number;
  /** Votes by choice; `null` with fewer than five ballots, whose voters might be known. */
  readonly counts: Readonly<Record<string, number>> | null;
}

/** Some ten minutes of a poll, joined until they hold at least five ballots. */
export interface SpanTally {
  /** ISO 8601 */
  readonly from: string;
  /** ISO 8601; the span ends before it. */
  readonly to: string;
  /** Ballots that were counted for the first time, online. */
  readonly ballots: number;
  /** Those of them that came in a burst; `null` for one to four, which would point at few people. */
  readonly burst: number | null;
  /** Those that came through the form without JavaScript; `null` for one to four. */
  readonly form: number | null;
}

/** The totals of one poll, for open data. */
export interface Tally {
  readonly poll: string;
  /** Online; without paper and phone. */
  readonly ballots: number;
  /** Votes by choice, online; a choice without votes is not in it. */
  readonly counts: Readonly<Record<string, number>>;
  /** `null` where there are none. */
  readonly paper: ChannelTally | null;
  /** `null` where there are none. */
  readonly phone: ChannelTally | null;
  /** Empty below five ballots, and in a published step. */
  readonly periods: readonly SpanTally[];
  /** ISO 8601, the beginning of the ten minutes of the last vote; `null` before the first. */
  readonly updated: string | null;
}

export interface TallyRequest {
  /** What everybody is shown while the poll is open, and not what came since. */
  readonly isPublished?: boolean;
  /** ms since 1970 */
  readonly now?: number;
}

/**
 * Reads a poll's totals from a vote database, also while a collector writes to it. A poll that
 * nobody has voted in has no ballots: the database does not know which polls there are.
 * @param db path of an SQLite file or address of a PostgreSQL database
 * @throws {Refusal} no such database, or not one of ours
 * @throws {StoreUnavailable} locked, unreachable or unreadable at the moment
 */
export async function readTally(
  db: string,
  poll: string,
  { isPublished = false, now = Date.now() }: TallyRequest = {},
): Promise<Tally> {
  const store = await openStore(db, { mustExist: true });
  try {
    const period = coarseTime(now);
    const totals = await (isPublished ? store.published(poll, period) : store.totals(poll));
    const all = await store.entries(poll);
    // Later than the step itself, so they would tell what came since.
    const periods = isPublished ? [] : await store.periods(poll);
    return {
      poll,
      ballots: totals.ballots,
      counts: withVotes(totals.counts),
      paper: channelTally(all, 'paper', isPublished),
      phone: channelTally(all, 'phone', isPublished),
      periods: mergePeriods(periods).map(({ from, to, ballots, burst = null, form = null }) => ({
        from: isoTime(from),
        to: isoTime(to),
        ballots,
        burst,
        form,
      })),
      updated: totals.period === undefined ? null : isoTime(totals.period),
    };
  } finally {
    await store.close();
  }
}

function channelTally(
  all: readonly Entry[],
  channel: Channel,
  isPublished: boolean,
): ChannelTally | null {
  const own = ofChannel(all, channel);
  const { ballots, counts }: EntryTotals = sumEntries(isPublished ? shownEntries(own) : own);
  if (!ballots) return null;
  return { ballots, counts: ballots < MIN_SHOWN ? null : counts };
}

function withVotes(counts: ReadonlyMap<string, number>): Record<string, number> {
  const voted = [...counts].filter(([, votes]) => votes);
  return Object.fromEntries(voted.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isoTime(instant: number): string {
  return new Date(instant).toISOString();
}
