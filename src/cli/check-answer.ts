import { cacheSeconds } from '../check/cache-age.js';
import { isInsecure } from '../check/page.js';
import type { Diagnostic } from '../feed/index.js';
import type { Answer, Source } from './read-source.js';

export type AnswerCode =
  | 'http-insecure'
  | 'redirected'
  | 'cors-missing'
  | 'content-type'
  | 'cache-too-long'
  | 'cache-unsaid'
  | 'not-compressed'
  | 'large-document';

/** A new alert is to reach an open page within this time. */
const MAX_ALERT_AGE_S = 120;
/** Below this, compression saves less than the answer's own head. */
const MIN_COMPRESSED = 5_000;
/** Some seconds on a weak network: 250 kB of text are about 50 kB compressed. */
const LARGE = 250_000;

interface AnswerFinding extends Omit<Diagnostic, 'code'> {
  readonly code: AnswerCode;
}

/**
 * What a page of the town's site would meet at this address, beside the document itself.
 *
 * @param hasAlerts the document holds alerts, which must not be served old
 */
export function checkAnswer(
  { name, text }: Source,
  { headers, url, isRedirected }: Answer,
  hasAlerts: boolean,
): AnswerFinding[] {
  const findings: AnswerFinding[] = [];
  const tell = (
    severity: Diagnostic['severity'],
    code: AnswerCode,
    args: Diagnostic['args'] = {},
  ): unknown => findings.push({ code, severity, path: [], args });
  const type = headers.get('content-type') ?? '';
  if (isRedirected) tell('hint', 'redirected', { value: url });
  if (isInsecure(isRedirected ? url : name)) tell('warning', 'http-insecure', { value: name });
  if (!headers.get('access-control-allow-origin')) tell('hint', 'cors-missing');
  if (!/^(?:application\/(?:[\w.-]+\+)?json|text\/json)\b/i.test(type))
    tell('warning', 'content-type', { value: type || '-' });
  if (hasAlerts) {
    const age = cacheSeconds(headers, Date.now());
    if (age === undefined) tell('warning', 'cache-unsaid', { max: MAX_ALERT_AGE_S });
    else if (age > MAX_ALERT_AGE_S)
      tell('warning', 'cache-too-long', { value: age, max: MAX_ALERT_AGE_S });
  }
  const size = Buffer.byteLength(text);
  if (size > MIN_COMPRESSED && !headers.get('content-encoding'))
    tell('hint', 'not-compressed', { value: Math.round(size / 1000) });
  if (size > LARGE) tell('hint', 'large-document', { value: Math.round(size / 1000) });
  return findings;
}
