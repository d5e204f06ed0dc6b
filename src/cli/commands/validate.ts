import type { SectionName } from '../../feed/index.js';
import { EXIT, type Context, type ExitCode } from '../context.js';
import { findingAsJson } from '../print-findings.js';
import { validateFeed, type FeedReport } from '../validate-feed.js';

export interface ValidateOptions {
  readonly json?: boolean;
  readonly all?: boolean;
}

/** Enough to see what a finding is about; a feed of 600 services may have 600 of one kind. */
const SHOWN_OF_EACH = 20;

/** `parvis validate <file|url|->`: good feeds end with 0, feeds that lose something with 1. */
export async function validate(
  source: string,
  { json, all }: ValidateOptions,
  context: Context,
): Promise<ExitCode> {
  const report = await validateFeed(source, context.now);
  const { findings, sections } = report;
  if (json) context.data(JSON.stringify(asJson(report, context), null, 2));
  else {
    context.sayFindings(findings, all ? Infinity : SHOWN_OF_EACH);
    for (const [name, count] of Object.entries(sections))
      context.say(context.words.section(name, count));
    context.sayTotals(findings);
  }
  return findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.good;
}

function asJson({ findings, sections }: FeedReport, { language }: Context): object {
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
  };
}
