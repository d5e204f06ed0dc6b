import { countOf, type CheckFinding } from '../check/finding.js';
import type { CheckStrings } from '../translations/check.js';

/** The report as plain text, to be sent to whoever mends it. */
export function reportText(
  findings: readonly CheckFinding[],
  strings: CheckStrings,
  {
    page,
    moment,
    browser,
  }: { readonly page: string; readonly moment: string; readonly browser: string },
): string {
  const lines = findings.map(({ code, severity, args }) => {
    const [what, remedy] = strings.sentences[code](args);
    const name = severity === 'good' ? '✓' : `[${strings.severity[severity]}]`;
    return `${name} ${what}${remedy ? `\n  → ${remedy}` : ''} (${code})`;
  });
  const head = [`${strings.panelTitle}, ${moment}`, page, strings.verdict(countOf(findings))];
  return `${[...head, '', ...lines, '', browser].join('\n')}\n`;
}
