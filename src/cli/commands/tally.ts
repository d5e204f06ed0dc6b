import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';

export interface TallyOptions {
  readonly db: string;
  readonly format: string;
}

/** `parvis tally <poll>`: the totals of a poll, as JSON or as a table for a spreadsheet. */
export async function tally(
  poll: string,
  { db, format }: TallyOptions,
  context: Context,
): Promise<ExitCode> {
  if (format !== 'json' && format !== 'csv') throw new UsageError('unknown-tally-format', format);
  const { readTally, Refusal, StoreUnavailable } = await import('../../collector/main.js');
  try {
    const totals = await readTally(db, poll);
    context.data(format === 'csv' ? asCsv(totals) : JSON.stringify(totals, null, 2));
    return EXIT.good;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof StoreUnavailable)) throw error;
    context.say(error.message);
    return EXIT.errors;
  }
}

/** RFC 4180: one line a choice, each with the number of ballots, since several may be ticked. */
function asCsv({
  poll,
  ballots,
  counts,
}: {
  readonly poll: string;
  readonly ballots: number;
  readonly counts: Readonly<Record<string, number>>;
}): string {
  const rows = Object.entries(counts).map(([choice, votes]) => [poll, choice, votes, ballots]);
  return [['poll', 'choice', 'votes', 'ballots'], ...rows]
    .map((row) => `${row.map(csvField).join(',')}\r\n`)
    .join('');
}

function csvField(value: string | number): string {
  const text = `${value}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
