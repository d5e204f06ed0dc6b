import type { Channel, Entry, PaperCount } from '../../collector/main.js';
import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';
import { toCsv } from '../csv.js';
import { assertFormat } from './tally.js';

export interface AddOptions {
  readonly db: string;
  readonly paper?: readonly string[];
  readonly phone?: readonly string[];
  readonly ballots?: string;
  readonly reason?: string;
  readonly feed?: string;
}

export interface WithdrawOptions {
  readonly db: string;
  readonly reason: string;
}

export interface ListOptions {
  readonly db: string;
  readonly format: string;
}

const CHANNELS = ['paper', 'phone'] as const;
const MAX_COUNT = 10_000_000;

/** `parvis tally add <poll> --paper gare=12 mairie=3`: ballots that came another way. */
export async function add(poll: string, options: AddOptions, context: Context): Promise<ExitCode> {
  const counts = readCounts(options);
  const { addCounts } = await import('../../collector/main.js');
  const { db, feed } = options;
  return answer(context, () => addCounts({ db, poll, now: context.now }, counts, feed));
}

/** `parvis tally withdraw <poll> <number> --reason …`: takes a count back, and keeps it listed. */
export async function withdraw(
  { poll, number }: { readonly poll: string; readonly number: string },
  { db, reason }: WithdrawOptions,
  context: Context,
): Promise<ExitCode> {
  const withdrawn = { number: readNumber(number), reason };
  if (!reason.trim()) throw new UsageError('needs-reason', number);
  const { withdrawCount } = await import('../../collector/main.js');
  return answer(context, async () => [
    await withdrawCount({ db, poll, now: context.now }, withdrawn),
  ]);
}

/** `parvis tally entries <poll>`: all that was added and withdrawn. */
export async function entries(
  poll: string,
  { db, format }: ListOptions,
  context: Context,
): Promise<ExitCode> {
  assertFormat(format);
  const { readEntries } = await import('../../collector/main.js');
  const write = format === 'csv' ? (list: readonly Entry[]) => entryTable(poll, list) : asJson;
  return answer(context, () => readEntries(db, poll), write);
}

async function answer(
  context: Context,
  ask: () => Promise<readonly Entry[]>,
  write: (entries: readonly Entry[]) => string = asJson,
): Promise<ExitCode> {
  const { Refusal, StoreUnavailable } = await import('../../collector/main.js');
  try {
    context.data(write(await ask()));
    return EXIT.good;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof StoreUnavailable)) throw error;
    context.say(error.message);
    return EXIT.errors;
  }
}

function asJson(entries: readonly Entry[]): string {
  return JSON.stringify(entries, null, 2);
}

/** One line a choice; a withdrawal has one of its own. */
function entryTable(poll: string, entries: readonly Entry[]): string {
  const rows = entries.flatMap((entry) => {
    const { number, date, reason } = entry;
    if ('withdraws' in entry)
      return [[poll, number, date, null, null, null, null, entry.withdraws, reason]];
    return Object.entries(entry.counts).map(([choice, votes]) => [
      ...[poll, number, date, entry.channel, choice, votes, entry.ballots, null, reason],
    ]);
  });
  const columns = ['poll', 'number', 'date', 'channel', 'choice', 'votes', 'ballots'];
  return toCsv([...columns, 'withdraws', 'reason'], rows);
}

function readCounts({ paper, phone, ballots, reason }: AddOptions): PaperCount[] {
  const given: Record<Channel, readonly string[] | undefined> = { paper, phone };
  const channels = CHANNELS.filter((channel) => given[channel]?.length);
  if (!channels.length) throw new UsageError('needs-counts', '');
  if (ballots !== undefined && channels.length > 1) throw new UsageError('one-channel', ballots);
  return channels.map((channel) => {
    const counts = readVotes(given[channel]!);
    const sheets = ballots === undefined ? undefined : readNumber(ballots);
    if (sheets !== undefined && sheets < Math.max(...Object.values(counts)))
      throw new UsageError('too-few-ballots', ballots!);
    return { channel, counts, ballots: sheets, reason };
  });
}

/** `gare=12`; a choice may hold an equals sign itself. */
function readVotes(words: readonly string[]): Record<string, number> {
  const votes = new Map<string, number>();
  for (const word of words) {
    const [, choice, count] = /^(.+)=(\d+)$/s.exec(word) ?? [];
    if (!choice || !count || votes.has(choice)) throw new UsageError('not-a-count', word);
    votes.set(choice, readNumber(count));
  }
  return Object.fromEntries(votes);
}

function readNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > MAX_COUNT)
    throw new UsageError('not-a-number', text);
  return number;
}
