import type { SectionName } from '../../feed/index.js';
import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';
import { contrastOnWhite } from '../../contrast/on-surface.js';
import type { Finding } from '../finding.js';
import { findingAsJson } from '../print-findings.js';
import { readDuration } from '../quantities.js';
import { validateFeed, type FeedReport } from '../validate-feed.js';

export interface ValidateFlags {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly expiring?: string;
  readonly color?: string;
}

/** Enough to see what a finding is about; a feed of 600 services may have 600 of one kind. */
const SHOWN_OF_EACH = 20;

/** `parvis validate <file|url|->`: good feeds end with 0, feeds that lose something with 1. */
export async function validate(
  source: string,
  { json, all, expiring, color }: ValidateFlags,
  context: Context,
): Promise<ExitCode> {
  const ofColor = color === undefined ? [] : colorFindings(color);
  const report = await validateFeed(source, {
    now: context.now,
    expiring: expiring === undefined ? undefined : readDuration(expiring),
  });
  const findings = [...ofColor, ...report.findings];
  if (json) context.data(JSON.stringify(asJson({ ...report, findings }, context), null, 2));
  else {
    context.sayFindings(findings, all ? Infinity : SHOWN_OF_EACH);
    for (const [name, count] of Object.entries(report.sections))
      context.say(context.words.section(name, count));
    context.sayTotals(findings);
    if (expiring !== undefined) sayDue(report, context);
  }
  return findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.good;
}

function colorFindings(color: string): Finding[] {
  const reading = contrastOnWhite(color);
  if (!reading) throw new UsageError('not-a-color', color);
  const { ratio, isEnough, shade } = reading;
  if (isEnough) return [];
  const args = { value: color, ratio, used: shade };
  return [{ code: 'low-contrast', severity: 'warning', file: '--color', path: [], args }];
}

/** To stdout: it is what was asked for. */
function sayDue({ due }: FeedReport, { words, data }: Context): void {
  const lines = due.map(({ what, date, name, section }) =>
    words.due({ what, day: date.slice(0, 10), name, section }),
  );
  data(lines.length ? lines.join('\n') : words.nothingDue);
}

function asJson({ findings, sections, due }: FeedReport, { language }: Context): object {
  const counts = Object.entries(sections) as [SectionName, { in: number; out: number }][];
  const sum = (of: 'in' | 'out'): number => counts.reduce((all, [, count]) => all + count[of], 0);
  return {
    in: sum('in'),
    out: sum('out'),
    leftOut: sum('in') - sum('out'),
    sections: Object.fromEntries(
      counts.map(([name, count]) => [name, { ...count, leftOut: count.in - count.out }]),
    ),
    diagnostics: findings.map((finding) => findingAsJson(finding, language)),
    ...(due.length && {
      due: due.map(({ what, date, id, name, section }) => ({ what, date, id, name, section })),
    }),
  };
}
