import type { AlertNoticeStrings } from '../alert-notice.js';
import { severities } from './severities.js';

export const alertNotice: AlertNoticeStrings = {
  severity: severities,
  until: (moment) => `Valid until ${moment}`,
  learnMore: 'Learn more',
};
