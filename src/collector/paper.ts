import { NO_OPINION, pollTerms } from '../votes/index.js';
import type { Channel, Entry } from './entries.js';
import { feedDocuments } from './feed-documents.js';
import { openStore } from './open-store.js';
import { readPolls } from './read-polls.js';
import { Refusal } from './refusal.js';

/** Counts that staff enters, such as those of one urn on one day. */
export interface PaperCount {
  readonly channel: Channel;
  /** Votes by choice. */
  readonly counts: Readonly<Record<string, number>>;
  /** Sheets or calls, where each may hold several choices; else the sum of the votes. */
  readonly ballots?: number;
  readonly reason?: string;
}

export interface EntryRequest {
  readonly db: string;
  readonly poll: string;
  /** ms since 1970 */
  readonly now: number;
}

/**
 * Adds counts from paper or phone to a poll.
 * @param feed where it is given, poll and choices are looked up in it, against typing mistakes
 * @throws {Refusal} what is not in the feed, or cannot be; no such database
 * @throws {StoreUnavailable} nothing was added, or it is not known: look at the list before the next try
 */
export async function addCounts(
  { db, poll, now }: EntryRequest,
  counts: readonly PaperCount[],
  feed?: string,
): Promise<Entry[]> {
  if (feed) await checkAgainst(feed, poll, counts);
  const store = await openStore(db, { mustExist: true });
  try {
    const added: Entry[] = [];
    for (const { channel, counts: votes, ballots = sum(votes), reason = '' } of counts)
      added.push(
        await store.addEntry(poll, { date: day(now), reason, channel, ballots, counts: votes }),
      );
    return added;
  } finally {
    await store.close();
  }
}

/**
 * Takes a count back; it stays in the list, with the day and the reason of its withdrawal.
 * @throws {Refusal} no such count, or it was withdrawn before
 */
export async function withdrawCount(
  { db, poll, now }: EntryRequest,
  { number, reason }: { readonly number: number; readonly reason: string },
): Promise<Entry> {
  const store = await openStore(db, { mustExist: true });
  try {
    return await store.addEntry(poll, { date: day(now), reason, withdraws: number });
  } finally {
    await store.close();
  }
}

/** Everything that was entered for a poll, for the staff: small counts are in it. */
export async function readEntries(db: string, poll: string): Promise<readonly Entry[]> {
  const store = await openStore(db, { mustExist: true });
  try {
    return await store.entries(poll);
  } finally {
    await store.close();
  }
}

async function checkAgainst(
  feed: string,
  poll: string,
  counts: readonly PaperCount[],
): Promise<void> {
  const { polls } = await readPolls(feedDocuments(feed, fetch)).catch((error: unknown) => {
    const cause = error instanceof Error ? error.message : 'no answer';
    throw new Refusal(`The feed ${feed} cannot be read: ${cause}. Nothing was added.`);
  });
  const found = polls.find(({ id }) => id === poll);
  if (!found) throw new Refusal(`There is no poll ${poll} in ${feed}.`);
  const { maxChoices, questionType } = pollTerms(found);
  const known = [...new Set([...found.choices.map(({ id }) => id), NO_OPINION])];
  // Of a ranking on paper the first places are counted, one a ballot.
  const holdsSeveral = maxChoices > 1 && questionType !== 'ranking';
  for (const { counts: votes, ballots } of counts) {
    const unknown = Object.keys(votes).find((choice) => !known.includes(choice));
    if (unknown !== undefined)
      throw new Refusal(`${poll} has no choice ${unknown}; its choices are ${known.join(', ')}.`);
    if (holdsSeveral && ballots === undefined)
      throw new Refusal(
        `A ballot of ${poll} may hold several choices; say how many ballots these are with --ballots.`,
      );
  }
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, votes) => total + votes, 0);
}

function day(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
