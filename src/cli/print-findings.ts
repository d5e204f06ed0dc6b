import type { DiagnosticSeverity } from '../feed/index.js';
import type { Finding } from './finding.js';
import { adviceOn, formatFinding } from './format-diagnostic.js';
import type { Language } from './language.js';

const RANK: readonly DiagnosticSeverity[] = ['error', 'warning', 'hint'];

export interface FindingGroup {
  readonly code: Finding['code'];
  /** As they are printed. */
  readonly shown: readonly string[];
  readonly more: number;
}

/** The most serious first, those of one kind together, of each kind the first `limit`. */
export function groupFindings(
  findings: readonly Finding[],
  language: Language,
  limit: number,
): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const severity of RANK)
    for (const finding of findings)
      if (finding.severity === severity) {
        const key = `${severity} ${finding.code}`;
        const group = groups.get(key);
        if (group) group.push(finding);
        else groups.set(key, [finding]);
      }
  return [...groups.values()].map((group) => ({
    code: group[0]!.code,
    shown: group.slice(0, limit).map((finding) => formatFinding(finding, language)),
    more: Math.max(0, group.length - limit),
  }));
}

export function countBySeverity(
  findings: readonly Finding[],
): Readonly<Record<DiagnosticSeverity, number>> {
  const count = (severity: DiagnosticSeverity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}

/** For machines: the finding as it is, and the sentences as a person would read them. */
export function findingAsJson(finding: Finding, language: Language): object {
  const [wrong, remedy] = adviceOn(finding, language);
  return { ...finding, message: wrong, remedy };
}
