import type { AlertBannerStrings } from './alert-banner.js';

/** Words of an alert on the card of what it affects. */
export interface AlertNoticeStrings {
  readonly severity: AlertBannerStrings['severity'];
  readonly until: (moment: string) => string;
  readonly learnMore: string;
}
