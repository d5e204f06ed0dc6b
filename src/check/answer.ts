import { cacheSeconds } from './cache-age.js';
import { finding, type CheckFinding } from './finding.js';
import { isElsewhere, isSharedWith } from './page.js';

/** A document as a page of the site would get it. */
export interface AnswerFact {
  /** As it was asked for. */
  readonly url: string;
  /** Where redirects ended. */
  readonly finalUrl: string;
  readonly status: number;
  /** Of another site, a browser shows only those that are let through. */
  readonly headers: Pick<Headers, 'get'>;
  readonly areAllHeadersSeen: boolean;
  readonly text: string;
  /** Bytes of it, unpacked. */
  readonly size: number;
}

/** Why there is none. `cors`: it answers, but not to this page; `blocked`: the page's own policy. */
export interface FailureFact {
  readonly url: string;
  readonly failure: 'unreachable' | 'cors' | 'blocked';
  /** A system's code, or the directive. */
  readonly reason: string;
}

/** Asks as the page would. Does not throw. */
export type Ask = (url: string) => Promise<AnswerFact | FailureFact>;

export function isFailure(asked: object): asked is FailureFact {
  return 'failure' in asked;
}

/** A new alert is to reach an open page within this time. */
const MAX_ALERT_AGE_S = 120;
const MAX_AGE_S = 86_400;
/** A copy that a cache has held for longer is an old one. */
const OLD_COPY_S = 900;
/** Below this, compression saves less than the answer's own head. */
const MIN_COMPRESSED = 5_000;

export function failureFinding({ url, failure, reason }: FailureFact, page: string): CheckFinding {
  if (failure === 'cors') return finding('feed-cors', { url, origin: new URL(page).origin });
  if (failure === 'blocked') return finding('feed-blocked', { url, directive: reason, add: '' });
  return finding('feed-unreachable', { url, reason });
}

/**
 * What stands in the way of a document of the feed, and what would be better.
 *
 * @param hasAlerts it holds alerts, which must not be served old
 * @param now ms since 1970
 */
export function checkAnswer(
  answer: AnswerFact,
  page: string,
  { hasAlerts, now }: { readonly hasAlerts: boolean; readonly now: number },
): CheckFinding[] {
  const { url, finalUrl, status, headers, text, size } = answer;
  if (status >= 400) return [finding('feed-status', { url, status })];
  if (
    isElsewhere(finalUrl, page) &&
    answer.areAllHeadersSeen &&
    !isSharedWith(headers.get('access-control-allow-origin'), page)
  )
    return [finding('feed-cors', { url, origin: new URL(page).origin })];
  if (/^\uFEFF?\s*</.test(text)) return [finding('feed-page', { url })];
  const found: CheckFinding[] = [];
  const type = headers.get('content-type') ?? '';
  if (finalUrl !== url) found.push(finding('feed-redirected', { url, target: finalUrl }));
  if (!/^(?:application\/(?:[\w.-]+\+)?json|text\/json)\b/i.test(type))
    found.push(finding('feed-type', { url, type: type || '–' }));
  const max = hasAlerts ? MAX_ALERT_AGE_S : MAX_AGE_S;
  const seconds = cacheSeconds(headers, now);
  if (seconds !== undefined && seconds > max)
    found.push(finding('feed-cache-long', { url, seconds, max }));
  const age = Number(headers.get('age')) || 0;
  if (age > OLD_COPY_S)
    found.push(finding('feed-cache-old', { url, minutes: Math.round(age / 60) }));
  if (answer.areAllHeadersSeen && size > MIN_COMPRESSED && !headers.get('content-encoding'))
    found.push(finding('feed-not-compressed', { url, kb: Math.round(size / 1000) }));
  return found;
}
