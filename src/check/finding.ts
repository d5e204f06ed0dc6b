import type { CheckArgs, CheckCode, CheckSeverity } from '../translations/check.js';

export type { CheckCode, CheckSeverity };

/** One thing that was found about a page with Parvis on it, good things too. */
export interface CheckFinding {
  readonly code: CheckCode;
  readonly severity: CheckSeverity;
  /** What the sentence of the code is filled with. */
  readonly args: CheckArgs;
  /** Where in the page's source, from 1. */
  readonly line?: number;
}

/** How grave each is. A code without an entry is a type error. */
const SEVERITY: Readonly<Record<CheckCode, CheckSeverity>> = {
  'page-unreachable': 'error',
  'page-status': 'error',
  'page-not-html': 'error',
  'page-too-large': 'error',
  'page-read': 'good',
  'page-redirected': 'hint',
  'page-insecure': 'hint',
  'page-from-cache': 'hint',
  'no-lang': 'warning',
  'lang-other': 'hint',
  'lang-known': 'good',

  'no-script': 'error',
  'script-joined': 'error',
  'script-injected': 'hint',
  'script-as-text': 'error',
  'script-curly': 'error',
  'script-not-module': 'error',
  'script-delayed': 'warning',
  'script-needs-consent': 'warning',
  'script-unreachable': 'error',
  'script-status': 'error',
  'script-type': 'error',
  'script-cors': 'error',
  'script-integrity': 'error',
  'script-insecure': 'error',
  'script-foreign': 'error',
  'script-blocked': 'error',
  'parts-blocked': 'error',
  'part-missing': 'error',
  'parts-mixed': 'error',
  'import-map-stale': 'error',
  'preload-gone': 'warning',
  'script-loads': 'good',
  'two-copies': 'hint',
  'two-versions': 'warning',
  'loader-and-all': 'warning',
  'trusted-types': 'error',

  'no-element': 'warning',
  'tag-as-text': 'error',
  'tag-unknown': 'error',
  'tag-self-closed': 'warning',
  'tag-swallows': 'warning',
  'attribute-unknown': 'warning',
  'attribute-value': 'warning',
  'attribute-curly': 'warning',
  'attribute-encoded': 'warning',
  'fallback-missing': 'warning',
  'fallback-no-link': 'hint',
  'fallback-empty-link': 'warning',
  'fallback-dead-link': 'warning',
  'element-whole': 'good',

  'no-feed': 'error',
  'feed-insecure': 'error',
  'feed-upgraded': 'hint',
  'feed-blocked': 'error',
  'feed-unreachable': 'error',
  'feed-status': 'error',
  'feed-cors': 'error',
  'feed-page': 'error',
  'feed-broken': 'error',
  'feed-type': 'hint',
  'feed-redirected': 'hint',
  'feed-cache-long': 'warning',
  'feed-cache-old': 'warning',
  'feed-not-compressed': 'hint',
  'feed-losses': 'error',
  'feed-advice': 'hint',
  'feed-loads': 'good',
  'feed-fresh': 'good',
  'feed-old': 'warning',
  'feed-undated': 'hint',
  'alerts-ended': 'hint',
  'reviews-overdue': 'hint',
  'section-missing': 'warning',
  'poll-unknown': 'error',
  'images-blocked': 'warning',
  'collector-insecure': 'error',
  'collector-blocked': 'error',
  'collector-unreachable': 'error',
  'collector-origin': 'error',
  'collector-answers': 'good',

  'element-ready': 'good',
  'element-empty': 'good',
  'element-missing': 'error',
  'element-fallback': 'error',
  'element-hidden': 'warning',
  'feed-from-copy': 'warning',
  'no-storage': 'hint',
  'policy-violated': 'error',
};

export function finding(code: CheckCode, args: CheckArgs = {}, line?: number): CheckFinding {
  return { code, severity: SEVERITY[code], args, ...(line !== undefined && { line }) };
}

const RANK: readonly CheckSeverity[] = ['error', 'warning', 'hint', 'good'];

/** The gravest first; those of one gravity stay in their order. What is said twice is said once. */
export function inOrder(findings: readonly CheckFinding[]): CheckFinding[] {
  const unique = new Map(findings.map((one) => [JSON.stringify(one), one]));
  return [...unique.values()].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity));
}

export function countOf(
  findings: readonly CheckFinding[],
): Readonly<Record<CheckSeverity, number>> {
  const count = (wanted: CheckSeverity): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  return {
    error: count('error'),
    warning: count('warning'),
    hint: count('hint'),
    good: count('good'),
  };
}
