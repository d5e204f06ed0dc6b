/**
 * Ballots that people gave on paper or by phone, as staff entered them. The list of a poll is only
 * ever added to: a mistake is withdrawn by an entry of its own, so that every correction can be seen.
 */
export const CHANNELS = ['paper', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

interface EntryBase {
  /** 1, 2, 3… within its poll. */
  readonly number: number;
  /** The day it was entered, `2026-11-22`, in UTC. */
  readonly date: string;
  /** In words of the staff, without names; may be empty for a count. */
  readonly reason: string;
}

/** A count of ballots, such as those of one urn on one day. */
export interface CountEntry extends EntryBase {
  readonly channel: Channel;
  /** Sheets or calls; fewer than the votes where each may hold several choices. */
  readonly ballots: number;
  /** Votes by choice. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Takes an earlier count back. */
export interface WithdrawalEntry extends EntryBase {
  /** Number of the entry that no longer counts. */
  readonly withdraws: number;
}

export type Entry = CountEntry | WithdrawalEntry;
export type NewEntry = Omit<CountEntry, 'number'> | Omit<WithdrawalEntry, 'number'>;

/** What the entries of one channel, or of several, add up to. */
export interface EntryTotals {
  readonly ballots: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Fewer ballots than this are not shown: of two neighbours on paper each knows the other's vote. */
export const MIN_SHOWN = 5;

export function isWithdrawal(entry: Entry | NewEntry): entry is WithdrawalEntry {
  return 'withdraws' in entry;
}

/** Why `entry` cannot be added to a poll's list; `undefined` when it can. */
export function entryFault(
  entries: readonly Entry[],
  entry: NewEntry,
): 'unknown-entry' | 'withdrawn-already' | undefined {
  if (!isWithdrawal(entry)) return undefined;
  const found = entries.find(({ number }) => number === entry.withdraws);
  if (!found || isWithdrawal(found)) return 'unknown-entry';
  const isWithdrawn = entries.some((one) => isWithdrawal(one) && one.withdraws === found.number);
  return isWithdrawn ? 'withdrawn-already' : undefined;
}

/** What entries add up to, without those that were withdrawn. */
export function sumEntries(entries: readonly Entry[]): EntryTotals {
  const withdrawn = new Set(entries.filter(isWithdrawal).map(({ withdraws }) => withdraws));
  const counts = new Map<string, number>();
  let ballots = 0;
  for (const entry of entries) {
    if (isWithdrawal(entry) || withdrawn.has(entry.number)) continue;
    ballots += entry.ballots;
    for (const [choice, votes] of Object.entries(entry.counts))
      counts.set(choice, (counts.get(choice) ?? 0) + votes);
  }
  return { ballots, counts: Object.fromEntries(counts) };
}

/**
 * The entries that the public may see while a poll is open: the first ones, up to the last place
 * where at least five ballots had come together since the place before. So the difference of what
 * is shown today and what was shown yesterday is never one person's. Nothing has to be kept for it:
 * the same list gives the same answer on every collector.
 */
export function shownEntries(entries: readonly Entry[]): readonly Entry[] {
  let [shown, waiting] = [0, 0];
  for (const [index, entry] of entries.entries()) {
    const count = isWithdrawal(entry) ? withdrawnBy(entry, entries) : entry;
    // What is taken back before it was shown never was.
    const isUnseen = isWithdrawal(entry) && count !== undefined && entries.indexOf(count) >= shown;
    waiting += (isUnseen ? -1 : 1) * (count?.ballots ?? 0);
    if (waiting < MIN_SHOWN) continue;
    shown = index + 1;
    waiting = 0;
  }
  return entries.slice(0, shown);
}

/** Votes by choice that may be shown, of each channel that has five ballots; `null` without one. */
export function shownPaper(
  entries: readonly Entry[],
  { isFinal }: { readonly isFinal: boolean },
): EntryTotals | null {
  const known = CHANNELS.map((channel) => {
    const own = ofChannel(entries, channel);
    return sumEntries(isFinal ? own : shownEntries(own));
  }).filter(({ ballots }) => ballots >= MIN_SHOWN);
  if (!known.length) return null;
  const counts: Record<string, number> = {};
  for (const one of known)
    for (const [choice, votes] of Object.entries(one.counts))
      counts[choice] = (counts[choice] ?? 0) + votes;
  return { ballots: known.reduce((sum, { ballots }) => sum + ballots, 0), counts };
}

/** The entries of one channel, with what takes them back: each channel has steps of its own. */
export function ofChannel(entries: readonly Entry[], channel: Channel): Entry[] {
  return entries.filter(
    (entry) => (isWithdrawal(entry) ? withdrawnBy(entry, entries) : entry)?.channel === channel,
  );
}

function withdrawnBy(
  { withdraws }: WithdrawalEntry,
  entries: readonly Entry[],
): CountEntry | undefined {
  const found = entries.find(({ number }) => number === withdraws);
  return found && !isWithdrawal(found) ? found : undefined;
}
