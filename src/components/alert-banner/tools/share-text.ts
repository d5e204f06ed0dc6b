import { issuerOf } from '../details.js';
import { formatPhone } from '../../../feed/telephone.js';
import { severityOf } from '../../../feed/alert-life.js';
import type { Alert } from '../../../feed/model/alert.js';
import { instantOf } from '../../../feed/zoned-time.js';
import { sharing as fr } from '../../../translations/fr/sharing.js';
import type { MessageToolsStrings } from '../../../translations/message-tools.js';
import type { Banner } from '../tools-controller.js';

/** What is passed on is read later: its dates have their year, and none is « aujourd’hui ». */
export const LATER = 0;

/** Three SMS at most, with the rest of the text. */
const LONGEST = 200;

/** What a neighbour needs who sees only this: how serious, what, what to do, whom to call, until when. */
export function shareText(
  alert: Alert,
  { localize, root }: Banner,
  words: MessageToolsStrings,
): string {
  const { strings, moments } = localize;
  const severity = strings.severity[severityOf(alert.severity)];
  const telephone = alert.contactPoint?.find((contact) => contact.telephone)?.telephone;
  const until = moments.moment(instantOf(alert.expires, root()?.timezone), LATER);
  const steps = [alert.instruction ?? []].flat().map((step) => localize.plain(step));
  return [
    words.summary(severity, localize.plain(alert.headline)),
    shorten(steps.join(' ').replace(/\s+/g, ' ')),
    telephone && `${localize.words('sharing', fr).phone} ${formatPhone(telephone)}`,
    strings.validUntil(until),
    localize.plain(issuerOf(alert, { root: root() })),
    alert.web ?? location.href.replace(/#.*/, ''),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Cut between words. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
