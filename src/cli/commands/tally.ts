import type { ChannelTally, Tally } from '../../collector/main.js';
import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';
import { toCsv } from '../csv.js';
import { tallyReadme } from '../tally-readme.js';

export interface TallyOptions {
  readonly db: string;
  readonly format: string;
  readonly periods?: boolean;
  readonly published?: boolean;
  readonly readme?: boolean;
}

/** `parvis tally <poll>`: the totals of a poll, as JSON or as a table for a spreadsheet. */
export async function tally(
  poll: string,
  options: TallyOptions,
  context: Context,
): Promise<ExitCode> {
  const { db, format, periods, published: isPublished, readme } = options;
  if (readme) {
    context.data(tallyReadme(context.language, poll));
    return EXIT.good;
  }
  assertFormat(format);
  const { readTally, Refusal, StoreUnavailable } = await import('../../collector/main.js');
  try {
    const totals = await readTally(db, poll, { isPublished, now: context.now });
    if (format === 'json') context.data(JSON.stringify(totals, null, 2));
    else context.data(periods ? periodTable(totals) : choiceTable(totals));
    return EXIT.good;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof StoreUnavailable)) throw error;
    context.say(error.message);
    return EXIT.errors;
  }
}

export function assertFormat(format: string): void {
  if (format !== 'json' && format !== 'csv') throw new UsageError('unknown-tally-format', format);
}

/** One line a choice and channel, each with the ballots of its channel, since several may be ticked. */
function choiceTable({ poll, ballots, counts, paper, phone }: Tally): string {
  const channels: [string, ChannelTally | null][] = [
    ['online', { ballots, counts }],
    ['paper', paper],
    ['phone', phone],
  ];
  const rows = channels.flatMap(([channel, found]) => {
    if (!found) return [];
    // Too few to be told by choice: the number alone.
    const votes: [string | null, number | null][] = Object.entries(found.counts ?? {});
    if (!found.counts) votes.push([null, null]);
    return votes.map(([choice, count]) => [poll, choice, channel, count, found.ballots]);
  });
  return toCsv(['poll', 'choice', 'channel', 'votes', 'ballots'], rows);
}

function periodTable({ poll, periods }: Tally): string {
  return toCsv(
    ['poll', 'from', 'to', 'ballots', 'burst', 'form'],
    periods.map(({ from, to, ballots, burst, form }) => [poll, from, to, ballots, burst, form]),
  );
}
